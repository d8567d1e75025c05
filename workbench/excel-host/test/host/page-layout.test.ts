/** Page set-up through the real client, and into the file and back. */
import { openPackage } from '../../package/open-package';
import { buildPackage, part, worksheet } from '../../testing/build-package';
import { bootOffice, type OfficeSession } from '../../host/boot';
import { failure, onSheet, open } from '../../testing/open';

const MAIN = 'xl/worksheets/sheet1.xml';

const setAll = (layout: Excel.PageLayout): void => {
  layout.set({
    orientation: 'Landscape',
    paperSize: 'A4',
    centerHorizontally: true,
    blackAndWhite: true,
    draftMode: true,
    firstPageNumber: 3,
    printComments: 'EndSheet',
    printErrors: 'Dash',
    printGridlines: true,
    printHeadings: true,
    printOrder: 'OverThenDown',
    leftMargin: 85,
    zoom: { horizontalFitToPages: 1 },
  });
  layout.setPrintMargins('Centimeters', { top: 2, bottom: 2, header: 1 });
  layout.headersFooters.state = 'FirstAndDefault';
  layout.headersFooters.useSheetScale = false;
  layout.headersFooters.defaultForAllPages.centerHeader = '&P';
  layout.headersFooters.firstPage.rightFooter = 'Mật & kín <1>';
};

const SCALARS =
  'orientation,paperSize,centerHorizontally,centerVertically,blackAndWhite,draftMode,firstPageNumber,printComments,printErrors,printGridlines,printHeadings,' +
  'printOrder,leftMargin,rightMargin,topMargin,bottomMargin,headerMargin,footerMargin,zoom,headersFooters/state,headersFooters/useSheetScale,' +
  'headersFooters/useSheetMargins,headersFooters/defaultForAllPages/centerHeader,headersFooters/oddPages/centerHeader,headersFooters/firstPage/rightFooter,' +
  'headersFooters/firstPage/centerHeader';

async function read(): Promise<Record<string, unknown>> {
  let found: Record<string, unknown> = {};
  await onSheet(async (sheet, context) => {
    const layout = sheet.pageLayout.load(SCALARS);
    await context.sync();
    found = layout.toJSON() as unknown as Record<string, unknown>;
  });
  return found;
}

const EXPECTED = {
  orientation: 'Landscape',
  paperSize: 'A4',
  centerHorizontally: true,
  centerVertically: false,
  blackAndWhite: true,
  draftMode: true,
  firstPageNumber: 3,
  printComments: 'EndSheet',
  printErrors: 'Dash',
  printGridlines: true,
  printHeadings: true,
  printOrder: 'OverThenDown',
  leftMargin: 85,
  rightMargin: 50.4,
  topMargin: expect.closeTo(56.693, 3),
  bottomMargin: expect.closeTo(56.693, 3),
  headerMargin: expect.closeTo(28.346, 3),
  footerMargin: 21.6,
  zoom: { horizontalFitToPages: 1 },
  headersFooters: expect.objectContaining({
    state: 'FirstAndDefault',
    useSheetScale: false,
    useSheetMargins: true,
    defaultForAllPages: expect.objectContaining({ centerHeader: '&P' }),
    oddPages: expect.objectContaining({ centerHeader: '&P' }),
    firstPage: expect.objectContaining({ rightFooter: 'Mật & kín <1>', centerHeader: '' }),
  }),
};

test("a new sheet has Excel's defaults", async () => {
  await open();
  expect(await read()).toMatchObject({
    orientation: 'Portrait',
    paperSize: 'Letter',
    firstPageNumber: '',
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printOrder: 'DownThenOver',
    leftMargin: 50.4,
    topMargin: 54,
    headerMargin: 21.6,
    zoom: { scale: 100 },
    headersFooters: { state: 'Default', useSheetScale: true, useSheetMargins: true },
  });
});

