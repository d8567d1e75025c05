/** What must be asked about a report before it is judged: headings that its arithmetic contradicts, columns of a part only, sizes that no figure has. Rows are asked about in row-questions.ts. */
import { cellAddress, columnLetters } from '../cells/address';
import { bareName, nameKey, personName } from '../cells/text';
import type { DecidingFigure } from '../terms/figures';
import { measureOfUnit, type Unit } from '../terms/terms';
import { type Choosing, columnsAnswer, exchanges, headingOver, type Place, saidColumns, worstLine } from './choose';
import type { Context } from './context';
import type { ChosenColumns } from './figures';
import { canBeCases, plausibleUnits, type Typical, typicalTotal } from './magnitude';
import type { MeasureSets } from './measures';
import { labelOf } from './names';
import { contradiction, type FigureTable, hasBroken, type Identity, isBroken, proofCount } from './proof';
import { about, type Candidate, LEAVE, type Question } from './questions';
import { typicalIn, unitAnswer } from './unit-answer';
import type { SheetReading } from './reading';
import { rowQuestions } from './row-questions';
import { countedRows } from './rows';
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
    ...namesQuestion(suspect),
    ...suspect.tables.flatMap((table, i) => columnQuestions(suspect, table, suspect.choices[i]!)),
    ...units,
    ...rowQuestions(suspect, { columns: contradicted.length > 0, units: units.length > 0 }),
  ];
}

/**
 * A second column of people's names beside the names, mostly of the same people, and in some row of another one (who took a case over, who works on it):
 * whose figures they are, only a person can say. A column of who helps, leads or signs names others throughout.
 */
function namesQuestion({ report, place: { view, header }, reading }: Suspect): Question[] {
  const { name, given } = report.who;
  if (given !== null || reading?.name !== undefined) return [];
  const figures = Math.min(...report.measures.flatMap(({ columns: { total, eligible, completed } }) => [...total, ...eligible, ...completed]));
  for (let column = header.firstColumn; column < figures; column++) {
    if (column === name) continue;
    const filled = report.rows.filter(({ type, row }) => type === 'subject' && view.text(row, column) !== '' && view.text(row, name) !== '');
    const others = filled.filter(({ row }) => view.text(row, column) !== view.text(row, name));
    // Nearly always the two have nothing in common, and nothing more needs to be looked at.
    if (others.length === 0 || others.length * 2 >= filled.length) continue;
    const differ = others.filter(
      ({ row }) => isPerson(view.text(row, name)) && isPerson(view.text(row, column)) && !isSame(view.text(row, name), view.text(row, column)),
    );
    if (differ.length === 0) continue;
    const both = [column, name].sort((a, b) => a - b);
    const candidates = both.map((one): Candidate => {
      const letters = columnLetters(one);
      return {
        answer: { says: 'name', column: letters, heading: headingOver(view, header, one) },
        reading: about(report.sheet, { name: letters }),
        proof: null,
      };
    });
    return [
      {
        code: 'twoNames',
        names: differ.map(({ row }) => view.text(row, name)),
        columns: both.map(columnLetters),
        id: `names/${report.sheet}/${header.lastRow}`,
        sheet: report.sheet,
        address: cellAddress(differ[0]!.row, both[0]!),
        candidates: [...candidates, LEAVE(report.sheet)],
        recommended: null,
      },
    ];
  }
  return [];
}

const isSame = (a: string, b: string): boolean => nameKey(personName(a)) === nameKey(personName(b));

function isPerson(text: string): boolean {
  const label = labelOf(bareName(text));
  return label.is === 'person' && label.sure;
}

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
      address: worst.failures[0]?.address ?? cellAddress(report.header.lastRow, chosen.columns.eligible[0]!),
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
    const said = unitAnswer(report.sheet, one, typical.total);
    const about_ = measureOfUnit(one);
    const other = report.layout === 'columns' && report.measures.find((group) => group.measure === about_ && about_ !== measure);
    // The headings of the two groups were exchanged.
    return other
      ? { ...said, reading: about(report.sheet, { measures: { [measure]: saidColumns(other), [about_]: { ...saidColumns(chosen), unit: one } } }) }
      : said;
  });
  return {
    code: 'unit',
    stated: stated[measure] === 'written' ? unit : null,
    unit,
    typical: typicalIn(unit, typical.total),
    id: `unit/${report.sheet}/${report.header.lastRow}/${measure}`,
    sheet: report.sheet,
    address: cellAddress(report.header.lastRow, columns.total[0]!),
    candidates: [...candidates, LEAVE(report.sheet)],
    recommended: units.length === 2 && units[1] === unit ? 0 : null,
  };
}
