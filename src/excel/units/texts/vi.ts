/** What is said of files that people choose: why one cannot be read, what came in, what is against the review. Vietnamese is the base. */
import type { Facts, LimitName, PackageErrorCode, ReferenceKind } from 'excel-host/package';
import { formatDate, formatNumber } from '../../../cells/format';
import type { Measure } from '../../../terms/terms';
import { ABOUT_MEASURE } from '../../../terms/words';

/** What a file has too much of. */
const BEYOND: Record<LimitName, string> = {
  rows: 'nhiều hàng hơn một trang tính của Excel',
  columns: 'nhiều cột hơn một trang tính của Excel',
  text: 'ô chứa văn bản dài hơn mức Excel cho phép',
  formula: 'công thức dài hơn mức Excel cho phép',
  formats: 'nhiều kiểu định dạng ô hơn mức Excel cho phép',
  cells: 'quá nhiều ô',
  strings: 'quá nhiều văn bản khác nhau',
  texts: 'quá nhiều văn bản trong các ô',
  formulas: 'quá nhiều công thức',
  nodes: 'một phần quá lớn',
  nesting: 'một phần lồng quá sâu',
  areas: 'quy tắc áp dụng cho quá nhiều vùng',
  sheets: 'quá nhiều trang tính',
  parts: 'quá nhiều phần',
};

const ASTRAY: Record<ReferenceKind, (cell: string) => string> = {
  text: (cell) => `ô ${cell} trỏ tới văn bản không có trong tệp`,
  address: (cell) => `một ô hoặc hàng có địa chỉ không đúng (${cell})`,
};

const file: Record<PackageErrorCode, (facts: Facts) => string> = {
  'empty-file': () => 'Tệp rỗng (0 byte): có thể chép hoặc tải về dở dang. Hãy chép hoặc tải lại.',
  'not-a-zip': () => 'Tệp không phải sổ tính .xlsx (nội dung là loại tệp khác được đổi tên). Hãy mở bằng Excel và lưu dạng Excel Workbook (.xlsx).',
  'old-xls': () => 'Tệp ở dạng Excel 97–2003 (.xls). Hãy mở bằng Excel và lưu dạng Excel Workbook (.xlsx).',
  'password-protected': () => 'Tệp được mã hóa bằng mật khẩu mở. Hãy bỏ mật khẩu mở tệp rồi chạy lại.',
  'truncated-zip': () => 'Tệp bị cắt cụt: có thể chép hoặc tải về dở dang. Hãy chép hoặc tải lại.',
  'corrupt-zip': () => 'Tệp bị hỏng nên không đọc được. Hãy mở bằng Excel (Excel sẽ sửa nếu được), lưu lại rồi thử lại.',
  'not-a-workbook': () =>
    'Tệp không phải sổ tính Excel (.xlsx). Nếu là bảng tính khác (ví dụ .ods của LibreOffice), hãy mở bằng chương trình của nó rồi Lưu dưới dạng (Save As) Excel Workbook (.xlsx); nếu không, hãy chọn tệp báo cáo khác.',
  xlsb: () => 'Tệp ở dạng nhị phân (.xlsb). Hãy mở bằng Excel và lưu dạng Excel Workbook (.xlsx).',
  'missing-part': () => 'Tệp bị hỏng: thiếu một phần của sổ tính. Hãy mở bằng Excel, lưu lại rồi thử lại.',
  'malformed-xml': () => 'Tệp bị hỏng: một phần của sổ tính không đọc được. Hãy mở bằng Excel, lưu lại rồi thử lại.',
  'part-too-large': () => 'Tệp quá lớn nên không đọc được. Hãy tách bớt trang tính rồi thử lại.',
  'beyond-limits': ({ limit, most }) =>
    `Tệp có ${BEYOND[limit as LimitName]} (tối đa ${formatNumber(Number(most))}) nên không đọc được. Hãy mở bằng Excel, lưu lại hoặc tách bớt trang tính rồi thử lại.`,
  'bad-reference': ({ kind, cell }) => `Tệp bị hỏng: ${ASTRAY[kind as ReferenceKind](String(cell))}. Hãy mở bằng Excel, để Excel sửa và lưu lại.`,
  'unwritable-rule': () => 'Không ghi được định dạng có điều kiện của tệp này. Hãy mở bằng Excel, lưu lại rồi thử lại.',
};

