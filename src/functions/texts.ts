/** Sentences behind the error values of the THADS functions. Vietnamese only: they appear in the workbook, like the notes. */
import { formatNumber } from '../cells/format';
import { BAND_COLUMNS } from '../plan/sheet/words';
import type { PlanColumn, TableProblem } from '../plan/sheet/table';
import type { FigureProblem } from '../terms/figures';
import type { Measure, Unit } from '../terms/terms';
import { ABOUT_MEASURE, FIGURE_PROBLEM_WORDS, UNIT_WORDS } from '../terms/words';

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

const kindExamples = 'chấp hành viên, chi cục, phòng khu vực, phòng, cục, thư ký';

export const functionsVi = {
  unexpected: 'Hàm gặp lỗi ngoài dự kiến. Hãy xem lại các tham số.',
  shape: (height: number): string =>
    `Mỗi tham số là một giá trị hoặc một cột; các cột phải cùng số dòng${height > 1 ? ` (${formatNumber(height)} dòng)` : ''}, không dùng vùng nhiều cột.`,
  unknownKind: (text: string): string =>
    text === '' ? `Thiếu đối tượng. Hãy ghi một trong các từ: ${kindExamples}.` : `Không rõ đối tượng "${text}". Hãy ghi một trong các từ: ${kindExamples}.`,
  unknownMeasure: (text: string): string => `Không rõ tiêu chí "${text}". Hãy ghi "việc" hoặc "tiền".`,
  unknownUnit: (text: string): string => `Không rõ đơn vị tính "${text}". Hãy ghi việc, đồng, nghìn đồng, 1.000 đồng, triệu đồng hoặc tỷ đồng.`,
  unitOfOtherMeasure: (unit: Unit, measure: Measure): string => `Đơn vị "${UNIT_WORDS[unit]}" không dùng cho tiêu chí ${ABOUT_MEASURE[measure]}.`,
  planNotRange: 'Kế hoạch phải là một vùng ô trình bày như bảng chỉ tiêu.',
  planProblem: (code: TableProblem['code'], row: number, column: number, text: string): string =>
    code === 'missingColumn'
      ? `Bảng kế hoạch thiếu cột "${BAND_COLUMNS[text as PlanColumn]}".`
      : row === 0
        ? `Bảng kế hoạch ${planProblem[code]}.`
        : `Bảng kế hoạch, dòng ${row}${column > 0 ? `, cột ${column}${text === '' ? '' : ` ("${text}")`}` : ''}: ${planProblem[code]}.`,
  planOverlap: (first: string, second: string): string => `Bảng kế hoạch có hai nhóm chồng lên nhau: ${first} và ${second}.`,
  figure: (text: string, problem: FigureProblem): string => `"${text}" ${FIGURE_PROBLEM_WORDS[problem]}.`,
};
