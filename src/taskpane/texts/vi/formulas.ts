/** Texts of the pane about formulas instead of values. Vietnamese is the base. */
import type { Writing } from '../../../changes/changes';

export const formulasVi = {
  heading: 'Cách ghi kết quả',
  writing: { values: 'Giá trị', builtin: 'Công thức Excel', functions: 'Hàm THADS' } satisfies Record<Writing, string>,
  explained: {
    values: 'Số và chữ cố định. Số liệu thay đổi thì bấm Ghi kết quả lại.',
    builtin: 'Tự tính lại khi số liệu hoặc trang kế hoạch thay đổi, trên mọi máy. Trang kế hoạch được thêm nếu chưa có.',
    functions: 'Tự tính lại khi số liệu thay đổi, trên máy có bảng thi đua. Máy khác hiện #NAME? khi sửa.',
  } satisfies Record<Writing, string>,
  repair: 'Sửa lại công thức',
  freeze: 'Đóng băng thành giá trị',
  repaired: 'Đã ghi lại công thức của bảng thi đua.',
  frozen: (sheets: readonly string[]): string => `Đã thay công thức bằng giá trị trên trang: ${sheets.join(', ')}.`,
};

/** The shape in every language. */
export type FormulaTexts = typeof formulasVi;
