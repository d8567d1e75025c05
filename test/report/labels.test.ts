/** What a row's label says of the row, and which labels are one unit. */
import { agencyName, bareName } from '../../src/cells/text';
import { isCorrection, labelOf } from '../../src/report/names';

const said = (text: string): string => {
  const label = labelOf(bareName(text));
  if (label.is === 'unit') return `${label.kind}${label.sum ? ' sum' : ''}`;
  return label.is === 'person' ? (label.staff ? 'staff' : label.sure ? 'officer' : 'shaped') : label.is;
};

test.each<[string, string]>([
  ['Nguyễn Văn An', 'officer'],
  ['- CHV Phan Thị Hương', 'officer'],
  ['Chi cục trưởng Võ Thị Hạnh', 'officer'],
  ['Phó Chi cục trưởng Lê Văn Bình', 'officer'],
  ['Chi cục phó Đặng Thị Oanh', 'officer'],
  ['Lê Văn An (Chi cục phó)', 'officer'],
  ['NGUYỄN VĂN AN', 'officer'],
  ['Tống Cộng Hòa', 'officer'],
  ['Cúc Thị Hoa', 'shaped'],
  ['Tổng Thị Kim Xuyến', 'shaped'],
  ['TTV Trần Văn Dũng', 'staff'],
  ['Trần Văn Dũng, Thẩm tra viên', 'staff'],
  ['Lê Thị Mai (Thư ký)', 'staff'],
  ['Kế toán trưởng Lê Thị Mai', 'staff'],
  ['Chi cục THADS huyện Tân Mỹ', 'office'],
  ['CC THADS TP. Vĩnh An', 'office'],
  ['Chi cuc THADS huyen Tan My', 'office'],
  ['Phòng THADS khu vực 2', 'office'],
  ['Khu vực 2', 'office'],
  ['Huyện Tân Mỹ', 'office'],
  ['Phòng Nghiệp vụ và Tổ chức thi hành án', 'department'],
  ['Văn phòng', 'department'],
  ['Cục THADS tỉnh Sông Tra', 'province'],
  ['Cơ quan Cục', 'province'],
  ['Cộng Chi cục THADS huyện Hạ', 'office sum'],
  ['Σ Chi cục THADS huyện Hạ', 'office sum'],
  ['Tổng số', 'total'],
  ['Toàn tỉnh', 'total'],
  ['Toàn Chi cục', 'total'],
  ['Cộng Chi cục', 'total'],
  ['Grand Total', 'total'],
  ['Cụm thi đua số 1', 'nobody'],
  ['Khối huyện', 'nobody'],
  ['Chưa phân công', 'nobody'],
  ['Lãnh đạo trực tiếp chỉ đạo', 'nobody'],
  ['Mang sang trang sau', 'nobody'],
  ['Điều chỉnh của đ/c Triết', 'nobody'],
  ['Cùng kỳ năm trước', 'nobody'],
  ['Bình quân', 'nobody'],
  ['Khu vực ven sông', 'nobody'],
  ['Nguyễn Văn An và Trần Văn Bình', 'unknown'],
  ['Nguyễn Văn An (chuyển đến từ 01/3)', 'unknown'],
  ['Khuyết CHV', 'nobody'],
  ['Trống', 'nobody'],
  ['Quý I', 'nobody'],
  ['Gộp', 'nobody'],
  ['Max', 'nobody'],
  ['CẤP HUYỆN', 'nobody'],
  ['Xã Tân An', 'unknown'],
  ['Vụ Vạn Thịnh', 'unknown'],
  ['Công ty Tân Phát', 'unknown'],
  ['Lê Văn An, Bình', 'unknown'],
  ['Lan, Minh', 'unknown'],
  ['Lê Văn An (số liệu tháng 5)', 'unknown'],
  ['Lê Văn An (phần chủ động)', 'unknown'],
  ['Lê Văn An - án ủy thác', 'unknown'],
  ['Xyz 12', 'unknown'],
])('%s: %s', (text, expected) => expect(said(text)).toBe(expected));

test.each<[string, boolean]>([
  ['Điều chỉnh của đ/c Triết theo biên bản 24/6', true],
  ['(Số điều chỉnh)', true],
  ['Làm tròn', true],
  ['Chưa phân công', false],
  ['Nguyễn Văn An', false],
])('%s corrects others: %s', (label, expected) => expect(isCorrection(label)).toBe(expected));

/** Ways to write one unit. */
test.each([
  ['Chi cục THADS huyện Mường Pha', 'Chi cục THADS huyện Mường Pha (Chi cục trưởng: Vi Văn Páo)'],
  ['Chi cục THADS huyện Mường Pha', 'Chi cục THADS huyện Mường Pha\nChi cục trưởng: Vi Văn Páo'],
  ['Chi cục THADS huyện Mường Pha', 'Chi cục THADS huyện Mường Pha - Phó Chi cục trưởng: Vi Văn Páo'],
  ['Chi cục THADS huyện Mường Pha', 'CC THADS H. Mường Pha, phụ trách: Vi Văn Páo'],
  ['Cục THADS tỉnh Pha Luông', 'Cục THADS tỉnh Pha Luông; Cục trưởng Vàng Thị Hiên'],
  ['Chi cục THADS huyện Mường Pha', 'Chi cục THADS huyện Mường Pha (gồm các xã phía bắc)'],
])('%j and %j are one unit', (one, other) => expect(agencyName(other)).toEqual(agencyName(one)));
