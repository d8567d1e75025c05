/** What must be asked about a report before it is judged: headings that its arithmetic contradicts, sizes that no figure has, sums that do not come out, rows about nobody known. */
import { cellAddress } from '../cells/address';
import { nameKey } from '../cells/text';
import { DECIDING_FIGURES, type DecidingFigure, type Figures, isContradicted } from '../terms/figures';
import type { Unit } from '../terms/terms';
import { type Choosing, columnsAnswer, exchanges, headingOver, LEAVE, type Place, saidColumns, worstLine } from './choose';
import type { Context } from './context';
import type { ChosenColumns } from './figures';
import { canBeCases, inBillions, outliers, plausibleUnits, type Typical, typicalTotal } from './magnitude';
import type { MeasureSets } from './measures';
import { contradiction, type FigureTable, type Group, hasBroken, type Identity, isBroken, proofCount, wrongSum } from './proof';
import { about, type Candidate, type Question } from './questions';
import { personKeys } from './join';
import { isCorrection } from './names';
import { isSettled, type Reading, type RowKind, type SheetReading } from './reading';
import { countedRows, type ReportRow } from './rows';
import type { Doubt, ReportSheet } from './sheet';
import type { Arrangement } from './sums';

/** What was added up or left out to read a measure. */
export function doubtsOfColumns({ columns: { completed, total }, completedAdded, completedExcluded, totalAdded }: ChosenColumns, headingRow: number): Doubt[] {
  const letters = (columns: readonly number[]): string[] => columns.map((column) => cellAddress(headingRow, column));
  const excluded = letters(completedExcluded);
  return [
    ...(completedAdded ? [{ code: 'completedAdded' as const, columns: letters(completed), address: letters(completed)[0]! }] : []),
    ...(excluded.length > 0 ? [{ code: 'completedExcludes' as const, columns: excluded, address: excluded[0]! }] : []),
    ...(totalAdded ? [{ code: 'totalAdded' as const, columns: letters(total), address: letters(total)[0]! }] : []),
  ];
}

/** A report with what was read of it. */
export interface Suspect {
  report: ReportSheet;
  /** In the order of `report.measures`. */
  tables: readonly FigureTable[];
  choices: readonly Choosing[];
  arrangement: Arrangement;
  place: Place;
  reading: SheetReading | undefined;
  stated: MeasureSets['stated'];
  otherUnit: MeasureSets['otherUnit'];
}

/** All questions about one report, but for which columns count (choose.ts) and what it is about (scope.ts). */
export function questionsOf(suspect: Suspect): Question[] {
  const contradicted = suspect.tables.flatMap((table, i) => contradictionQuestion(suspect, table, suspect.choices[i]!));
  const units = suspect.tables.flatMap((table) => unitQuestion(suspect, table));
  return [
    ...contradicted,
    ...suspect.tables.flatMap((table, i) => columnQuestions(suspect, table, suspect.choices[i]!)),
    ...units,
    ...rowQuestions(suspect),
    ...levelQuestions(suspect),
    ...sameNameQuestions(suspect),
    // Sums of columns that are in question themselves say nothing of the rows.
    ...(contradicted.length > 0 ? [] : [...sumQuestions(suspect), ...suspect.tables.flatMap((table) => wrongRowsQuestion(suspect, table))]),
    ...correctionQuestion(suspect),
    ...(units.length > 0 ? [] : suspect.tables.flatMap((table) => outlierQuestion(suspect, table))),
  ];
}

const isOf = ({ layout }: ReportSheet, row: ReportRow, { measure }: FigureTable): boolean => layout === 'columns' || row.measure === measure;

