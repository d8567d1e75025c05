/** What ribbon commands say in the pane. Vietnamese is the base. */
import { formatNumber } from './format';

export const commandsVi = {
  classified: (subjects: number): string => `Đã phân loại ${formatNumber(subjects)} đối tượng.`,
  marked: (rows: number): string => `Đã đánh dấu ${formatNumber(rows)} dòng đủ điều kiện. Bấm lại nút để bỏ dấu.`,
  noneQualifies: 'Chưa có ai đủ điều kiện nên không có dòng nào được đánh dấu. Bấm lại nút để bỏ quy tắc đánh dấu.',
  unmarked: 'Đã bỏ dấu các dòng đủ điều kiện.',
  removed: (sheets: string): string => `Đã gỡ bỏ kết quả của bảng thi đua trên: ${sheets}.`,
  waiting: 'Đang thực hiện… Nếu bạn đang sửa một ô, hãy nhấn Enter để kết thúc.',
  busy: 'Lệnh trước đang chạy. Hãy chờ xong rồi bấm lại.',
};

export type CommandTexts = typeof commandsVi;
