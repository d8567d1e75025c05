/**
 * The page for the meeting as cells: what stands in each row and how it looks, and which cells the charts show. One column of it holds one thing, so that people
 * can filter and charts can look at it. Pure; excel/history/summary-sheet.ts writes it.
 */
import { type Area, columnLetters } from '../cells/address';
import { formatDate, formatNumber, hundredthsText } from '../cells/format';
import { agencyName, oneLine } from '../cells/text';
import { isTemplate } from '../plan/builtin';
import { type Plan, planMeasures } from '../plan/plan';
import { type Measure, MEASURES, type Unit } from '../terms/terms';
import { COMPARATOR_WORDS, MEASURE_WORDS, QUALIFICATION_WORDS } from '../terms/words';
import { type Counted, SUMMARY_WORDS as say } from '../words/summary';
import { inBillions, isNearLine, type LineMeasure, type Summary, type SummaryLine } from './summary';

/** A formula, in Excel's own words. */
export interface PageFormula {
  formula: string;
}
export type PageCell = string | number | PageFormula;

/** How a column of a table looks. */
export interface PageColumn {
  heading: string;
  /** In characters. */
  width: number;
  format?: string;
  /** A bar in the cell, from its own value. */
  bar?: true;
  /** Texts stand on the left. */
  left?: true;
}

export interface PageTable {
  /** First row, from 0: that of the headings. */
  top: number;
  columns: PageColumn[];
  rows: PageCell[][];
  /** Rows that stand out, from 0 among them. */
  strong?: number[];
}

/** What a chart shows: a measure against its targets, what is missing week by week, who is missing most. */
export type ChartKind = Measure | 'weeks' | 'most';

/** A chart, and the block of cells beside the page that it shows: first column categories, first row names. */
export interface PageChart {
  kind: ChartKind;
  title: string;
  /** Of the block, from 0. */
  top: number;
  left: number;
  rows: PageCell[][];
  /** Rows and columns of the page that it covers, from 0, the last ones included. */
  place: Area;
}

export type LineLook = 'issuer' | 'title' | 'sub' | 'sentence' | 'heading' | 'note';

export interface SummaryPage {
  /** Widths of its columns in characters. */
  widths: number[];
  /** How many rows are printed. */
  rows: number;
  /** Lines above, between and below the tables: their row, and what they say. */
  lines: { row: number; text: string; look: LineLook }[];
  /** Titles that stand on every page: first and last row, from 0. */
  titles: [first: number, last: number];
  keyFigures: { row: number; items: { label: string; text: string; from: number; to: number }[] };
  charts: PageChart[];
  /** The row before which a new page begins, where the charts fill the first one. */
  breakAt: number | null;
  tables: PageTable[];
  footer: string;
}

const RATE = '0.00%';
const POINTS = '+0.00;-0.00;0.00';
/** A zero says that nothing is missing. */
const AMOUNT = '#,##0';
const BILLIONS = '#,##0.00';

type Cells = (one: LineMeasure) => PageCell;
/** A column of a table of measures. */
interface MeasureColumn {
  column: PageColumn;
  cell: Cells;
}

const points = (hundredths: bigint | null): PageCell => (hundredths === null ? '' : Number(hundredths) / 100);
const rate = (hundredths: bigint | null): PageCell => (hundredths === null ? '' : Number(hundredths) / 10_000);
const count = (n: number | null): PageCell => n ?? '';
const missing = (value: number | null, measure: Measure, unit: Unit): PageCell => amountCell(value, measure, unit, 'up');
const done = (value: number | null, measure: Measure, unit: Unit): PageCell => amountCell(value, measure, unit, 'down');
const amountCell = (value: number | null, measure: Measure, unit: Unit, rounded: 'up' | 'down'): PageCell =>
  value === null ? '' : measure === 'cases' ? value : inBillions(value, unit, rounded);

const amountFormat: Record<Measure, string> = { cases: AMOUNT, money: BILLIONS };
const aboutOf = (measure: Measure): string => MEASURE_WORDS[measure];

