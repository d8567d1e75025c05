/** Texts of the pane about results: the figures above the list, its filters, a line of it. Vietnamese is the base. */
import { formatNumber, hundredthsText } from '../../../cells/format';
import { shortAmount } from '../../../cells/short-amount';
import { vi } from '../../../messages/vi';
import type { Comparator, Measure, Qualification, Unit } from '../../../terms/terms';
import { QUALIFICATION_WORDS, VERDICT_WORDS } from '../../../terms/words';
import type { Order, VerdictFilter } from '../../results';

const { terms } = vi;

/** Money in words that people use; cases without a word, which stands beside them. */
const UNITS: Record<Unit, string> = { cases: 'việc', dong: 'đồng', thousand: 'nghìn', million: 'triệu', billion: 'tỷ' };
const short = (amount: number, unit: Unit): string => {
  const { value, unit: told } = shortAmount(amount, unit);
  return `${formatNumber(value)} ${UNITS[told]}`;
};
const signed = (hundredths: bigint): string => (hundredths > 0n ? `+${hundredthsText(hundredths)}` : hundredthsText(hundredths).replace('-', '−'));

export const resultsVi = {
  short,
  figures: {
    label: 'Con số chính',
    met: { cases: 'Đạt việc', money: 'Đạt tiền' } satisfies Record<Measure, string>,
    qualified: 'Đủ điều kiện',
    farthest: 'Xa nhất:',
    farthestBy: (gap: bigint, measure: Measure): string => `${signed(gap)} điểm % ${terms.about[measure]}`,
    nobody: 'Không ai dưới chỉ tiêu việc, tiền.',
    of: (met: number, all: number): string => `${formatNumber(met)}/${formatNumber(all)}`,
  },
  search: 'Tìm tên (không cần dấu)',
  filter: 'Lọc, sắp xếp',
  filtered: 'Lọc, sắp xếp (đang lọc)',
  clear: 'Bỏ lọc, về thứ tự báo cáo',
  otherIssuer: (report: string, plan: string): string => `Khác nơi: báo cáo ${report}, kế hoạch ${plan}.`,
  seePlan: 'Đổi kế hoạch',
  template: 'Kế hoạch mẫu, chỉ tiêu lấy tạm: chưa phải kết quả thật.',
  planErrors: (count: number): string => `Kế hoạch trong sổ có ${formatNumber(count)} chỗ sai: kết quả dưới đây (nếu có) là của lần đọc trước, chưa ghi được.`,
  seeErrors: 'Xem chỗ sai',
  unit: 'Đơn vị',
  allUnits: 'Tất cả đơn vị',
  kind: 'Đối tượng',
  allKinds: 'Tất cả đối tượng',
  verdict: 'Kết quả',
  verdicts: {
    all: 'Tất cả kết quả',
    notMet: 'Còn chỉ tiêu chưa đạt',
    near: 'Gần đạt',
    qualified: 'Đủ điều kiện',
    notQualified: 'Chưa đủ điều kiện',
    notJudged: 'Không xét, chưa xét được',
  } satisfies Record<VerdictFilter, string>,
  nearMeans: 'Gần đạt: phần nào còn thiếu cũng chỉ thiếu ≤ 5 việc, hoặc ≤ 1 điểm %.',
  sort: 'Sắp xếp',
  orders: {
    report: 'Thứ tự báo cáo',
    least: (measure: Measure): string => `Thiếu ít nhất ${terms.about[measure]}`,
    shortfall: (measure: Measure): string => `Thiếu nhiều nhất ${terms.about[measure]}`,
    gap: (measure: Measure): string => `Xa chỉ tiêu nhất ${terms.about[measure]}`,
    name: 'Theo tên (A–Z)',
  } satisfies Record<Order, string | ((measure: Measure) => string)>,
  list: 'Còn thiếu bao nhiêu',
  shown: (count: number, all: number): string => `${formatNumber(count)}/${formatNumber(all)} dòng`,
  none: 'Không có dòng nào như vậy.',
  selectedElsewhere: 'Dòng đang chọn trong Excel',
  measure: { cases: 'Việc', money: 'Tiền' } satisfies Record<Measure, string>,
  rate: (rate: bigint, target: bigint, comparator: Comparator): string =>
    `${hundredthsText(rate)} / ${comparator === '>' ? '>' : ''}${formatNumber(Number(target) / 100)} %`,
  gap: signed,
  rateTitle: 'Tỷ lệ đạt được / chỉ tiêu',
  gapTitle: 'Chênh lệch, điểm phần trăm',
  missing: (amount: number, unit: Unit): string => `thiếu ${short(amount, unit)}`,
  met: VERDICT_WORDS.met.toLowerCase(),
  /** A further measure that is not met. */
  further: { notMet: VERDICT_WORDS.notMet.toLowerCase(), notJudged: 'chưa xét được' },
  /** What a row says in all. `unmeasured`: the plan sets nothing for it; else a figure is missing. */
  qualification: (which: Qualification, unmeasured: boolean): string => (which === 'notJudged' && !unmeasured ? 'Chưa xét được' : QUALIFICATION_WORDS[which]),
  officers: (met: number, all: number): string => `Chấp hành viên đủ điều kiện: ${formatNumber(met)}/${formatNumber(all)}`,
  summary: {
    heading: 'Tổng hợp cả báo cáo',
    kind: 'Đối tượng',
    met: 'Đạt',
    notMet: 'Chưa đạt',
    notJudged: 'Không xét',
    qualifies: 'Đủ điều kiện',
    kindCount: (kind: string, count: number): string => `${kind} (${formatNumber(count)})`,
  },
};

/** The shape in every language. */
export type ResultsTexts = typeof resultsVi;
