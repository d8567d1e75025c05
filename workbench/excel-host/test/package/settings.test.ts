/** Add-in settings in the package's web extension part. */
import { openPackage } from '../../package/open-package';
import { changedParts, part, texts } from '../../testing/build-package';
import { ADD_IN_ID } from '../demo-add-in';
import { report } from '../reports';

const bytes = report('02-tong-hop-viec-tien.xlsx');
const EXTENSION = 'xl/webextensions/webextension1.xml';

function withSettings(from: Uint8Array, settings: Record<string, unknown>, addInId = ADD_IN_ID): Uint8Array {
  const file = openPackage(from, { addInId });
  file.workbook.settings = new Map(Object.entries(settings));
  file.workbook.settingsTouched = true;
  return file.save();
}

const MAPPING = { mapping: { sheet: 'Tổng hợp', columns: [1, 2], text: '"<&\n' }, count: 3, off: null, on: true };

it('are found again', () => {
  const saved = withSettings(bytes, MAPPING);
  expect(Object.fromEntries(openPackage(saved, { addInId: ADD_IN_ID }).workbook.settings)).toEqual(MAPPING);
  expect(openPackage(saved, { addInId: '00000000-0000-4000-8000-000000000000' }).workbook.settings.size).toBe(0);
});

it('stand where Excel keeps them, and open no pane', () => {
  const saved = withSettings(bytes, { count: 3 });
  expect(part(saved, '_rels/.rels')).toContain(
    'Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"',
  );
  expect(part(saved, 'xl/webextensions/_rels/taskpanes.xml.rels')).toContain(
    'Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"',
  );
  expect(part(saved, 'xl/webextensions/taskpanes.xml')).toMatch(
    /<wetp:taskpane [^>]*visibility="0"[^>]*><wetp:webextensionref [^>]*r:id="rId1"\/><\/wetp:taskpane>/,
  );
  expect(part(saved, EXTENSION)).toContain(`<we:reference id="${ADD_IN_ID}"`);
  expect(part(saved, EXTENSION)).toContain('<we:property name="count" value="3"/>');
  expect(part(saved, '[Content_Types].xml')).toContain(
    'PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"',
  );
  expect(part(saved, '[Content_Types].xml')).toContain(
    'PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"',
  );
});

it('emptied, they leave no trace', () => {
  const cleared = withSettings(withSettings(bytes, MAPPING), {});
  expect(changedParts(bytes, cleared)).toEqual([]);
});

it('a changed one is patched, the others keep their bytes', () => {
  const before = withSettings(bytes, { a: 1, b: 2, c: 3 });
  const after = withSettings(before, { a: 1, b: [5], d: 'x' });
  expect(changedParts(before, after)).toEqual([EXTENSION]);
  expect(part(after, EXTENSION)).toBe(
    part(before, EXTENSION).replace('value="2"', 'value="[5]"').replace('<we:property name="c" value="3"/>', '<we:property name="d" value="&quot;x&quot;"/>'),
  );
});

it("another add-in's part is not touched, and outlives this one's", () => {
  const theirs = withSettings(bytes, { theirs: true }, '11111111-1111-4111-8111-111111111111');
  const both = withSettings(theirs, { ours: true });
  expect(part(both, EXTENSION)).toBe(part(theirs, EXTENSION));
  expect(openPackage(both, { addInId: ADD_IN_ID }).workbook.settings).toEqual(new Map([['ours', true]]));
  expect(openPackage(both, { addInId: '11111111-1111-4111-8111-111111111111' }).workbook.settings).toEqual(new Map([['theirs', true]]));
  expect(changedParts(theirs, withSettings(both, {}))).toEqual([]);
});

it('settings that were not touched are not written', () => {
  const file = openPackage(bytes, { addInId: ADD_IN_ID });
  file.workbook.settings.set('x', 1);
  expect(Object.keys(texts(file.save()))).not.toContain(EXTENSION);
});

it('without an add-in there are none, and none can be saved', () => {
  const saved = withSettings(bytes, { count: 3 });
  const file = openPackage(saved);
  expect(file.workbook.settings.size).toBe(0);
  file.workbook.settingsTouched = true;
  expect(changedParts(saved, file.save())).toEqual([]);
  file.workbook.settings.set('x', 1);
  file.workbook.settingsTouched = true;
  expect(() => file.save()).toThrow(/addInId/);
  file.workbook.settings.clear();
  expect(changedParts(saved, file.save())).toEqual([]);
});
