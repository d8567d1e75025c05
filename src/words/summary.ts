/** Texts of the page for the meeting ("Tổng hợp thi đua"): written into the workbook, always Vietnamese. */
import { formatNumber } from '../cells/format';
import type { Measure } from '../terms/terms';

/** Who is counted. */
export type Counted = 'units' | 'officers';

const NEAR = 'chỉ còn thiếu không quá 5 việc hoặc 1 điểm %';
const WHO: Record<Counted, string> = { units: 'đơn vị', officers: 'Chấp hành viên' };
const WHO_FIRST: Record<Counted, string> = { units: 'Đơn vị', officers: 'Chấp hành viên' };

const unknownText = (unknown: number): string => (unknown > 0 ? ` (${formatNumber(unknown)} chưa xét được)` : '');

export const SUMMARY_WORDS = {
  sheet: 'Tổng hợp thi đua',
  draft: 'Tổng hợp thi đua (đang lập)',
  previous: ' (cũ)',
  title: 'TỔNG HỢP KẾT QUẢ THI ĐUA',
  figures: (day: string, provisional: boolean): string =>
    `Số liệu đến ${day}${provisional ? ' (số liệu tạm tính: kỳ số liệu của kế hoạch chưa kết thúc)' : ''}`,
  against: (before: string | null, year: string | null): string =>
    [...(before === null ? [] : [`So sánh với lần chốt trước: ${before}`]), ...(year === null ? [] : [`cùng kỳ năm trước: ${year}`])]
      .join('; ')
      .replace(/^cùng/, 'So sánh với cùng'),
  /** "12/17 đơn vị đủ điều kiện (1 chưa xét được); 3 đơn vị chỉ còn thiếu không quá 5 việc hoặc 1 điểm %." */
  sentence: (who: Counted, { qualified, of, unknown, near }: { qualified: number; of: number; unknown: number; near: number }): string =>
    `${formatNumber(qualified)}/${formatNumber(of)} ${WHO[who]} đủ điều kiện${unknownText(unknown)}${near > 0 ? `; ${formatNumber(near)} ${WHO[who]} ${NEAR}` : ''}.`,
  daysLeft: (days: number, from: string): string => `Từ ngày của số liệu (${from}) còn ${formatNumber(days)} ngày đến hết kỳ.`,
  keyFigures: {
    cases: (who: Counted): string => `${WHO_FIRST[who]} đạt về việc`,
    money: (who: Counted): string => `${WHO_FIRST[who]} đạt về tiền`,
    qualified: (who: Counted): string => `${WHO_FIRST[who]} đủ điều kiện`,
  },
  of: (count: number, all: number, unknown = 0): string => `${formatNumber(count)}/${formatNumber(all)}${unknownText(unknown)}`,
  heading: {
    units: 'CÁC ĐƠN VỊ (chưa đạt đứng trước; gần chỉ tiêu nhất, theo điểm %, trước)',
    within: `CHẤP HÀNH VIÊN ${NEAR.toUpperCase()}`,
    officers: 'CÁC CHẤP HÀNH VIÊN (chưa đạt đứng trước; gần chỉ tiêu nhất, theo điểm %, trước)',
    changes: 'THỨ HẠNG, NHỊP ĐỘ VÀ THAY ĐỔI (hạng tính trong cùng loại đơn vị)',
    moved: 'Chỉ tiêu đã đổi so với lần trước:',
    charts: 'BIỂU ĐỒ',
  },
  nobodyWithin: 'Không có ai.',
  more: (count: number): string => `… và ${formatNumber(count)} người nữa.`,
  number: 'STT',
  name: { units: 'Đơn vị', officers: 'Chấp hành viên' } satisfies Record<Counted, string>,
  person: (name: string, unit: string): string => (unit === '' ? name : `${name} – ${unit}`),
  columns: {
    rate: (about: string): string => `Đạt được (${about})`,
    target: (about: string): string => `Chỉ tiêu (${about})`,
    gap: (about: string): string => `Chênh, điểm % (${about})`,
    shortfall: { cases: 'Còn thiếu (việc)', money: 'Còn thiếu (tỷ đồng)' } satisfies Record<Measure, string>,
    points: (about: string): string => `So lần trước, điểm % (${about})`,
    rank: (about: string): string => `Hạng (${about})`,
    rankBefore: (about: string): string => `Hạng lần trước (${about})`,
    completed: { cases: 'Xong thêm (việc)', money: 'Xong thêm (tỷ đồng)' } satisfies Record<Measure, string>,
    perDay: { cases: 'Cần mỗi ngày (việc)', money: 'Cần mỗi ngày (tỷ đồng)' } satisfies Record<Measure, string>,
    yearPoints: (about: string): string => `So cùng kỳ, điểm % (${about})`,
    result: 'Kết quả',
    officers: 'CHV đủ điều kiện',
  },
  moved: (name: string, measure: Measure, from: string, to: string): string => `- ${name}, về ${measure === 'cases' ? 'việc' : 'tiền'}: ${from} → ${to}.`,
  band: (band: string, asked: string): string => `${band} (${asked})`,
  chart: {
    rate: { cases: 'Tỷ lệ thi hành xong về việc và chỉ tiêu', money: 'Tỷ lệ thi hành xong về tiền và chỉ tiêu' } satisfies Record<Measure, string>,
    firstOf: (shown: number, all: number): string => ` (${formatNumber(shown)} trong ${formatNumber(all)}, gần chỉ tiêu nhất)`,
    weeks: (who: Counted): string => `Số việc còn thiếu của ${who === 'units' ? 'các đơn vị' : 'các Chấp hành viên'}, theo ngày chốt`,
    most: 'Ai còn thiếu nhiều việc nhất',
  },
  data: 'Số liệu của biểu đồ',
  labelled: { units: 'Đơn vị (chênh)', officers: 'Chấp hành viên (chênh)' } satisfies Record<Counted, string>,
  day: 'Ngày',
  missing: 'Còn thiếu',
  line: 'Đường thẳng đến hạn',
  footer: (day: string | null, plan: string): string => (day === null ? plan : `Số liệu đến ${day}. ${plan}`),
};

