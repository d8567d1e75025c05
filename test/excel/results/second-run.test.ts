/** A second run reads the sheet as the first one did, whatever stands in the first rows of the table and beside it. */
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { bootAddIn } from '../../../workbench/boot';
import { type Value, workbookOf } from '../build';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';

const HEADINGS: Value[] = ['STT', 'Họ và tên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
const REST: Value[][] = [
  [1, 'Lê Văn An', 120, 100, 90],
  [2, 'Lê Thị Bình', 90, 80, 70],
];

const SHEETS: Record<string, Value[][]> = {
  'a unit without figures first': [HEADINGS, ['I', 'Chi cục THADS huyện Tân Mỹ', null, null, null], ...REST],
  'one figure in the first row': [HEADINGS, [1, 'Lê Văn Cường', 120, null, null], [2, 'Lê Văn An', 120, 100, 90], [3, 'Lê Thị Bình', 90, 80, 70]],
  'dashes in the first row': [HEADINGS, [1, 'Lê Văn Cường', '-', '-', '-'], [2, 'Lê Văn An', 120, 100, 90]],
  'a blank row first': [HEADINGS, [], ...REST],
  'one single data row': [HEADINGS, REST[0]!],
  'one row with a total': [['Biểu việc'], HEADINGS, [null, 'Tổng số', 120, 100, 90], REST[0]!],
  'a code row and a section': [HEADINGS, ['A', 'B', 1, 2, 3], [null, 'Chấp hành viên', null, null, null], ...REST],
  'starting at column C, row 6': [[], [], [], [], [], [null, null, ...HEADINGS], ...REST.map((row) => [null, null, ...row])],
};

let session: OfficeSession;
afterEach(() => session.close());

test.each(Object.entries(SHEETS))('%s', async (_, rows) => {
  const workbook = workbookOf({ VIỆC: rows });
  session = await bootAddIn({ workbook });
  const first = await classify({ plan: DEFAULT_PLAN });
  const once = picture(workbook);
  const second = await classify({ plan: DEFAULT_PLAN });
  expect(second.recognition.sheets.map(({ header }) => ({ ...header, ownBlock: null }))).toEqual(first.recognition.sheets.map(({ header }) => header));
  expect(picture(workbook)).toEqual(once);
  await removeAll();
  expect(picture(workbook)).toEqual(picture(workbookOf({ VIỆC: rows })));
});