/** The headings say one thing and the sheet's own arithmetic another: columns that were exchanged are looked for. */
function contradictionQuestion({ report, place, reading }: Suspect, table: FigureTable, { chosen, question, evidence }: Choosing): Question[] {
  const { measure } = chosen;
  if (question || evidence === 'person' || reading?.measures?.[measure]?.eligible !== undefined) return [];
  const sheetRows = report.rows.map(({ row }) => row);
  const lines = report.proof.filter((one) => one.measure === measure);
  const line = contradiction(lines, table);
  if (!hasBroken(lines)) return [];
  const counts = countedRows(report, measure);
  const explained = exchanges(table, chosen.columns, sheetRows, counts);
  const worst = line ?? (explained.length > 0 ? worstLine(lines) : undefined);
  if (!worst) return [];
  const answers = explained.slice(0, 3).map((one) => columnsAnswer(place, { ...chosen, columns: one.columns }, proofCount(one.lines), ['eligible']));
  const asHeaded = columnsAnswer(place, chosen, proofCount(lines), ['eligible']);
  return [
    {
      code: 'contradiction',
      measure,
      identity: worst.identity,
      failed: worst.checked - worst.held,
      checked: worst.checked,
      id: `contradiction/${report.sheet}/${report.header.lastRow}/${measure}`,
      sheet: report.sheet,
      address: worst.failures[0] ?? cellAddress(report.header.lastRow, chosen.columns.eligible[0]!),
      candidates: [...answers, asHeaded, LEAVE(report.sheet)],
      recommended: answers.length === 1 ? 0 : null,
    },
  ];
}

/** Columns that are chosen for want of others: of a part of the time or cases, parts that may not add up, figures that may be in another unit. */
function columnQuestions({ report, place }: Suspect, table: FigureTable, { chosen, context, question, evidence }: Choosing): Question[] {
  if (question || evidence === 'person') return [];
  const { measure, columns } = chosen;
  const lines = report.proof.filter((line) => line.measure === measure);
  const facts = {
    sheet: report.sheet,
    address: cellAddress(report.header.lastRow, columns.completed[0]!),
    candidates: [columnsAnswer(place, chosen, proofCount(lines), ['completed']), LEAVE(report.sheet)],
  };
  const id = (code: string): string => `${code}/${report.sheet}/${report.header.lastRow}/${measure}`;
  const questions: Question[] = [];
  if (isOnlyPart(context)) {
    const heading = headingOver(place.view, place.header, columns.completed[0]!);
    questions.push({ ...facts, code: 'onlyPart', measure, heading, id: id('part'), recommended: 1 });
  }
  if (chosen.completedUnsure && columns.completed.length > 1 && !lines.some((line) => TELLS_COMPLETED.has(line.identity) && !isBroken(line))) {
    const alone = columns.completed.slice(0, MOST_PARTS).map((column) => ({ ...chosen, columns: { ...columns, completed: [column] } }));
    const candidates = [...[chosen, ...alone].map((one) => columnsAnswer(place, one, proofCount([]), ['completed'])), LEAVE(report.sheet)];
    questions.push({ ...facts, candidates, code: 'addedParts', measure, id: id('added'), recommended: null });
  }
  const small = smallPart(table);
  if (small) {
    const address = cellAddress(report.header.lastRow, columns[small.part][0]!);
    questions.push({ ...facts, ...small, address, code: 'ratio', measure, id: id('ratio'), recommended: null });
  }
  return questions;
}

const MOST_PARTS = 4;
const TELLS_COMPLETED: ReadonlySet<Identity> = new Set<Identity>(['rateIsCompletedByEligible', 'carriedForwardIsRest']);

/** Months of figures that a campaign at least looks at. */
const FEW_MONTHS = 6;
const isOnlyPart = ({ past, forecast, part, interval, cumulative, months }: Context): boolean =>
  past || forecast || part !== '' || (interval && !cumulative && (months ?? 0) < FEW_MONTHS);

/** Below this a figure is no usual part of another one. Published results: 0.5 – 0.9 of the total is "có điều kiện", 0.2 – 0.9 of that is "xong". */
const LEAST_RATIO = 0.01;
const FEWEST_RATIOS = 3;
const MOST_RATIOS = 400;

