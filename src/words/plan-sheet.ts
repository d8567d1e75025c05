/** Texts that are written on the plan sheet when it is made: title, guide, headings of its parts, hints beside cells. */
import type { PlanTableName } from '../plan/sheet/words';

export const PLAN_SHEET_TEXTS = {
  title: 'KẾ HOẠCH THI ĐUA',
  guide:
    'Sửa trực tiếp trong các ô của các bảng dưới đây. Bảng thi đua đọc kế hoạch từ trang này mỗi lần phân loại; có thể đổi tên trang, dời trang, thêm dòng, thêm cột, sắp xếp lại.',
  sections: {
    bands: 'I. CHỈ TIÊU THEO NHÓM',
    conditions: 'II. TIÊU CHUẨN, ĐIỀU KIỆN KHEN THƯỞNG',
    quotas: 'III. SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG',
    unmeasured: 'IV. ĐỐI TƯỢNG KHÔNG GIAO CHỈ TIÊU SỐ LƯỢNG',
    info: 'V. THÔNG TIN CHUNG',
  } satisfies Record<PlanTableName, string>,
  notOffered: 'Hãy chọn một từ trong danh sách của ô.',
  nameTitle: 'Giao chỉ tiêu riêng theo tên',
  name: 'Từ này không có trong danh sách, nên được hiểu là tên một đơn vị hoặc cá nhân được giao chỉ tiêu riêng. Hãy ghi tên đúng như trên báo cáo.',
  notOfferedTitle: 'Từ không có trong danh sách',
  generated: 'Cột này tự viết theo các cột Từ, Đến, Gồm cận và Đơn vị. Hãy sửa ở các cột đó.',
  generatedTitle: 'Cột tự viết',
  hints: {
    kind: 'Chọn đối tượng trong danh sách; hoặc ghi tên một đơn vị, cá nhân được giao chỉ tiêu riêng.',
    from: 'Để trống nếu nhóm không có mốc dưới.',
    to: 'Để trống nếu nhóm không có mốc trên.',
    target: 'Ghi tỷ lệ phần trăm, ví dụ 77% hoặc 81,5%.',
    title: 'Để trống nếu số lượng tính chung mọi hình thức; nếu không thì ghi đúng một hình thức khen thưởng ở phần V.',
    condition: 'Chọn "Khác" cho điều kiện mà kế hoạch nêu bằng lời riêng, và ghi điều kiện đó vào cột Nội dung: phần xét sẽ hỏi từng người đạt hay không đạt.',
    limit: 'Ghi một số ("2", "không quá 2"), một tỷ lệ ("20 %, làm tròn xuống"), hoặc "Không giới hạn".',
    date: 'Ghi ngày/tháng/năm.',
  },
};
