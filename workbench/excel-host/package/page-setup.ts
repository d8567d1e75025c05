/** `<printOptions>`, `<pageMargins>`, `<pageSetup>`, `<headerFooter>`: how a sheet is printed. Only attributes whose meaning changed are written. */
import type { HeadersFooters, PageMargins, PageSetup, Sheet } from '../model/workbook';
import { headerFooterText, readHeaderFooterText } from './header-footer-text';
import { PAPER_SIZES } from './paper-sizes';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { attributeText, type AttributeChanges, type Splices, withPrefix } from './splices';
import { escapeXml } from './xml-text';
import type { XmlElement } from './xml-tree';

const POINTS_PER_INCH = 72;

/** One attribute: how its text becomes part of the set-up, and what the set-up makes of it (undefined = the attribute is not needed). */
interface Codec {
  name: string;
  read(text: string, page: PageSetup): void;
  write(page: PageSetup): string | number | undefined;
}

type FlagKey = 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite' | 'draftMode';

const flag = (name: string, key: FlagKey): Codec => ({
  name,
  read: (text, page) => void (page[key] = text === '1' || text === 'true'),
  write: (page) => (page[key] ? 1 : undefined),
});

/** A word of the file for each word of Excel's object model; the first one is the default and needs no attribute. */
function word<K extends 'orientation' | 'printComments' | 'printErrors' | 'printOrder'>(
  name: string,
  key: K,
  words: readonly (readonly [file: string, model: NonNullable<PageSetup[K]>])[],
): Codec {
  return {
    name,
    read: (text, page) => {
      const found = words.find(([file]) => file === text);
      if (found) page[key] = found[1];
    },
    write: (page) => words.slice(1).find(([, model]) => model === page[key])?.[0],
  };
}

const margin = (side: keyof PageMargins): Codec => ({
  name: side,
  read: (text, page) => void (page.margins = { ...page.margins, [side]: Math.round(Number(text) * POINTS_PER_INCH * 1000) / 1000 }),
  write: ({ margins }) => inches(margins?.[side] ?? DEFAULT_MARGINS[side]),
});

/** Excel's "Normal" margins. */
export const DEFAULT_MARGINS: PageMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e9) / 1e9;

const fit = (name: string, key: 'horizontalFitToPages' | 'verticalFitToPages'): Codec => ({
  name,
  read: () => undefined, // Means something only with fitToPage: see readPage.
  // A missing attribute is one page; 0 is as many as it takes.
  write: ({ zoom }) => (!fitsToPages({ zoom }) || zoom?.[key] === 1 ? undefined : (zoom?.[key] ?? 0)),
});

/** The sheet is printed on a number of pages, not at a scale. */
export const fitsToPages = ({ zoom }: PageSetup): boolean => zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;

const ELEMENTS: readonly (readonly [element: string, codecs: readonly Codec[]])[] = [
  [
    'printOptions',
    [
      flag('horizontalCentered', 'centerHorizontally'),
      flag('verticalCentered', 'centerVertically'),
      flag('headings', 'printHeadings'),
      flag('gridLines', 'printGridlines'),
    ],
  ],
  ['pageMargins', (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).map(margin)],
  [
    'pageSetup',
    [
      {
        name: 'paperSize',
        read: (text, page) => {
          const known = PAPER_SIZES[Number(text) - 1];
          if (known) page.paperSize = known;
        },
        write: ({ paperSize }) => {
          const code = PAPER_SIZES.findIndex((name) => name === paperSize) + 1;
          return code > 1 ? code : undefined;
        },
      },
      { name: 'scale', read: () => undefined, write: ({ zoom }) => (zoom?.scale && zoom.scale !== 100 ? zoom.scale : undefined) },
      {
        name: 'firstPageNumber',
        read: (text, page) => void (page.firstPageNumber = Number(text)),
        write: ({ firstPageNumber }) => firstPageNumber,
      },
      { name: 'useFirstPageNumber', read: () => undefined, write: ({ firstPageNumber }) => (firstPageNumber === undefined ? undefined : 1) },
      fit('fitToWidth', 'horizontalFitToPages'),
      fit('fitToHeight', 'verticalFitToPages'),
      word('pageOrder', 'printOrder', [
        ['downThenOver', 'DownThenOver'],
        ['overThenDown', 'OverThenDown'],
      ]),
      word('orientation', 'orientation', [
        ['default', 'Portrait'],
        ['portrait', 'Portrait'],
        ['landscape', 'Landscape'],
      ]),
      flag('blackAndWhite', 'blackAndWhite'),
      flag('draft', 'draftMode'),
      word('cellComments', 'printComments', [
        ['none', 'NoComments'],
        ['atEnd', 'EndSheet'],
        ['asDisplayed', 'InPlace'],
      ]),
      word('errors', 'printErrors', [
        ['displayed', 'AsDisplayed'],
        ['blank', 'Blank'],
        ['dash', 'Dash'],
        ['NA', 'NotAvailable'],
      ]),
    ],
  ],
];

