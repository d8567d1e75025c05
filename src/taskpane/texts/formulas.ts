/** The pane's words about formulas instead of values. Vietnamese is the base; English satisfies its shape. */
import type { Writing } from '../../changes/changes';

const vi = {
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

const en: typeof vi = {
  heading: 'How results are written',
  writing: { values: 'Values', builtin: 'Excel formulas', functions: 'THADS functions' },
  explained: {
    values: 'Fixed numbers and words. When figures change, press Write results again.',
    builtin: 'Recalculated when figures or the plan sheet change, on every PC. The plan sheet is added where there is none.',
    functions: 'Recalculated when figures change, where the award board is installed. Elsewhere they show #NAME? once edited.',
  },
  repair: 'Repair formulas',
  freeze: 'Freeze as values',
  repaired: 'The formulas of the award board were written again.',
  frozen: (sheets) => `Formulas were replaced by values on: ${sheets.join(', ')}.`,
};

export const formulasPane = { vi, en };