function resultColumns(measure: Measure, compared: boolean): MeasureColumn[] {
  const about = aboutOf(measure);
  const { columns } = say;
  return [
    { column: { heading: columns.rate(about), width: 10, format: RATE }, cell: (one) => rate(one.rate) },
    { column: { heading: columns.target(about), width: 9, format: RATE }, cell: (one) => rate(one.target) },
    { column: { heading: columns.gap(about), width: 11, format: POINTS, bar: true }, cell: (one) => points(one.gap) },
    {
      column: { heading: columns.shortfall[measure], width: 10, format: amountFormat[measure] },
      cell: (one) => missing(one.shortfall, measure, one.unit),
    },
    ...(compared ? [{ column: { heading: columns.points(about), width: 11, format: POINTS }, cell: ({ points: since }: LineMeasure) => points(since) }] : []),
  ];
}

function changeColumns(measure: Measure, { before, year, daysLeft }: Summary): MeasureColumn[] {
  const about = aboutOf(measure);
  const { columns } = say;
  const format = amountFormat[measure];
  return [
    { column: { heading: columns.rank(about), width: 9, format: '0' }, cell: ({ rank }) => count(rank) },
    ...(before === null
      ? []
      : [
          { column: { heading: columns.rankBefore(about), width: 9, format: '0' }, cell: ({ rankBefore }: LineMeasure) => count(rankBefore) },
          {
            column: { heading: columns.completed[measure], width: 10, format: measure === 'cases' ? '#,##0;-#,##0;0' : '#,##0.00;-#,##0.00;0.00' },
            cell: ({ completed, unit }: LineMeasure) => done(completed, measure, unit),
          },
        ]),
    ...(daysLeft === 0
      ? []
      : [{ column: { heading: columns.perDay[measure], width: 10, format }, cell: ({ perDay, unit }: LineMeasure) => missing(perDay, measure, unit) }]),
    ...(year === null
      ? []
      : [{ column: { heading: columns.yearPoints(about), width: 11, format: POINTS }, cell: ({ yearPoints }: LineMeasure) => points(yearPoints) }]),
  ];
}

/** The two lines of the letterhead: as the plan says, else who has issued it. */
export function letterhead(plan: Plan): string[] {
  const { superior, agency } = plan.award?.letterhead ?? { superior: '', agency: '' };
  const own = agency.trim() || isTemplate(plan) ? agency : plan.issuer;
  return [superior, own].map((line) => oneLine(line).toLocaleUpperCase('vi')).filter((line) => line !== '');
}

/** Rows of a table of persons. */
const MOST_PERSONS = 200;

/** The page. */
export function summaryPage(summary: Summary, plan: Plan): SummaryPage {
  const { counts, units, officers, before, year } = summary;
  const about = aboutWhom(summary);
  const measures = MEASURES.filter((measure) => [...units, ...officers].some((line) => line.measures[measure]));
  const lines: SummaryPage['lines'] = [];
  let row = 0;
  const put = (look: LineLook, ...texts: string[]): void => {
    for (const text of texts) lines.push({ row: row++, text, look });
  };
  let section = 0;
  const heading = (text: string): void => put('heading', `${SECTIONS[section++]!}. ${text}`);
  const sections = sectionsOf(summary, measures);
  const widths = gridWidths(sections.map(({ columns }) => columns));

  put('issuer', ...letterhead(plan));
  row++;
  const firstTitle = row;
  put('title', say.title);
  put('sub', plan.name, say.figures(formatDate(summary.day), summary.provisional));
  if (before !== null || year !== null) put('sub', say.against(before && formatDate(before), year && formatDate(year)));
  const titles: SummaryPage['titles'] = [firstTitle, row++];
  for (const who of ['units', 'officers'] as const) if (counts[who].of > 0) put('sentence', say.sentence(who, counts[who]));
  if (summary.daysLeft > 0) put('sentence', say.daysLeft(summary.daysLeft, formatDate(summary.day)));
  row++;
  const keyFigures = { row, items: spread(keyItems(summary, measures, about.who), widths) };
  row += 3;
  const shown = chartsOf(summary, about, measures);
  if (shown.length > 0) heading(say.heading.charts);
  const places = chartPlaces(shown, row, widths);
  row = Math.max(row, ...places.map(({ bottom }) => bottom + 1));
  const breakAt = places.find(({ top }) => top >= places[0]!.top + CHARTS_ABOVE * CHART_ROWS)?.top ?? row;

  const tables: PageTable[] = [];
  for (const { title, columns, rows, notes } of sections) {
    heading(title);
    if (rows.length > 0) {
      tables.push({ top: row, columns, rows });
      row += rows.length + 1;
    }
    put('note', ...notes);
    row++;
  }
  const table = tables[about.section]!;
  const resolve = (cell: ShownCell): PageCell => (typeof cell === 'object' ? { formula: referenceTo(table, cell) } : cell);
  let top = 0;
  const charts = shown.map(({ kind, title, rows }, i): PageChart => {
    const made = { kind, title, top: top + 1, left: widths.length + 1, rows: rows.map((cells) => cells.map(resolve)), place: places[i]! };
    top += rows.length + 2;
    return made;
  });
  return { widths, rows: row - 1, lines, titles, keyFigures, charts, breakAt, tables, footer: footerOf(plan, summary.day) };
}

