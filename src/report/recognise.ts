/** Recognises every report of a workbook and brings the two measures together. Pure: grids in, plain data out. Never throws. */
import { cellAddress } from '../cells/address';
import { GridView, type SheetGrid } from '../cells/grid';
import { legacyDecoder } from '../cells/legacy';
import { nameKey, personName } from '../cells/text';
import { blockBeside, ownPlaces, withoutOwn } from '../own/find';
import { namedHeadings } from '../plan/further';
import type { Figures } from '../terms/figures';
import type { Measure, SubjectKind, Unit } from '../terms/terms';
import { joinSheets, likeness } from './join';
import type { Question } from './questions';
import { NO_READING, type Reading } from './reading';
import { type Campaign, scopeQuestions } from './scope-questions';
import { recogniseSheet, type RefusalReason, type ReportSheet, type SheetResult } from './sheet';
import { countingSheets } from './tables';
import { assignedQuestions } from './assigned';
import { movedQuestions } from './moved';
import { together } from './together';
import { append } from '../terms/lists';

/** A sheet that is not taken for a report, and why. */
export interface RefusedSheet {
  sheet: string;
  reason: RefusalReason;
}

/** A place where a subject stands: index into `Recognition.sheets`, index into that sheet's rows. */
export interface SubjectPlace {
  sheet: number;
  row: number;
}

/** One unit or person with the figures of every measure that the workbook has for it. */
export interface Subject {
  kind: SubjectKind;
  name: string;
  agency: string;
  /** Chức vụ, chức danh; absent where no sheet says it. */
  title?: string;
  places: SubjectPlace[];
  figures: Partial<Record<Measure, { figures: Figures; unit: Unit }>>;
  /** Set for people of one name in one unit whose two measures stand on two sheets: a number per group of the workbook. Only the order of rows pairs them. */
  namesake?: number;
}

/** All that was recognised in a workbook. */
export interface Recognition {
  sheets: ReportSheet[];
  subjects: Subject[];
  refused: RefusedSheet[];
  /** What only a person can decide. While there is any, the reading is a proposal: nothing is written by it. */
  questions: Question[];
}

/** What recognition goes by besides the cells. */
export interface RecognitionOptions {
  /** What a person said. */
  reading?: Reading;
  /** The campaign whose figures are looked for; without it nothing is asked about time. */
  campaign?: Campaign;
}

/** Recognises the reports among a workbook's sheets. Hidden sheets are left alone. */
export function recogniseWorkbook(grids: readonly SheetGrid[], { reading = NO_READING, campaign }: RecognitionOptions = {}): Recognition {
  const told = reportsIn(grids, { reading, campaign, search: false });
  const { found, refused } = told.found.length > 0 ? told : reportsIn(grids, { reading, campaign, search: true });
  const counting = countingSheets(found, reading);
  const left = new Set(counting.left.map(({ report }) => report));
  const sheets = found.filter((report) => !left.has(report));
  for (const { report, other, because } of counting.left) {
    if (!sheets.some(({ sheet }) => sheet === report.sheet)) refused.push({ sheet: report.sheet, reason: { code: 'notCounted', other, because } });
  }
  const subjects = subjectsOf(sheets);
  const pairs = pairSheets(sheets);
  const scope = [...scopeQuestions(sheets, pairs, reading, campaign), ...movedQuestions(sheets, pairs, reading)];
  if (campaign?.bands) append(scope, assignedQuestions(sheets, subjects, reading, { bands: campaign.bands }));
  doubtNamed(sheets);
  return { sheets, subjects, refused, questions: together([...scope, ...counting.questions, ...sheets.flatMap(({ questions }) => questions)]) };
}

/** Says which of the columns that the plan names nobody can find, or tell. */
function doubtNamed(sheets: readonly ReportSheet[]): void {
  const headings = sheets[0]?.named.map(({ heading }) => heading) ?? [];
  headings.forEach((heading, i) => {
    const several = sheets.find(({ named }) => named[i]!.columns.length > 1);
    const at = several ?? (sheets.every(({ named }) => named[i]!.columns.length === 0) ? sheets[0] : undefined);
    at?.doubts.push({ code: 'namedColumn', heading, several: several !== undefined, address: cellAddress(at.header.firstRow, at.header.firstColumn) });
  });
}

interface Looking {
  reading: Reading;
  campaign: Campaign | undefined;
  search: boolean;
}

