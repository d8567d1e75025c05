/** Family names of Vietnam, of the Kinh and of other peoples: one sign that a label is a person's name. Data only. */
import { memo } from '../cells/memo';
import { fold } from '../cells/text';

/** The names that nearly everybody has first, then rarer ones, then those of other peoples. */
const SURNAMES =
  'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý ' +
  'Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Cao Châu Chu Lương Lưu Quách Thái Tăng Tôn Triệu Từ Văn Vi Viên Hứa Hàn Khổng Khúc Khương Lại Lò ' +
  'Lục Lữ Mã Mạc Nghiêm Ninh Nông Ông Phí Phó Phù Phương Quan Quản Sầm Tiêu Tống Trà Trang Trầm Trình Âu Ân Bạch Bàn Bành Bế Biện Bồ Cà Cầm Chung Chử Cổ Cù ' +
  'Cung Diệp Doãn Đàm Đan Đậu Điền Điểu Đồng Đường Giang Giáp Giàng Hạ Hình Hoa Hùng Kha Khiếu Kiều Kim Kiên La Lầu Lều Liêu Liễu Lỗ Luyện Ma Mùa Nhan Nhữ ' +
  'Ngụy Nhâm Quang Rơ Siu Sử Tào Thân Thẩm Thạch Thiều Thi Thôi Thục Tòng Tráng Trưng Tưởng Ty Uông Vàng Vừ Xa Sơn Danh Kpă Ksor Rcom Nay Hầu Sùng Thào ' +
  'Cháng Lù Lường Quàng Lạc Lư Lai Nhiêu Vòng Y Đới Đái Đổng';

const tone = (text: string): string => text.normalize('NFC').toLowerCase();
const EXACT: ReadonlySet<string> = new Set(SURNAMES.split(' ').map(tone));
const ASCII: ReadonlySet<string> = new Set(SURNAMES.split(' ').map(fold));

/** True for a family name, in any case, also without accents when it has none. @param word the first word of a name */
export const isSurname = memo((word) => {
  const lower = tone(word);
  return EXACT.has(lower) || (fold(word) === lower && ASCII.has(lower));
});