const SECTIONS = ['I', 'II', 'III', 'IV', 'V'] as const;

/** Of whom the page is in the first place: the units; the officers where there is one unit, or none. */
interface About {
  who: Counted;
  lines: readonly SummaryLine[];
  /** Their table among the sections. */
  section: number;
}

function aboutWhom({ units, officers }: Summary): About {
  const isOfUnits = units.length > 1 || officers.length === 0;
  return isOfUnits ? { who: 'units', lines: units, section: 0 } : { who: 'officers', lines: officers.slice(0, MOST_PERSONS), section: units.length };
}

interface Section {
  title: string;
  columns: PageColumn[];
  rows: PageCell[][];
  notes: string[];
}

function sectionsOf(summary: Summary, measures: readonly Measure[]): Section[] {
  const { units, officers, before } = summary;
  const { who: main, lines } = aboutWhom(summary);
  const section = (
    title: string,
    who: Counted,
    some: readonly SummaryLine[],
    of: (measure: Measure) => MeasureColumn[],
    more: readonly MoreColumn[] = [],
  ): Section => {
    const columns = measures.map((measure) => ({ measure, list: of(measure) }));
    return {
      title,
      columns: [
        { heading: say.number, width: 5 },
        { heading: say.name[who], width: 36, left: true },
        ...columns.flatMap(({ list }) => list.map(({ column }) => column)),
        ...more.map(({ column }) => column),
      ],
      rows: some.slice(0, MOST_PERSONS).map((line, i) => [
        i + 1,
        nameCell(line, who, units.length > 1),
        ...columns.flatMap(({ measure, list }) => {
          const one = line.measures[measure];
          return list.map(({ cell }) => (one ? cell(one) : ''));
        }),
        ...more.map(({ cell }) => cell(line)),
      ]),
      notes: some.length === 0 ? [say.nobodyWithin] : some.length > MOST_PERSONS ? [say.more(some.length - MOST_PERSONS)] : [],
    };
  };
  const results = (measure: Measure): MeasureColumn[] => resultColumns(measure, before !== null);
  const changes = section(say.heading.changes, main, lines, (measure) => changeColumns(measure, summary));
  const moved = movedTexts(lines);
  const near = officers.filter(isNearLine);
  return [
    ...(units.length > 0 ? [section(say.heading.units, 'units', units, results, officers.length > 0 ? [RESULT, OFFICERS] : [RESULT])] : []),
    ...(officers.length === 0
      ? []
      : main === 'units'
        ? [section(say.heading.within, 'officers', near, results, [RESULT])]
        : [section(say.heading.officers, 'officers', officers, results, [RESULT])]),
    { ...changes, notes: moved.length > 0 ? [say.heading.moved, ...moved] : [] },
  ];
}

interface MoreColumn {
  column: PageColumn;
  cell(line: SummaryLine): PageCell;
}
const RESULT: MoreColumn = { column: { heading: say.columns.result, width: 12 }, cell: ({ qualification }) => QUALIFICATION_WORDS[qualification] };
const OFFICERS: MoreColumn = {
  column: { heading: say.columns.officers, width: 11 },
  cell: ({ officers }) => (officers ? say.of(officers.met, officers.of) : ''),
};

