/** A report to try the add-in on: people and figures are invented. Sums are formulas, so that whoever tries another figure sees the units follow. */

export type SampleCell = string | number | null;

/** Cases and money (1.000 đồng) of one officer: total, eligible, completed. */
type Officer = readonly [name: string, cases: readonly [number, number, number], money: readonly [number, number, number]];

const UNITS: readonly (readonly [unit: string, officers: readonly Officer[]])[] = [
  [
    'Chi cục THADS huyện Cẩm Sơn',
    [
      ['Nguyễn Văn Bách', [182, 141, 108], [24_300_500, 18_240_700, 8_120_300]],
      ['Lê Thị Diễm', [95, 82, 61], [7_450_200, 6_020_000, 2_811_400]],
      ['Phạm Quốc Hưng', [310, 246, 181], [58_710_000, 41_305_600, 17_262_900]],
    ],
  ],
  [
    'Chi cục THADS huyện Đông Hải',
    [
      ['Trần Minh Khôi', [214, 213, 164], [31_020_400, 22_600_100, 9_742_800]],
      ['Võ Thị Lan', [200, 150, 111], [12_640_000, 9_980_500, 4_292_000]],
      ['Đặng Hữu Nam', [128, 97, 70], [104_500_000, 71_260_300, 25_130_700]],
    ],
  ],
  [
    'Chi cục THADS thị xã Phú Bình',
    [
      ['Bùi Thị Oanh', [276, 205, 152], [8_930_700, 7_115_000, 3_304_600]],
      ['Huỳnh Tấn Phát', [64, 0, 0], [3_120_000, 0, 0]],
      ['Mai Hồng Quân', [153, 120, 88], [19_870_300, 15_402_000, 6_508_900]],
    ],
  ],
];

const FIGURES = ['Tổng số giải quyết', 'Có điều kiện thi hành', 'Thi hành xong'];

/** The name proposed for its sheet. */
export const SAMPLE_SHEET = 'Báo cáo mẫu';

/** Rows of headings: from the first one, and how many. */
export const SAMPLE_HEADER = { first: 4, rows: 2 } as const;
export const SAMPLE_COLUMNS = 2 + 2 * FIGURES.length;

const ROMAN = ['I', 'II', 'III'];

/** Its cells from A1, and which rows (from 0) are those of units. */
export function sampleReport(): { cells: SampleCell[][]; units: number[] } {
  const empty = (): SampleCell[] => new Array<SampleCell>(SAMPLE_COLUMNS).fill(null);
  const line = (...cells: SampleCell[]): SampleCell[] => [...cells, ...empty()].slice(0, SAMPLE_COLUMNS);
  const cells: SampleCell[][] = [
    line('KẾT QUẢ THI HÀNH ÁN DÂN SỰ CỦA CHẤP HÀNH VIÊN'),
    line('09 tháng năm 2024'),
    line('Báo cáo mẫu để thử: người và số liệu đều bịa ra. Sửa số, thêm dòng tùy ý; xóa trang này khi không cần nữa.'),
    line('Đơn vị tính: việc; 1.000 đồng'),
    line('STT', 'Đơn vị / Chấp hành viên', 'Về việc', null, null, 'Về tiền'),
    line(null, null, ...FIGURES, ...FIGURES),
  ];
  const units: number[] = [];
  UNITS.forEach(([unit, officers], u) => {
    const row = cells.length;
    units.push(row);
    const sum = (column: number): string =>
      `=SUM(${String.fromCharCode(65 + column)}${row + 2}:${String.fromCharCode(65 + column)}${row + 1 + officers.length})`;
    cells.push([ROMAN[u]!, unit, ...Array.from({ length: 2 * FIGURES.length }, (_, i) => sum(2 + i))]);
    officers.forEach(([name, cases, money], n) => cells.push([n + 1, name, ...cases, ...money]));
  });
  return { cells, units };
}
