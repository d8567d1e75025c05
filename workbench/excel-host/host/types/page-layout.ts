/** How a worksheet is printed: set-up, margins, headers and footers, print area and print titles. */
import type { HeaderFooterTexts, HeadersFooters, PageMargins, PageSetup, Sheet } from '../../model/workbook';
import { DEFAULT_MARGINS } from '../../package/page-setup';
import { PAPER_SIZES } from '../../package/paper-sizes';
import { formatAbsolute, formatArea, MAX_COLUMNS, MAX_ROWS, quoteSheet } from '../cells/areas';
import { guardSheet } from '../cells/guard';
import type { HostContext } from '../context';
import { ExcelError } from '../errors';
import { rangeOfName } from '../find-range';
import { node, type NodeData, rangeNode } from '../nodes';
import { type Args, asFlag, asNumber, asText, defineType, oneOf, type Scalar } from '../schema';
import { areaOf } from './range-scalars';
import { rangeAt } from './range-arguments';

type Data = NodeData['PageLayout'];

const page = (sheet: Sheet): PageSetup => sheet.page ?? {};

function setPage(sheet: Sheet, change: PageSetup): void {
  guardSheet(sheet);
  sheet.page = { ...page(sheet), ...change };
  sheet.touch('page');
}

function word<K extends 'orientation' | 'paperSize' | 'printComments' | 'printErrors' | 'printOrder'>(key: K, words: readonly string[]): Scalar<Data> {
  return {
    get: ({ sheet }) => page(sheet)[key] ?? words[0],
    set: ({ sheet }, value) => setPage(sheet, { [key]: oneOf(value, words) }),
  };
}

const flag = (key: 'blackAndWhite' | 'centerHorizontally' | 'centerVertically' | 'draftMode' | 'printGridlines' | 'printHeadings'): Scalar<Data> => ({
  get: ({ sheet }) => page(sheet)[key] ?? false,
  set: ({ sheet }, value) => setPage(sheet, { [key]: asFlag(value) }),
});

/** Points; Excel allows no margin beyond 49 inches. */
const margin = (side: keyof PageMargins): Scalar<Data> => ({
  get: ({ sheet }) => page(sheet).margins?.[side] ?? DEFAULT_MARGINS[side],
  set: ({ sheet }, value) => setMargins(sheet, { [side]: asNumber(value, 0, 49 * 72) }),
});

const setMargins = (sheet: Sheet, change: Partial<PageMargins>): void => setPage(sheet, { margins: { ...page(sheet).margins, ...change } });

const POINTS: Record<string, number> = { points: 1, inches: 72, centimeters: 72 / 2.54 };

function setPrintMargins(sheet: Sheet, args: Args): void {
  const points = POINTS[args.word(0, Object.keys(POINTS))]!;
  const given = (args.values[1] ?? {}) as Record<string, unknown>;
  const sides = (Object.keys(DEFAULT_MARGINS) as (keyof PageMargins)[]).filter((side) => given[side] != null);
  setMargins(sheet, Object.fromEntries(sides.map((side) => [side, asNumber(given[side], 0) * points])));
}

const ZOOM = ['scale', 'horizontalFitToPages', 'verticalFitToPages'] as const;

/** Excel scales to 10–400 %, or fits to pages; a scale and pages together are refused. */
function readZoom(value: unknown): NonNullable<PageSetup['zoom']> {
  const given = (value ?? {}) as Record<string, unknown>;
  const zoom = Object.fromEntries(ZOOM.flatMap((key) => (given[key] == null ? [] : [[key, asNumber(given[key], 0)]])));
  if (zoom['scale'] !== undefined) asNumber(zoom['scale'], 10, 400);
  if (zoom['scale'] !== undefined && Object.keys(zoom).length > 1) throw new ExcelError('InvalidArgument');
  return zoom;
}

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

