/** A small made-up report, recognised by the add-in's own code: what the pane's tests show. */
import { assessSubjects, summarise } from '../../src/assessment/report';
import type { Examination, Outcome } from '../../src/excel/results/classify';
import { headingsIn } from '../../src/excel/results/select';
import { DEFAULT_PLAN } from '../../src/plan/default';
import type { Plan } from '../../src/plan/plan';
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import { NO_READING } from '../../src/report/reading';
import { recogniseWorkbook } from '../../src/report/recognise';
import type { Found } from '../../src/taskpane/state';

const HEADER: GridCell[] = ['STT', 'Tên đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
/** Cases: An reaches 75 %, Bình lacks 8. Money in 1.000 đồng: Bình reaches, Cúc lacks. */
const CASES: GridCell[][] = [
  ['I', 'Chi cục THADS huyện Mẫu', 450, 300, 242],
  [1, 'Nguyễn Văn An', 150, 100, 90],
  [2, 'Trần Thị Bình', 150, 100, 67],
  [3, 'Lê Thị Cúc', 150, 100, 85],
];
const MONEY: GridCell[][] = [
  ['I', 'Chi cục THADS huyện Mẫu', 15_000_000, 9_000_000, 5_000_000],
  [1, 'Nguyễn Văn An', 5_000_000, 3_000_000, 2_000_000],
  [2, 'Trần Thị Bình', 5_000_000, 3_000_000, 2_000_000],
  [3, 'Lê Thị Cúc', 5_000_000, 3_000_000, 1_000_000],
];

const grid = (name: string, title: string, unit: string, rows: GridCell[][]): SheetGrid => {
  const wide = (text: string): GridCell[] => [text, '', '', '', ''];
  return { name, visible: true, top: 0, left: 0, cells: [wide(title), wide(`Đơn vị tính: ${unit}`), HEADER, ...rows] };
};

const GRIDS: SheetGrid[] = [
  grid('Biểu việc', 'KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG VIỆC', 'Việc', CASES),
  grid('Biểu tiền', 'KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG TIỀN', '1.000 đồng', MONEY),
  { name: 'Trống', visible: true, top: 0, left: 0, cells: [] },
];

export function sampleExamination(grids: SheetGrid[] = GRIDS, plan: Plan = DEFAULT_PLAN): Examination {
  const recognition = recogniseWorkbook(grids);
  const assessed = assessSubjects(plan, recognition);
  return { recognition, reading: NO_READING, assessed, summary: summarise(assessed), effects: new Map(), standing: [] };
}

export function sampleFound(): Found {
  const examination = sampleExamination();
  const headings = examination.recognition.sheets.map((report) => headingsIn(report, [HEADER]));
  return { examination, headings };
}

export const sampleOutcome = (): Outcome => ({
  ...sampleExamination(),
  changes: [],
  printedWithout: [],
  undo: { written: [], addedSheets: [], leftSheets: [], replacedSheets: [], lookupAdded: null, memory: { version: 2, blocks: [] } },
});