/** A column that is hardly anything beside another one in a typical row. */
function smallPart({ values }: FigureTable): { part: DecidingFigure; whole: DecidingFigure; ratio: number } | null {
  for (const [part, whole] of [
    ['eligible', 'total'],
    ['completed', 'eligible'],
  ] as const) {
    const step = Math.max(1, Math.floor(values[part].length / MOST_RATIOS));
    const ratios: number[] = [];
    for (let i = 0; i < values[part].length; i += step) {
      const ratio = values[part][i]! / values[whole][i]!;
      if (ratio > 0 && Number.isFinite(ratio)) ratios.push(ratio);
    }
    const ratio = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)];
    if (ratio !== undefined && ratios.length >= FEWEST_RATIOS && ratio < LEAST_RATIO) return { part, whole, ratio };
  }
  return null;
}

/** A unit of money that makes no sense, or that nobody wrote where the usual one makes none; a number of cases that is none. */
function unitQuestion({ report, stated, otherUnit }: Suspect, table: FigureTable): Question[] {
  const chosen = report.measures.find(({ measure }) => measure === table.measure)!;
  if (stated[table.measure] === 'person') return [];
  const own = report.layout === 'columns' ? report.rows : report.rows.filter(({ measure }) => measure === table.measure);
  const totals =
    report.layout === 'columns'
      ? table.values.total
      : Float64Array.from(report.rows.flatMap(({ measure }, i) => (measure === table.measure ? [table.values.total[i]!] : [])));
  const typical = typicalTotal(own, totals);
  if (!typical) return [];
  if (table.measure === 'cases') return canBeCases(typical) ? [] : [sizeQuestion(report, chosen, typical, ['cases', ...plausibleUnits(typical)], stated)];
  const fits = plausibleUnits(typical);
  const both = otherUnit !== null && fits.includes(chosen.unit) && fits.includes(otherUnit);
  if (both)
    return [{ ...sizeQuestion(report, chosen, typical, [chosen.unit, otherUnit], stated), code: 'units', units: [chosen.unit, otherUnit], recommended: null }];
  // Nobody wrote a unit, and more than one makes sense.
  if (stated.money === 'assumed' && fits.length > 1) return [{ ...sizeQuestion(report, chosen, typical, fits, stated), recommended: null }];
  if (fits.includes(chosen.unit)) return [];
  return [sizeQuestion(report, chosen, typical, [...fits, chosen.unit], stated)];
}

function sizeQuestion(report: ReportSheet, chosen: ChosenColumns, typical: Typical, units: Unit[], stated: Suspect['stated']): Question {
  const { measure, unit, columns } = chosen;
  const candidates = units.map((one): Candidate => {
    const about_ = one === 'cases' ? 'cases' : 'money';
    const other = report.layout === 'columns' && report.measures.find((group) => group.measure === about_ && about_ !== measure);
    return {
      answer: { says: 'unit', measure: about_, unit: one, typical: one === 'cases' ? typical.total : inBillions(typical.total, one) },
      // The headings of the two groups were exchanged.
      reading: about(report.sheet, {
        measures: other ? { [measure]: saidColumns(other), [about_]: { ...saidColumns(chosen), unit: one } } : { [about_]: { unit: one } },
      }),
      proof: null,
    };
  });
  return {
    code: 'unit',
    stated: stated[measure] === 'written' ? unit : null,
    unit,
    typical: measure === 'cases' ? typical.total : inBillions(typical.total, unit),
    id: `unit/${report.sheet}/${report.header.lastRow}/${measure}`,
    sheet: report.sheet,
    address: cellAddress(report.header.lastRow, columns.total[0]!),
    candidates: [...candidates, LEAVE(report.sheet)],
    recommended: units.length === 2 && units[1] === unit ? 0 : null,
  };
}