/** Print area and titles are names of the sheet, in Excel and in the file. */
function setPrintName(sheet: Sheet, name: string, refersTo: string, host: HostContext): void {
  guardSheet(sheet);
  const { workbook } = host;
  workbook.names = workbook.names.filter((n) => !(n.scope === sheet.id && n.name.toLowerCase() === name.toLowerCase()));
  workbook.names.push({ name, scope: sheet.id, formula: `=${refersTo}`, visible: true });
  workbook.namesTouched = true;
}

const printName = (sheet: Sheet, name: string, host: HostContext) => host.workbook.names.find((n) => n.scope === sheet.id && n.name === name);

function printArea({ sheet }: Data, host: HostContext) {
  const name = printName(sheet, PRINT_AREA, host);
  const cells = name && rangeOfName(host.workbook, name);
  return cells ? node('RangeAreas', cells) : null;
}

/** Both titles stand in one name, columns first: `=Sheet1!$A:$B,Sheet1!$1:$2`. */
interface Titles {
  columns?: string;
  rows?: string;
}

function printTitles(sheet: Sheet, host: HostContext): Titles {
  const formula = printName(sheet, PRINT_TITLES, host)?.formula ?? '';
  const columns = /\$([A-Z]{1,3}):\$([A-Z]{1,3})/.exec(formula);
  const rows = /\$(\d+):\$(\d+)/.exec(formula);
  return { ...(columns && { columns: `${columns[1]}:${columns[2]}` }), ...(rows && { rows: `${rows[1]}:${rows[2]}` }) };
}

function setTitles(sheet: Sheet, change: Titles, host: HostContext): void {
  const { columns, rows } = { ...printTitles(sheet, host), ...change };
  const parts = [columns, rows].flatMap((ends) => (ends ? [`${quoteSheet(sheet.name)}!${ends.replace(/[A-Z]+|\d+/g, '$$$&')}`] : []));
  setPrintName(sheet, PRINT_TITLES, parts.join(','), host);
}

function titleRange({ sheet }: Data, which: keyof Titles, host: HostContext) {
  const ends = printTitles(sheet, host)[which];
  if (!ends) return null;
  const cells = rangeOfName(host.workbook, {
    name: PRINT_TITLES,
    scope: sheet.id,
    formula: `=${quoteSheet(sheet.name)}!${ends.replace(/[A-Z]+|\d+/g, '$$$&')}`,
    visible: true,
  });
  return cells ? rangeNode(sheet, cells.areas[0]!) : null;
}

function found<V>(value: V | null | undefined): V {
  if (value == null) throw new ExcelError('ItemNotFound');
  return value;
}

