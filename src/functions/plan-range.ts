/** A plan out of a range that is laid out as a plan table. Loaded with the first call that has one: most go by the built-in plan. Pure. */
import { DEFAULT_PLAN } from '../plan/default';
import type { Plan } from '../plan/plan';
import { planProblems } from '../plan/problems';
import { type PlanColumn, readPlanTable, type TableProblem } from '../plan/sheet/table';
import { BAND_COLUMNS } from '../plan/sheet/words';
import { bandWords } from '../words/notes';
import { Failure } from './failure';

const planProblem: Record<TableProblem['code'], string> = {
  missingKind: 'thiếu đối tượng',
  unknownKind: 'không rõ đối tượng',
  partOfKind: 'chưa phân biệt được đối tượng này',
  unknownMeasure: 'tiêu chí phải là việc hoặc tiền',
  unknownUnit: 'không rõ đơn vị tính',
  unitOfOtherMeasure: 'đơn vị tính không hợp với tiêu chí',
  badBound: 'mốc không phải là số dùng được',
  badFlag: 'chỉ ghi Có hoặc Không',
  badTarget: 'chỉ tiêu không phải là một tỷ lệ phần trăm',
  missingTarget: 'thiếu chỉ tiêu',
  targetAbove100: 'chỉ tiêu vượt quá 100 %',
  targetDecimals: 'chỉ tiêu có quá hai chữ số thập phân',
  badComparator: 'so sánh chỉ ghi >= hoặc >',
  emptyBand: 'mốc trên không lớn hơn mốc dưới',
  noRows: 'không có dòng chỉ tiêu nào',
  missingColumn: 'thiếu cột',
};

const say = {
  planProblem: (code: TableProblem['code'], row: number, column: number, text: string): string =>
    code === 'missingColumn'
      ? `Bảng kế hoạch thiếu cột "${BAND_COLUMNS[text as PlanColumn]}".`
      : row === 0
        ? `Bảng kế hoạch ${planProblem[code]}.`
        : `Bảng kế hoạch, dòng ${row}${column > 0 ? `, cột ${column}${text === '' ? '' : ` ("${text}")`}` : ''}: ${planProblem[code]}.`,
  planOverlap: (first: string, second: string): string => `Bảng kế hoạch có hai nhóm chồng lên nhau: ${first} và ${second}.`,
};

/** Bands from the cells; everything that a table of bands does not say (both measures, the edge rule) as in the built-in plan. */
export function readPlanRange(cells: unknown[][]): Plan | Failure {
  const { bands, problems } = readPlanTable(cells);
  if (!bands) {
    const { code, row, column, text } = problems[0]!;
    return new Failure('#VALUE!', say.planProblem(code, row, column, text));
  }
  const plan: Plan = { ...DEFAULT_PLAN, id: 'range', bands, unmeasured: [] };
  const overlap = planProblems(plan).find((problem) => problem.code === 'overlap');
  return overlap?.code === 'overlap' ? new Failure('#VALUE!', say.planOverlap(bandWords(overlap.first), bandWords(overlap.second))) : plan;
}
