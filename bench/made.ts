/** Reports that are made: as many people as are wanted, each with another name and other figures, both measures. */
import { type Cell, Sheet, Workbook } from 'excel-host/model';

const SURNAMES = ['Trần', 'Lê', 'Phạm', 'Đỗ', 'Võ', 'Hồ', 'Bùi', 'Ngô', 'Lý', 'Đặng'];
const SYLLABLES = ['An', 'Bảo', 'Chi', 'Dung', 'Giang', 'Hà', 'Khoa', 'Lan', 'Minh', 'Nga'];
const FIGURES = ['Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
const HEADER = [
  ['TỔNG HỢP KẾT QUẢ THI HÀNH ÁN'],
  ['STT', 'Họ và tên Chấp hành viên', 'Về việc (việc)', null, null, 'Về tiền (1.000 đồng)', null, null],
  [null, null, ...FIGURES, ...FIGURES],
];
/** Columns of the report, and rows above its first person. */
export const COLUMNS = 8;
export const HEADER_ROWS = HEADER.length;

/** The n-th person: everybody has another name and other figures. */
function personRow(n: number): (string | number)[] {
  const name = [SURNAMES[n % 10], 'Văn', ...[...String(n)].map((digit) => SYLLABLES[Number(digit)])].join(' ');
  const total = 20 + ((n * 37) % 500);
  const eligible = Math.ceil(total * 0.8);
  const amount = 1_000_000 + ((n * 7919) % 90_000_000);
  return [
    n + 1,
    name,
    total,
    eligible,
    Math.floor(eligible * (0.5 + (n % 50) / 100)),
    amount,
    Math.ceil(amount * 0.7),
    Math.floor(amount * (0.2 + (n % 40) / 100)),
  ];
}

/** A workbook of one report about these people. */
export function reportOf(people: Iterable<number>): Workbook {
  const sheet = new Sheet('{00000001-0001-0000-0000-000000000000}', 'Báo cáo');
  const put = (row: number, cells: readonly (string | number | null)[]): void =>
    cells.forEach((value, column) => value !== null && sheet.setCell(row, column, { value, style: 0 } satisfies Cell));
  HEADER.forEach((cells, row) => put(row, cells));
  let at = HEADER.length;
  for (const n of people) put(at++, personRow(n));
  sheet.settle();
  const workbook = new Workbook();
  workbook.sheets = [sheet];
  workbook.activeSheetId = sheet.id;
  return workbook;
}

/** The first `rows` people. */
export function* people(rows: number): Generator<number> {
  for (let n = 0; n < rows; n++) yield n;
}
