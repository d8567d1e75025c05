/**
 * The plan sheet's tables read back into a plan, with everything that is wrong with them, cell by cell. Pure. Columns are found by their headings and
 * entries by their words, so that moved, sorted and added rows and columns do no harm.
 */
import type { AwardCondition, AwardRules, Quota } from '../plan/award';
import { dayOfSerial, dayOfText } from '../plan/day';
import type { Period, Plan, SubjectKind } from '../plan/plan';
import {
  BASIS_WORDS,
  CONDITION_WORDS,
  EDGE_WORDS,
  INFO_FIELDS,
  INFO_KEYS,
  type InfoKey,
  PER_WORDS,
  PLAN_HEADINGS,
  type PlanTableName,
  QUALIFIES_WORDS,
  SUBJECT_WORDS,
  UNLIMITED,
  YES,
} from '../plan/plan-words';
import { cellAddress } from './grid';
import { bandProblems } from './plan-checks';
import { readPlanTable, type TableProblem } from './plan-table';
import { kindNamed } from './terms';
import { fold } from './text';

/** A table of the sheet, headings in its first row; `top` and `left` count from 0. */
export interface TableCells {
  sheet: string;
  top: number;
  left: number;
  cells: readonly (readonly unknown[])[];
}
export type PlanTables = Partial<Record<PlanTableName, TableCells>>;

/** What is wrong, and where. Errors keep the plan from being used; warnings do not. Sentences are in i18n/plan-vi.ts. */
export type PlanSheetProblem = { sheet: string; address: string } & (
  | { severity: 'error'; code: 'cell'; problem: TableProblem['code']; text: string }
  | { severity: 'error'; code: 'missingTable'; table: PlanTableName }
  | { severity: 'error'; code: 'missingColumn'; heading: string }
  | { severity: 'error'; code: 'missingEntry'; label: string }
  | { severity: 'error'; code: 'badDate' | 'badChoice'; label: string; text: string; choices: readonly string[] }
  | { severity: 'error'; code: 'endsBeforeItBegins'; label: string }
  | { severity: 'error'; code: 'badWord'; heading: string; text: string; choices: readonly string[] }
  | { severity: 'error'; code: 'badLimit'; text: string }
  | BandProblem
);

export type BandProblem =
  | { severity: 'error'; code: 'overlap'; first: string; second: string; otherAddress: string }
  | { severity: 'warning'; code: 'hole'; kind: SubjectKind; words: string }
  | { severity: 'warning'; code: 'edge'; kind: SubjectKind; at: string; into: Plan['edgeRule'] }
  | { severity: 'warning'; code: 'rising'; lower: string; upper: string }
  | { severity: 'warning'; code: 'mixedUnits'; kind: SubjectKind; units: string }
  | { severity: 'warning'; code: 'oneMeasure'; kind: SubjectKind; missing: string };

/** The plan, or null where an error keeps it from being used; problems in the order of the sheet. */
export interface PlanReading {
  plan: Plan | null;
  problems: PlanSheetProblem[];
}

type Report = (problem: PlanSheetProblem) => void;

/** Reads the tables. */
export function readPlanSheet(tables: PlanTables): PlanReading {
  const problems: PlanSheetProblem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  if (!tables.info || !tables.bands) {
    const { sheet, top, left } = (tables.bands ?? tables.info)!;
    report({ severity: 'error', code: 'missingTable', table: tables.info ? 'bands' : 'info', sheet, address: cellAddress(top, left) });
    return { plan: null, problems };
  }
  const info = readInfo(tables.info, report);
  const bands = readBands(tables.bands, report);
  const plan: Plan = {
    version: 1,
    id: idOf(info.text('id'), info.text('name')),
    name: info.text('name'),
    issuer: info.text('issuer'),
    number: info.text('number'),
    dataPeriod: info.period('dataFrom', 'dataTo') ?? { from: '', to: '' },
    campaignPeriod: info.period('campaignFrom', 'campaignTo'),
    deadline: info.day('deadline'),
    basis: info.choice('basis', BASIS_WORDS) ?? 'total',
    qualifiesBy: info.choice('qualifiesBy', QUALIFIES_WORDS) ?? 'both',
    edgeRule: info.choice('edgeRule', EDGE_WORDS) ?? 'above',
    bands: bands?.bands ?? [],
    unmeasured: tables.unmeasured ? readUnmeasured(tables.unmeasured, report) : [],
    award: readAward(tables, info, report),
  };
  if (bands) for (const problem of bandProblems(plan, bands.addresses)) report({ ...problem, sheet: tables.bands.sheet });
  return { plan: problems.some(({ severity }) => severity === 'error') ? null : plan, problems };
}

