/** The words of the paragraph for reports and meetings (history/paragraph.ts). */
import type { Measure, Unit } from '../terms/terms';

const more = (text: string): string => (text === '' ? '' : ` (${text} so với cùng kỳ)`);

const ABOUT: Record<Measure, string> = { cases: 'Về việc', money: 'Về tiền' };

export const PARAGRAPH_WORDS = {
  opening: (name: string | null, day: string, before: string | null): string =>
    `${name ?? 'Kết quả thi hành án dân sự'}, số liệu đến ${day}${before === null ? '' : ` (cùng kỳ: số liệu đến ${before})`}:`,
  about: ABOUT,
  unknown: (measure: Measure): string => `${ABOUT[measure]}: chưa đủ số liệu để nêu (có dòng thiếu số, hoặc có số mâu thuẫn).`,
  total: (amount: string, parts: string, change: string): string => `tổng số giải quyết ${amount}${more(change)}${parts}`,
  among: (parts: string): string => `, trong đó ${parts}`,
  carried: (amount: string): string => `năm trước chuyển sang ${amount}`,
  accepted: (amount: string): string => `thụ lý mới ${amount}`,
  toEnforce: (amount: string, change: string): string => `tổng số phải thi hành ${amount}${more(change)}`,
  eligible: (amount: string, share: string, of: string, change: string): string =>
    `có điều kiện thi hành ${amount}${share === '' ? '' : `, chiếm ${share} % ${of}`}${more(change)}`,
  ofTotal: 'tổng số giải quyết',
  ofToEnforce: 'tổng số phải thi hành',
  completed: (amount: string, change: string): string => `thi hành xong ${amount}${more(change)}`,
  rate: (rate: string, points: string): string => `đạt tỷ lệ ${rate} %${points === '' ? '' : ` (${points})`}`,
  points: (change: bigint, by: string): string => (change === 0n ? 'bằng cùng kỳ' : `${change > 0n ? 'tăng' : 'giảm'} ${by} điểm phần trăm so với cùng kỳ`),
  reached: (asked: string): string => `đạt chỉ tiêu kế hoạch giao (${asked})`,
  missing: (asked: string, amount: string): string => `chưa đạt chỉ tiêu kế hoạch giao (${asked}), còn thiếu ${amount}`,
  same: 'không đổi',
  change: (up: boolean, amount: string, share: string | null): string => `${up ? 'tăng' : 'giảm'} ${amount}${share === null ? '' : `, tương đương ${share} %`}`,
  cases: 'việc',
  dong: 'đồng',
  /** Parts of an amount of money, the largest first. */
  money: [
    ['billion', 'tỷ'],
    ['million', 'triệu'],
    ['thousand', 'nghìn'],
    ['dong', ''],
  ] as const satisfies readonly (readonly [Unit, string])[],
};
