/** Texts of the pane that are seen at once: what was found, what can be done, what is going on. Vietnamese is the base. */
import { formatNumber } from '../../../cells/format';
import { vi } from '../../../messages/vi';
import type { Language } from '../../../messages/languages';
import { VERSION } from '../../../terms/version';
import type { Place } from '../../state';

const { terms } = vi;

/** Where one is in the pane. */
const places = { results: 'Kết quả', history: 'Theo dõi', data: 'Số liệu', plan: 'Kế hoạch', award: 'Khen thưởng', help: 'Trợ giúp' } satisfies Record<
  Place,
  string
>;

export const paneVi = {
  language: 'vi' as Language,
  places,
  placesLabel: 'Các phần của bảng thi đua',
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
    addUp: (units: number): string => `Cộng số của ${formatNumber(units)} đơn vị từ các cá nhân`,
    unjudged: (count: number): string => `Dòng không xét (${formatNumber(count)})`,
    table: (n: number): string => `Bảng ${n}`,
    subjects: (count: number): string => `${formatNumber(count)} đơn vị, cá nhân`,
    measureIn: (measure: string, unit: string): string => `${measure}, đơn vị tính ${unit}`,
    column: (letters: string): string => `Cột ${letters}`,
    proved: (held: string, all: string): string => `Kiểm chứng: ${held}/${all} quy tắc khớp`,
    proofHolds: (held: string, checked: string): string => `${held}/${checked} dòng`,
    noProof: 'Báo cáo không có cột nào để kiểm chứng bằng phép tính.',
    moreCells: (count: number): string => `và ${formatNumber(count)} ô khác`,
    doubts: (count: number): string => `Điểm cần xem lại (${formatNumber(count)})`,
    refused: (count: number): string => `Trang tính không xét (${formatNumber(count)})`,
    goTo: (sheet: string, address: string): string => `Chọn ô ${address} trên trang "${sheet}"`,
    goToFailed: (sheet: string, address: string): string => `Không đến được ô ${address} trên trang "${sheet}". Hãy bấm "Đọc lại" rồi thử lại.`,
  },
  copying: { copy: 'Chép thành văn bản', copied: 'Đã chép.', byHand: 'Excel không cho chép; chữ đã được chọn, hãy bấm Ctrl+C.' },
  welcome: {
    label: 'Hướng dẫn nhanh',
    full: 'Ba bước: mở báo cáo; xem ở đây ai còn thiếu bao nhiêu; bấm "Ghi kết quả".',
    short: 'Lâu rồi mới dùng? Mở báo cáo, xem ở đây, rồi bấm "Ghi kết quả".',
    more: 'Hướng dẫn',
    close: 'Đóng hướng dẫn nhanh',
  },
  check: {
    heading: 'Kiểm tra số liệu',
    held: (count: string): string => `${count} phép tính trong báo cáo đều khớp.`,
    verdicts: (count: number): string => `${formatNumber(count)} kết luận dựa vào số này`,
    unusable: 'Ô có số liệu chưa dùng được',
    equals: (found: string, expected: string): string => `đang là ${found}, tính ra ${expected}`,
    atMost: (found: string, expected: string): string => `đang là ${found}, nhiều nhất là ${expected}`,
  },
  outdated: {
    verdicts: (count: number): string => `${formatNumber(count)} đơn vị, cá nhân đổi kết luận nếu ghi lại`,
    change: (from: string, to: string): string => `${from} → ${to}`,
    all: (count: number): string => `Xem cả ${formatNumber(count)}`,
    figures: (count: number): string => `${formatNumber(count)} đơn vị, cá nhân có số liệu khác lần ghi trước (kết luận như cũ):`,
    missing: (count: number): string => `${formatNumber(count)} đơn vị, cá nhân chưa có kết quả:`,
    more: (count: number): string => `và ${formatNumber(count)} dòng khác.`,
    what: 'Bấm "Ghi kết quả" để cập nhật.',
  },
  action: {
    label: 'Thao tác',
    write: 'Ghi kết quả',
    writeWith: (points: number): string => `Ghi kết quả (${formatNumber(points)} cần xem)`,
    writeAfter: (count: number): string => `Ghi kết quả (còn ${formatNumber(count)} câu hỏi)`,
    undo: 'Hoàn tác lần ghi cuối',
    remove: 'Gỡ bỏ',
    keepHistory: 'Gỡ, giữ lịch sử',
    removeHistory: 'Gỡ cả lịch sử',
    reread: 'Đọc lại',
    newSheet: 'Ghi sang trang mới',
    allTheSame: 'Vẫn ghi cạnh bảng',
    print: 'Đưa vào vùng in',
    allowNewer: 'Vẫn cho bản này ghi',
    dismiss: 'Đóng thông báo',
    showMore: (count: number): string => `Xem thêm (${formatNumber(count)})`,
  },
  newer: (version: string): string =>
    `Sổ tính này có phần do bản bổ trợ mới hơn ghi (${version}; đây là bản ${VERSION}). Vẫn đọc được; bản này chưa ghi kết quả, trang xét, lịch sử hay trang tổng hợp cho tới khi bạn cho phép: ghi lại có thể làm mất phần mà bản này không biết.`,
  progress: {
    read: 'Đang đọc sổ tính…',
    recognise: 'Đang nhận dạng báo cáo…',
    write: 'Đang ghi kết quả…',
    check: 'Đang kiểm tra lại…',
    undo: 'Đang hoàn tác…',
    remove: 'Đang gỡ bỏ…',
  },
  waiting: {
    editing: 'Đang chờ bạn kết thúc sửa ô.',
    editingMore: 'Nhấn Enter để giữ nội dung vừa nhập, hoặc Esc để bỏ. Công việc sẽ tự chạy tiếp.',
    silent: 'Excel chưa trả lời.',
    silentMore: 'Nếu bạn đang sửa một ô, hãy nhấn Enter. Nếu không, Excel đang bận: công việc sẽ tự chạy tiếp.',
  },
  done: {
    examined: (count: number): string => `Đã đọc xong: ${formatNumber(count)} báo cáo.`,
    written: 'Đã ghi kết quả',
    undone: (sheets: readonly string[]): string => `Đã hoàn tác lần ghi cuối trên trang ${sheets.map((sheet) => `"${sheet}"`).join(', ')}.`,
    see: 'Xem',
    printedWithout: (sheets: readonly string[]): string =>
      `Trang ${sheets.map((sheet) => `"${sheet}"`).join(', ')} có vùng in riêng: bản in chưa có các cột kết quả.`,
    printed: (sheets: readonly string[]): string =>
      `Đã đưa các cột kết quả vào vùng in của trang ${sheets.map((sheet) => `"${sheet}"`).join(', ')}. Gỡ bỏ kết quả sẽ trả lại vùng in cũ.`,
    removed: (sheets: readonly string[]): string => `Đã gỡ bỏ kết quả khỏi: ${sheets.join(', ')}.`,
    kept: (sheets: readonly string[]): string => `Giữ lại ${sheets.join(', ')} vì có nội dung bạn đã nhập; nếu không cần nữa, hãy tự xóa.`,
  },
  failed: {
    title: 'Chưa thực hiện được',
    empty: 'Chưa có báo cáo để hiển thị',
    emptyHint: 'Mở sổ tính có báo cáo thống kê rồi bấm "Đọc lại"; hoặc chỉ cho bổ trợ cách đọc báo cáo đang mở.',
    sample: 'Thử với báo cáo mẫu',
    sampleHint: 'Thêm một trang có người và số liệu bịa ra để làm quen.',
  },
  tooOld: {
    title: 'Phiên bản Excel này chưa được hỗ trợ',
    text: 'Cần Excel 2021, Excel 2024, Microsoft 365 hoặc Excel trên web.',
  },
  notExcel: 'Bảng này chỉ chạy trong Excel.',
};

/** The shape in every language. */
export type FrameTexts = typeof paneVi;