/** Of several units a person's is told. */
const nameCell = ({ name, agency }: SummaryLine, who: Counted, several: boolean): string =>
  who === 'officers' ? say.person(oneLine(name), several ? shortName(agency) : '') : oneLine(name);

interface KeyItem {
  label: string;
  text: string;
}

function keyItems({ counts }: Summary, measures: readonly Measure[], main: Counted): KeyItem[] {
  const own = counts[main];
  const items = measures.flatMap((measure) => {
    const found = own.measures[measure];
    return found ? [{ label: say.keyFigures[measure](main), text: say.of(found.met, own.of, found.unknown) }] : [];
  });
  const qualified = (who: Counted): KeyItem => ({
    label: say.keyFigures.qualified(who),
    text: say.of(counts[who].qualified, counts[who].of, counts[who].unknown),
  });
  return [...items, qualified(main), ...(main === 'units' && counts.officers.of > 0 ? [qualified('officers')] : [])];
}

/** The tables stand one below the other: each column as wide as the widest of them. */
function gridWidths(tables: readonly (readonly PageColumn[])[]): number[] {
  const most = Math.max(...tables.map((columns) => columns.length));
  return Array.from({ length: most }, (_, i) => Math.max(...tables.map((columns) => columns[i]?.width ?? 0)));
}

/** The columns of the page in so many parts, as equal as their widths allow: the first and the last column of each. */
function partsOf(widths: readonly number[], count: number): [from: number, to: number][] {
  const ends = widths.map((_, i) => widths.slice(0, i + 1).reduce((all, one) => all + one, 0));
  const whole = ends.at(-1)!;
  const nearest = (share: number): number => ends.reduce((best, end, i) => (Math.abs(end - share) < Math.abs(ends[best]! - share) ? i : best), 0);
  const lasts = Array.from({ length: count }, (_, i) => (i === count - 1 ? widths.length - 1 : nearest((whole * (i + 1)) / count)));
  return lasts.map((last, i) => [i === 0 ? 0 : lasts[i - 1]! + 1, last]);
}

/** Side by side over the whole width. */
function spread(items: readonly KeyItem[], widths: readonly number[]): SummaryPage['keyFigures']['items'] {
  const parts = partsOf(widths, items.length);
  return items.map((item, i) => ({ ...item, from: parts[i]![0], to: parts[i]![1] }));
}

/** A change of band moves the target silently: it is told. */
function movedTexts(lines: readonly SummaryLine[]): string[] {
  return lines.flatMap((line) =>
    MEASURES.flatMap((measure) => {
      const band = line.measures[measure]?.band;
      if (!band) return [];
      const [from, to] = [band.from, band.to].map(({ band: name, target, comparator }) =>
        say.band(name, `${COMPARATOR_WORDS[comparator]} ${formatNumber(target!)} %`),
      );
      return [say.moved(oneLine(line.name), measure, from!, to!)];
    }),
  );
}

/** Day of the figures, plan, and the paragraphs in which it sets the targets. */
export function footerOf(plan: Plan, day: string | null): string {
  const measures = planMeasures(plan);
  const references = [
    ...new Set(plan.bands.filter(({ measure }) => measures.includes(measure)).map(({ reference }) => reference.split(',')[0]!.trim())),
  ].filter(Boolean);
  return say.footer(day && formatDate(day), [plan.name, ...references].join(', '));
}

/** Bars that a chart can show legibly. */
const MOST_IN_CHART = 20;
const MOST_MISSING = 10;

/** The short name of a unit: "An Bình" of "Chi cục THADS huyện An Bình"; a region keeps its word. */
function shortName(name: string): string {
  const { level, name: proper } = agencyName(name);
  if (proper === '') return oneLine(name);
  const words = oneLine(name).split(' ').slice(-proper.split(' ').length).join(' ');
  return level === 'kv' ? `KV ${words}` : words;
}

/** A cell of the page's main table: its heading and its row among the rows, from 0. */
interface CellOf {
  heading: string;
  line: number;
}
type ShownCell = string | number | CellOf;

