/** What ribbon commands say in the pane. Vietnamese is the base. */
import { formatNumber } from '../../cells/format';

export const commandsVi = {
  classified: (subjects: number): string => `Đã phân loại ${formatNumber(subjects)} đối tượng.`,
  marked: (rows: number): string => `Đã đánh dấu ${formatNumber(rows)} dòng đủ điều kiện. Bấm lại nút để bỏ dấu.`,
  noneQualifies: 'Chưa có ai đủ điều kiện nên không có dòng nào được đánh dấu. Bấm lại nút để bỏ quy tắc đánh dấu.',
  unmarked: 'Đã bỏ dấu các dòng đủ điều kiện.',
  removed: (sheets: string): string => `Đã gỡ bỏ kết quả của bảng thi đua trên: ${sheets}.`,
  reviewMade: (rows: number): string =>
    `Đã lập trang "Xét khen thưởng" với ${formatNumber(rows)} dòng. Hãy điền các thông tin còn thiếu (trên trang đó hoặc trong phần Xét khen thưởng của bảng thi đua), rồi bấm lại nút để lập danh sách.`,
  listed: (collectives: number, individuals: number): string =>
    `Đã lập danh sách đề nghị: ${formatNumber(collectives)} tập thể, ${formatNumber(individuals)} cá nhân.`,
  listIncomplete: (count: number): string => `${formatNumber(count)} trường hợp còn thiếu thông tin nên chưa có trong danh sách.`,
  listUndecided: (count: number): string => `${formatNumber(count)} trường hợp vượt chỉ tiêu khen thưởng chờ Hội đồng chọn, chưa có trong danh sách.`,
  listOverQuota: (count: number): string => `${formatNumber(count)} chỉ tiêu khen thưởng bị vượt: danh sách có ghi, Hội đồng quyết định.`,
  pageNotSet: 'Excel không cho đặt khổ giấy (thường do máy chưa có máy in): hãy chọn A4 ngang, vừa một trang ngang trước khi in.',
  notCompared: (questions: number): string => `Chưa so được phần xét với báo cáo: còn ${formatNumber(questions)} câu hỏi về cách đọc báo cáo.`,
  listKept: (sheet: string): string => `Bản danh sách trước đã được bạn sửa nên được giữ lại ở trang "${sheet}".`,
  kept: (sheets: string): string => `Giữ lại ${sheets} vì có nội dung bạn đã nhập; nếu không cần nữa, hãy tự xóa.`,
  waiting: 'Đang thực hiện… Nếu bạn đang sửa một ô, hãy nhấn Enter để kết thúc.',
  notLoaded: 'Không tải được một phần của bảng thi đua nên chưa làm gì. Hãy kiểm tra kết nối tới máy chủ của cơ quan rồi bấm lại.',
  busy: 'Lệnh trước đang chạy. Hãy chờ xong rồi bấm lại.',
};

/** The shape that every language satisfies. */
export type OwnTexts = typeof commandsVi;