function reportsIn(grids: readonly SheetGrid[], looking: Looking): { found: ReportSheet[]; refused: RefusedSheet[] } {
  const refused: RefusedSheet[] = [];
  const found = grids.flatMap((grid) => reportsOn(grid, looking, refused));
  return { found, refused };
}

/** A sheet may hold several tables, one below the other. */
function reportsOn(grid: SheetGrid, { reading: said, campaign, search }: Looking, refused: RefusedSheet[]): ReportSheet[] {
  const reading = said.sheets[grid.name];
  const reports: ReportSheet[] = [];
  // Our own sheet of results is neither a report nor worth a refusal.
  if (grid.results) return reports;
  if (!grid.visible || reading?.use === false) {
    refused.push({ sheet: grid.name, reason: { code: grid.visible ? 'left' : 'hidden' } });
    return reports;
  }
  const own = ownPlaces(grid);
  const bare = withoutOwn(grid, own);
  const decode = legacyDecoder(sampleTexts(bare));
  let reason: RefusalReason | undefined;
  for (let row: number | undefined = grid.top; row !== undefined;) {
    const view = new GridView({ ...bare, top: row, cells: row === grid.top ? bare.cells : bare.cells.slice(row - grid.top) }, decode);
    const result: SheetResult = recogniseSheet(view, reading, {
      search: search && row === grid.top,
      moneyAbove: moneyOf(reports.at(-1)),
      ...(campaign && { campaign, named: namedHeadings(campaign) }),
    });
    if ('refusal' in result) {
      reason ??= result.refusal;
      // Below what was looked at, always: a header that a person points into may stand above the table's first cell.
      row = result.below === undefined ? undefined : Math.max(result.below, row + 1);
    } else {
      const { report } = result;
      const lastRow = report.rows[report.rows.length - 1]!.row;
      report.header.ownBlock = blockBeside(own.blocks, { headingRow: report.header.lastRow, lastRow, lastColumn: report.header.lastColumn });
      reports.push(report);
      row = reading?.headingRow === undefined ? lastRow + 1 : undefined;
    }
  }
  if (reports.length === 0) refused.push({ sheet: grid.name, reason: reason! });
  return reports;
}

const moneyOf = (report: ReportSheet | undefined): Unit | null => report?.measures.find(({ measure }) => measure === 'money')?.unit ?? null;

function* sampleTexts(grid: SheetGrid): Iterable<string> {
  for (const row of grid.cells.slice(0, 200)) for (const cell of row) if (typeof cell === 'string' && cell !== '') yield cell;
}

function subjectsOf(sheets: ReportSheet[]): Subject[] {
  const partner = pairSheets(sheets);
  const subjects: Subject[] = [];
  sheets.forEach((sheet, index) => {
    if (sheet.measures.length === 2) append(subjects, ownSubjects(sheet, index));
    else if (partner.get(index) === undefined) append(subjects, alone(sheet, index));
    else if (sheet.measures[0]!.measure === 'cases') append(subjects, pairedSubjects(sheets, index, partner.get(index)!));
  });
  return subjects;
}

/** Pairs sheets of one measure: cases with money, the most alike first. */
function pairSheets(sheets: ReportSheet[]): Map<number, number> {
  const of = (measure: Measure): number[] => sheets.flatMap((s, i) => (s.measures.length === 1 && s.measures[0]!.measure === measure ? [i] : []));
  const pairs = of('cases').flatMap((cases) => of('money').map((money) => ({ cases, money, score: likeness(sheets[cases]!, sheets[money]!) })));
  pairs.sort((a, b) => b.score - a.score || Math.abs(a.cases - a.money) - Math.abs(b.cases - b.money));
  const partner = new Map<number, number>();
  for (const { cases, money } of pairs) {
    if (partner.has(cases) || partner.has(money)) continue;
    partner.set(cases, money).set(money, cases);
  }
  return partner;
}

function alone(sheet: ReportSheet, index: number): Subject[] {
  const missing: Measure = sheet.measures[0]!.measure === 'cases' ? 'money' : 'cases';
  sheet.doubts.push({ code: 'noPartner', missing, address: cellAddress(sheet.header.firstRow, sheet.header.firstColumn) });
  return ownSubjects(sheet, index);
}

