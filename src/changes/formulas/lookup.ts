/**
 * What the built-in formulas need of the plan sheet: columns at the end of the table THADS_PLAN that say in one cell what the columns of the person
 * who wrote the plan say in several. They are formulas, too: an edited bound or target reaches every report at once.
 */
import { type Band, EDGE_RULES, type EdgeRule } from '../../plan/plan';
import { BAND_COLUMNS, PLAN_TABLES, YES } from '../../plan/sheet/words';
import { entriesOf } from '../../terms/records';
import { UNIT_POWER, UNITS } from '../../terms/terms';
import { bandWords, NOTES } from '../../words/notes';
import { PLAN_KIND_WORDS, UNIT_WORDS } from '../../terms/words';

export const PLAN_TABLE = PLAN_TABLES.bands;

/**
 * A formula as it asks another plan's table: all are made for the table of the first plan, and only its name differs. Nobody writes a name followed by "["
 * into a text that we quote.
 */
export const forTable = (formula: string, table: string): string => (table === PLAN_TABLE ? formula : formula.replaceAll(`${PLAN_TABLE}[`, `${table}[`));

/** A column of the plan table from any cell of the workbook. */
export const planColumn = (heading: string): string => `${PLAN_TABLE}[${heading}]`;
const own = (heading: string): string => `${PLAN_TABLE}[[#This Row],[${heading}]]`;

/** Headings of our columns in the plan table: no person begins a heading like this. */
export const LOOKUP = {
  /** The band in words. */
  band: '_nhóm',
  /** Kind and measure. */
  group: '_loại',
  /** Kind, measure and band: finds the row again. */
  key: '_khóa',
  /** Bounds in cases or đồng; far outside of everything where there is none. */
  low: '_dưới',
  high: '_trên',
  /** 1 where a total exactly on the bound belongs to the band, by its own words or by the plan's edge rule. */
  lowIn: '_lấy_dưới',
  highIn: '_lấy_trên',
  /** Kind, measure, band and the bound that the edge rule gave to it ('' where there is none), and what a note says of a caseload on it. */
  edge: '_mốc',
  edgeNote: '_ghi_mốc',
  fromText: '_từ',
  toText: '_đến',
} as const;

/** No caseload is as low, as high. */
const NO_LOW = '-1';
const NO_HIGH = '1E+99';
const UNBOUNDED = {
  kind: 'office',
  measure: 'cases',
  from: null,
  fromIncluded: false,
  to: null,
  toIncluded: false,
  unit: 'cases',
  target: 0,
  comparator: '>=',
  reference: '',
} satisfies Band;
/** The words of a band without bounds: for all of a kind, and for whom the plan names. */
const EVERYTHING = bandWords(UNBOUNDED);
const ASSIGNED = bandWords({ ...UNBOUNDED, subject: '' });

/**
 * The columns with their formulas, in the order in which they are written. Each is the same in every row of the table.
 * @param withLevels the table has a column of further levels, which no report is judged by
 */
export function lookupColumns({ edgeRule }: { edgeRule: EdgeRule }, withLevels: boolean): { heading: string; formula: string }[] {
  const given = EDGE_RULES[edgeRule].bound;
  const edge = SIDES[given];
  const columns: Record<keyof typeof LOOKUP, string> = {
    fromText: numberText(own(BAND_COLUMNS.from)),
    toText: numberText(own(BAND_COLUMNS.to)),
    band: bandText(asText(LOOKUP.fromText), asText(LOOKUP.toText)),
    group: `TRIM(${own(BAND_COLUMNS.kind)})&"|"&${own(BAND_COLUMNS.measure)}${withLevels ? `&IF(TRIM(${own(BAND_COLUMNS.level)})="","","|"&TRIM(${own(BAND_COLUMNS.level)}))` : ''}`,
    key: `${own(LOOKUP.group)}&"|"&${own(LOOKUP.band)}`,
    low: bound(BAND_COLUMNS.from, NO_LOW),
    high: bound(BAND_COLUMNS.to, NO_HIGH),
    lowIn: included(SIDES.from, given === 'from'),
    highIn: included(SIDES.to, given === 'to'),
    edge: `IF(AND(${own(edge.taken)}=1,${own(edge.flag)}<>"${YES}"),${own(LOOKUP.key)}&"|"&${own(edge.bound)},"")`,
    edgeNote: edgeText(edge.text, edgeRule),
  };
  return entriesOf(columns).map(([name, formula]) => ({ heading: LOOKUP[name], formula: `=${formula}` }));
}

/** The two sides of a bound: the band above it begins there, the band below it ends there. */
type Side = Record<'bound' | 'flag' | 'taken' | 'otherBound' | 'otherFlag' | 'text', string>;
const SIDES: Record<'from' | 'to', Side> = {
  from: {
    bound: LOOKUP.low,
    flag: BAND_COLUMNS.fromIncluded,
    taken: LOOKUP.lowIn,
    otherBound: LOOKUP.high,
    otherFlag: BAND_COLUMNS.toIncluded,
    text: LOOKUP.fromText,
  },
  to: {
    bound: LOOKUP.high,
    flag: BAND_COLUMNS.toIncluded,
    taken: LOOKUP.highIn,
    otherBound: LOOKUP.low,
    otherFlag: BAND_COLUMNS.fromIncluded,
    text: LOOKUP.toText,
  },
};