describe('in a file', () => {
  let session: OfficeSession | null = null;
  afterEach(async () => {
    await session?.close();
    session = null;
  });

  async function openFile(bytes: Uint8Array): Promise<ReturnType<typeof openPackage>> {
    await session?.close();
    const file = openPackage(bytes);
    session = await bootOffice({ workbook: file.workbook });
    return file;
  }

  test('everything that is set is saved, and read again as it was set', async () => {
    const file = await openFile(buildPackage({ sheets: { Sheet1: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } }));
    await onSheet((sheet, context) => {
      setAll(sheet.pageLayout);
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B1'));
      sheet.showGridlines = false;
      sheet.tabColor = '#00B050';
      return context.sync();
    });
    expect(await read()).toMatchObject(EXPECTED);
    const bytes = file.save();
    expect(part(bytes, MAIN)).toContain(
      '<sheetPr><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0">' +
        '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetData>',
    );
    expect(part(bytes, MAIN)).toContain(
      '<headerFooter differentFirst="1" scaleWithDoc="0"><oddHeader>&amp;C&amp;P</oddHeader><firstFooter>&amp;RMật &amp; kín &lt;1&gt;</firstFooter></headerFooter>',
    );
    await openFile(bytes);
    expect(await read()).toMatchObject(EXPECTED);
    await onSheet(async (sheet, context) => {
      sheet.load('tabColor,showGridlines');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect([sheet.tabColor, sheet.showGridlines, frozen.address.split('!')[1]]).toEqual(['#00B050', false, 'A1:B1']);
    });
  });

  const GIVEN = worksheet('', {
    before:
      '<sheetPr codeName="S1"><tabColor theme="4"/><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView zoomScale="80" workbookViewId="0">' +
      '<pane ySplit="1" topLeftCell="A9" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A9" sqref="A9"/></sheetView></sheetViews>',
    after:
      '<pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/><pageSetup paperSize="9" scale="75" orientation="portrait" horizontalDpi="300"/>' +
      '<headerFooter><oddFooter>&amp;LTrang &amp;P/&amp;N&amp;R&amp;D</oddFooter></headerFooter>',
  });

  test('the set-up of a file is read', async () => {
    await openFile(buildPackage({ sheets: { Sheet1: GIVEN } }));
    expect(await read()).toMatchObject({ paperSize: 'A4', zoom: { scale: 75 }, leftMargin: 72, headerMargin: 36 });
    await onSheet(async (sheet, context) => {
      const footer = sheet.pageLayout.headersFooters.defaultForAllPages.load('leftFooter,centerFooter,rightFooter');
      sheet.load('tabColor');
      await context.sync();
      expect([footer.leftFooter, footer.centerFooter, footer.rightFooter]).toEqual(['Trang &P/&N', '', '&D']);
      expect(sheet.tabColor).toMatch(/^#[0-9A-F]{6}$/);
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, [string, string][]]>([
    ['nothing', () => undefined, []],
    ['one margin', ({ pageLayout }) => void (pageLayout.topMargin = 36), [['top="1"', 'top="0.5"']]],
    ['landscape', ({ pageLayout }) => void (pageLayout.orientation = 'Landscape'), [['orientation="portrait"', 'orientation="landscape"']]],
    [
      'one page wide instead of a scale',
      ({ pageLayout }) => void (pageLayout.zoom = { horizontalFitToPages: 1 }),
      [
        [' scale="75"', ''],
        ['horizontalDpi="300"', 'horizontalDpi="300" fitToHeight="0"'],
        ['<outlinePr summaryBelow="0"/>', '<outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/>'],
      ],
    ],
    [
      'no frozen panes',
      ({ freezePanes }) => freezePanes.unfreeze(),
      [
        ['<pane ySplit="1" topLeftCell="A9" activePane="bottomLeft" state="frozen"/>', ''],
        ['<selection pane="bottomLeft" activeCell="A9" sqref="A9"/>', ''],
      ],
    ],
    ['a tab colour', (sheet) => void (sheet.tabColor = '#FF0000'), [['<tabColor theme="4"/>', '<tabColor rgb="FFFF0000"/>']]],
  ])('%s: only that changes in the file', async (_, edit, changes) => {
    const bytes = buildPackage({ sheets: { Sheet1: GIVEN } });
    const file = await openFile(bytes);
    await onSheet((sheet, context) => {
      edit(sheet);
      return context.sync();
    });
    const expected = changes.reduce(
      (text, [before, after]) => {
        expect(text).toContain(before);
        return text.replace(before, () => after);
      },
      part(bytes, MAIN),
    );
    expect(part(file.save(), MAIN)).toBe(expected);
  });
});

test('print titles: rows and columns stand in one name', async () => {
  const { workbook } = await open();
  await onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.setPrintTitleRows('$4:$5');
    pageLayout.setPrintTitleColumns('$A:$B');
    const rows = pageLayout.getPrintTitleRows().load('address');
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
    await context.sync();
    expect([rows.address, columns.address]).toEqual(['Sheet1!4:5', 'Sheet1!A:B']);
  });
  expect(workbook.names.map(({ formula }) => formula)).toEqual(['=Sheet1!$A:$B,Sheet1!$4:$5']);
});

test.each<[string, (layout: Excel.PageLayout) => unknown, string]>([
  ['no print titles', (layout) => layout.getPrintTitleRows().load('address'), 'ItemNotFound'],
  ['no print area', (layout) => layout.getPrintArea().load('address'), 'ItemNotFound'],
  ['a margin below zero', (layout) => (layout.topMargin = -1), 'InvalidArgument'],
  ['an unknown paper', (layout) => (layout.paperSize = 'A9' as 'A4'), 'InvalidArgument'],
  ['a scale of 5 %', (layout) => (layout.zoom = { scale: 5 }), 'InvalidArgument'],
  ['a scale and pages', (layout) => (layout.zoom = { scale: 50, verticalFitToPages: 1 }), 'InvalidArgument'],
])('refused: %s', async (_, edit, code) => {
  await open();
  expect(
    await failure(
      onSheet((sheet, context) => {
        edit(sheet.pageLayout);
        return context.sync();
      }),
    ),
  ).toContain(code);
});
