/** Which column of a report a heading of the plan means: one, none or several. */
import type { GridCell } from '../../src/cells/grid';
import type { FurtherMeasure } from '../../src/plan/further';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { columnsNamed } from '../../src/report/named-columns';
import { recogniseWorkbook } from '../../src/report/recognise';
import type { ReportColumn } from '../../src/report/columns';
import { readColumns } from '../../src/report/columns';

/** The columns of a report by the headings over them, top to leaf. */
const columns = (...paths: string[][]): ReportColumn[] => readColumns(new Map(paths.map((path, i) => [i + 1, path])));

const REPORT = columns(
  ['Về việc', 'Tổng số giải quyết'],
  ['Về việc', 'Có điều kiện'],
  ['Về việc', 'Thi hành xong'],
  ['Về việc', 'Chuyển kỳ sau', 'Tổng số'],
  ['Về việc', 'Chuyển kỳ sau', 'Trong đó: hoãn'],
  ['Về tiền (1.000 đồng)', 'Thi hành xong'],
  ['Về tiền (1.000 đồng)', 'Chuyển kỳ sau', 'Tổng số'],
  ['Số việc giảm so với', 'kỳ trước'],
  ['Theo dõi THAHC (Có/Không)', 'Theo dõi THAHC (Có/Không)'],
  ['Án tín dụng,\nngân hàng'],
);

test.each<[string, number[]]>([
  ['Theo dõi THAHC', [9]],
  ['theo doi thahc', [9]],
  ['Án tín dụng, ngân hàng', [10]],
  ['Thi hành xong', [3, 6]],
  ['Việc › Thi hành xong', [3]],
  ['về việc > thi hành xong', [3]],
  ['Tiền › Thi hành xong', [6]],
  ['Về tiền › Thi hành xong', [6]],
  ['Việc › Chuyển kỳ sau › Tổng số', [4]],
  ['Chuyển kỳ sau › Tổng số', [4, 7]],
  ['Tổng số', [4, 7]],
  ['Tiền › Tổng số', [7]],
  ['Số việc giảm so với kỳ trước', [8]],
  ['hoãn', []],
  ['Trong đó: hoãn', [5]],
  ['Chuyển kỳ sau', []],
  ['Giảm', []],
  ['Số việc giảm (so với năm trước)', []],
  ['Theo dõi THAHC (Có/Không)', [9]],
  ['Theo dõi THAHC (x)', []],
  ['Số Chấp hành viên', []],
])('%s', (heading, expected) => {
  expect(columnsNamed(REPORT, heading, null)).toEqual(expected);
});

test('on a sheet of one measure every column is of it', () => {
  const cases = columns(['Tổng số'], ['Chuyển kỳ sau']);
  expect(columnsNamed(cases, 'Việc › Chuyển kỳ sau', 'cases')).toEqual([2]);
  expect(columnsNamed(cases, 'Tiền › Chuyển kỳ sau', 'cases')).toEqual([]);
});

describe('a column of its own beside the money', () => {
  const cells = (heading: string): GridCell[][] => [
    ['BÁO CÁO KẾT QUẢ THI HÀNH ÁN (từ 01/10/2023 đến 30/6/2024)', '', '', '', ''],
    ['Đơn vị tính: 1.000 đồng', '', '', '', ''],
    ['Đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong', heading],
    ['Chi cục THADS huyện Mẫu', 40_000_000, 28_000_000, 13_000_000, 3000],
    ['Trần Văn Mẫu', 30_000_000, 20_000_000, 9_000_000, 2000],
    ['Lê Thị Ví Dụ', 10_000_000, 8_000_000, 4_000_000, 1000],
  ];
  const completed = (heading: string, further?: FurtherMeasure[]): number[] => {
    const grid = { name: 'Tiền', visible: true, top: 0, left: 0, cells: cells(heading) };
    const { sheets } = recogniseWorkbook([grid], { campaign: { ...HAU_GIANG_2024, ...(further && { further }) } });
    return sheets[0]!.measures[0]!.columns.completed;
  };
  const named = (column: string): FurtherMeasure[] => [{ name: 'X', kind: 'office', column, asks: { answer: true }, reference: '' }];

  test.each(['Giảm án tồn', 'Số tiền giảm so với kỳ trước', 'Giảm việc chuyển kỳ sau'])('"%s" is not added to what was completed', (heading) => {
    expect(completed(heading)).toEqual([3]);
  });
  test('what is remitted is, unless the plan names it as a measure', () => {
    expect(completed('Giảm nghĩa vụ thi hành án')).toEqual([3, 4]);
    expect(completed('Giảm nghĩa vụ thi hành án', named('Giảm nghĩa vụ thi hành án'))).toEqual([3]);
  });
});
