/**
 * The tables of the plan sheet read back into a plan. Everything that is wrong is found in one go, each with its cell; errors leave no plan,
 * warnings do. Pure: cells in, plain data out; where the tables stand on the sheet is excel/plan/sheet.ts's business.
 */
import { dayIn, dayInWords } from '../../cells/day';
import { kindNamed } from '../../cells/naming';
import { addresseeIn } from '../addressee';
import { fold } from '../../cells/text';
import { keysOf, mapRecord, recordOf } from '../../terms/records';
import type { SubjectKind } from '../../terms/terms';
import type { AwardCondition, AwardRules, Quota } from '../award';
import type { FurtherMeasure } from '../further';
import type { Band, Period, Plan } from '../plan';
import { isFatal, isTwice, type PlanProblem, planProblems } from '../problems';
import { bandCells } from './content';
import { answerAsked, choiceOf, conditionNamed, perNamed, rateComparatorIn, subjectNamed } from './choices';
import { type QuotaAmount, quotaAmount } from './quota-text';
import { AWARD_NEEDS, INFO_FIELDS, INFO_KEYS, type InfoKey } from './form';
import { type PlanPlace, TableRow } from './row';
import { flagOf, PLAN_COLUMNS, type PlanColumn, type PlanLayout, readPlanTable, type TableProblemCode, targetIn, textOf } from './table';
import { BAND_COLUMNS, CONDITION_WORDS, LATER_HEADINGS, LATER_TABLES, PLAN_HEADINGS, type PlanTableName, SUBJECT_WORDS } from './words';

/** A table as it stands on the sheet: headings and data rows; null where the workbook has none of that name. */
export type PlanSheetTables = Record<PlanTableName, { headings: readonly unknown[]; rows: readonly (readonly unknown[])[] } | null>;

export type CellProblemCode =
  | TableProblemCode
  | 'missingTable'
  | 'missingEntry'
  | 'entryTwice'
  | 'unknownEntry'
  | 'badDate'
  | 'periodReversed'
  /** A day that is earlier than one that comes before it in every campaign: rather day and month exchanged than a wish. */
  | 'dateOrder'
  | 'unknownChoice'
  | 'missingText'
  | 'badLimit'
  | 'missingLimit'
  | 'unknownPer'
  | 'unknownSubject'
  | 'unknownCondition'
  /** A further measure asks for a rate, and names no denominator; stands twice; compares by no sign; asks for what is neither a rate nor yes or no. */
  | 'noDenominator'
  | 'furtherTwice'
  | 'badRateComparator'
  | 'notAsked'
  /** Yes or no is asked, and a denominator named. */
  | 'denominatorOfAnswer'
  /** A unit, a person or a part of a kind where only whole kinds can stand. */
  | 'onlyKind'
  /** The target that decides is called so in the column of levels: understood, but formulas go by the empty cell. */
  | 'levelOfDeciding'
  /** A quota for an award title that the plan does not have. */
  | 'unknownTitle'
  /** Understood, but formulas of the workbook compare the plan's own word. */
  | 'otherWord'
  | 'textNumber';

/** What is wrong with one cell. `text`: what it holds, or the label or heading that is missing; `meant`: how it is understood, or what may stand there. */
export interface CellProblem {
  code: CellProblemCode;
  text: string;
  meant?: string;
}

export type PlanSheetProblem = (CellProblem | PlanProblem) & { level: 'error' | 'warning'; place: PlanPlace };

export type PlanSheetReading = { plan: Plan; problems: PlanSheetProblem[] } | { plan: null; problems: PlanSheetProblem[] };

/** Per cent. What is more than that is rather 5 for 5 %. */
const MOST_OF_A_RATE = 199.99;
const statedKey = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');

/** The id of a plan whose sheet names none. */
const UNNAMED = 'ke-hoach-trong-so-tinh';

