/** Texts of the pane about the plan: which one counts, its targets, what is wrong with it, its sheet and its file. Vietnamese is the base. */
import { formatNumber } from '../../../cells/format';
import { vi } from '../../../messages/vi';
import { type FurtherMeasure, isRate } from '../../../plan/further';
import { type Band, EDGE_RULES, type Plan } from '../../../plan/plan';
import { askedRate } from '../../../words/notes';

const { percent } = vi.terms;

/** A target with how it is compared: 77 %, trên 50 %. */
export const target = ({ target: asked, comparator }: Pick<Band, 'target' | 'comparator'>): string =>
  comparator === '>' ? `trên ${percent(asked)}` : percent(asked);

export const planVi = {
  heading: 'Kế hoạch thi đua',
  issuer: 'Ban hành',
  number: 'Số',
  dataPeriod: 'Số liệu',
  campaignPeriod: 'Đợt thi đua',
  period: (from: string, to: string): string => `${from} – ${to}`,
  option: (issuer: string, year: string): string => `${issuer} – ${year}`,
  source: {
    sheet: (sheet: string): string => `Trên trang "${sheet}" của sổ tính này`,
    builtin: 'Có sẵn trong bảng thi đua',
    label: 'Nguồn',
  },
  sheetOption: (sheet: string, called: string): string => `Trang "${sheet}"${called && `: ${called}`}`,
  outdated: 'Kế hoạch đã thay đổi từ lần ghi kết quả trước. Kết quả trên báo cáo là của kế hoạch cũ, cho đến khi ghi lại.',
  created: (sheet: string): string => `Đã đưa kế hoạch vào trang "${sheet}".`,
  blank: (sheet: string): string => `Trang "${sheet}" đã sẵn để điền. Điền xong các chỗ nêu ở phần Kế hoạch thì mới phân loại được.`,
  errors: (count: number): string => `Kế hoạch có ${formatNumber(count)} chỗ sai: sửa xong mới phân loại được.`,
  edges: (count: number): string => `Mốc kế hoạch để ngỏ, đã xếp nhóm (${formatNumber(count)})`,
  warnings: (count: number): string => `Điểm cần xem của kế hoạch (${formatNumber(count)})`,
  table: 'Bảng chỉ tiêu',
  assigned: 'Chỉ tiêu giao riêng theo tên',
  levels: 'Mức khác của chỉ tiêu',
  further: ({ name, column, asks, reference }: FurtherMeasure): string =>
    `tiêu chí "${name}": ${
      isRate(asks)
        ? `cột "${column}" trên "${asks.of}"${asks.without === undefined ? '' : ` (không tính "${asks.without}")`} ${askedRate(asks)}`
        : `cột "${column}" phải ghi ${asks.answer ? 'Có' : 'Không'}`
    }${reference && ` (${reference})`}.`,
  columns: { name: 'Tên', band: 'Nhóm', target: 'Chỉ tiêu', reference: 'Căn cứ' },
  bandsOf: (kind: string, measure: string): string => `${kind}, ${measure}`,
  target,
  rules: ({ qualifiesBy, edgeRule, basis, perOfficer }: Plan): string =>
    [
      `Đủ điều kiện khi đạt ${qualifiesBy === 'both' ? 'cả việc và tiền' : 'một trong hai tiêu chí'}.`,
      `Xếp nhóm theo ${basis === 'total' ? 'tổng số giải quyết' : 'tổng số phải thi hành'}${perOfficer ? ', của đơn vị thì bình quân mỗi Chấp hành viên' : ''}; đúng mốc để ngỏ thì xếp vào nhóm ${EDGE_RULES[edgeRule].side} mốc.`,
    ].join(' '),
  action: {
    label: 'Trang và tệp kế hoạch',
    create: 'Đưa kế hoạch này vào sổ tính',
    createEmpty: 'Lập kế hoạch mới (mẫu trống)',
    createMore: 'Chép kế hoạch này sang một trang mới',
    goTo: 'Đến trang kế hoạch',
    export: 'Xuất ra tệp',
    import: 'Nhập từ tệp',
  },
  hint: {
    create:
      'Kế hoạch được ghi ra một trang để sửa, in và gửi kèm sổ tính. Trang đó là của bạn: "Gỡ bỏ" không xóa nó. Sổ tính có thể có nhiều trang kế hoạch; kế hoạch được chọn ở trên là kế hoạch dùng để xét.',
    empty: 'Điền các ô còn trống của trang kế hoạch; điền đến đâu, bổ trợ đọc đến đó.',
  },
  exported: (name: string): string =>
    `Đã tạo tệp ${name}. Nếu Excel không hỏi nơi lưu tệp: chọn hết nội dung trong khung dưới đây, chép, dán vào một tệp văn bản rồi đặt tên có đuôi .json.`,
  exportedContent: 'Nội dung tệp kế hoạch',
};

/** The shape in every language. */
export type PlanTexts = typeof planVi;
