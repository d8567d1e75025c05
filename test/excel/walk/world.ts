/**
 * The workbook of a walk (walk.test.ts): a small report, an open session, and what must hold whatever people and the add-in do: what is people's changes by
 * people's hands alone, and every verdict that can be seen is the one that a fresh assessment gives, or is shown as void.
 */
import { examine } from '../../../src/excel/results/classify';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import type { AssessedSubject } from '../../../src/assessment/report';
import type { Measure } from '../../../src/terms/terms';
import { QUALIFICATION_WORDS, STALE_WORDS, VERDICT_WORDS } from '../../../src/terms/words';
import { areasIn } from '../../../src/cells/address';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { CASES, MONEY, NAMES } from '../people';
import { picture, sorted } from 'excel-host/package';
import { rulesOn, VIETNAMESE } from '../shown';
import { displayText } from '../../../workbench/grid/display';
import { calculating } from 'excel-host/calculation';
import type { Area, Cell, Sheet, Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';
import type { OpenPackage } from 'excel-host/package';
import { buildPackage, worksheet } from 'excel-host/testing/package';

export const PLAN = HAU_GIANG_2024;
export const REPORT = 'Báo cáo';

type Value = string | number | null;

/** One unit's officers, cases and money side by side; every figure occurs once. */
const ROWS: Value[][] = [
  ['KẾT QUẢ THI HÀNH ÁN CỦA CHẤP HÀNH VIÊN'],
  ['Đơn vị tính: việc; 1.000 đồng'],
  ['STT', 'Họ và tên Chấp hành viên', 'Về việc', null, null, 'Về tiền', null, null],
  [null, null, 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
  ...NAMES.map((name, i): Value[] => [i + 1, name, ...CASES[i]!, ...MONEY[i]!]),
  [],
  [null, 'Người lập biểu', null, null, null, null, 'CHỨNG THỰC'],
];

const escaped = (text: string): string => text.replace(/[<&>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function markup(rows: readonly Value[][]): string {
  const cell = (value: Value): string =>
    value === null ? '<c/>' : typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  return rows.map((row, i) => `<row r="${i + 1}">${row.map(cell).join('')}</row>`).join('');
}

/** The workbooks of walks: both measures beside each other, each on a sheet of its own, one of them as an Excel table; the first two with formulas of ours. */
export const KINDS = ['oneSheet', 'twoSheets', 'table', 'formulas', 'formulasOnTwo'] as const;
export type Kind = (typeof KINDS)[number];

/** One measure of the same people, in the same rows. */
function measureRows(title: string, unit: string, first: number): Value[][] {
  const people = ROWS.slice(4, 10).map((row) => [row[0]!, row[1]!, ...row.slice(first, first + 3)]);
  const headings: Value[] = ['STT', 'Họ và tên Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
  return [[title], [`Đơn vị tính: ${unit}`], [], headings, ...people, [], [null, 'Người lập biểu']];
}

const TWO = {
  [`${REPORT} việc`]: measureRows('KẾT QUẢ THI HÀNH ÁN VỀ VIỆC', 'việc', 2),
  [`${REPORT} tiền`]: measureRows('KẾT QUẢ THI HÀNH ÁN VỀ TIỀN', '1.000 đồng', 5),
};
const REPORTS: Record<Kind, Record<string, Value[][]>> = {
  oneSheet: { [REPORT]: ROWS },
  twoSheets: TWO,
  table: { [REPORT]: measureRows('KẾT QUẢ THI HÀNH ÁN VỀ VIỆC', 'việc', 2) },
  formulas: { [REPORT]: ROWS },
  formulasOnTwo: TWO,
};

/** A file with the report and a sheet of somebody's notes. */
const file = (kind: Kind): Uint8Array =>
  buildPackage({
    sheets: {
      ...Object.fromEntries(Object.entries(REPORTS[kind]).map(([name, rows]) => [name, worksheet(markup(rows))])),
      'Ghi chép': worksheet(
        markup([
          ['~ghi', 7],
          [null, '~chép'],
        ]),
      ),
    },
  });

const PARTS = ['hiddenRows', 'merges', 'protection', 'autoFilter', 'tables', 'visibility'] as const;

const ANCHOR = /^THADS_block_\d+$/;
/** Rules of ours say so. */
const OUR_RULE = 'N("THADS")=0';

/** Sheets that the add-in makes. */
const OUR_SHEETS = /^(Kết quả |Xét khen thưởng|Danh sách đề nghị|Kế hoạch thi đua)/;

const OUR_SCOPE = /"scope":"(Kết quả |Xét khen thưởng|Danh sách đề nghị|Kế hoạch thi đua)/;

/** The report with its session. */
export class World {
  private opened: OpenPackage;
  session!: OfficeSession;
  /** Verdicts that were seen and held against a fresh assessment, those that were void, and what the add-in's steps said, all by how often. */
  readonly seen = new Map<string, number>();
  /** What was done. */
  readonly log: string[] = [];
  /** A job stopped half-way and said so; the next one that gets through mends it. */
  half = false;
  /** A sheet was left without its protection, and that was said. */
  open = false;
  /** Counts up: every text that people type is another one. */
  private tokens = 0;

  private constructor(readonly kind: Kind) {
    this.opened = openWorkbook(file(kind));
  }

  /** How many sheets the report has, how many columns of figures each, and how many of ours stand behind them. */
  get shape(): { sheets: number; figures: number; ours: number } {
    const both = this.kind === 'oneSheet' || this.kind === 'formulas';
    return both ? { sheets: 1, figures: 6, ours: 14 } : { sheets: this.kind === 'table' ? 1 : 2, figures: 3, ours: 8 };
  }

  /** How results are written. */
  get formulas(): 'values' | 'builtin' {
    return this.kind.startsWith('formulas') ? 'builtin' : 'values';
  }

  private async boot(): Promise<void> {
    this.session = await bootAddIn({ workbook: this.workbook, ...(this.formulas === 'builtin' && { calculate: calculating(this.workbook) }) });
  }

  static async open(kind: Kind): Promise<World> {
    const world = new World(kind);
    await world.boot();
    if (kind === 'table') {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(REPORT).tables.add('A4:E10', true);
        await context.sync();
      });
    }
    return world;
  }

  get workbook(): Workbook {
    return this.opened.workbook;
  }

  /** Saves the file, and opens what was saved as on another PC. */
  async reopen(): Promise<void> {
    const bytes = this.opened.save();
    await this.session.close();
    this.opened = openWorkbook(bytes);
    await this.boot();
  }

  count(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }

  token = (): string => `~${++this.tokens}`;

  /** Areas of our blocks, by sheet. */
  areasOf(sheet: Sheet): Area[] {
    const { names } = this.workbook;
    const anchored = names.flatMap(({ name, formula, scope }) => (ANCHOR.test(name) && scope === sheet.id ? areasIn(formula).slice(-1) : []));
    return anchored.map((area) => ({ ...area, bottom: area.bottom + rowsBelow(sheet, area) }));
  }

  /** All of the workbook as text, but for the look of our own blocks: rows that were inserted into one may get another. */
  state(): string {
    const shown = picture(this.workbook) as { settings: Record<string, unknown>; sheets: (SheetPicture & { lines?: unknown })[] };
    if (this.open) delete shown.settings['THADS.open'];
    for (const sheet of shown.sheets) {
      delete sheet.lines;
      // The next job that gets through protects it again, whatever becomes of the job.
      if (this.open) sheet.protection = null;
      sheet.rules = sheet.rules.flatMap(perArea);
      const areas = this.areasOf(this.workbook.sheet(sheet.name)!);
      for (const [key, cell] of Object.entries(sheet.cells)) {
        const [row, column] = key.split(',').map(Number) as [number, number];
        const isOurs = areas.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
        if (isOurs) sheet.cells[key] = cell?.value === null && !cell.formula ? undefined : { ...cell!, style: '' };
      }
    }
    return sorted(shown);
  }

  peoples(): Peoples {
    const shown = picture(this.workbook) as { names: string[]; sheets: SheetPicture[] };
    const sheets = shown.sheets.filter(({ name }) => !OUR_SHEETS.test(name));
    const areas = new Map(sheets.map(({ name }) => [name, this.areasOf(this.workbook.sheet(name)!)]));
    return { names: shown.names.filter((name) => !name.includes('THADS_') && !OUR_SCOPE.test(name)), sheets: structuredClone(sheets), areas };
  }

  /**
   * Everything that was people's before is as it was; what our blocks do not cover by now is as it was.
   * @param open a job has said that it could not protect a sheet again, or this one has done it
   */
  differences(before: Peoples, open = false): string[] {
    const now = this.peoples();
    const wrong: string[] = [];
    const same = (what: string, a: unknown, b: unknown): void => {
      if (sorted(a) !== sorted(b)) wrong.push(`${what}: ${sorted(a)} is ${sorted(b)}`);
    };
    same('names', before.names, now.names);
    same(
      'sheets',
      before.sheets.map(({ name }) => name),
      now.sheets.map(({ name }) => name),
    );
    for (const old of before.sheets) {
      const sheet = now.sheets.find(({ name }) => name === old.name);
      if (!sheet) continue;
      const ours = [...before.areas.get(old.name)!, ...now.areas.get(old.name)!];
      const isOurs = (row: number, column: number): boolean => ours.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
      for (const part of PARTS) {
        if ((part === 'protection' && open) || (part === 'hiddenRows' && chosenIn(old, ours))) continue;
        same(`${old.name} ${part}`, withoutOurs(part, old[part], ours), withoutOurs(part, sheet[part], ours));
      }
      same(`${old.name} rules`, old.rules.filter(isPeoples), sheet.rules.filter(isPeoples));
      for (const column of new Set([...Object.keys(old.widths), ...Object.keys(sheet.widths)])) {
        if (!ours.some((a) => Number(column) >= a.left && Number(column) <= a.right))
          same(`${old.name} width ${column}`, old.widths[column], sheet.widths[column]);
      }
      for (const key of new Set([...Object.keys(old.cells), ...Object.keys(sheet.cells)])) {
        const [row, column] = key.split(',').map(Number) as [number, number];
        const [a, b] = [old.cells[key], sheet.cells[key]];
        // What a formula of people's gives may hang on ours.
        if (!isOurs(row, column)) same(`${old.name} ${key}`, withoutResult(a), withoutResult(b));
        else if (isToken(a) || isToken(b)) same(`${old.name} ${key}`, a?.value, b?.value);
      }
    }
    return wrong;
  }

  /** Nothing of people's around a block is shown as something else. */
  private masked(sheet: Sheet, { top, bottom, left, right }: Area, rules: ReturnType<typeof rulesOn>): string[] {
    const wrong: string[] = [];
    for (let row = top; row <= bottom + 62; row++) {
      if (row > top && row <= bottom) continue;
      // A row with a sign has come from the block, in one way or another.
      if (/\[.*\]/s.test(textOf(sheet.cell(row, right)))) continue;
      for (let column = left; column <= right; column++) {
        // So has what stands in its column there: people have copied it, with its rules.
        const copied = Array.from({ length: bottom - top + 1 }, (_, i) => textOf(sheet.cell(top + i, column)));
        if (copied.includes(textOf(sheet.cell(row, column)))) continue;
        const shown = (rule?: ReturnType<typeof rules.at>): string => displayText(this.workbook, sheet, row, column, VIETNAMESE, rule ?? null);
        if (rules.at(row, column) && shown(rules.at(row, column)) !== shown()) wrong.push(`${sheet.name} row ${row + 1}: ${shown()} is masked`);
      }
    }
    return wrong;
  }

  /** Every verdict that can be seen is what a fresh assessment gives, or is void. @returns what is not */
  async untrue(): Promise<string[]> {
    await this.session.host.calculationEnded();
    const fresh = await examine({ plan: PLAN }).catch(() => null);
    // Where the report can no longer be read without asking, no assessment can be held against the verdicts.
    if (!fresh || fresh.recognition.questions.length > 0) return [];
    // The same where one of its sheets can be read no longer: its figures are as they were.
    if (new Set(fresh.recognition.sheets.map(({ sheet }) => sheet)).size < this.shape.sheets) return [];
    const wrong: string[] = [];
    for (const sheet of this.workbook.sheets) {
      // A copy of the report is not read a second time.
      const read = fresh.recognition.sheets.findIndex((one) => one.sheet === sheet.name);
      if (read < 0) continue;
      const rules = rulesOn(this.workbook, sheet);
      const shows = (row: number, column: number): string => displayText(this.workbook, sheet, row, column, VIETNAMESE, rules.at(row, column));
      for (const area of this.areasOf(sheet)) {
        wrong.push(...this.masked(sheet, area, rules));
        const only = fresh.recognition.sheets[read]!.measures[0]!.measure;
        for (const { column, measure } of verdictColumns(sheet, area, only)) {
          for (let row = area.top + 1; row <= area.bottom; row++) {
            const text = shows(row, column);
            if (text === STALE_WORDS) this.count('void verdicts');
            if (!WORDS.has(text) || sheet.rows[row]?.hidden) continue;
            this.count('verdicts');
            const expected = expectedIn(
              fresh.assessed,
              read,
              fresh.recognition.sheets[read]!.rows.findIndex((one) => one.row === row),
              measure,
            );
            // A row that is no row of the report any more (its header was sorted below it) still has its own results.
            if (expected === null && hasItsOwn(sheet, area, row)) continue;
            // A person whose row on the other sheet is there as it was, and cannot be read any more (the headings were sorted below it).
            if (measure === null && this.shape.sheets > 1 && standsAlone(fresh.assessed, read, fresh.recognition.sheets[read]!.rows, row)) continue;
            const note = textOf(sheet.cell(row, area.right));
            // Whom the other sheet could not be read for is not judged: nothing beside their row tells that it can be by now. The pane does.
            if (measure === null && this.shape.sheets > 1 && text === QUALIFICATION_WORDS.notJudged && !note.includes('{')) continue;
            // Who writes over a note takes from the row what it was made from: then its rate and caseload tell, but neither figures that contradict each
            // other nor the other sheet (README, "Never stale").
            const unsigned = !/[[{]/.test(note);
            if (unsigned && (text === VERDICT_WORDS.notJudged || expected === VERDICT_WORDS.notJudged || (measure === null && this.shape.sheets > 1))) continue;
            if (text !== expected) wrong.push(`${sheet.name} row ${row + 1}: shows ${text}, is ${expected ?? 'nobody'}`);
          }
        }
      }
    }
    return wrong;
  }
}

/** An Excel table or the filter of a sheet, as a picture has it. */
interface ListPicture {
  area: Area;
  columns?: unknown[];
  filters?: { column: number }[];
  filtered: boolean;
}

const listsOf = ({ tables, autoFilter }: Pick<SheetPicture, 'tables' | 'autoFilter'>): ListPicture[] =>
  [...((tables ?? []) as ListPicture[]), autoFilter as ListPicture | null].filter((list) => list !== null);

/** The columns of a list that it has with one of our blocks begin here. */
const oursIn = ({ area }: ListPicture, ours: readonly Area[]): number =>
  Math.min(...ours.flatMap(({ left, right }) => (area.left < left && area.right >= left && area.right <= right ? [left] : [])), area.right + 1);

/** Something is chosen in a column of ours: when that goes, its rows are shown again. */
const chosenIn = (sheet: SheetPicture, ours: readonly Area[]): boolean =>
  listsOf(sheet).some((list) => criteriaOf(list).some(({ column }) => list.area.left + column >= oursIn(list, ours)));

const criteriaOf = ({ filters, columns }: ListPicture): { column: number }[] =>
  filters ?? ((columns ?? []) as { column?: number }[]).filter((one): one is { column: number } => typeof one.column === 'number');

/** A list as wide as it is without our columns. */
function withoutOurs(part: (typeof PARTS)[number], value: unknown, ours: readonly Area[]): unknown {
  if (value === null || value === undefined || (part !== 'tables' && part !== 'autoFilter')) return value;
  const narrow = (list: ListPicture): ListPicture => {
    const right = oursIn(list, ours) - 1;
    const width = right - list.area.left + 1;
    const criteria = criteriaOf(list).filter(({ column }) => column < width);
    const { filters: _, columns, ...rest } = list;
    return {
      ...rest,
      area: { ...list.area, right },
      filtered: criteria.length > 0,
      filters: criteria,
      ...(part === 'tables' && { columns: columns!.slice(0, width) }),
    };
  };
  return part === 'tables' ? (value as ListPicture[]).map(narrow) : narrow(value as ListPicture);
}

/** A rule of ours on several areas says the same as one on each of them: of the row that it is asked for. */
function perArea(rule: SheetPicture['rules'][number]): SheetPicture['rules'] {
  const { areas, rule: asked } = rule as { areas: Area[]; rule: { formula?: string } };
  if (!asked.formula?.includes('N("THADS")')) return [rule];
  return areas.map((area) => ({ ...rule, areas: [area], rule: { formula: asked.formula!.replace(/(\$[A-Z]{1,3})\d+/g, '$1') } }));
}

/** Rows right below a block, with a name each, to which people have sorted rows of ours that stand nowhere above, or copied one for somebody else. */
function rowsBelow(sheet: Sheet, { top, bottom, left, right }: Area): number {
  const signAt = (row: number): string | undefined => /\[[^[\]]* \| .*\]$/s.exec(textOf(sheet.cell(row, right)))?.[0];
  const above = new Set(Array.from({ length: bottom - top + 1 }, (_, i) => signAt(top + i)));
  let last = bottom;
  for (let row = bottom + 1; row <= bottom + 60 && sheet.rows[row]?.cells.slice(0, left).some((cell) => textOf(cell) !== ''); row++) {
    const sign = signAt(row);
    if (sign === undefined) continue;
    if (above.has(sign) && hasItsOwn(sheet, { top, bottom, left, right }, row)) break;
    above.add(sign);
    last = row;
  }
  return last - bottom;
}

const textOf = (cell: Cell | undefined): string => (typeof cell?.value === 'string' || typeof cell?.value === 'number' ? String(cell.value) : '');

/** The note of a row tells the name and the figures that stand in it. */
function hasItsOwn(sheet: Sheet, area: Area, row: number): boolean {
  const note = textOf(sheet.cell(row, area.right));
  const [, seen = ''] = /\[(.*)\]$/.exec(note) ?? [];
  const before = sheet.rows[row]?.cells.slice(0, area.left).map(textOf) ?? [];
  return seen !== '' && seen.split(' | ').every((text) => text === '=' || before.includes(text));
}

const WORDS: ReadonlySet<string> = new Set([...Object.values(VERDICT_WORDS), ...Object.values(QUALIFICATION_WORDS)]);

interface VerdictColumn {
  column: number;
  /** null: "Đủ điều kiện". */
  measure: Measure | null;
}

/** The columns of a block with verdicts, by their headings as they stand. @param only the measure of a block for one */
function verdictColumns(sheet: Sheet, area: Area, only: Measure): VerdictColumn[] {
  const found: VerdictColumn[] = [];
  for (let row = area.top; row <= area.bottom && found.length === 0; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const heading = sheet.cell(row, column)?.value;
      if (heading === 'Kết quả') found.push({ column, measure: only });
      if (heading === 'Kết quả (việc)') found.push({ column, measure: 'cases' });
      if (heading === 'Kết quả (tiền)') found.push({ column, measure: 'money' });
      if (heading === 'Đủ điều kiện') found.push({ column, measure: null });
    }
  }
  return found;
}

function standsAlone(assessed: readonly AssessedSubject[], sheet: number, rows: readonly { row: number }[], row: number): boolean {
  const at = rows.findIndex((one) => one.row === row);
  const found = assessed.find(({ subject }) => subject.places.some((place) => place.sheet === sheet && place.row === at));
  return found !== undefined && found.subject.places.length === 1;
}

function expectedIn(assessed: readonly AssessedSubject[], sheet: number, row: number, measure: Measure | null): string | null {
  const found = assessed.find(({ subject }) => subject.places.some((place) => place.sheet === sheet && place.row === row));
  if (!found) return null;
  if (measure === null) return QUALIFICATION_WORDS[found.qualification];
  return VERDICT_WORDS[found.byMeasure[measure]?.verdict ?? 'notJudged'];
}

interface CellPicture {
  value: unknown;
  formula?: string;
  style: string;
}

interface SheetPicture {
  name: string;
  cells: Record<string, CellPicture | undefined>;
  rules: { rule: { formula?: string } }[];
  widths: Record<string, unknown>;
  hiddenRows: unknown;
  merges: unknown;
  protection: unknown;
  autoFilter: unknown;
  tables: unknown;
  visibility: unknown;
}

/** What is people's, and where our blocks stand. */
export interface Peoples {
  names: string[];
  sheets: SheetPicture[];
  areas: Map<string, Area[]>;
}

const withoutResult = (cell: CellPicture | undefined): CellPicture | undefined => (cell?.formula ? { ...cell, value: null } : cell);
const isToken = (cell: CellPicture | undefined): boolean => typeof cell?.value === 'string' && cell.value.startsWith('~');
const isPeoples = ({ rule }: { rule: { formula?: string } }): boolean => !rule.formula?.includes(OUR_RULE);
