/** Texts that are written on the plan sheet when it is made: title, guide, headings of its parts, hints beside cells. */

export const PLAN_SHEET_TEXTS = {
  title: 'KẾ HOẠCH THI ĐUA',
  guide:
    'Sửa trực tiếp trong các ô của các bảng dưới đây. Bảng thi đua đọc kế hoạch từ trang này mỗi lần phân loại; có thể đổi tên trang, dời trang, thêm dòng, thêm cột, sắp xếp lại.',
  sections: [
    'I. THÔNG TIN CHUNG',
    'II. CHỈ TIÊU THEO NHÓM',
    'III. TIÊU CHUẨN, ĐIỀU KIỆN KHEN THƯỞNG',
    'IV. SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG',
    'V. ĐỐI TƯỢNG KHÔNG GIAO CHỈ TIÊU SỐ LƯỢNG',
  ],
  notOffered: 'Hãy chọn một từ trong danh sách của ô.',
  notOfferedTitle: 'Từ không có trong danh sách',
  hints: {
    from: 'Để trống nếu nhóm không có mốc dưới.',
    to: 'Để trống nếu nhóm không có mốc trên.',
    target: 'Ghi tỷ lệ phần trăm, ví dụ 77% hoặc 81,5%.',
    limit: 'Ghi một số, hoặc "Không giới hạn".',
    date: 'Ghi ngày/tháng/năm.',
  },
};