export const pageLayout = defineType('PageLayout', {
  scalars: {
    orientation: word('orientation', ['Portrait', 'Landscape']),
    paperSize: word('paperSize', PAPER_SIZES),
    printComments: word('printComments', ['NoComments', 'EndSheet', 'InPlace']),
    printErrors: word('printErrors', ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']),
    printOrder: word('printOrder', ['DownThenOver', 'OverThenDown']),
    blackAndWhite: flag('blackAndWhite'),
    centerHorizontally: flag('centerHorizontally'),
    centerVertically: flag('centerVertically'),
    draftMode: flag('draftMode'),
    printGridlines: flag('printGridlines'),
    printHeadings: flag('printHeadings'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
    firstPageNumber: {
      get: ({ sheet }) => page(sheet).firstPageNumber ?? '',
      set: ({ sheet }, value) => setPage(sheet, { firstPageNumber: value === '' ? undefined : asNumber(value) }),
    },
    zoom: { get: ({ sheet }) => page(sheet).zoom ?? { scale: 100 }, set: ({ sheet }, value) => setPage(sheet, { zoom: readZoom(value) }) },
  },
  navigation: { headersFooters: (d) => node('HeaderFooterGroup', d) },
  methods: {
    getPrintArea: (d, _, host) => found(printArea(d, host)),
    getPrintAreaOrNullObject: (d, _, host) => printArea(d, host),
    getPrintTitleColumns: (d, _, host) => found(titleRange(d, 'columns', host)),
    getPrintTitleColumnsOrNullObject: (d, _, host) => titleRange(d, 'columns', host),
    getPrintTitleRows: (d, _, host) => found(titleRange(d, 'rows', host)),
    getPrintTitleRowsOrNullObject: (d, _, host) => titleRange(d, 'rows', host),
    setPrintArea: ({ sheet }, args, host) =>
      setPrintName(sheet, PRINT_AREA, `${quoteSheet(sheet.name)}!${formatAbsolute(areaOf(rangeAt(args, 0, sheet, host)))}`, host),
    setPrintMargins: ({ sheet }, args) => setPrintMargins(sheet, args),
    setPrintTitleColumns: ({ sheet }, args, host) => {
      const area = areaOf(rangeAt(args, 0, sheet, host));
      setTitles(sheet, { columns: formatArea({ ...area, top: 0, bottom: MAX_ROWS - 1 }) }, host);
    },
    setPrintTitleRows: ({ sheet }, args, host) => {
      const area = areaOf(rangeAt(args, 0, sheet, host));
      setTitles(sheet, { rows: formatArea({ ...area, left: 0, right: MAX_COLUMNS - 1 }) }, host);
    },
  },
});

const PLAIN: HeadersFooters = { differentFirst: false, differentOddEven: false, useSheetMargins: true, useSheetScale: true, pages: {} };
const headersFooters = (sheet: Sheet): HeadersFooters => page(sheet).headersFooters ?? PLAIN;
const setHeadersFooters = (sheet: Sheet, change: Partial<HeadersFooters>): void => setPage(sheet, { headersFooters: { ...headersFooters(sheet), ...change } });

/** Excel.HeaderFooterState and the two switches that it stands for. */
const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;
const stateOf = ({ differentFirst, differentOddEven }: HeadersFooters): string => STATES[Number(differentFirst) + 2 * Number(differentOddEven)]!;

export const headerFooterGroup = defineType('HeaderFooterGroup', {
  scalars: {
    state: {
      get: ({ sheet }) => stateOf(headersFooters(sheet)),
      set: ({ sheet }, value) => {
        const index = STATES.indexOf(oneOf(value, STATES));
        setHeadersFooters(sheet, { differentFirst: index % 2 === 1, differentOddEven: index >= 2 });
      },
    },
    useSheetMargins: {
      get: ({ sheet }) => headersFooters(sheet).useSheetMargins,
      set: ({ sheet }, value) => setHeadersFooters(sheet, { useSheetMargins: asFlag(value) }),
    },
    useSheetScale: {
      get: ({ sheet }) => headersFooters(sheet).useSheetScale,
      set: ({ sheet }, value) => setHeadersFooters(sheet, { useSheetScale: asFlag(value) }),
    },
  },
  navigation: {
    // In the file, and so in the model, odd pages and "all pages" are one.
    defaultForAllPages: ({ sheet }) => node('HeaderFooter', { sheet, pages: 'odd' }),
    oddPages: ({ sheet }) => node('HeaderFooter', { sheet, pages: 'odd' }),
    evenPages: ({ sheet }) => node('HeaderFooter', { sheet, pages: 'even' }),
    firstPage: ({ sheet }) => node('HeaderFooter', { sheet, pages: 'first' }),
  },
});

const text = (key: keyof HeaderFooterTexts): Scalar<NodeData['HeaderFooter']> => ({
  get: ({ sheet, pages }) => headersFooters(sheet).pages[pages]?.[key] ?? '',
  set: ({ sheet, pages }, value) => {
    const { pages: present } = headersFooters(sheet);
    setHeadersFooters(sheet, { pages: { ...present, [pages]: { ...present[pages], [key]: asText(value) } } });
  },
});

export const headerFooter = defineType('HeaderFooter', {
  scalars: {
    leftHeader: text('leftHeader'),
    centerHeader: text('centerHeader'),
    rightHeader: text('rightHeader'),
    leftFooter: text('leftFooter'),
    centerFooter: text('centerFooter'),
    rightFooter: text('rightFooter'),
  },
});
