/** No grid makes the recogniser throw or give NaN: random cells, random pieces of reports, reports with cells swapped. */
import fc from 'fast-check';
import { assessSubjects } from '../../src/assessment/report';
import { planChanges } from '../../src/changes/from-verdicts';
import { DEFAULT_PLAN } from '../../src/plan/default';
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import { recogniseWorkbook } from '../../src/report/recognise';

const WORDS = [
  'STT',
  'Tên đơn vị',
  'Chấp hành viên',
  'Chức danh',
  'Tổng số giải quyết',
  'Tổng số thụ lý',
  'Tổng số',
  'Năm trước chuyển sang',
  'Thụ lý mới',
  'Ủy thác',
  'Tổng số phải thi hành',
  'Có điều kiện',
  'Chưa có điều kiện',
  'Thi hành xong',
  'Đình chỉ',
  'Số chuyển kỳ sau',
  'Tỷ lệ %',
  'Về việc',
  'Về tiền (1.000 đồng)',
  'Đơn vị tính: Việc và %',
  'Chia ra',
  'A',
  'B',
  '1',
  '(2)',
  '3=1+2',
  'Cục THADS tỉnh Y',
  'Chi cục THADS huyện X',
  'Phòng THADS khu vực 1',
  'Nguyễn Văn A',
  'Tổng cộng',
  'Các Chi cục',
  'I',
  'II',
  'Thư ký',
  '1.503',
  '1,503',
  '76,53%',
  '-',
  'x',
  '#DIV/0!',
  '=1+1',
  '\u00a0',
  'Tæng sè gi¶i quyÕt',
  'Nhóm',
  'Ghi chú',
];
const cell: fc.Arbitrary<GridCell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<GridCell>(...WORDS) },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 400 }) },
  { weight: 2, arbitrary: fc.constant<GridCell>('') },
  { weight: 1, arbitrary: fc.oneof(fc.double(), fc.boolean(), fc.string(), fc.string({ unit: 'grapheme' })) },
);
const grid = (cells: fc.Arbitrary<GridCell[][]>): fc.Arbitrary<SheetGrid> =>
  fc.record({ name: fc.constantFrom('VIỆC', 'TIỀN', 'Sheet1'), visible: fc.constant(true), top: fc.nat(20), left: fc.nat(5), cells });

const HEADER: GridCell[][] = [
  ['STT', 'Tên đơn vị', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong', 'Tỷ lệ'],
  ['A', 'B', 1, 2, 3, 4],
];

/** Runs the whole pure way and looks for anything that is no answer. */
function wholeWay(grids: SheetGrid[]): void {
  const named = grids.map((g, i) => ({ ...g, name: `${g.name} ${i}` }));
  const recognition = recogniseWorkbook(named);
  const assessed = assessSubjects(DEFAULT_PLAN, recognition);
  const changes = planChanges(recognition, assessed, DEFAULT_PLAN, {
    grids: named,
    readOnly: new Set(),
    isBlocked: () => false,
    peoples: new Set<string>(),
    others: () => null,
    typed: 'keep',
  });
  for (const change of changes) {
    if (change.kind !== 'writeBlock') continue;
    expect(change.block.values).toHaveLength(change.block.lastRow - change.block.firstRow + 1);
    for (const value of change.block.values.flat()) expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
  }
  JSON.stringify(
    recognition.sheets.map(({ figures }) => figures),
    (_, value: unknown) => {
      expect(value).not.toBeNaN();
      return value;
    },
  );
}

const rows = (width: number): fc.Arbitrary<GridCell[][]> => fc.array(fc.array(cell, { maxLength: width }), { maxLength: 14 });

test('random cells', () => {
  fc.assert(fc.property(fc.array(grid(rows(9)), { maxLength: 3 }), wholeWay), { numRuns: 600 });
});

test('a header with random rows below it', () => {
  fc.assert(fc.property(fc.array(grid(rows(7).map((below) => [...HEADER, ...below])), { minLength: 1, maxLength: 2 }), wholeWay), { numRuns: 600 });
});

test('empty sheets, one cell, one row', () => {
  for (const cells of [[], [[]], [['']], [['Có điều kiện']], [HEADER[0]!]]) wholeWay([{ name: 'x', visible: true, top: 0, left: 0, cells }]);
});