/** The set-up as the file says; undefined when it says nothing. */
function readPage(outline: SheetOutline): PageSetup | undefined {
  const page: PageSetup = {};
  for (const [name, codecs] of ELEMENTS) {
    const element = elementOf(outline, name);
    for (const codec of element ? codecs : []) {
      const text = element!.get(codec.name);
      if (text !== undefined) codec.read(text, page);
    }
  }
  const setup = elementOf(outline, 'pageSetup');
  // Excel writes a first page number also where it is not used.
  if (setup && !setup.flag('useFirstPageNumber')) delete page.firstPageNumber;
  const zoom = readZoom(outline, setup);
  if (zoom) page.zoom = zoom;
  const headersFooters = readHeadersFooters(elementOf(outline, 'headerFooter'));
  if (headersFooters) page.headersFooters = headersFooters;
  return Object.keys(page).length > 0 ? page : undefined;
}

function readZoom(outline: SheetOutline, setup: XmlElement | undefined): PageSetup['zoom'] {
  if (elementOf(outline, 'sheetPr')?.child('pageSetUpPr')?.flag('fitToPage')) {
    const [width, height] = [setup?.number('fitToWidth') ?? 1, setup?.number('fitToHeight') ?? 1];
    return { ...(width > 0 && { horizontalFitToPages: width }), ...(height > 0 && { verticalFitToPages: height }) };
  }
  const scale = setup?.number('scale');
  return scale === undefined ? undefined : { scale };
}

const PAGES = ['odd', 'even', 'first'] as const;

function readHeadersFooters(element: XmlElement | undefined): HeadersFooters | undefined {
  if (!element) return undefined;
  const pages: HeadersFooters['pages'] = {};
  for (const which of PAGES) {
    const texts = {
      ...readHeaderFooterText('Header', element.child(`${which}Header`)?.text ?? ''),
      ...readHeaderFooterText('Footer', element.child(`${which}Footer`)?.text ?? ''),
    };
    if (Object.keys(texts).length > 0) pages[which] = texts;
  }
  return {
    differentFirst: element.flag('differentFirst'),
    differentOddEven: element.flag('differentOddEven'),
    useSheetMargins: element.flag('alignWithMargins', true),
    useSheetScale: element.flag('scaleWithDoc', true),
    pages,
  };
}

/** Writes what differs from the file; printer settings and everything else on the elements stay. */
export function writePage(outline: SheetOutline, page: PageSetup, splices: Splices): void {
  const before = readPage(outline) ?? {};
  for (const [name, codecs] of ELEMENTS) writeAttributes(outline, name, codecs, before, page, splices);
  if (JSON.stringify(page.headersFooters) !== JSON.stringify(before.headersFooters)) writeHeadersFooters(outline, page.headersFooters, splices);
}

function writeAttributes(outline: SheetOutline, name: string, codecs: readonly Codec[], before: PageSetup, page: PageSetup, splices: Splices): void {
  const changed = codecs.filter((codec) => codec.write(before) !== codec.write(page));
  if (changed.length === 0) return;
  const element = elementOf(outline, name);
  if (element) {
    const changes: AttributeChanges = Object.fromEntries(changed.map((codec) => [codec.name, codec.write(page) ?? null]));
    splices.setAttributes(element, changes);
    return;
  }
  const attributes = Object.fromEntries(codecs.map((codec) => [codec.name, codec.write(page)]));
  splices.insert(placeFor(outline, name), withPrefix(`<${name}${attributeText(attributes)}/>`, outline.prefix));
}

function writeHeadersFooters(outline: SheetOutline, headersFooters: HeadersFooters | undefined, splices: Splices): void {
  const element = elementOf(outline, 'headerFooter');
  const markup = headersFooters ? withPrefix(headerFooterMarkup(headersFooters), outline.prefix) : '';
  if (element) splices.replace(element.start, element.end, markup);
  else if (markup) splices.insert(placeFor(outline, 'headerFooter'), markup);
}

function headerFooterMarkup({ differentFirst, differentOddEven, useSheetMargins, useSheetScale, pages }: HeadersFooters): string {
  const attributes = attributeText({
    differentOddEven: differentOddEven ? 1 : undefined,
    differentFirst: differentFirst ? 1 : undefined,
    scaleWithDoc: useSheetScale ? undefined : 0,
    alignWithMargins: useSheetMargins ? undefined : 0,
  });
  const children = PAGES.flatMap((which) =>
    (['Header', 'Footer'] as const).map((part) => {
      const text = headerFooterText(part, pages[which] ?? {});
      return text ? `<${which}${part}>${escapeXml(text)}</${which}${part}>` : '';
    }),
  );
  return `<headerFooter${attributes}>${children.join('')}</headerFooter>`;
}

/** What the model needs to know of a sheet's set-up. */
export function readPageInto(sheet: Sheet, outline: SheetOutline): void {
  const page = readPage(outline);
  if (page) sheet.page = page;
}