/** Texts of the page that tells everybody where they start from ("Phát động"). */
export const LAUNCH_WORDS = {
  sheet: 'Phát động',
  draft: 'Phát động (đang lập)',
  previous: ' (cũ)',
  title: 'NHÓM VÀ CHỈ TIÊU CỦA TỪNG ĐƠN VỊ, CHẤP HÀNH VIÊN',
  period: (from: string, to: string): string => `Kỳ số liệu: từ ${from} đến ${to}`,
  figures: (day: string): string => `Số liệu đến ${day}`,
  note: 'Tổng số giải quyết đổi thì nhóm và chỉ tiêu có thể đổi theo. Còn phải xong: số tối thiểu nếu số có điều kiện không đổi.',
  number: 'STT',
  name: 'Đơn vị, Chấp hành viên',
  columns: {
    total: { cases: 'Tổng số giải quyết (việc)', money: 'Tổng số giải quyết (tỷ đồng)' } satisfies Record<Measure, string>,
    band: (about: string): string => `Nhóm (${about})`,
    target: (about: string): string => `Chỉ tiêu (${about})`,
    eligible: { cases: 'Có điều kiện (việc)', money: 'Có điều kiện (tỷ đồng)' } satisfies Record<Measure, string>,
    completed: { cases: 'Đã xong (việc)', money: 'Đã xong (tỷ đồng)' } satisfies Record<Measure, string>,
    shortfall: { cases: 'Còn phải xong (việc)', money: 'Còn phải xong (tỷ đồng)' } satisfies Record<Measure, string>,
  },
};