/** Reads the tables. @param behind by how many days the workbook's count of days is (cells/day.ts) @returns no plan when any problem is an error */
export function readPlanSheet(tables: PlanSheetTables, behind = 0): PlanSheetReading {
  const reader = new Reader(tables, behind);
  const info = reader.info();
  const bands = reader.bands();
  const further = reader.further();
  const unmeasured = reader.unmeasured();
  const award = reader.award(info);
  const plan = bands && !reader.failed ? planOf(info, { bands: bands.bands, further, unmeasured, award }) : null;
  if (plan && bands) reader.whole(plan, bands);
  return reader.failed ? { plan: null, problems: reader.problems } : { plan: plan!, problems: reader.problems };
}

/** The name of a plan, whatever else is wrong with it; '' where none is written. */
export const planNameIn = (info: PlanSheetTables['info']): string => new Reader({ ...NO_TABLES, info }, 0).info().name[0]?.text ?? '';
const NO_TABLES: PlanSheetTables = mapRecord(PLAN_HEADINGS, () => null);

/** What stands beside the entries, with the row of each (from 1). */
type Info = Record<InfoKey, { text: string; cell: unknown; row: number }[]>;

interface Bands {
  bands: Band[];
  rows: number[];
  layout: PlanLayout;
}

type PlanTables = Pick<Plan, 'bands' | 'unmeasured' | 'award'> & { further: FurtherMeasure[] };

function planOf(info: Info, { bands, further, unmeasured, award }: PlanTables): Plan {
  const text = (key: InfoKey): string => info[key][0]?.text ?? '';
  return {
    version: 1,
    id: idOf(text('id')),
    name: text('name'),
    issuer: text('issuer'),
    number: text('number'),
    issued: dayOf(info, 'issued'),
    dataPeriod: periodOf(info, 'dataFrom', 'dataTo')!,
    campaignPeriod: periodOf(info, 'campaignFrom', 'campaignTo'),
    deadline: dayOf(info, 'deadline'),
    basis: choiceOf('basis', text('basis')) as Plan['basis'],
    ...(choiceOf('unitsBy', text('unitsBy')) === 'perOfficer' && { perOfficer: true }),
    ...(text('officersColumn') !== '' && { officersColumn: text('officersColumn') }),
    qualifiesBy: choiceOf('qualifiesBy', text('qualifiesBy')) as Plan['qualifiesBy'],
    edgeRule: choiceOf('edgeRule', text('edgeRule')) as Plan['edgeRule'],
    ...(text('levelName') !== '' && { levelName: text('levelName') }),
    bands,
    ...(further.length > 0 && { further }),
    unmeasured,
    award,
  };
}

const idOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') === ''
    ? UNNAMED
    : /^[a-z0-9-]+$/.test(text)
      ? text
      : fold(text).replace(/[^a-z0-9]+/g, '-');

const dayOf = (info: Info, key: InfoKey): string | null => dayIn(info[key][0]?.cell ?? '') ?? null;

function periodOf(info: Info, from: InfoKey, to: InfoKey): Period | null {
  const [first, last] = [dayOf(info, from), dayOf(info, to)];
  return first !== null && last !== null ? { from: first, to: last } : null;
}

/** Reads table by table and notes what is wrong. */
class Reader {
  readonly problems: PlanSheetProblem[] = [];

  constructor(
    private readonly tables: PlanSheetTables,
    private readonly behind: number,
  ) {
    for (const table of keysOf(PLAN_HEADINGS)) if (!tables[table] && !LATER_TABLES.has(table)) this.error({ table, row: 0, column: 0 }, 'missingTable', table);
  }

  get failed(): boolean {
    return this.problems.some(({ level }) => level === 'error');
  }

  private error(place: PlanPlace, code: CellProblemCode, text: string, meant?: string): void {
    this.problems.push({ level: 'error', place, code, text, ...(meant === undefined ? {} : { meant }) });
  }

  private warn(place: PlanPlace, code: CellProblemCode, text: string, meant: string): void {
    this.problems.push({ level: 'warning', place, code, text, meant });
  }

