/** Which column of a report a heading of the plan means: one, none or several. */
import { columnsNamed } from '../../src/report/named-columns';
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