/** An id of a plan from elsewhere stays; without one the name makes it. */
function idOf(id: string, name: string): string {
  const wanted = fold(id || name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return wanted || 'trang-tinh';
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? cell.trim().normalize('NFC') : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
const same = (a: string, b: string): boolean => fold(a) === fold(b);

// --- the list "Mục" ---

interface Info {
  text(key: InfoKey): string;
  texts(key: InfoKey): string[];
  day(key: InfoKey): string | null;
  period(from: InfoKey, to: InfoKey): Period | null;
  choice<K extends string>(key: InfoKey, words: Record<K, string>): K | null;
  /** Says that an entry is needed. */
  miss(key: InfoKey): void;
}

function readInfo(table: TableCells, report: Report): Info {
  const columns = columnsOf(table, PLAN_HEADINGS.info, report);
  const found = new Map<InfoKey, { row: number; cell: unknown }[]>();
  table.cells.slice(1).forEach((row, i) => {
    const key = INFO_KEYS.find((one) => same(INFO_FIELDS[one].label, textOf(row[columns['Mục'] ?? -1])));
    if (key) found.set(key, [...(found.get(key) ?? []), { row: table.top + 1 + i, cell: row[columns['Nội dung'] ?? -1] }]);
  });
  const placeOf = (key: InfoKey): { sheet: string; address: string } => ({
    sheet: table.sheet,
    address: cellAddress(found.get(key)?.[0]?.row ?? table.top, table.left + (columns['Nội dung'] ?? 0)),
  });
  const miss = (key: InfoKey): void => report({ severity: 'error', code: 'missingEntry', label: INFO_FIELDS[key].label, ...placeOf(key) });
  const text = (key: InfoKey): string => textOf(found.get(key)?.[0]?.cell);
  for (const key of INFO_KEYS) if ('required' in INFO_FIELDS[key] && text(key) === '') miss(key);
  const day = (key: InfoKey): string | null => {
    const cell = found.get(key)?.[0]?.cell;
    if (textOf(cell) === '') return null;
    const read = typeof cell === 'number' ? dayOfSerial(cell) : dayOfText(textOf(cell));
    if (read === null) report({ severity: 'error', code: 'badDate', label: INFO_FIELDS[key].label, text: textOf(cell), choices: [], ...placeOf(key) });
    return read;
  };
  return {
    text,
    texts: (key) => (found.get(key) ?? []).map(({ cell }) => textOf(cell)).filter(Boolean),
    day,
    miss,
    period: (fromKey, toKey) => {
      const [from, to] = [day(fromKey), day(toKey)];
      if (from === null && to === null) return null;
      // A required day that is missing has been told already.
      for (const [key, value] of [
        [fromKey, from],
        [toKey, to],
      ] as const)
        if (value === null && text(key) === '' && !('required' in INFO_FIELDS[key])) miss(key);
      if (from !== null && to !== null && from > to)
        report({ severity: 'error', code: 'endsBeforeItBegins', label: INFO_FIELDS[toKey].label, ...placeOf(toKey) });
      return { from: from ?? '', to: to ?? '' };
    },
    choice: (key, words) => {
      const written = text(key);
      const chosen = (Object.keys(words) as (keyof typeof words)[]).find((word) => same(words[word], written));
      if (!chosen && written !== '')
        report({ severity: 'error', code: 'badChoice', label: INFO_FIELDS[key].label, text: written, choices: Object.values(words), ...placeOf(key) });
      return chosen ?? null;
    },
  };
}

// --- tables with headings ---

/** Index of each known heading. A missing one is an error. */
function columnsOf<H extends string>(table: TableCells, headings: readonly H[], report: Report): Partial<Record<H, number>> {
  const written = (table.cells[0] ?? []).map(textOf);
  const columns: Partial<Record<H, number>> = {};
  for (const heading of headings) {
    const index = written.findIndex((text) => same(text, heading));
    if (index >= 0) columns[heading] = index;
    else report({ severity: 'error', code: 'missingColumn', heading, sheet: table.sheet, address: cellAddress(table.top, table.left) });
  }
  return columns;
}

/** One row of a table by heading, with the address of each cell. */
interface TableRow<H extends string> {
  cell(heading: H): unknown;
  text(heading: H): string;
  place(heading: H): { sheet: string; address: string };
}

/** Rows in which anything stands below a known heading. */
function rowsOf<H extends string>(table: TableCells, headings: readonly H[], report: Report): TableRow<H>[] {
  const columns = columnsOf(table, headings, report);
  const index = (heading: H): number => columns[heading] ?? -1;
  return table.cells.slice(1).flatMap((row, i) => {
    if (headings.every((heading) => textOf(row[index(heading)]) === '')) return [];
    return [
      {
        cell: (heading: H) => row[index(heading)],
        text: (heading: H) => textOf(row[index(heading)]),
        place: (heading: H) => ({ sheet: table.sheet, address: cellAddress(table.top + 1 + i, table.left + Math.max(0, index(heading))) }),
      },
    ];
  });
}

/** The code of a word of choice; an unknown word is an error. */
function choose<K extends string, H extends string>(row: TableRow<H>, heading: H, words: Record<K, string>, report: Report): K | null {
  const written = row.text(heading);
  const found = (Object.keys(words) as K[]).find((key) => same(words[key], written));
  if (!found) report({ severity: 'error', code: 'badWord', heading, text: written, choices: Object.values(words), ...row.place(heading) });
  return found ?? null;
}

function chooseKind<H extends string>(row: TableRow<H>, heading: H, report: Report): SubjectKind | null {
  const kind = kindNamed(row.text(heading));
  if (!kind) report({ severity: 'error', code: 'cell', problem: 'unknownKind', text: row.text(heading), ...row.place(heading) });
  return kind ?? null;
}

function readBands(table: TableCells, report: Report): { bands: Plan['bands']; addresses: string[] } | null {
  const before = columnsOf(table, PLAN_HEADINGS.bands.slice(0, 9), report);
  if (Object.keys(before).length < 9) return null;
  const found = readPlanTable(table.cells);
  const at = (row: number, column: number): string => cellAddress(table.top + Math.max(1, row) - 1, table.left + Math.max(1, column) - 1);
  for (const { code, row, column, text } of found.problems) {
    report({ severity: 'error', code: 'cell', problem: code, text, sheet: table.sheet, address: at(code === 'noRows' ? 2 : row, column) });
  }
  return found.bands ? { bands: found.bands, addresses: found.rows.map((row) => at(row, (before['Đối tượng'] ?? 0) + 1)) } : null;
}

function readUnmeasured(table: TableCells, report: Report): Plan['unmeasured'] {
  return rowsOf(table, PLAN_HEADINGS.unmeasured, report).flatMap((row) => {
    const kind = chooseKind(row, 'Đối tượng', report);
    return kind ? [{ kind, requirement: row.text('Yêu cầu'), reference: row.text('Căn cứ') }] : [];
  });
}

// --- award rules ---

function readAward({ quotas: quotaTable, conditions: conditionTable }: PlanTables, info: Info, report: Report): AwardRules | null {
  const titles = info.texts('title');
  const quotas = quotaTable ? readQuotas(quotaTable, report) : [];
  const conditions = conditionTable ? readConditions(conditionTable, report) : [];
  const violationPeriod = info.period('violationFrom', 'violationTo');
  // A plan that says nothing of awards leaves all of this empty.
  if (titles.length + quotas.length + conditions.length === 0) return null;
  if (titles.length === 0) info.miss('title');
  if (!violationPeriod) info.miss('violationFrom');
  return {
    titles,
    conditions,
    violationPeriod: violationPeriod ?? { from: '', to: '' },
    headMeetsBoth: info.choice('headMeetsBoth', { yes: YES, no: 'Không' }) === 'yes',
    headReference: info.text('headReference'),
    quotas,
    addressees: info.texts('addressee'),
    letterhead: {
      superior: info.text('superior'),
      agency: info.text('agency'),
      place: info.text('place'),
      signatoryTitle: info.text('signatoryTitle'),
      signatoryName: info.text('signatoryName'),
    },
  };
}

function readQuotas(table: TableCells, report: Report): Quota[] {
  return rowsOf(table, PLAN_HEADINGS.quotas, report).flatMap((row) => {
    const kind = chooseKind(row, 'Đối tượng', report);
    const per = choose(row, 'Phạm vi', PER_WORDS, report);
    const limit = readLimit(row, report);
    return kind && per && limit !== undefined ? [{ kind, per, limit, reference: row.text('Căn cứ') }] : [];
  });
}

/** A whole number, or "Không giới hạn" (also an empty cell). */
function readLimit(row: TableRow<(typeof PLAN_HEADINGS.quotas)[number]>, report: Report): number | null | undefined {
  const text = row.text('Số lượng');
  if (text === '' || same(text, UNLIMITED)) return null;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 0) return limit;
  report({ severity: 'error', code: 'badLimit', text, ...row.place('Số lượng') });
  return undefined;
}

function readConditions(table: TableCells, report: Report): AwardCondition[] {
  return rowsOf(table, PLAN_HEADINGS.conditions, report).flatMap((row) => {
    const subject = choose(row, 'Áp dụng cho', SUBJECT_WORDS, report);
    const code = choose(row, 'Điều kiện', CONDITION_WORDS, report);
    return subject && code ? [{ code, subject, text: row.text('Nội dung') || CONDITION_WORDS[code], reference: row.text('Căn cứ') }] : [];
  });
}