/** Rows that are neither shown to be an office nor a person. */
function rowQuestions({ report, arrangement: { unknown }, reading }: Suspect): Question[] {
  const open = unknown.filter((i) => !isSettled(reading, report.rows[i]!.row));
  if (open.length === 0) return [];
  const rows = open.map((i) => report.rows[i]!);
  const likely: RowKind = rows.every(({ evidence }) => evidence === 'form') ? 'officer' : 'nobody';
  const kinds: RowKind[] = likely === 'officer' ? ['officer', 'office', 'staff', 'nobody'] : ['nobody', 'officer', 'office', 'department', 'staff', 'total'];
  return [
    {
      code: 'rowKind',
      names: rows.map(({ name }) => name),
      rows: rows.map(({ row }) => row),
      id: `rows/${report.sheet}/${report.header.lastRow}`,
      sheet: report.sheet,
      address: cellAddress(rows[0]!.row, report.who.name),
      candidates: kinds.map((kind) => ({ answer: { says: 'kind', kind }, reading: about(report.sheet, { rows: kindOfRows(rows, kind) }), proof: null })),
      recommended: null,
    },
  ];
}

/** One name twice in one unit, and nothing beside it that tells two people: the unit's sum has both rows either way. */
function sameNameQuestions({ report, tables, reading }: Suspect): Question[] {
  const people: number[] = [];
  report.rows.forEach(({ type, kind, row }, i) => {
    if (type === 'subject' && (kind === 'officer' || kind === 'staff') && !isSettled(reading, row)) people.push(i);
  });
  const inOneUnit = sameNamesIn(report.rows, people);
  const further = new Set(inOneUnit.flatMap((group) => group.slice(1)));
  const groups = [
    ...inOneUnit,
    ...doubledPeople(
      people.filter((i) => !further.has(i)),
      report,
      tables,
    ),
  ];
  if (groups.length === 0) return [];
  const rows = groups.flat().map((i) => report.rows[i]!);
  const kept = (judged: (group: readonly number[]) => readonly number[]): Reading =>
    about(report.sheet, {
      rows: Object.fromEntries(
        groups.flatMap((group) => group.map((i) => [String(report.rows[i]!.row + 1), { kind: judged(group).includes(i) ? report.rows[i]!.kind! : 'nobody' }])),
      ),
    });
  return [
    {
      code: 'sameName',
      names: [...new Set(rows.map(({ name }) => name))],
      rows: rows.map(({ row }) => row),
      id: `names/${report.sheet}/${report.header.lastRow}`,
      sheet: report.sheet,
      address: cellAddress(rows[1]!.row, report.who.name),
      candidates: [
        { answer: { says: 'different' }, reading: kept((group) => group), proof: null },
        { answer: { says: 'lastRow' }, reading: kept((group) => group.slice(-1)), proof: null },
        { answer: { says: 'firstRow' }, reading: kept((group) => group.slice(0, 1)), proof: null },
      ],
      recommended: null,
    },
  ];
}

/** People of one name in one unit. Names are taken apart only where they sound alike, or where something but a name stands in a unit's names. */
function sameNamesIn(rows: readonly ReportRow[], people: readonly number[]): number[][] {
  const agencies = new Map<string, number>();
  const mixed = new Set<number>();
  const bySound = new Map<number, number[]>();
  const byUnit = new Map<number, number[]>();
  for (const i of people) {
    const { name, agency, agencyRow } = rows[i]!;
    const unit = agencyRow ?? -1 - idOf(agencies, agency);
    const sound = soundOf(name);
    if (sound < 0) mixed.add(unit);
    add(bySound, unit * SOUNDS + sound, i);
    add(byUnit, unit, i);
  }
  const alike = [...byUnit].flatMap(([unit, own]) => (mixed.has(unit) ? [own] : []));
  for (const [key, own] of bySound) if (own.length > 1 && !mixed.has(Math.floor(key / SOUNDS))) alike.push(own);
  return alike.flatMap((some) => grouped(some, (i) => `${rows[i]!.measure}|${personKeys(rows[i]!.name).at(-1)}|${rows[i]!.mark}`));
}

