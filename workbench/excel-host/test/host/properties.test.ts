/** Properties of the document: fields, the user's own, and the parts of the file that hold them. */
import { openPackage } from '../../package/open-package';
import { buildPackage, changedParts, part, rels, worksheet } from '../../testing/build-package';
import { failure, open } from '../../testing/open';

const plain = () => openPackage(buildPackage({ sheets: { A: worksheet('') } }));
const run = <R>(act: (properties: Excel.DocumentProperties, context: Excel.RequestContext) => Promise<R> | R): Promise<R> =>
  Excel.run(async (context) => {
    const result = await act(context.workbook.properties, context);
    await context.sync();
    return result;
  });

const FIELDS = {
  title: 'Báo cáo',
  subject: 'Giờ dạy',
  keywords: 'a, b',
  comments: 'Ghi chú <1>',
  category: 'Mẫu',
  manager: 'Nguyễn Văn Mẫu',
  company: 'Trường Mẫu',
  author: 'Trần Thị Thử',
};

test('fields are set, read, and stand in two parts of the file', async () => {
  const file = plain();
  await open({}, { workbook: file.workbook });
  await run((properties) => properties.set(FIELDS));
  const bytes = file.save();
  expect(part(bytes, 'docProps/core.xml')).toContain('<dc:description xmlns:dc="http://purl.org/dc/elements/1.1/">Ghi chú &lt;1&gt;</dc:description>');
  expect(part(bytes, 'docProps/app.xml')).toContain('>Trường Mẫu</Company>');
  const again = openPackage(bytes);
  await open({}, { workbook: again.workbook });
  await run(async (properties, context) => {
    properties.load();
    await context.sync();
    expect(properties.toJSON()).toMatchObject({ ...FIELDS, lastAuthor: '', revisionNumber: 0 });
    expect(properties.creationDate).toBeInstanceOf(Date);
    properties.title = '';
    properties.company = 'Khác';
  });
  const changed = again.save();
  expect(changedParts(bytes, changed)).toEqual(['docProps/app.xml', 'docProps/core.xml']);
  expect([part(changed, 'docProps/core.xml').includes('title'), openPackage(changed).workbook.properties.company]).toEqual([false, 'Khác']);
  again.workbook.propertiesTouched = true;
  expect(changedParts(changed, again.save())).toEqual([]);
});

test('a part that is no XML does not keep the workbook from opening', () => {
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const relationships = rels(
    `<Relationship Id="rId1" Type="${office}" Target="xl/workbook.xml"/><Relationship Id="rId9" Type="${core}" Target="docProps/core.xml"/>`,
  );
  const bytes = buildPackage({ sheets: { A: worksheet('') }, parts: { '_rels/.rels': relationships, 'docProps/core.xml': '<cp:core' } });
  expect(openPackage(bytes).workbook.properties).toEqual({ custom: new Map() });
});

test("the user's own, of every kind", async () => {
  const file = plain();
  await open({}, { workbook: file.workbook });
  const day = new Date(Date.UTC(2024, 4, 15, 7, 30));
  await run(async ({ custom }, context) => {
    for (const [key, value] of [['Lời', 'Chào'], ['Số', 12], ['Lẻ', 1.5], ['Đúng', true], ['Ngày', day]] as const) custom.add(key, value); // prettier-ignore
    custom.add('số', 13);
    const count = custom.getCount();
    const item = custom.getItem('SỐ').load('key,value,type');
    const none = custom.getItemOrNullObject('không');
    custom.load('items/key,items/type');
    await context.sync();
    expect([count.value, item.key, item.value, item.type, none.isNullObject, custom.items.map(({ type }) => type)]).toEqual([
      5, 'Số', 13, 'Number', true, ['String', 'Number', 'Float', 'Boolean', 'Date'],
    ]); // prettier-ignore
  });
  const bytes = file.save();
  const again = openPackage(bytes);
  expect([...again.workbook.properties.custom]).toEqual([['Lời', 'Chào'], ['Số', 13], ['Lẻ', 1.5], ['Đúng', true], ['Ngày', { date: day.toISOString() }]]); // prettier-ignore
  again.workbook.propertiesTouched = true;
  expect(changedParts(bytes, again.save())).toEqual([]);
  await open({}, { workbook: again.workbook });
  await run(({ custom }) => custom.getItem('Số').delete());
  expect([...openPackage(again.save()).workbook.properties.custom.keys()]).toEqual(['Lời', 'Lẻ', 'Đúng', 'Ngày']);
  await run(({ custom }) => custom.deleteAll());
  expect(openPackage(again.save()).workbook.properties.custom.size).toBe(0);
});

test('refused: what is not there, and what is too long', async () => {
  await open();
  expect(await failure(run(({ custom }) => void custom.getItem('x').load('value')))).toMatch('ItemNotFound');
  expect(await failure(run(({ custom }) => void custom.add('x', 'y'.repeat(256))))).toBe('InvalidArgument at CustomPropertyCollection.add');
  expect(await failure(run((properties) => void (properties.title = 'y'.repeat(256))))).toBe('InvalidArgument at DocumentProperties.title');
});
