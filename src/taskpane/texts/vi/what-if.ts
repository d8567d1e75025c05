/** Texts of the pane about what would be if more were completed. Vietnamese is the base. */
import type { ChangeSource } from '../../../assessment/what-if';
import { exactNumber, formatNumber } from '../../../cells/format';
import { vi } from '../../../messages/vi';
import type { Measure, Unit } from '../../../terms/terms';

const { terms } = vi;
const listed = (names: readonly string[]): string => names.join(', ');

export const whatIfVi = {
  heading: 'Nếu thi hành xong thêm',
  amount: (measure: Measure): string => `Số ${measure === 'cases' ? 'việc' : 'tiền'} thi hành xong thêm`,
  measureLabel: 'Việc hay tiền',
  example: { cases: 'ví dụ: 3', money: 'ví dụ: 300 triệu' } satisfies Record<Measure, string>,
  sourceLabel: 'Thêm từ đâu',
  source: {
    pending: 'từ số chưa xong (mẫu số giữ nguyên)',
    new: 'án mới có điều kiện (mẫu số tăng theo)',
  } satisfies Record<ChangeSource, string>,
  tooMuch: (pending: number, unit: Unit): string => `Chỉ còn ${terms.amount(pending, unit)} có điều kiện mà chưa xong.`,
  notNumber: 'Hãy nhập một số lớn hơn 0, ví dụ 3, hoặc 2,5 tỷ.',
  notWhole: 'Số việc phải là số nguyên.',
  becomes: (measure: Measure, rate: string, verdict: string): string => `${measure === 'cases' ? 'Việc' : 'Tiền'} ${rate}: ${verdict.toLowerCase()}.`,
  missing: (amount: number, unit: Unit): string => `Còn thiếu ${exactNumber(amount)} ${terms.amount(0, unit).replace(/^0 /, '')}.`,
  unitNeeds: (amount: string, people: readonly string[]): string =>
    `Còn thiếu ${amount}; chỉ cần ${formatNumber(people.length)} người cũng bù đủ: ${listed(people)}.`,
  unitCannot: (amount: string): string => `Còn thiếu ${amount}; số chưa xong của mọi người cộng lại không đủ bù.`,
  person: (name: string, amount: string): string => `${name} (chưa xong ${amount})`,
  go: 'Thử: nếu thi hành xong thêm thì sao?',
  hold: 'Giữ để thử thêm người khác (không ghi vào sổ)',
  held: (count: number): string => `Đang thử ${formatNumber(count)} thay đổi`,
  heldHint: 'Chỉ để thử: không có gì được ghi vào sổ tính.',
  clear: 'Bỏ tất cả',
  text: 'Văn bản của các thay đổi đang thử',
  reads: (amount: string): string => `= ${amount}`,
  line: (name: string, amount: string, source: ChangeSource): string =>
    `${name}: thêm ${amount}, ${source === 'pending' ? 'từ số có điều kiện chưa xong' : 'án mới có điều kiện'}`,
  lineThen: (name: string, results: string): string => `  → ${name}: ${results}`,
};

/** The shape in every language. */
export type WhatIfTexts = typeof whatIfVi;