function ownSubjects(sheet: ReportSheet, index: number): Subject[] {
  const subjects: Subject[] = [];
  const byGroup = new Map<number, Subject>();
  sheet.rows.forEach((row, i) => {
    if (row.type !== 'subject') return;
    // The second of two rows, one for each measure, belongs to the subject of the first.
    const same = sheet.layout === 'rows' ? byGroup.get(row.group) : undefined;
    const subject: Subject = same ?? { kind: row.kind!, name: row.name, agency: row.agency, places: [], figures: {} };
    if (!same && row.title !== undefined) subject.title = row.title;
    subject.places.push({ sheet: index, row: i });
    addFigures(subject, sheet, i);
    if (same) return;
    subjects.push(subject);
    if (sheet.layout === 'rows') byGroup.set(row.group, subject);
  });
  return subjects;
}

function addFigures(subject: Subject, sheet: ReportSheet, row: number): void {
  for (const { measure, unit } of sheet.measures) {
    const figures = sheet.figures[measure]![row];
    if (figures) subject.figures[measure] = { figures, unit };
  }
}

function pairedSubjects(sheets: ReportSheet[], cases: number, money: number): Subject[] {
  const a = sheets[cases]!;
  const b = sheets[money]!;
  const joined = joinSheets(a, b);
  const subjects = ownSubjects(a, cases);
  for (const subject of subjects) {
    const row = subject.places[0]!.row;
    const other = joined.get(row);
    if (other === undefined) {
      a.doubts.push({ code: 'unmatched', name: subject.name, agency: subject.agency, measure: 'money', address: cellAddress(a.rows[row]!.row, a.who.name) });
      continue;
    }
    subject.places.push({ sheet: money, row: other });
    addFigures(subject, b, other);
    // Only one of two sheets may carry a column of job titles.
    if (b.rows[other]!.kind === 'staff') subject.kind = 'staff';
    const { title } = b.rows[other]!;
    if (subject.title === undefined && title !== undefined) subject.title = title;
  }
  const matched = new Set(joined.values());
  const rest = ownSubjects(b, money).filter(({ places }) => !matched.has(places[0]!.row));
  markNamesakes(sheets, [...subjects, ...rest], { cases });
  for (const { name, agency, places } of rest) {
    b.doubts.push({ code: 'unmatched', name, agency, measure: 'cases', address: cellAddress(b.rows[places[0]!.row]!.row, b.who.name) });
  }
  return [...subjects, ...rest];
}

/**
 * People of one name in one unit: which of them is which on the other sheet is only told by the order of the rows, and by nothing where one sheet
 * has more of them than the other. All who share a name on either sheet are one group.
 */
function markNamesakes(sheets: readonly ReportSheet[], subjects: readonly Subject[], pair: { cases: number }): void {
  const people = subjects.filter(({ kind }) => kind === 'officer' || kind === 'staff');
  // One group for all the names under which its members stand: units are written differently on two sheets.
  const leaders = people.map((_, i) => i);
  const leaderOf = (i: number): number => {
    let leader = i;
    while (leaders[leader] !== leader) leader = leaders[leader] = leaders[leaders[leader]!]!;
    return leader;
  };
  const firstWith = new Map<string, number>();
  people.forEach((subject, i) => {
    for (const place of subject.places) {
      const key = nameInAgency(sheets[place.sheet]!, place);
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, i);
      else leaders[leaderOf(i)] = leaderOf(first);
    }
  });
  const groups = new Map<number, Subject[]>();
  people.forEach((subject, i) => {
    const group = groups.get(leaderOf(i));
    if (group) group.push(subject);
    else groups.set(leaderOf(i), [subject]);
  });
  for (const group of groups.values()) {
    if (group.length < 2 || !group.some(({ places }) => places.length > 1)) continue;
    for (const subject of group) {
      subject.namesake = pair.cases * MOST_ROWS + group[0]!.places[0]!.row;
      const { sheet, row } = subject.places[0]!;
      const { doubts, rows, who } = sheets[sheet]!;
      doubts.push({ code: 'namesakes', name: subject.name, agency: subject.agency, address: cellAddress(rows[row]!.row, who.name) });
    }
  }
}

/** More rows than a worksheet has: makes numbers of groups unique in a workbook. */
const MOST_ROWS = 1 << 21;

function nameInAgency(sheet: ReportSheet, { sheet: index, row }: SubjectPlace): string {
  const { agencyRow, agency, name, mark } = sheet.rows[row]!;
  return `${index}|${agencyRow ?? agency}|${nameKey(personName(name))}|${mark}`;
}
