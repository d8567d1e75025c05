/** What the pane says of itself: everything that the add-in writes into a workbook, and the check of the Excel at hand. Vietnamese is the base. */
import { formatNumber } from '../../../cells/format';

export const helpVi = {
  heading: 'Trợ giúp',
  written: {
    summary: 'Bổ trợ ghi gì vào sổ tính của bạn?',
    intro: 'Chỉ những thứ dưới đây, và chỉ khi bạn bấm. Không số liệu nào rời khỏi máy này.',
    what: 'Ghi gì',
    where: 'Ở đâu, khi nào',
    removed: 'Khi Gỡ bỏ',
    rows: {
      columns: [
        '8 cột kết quả (14 cột khi có cả việc và tiền)',
        'Bên phải bảng của báo cáo, ở các cột còn trống',
        'Xóa; màu nền, đường kẻ và độ rộng cũ trở lại. Ô bạn tự gõ vào đó được giữ và được báo.',
      ],
      rules: [
        'Định dạng có điều kiện: màu của kết quả, dòng đủ điều kiện, dấu, chữ "Số liệu đã đổi"',
        'Trên các cột ấy; dòng đủ điều kiện thì cả dòng của bảng',
        'Xóa. Định dạng của bạn được giữ nguyên.',
      ],
      names: ['Tên ẩn: THADS_block_…, THADS_others_…, THADS_results, THADS_source, THADS_list', 'Để tìm lại chỗ đã ghi khi bạn chèn, xóa, đổi tên', 'Xóa'],
      resultSheets: [
        'Trang "Kết quả …"',
        'Khi báo cáo không gỡ được bảo vệ, hết cột trống, hoặc bạn chọn ghi sang trang mới',
        'Xóa; nếu bạn đã ghi gì vào đó thì chỉ xóa kết quả.',
      ],
      plan: [
        'Trang "Kế hoạch thi đua" với các bảng THADS_PLAN, THADS_PLAN_INFO, THADS_QUOTA, THADS_CONDITIONS, THADS_REQUIREMENTS',
        'Khi bạn tạo hoặc nhập kế hoạch; khi ghi bằng công thức',
        'Giữ: đó là kế hoạch của bạn. Trang do công thức thêm mà chưa ai sửa thì xóa.',
      ],
      award: [
        'Trang "Xét khen thưởng" (bảng THADS_REVIEW) và "Danh sách đề nghị"',
        'Khi bạn lập phần xét, lập danh sách',
        'Xóa nếu chưa ai nhập gì vào; đã nhập thì giữ và được báo.',
      ],
      settings: [
        'Thiết đặt của tệp: THADS.blocks, THADS.answers, THADS.preferences, THADS.open',
        'Không nhìn thấy; ghi cùng kết quả, câu trả lời và lựa chọn của bạn',
        'Xóa',
      ],
      print: ['Vùng in', 'Chỉ khi bạn bấm "Đưa vào vùng in"', 'Vùng in cũ trở lại'],
    },
    files: 'Hồ sơ (.docx), tệp kế hoạch và tệp cách đọc là các tệp riêng mà bạn lưu; trong sổ tính không có gì của chúng.',
  },
  check: {
    summary: 'Kiểm tra Excel này',
    intro:
      'Thử từng điều mà bổ trợ dựa vào ở Excel của máy này, trên trang nháp rồi xóa đi (khoảng một phút). Nên chạy trong một sổ tính mới. Kết quả giúp người hỗ trợ tìm nguyên nhân khi có trục trặc.',
    run: 'Chạy kiểm tra',
    all: (count: number): string => `Cả ${formatNumber(count)} điều đều như bổ trợ cần.`,
    failed: (failed: number, count: number): string =>
      `${formatNumber(failed)} trong ${formatNumber(count)} điều khác với cách bổ trợ hiểu Excel. Hãy sao chép và gửi cho người hỗ trợ.`,
    yes: 'Đúng',
    no: 'Khác',
    told: 'Ghi nhận',
    copy: 'Sao chép kết quả',
    copied: 'Đã sao chép.',
    probes: {
      unprotect: 'Gỡ được bảo vệ của trang không có mật khẩu',
      fills: 'Phân biệt được ô không tô và ô tô trắng',
      tableGrowth: 'Bảng tự lớn thêm được trả về cỡ cũ',
      filterKept: 'Ghi bên cạnh bộ lọc không làm mất bộ lọc',
      filteredWrite: 'Ghi từng ô vào hàng đang bị lọc ẩn đến đúng hàng',
      twoRules: 'Đọc và xóa được hai định dạng có điều kiện trên cùng ô',
      ruleShift: 'Công thức định dạng đọc từ giữa vùng vẫn nói về ô đầu',
      longRule: 'Nhận công thức định dạng dài 1.300 đến 4.000 ký tự',
      ruleWords: 'Định dạng có điều kiện giữ được chữ hiển thị thay',
      nameInRule: 'Định dạng hỏi được trang khác qua tên ẩn, và tên đi theo ô',
      hiddenName: 'Tên ẩn đi theo ô khi chèn hàng, cột',
      heldRange: 'Vùng đang giữ đi theo ô khi chèn hàng',
      texts: 'Chữ như 5-3, 1:30, TRUE vẫn là chữ',
      doubles: 'Số giữ đủ 15 chữ số',
      merged: 'Tìm được ô gộp',
      dependents: 'Tìm được công thức đang tính một vùng',
      lists: 'Danh sách chọn nhận 255 ký tự',
      settings: 'Thiết đặt của tệp nhận được 1 MB',
      page: 'Khổ giấy, thu nhỏ, vùng in',
      events: 'Báo khi ô thay đổi',
      copiedSheet: 'Tên ẩn của trang được chép',
      functions: 'Hàm THADS trong ô trả lời',
      days: 'Sổ tính đếm ngày từ năm 1900',
      wholeColumns: 'Đọc cả hàng 1',
      requests: 'Thời gian một yêu cầu',
    },
  },
};