/** A number as bandWords writes it: 1.500, 0,5. Put together from whole numbers, because every text function of Excel follows the PC's own separators. */
function numberText(cell: string): string {
  const whole = `INT(ROUND(${cell},3))`;
  const thousandths = `ROUND((ROUND(${cell},3)-${whole})*1000,0)`;
  const three = (power: string): string => `RIGHT("00"&INT(${whole}/${power})-1000*INT(${whole}/${power}000),3)`;
  const grouped = `IF(${whole}<1000,${whole},IF(${whole}<1000000,INT(${whole}/1000)&"."&${three('1')},INT(${whole}/1000000)&"."&${three('1000')}&"."&${three('1')}))`;
  const decimals = `IF(${thousandths}=0,"",","&IF(MOD(${thousandths},100)=0,${thousandths}/100,IF(MOD(${thousandths},10)=0,RIGHT("0"&${thousandths}/10,2),RIGHT("00"&${thousandths},3))))`;
  return `IF(ISNUMBER(${cell}),${grouped}&${decimals},"")`;
}

/** A cell that is empty where there is no bound, and the bound as a text. */
interface BoundCell {
  cell: string;
  text: string;
}

/** The visible column of the plan sheet that says each band in words. For people only: numbers as the PC writes them. @returns the formula of every row */
export function bandInWords(): string {
  const shown = (cell: string): string => `IF(${cell}=INT(${cell}),FIXED(${cell},0),${cell})`;
  const [from, to] = [own(BAND_COLUMNS.from), own(BAND_COLUMNS.to)];
  return `=IF(${own(BAND_COLUMNS.kind)}="","",IFERROR(${bandText({ cell: from, text: shown(from) }, { cell: to, text: shown(to) })},""))`;
}

const asText = (heading: string): BoundCell => ({ cell: own(heading), text: own(heading) });

/** The band in words, as bandWords says it. */
function bandText(from: BoundCell, to: BoundCell): string {
  const [lowest, highest, unitName] = [from.text, to.text, own(BAND_COLUMNS.unit)];
  const withFrom = `${own(BAND_COLUMNS.fromIncluded)}="${YES}"`;
  const withTo = `${own(BAND_COLUMNS.toIncluded)}="${YES}"`;
  const lower = `IF(${withFrom},"từ ","từ trên ")&${lowest}`;
  const openAbove = `IF(${withFrom},"từ "&${lowest}&" "&${unitName}&" trở lên","trên "&${lowest}&" "&${unitName})`;
  const openBelow = `IF(${withTo},"đến ","dưới ")&${highest}&" "&${unitName}`;
  const between = `${lower}&IF(${withTo}," đến "," đến dưới ")&${highest}&" "&${unitName}`;
  const kinds = Object.values(PLAN_KIND_WORDS)
    .map((kind) => `"${kind}"`)
    .join();
  const everything = `IF(ISNUMBER(MATCH(TRIM(${own(BAND_COLUMNS.kind)}),{${kinds}},0)),"${EVERYTHING}","${ASSIGNED}"&TRIM(${own(BAND_COLUMNS.kind)}))`;
  return `IF(AND(${from.cell}="",${to.cell}=""),${everything},IF(${from.cell}="",${openBelow},IF(${to.cell}="",${openAbove},${between})))`;
}

/** A bound in cases or đồng. */
function bound(heading: string, none: string): string {
  const powers = UNITS.filter((unit) => UNIT_POWER[unit] > 0);
  const factor = powers.reduce((rest, unit) => `IF(${own(BAND_COLUMNS.unit)}="${UNIT_WORDS[unit]}",1E${UNIT_POWER[unit]},${rest})`, '1');
  return `IF(ISNUMBER(${own(heading)}),ROUND(${own(heading)}*${factor},3),${none})`;
}

/** Included by its own word, or given by the edge rule: another band of the group ends (begins) here without it, and none includes it. */
function included({ bound: ownBound, flag, otherBound, otherFlag }: Side, byRule: boolean): string {
  const same = `(${planColumn(LOOKUP.group)}=${own(LOOKUP.group)})*(${planColumn(otherBound)}=${own(ownBound)})`;
  const met = `SUMPRODUCT(${same})`;
  const taken = `SUMPRODUCT(${same}*(${planColumn(otherFlag)}="${YES}"))`;
  const given = byRule ? `IF(AND(${met}>0,${taken}=0),1,0)` : '0';
  return `IF(${own(flag)}="${YES}",1,${given})`;
}

/** How a note about an edge begins: "đúng" follows a colon where the note names its measure. */
export const EDGE_START = 'Đúng ';

/** What follows "Đúng " in the note of a caseload on such a bound; the words are those of NOTES.onEdge. */
function edgeText(bound: string, edgeRule: EdgeRule): string {
  const [start = '', rest = ''] = NOTES.onEdge(UNBOUNDED, '#', { edgeRule }).split(`# ${UNIT_WORDS.cases}`);
  const [middle = '', end = ''] = rest.split(EVERYTHING);
  const place = `"${start.slice(EDGE_START.length)}"&${own(bound)}&" "&${own(BAND_COLUMNS.unit)}`;
  return `IF(${own(LOOKUP.edge)}="","",${place}&"${middle}"&${own(LOOKUP.band)}&"${end}")`;
}