/** What stands in the page's table is referred to, so that the charts follow it. */
const referenceTo = ({ columns, top }: PageTable, { heading, line }: CellOf): string =>
  `=${columnLetters(columns.findIndex((column) => column.heading === heading))}${top + line + 2}`;

interface ShownChart {
  kind: ChartKind;
  title: string;
  rows: ShownCell[][];
}

function chartsOf(summary: Summary, { who, lines }: About, measures: readonly Measure[]): ShownChart[] {
  const numbered = lines.map((line, i) => ({ line, i }));
  const short = new Map<string, number>();
  for (const { name } of lines) short.set(shortName(name), (short.get(shortName(name)) ?? 0) + 1);
  // Two of one short name are told by their whole ones.
  const label = ({ name }: SummaryLine): string => (who === 'units' && short.get(shortName(name)) === 1 ? shortName(name) : oneLine(name));
  const rates = measures.map((measure): ShownChart => {
    const [reached, target] = [say.columns.rate(aboutOf(measure)), say.columns.target(aboutOf(measure))];
    const known = numbered.filter(({ line }) => line.measures[measure]?.rate != null);
    const some = known.slice(0, MOST_IN_CHART);
    return {
      kind: measure,
      title: say.chart.rate[measure] + (known.length > some.length ? say.chart.firstOf(some.length, known.length) : ''),
      rows: [
        [say.labelled[who], reached, target],
        ...some.map(({ line, i }): ShownCell[] => {
          const { gap } = line.measures[measure]!;
          // A minus that no line is broken at.
          const text = gap === null ? '' : ` (${gap > 0n ? '+' : ''}${hundredthsText(gap).replace('-', '−')})`;
          return [label(line) + text, { heading: reached, line: i }, { heading: target, line: i }];
        }),
      ],
    };
  });
  const weeks = summary.weeks.filter(({ missing: known }) => known !== null);
  const heading = say.columns.shortfall.cases;
  const most = numbered
    .filter(({ line }) => line.measures.cases?.shortfall)
    .sort((a, b) => b.line.measures.cases!.shortfall! - a.line.measures.cases!.shortfall!)
    .slice(0, MOST_MISSING);
  const charts: ShownChart[] = [
    ...rates,
    {
      kind: 'weeks',
      title: say.chart.weeks(summary.units.length > 0 ? 'units' : 'officers'),
      rows: [
        [say.day, say.missing, say.line],
        ...weeks.map(({ day, missing: left, line }): ShownCell[] => [dayShort(day), left!, Math.round(line * 100) / 100]),
      ],
    },
    { kind: 'most', title: say.chart.most, rows: [[say.name[who], heading], ...most.map(({ line, i }): ShownCell[] => [label(line), { heading, line: i }])] },
  ];
  // A single point is no line.
  return charts.filter(({ kind, rows }) => rows.length > (kind === 'weeks' ? 2 : 1));
}

const CHART_ROWS = 12;
/** As many charts, one below the other, stand whole on the first page; the others begin the second one. */
const CHARTS_ABOVE = 2;
/** So many bars with their names need the whole width. */
const WIDE = 10;

/** One below the other, small ones side by side. */
function chartPlaces(charts: readonly ShownChart[], top: number, widths: readonly number[]): Area[] {
  const halves = partsOf(widths, 2);
  const rows: ShownChart[][] = [];
  for (const chart of charts) {
    const last = rows.at(-1);
    if (last?.length === 1 && !isWide(chart) && !isWide(last[0]!)) last.push(chart);
    else rows.push([chart]);
  }
  return rows.flatMap((row, i) =>
    row.map((_, k): Area => {
      const [left, right] = row.length === 1 ? [0, widths.length - 1] : halves[k]!;
      return { top: top + i * CHART_ROWS, bottom: top + (i + 1) * CHART_ROWS - 1, left, right };
    }),
  );
}

const isWide = ({ rows }: ShownChart): boolean => rows.length - 1 > WIDE;

/** 2024-06-05 → 05/06: a text, as a label of a chart. */
const dayShort = (iso: string): string => formatDate(iso).split('/').slice(0, 2).join('/');
