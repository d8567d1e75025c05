/** Sentences behind the error values of the THADS functions. Vietnamese only: they appear in the workbook, like the notes. */
import { formatNumber } from '../cells/format';
import type { FigureProblem } from '../terms/figures';
import type { Measure, Unit } from '../terms/terms';
import { ABOUT_MEASURE, FIGURE_PROBLEM_WORDS, UNIT_WORDS } from '../terms/words';

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
  planNotLoaded: 'Không tải được phần đọc bảng kế hoạch. Hãy kiểm tra kết nối tới máy chủ của cơ quan rồi tính lại (Ctrl+Alt+F9).',
  figure: (text: string, problem: FigureProblem): string => `"${text}" ${FIGURE_PROBLEM_WORDS[problem]}.`,
};