  /** Rows of a table as texts by heading; blank rows are left out. A heading that is gone is an error. */
  private rows(table: Exclude<PlanTableName, 'bands'>): TableRow[] {
    const found = this.tables[table];
    if (!found) return [];
    const folded = found.headings.map((heading) => fold(textOf(heading)));
    const columns = PLAN_HEADINGS[table].map((heading) => ({ heading, column: folded.indexOf(fold(heading)) }));
    const lost = columns.filter(({ column, heading }) => column < 0 && !LATER_HEADINGS.has(heading));
    for (const { heading } of lost) this.error({ table, row: 0, column: 0 }, 'missingColumn', heading);
    if (lost.length > 0) return [];
    return found.rows.flatMap((cells, i) => {
      const row = new TableRow(table, i + 1, new Map(columns.map(({ heading, column }) => [heading, { column, cell: cells[column] }])));
      return row.isBlank ? [] : [row];
    });
  }

  info(): Info {
    const info: Info = recordOf(INFO_KEYS, () => []);
    const labels = new Map(INFO_KEYS.map((key) => [fold(INFO_FIELDS[key].label), key]));
    const known = new Map<InfoKey, PlanPlace>();
    for (const row of this.rows('info')) {
      const label = row.text('Mục');
      const key = labels.get(fold(label));
      if (!key) {
        if (label !== '') this.warn(row.place('Mục'), 'unknownEntry', label, '');
        continue;
      }
      if (!known.has(key)) known.set(key, row.place('Nội dung'));
      if (row.text('Nội dung') === '') continue;
      if (info[key].length > 0 && !INFO_FIELDS[key].many) this.error(row.place('Nội dung'), 'entryTwice', INFO_FIELDS[key].label);
      const cell = row.cell('Nội dung');
      const isDay = INFO_FIELDS[key].type === 'date' && typeof cell === 'number';
      // Several in one cell, as people write lists.
      const texts = INFO_FIELDS[key].many ? row.text('Nội dung').split(/\s*[;\r\n]+\s*/) : [row.text('Nội dung')];
      for (const text of texts) if (text !== '') info[key].push({ text, cell: isDay ? cell + this.behind : cell, row: row.row });
    }
    if (this.tables.info) this.checkInfo(info, known);
    return info;
  }

  private checkInfo(info: Info, known: ReadonlyMap<InfoKey, PlanPlace>): void {
    const place = (key: InfoKey): PlanPlace => known.get(key) ?? { table: 'info', row: 0, column: 0 };
    const needed = new Set(INFO_KEYS.filter((key) => INFO_FIELDS[key].required));
    // Half a period is none: the other day is needed as soon as one is there.
    for (const [from, to] of PERIODS) if (info[from].length + info[to].length > 0) needed.add(from).add(to);
    if (this.hasAward(info)) for (const key of AWARD_NEEDS) needed.add(key);
    for (const key of INFO_KEYS) {
      const { type, label, choices } = INFO_FIELDS[key];
      const entry = info[key][0];
      if (!entry) {
        if (needed.has(key)) this.error(place(key), 'missingEntry', label);
      } else if (type === 'date' && typeof dayIn(entry.cell) !== 'string') this.error(place(key), 'badDate', entry.text, label);
      else if (type === 'choice') this.choice(key, entry.text, place(key), choices ?? []);
    }
    for (const [from, to] of PERIODS) {
      const [first, last] = [dayOf(info, from), dayOf(info, to)];
      if (first !== null && last !== null && last < first) this.error(place(to), 'periodReversed', INFO_FIELDS[to].label, INFO_FIELDS[from].label);
    }
    this.checkOrder(info, place);
  }

  private checkOrder(info: Info, place: (key: InfoKey) => PlanPlace): void {
    for (const [before, after] of ORDER) {
      const [first, second] = [dayOf(info, before), dayOf(info, after)];
      if (first === null || second === null || first <= second) continue;
      const said = (key: InfoKey, day: string): string => `${INFO_FIELDS[key].label} ${dayInWords(day)}`;
      this.warn(place(after), 'dateOrder', said(after, second), said(before, first));
    }
  }

