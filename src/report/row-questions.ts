/** What must be asked about the rows of a report: who they are about, whether their figures can be right, which of two levels is judged. */
import { cellAddress } from '../cells/address';
import { agencyName, fold, nameKey } from '../cells/text';
import { type Figures, isContradicted } from '../terms/figures';
import { agencyKeys, personKeys } from './join';
import { outliers, typicalTotal } from './magnitude';
import { agencyKind, isCorrection } from './names';
import { breakingRows, type FigureTable, type Group, wrongSum } from './proof';
import { about, type Candidate, LEAVE, type Question } from './questions';
import { isSettled, type Reading, type RowKind, type RowReading } from './reading';
import { countedRows, type ReportRow } from './rows';
import { doubledPeople, grouped, sameNamesIn } from './same-names';
import type { ReportSheet } from './sheet';
import type { Suspect } from './suspicions';
import { append } from '../terms/lists';

/**
 * All questions about the rows of one report.
 * @param asked what is in question already: sums of such columns, sizes in such units say nothing of the rows
 */
export function rowQuestions(suspect: Suspect, asked: { columns: boolean; units: boolean }): Question[] {
  const { tables } = suspect;
  return [
    ...kindQuestion(suspect),
    ...levelQuestions(suspect),
    ...sameNameQuestions(suspect),
    ...sameUnitQuestion(suspect),
    ...(asked.columns ? [] : [...sumQuestions(suspect), ...tables.flatMap((table) => wrongRowsQuestion(suspect, table))]),
    ...correctionQuestion(suspect),
    ...remarkQuestion(suspect),
    ...(asked.units ? [] : tables.flatMap((table) => outlierQuestion(suspect, table))),
  ];
}

/** What a question about rows says of them. */
const ofRows = ({ sheet, who }: ReportSheet, rows: readonly ReportRow[]): { sheet: string; names: string[]; rows: number[]; address: string } => ({
  sheet,
  names: rows.map(({ name }) => name),
  rows: rows.map(({ row }) => row),
  address: cellAddress(rows[0]!.row, who.name),
});

/** That rows are what they were taken for, and that their figures stand as they are. */
const asChecked = (rows: readonly ReportRow[]): Record<string, RowReading> =>
  Object.fromEntries(rows.map(({ row, kind }) => [String(row + 1), { kind: kind!, checked: true }]));

/** That rows are what they were taken for. */
const asRead = (rows: readonly ReportRow[]): Record<string, { kind: RowKind }> =>
  Object.fromEntries(rows.map(({ row, kind }) => [String(row + 1), { kind: kind! }]));