const SOUNDS = 1 << 20;
const SPACE = 0x20;

/** The plain consonants of a name's last two words, as a number: people of one name have the same. -1 where not only letters stand in it. */
function soundOf(name: string): number {
  let [sound, words] = [7, 0];
  for (let i = name.length - 1; i >= 0; i--) {
    const code = name.charCodeAt(i);
    if (code === SPACE) words++;
    else if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) return -1;
    else if (words < 2 && code < 0x80 && !isVowel(code)) sound = (sound * 31 + (code | SPACE)) % SOUNDS;
  }
  return sound;
}

/** a, e, i, o, u, y, which carry the accents, and d, which may be đ. */
const isVowel = (code: number): boolean => (VOWELS >> ((code | SPACE) - 0x61)) % 2 === 1;
const VOWELS = [...'aeiouyd'].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 0x61)), 0);

function idOf(ids: Map<string, number>, text: string): number {
  let id = ids.get(text);
  if (id === undefined) ids.set(text, (id = ids.size));
  return id;
}

function add<Key, T>(groups: Map<Key, T[]>, key: Key, one: T): void {
  const known = groups.get(key);
  if (known) known.push(one);
  else groups.set(key, [one]);
}

/** One name with the same figures in two units: moved and not deleted, or a unit's people pasted under another one. */
function doubledPeople(people: readonly number[], { rows, layout }: ReportSheet, tables: readonly FigureTable[]): number[][] {
  if (layout === 'rows') return [];
  const last = tables.at(-1)?.values;
  if (!last) return [];
  // Hardly any two people have the same amounts: names are compared only where they do.
  const alike = grouped(
    people.filter((i) => last.total[i]! > 0),
    (i) => last.total[i]! + last.eligible[i]! / 7 + last.completed[i]! / 11,
  );
  return alike.flatMap((group) =>
    grouped(group, (i) => {
      const figures = tables.flatMap(({ values }) => DECIDING_FIGURES.map((figure) => values[figure][i]!));
      return `${personKeys(rows[i]!.name).at(-1)}|${rows[i]!.mark}|${figures.join('|')}`;
    }),
  );
}

