/** Texts of the forms that units fill in ("Phiếu đơn vị"), and of the table that says who has sent what: written into workbooks, always Vietnamese. */
import { formatNumber } from '../cells/format';
import type { Measure } from '../terms/terms';

export const FORM_WORDS = {
  sheet: 'Phiếu đơn vị',
  title: 'PHIẾU CUNG CẤP THÔNG TIN XÉT THI ĐUA, KHEN THƯỞNG',
  unit: (name: string): string => `Đơn vị: ${name}`,
  plan: (name: string, day: string | null): string => `${name}${day === null ? '' : `; số liệu đến ${day}`}`,
  guide:
    'Chỉ điền các ô màu vàng, chọn theo danh sách nếu có. Ô đã có sẵn câu trả lời: sai thì sửa. Người chưa có tên (không là Chấp hành viên) thì ghi vào các dòng trống cuối bảng. Lưu tệp rồi gửi lại, giữ nguyên tên trang và tiêu đề cột.',
  number: 'STT',
  results: 'Kết quả theo báo cáo',
  about: { cases: 'Việc', money: 'Tiền' } satisfies Record<Measure, string>,
  /** Names of files: letters of ASCII (award/dossier/names.ts). */
  file: 'Phieu',
  archive: 'Phieu-don-vi',
};

export const SUBMISSION_WORDS = {
  sheet: 'Tình hình nộp',
  draft: 'Tình hình nộp (đang lập)',
  previous: ' (cũ)',
  title: 'TÌNH HÌNH NỘP PHIẾU, BÁO CÁO CỦA CÁC ĐƠN VỊ',
  counts: (sent: number, all: number, day: string): string => `Đã nhận của ${formatNumber(sent)}/${formatNumber(all)} đơn vị; cập nhật ngày ${day}.`,
  headings: {
    unit: 'Đơn vị',
    state: 'Tình trạng',
    what: 'Nội dung',
    file: 'Tệp',
    day: 'Ngày nhận',
    taken: 'Câu trả lời đã nhận',
    differing: 'Còn khác nhau',
    unclear: 'Chưa hiểu',
    note: 'Ghi chú',
  },
  state: { sent: 'Đã nộp', missing: 'Chưa nộp', refused: 'Chưa nhận được' },
  what: { form: 'Phiếu', report: 'Báo cáo' },
};