/** Rows that are neither shown to be an office nor a person. */
function kindQuestion({ report, arrangement: { unknown }, reading }: Suspect): Question[] {
  const open = unknown.filter((i) => !isSettled(reading, report.rows[i]!.row));
  if (open.length === 0) return [];
  const rows = open.map((i) => report.rows[i]!);
  const likely: RowKind = rows.every(({ evidence }) => evidence === 'form') ? 'officer' : 'nobody';
  const kinds: RowKind[] = likely === 'officer' ? ['officer', 'office', 'staff', 'nobody'] : ['nobody', 'officer', 'office', 'department', 'staff', 'total'];
  return [
    {
      code: 'rowKind',
      ...ofRows(report, rows),
      id: `rows/${report.sheet}/${report.header.lastRow}`,
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
      ...ofRows(report, rows),
      names: [...new Set(rows.map(({ name }) => name))],
      id: `names/${report.sheet}/${report.header.lastRow}`,
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

/** As many ways to write the name of one province there are not. */
const MOST_NAMES = 8;

/** One unit in several rows with figures of their own. */
function sameUnitQuestion({ report, reading }: Suspect): Question[] {
  const { rows } = report;
  const units: number[] = [];
  const provinces = new Set<string>();
  rows.forEach(({ type, kind, name, row }, i) => {
    const isUnit = type === 'subject' && kind !== 'officer' && kind !== 'staff';
    if (isUnit ? kind === 'province' : type === 'section' && agencyKind(name) === 'province') provinces.add(name);
    if (isUnit && !isSettled(reading, row)) units.push(i);
  });
  // Units of several provinces have the same names.
  if (provinces.size > 1 && new Set([...provinces].slice(0, MOST_NAMES).map((name) => agencyKeys(name).at(-1))).size > 1) return [];
  const groups = grouped(units, (i) => `${agencyKeys(rows[i]!.name)[0]}|${rows[i]!.measure}`).filter(([first]) => agencyName(rows[first!]!.name).name !== '');
  if (groups.length === 0) return [];
  const doubled = groups.flat().map((i) => rows[i]!);
  const kept = (judged: (group: readonly number[]) => readonly number[]): Reading => {
    const judgedRows = groups.flatMap((group) => judged(group).map((i) => rows[i]!));
    const left = doubled.filter((row) => !judgedRows.includes(row));
    return about(report.sheet, { rows: { ...asRead(judgedRows), ...kindOfRows(left, 'nobody') } });
  };
  return [
    {
      code: 'sameUnit',
      ...ofRows(report, doubled),
      names: [...new Set(doubled.map(({ name }) => name))],
      id: `units/${report.sheet}/${report.header.lastRow}`,
      candidates: [
        { answer: { says: 'lastRow' }, reading: kept((group) => group.slice(-1)), proof: null },
        { answer: { says: 'firstRow' }, reading: kept((group) => group.slice(0, 1)), proof: null },
        { answer: { says: 'different' }, reading: kept((group) => group), proof: null },
      ],
      recommended: null,
    },
  ];
}

/** From how many rows of one unit on a mistake is none of a single cell. */
const WRONG_TOGETHER = 3;

/** Rows of one unit that contradict themselves while the others do not: its columns were exchanged, or its formulas are shifted. */
function wrongRowsQuestion({ report, reading }: Suspect, table: FigureTable): Question[] {
  const { measure, at } = table;
  const { rows, figures } = report;
  const wrong: number[] = [];
  const breaking = new Set(breakingRows(table, report.proof, countedRows(report, measure)));
  figures[measure]!.forEach((own, i) => {
    if (own && (contradictsItself(own) || breaking.has(i)) && !isSettled(reading, rows[i]!.row)) wrong.push(i);
  });
  const together = grouped(wrong, (i) => rows[i]!.agencyRow ?? rows[i]!.agency).filter((group) => group.length >= WRONG_TOGETHER);
  // All over the sheet: the columns mean something else.
  if (wrong.some((i) => breaking.has(i)) && together.length > 1) return [];
  const found = together.flat().map((i) => rows[i]!);
  if (found.length === 0) return [];
  return [
    {
      code: 'wrongRows',
      ...ofRows(report, found),
      id: `wrong/${report.sheet}/${report.header.lastRow}/${measure}`,
      address: cellAddress(found[0]!.row, at.completed ?? 0),
      candidates: [{ answer: { says: 'rowsUnknown' }, reading: about(report.sheet, { rows: asChecked(found) }), proof: null }, LEAVE(report.sheet)],
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
  return [
    {
      code: 'corrections',
      ...ofRows(report, open),
      id: `corrections/${report.sheet}/${report.header.lastRow}`,
      candidates: [
        { answer: { says: 'rowsRight' }, reading: about(report.sheet, { rows: asChecked(open) }), proof: null },
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
  const answer = (judged: readonly ReportRow[], left: readonly ReportRow[]): Candidate => ({
    answer: { says: 'unitsOnly', names: judged.map(({ name }) => name) },
    reading: about(report.sheet, { rows: { ...asRead(judged), ...kindOfRows(left, 'nobody') } }),
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
function sumQuestions(suspect: Suspect): Question[] {
  const {
    report,
    tables,
    arrangement: { units },
    reading,
  } = suspect;
  const questions: Question[] = [];
  for (const table of tables) {
    const own = units.filter(({ sum }) => report.layout === 'columns' || report.rows[sum]!.measure === table.measure);
    const isUsable = (i: number): boolean => !report.figures[table.measure]?.[i]?.problem;
    const failing = own.filter((group) => !group.holds && typeof wrongSum(table, group) === 'string' && group.parts.every(isUsable));
    if (own.length === 0) append(questions, totalQuestion(suspect, table));
    if (failing.length === 0) continue;
    if (failing.length >= FEWEST_UNITS && failing.length === own.length && questions.length === 0) {
      const open = failing.map(({ sum }) => report.rows[sum]!).filter(({ row }) => !isSettled(reading, row));
      if (open.length > 0) questions.push(noSumsQuestion(report, open));
      continue;
    }
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

/** From how many units on it is no accident that none is the sum of its people. */
const FEWEST_UNITS = 3;

/** No unit at all is the sum of its people: some people are not listed, or units and people are of two times. */
const noSumsQuestion = (report: ReportSheet, units: readonly ReportRow[]): Question => ({
  code: 'noSums',
  ...ofRows(report, units),
  id: `noSums/${report.sheet}/${report.header.lastRow}`,
  candidates: [{ answer: { says: 'rowsRight' }, reading: about(report.sheet, { rows: asChecked(units) }), proof: null }, LEAVE(report.sheet)],
  recommended: null,
});

/** Without sums of units the total is the only check there is: where it does not come out, any row may be the wrong one. */
function totalQuestion({ report, arrangement: { totals }, reading }: Suspect, table: FigureTable): Question[] {
  const group = totals.find(
    ({ sum, parts, holds }) => !holds && parts.length > 1 && (report.layout === 'columns' || report.rows[sum]!.measure === table.measure),
  );
  const key = group && wrongSum(table, group);
  if (!group || typeof key !== 'string' || isSettled(reading, report.rows[group.sum]!.row)) return [];
  // What a row does not say is missing in the sum, and proves nothing.
  const isSilent = report.rows.some(({ type, name }) => type === 'section' && agencyKind(name) !== null);
  if (isSilent || group.parts.some((part) => Number.isNaN(table.values[key][part]))) return [];
  const sum = group.parts.reduce((all, part) => all + table.values[key][part]!, 0);
  const { row, name } = report.rows[group.sum]!;
  const total = { [String(row + 1)]: { kind: 'total' as const, checked: true as const } };
  const parts = group.parts.map((part) => report.rows[part]!).filter(({ type }) => type === 'subject');
  const answer = (says: 'rowsRight' | 'rowsLeft', rows: Record<string, RowReading>): Candidate => ({
    answer: { says },
    reading: about(report.sheet, { rows }),
    proof: null,
  });
  return [
    {
      code: 'sums',
      name: name === '' ? cellAddress(row, report.who.name) : name,
      identity: 'totalIsSumOfUnits',
      own: table.values[key][group.sum]!,
      sum,
      rows: [row, ...parts.map((one) => one.row)],
      id: `sums/${report.sheet}/${row}`,
      sheet: report.sheet,
      address: cellAddress(row, table.at[key] ?? 0),
      candidates: [answer('rowsRight', { ...total, ...asChecked(parts) }), answer('rowsLeft', { ...total, ...kindOfRows(parts, 'nobody') })],
      recommended: null,
    },
  ];
}

/** A unit that is not the sum of its people: its own row is the wrong one, or somebody's. */
function sumQuestion(report: ReportSheet, { sum: unit, parts }: Group, figures: { own: number; sum: number }, address: string): Question {
  const row = report.rows[unit]!;
  const people = parts.map((part) => report.rows[part]!).filter(({ type }) => type === 'subject');
  const left = { [String(row.row + 1)]: { kind: 'nobody' as const } };
  const answer = (says: 'rowsRight' | 'peopleRight' | 'rowsLeft', rows: Record<string, RowReading>): Candidate => ({
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
    candidates: [
      answer('rowsRight', asChecked([row])),
      answer('peopleRight', { ...asChecked(people), ...left }),
      answer('rowsLeft', { ...kindOfRows(people, 'nobody'), ...left }),
    ],
    recommended: null,
  };
}

/** Folded remarks that say that the figures beside them are none, of another time, or somebody else's. */
const REMARK =
  /\bso lieu (thang|ky|quy|nam|cu|tam)\b|\bchua (co so lieu|doi chieu|chot|duyet|cap nhat|gui)\b|\bso (lieu )?(sai|tam|uoc)\b|\bdang sua\b|\blay so\b|\btrung (voi|dong|ten)\b|\bda chuyen (sang|di|den|ve)\b|\btam tinh\b|\bchi (tinh|gom|tinh den)\b/;

/** "Số sai, đang sửa" in the column of remarks. */
function remarkQuestion({ report, place: { view }, reading }: Suspect): Question[] {
  const { remark } = report.who;
  if (remark === null) return [];
  const said = report.rows.filter(({ type, row }) => type === 'subject' && !isSettled(reading, row) && REMARK.test(fold(view.text(row, remark))));
  if (said.length === 0) return [];
  return [
    {
      code: 'remarks',
      ...ofRows(report, said),
      text: view.text(said[0]!.row, remark),
      id: `remarks/${report.sheet}/${report.header.lastRow}`,
      address: cellAddress(said[0]!.row, remark),
      candidates: [
        { answer: { says: 'rowsRight' }, reading: about(report.sheet, { rows: asChecked(said) }), proof: null },
        { answer: { says: 'rowsLeft' }, reading: about(report.sheet, { rows: kindOfRows(said, 'nobody') }), proof: null },
      ],
      recommended: 1,
    },
  ];
}

/** Rows as many times larger than the others as one unit of money than the next. */
function outlierQuestion({ report, reading }: Suspect, table: FigureTable): Question[] {
  if (table.measure === 'cases' || report.layout === 'rows') return [];
  const found = outliers(report.rows, table.values.total, report.measures.find(({ measure }) => measure === table.measure)!.unit).filter(
    (i) => !isSettled(reading, report.rows[i]!.row),
  );
  if (found.length === 0 || found.length > report.rows.length / 2) return [];
  // Who typed a unit's figures typed its people's, too.
  const suspects = new Set(found);
  report.rows.forEach(({ type, agencyRow, row }, i) => {
    if (type === 'subject' && agencyRow !== null && agencyRow !== i && found.includes(agencyRow) && !isSettled(reading, row)) suspects.add(i);
  });
  const rows = [...suspects].sort((a, b) => a - b).map((i) => report.rows[i]!);
  const column = report.measures.find(({ measure }) => measure === table.measure)!.columns.total[0]!;
  return [
    {
      code: 'outliers',
      ...ofRows(report, rows),
      typical: typicalTotal(report.rows, table.values.total)?.total ?? 0,
      id: `outliers/${report.sheet}/${report.header.lastRow}`,
      address: cellAddress(rows[0]!.row, column),
      candidates: [
        { answer: { says: 'rowsLeft' }, reading: about(report.sheet, { rows: kindOfRows(rows, 'nobody') }), proof: null },
        { answer: { says: 'rowsRight' }, reading: about(report.sheet, { rows: asChecked(rows) }), proof: null },
      ],
      recommended: null,
    },
  ];
}
