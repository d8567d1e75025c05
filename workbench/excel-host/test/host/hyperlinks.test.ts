/** Links of cells: set, read, cleared, moved, and in the file with their relationship. */
import { openPackage } from '../../package/open-package';
import { buildPackage, changedParts, part, worksheet } from '../../testing/build-package';
import { richWorkbook } from '../../testing/rich-workbook';
import { change, failure, onSheet, open, read, values } from '../../testing/open';

const WEB = { textToDisplay: 'Táo', screenTip: 'Tìm "Táo"', address: 'https://example.vn/?q=táo&x=1' };
const PLACE = { textToDisplay: 'Sang', documentReference: "'Sổ 2'!A1" };

describe('set and read', () => {
  test('to an address, to a place; the cell shows the text and looks like a link', async () => {
    await open();
    await change('A1', (range) => void (range.hyperlink = WEB));
    await change('B1', (range) => void (range.hyperlink = PLACE));
    await change('C1', (range) => void (range.hyperlink = { address: 'https://example.vn/' }));
    expect([
      await read('A1', 'hyperlink'),
      await read('B1', 'hyperlink'),
      await values('A1:C1'),
      await read('A1:B1', 'hyperlink'),
      await read('Z1', 'hyperlink'),
    ]).toEqual([WEB, PLACE, [['Táo', 'Sang', 'https://example.vn/']], null, null]);
    expect([await read('A1', 'format/font/underline'), await read('A1', 'format/font/color')]).toEqual(['Single', '#0563C1']);
  });

  test('a text that is there stays; numbers are shown as texts; set anew it replaces', async () => {
    const { workbook } = await open({ Sheet1: [['cũ']] });
    await change('A1', (range) => void (range.hyperlink = { address: 'https://a.vn' }));
    await change('A1', (range) => void (range.hyperlink = { address: 'https://b.vn', textToDisplay: '12' }));
    expect([await values('A1'), workbook.sheets[0]!.hyperlinks.map(({ address }) => address)]).toEqual([[['12']], ['https://b.vn']]);
  });

  test.each<[Excel.RangeHyperlink | null]>([[null], [{ textToDisplay: 'x' }], [{ address: 'x'.repeat(2084) }]])('refused: %j', async (link) => {
    await open();
    expect(await failure(change('A1', (range) => void (range.hyperlink = link!)))).toBe('InvalidArgument at Range.hyperlink');
  });

  test('a protected sheet allows it only with its option, and in unlocked cells', async () => {
    await open();
    const set = (): Promise<string> => failure(change('A1', (range) => void (range.hyperlink = WEB)));
    const protect = (options: Excel.WorksheetProtectionOptions): Promise<void> =>
      onSheet(async (sheet, context) => (sheet.protection.unprotect(), sheet.protection.protect(options), context.sync()));
    await protect({});
    expect(await set()).toBe('AccessDenied at Range.hyperlink');
    await protect({ allowInsertHyperlinks: true });
    expect(await set()).toBe('AccessDenied at Range.hyperlink');
    await onSheet(async (sheet, context) => (sheet.protection.unprotect(), (sheet.getRange('A1').format.protection.locked = false), context.sync()));
    await protect({ allowInsertHyperlinks: true });
    expect(await set()).toBe('no error');
  });
});

test('cleared: only the link, or the look too; the rest of a range keeps it', async () => {
  const { workbook } = await open();
  await change('A1:A3', (range) => void (range.hyperlink = WEB));
  await change('A2', (range) => range.clear('Hyperlinks'));
  expect([await read('A2', 'hyperlink'), await read('A2', 'format/font/underline'), await read('A3', 'hyperlink')]).toEqual([null, 'Single', WEB]);
  await change('A3', (range) => range.clear('RemoveHyperlinks'));
  expect([await read('A3', 'hyperlink'), await read('A3', 'format/font/underline'), await values('A3')]).toEqual([null, 'None', [['Táo']]]);
  await change('A1', (range) => range.clear());
  expect(workbook.sheets[0]!.hyperlinks).toEqual([]);
});

test('rows put in and cells moved take links along', async () => {
  await open();
  await change('A2', (range) => void (range.hyperlink = WEB));
  await change('1:1', (range) => void range.insert('Down'));
  await change('A3', (range) => range.moveTo('C5'));
  expect([await read('C5', 'hyperlink'), await read('A3', 'hyperlink')]).toEqual([WEB, null]);
});

describe('the file', () => {
  test('made, read, not touched again, changed, taken away with its relationship', async () => {
    const file = openPackage(buildPackage({ sheets: { A: worksheet('') } }));
    await open({}, { workbook: file.workbook });
    await change('A1', (range) => void (range.hyperlink = WEB));
    await change('B1:B2', (range) => void (range.hyperlink = PLACE));
    const bytes = file.save();
    expect(part(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="https://example.vn/?q=táo&amp;x=1" TargetMode="External"/>');
    const again = openPackage(bytes);
    const sheet = again.workbook.sheets[0]!;
    expect(sheet.hyperlinks).toEqual([
      { area: { top: 0, left: 0, bottom: 0, right: 0 }, ...WEB },
      { area: { top: 0, left: 1, bottom: 1, right: 1 }, ...PLACE },
    ]);
    sheet.touch('hyperlinks');
    expect(changedParts(bytes, again.save())).toEqual([]);
    sheet.hyperlinks = [sheet.hyperlinks[1]!];
    sheet.touch('hyperlinks');
    const less = again.save();
    expect(() => part(less, 'xl/worksheets/_rels/sheet1.xml.rels')).toThrow();
    sheet.hyperlinks = [];
    sheet.touch('hyperlinks');
    expect(part(again.save(), 'xl/worksheets/sheet1.xml')).not.toContain('hyperlink');
  });

  test('links of a file keep their text when another one comes', () => {
    const file = openPackage(richWorkbook());
    const sheet = file.workbook.sheets[0]!;
    expect(sheet.hyperlinks).toEqual([{ area: { top: 0, left: 0, bottom: 0, right: 0 }, address: 'https://example.vn/' }]);
    sheet.hyperlinks.push({ area: { top: 4, left: 0, bottom: 4, right: 0 }, documentReference: 'Khác!A1' });
    sheet.touch('hyperlinks');
    const bytes = file.save();
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A5" location="Khác!A1"/></hyperlinks>',
    );
    expect(changedParts(richWorkbook(), bytes)).toEqual(['xl/worksheets/sheet1.xml']);
  });
});