  private choice(key: InfoKey, text: string, place: PlanPlace, choices: readonly string[]): void {
    const found = key === 'headMeetsBoth' ? (flagOf(text) ?? undefined) : choiceOf(key, text);
    if (found === undefined) this.error(place, 'unknownChoice', text, choices.join(', '));
  }

  /** Something about awards is filled in. */
  private hasAward(info: Info): boolean {
    return AWARD_KEYS.some((key) => info[key].length > 0) || this.rowCount('quotas') + this.rowCount('conditions') > 0;
  }

  private rowCount(table: 'quotas' | 'conditions'): number {
    return (this.tables[table]?.rows ?? []).filter((row) => row.some((cell) => textOf(cell) !== '')).length;
  }

  award(info: Info): AwardRules | null {
    const titles = info.title.map((entry) => entry.text);
    const quotas = this.rows('quotas').flatMap((row) => this.quota(row, titles) ?? []);
    const conditions = this.rows('conditions').flatMap((row) => this.condition(row) ?? []);
    const violationPeriod = periodOf(info, 'violationFrom', 'violationTo');
    if (!this.hasAward(info) || !violationPeriod) return null;
    const text = (key: InfoKey): string => info[key][0]?.text ?? '';
    return {
      titles,
      conditions,
      violationPeriod,
      headMeetsBoth: flagOf(text('headMeetsBoth')) ?? false,
      headReference: text('headReference'),
      quotas,
      addressees: info.addressee.map((entry) => entry.text),
      letterhead: {
        superior: text('superior'),
        agency: text('agency'),
        place: text('place'),
        signatoryTitle: text('signatoryTitle'),
        signatoryName: text('signatoryName'),
        ...(text('department') !== '' && { department: text('department') }),
        ...(text('filing') !== '' && { filing: text('filing') }),
      },
    };
  }

  private kind(row: TableRow): SubjectKind | null {
    const text = row.text('Đối tượng');
    const kind = kindNamed(text);
    // A quota or a measure for one unit, or for some of a kind, must not become one for all.
    const part = kind !== undefined && addresseeIn(text)?.subject !== null;
    if (!kind || part) this.error(row.place('Đối tượng'), text === '' ? 'missingKind' : 'onlyKind', text);
    return part ? null : (kind ?? null);
  }

  private quota(row: TableRow, titles: readonly string[]): Quota | null {
    const kind = this.kind(row);
    const perText = row.text('Phạm vi');
    const per = perNamed(perText);
    if (!per) this.error(row.place('Phạm vi'), 'unknownPer', perText);
    const amount = this.amount(row);
    const titleText = row.text('Hình thức khen thưởng');
    const title = titles.find((one) => fold(one) === fold(titleText));
    if (titleText !== '' && title === undefined)
      this.error(row.place('Hình thức khen thưởng'), 'unknownTitle', titleText, titles.map((one) => `"${one}"`).join('; '));
    return kind && per && amount ? { kind, per, ...amount, ...(title !== undefined && { title }), reference: row.text('Căn cứ') } : null;
  }

  private amount(row: TableRow): QuotaAmount | undefined {
    const amount = quotaAmount(row.cell('Số lượng'));
    if (amount) return amount;
    this.error(row.place('Số lượng'), amount === null ? 'missingLimit' : 'badLimit', row.text('Số lượng'));
    return undefined;
  }

  private condition(row: TableRow): AwardCondition | null {
    const [subjectText, codeText, text] = [row.text('Áp dụng cho'), row.text('Điều kiện'), row.text('Nội dung')];
    const subject = subjectNamed(subjectText);
    const code = conditionNamed(codeText);
    if (!subject) this.error(row.place('Áp dụng cho'), 'unknownSubject', subjectText, Object.values(SUBJECT_WORDS).join(', '));
    if (!code) this.error(row.place('Điều kiện'), 'unknownCondition', codeText, Object.values(CONDITION_WORDS).join(', '));
    if (text === '') this.error(row.place('Nội dung'), 'missingText', 'Nội dung');
    return subject && code && text !== '' ? { code, subject, text, reference: row.text('Căn cứ') } : null;
  }

