/** "Kiểm tra số liệu": what does not fit, in the order of the verdicts that hang on it. */
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import { failedChecks, openPoints } from '../../src/taskpane/checks';
import { fixtureNames, truthOf } from '../fixtures/truth';
import { examined, gridsOf } from './fixture';
import { sampleFound } from './sample';

const HEADINGS = ['STT', 'Tên đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Năm trước chuyển sang', 'Thụ lý mới', 'Có điều kiện', 'Thi hành xong'];
const people = (...rows: [string, number, number, number, number, number][]): GridCell[][] => rows.map((row, i) => [i + 1, ...row]);
const grid = (rows: GridCell[][]): SheetGrid => ({ name: 'Biểu việc', visible: true, top: 0, left: 0, cells: [['Đơn vị tính: Việc'], HEADINGS, ...rows] });
const of = (rows: GridCell[][]) => ({ examination: examined([grid(rows)]), headings: [] });

const AN: [string, number, number, number, number, number] = ['Nguyễn Văn An', 150, 50, 100, 100, 90];
const BINH: typeof AN = ['Trần Thị Bình', 150, 60, 90, 100, 67];
const CUC: typeof AN = ['Lê Thị Cúc', 150, 70, 80, 100, 85];
const unit = (total: number, completed: number): GridCell[] => ['I', 'Chi cục THADS huyện Mẫu', total, 180, 270, 300, completed];

test('nothing fails in a report that fits', () => {
  expect(failedChecks(sampleFound())).toEqual([]);
  expect(openPoints(sampleFound())).toBe(0);
});

test('the unit’s sum stands before one person’s total: more verdicts hang on it', () => {
  const found = of([unit(450, 245), ...people(AN, [BINH[0], 151, 60, 90, 100, 67], CUC)]);
  const checks = failedChecks(found);
  expect(checks.map(({ line, verdicts }) => [line.identity, verdicts])).toEqual([
    ['unitIsSumOfPeople', 4],
    ['totalIsCarriedPlusAccepted', 1],
  ]);
  expect(checks[1]!.misfits).toEqual([{ address: 'C5', name: 'Trần Thị Bình', found: 151, expected: 150, atMost: false, verdicts: 1 }]);
  expect(checks[0]!.misfits).toEqual([{ address: 'C3', name: 'Chi cục THADS huyện Mẫu', found: 450, expected: 451, atMost: false, verdicts: 4 }]);
  expect(openPoints(found)).toBeGreaterThanOrEqual(2);
});

const REPORTS = fixtureNames().filter((name) => !name.startsWith('04-') && !truthOf(name).refuse);

test('what does not fit differs from what should stand there', () => {
  let misfits = 0;
  for (const name of REPORTS) {
    for (const { line, misfits: cells, verdicts } of failedChecks({ examination: examined(gridsOf(name)), headings: [] })) {
      expect([name, line.checked - line.held >= cells.length, verdicts >= 0]).toEqual([name, true, true]);
      for (const { found, expected, atMost } of cells) {
        misfits++;
        expect([name, line.identity, atMost ? found > expected : found !== expected]).toEqual([name, line.identity, true]);
      }
    }
  }
  expect(misfits).toBeGreaterThan(0);
});
