/** Texts of the pane about the history: recording a day, what changed since another. Loaded with its place. Vietnamese is the base. */
import { formatNumber, hundredthsText } from '../../../cells/format';
import { vi } from '../../../messages/vi';
import type { Measure, SubjectKind, Unit } from '../../../terms/terms';
import type { ChangeOrder } from '../../history-rows';
import { COMPARATOR_WORDS } from '../../../terms/words';

const { terms } = vi;
const signed = (hundredths: bigint): string => (hundredths > 0n ? `+${hundredthsText(hundredths)}` : hundredthsText(hundredths).replace('-', '−'));
const amountOf = (amount: number, unit: Unit): string => terms.amount(amount, unit);
/** "thêm 5 việc", "bớt 2 việc". */
const moved = (amount: number, unit: Unit): string => `${amount < 0 ? 'bớt' : 'thêm'} ${amountOf(Math.abs(amount), unit)}`;

export const historyVi = {
  heading: 'Theo dõi từng tuần',
  day: 'Ngày của số liệu',
  dayExample: 'ngày/tháng/năm',
  dayWrong: 'Hãy ghi ngày/tháng/năm, ví dụ 13/6/2024.',
  dayLate: 'Ngày này chưa tới.',
  /** Where the proposed day comes from. */
  daySaid: (day: string): string => `Báo cáo ghi số liệu đến ${day}.`,
  dayAhead: (day: string): string => `Báo cáo ghi đến ${day}, chưa tới ngày đó: kiểm tra ngày thật của số liệu.`,
  dayOther: (said: string): string => `Báo cáo ghi số liệu đến ${said}: kiểm tra ngày đã gõ.`,
  dayOutside: (from: string, to: string): string => `Ngoài kỳ số liệu của kế hoạch (${from} – ${to}).`,
  dayUnsaid: 'Báo cáo không ghi rõ đến ngày nào: kiểm tra ngày của số liệu.',
  record: 'Chốt số liệu',
  recordAgain: 'Chốt lại số liệu',
  recordTitle: (day: string): string => `Ghi số liệu ngày ${day} vào trang lịch sử`,
  noReport: 'Chưa đọc xong báo cáo nên chưa chốt được.',
  recorded: (day: string, rows: number, again: boolean, sheet: string): string =>
    again
      ? `Đã chốt lại số liệu ngày ${day}: thay ${formatNumber(rows)} dòng trên trang "${sheet}".`
      : `Đã chốt số liệu ngày ${day}: ${formatNumber(rows)} dòng trên trang "${sheet}".`,
  undo: 'Hoàn tác lần chốt',
  undone: 'Đã hoàn tác lần chốt số liệu.',
  goTo: 'Đến trang lịch sử',
  working: 'Đang thực hiện…',
  problems: (count: number, rows: string): string => `${formatNumber(count)} dòng của trang lịch sử không đọc được hoặc trùng nên không dùng: ${rows}.`,
  problem: (row: number, heading: string, text: string): string => `dòng ${formatNumber(row)} (${heading}: "${text}")`,
  twin: (row: number, twin: number): string => `dòng ${formatNumber(row)} (trùng dòng ${formatNumber(twin)})`,
  others: (count: number, sources: string, names: string): string =>
    `Còn ${formatNumber(count)} dòng cùng ngày từ nguồn khác (${sources}) mà lần này không có: ${names}. Nếu không còn đúng, hãy xóa các dòng ấy trên trang lịch sử.`,
  ownReport: 'báo cáo trong sổ',
  nowIn: (agency: string): string => `nay ở ${agency}`,
  nothingBefore: 'Chưa có lần chốt nào trước ngày này. Mỗi tuần chốt một lần: lần sau sẽ thấy ai tăng, ai giảm, vì sao.',
  against: 'So với',
  choice: {
    last: (day: string): string => `Lần trước: ${day}`,
    year: (day: string): string => `Cùng kỳ năm trước: ${day}`,
    other: (day: string): string => `Ngày ${day}`,
  },
  met: (measure: Measure, now: string, before: string): string => `Đạt chỉ tiêu ${terms.about[measure]}: ${now} (ngày so sánh: ${before}).`,
  of: (met: number, all: number): string => `${formatNumber(met)}/${formatNumber(all)}`,
  kinds: {
    province: 'Cục THADS tỉnh',
    department: 'Phòng chuyên môn',
    office: 'Chi cục, Phòng THADS khu vực',
    officer: 'Chấp hành viên',
    staff: 'Không là Chấp hành viên',
  } satisfies Record<SubjectKind, string>,
  group: (kind: string, count: number): string => `${kind} (${formatNumber(count)})`,
  measure: { cases: 'Việc', money: 'Tiền' } satisfies Record<Measure, string>,
  rate: (rate: bigint, target: number): string => `${hundredthsText(rate)} / ${formatNumber(target)} %`,
  points: signed,
  pointsTitle: 'Thay đổi của tỷ lệ, điểm phần trăm',
  missing: (amount: number, unit: Unit): string => (amount === 0 ? 'đạt' : `thiếu ${amountOf(amount, unit)}`),
  wasMissing: (amount: number, unit: Unit): string => (amount === 0 ? 'trước: đạt' : `trước: thiếu ${amountOf(amount, unit)}`),
  rank: (rank: number, of: number): string => `hạng ${formatNumber(rank)}/${formatNumber(of)}`,
  rankBefore: (rank: number, of: number): string => `trước: ${formatNumber(rank)}/${formatNumber(of)}`,
  completed: (amount: number, unit: Unit): string =>
    amount === 0 ? 'chưa xong thêm' : amount < 0 ? `thi hành xong bớt ${amountOf(-amount, unit)}` : `xong thêm ${amountOf(amount, unit)}`,
  total: (amount: number, unit: Unit): string => `tổng số ${moved(amount, unit)}`,
  eligible: (amount: number, unit: Unit): string => `có điều kiện ${moved(amount, unit)}`,
  band: (from: string, to: string, target: string, targetNow: string): string => `chuyển nhóm: "${from}" (${target}) → "${to}" (${targetNow})`,
  asked: (target: number, comparator: '>=' | '>'): string => `${COMPARATOR_WORDS[comparator]} ${formatNumber(target)} %`,
  pace: (perDay: number, unit: Unit, days: number): string => `còn ${formatNumber(days)} ngày: cần ${amountOf(perDay, unit)} mỗi ngày`,
  target: (then: string, now: string): string => `chỉ tiêu đổi: ${then} → ${now}`,
  notThere: 'ngày so sánh chưa có tên này',
  gone: (count: number, names: string): string => `${formatNumber(count)} tên của ngày so sánh không còn trong báo cáo: ${names}.`,
  notJudged: 'chưa xét được',
  kindLabel: 'Đối tượng',
  orderLabel: 'Sắp xếp',
  orders: { falling: 'Giảm nhiều nhất trước', missing: 'Xa chỉ tiêu nhất trước', report: 'Thứ tự báo cáo' } satisfies Record<ChangeOrder, string>,
  paragraph: {
    heading: 'Đoạn văn cho báo cáo, cuộc họp',
    of: 'Của ai',
    docx: 'Tải tệp Word',
    whole: 'cả báo cáo; hoặc gõ tên đơn vị, cá nhân',
    unknown: 'Không có tên này trong báo cáo: đoạn dưới đây là của cả báo cáo.',
  },
  launch: { make: 'Lập trang "Phát động"', title: 'Trang để phát khi bắt đầu: nhóm và chỉ tiêu của từng đơn vị, Chấp hành viên' },
  summary: {
    make: 'Lập trang "Tổng hợp thi đua"',
    title: 'Trang để mang đi họp: đơn vị gần chỉ tiêu nhất, ai còn với tới được, thay đổi, biểu đồ',
    nobody: 'Báo cáo không có đơn vị hay Chấp hành viên nào để tổng hợp.',
    made: (sheet: string): string => `Đã lập trang "${sheet}" để in, mang đi họp.`,
    kept: (sheet: string): string => `Trang trước có phần bạn thêm, sửa nên được giữ lại ở trang "${sheet}".`,
    pageNotSet: 'Excel không cho đặt khổ giấy (thường do máy chưa có máy in): hãy chọn A4 ngang, vừa một trang ngang trước khi in.',
  },
  more: (count: number): string => `Xem thêm (còn ${formatNumber(count)})`,
};

/** The shape in every language. */
export type HistoryTexts = typeof historyVi;