  further(): FurtherMeasure[] {
    const seen = new Set<string>();
    return this.rows('further').flatMap((row) => {
      const name = this.needed(row, 'Tiêu chí khác');
      const kind = this.kind(row);
      const column = this.needed(row, 'Cột trên biểu');
      const asks = this.asks(row);
      const key = `${kind}|${statedKey(name)}`;
      if (name !== '' && kind && seen.has(key)) this.error(row.place('Tiêu chí khác'), 'furtherTwice', name);
      seen.add(key);
      return name !== '' && kind && column !== '' && asks ? [{ name, kind, column, asks, reference: row.text('Căn cứ') }] : [];
    });
  }

  private needed(row: TableRow, heading: string): string {
    if (row.text(heading) === '') this.error(row.place(heading), 'missingText', heading);
    return row.text(heading);
  }

  /** A rate where a denominator is named, else yes or no. */
  private asks(row: TableRow): FurtherMeasure['asks'] | null {
    const [of, without, text] = [row.text('Trên cột'), row.text('Không tính cột'), row.text('Chỉ tiêu')];
    const place = row.place('Chỉ tiêu');
    if (text === '') {
      this.error(place, 'missingTarget', '');
      return null;
    }
    const answer = typeof row.cell('Chỉ tiêu') === 'number' ? null : answerAsked(text);
    if (answer !== null) {
      if (of === '' && without === '') return { answer };
      this.error(row.place(of === '' ? 'Không tính cột' : 'Trên cột'), 'denominatorOfAnswer', of === '' ? without : of);
      return null;
    }
    const target = targetIn(row.cell('Chỉ tiêu'), 'fraction', MOST_OF_A_RATE);
    if (typeof target !== 'number') this.error(place, target === 'targetDecimals' ? target : 'notAsked', text);
    else if (of === '') this.error(row.place('Trên cột'), 'noDenominator', '');
    const comparator = rateComparatorIn(row.text('So sánh'));
    if (!comparator) this.error(row.place('So sánh'), 'badRateComparator', row.text('So sánh'));
    return typeof target === 'number' && of !== '' && comparator ? { of, ...(without !== '' && { without }), target, comparator } : null;
  }

  unmeasured(): Plan['unmeasured'] {
    return this.rows('unmeasured').flatMap((row) => {
      const kind = this.kind(row);
      const requirement = row.text('Yêu cầu');
      if (requirement === '') this.error(row.place('Yêu cầu'), 'missingText', 'Yêu cầu');
      return kind && requirement !== '' ? [{ kind, requirement, reference: row.text('Căn cứ') }] : [];
    });
  }

  bands(): Bands | null {
    const found = this.tables.bands;
    if (!found) return null;
    const read = readPlanTable([found.headings, ...found.rows], 'fraction');
    for (const { code, row, column, text } of read.problems) {
      const heading = code === 'missingColumn' ? BAND_COLUMNS[text as PlanColumn] : text;
      this.error({ table: 'bands', row: code === 'noRows' ? 1 : Math.max(0, row - 1), column: Math.max(0, column - 1) }, code, heading);
    }
    for (const column of this.lostColumns(found.headings, read)) this.error({ table: 'bands', row: 0, column: 0 }, 'missingColumn', BAND_COLUMNS[column]);
    if (!read.bands || this.failed) return null;
    const bands = { bands: read.bands, rows: read.rows.map((row) => row - 1), layout: read.layout };
    this.otherWords(bands, found.rows);
    return bands;
  }

  /** Columns that a plan sheet has had from the first: where one is gone, its heading was overwritten, and what stands below it would count for nothing. */
  private lostColumns(headings: readonly unknown[], { layout, problems }: { layout: PlanLayout; problems: readonly { code: string }[] }): PlanColumn[] {
    if (problems.some(({ code }) => code === 'missingColumn')) return [];
    const known = new Set(Object.values(layout));
    const strange = headings.some((heading, i) => !known.has(i) && !/^(_.*|Nhóm|)$/u.test(textOf(heading).normalize('NFC')));
    return PLAN_COLUMNS.filter((column) => layout[column] === undefined && column !== 'reference' && (column !== 'level' || strange));
  }