/** The groups of several that share a key. */
function grouped<T, Key>(list: readonly T[], keyOf: (one: T) => Key): T[][] {
  const groups = new Map<Key, T[]>();
  for (const one of list) add(groups, keyOf(one), one);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** From how many rows of one unit on a mistake is none of a single cell. */
const WRONG_TOGETHER = 3;

/** Rows of one unit that contradict themselves while the others do not: its columns were exchanged, or its formulas are shifted. */
function wrongRowsQuestion({ report, reading }: Suspect, { measure, at }: FigureTable): Question[] {
  const { rows, figures } = report;
  const wrong: number[] = [];
  figures[measure]!.forEach((own, i) => {
    if (own && contradictsItself(own) && !isSettled(reading, rows[i]!.row)) wrong.push(i);
  });
  const together = grouped(wrong, (i) => rows[i]!.agencyRow ?? rows[i]!.agency).filter((group) => group.length >= WRONG_TOGETHER);
  const found = together.flat().map((i) => rows[i]!);
  if (found.length === 0) return [];
  const kept = Object.fromEntries(found.map(({ row, kind }) => [String(row + 1), { kind: kind! }]));
  return [
    {
      code: 'wrongRows',
      names: found.map(({ name }) => name),
      rows: found.map(({ row }) => row),
      id: `wrong/${report.sheet}/${report.header.lastRow}/${measure}`,
      sheet: report.sheet,
      address: cellAddress(found[0]!.row, at.completed ?? 0),
      candidates: [{ answer: { says: 'rowsUnknown' }, reading: about(report.sheet, { rows: kept }), proof: null }, LEAVE(report.sheet)],
      recommended: null,
    },
  ];
}

const contradictsItself = (own: Figures): boolean => isContradicted(own) || (own.completed !== null && own.eligible !== null && own.completed > own.eligible);

/** "Điều chỉnh của đ/c Triết": the figures of the person are in two rows, and the right one is in neither. */
function correctionQuestion({ report, reading }: Suspect): Question[] {
  const corrections = report.rows.filter(({ type, name }) => type === 'nobody' && isCorrection(name));
  const found = new Set(corrections.flatMap((row) => peopleOf(report.rows, report.rows.indexOf(row))));
  const open = [...found].filter(({ row }) => !isSettled(reading, row));
  if (open.length === 0) return [];
  const kept = Object.fromEntries(open.map(({ row, kind }) => [String(row + 1), { kind: kind! }]));
  return [
    {
      code: 'corrections',
      names: open.map(({ name }) => name),
      rows: open.map(({ row }) => row),
      id: `corrections/${report.sheet}/${report.header.lastRow}`,
      sheet: report.sheet,
      address: cellAddress(open[0]!.row, report.who.name),
      candidates: [
        { answer: { says: 'rowsRight' }, reading: about(report.sheet, { rows: kept }), proof: null },
        { answer: { says: 'rowsLeft' }, reading: about(report.sheet, { rows: kindOfRows(open, 'nobody') }), proof: null },
      ],
      recommended: null,
    },
  ];
}

/** The people of the unit around a row whose given name the row's label has. */
function peopleOf(rows: readonly ReportRow[], i: number): ReportRow[] {
  const near =
    rows
      .slice(0, i)
      .reverse()
      .find(({ type }) => type === 'subject') ?? rows.slice(i).find(({ type }) => type === 'subject');
  const words = new Set(nameKey(rows[i]!.name).split(/[^\p{L}\p{M}]+/u));
  return rows.filter(({ type, kind, agency, name }) => {
    if (type !== 'subject' || (kind !== 'officer' && kind !== 'staff') || agency !== near?.agency) return false;
    return words.has(personKeys(name).at(-1)!.split(' ').at(-1)!);
  });
}

/** Units that are the sum of other units: which level is judged. */
function levelQuestions({ report, arrangement: { levels }, reading }: Suspect): Question[] {
  const open = levels.filter(
    ({ sum, parts }) => !isSettled(reading, report.rows[sum]!.row) || parts.some((part) => !isSettled(reading, report.rows[part]!.row)),
  );
  if (open.length === 0) return [];
  const upper = open.map(({ sum }) => report.rows[sum]!);
  const lower = open.flatMap(({ parts }) => parts.map((part) => report.rows[part]!));
  const keep = (rows: readonly ReportRow[]): Record<string, { kind: RowKind }> =>
    Object.fromEntries(rows.map((row) => [String(row.row + 1), { kind: row.kind! }]));
  const answer = (judged: readonly ReportRow[], left: readonly ReportRow[]): Candidate => ({
    answer: { says: 'unitsOnly', names: judged.map(({ name }) => name) },
    reading: about(report.sheet, { rows: { ...keep(judged), ...kindOfRows(left, 'nobody') } }),
    proof: null,
  });
  return [
    {
      code: 'levels',
      names: upper.map(({ name }) => name),
      parts: lower.map(({ name }) => name),
      id: `levels/${report.sheet}/${report.header.lastRow}`,
      sheet: report.sheet,
      address: cellAddress(upper[0]!.row, report.who.name),
      candidates: [answer(upper, lower), answer(lower, upper)],
      recommended: null,
    },
  ];
}

const kindOfRows = (rows: readonly { row: number }[], kind: RowKind): Record<string, { kind: RowKind }> =>
  Object.fromEntries(rows.map(({ row }) => [String(row + 1), { kind }]));

/** More are shown as a doubt. */
const MOST_SUMS = 8;

/** A unit that is less than its people, or the only one that does not come out. */
function sumQuestions({ report, tables, arrangement: { units }, reading }: Suspect): Question[] {
  const questions: Question[] = [];
  for (const table of tables) {
    const own = units.filter(({ sum }) => isOf(report, report.rows[sum]!, table));
    const isUsable = (i: number): boolean => !report.figures[table.measure]?.[i]?.problem;
    const failing = own.filter((group) => !group.holds && typeof wrongSum(table, group) === 'string' && group.parts.every(isUsable));
    if (failing.length === 0) continue;
    const usual = own.length - failing.length >= failing.length && own.length > failing.length;
    for (const group of failing) {
      const row = report.rows[group.sum]!;
      const key = wrongSum(table, group)!;
      const sum = group.parts.reduce((all, part) => all + table.values[key][part]!, 0);
      const own_ = table.values[key][group.sum]!;
      // A list of some of the people says nothing against their unit.
      if (!usual && own_ > sum) continue;
      if (isSettled(reading, row.row) || questions.length >= MOST_SUMS || questions.some(({ id }) => id.endsWith(`/${row.row}`))) continue;
      questions.push(sumQuestion(report, group, { own: own_, sum }, cellAddress(row.row, table.at[key] ?? 0)));
    }
  }
  return questions;
}

function sumQuestion(report: ReportSheet, { sum: unit, parts }: Group, figures: { own: number; sum: number }, address: string): Question {
  const row = report.rows[unit]!;
  const people = parts.map((part) => report.rows[part]!).filter(({ type }) => type === 'subject');
  const settled = Object.fromEntries([row, ...people].map((one) => [String(one.row + 1), { kind: one.kind! }]));
  const answer = (says: 'rowsRight' | 'rowsLeft', rows: Record<string, { kind: RowKind }>): Candidate => ({
    answer: { says },
    reading: about(report.sheet, { rows }),
    proof: null,
  });
  return {
    code: 'sums',
    name: row.name,
    identity: 'unitIsSumOfPeople',
    ...figures,
    rows: [row, ...people].map((one) => one.row),
    id: `sums/${report.sheet}/${row.row}`,
    sheet: report.sheet,
    address,
    candidates: [answer('rowsRight', settled), answer('rowsLeft', { ...settled, [String(row.row + 1)]: { kind: 'nobody' } })],
    recommended: null,
  };
}

/** Rows as many times larger than the others as one unit of money than the next. */
function outlierQuestion({ report, reading }: Suspect, table: FigureTable): Question[] {
  if (table.measure === 'cases' || report.layout === 'rows') return [];
  const found = outliers(report.rows, table.values.total, report.measures.find(({ measure }) => measure === table.measure)!.unit).filter(
    (i) => !isSettled(reading, report.rows[i]!.row),
  );
  if (found.length === 0 || found.length > report.rows.length / 2) return [];
  const rows = found.map((i) => report.rows[i]!);
  const column = report.measures.find(({ measure }) => measure === table.measure)!.columns.total[0]!;
  const kept = Object.fromEntries(rows.map((row) => [String(row.row + 1), { kind: row.kind! }]));
  return [
    {
      code: 'outliers',
      names: rows.map(({ name }) => name),
      rows: rows.map(({ row }) => row),
      typical: typicalTotal(report.rows, table.values.total)?.total ?? 0,
      id: `outliers/${report.sheet}/${report.header.lastRow}`,
      sheet: report.sheet,
      address: cellAddress(rows[0]!.row, column),
      candidates: [
        { answer: { says: 'rowsLeft' }, reading: about(report.sheet, { rows: kindOfRows(rows, 'nobody') }), proof: null },
        { answer: { says: 'rowsRight' }, reading: about(report.sheet, { rows: kept }), proof: null },
      ],
      recommended: null,
    },
  ];
}