export const unitsVi = {
  /** Why a file cannot be read. */
  file,
  notAForm: 'Không phải phiếu do bảng thi đua xuất ra, hoặc phiếu đã mất phần đánh dấu (do chép nội dung sang tệp khác). Hãy gửi lại đúng tệp phiếu đã phát.',
  aForm: 'Đây là phiếu đơn vị, không phải báo cáo. Hãy nhận ở mục Thi đua, phần "Phiếu đơn vị".',
  otherCampaign: (name: string): string => `Phiếu của đợt thi đua khác ("${name}"). Hãy phát phiếu của đợt này cho đơn vị.`,
  otherDay: (day: string, ours: string): string =>
    `Phiếu theo số liệu đến ${formatDate(day)}, phần xét đang theo số liệu đến ${formatDate(ours)}. Hãy phát phiếu mới, hoặc lập lại phần xét theo đúng số liệu.`,
  otherReportDay: (day: string, ours: string): string =>
    `Số liệu đến ${formatDate(day)}, các báo cáo khác đến ${formatDate(ours)}: không cộng chung được. Hãy xin báo cáo cùng ngày.`,
  sameDay: (day: string, other: string): string =>
    `Số liệu ngày ${formatDate(day)} của cùng đơn vị, cá nhân đã có trong tệp ${other}. Hãy chỉ chọn một trong hai tệp.`,
  otherSince: (day: string, ours: string): string =>
    `Số liệu tính từ ${formatDate(day)}, các báo cáo khác tính từ ${formatDate(ours)}: không cộng chung được. Hãy xin báo cáo cùng kỳ.`,
  unknownUnit: (unit: string): string => `Phần xét không có đơn vị "${unit}". Hãy xem lại tên đơn vị trong báo cáo và phần xét.`,
  uncalculated: (sheet: string): string => `Trang "${sheet}" có công thức chưa được tính. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại.`,
  noReport: 'Không thấy biểu báo cáo nào trong tệp. Hãy chọn tệp báo cáo của đơn vị.',
  questions: (count: number): string => `Có ${formatNumber(count)} câu hỏi về cách đọc báo cáo này: trả lời thì mới dùng được số liệu của tệp.`,
  noUnit: (names: string): string =>
    `Báo cáo không ghi rõ đơn vị${names === '' ? '' : ` (của: ${names})`}. Hãy ghi tên đơn vị trên tiêu đề hoặc trong biểu, rồi chọn lại.`,
  sameUnit: (unit: string, other: string): string => `Đơn vị "${unit}" cũng có trong tệp ${other}. Hãy chỉ chọn một trong hai tệp.`,
  differs: (unit: string, measure: Measure, figure: string, own: string, sum: string): string =>
    `${unit}, ${ABOUT_MEASURE[measure]}: ${figure} của đơn vị ${own}, cộng các cá nhân ${sum}`,
  reports: {
    heading: 'Gộp báo cáo của các đơn vị',
    intro: 'Chọn các tệp báo cáo của đơn vị: mỗi tệp được đọc như báo cáo trong sổ, rồi gộp thành trang "Báo cáo tổng hợp", ghi rõ nguồn từng dòng.',
    choose: 'Chọn các tệp báo cáo…',
    taken: (files: number, units: number, rows: number, sheet: string): string =>
      `Đã gộp ${formatNumber(files)} báo cáo (${formatNumber(units)} đơn vị, ${formatNumber(rows)} dòng) vào trang "${sheet}".`,
    kept: (sheet: string): string =>
      `Trang trước được giữ ở trang "${sheet}": trên đó có phần bạn sửa, hoặc có cột, công thức của bạn nói về những dòng mà nay là của người khác. Hãy xem lại các cột, công thức ấy.`,
    none: 'Chưa gộp được báo cáo nào.',
    day: (day: string): string => `Số liệu đến ${formatDate(day)}.`,
    noDay: 'Không báo cáo nào ghi rõ số liệu đến ngày nào.',
    undated: (count: number): string => `${formatNumber(count)} báo cáo không ghi rõ ngày của số liệu.`,
    differences: (count: number): string => `${formatNumber(count)} số của đơn vị khác tổng các cá nhân (đã ghi như báo cáo, cần kiểm tra).`,
    incomplete: (count: number): string => `${formatNumber(count)} dòng thiếu số hoặc có số chưa dùng được (để trống; tổng có phần chưa biết cũng để trống).`,
    goTo: 'Đến báo cáo tổng hợp',
    undo: 'Hoàn tác lần gộp',
    undone: 'Đã hoàn tác lần gộp báo cáo.',
    notUndone: 'Trang "Báo cáo tổng hợp" đã thay đổi từ lần gộp đó nên không hoàn tác, để không mất nội dung của bạn. Nếu cần, hãy tự xóa trang.',
  },
  noDay: 'Báo cáo không ghi rõ số liệu đến ngày nào. Hãy chọn riêng tệp này, ghi ngày của số liệu vào ô ngày rồi chọn lại.',
  lateDay: (day: string): string => `Số liệu ghi đến ${formatDate(day)}, ngày đó chưa tới. Hãy xem lại tệp.`,
  past: {
    heading: 'Lấy số liệu của ngày khác từ tệp',
    intro: 'Báo cáo cũ (tuần trước, cùng kỳ năm trước), hoặc sổ khác đã có trang lịch sử: số liệu được chốt vào ngày mà báo cáo ghi.',
    choose: 'Chọn tệp…',
    day: 'Ngày, nếu báo cáo không ghi',
    taken: (files: number, rows: number, days: string): string => `Đã chốt ${formatNumber(rows)} dòng từ ${formatNumber(files)} tệp, số liệu ngày: ${days}.`,
    unread: (file: string, rows: number): string => `${file}: ${formatNumber(rows)} dòng của trang lịch sử không đọc được (hoặc trùng) nên không lấy.`,
    none: 'Chưa lấy được số liệu nào.',
  },
  unclear: {
    unreadable: (text: string): string => `ghi "${text}", chưa hiểu`,
    notInReview: 'không còn trong phần xét',
    lost: 'dòng này không còn trên phiếu',
    unnamed: 'dòng thêm không ghi tên',
    unknownKind: (text: string): string => `cột Đối tượng ghi "${text}", chưa hiểu`,
    renamed: (text: string): string => `tên trên phiếu đã đổi thành "${text}": nếu vẫn là một người, hãy sửa tên trong phần xét rồi phát lại phiếu`,
    outside: 'ghi ngoài các dòng của phiếu, hoặc chỉ có tên: không lấy',
    officer: 'thêm Chấp hành viên, đơn vị: phải có trong báo cáo; trên phiếu chỉ thêm người không là Chấp hành viên',
    namesake: 'trùng tên với người đã có trong phần xét: nếu là một người, hãy ghi vào dòng của người đó; nếu là người khác, hãy thêm vào trang xét',
    addedTwice: 'hai phiếu cùng thêm người này nhưng ghi khác nhau',
  },
  blank: 'để trống',
  taken: (files: number, answers: number, added: number): string =>
    `Đã nhận ${formatNumber(files)} phiếu: ${formatNumber(answers)} câu trả lời${added > 0 ? `, thêm ${formatNumber(added)} người` : ''}.`,
  added: (count: number): string => `Thêm ${formatNumber(count)} người vào phần xét:`,
  conflictsTaken: (count: number): string => `${formatNumber(count)} câu trả lời khác với phần xét, đã ghi theo đơn vị:`,
  conflicts: (count: number): string => `${formatNumber(count)} câu trả lời khác với phần xét, chưa ghi: chọn bên đúng.`,
  ours: 'phần xét',
  theirs: 'đơn vị',
  unclearCount: (count: number): string => `${formatNumber(count)} chỗ chưa hiểu, chưa ghi.`,
  refusedCount: (count: number): string => `${formatNumber(count)} tệp không nhận được.`,
  missing: (units: number): string => (units === 0 ? 'Mọi đơn vị đã nộp.' : `Còn ${formatNumber(units)} đơn vị chưa nộp.`),
  status: (sheet: string): string => `Tình hình nộp ở trang "${sheet}".`,
  kept: (sheet: string): string => `Trang trước có phần bạn sửa nên được giữ lại ở trang "${sheet}".`,
  formsMade: (count: number): string => `Đã xuất ${formatNumber(count)} phiếu, mỗi đơn vị một tệp.`,
  without: (names: string): string => `Không rõ đơn vị nên không có phiếu: ${names}.`,
  pane: {
    heading: 'Phiếu đơn vị',
    intro: 'Mỗi đơn vị một tệp Excel để tự điền (vi phạm, trách nhiệm, chức vụ…); phiếu gửi về được ghép vào phần xét theo đơn vị và tên.',
    make: 'Xuất phiếu cho các đơn vị',
    choose: 'Nhận phiếu đã điền…',
    drop: 'hoặc kéo thả các tệp vào đây',
    working: 'Đang thực hiện…',
    cannotSave: 'Excel trên thiết bị này (Mac, iPad) không cho tải tệp. Hãy mở sổ bằng Excel trên Windows hoặc trên web.',
    saved: (name: string): string => `Tệp "${name}" đã được giao để lưu, thường ở thư mục Tải xuống (Downloads).`,
    keepOurs: (answer: string): string => `Giữ phần xét: ${answer}`,
    takeTheirs: (answer: string): string => `Lấy theo đơn vị: ${answer}`,
    allTheirs: 'Lấy theo đơn vị tất cả',
    allOurs: 'Giữ phần xét tất cả',
    undo: 'Hoàn tác lần nhận phiếu',
    undone: 'Đã hoàn tác lần nhận phiếu.',
    decided: (count: number): string => `Đã ghi ${formatNumber(count)} câu trả lời theo đơn vị.`,
    goTo: 'Đến trang tình hình nộp',
    nothing: 'Chưa chọn tệp nào.',
  },
};

/** The shape in every language. */
export type UnitsTexts = typeof unitsVi;
