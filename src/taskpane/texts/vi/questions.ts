/** Texts of the pane about how reports are read. Vietnamese is the base. */
import type { Effect } from '../../../assessment/effects';
import { formatNumber } from '../../../cells/format';

const figure = (value: number | null): string => (value === null ? '–' : formatNumber(value));

export const questionsVi = {
  heading: (count: number): string => `Cần bạn trả lời (${formatNumber(count)})`,
  hint: 'Trả lời xong mới ghi kết quả. Sau lần ghi, câu trả lời được nhớ trong sổ tính và không hỏi lại với cùng mẫu biểu.',
  effect: ({ judged, qualified, samples }: Effect): string =>
    [
      `Xét được ${formatNumber(judged)}, đủ điều kiện ${formatNumber(qualified)}.`,
      ...samples.slice(0, 2).map(({ name, total, eligible, completed }) => `${name}: ${figure(total)} / ${figure(eligible)} / ${figure(completed)}.`),
    ].join(' '),
  answered: 'Đã theo câu trả lời của bạn',
  forget: 'Hỏi lại',
  forgetLabel: (sheet: string): string => `Bỏ các câu trả lời về trang "${sheet}" và hỏi lại`,
};

/** The shape in every language. */
export type QuestionTexts = typeof questionsVi;
