/** Texts that are written on the plan sheet when it is made: title, guide, headings of its parts, hints beside cells. */
import type { PlanTableName } from '../plan/sheet/words';

export const PLAN_SHEET_TEXTS = {
  title: 'KẾ HOẠCH THI ĐUA',
  guide: 'Sửa ngay trong các bảng; được đổi tên trang, dời trang, thêm dòng, thêm cột, sắp xếp lại. Mỗi lần phân loại, trang này được đọc lại.',
  sections: {
    bands: 'I. CHỈ TIÊU THEO NHÓM',
    further: 'II. TIÊU CHÍ KHÁC (ngoài việc và tiền, nếu kế hoạch có)',
    quotas: 'III. SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG',
    conditions: 'IV. TIÊU CHUẨN, ĐIỀU KIỆN KHEN THƯỞNG',
    unmeasured: 'V. ĐỐI TƯỢNG KHÔNG GIAO CHỈ TIÊU SỐ LƯỢNG',
    info: 'VI. THÔNG TIN CHUNG',
  } satisfies Record<PlanTableName, string>,
  notOffered: 'Hãy chọn một từ trong danh sách của ô.',
  nameTitle: 'Giao chỉ tiêu riêng theo tên',
  name: 'Từ này không có trong danh sách, nên được hiểu là tên một đơn vị hoặc cá nhân được giao chỉ tiêu riêng. Hãy ghi tên đúng như trên báo cáo.',
  notOfferedTitle: 'Từ không có trong danh sách',
  generated: 'Cột này tự viết theo các cột Từ, Đến, Gồm cận và Đơn vị. Hãy sửa ở các cột đó.',
  generatedTitle: 'Cột tự viết',
  hints: {
    kind: 'Chọn đối tượng trong danh sách; hoặc ghi tên một đơn vị, cá nhân được giao chỉ tiêu riêng.',
    comparator: 'Để trống hoặc ≥: đạt từ chỉ tiêu trở lên. Kế hoạch viết "trên 80 %" thì chọn >.',
    entry: 'Nhiều hình thức, nhiều nơi nhận: mỗi cái một dòng cùng tên mục (thêm dòng nếu cần), hoặc cách nhau bằng dấu chấm phẩy.',
    from: 'Để trống nếu nhóm không có mốc dưới.',
    to: 'Để trống nếu nhóm không có mốc trên.',
    target: 'Ghi tỷ lệ phần trăm, ví dụ 77% hoặc 81,5%.',
    level:
      'Để trống ở dòng của chỉ tiêu quyết định đủ điều kiện. Nếu kế hoạch còn mức khác (tối thiểu, xuất sắc …): thêm một dòng cùng nhóm và ghi tên mức đó ở đây.',
    title: 'Để trống nếu số lượng tính chung mọi hình thức; nếu không thì ghi đúng một hình thức khen thưởng ở phần Thông tin chung.',
    condition: 'Chọn "Khác" cho điều kiện mà kế hoạch nêu bằng lời riêng, và ghi điều kiện đó vào cột Nội dung: phần xét sẽ hỏi từng người đạt hay không đạt.',
    column:
      'Tên cột trên biểu, ghi như tiêu đề của cột đó; nếu có nhiều cột cùng tên, ghi cả nhóm: "Việc › Chuyển kỳ sau". Là tử số của tỷ lệ; hoặc là cột ghi Có / Không, Đạt / Không đạt.',
    asked: 'Tỷ lệ phải đạt (ví dụ 5%); hoặc Có hay Không, nếu cột trên biểu ghi bằng chữ.',
    of: 'Tên cột làm mẫu số. Để trống nếu cột trên biểu ghi Có / Không.',
    without: 'Tên cột được trừ khỏi mẫu số, nếu kế hoạch không tính phần đó.',
    limit: 'Ghi một số ("2", "không quá 2"), một tỷ lệ ("20 %, làm tròn xuống"), hoặc "Không giới hạn".',
    date: 'Ghi ngày/tháng/năm.',
  },
};
