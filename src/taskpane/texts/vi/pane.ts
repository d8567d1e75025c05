/** Texts of the pane that are seen at once: what was found, what can be done, what is going on. Vietnamese is the base. */
import { formatNumber } from '../../../cells/format';
import { vi } from '../../../messages/vi';

const { terms } = vi;

export const paneVi = {
  title: 'Bảng thi đua THADS',
  number: terms.number,
  date: terms.date,
  kind: terms.kind,
  unit: terms.unit,
  measure: { cases: 'Về việc', money: 'Về tiền' },
  figure: { total: 'Tổng số giải quyết', toEnforce: 'Tổng số phải thi hành', eligible: 'Có điều kiện', completed: 'Thi hành xong' },
  report: {
    heading: (count: number): string => `Cách đọc báo cáo (${formatNumber(count)})`,
    period: 'Thời gian: ',
    noPeriod: 'Thời gian: tiêu đề không ghi',
    unjudged: (count: number): string => `Dòng không xét (${formatNumber(count)})`,
    table: (n: number): string => `Bảng ${n}`,
    subjects: (count: number): string => `${formatNumber(count)} đơn vị, cá nhân`,
    measureIn: (measure: string, unit: string): string => `${measure}, đơn vị tính ${unit}`,
    column: (letters: string): string => `Cột ${letters}`,
    proved: (held: string, all: string): string => `Kiểm chứng: ${held}/${all} phép tính khớp`,
    proofHolds: (held: string, checked: string): string => `${held}/${checked} dòng`,
    noProof: 'Báo cáo không có cột nào để kiểm chứng bằng phép tính.',
    failing: 'Ô không khớp:',
    moreCells: (count: number): string => `và ${formatNumber(count)} ô khác`,
    doubts: (count: number): string => `Điểm cần xem lại (${formatNumber(count)})`,
    refused: (count: number): string => `Trang tính không xét (${formatNumber(count)})`,
    goTo: (sheet: string, address: string): string => `Chọn ô ${address} trên trang "${sheet}"`,
    goToFailed: (sheet: string, address: string): string => `Không đến được ô ${address} trên trang "${sheet}". Hãy bấm "Đọc lại" rồi thử lại.`,
  },
  summary: {
    heading: 'Tổng hợp',
    kind: 'Đối tượng',
    met: 'Đạt',
    notMet: 'Chưa đạt',
    notJudged: 'Không xét',
    qualifies: 'Đủ điều kiện',
    kindCount: (kind: string, count: number): string => `${kind} (${formatNumber(count)})`,
  },
  missing: {
    heading: 'Còn thiếu bao nhiêu',
    filterLabel: 'Lọc danh sách',
    all: (count: number): string => `Tất cả (${formatNumber(count)})`,
    notMet: (count: number): string => `Chưa đạt (${formatNumber(count)})`,
    qualified: (count: number): string => `Đủ (${formatNumber(count)})`,
    name: 'Đơn vị, cá nhân',
    cases: 'Việc',
    money: 'Tiền',
    moneyIn: (unit: string): string => `Tiền (${unit})`,
    reached: 'Đạt',
    notJudged: 'Không xét',
    more: (count: number): string => `Xem thêm ${formatNumber(count)} dòng`,
    none: 'Không có dòng nào.',
    sortBy: (column: string): string => `Sắp xếp theo: ${column}`,
  },
  action: {
    label: 'Thao tác',
    write: 'Ghi kết quả',
    writeAfter: (count: number): string => `Ghi kết quả (còn ${formatNumber(count)} câu hỏi)`,
    undo: 'Hoàn tác lần ghi cuối',
    remove: 'Gỡ bỏ',
    reread: 'Đọc lại',
    newSheet: 'Ghi sang trang mới',
    dismiss: 'Đóng thông báo',
    showMore: (count: number): string => `Xem thêm (${formatNumber(count)})`,
  },
  progress: {
    read: 'Đang đọc sổ tính…',
    recognise: 'Đang nhận dạng báo cáo…',
    write: 'Đang ghi kết quả…',
    check: 'Đang kiểm tra lại…',
    undo: 'Đang hoàn tác…',
    remove: 'Đang gỡ bỏ…',
  },
  waiting: 'Đang chờ bạn kết thúc sửa ô (Enter).',
  waitingMore: 'Excel chưa trả lời. Nếu không sửa ô nào, hãy đợi thêm một chút.',
  done: {
    examined: (count: number): string => `Đã đọc xong: ${formatNumber(count)} báo cáo.`,
    written: 'Đã ghi kết quả',
    undone: 'Đã hoàn tác lần ghi cuối.',
    removed: (sheets: readonly string[]): string => `Đã gỡ bỏ kết quả khỏi: ${sheets.join(', ')}.`,
  },
  failed: {
    title: 'Chưa thực hiện được',
    empty: 'Chưa có báo cáo để hiển thị',
    emptyHint: 'Mở sổ tính có báo cáo thống kê rồi bấm "Đọc lại"; hoặc chỉ cho bổ trợ cách đọc báo cáo đang mở.',
  },
  tooOld: {
    title: 'Phiên bản Excel này chưa được hỗ trợ',
    text: 'Cần Excel 2021, Excel 2024, Microsoft 365 hoặc Excel trên web.',
  },
  notExcel: 'Bảng này chỉ chạy trong Excel.',
};

/** The shape in every language. */
export type FrameTexts = typeof paneVi;
