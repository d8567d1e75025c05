/** Texts of the pane's part that makes the dossier. Vietnamese is the base. */
import { formatDate, formatNumber } from '../../../cells/format';

export const dossierVi = {
  heading: 'Hồ sơ đề nghị khen thưởng',
  intro: (reports: number): string =>
    `Tờ trình, Biên bản họp, Danh sách và ${formatNumber(reports)} Báo cáo thành tích (.docx), điền sẵn số liệu từ trang xét. Chỗ chấm để người lập, người ký ghi.`,
  onlyMinutes: (undecided: number): string =>
    `Biên bản họp để Hội đồng chọn trong ${formatNumber(undecided)} trường hợp vượt chỉ tiêu khen thưởng. Ghi ý kiến của Hội đồng vào trang xét rồi mới có tờ trình, danh sách.`,
  all: 'Tải cả hồ sơ (.zip)',
  which: 'Chọn một văn bản',
  one: 'Tải văn bản này',
  working: (done: number, all: number): string => `Đang lập văn bản ${formatNumber(done)}/${formatNumber(all)}…`,
  starting: 'Đang đọc trang xét…',
  stop: 'Dừng',
  stopped: 'Đã dừng. Chưa có tệp nào được lưu.',
  saved: (name: string): string =>
    `Đã chuyển tệp "${name}" để lưu, thường vào thư mục Tải xuống (Downloads). Nếu không thấy tệp thì máy đang chặn tải: hãy in trang "Danh sách đề nghị", hoặc mở sổ tính trong Excel trên web.`,
  nothing: 'Chưa có ai đủ điều kiện và được đề nghị, nên chưa có hồ sơ để lập.',
  cannotSave:
    'Excel trên máy này (Mac, iPad) không cho bổ trợ lưu tệp. Hãy mở sổ tính trong Excel cho Windows hoặc Excel trên web để tải hồ sơ; tại đây có thể in trang "Danh sách đề nghị" đã dàn sẵn trên khổ A4.',
  staff: 'Danh sách công chức',
  staffHint: 'Ngày sinh, chức vụ, quê quán, trình độ … ghi một lần trên một trang; mọi Báo cáo thành tích lấy từ đó.',
  makeList: 'Lập trang danh sách để in',
  date: formatDate,
  before: 'Cần xem trước khi ký',
  provisional: (to: string): string => `Số liệu còn tạm thời đến hết ngày ${to}; mọi văn bản đều ghi rõ điều này.`,
  incomplete: (count: number): string => `${formatNumber(count)} trường hợp còn thiếu thông tin, chưa có trong hồ sơ.`,
  unconfirmed: (count: number): string => `${formatNumber(count)} Báo cáo thành tích chưa ghi người xác nhận.`,
};

/** The shape in every language. */
export type DossierTexts = typeof dossierVi;