  /** Cells that are understood although they do not say the plan's own word, or say a number as a text: formulas of the workbook would not understand. */
  private otherWords({ bands, rows, layout }: Bands, cells: readonly (readonly unknown[])[]): void {
    bands.forEach((band, i) => {
      const own = bandCells(band);
      const row = rows[i]!;
      PLAN_COLUMNS.forEach((name) => {
        const column = layout[name];
        if (column === undefined || name === 'reference') return;
        const cell = cells[row - 1]![column];
        const place: PlanPlace = { table: 'bands', row, column };
        const expected = own[name];
        if (name === 'level') {
          if (textOf(cell) !== '' && expected === '') this.warn(place, 'levelOfDeciding', textOf(cell), '');
        } else if (typeof expected === 'number') {
          if (typeof cell !== 'number') this.warn(place, 'textNumber', textOf(cell), '');
        } else if (WORDS.has(name) && textOf(cell).normalize('NFC') !== expected && !(textOf(cell) === '' && (MAY_BE_BLANK.has(name) || isUnbounded(band))))
          this.warn(place, 'otherWord', textOf(cell), expected);
      });
    });
  }

  /** What only the bands together tell. */
  whole(plan: Plan, { bands, rows, layout }: Bands): void {
    const at = (band: Band | undefined, column: number | undefined): PlanPlace => ({
      table: 'bands',
      row: band ? (rows[bands.indexOf(band)] ?? 0) : 0,
      column: column ?? 0,
    });
    for (const problem of planProblems(plan))
      this.problems.push({ ...problem, level: isFatal(problem) ? 'error' : 'warning', place: placeOf(problem, layout, at) });
  }
}

function placeOf(problem: PlanProblem, layout: PlanLayout, at: (band: Band | undefined, column: number | undefined) => PlanPlace): PlanPlace {
  switch (problem.code) {
    case 'overlap':
      return at(problem.second, isTwice(problem) ? layout.kind : problem.second.from === null ? layout.to : layout.from);
    case 'levelNamed':
      return at(problem.band, layout.level);
    case 'hole':
      return at(problem.band, problem.to === null ? layout.to : layout.from);
    case 'edge':
      return at(problem.band, layout.fromIncluded ?? layout.from);
    case 'rising':
      return at(problem.upper, layout.target);
    case 'mixedUnits':
      return at(problem.band, layout.unit);
    case 'levelAlone':
      return at(problem.band, layout.level);
    case 'measureMissing':
      return at(problem.band, layout.measure);
    case 'kindMissing':
      return at(undefined, layout.kind);
  }
}

const PERIODS: readonly (readonly [InfoKey, InfoKey])[] = [
  ['dataFrom', 'dataTo'],
  ['campaignFrom', 'campaignTo'],
  ['violationFrom', 'violationTo'],
];
/** Days of which the first one is not after the second one. */
const ORDER: readonly (readonly [InfoKey, InfoKey])[] = [
  ['dataFrom', 'campaignTo'],
  ['dataTo', 'deadline'],
  ['campaignTo', 'deadline'],
  ['issued', 'deadline'],
  ['violationFrom', 'deadline'],
];

/** What tells that a plan speaks of awards. */
const AWARD_KEYS: readonly InfoKey[] = [
  'title',
  'violationFrom',
  'violationTo',
  'headMeetsBoth',
  'headReference',
  'addressee',
  'superior',
  'agency',
  'place',
  'signatoryTitle',
  'signatoryName',
  'department',
  'filing',
];

const isUnbounded = ({ from, to }: Band): boolean => from === null && to === null;

/** Columns with words that formulas compare; in some of them an empty cell says the same as a word. */
const WORDS: ReadonlySet<string> = new Set(['kind', 'measure', 'fromIncluded', 'toIncluded', 'unit', 'comparator']);
const MAY_BE_BLANK: ReadonlySet<string> = new Set(['fromIncluded', 'toIncluded', 'comparator']);
