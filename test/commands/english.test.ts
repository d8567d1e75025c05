/** Ribbon commands in an English Office, on real reports: every message is English, and quotes the workbook in quotes only. */
import type { PaneMessage } from '../../src/commands/messages';
import type { OfficeSession } from 'excel-host/node';
import { fixtureBytes } from '../fixtures/truth';
import { speaksVietnamese } from '../messages/vietnamese';
import { openWorkbook } from '../../workbench/add-in';
import { bootAddIn } from '../../workbench/boot';

let session: OfficeSession;
let messages: PaneMessage[];

async function boot(name: string, locale = 'en-US'): Promise<void> {
  session = await bootAddIn({ workbook: openWorkbook(fixtureBytes(name)).workbook, locale });
  messages = [];
  jest.resetModules();
  const { subscribe } = await import('../../src/commands/messages');
  subscribe((message) => messages.push(message));
  await import('../../src/commands');
}
afterEach(() => session.close());

const press = (id: string): Promise<unknown> => session.host.invokeCommand(id, `button-${id}`, 20_000);
const texts = (): string[] => messages.map(({ text }) => text);

test.each<[string, string[], RegExp[]]>([
  ['35-loi-nhap-so.xlsx', ['classify'], [/subjects classified\. "/]],
  ['23-tien-khong-tinh-dinh-chi.xlsx', ['classify'], [/is not added to completed/]],
  ['29-thieu-nguoi-mot-bieu.xlsx', ['classify'], [/subjects classified/]],
  ['74-danh-sach-can-bo.xlsx', ['classify'], [/^No report was found in this workbook\./]],
  ['83-khoa-co-mat-khau.xlsx', ['classify'], [/^The protection of sheets "Biểu 04", "Biểu 05" could not be lifted/]],
  ['37-chi-co-don-vi.xlsx', ['removeAll'], [/^There are no columns of the award board to remove\.$/]],
  [
    '01-bao-cao-tinh-hai-bieu.xlsx',
    ['markQualified', 'markQualified', 'makeList', 'makeList', 'removeAll'],
    [
      /rows marked/,
      /^The marks .* were taken away\.$/,
      /^The sheet "Xét khen thưởng" was made/,
      /^Nomination list made: 0 collectives/,
      /^Results .* were removed from: "/,
    ],
  ],
])('%s: %j', async (name, ids, expected) => {
  await boot(name);
  for (const id of ids) await press(id);
  expect(texts()).toHaveLength(ids.length);
  expected.forEach((pattern, i) => expect(texts()[i]).toMatch(pattern));
  expect(texts().filter(speaksVietnamese)).toEqual([]);
});

test('an Office in a language that we do not speak is answered in Vietnamese', async () => {
  await boot('37-chi-co-don-vi.xlsx', 'fr-FR');
  await press('removeAll');
  expect(texts()).toEqual(['Không thấy cột nào do bảng thi đua ghi để gỡ bỏ.']);
});
