/** A province of 400 officers in 25 offices, for the award at its real size. All of them invented; the same at every run. */
import type { Workbook } from 'excel-host/model';
import { type Value, workbookOf } from '../excel/build';

const PLACES = [
  ...['Tân Mỹ', 'Hòa Bình', 'Vĩnh An', 'Phú Lâm', 'An Khê', 'Bình Sơn', 'Châu Thới', 'Đông Hải', 'Gia Phước', 'Hưng Nhơn', 'Khánh Lộc', 'Long Điền'],
  ...[
    'Mỹ Thạnh',
    'Ninh Giang',
    'Ô Môn Thượng',
    'Phong Nẫm',
    'Quảng Đông',
    'Rạch Giá Hạ',
    'Sơn Tịnh',
    'Thanh Khê',
    'Thuận Hưng',
    'Trà Kiệu',
    'Vạn Phúc',
    'Xuân Lộc',
    'Yên Dũng',
  ],
];
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const MIDDLES = ['Văn', 'Thị', 'Minh', 'Quốc', 'Ngọc'];
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Em', 'Giang', 'Hà', 'Khoa'];

const PER_OFFICE = 16;

/** The n-th name: all 400 are different. */
export const personNamed = (n: number): string =>
  `${SURNAMES[n % SURNAMES.length]} ${MIDDLES[Math.floor(n / SURNAMES.length) % MIDDLES.length]} ${GIVEN[Math.floor(n / (SURNAMES.length * MIDDLES.length)) % GIVEN.length]}`;

/** Two of three people reach both targets, and three of five offices do. */
function figuresOf(n: number): { cases: number[]; money: number[] } {
  const eligible = 110 + ((n * 37) % 90);
  const good = n % 3 !== 0 || Math.floor(n / PER_OFFICE) % 5 < 2;
  const completed = Math.ceil(eligible * (good ? 0.79 : 0.61)) + (n % 3);
  const money = 4_000_000 + ((n * 7919) % 30_000) * 100;
  return { cases: [eligible + 20 + (n % 15), eligible, completed], money: [money + 1_000_000, money, Math.round(money * (good ? 0.5 : 0.31))] };
}

/** The report, both measures side by side. */
export function provinceOf400(): Workbook {
  const figures = ['Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
  const rows: Value[][] = [
    ['KẾT QUẢ THI HÀNH ÁN DÂN SỰ CHIA THEO CƠ QUAN VÀ CHẤP HÀNH VIÊN'],
    ['Từ ngày 01/10/2023 đến hết ngày 30/6/2024'],
    ['STT', 'Tên đơn vị, Chấp hành viên', 'Về việc (việc)', null, null, 'Về tiền (1.000 đồng)', null, null],
    [null, null, ...figures, ...figures],
  ];
  PLACES.forEach((place, unit) => {
    const people = Array.from({ length: PER_OFFICE }, (_, i) => unit * PER_OFFICE + i);
    const all = people.map(figuresOf);
    const sum = (measure: 'cases' | 'money'): number[] => [0, 1, 2].map((i) => all.reduce((total, one) => total + one[measure][i]!, 0));
    rows.push([unit + 1, `Chi cục THADS huyện ${place}`, ...sum('cases'), ...sum('money')]);
    people.forEach((n, i) => rows.push([i + 1, personNamed(n), ...all[i]!.cases, ...all[i]!.money]));
  });
  return workbookOf({ 'Biểu tổng hợp': rows });
}
