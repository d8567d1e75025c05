/** Texts of the pane about the plan's targets, problems and files, and about the selected row; loaded with the parts that show them. Vietnamese is the base, English must satisfy its type. */
import type { MeasureExplanation, Product } from '../../assessment/explain';
import { type Band, EDGE_RULES, type Plan } from '../../plan/plan';
import { formatNumber, grouped, hundredthsText } from '../../cells/format';
import { bandWords, NOTES } from '../../words/words';
import { UNIT_WORDS } from '../../terms/words';

/** 14600 → 14.600, whatever its size. */
const whole = (n: bigint): string => grouped(String(n));
const product = ({ factor, amount, product: result }: Product): string => `${whole(factor)} × ${whole(amount)} = ${whole(result)}`;
/** A number before "1.000 đồng" could not be read. */
const amount = (value: number, unit: MeasureExplanation['unit']): string => `${formatNumber(value)} ${unit === 'thousand' ? 'nghìn đồng' : UNIT_WORDS[unit]}`;
const percent = (target: number): string => `${formatNumber(target)} %`;

export const planDetailsVi = {
  errors: (count: number): string => `Kế hoạch có ${formatNumber(count)} chỗ sai: sửa xong mới phân loại được.`,
  warnings: (count: number): string => `Điểm cần xem của kế hoạch (${formatNumber(count)})`,
  table: 'Bảng chỉ tiêu',
  columns: { band: 'Nhóm', target: 'Chỉ tiêu', reference: 'Căn cứ' },
  bandsOf: (kind: string, measure: string): string => `${kind}, ${measure}`,
  target: ({ target, comparator }: Pick<Band, 'target' | 'comparator'>): string => (comparator === '>' ? `trên ${percent(target)}` : percent(target)),
  rules: ({ qualifiesBy, edgeRule, basis }: Plan): string =>
    [
      `Đủ điều kiện khi đạt ${qualifiesBy === 'both' ? 'cả việc và tiền' : 'một trong hai tiêu chí'}.`,
      `Xếp nhóm theo ${basis === 'total' ? 'tổng số giải quyết' : 'tổng số phải thi hành'}; đúng mốc để ngỏ thì xếp vào nhóm ${EDGE_RULES[edgeRule].side} mốc.`,
    ].join(' '),
  action: {
    label: 'Trang và tệp kế hoạch',
    create: 'Đưa kế hoạch này vào sổ tính',
    createEmpty: 'Lập kế hoạch mới (mẫu trống)',
    goTo: 'Đến trang kế hoạch',
    export: 'Xuất ra tệp',
    import: 'Nhập từ tệp',
  },
  hint: {
    create: 'Kế hoạch được ghi ra một trang để sửa, in và gửi kèm sổ tính. Trang đó là của bạn: "Gỡ bỏ" không xóa nó.',
    empty: 'Điền các ô còn trống của trang kế hoạch, rồi bấm "Đọc lại".',
  },
  exported: (name: string): string =>
    `Đã tạo tệp ${name}. Nếu Excel không hỏi nơi lưu tệp: chọn hết nội dung trong khung dưới đây, chép, dán vào một tệp văn bản rồi đặt tên có đuôi .json.`,
  exportedContent: 'Nội dung tệp kế hoạch',
  unreadableFile: 'Không đọc được tệp này.',
  selected: {
    heading: 'Dòng đang chọn',
    hint: 'Chọn một dòng của báo cáo để xem vì sao có kết quả đó.',
    none: 'Dòng đang chọn không phải là đơn vị hay Chấp hành viên của báo cáo.',
    band: ({ caseload, unit, result }: MeasureExplanation): string =>
      result.band && caseload !== null
        ? `Tổng số giải quyết ${amount(caseload, unit)}: nhóm "${bandWords(result.band)}"${result.band.reference ? ` (${result.band.reference})` : ''}, chỉ tiêu ${planDetailsVi.target(result.band)}.`
        : result.band
          ? `Nhóm "${bandWords(result.band)}"${result.band.reference ? ` (${result.band.reference})` : ''}, chỉ tiêu ${planDetailsVi.target(result.band)}.`
          : '',
    edge: ({ result, caseload, unit }: MeasureExplanation, plan: Plan): string =>
      result.band && result.onEdge && caseload !== null ? NOTES.onEdge(result.band, edgeText(result.band, plan, caseload, unit), plan) : '',
    figures: ({ figures: { eligible, completed }, unit, rate }: MeasureExplanation): string =>
      eligible === null || completed === null
        ? ''
        : `Có điều kiện ${amount(eligible, unit)}, thi hành xong ${amount(completed, unit)}${rate === null ? '' : `: đạt ${hundredthsText(rate)} %`}.`,
    check: ({ check }: MeasureExplanation): string =>
      check ? `${product(check.left)} ${sign(check)} ${product(check.right)}, nên ${check.holds ? 'đạt' : 'chưa đạt'}.` : '',
    shortfall: ({ check, result, unit }: MeasureExplanation): string =>
      check?.reached ? `Còn thiếu ${amount(result.shortfall ?? 0, unit)}: ${product(check.reached)}.` : '',
    decimals: 'Số lẻ đã được nhân lên thành số nguyên ở cả hai vế.',
  },
};

/** The bound as the band itself writes it. */
function edgeText(band: Band, { edgeRule }: Plan, caseload: number, unit: MeasureExplanation['unit']): string {
  const bound = band[EDGE_RULES[edgeRule].bound];
  return bound === null ? amount(caseload, unit) : formatNumber(bound);
}

const sign = ({ left, right }: { left: Product; right: Product }): string => (left.product > right.product ? '>' : left.product === right.product ? '=' : '<');

export type PlanDetailsTexts = typeof planDetailsVi;

export const planDetailsEn: PlanDetailsTexts = {
  errors: (count) => `The plan has ${formatNumber(count)} ${count === 1 ? 'error' : 'errors'}: nothing is classified until they are mended.`,
  warnings: (count) => `To look at in the plan (${formatNumber(count)})`,
  table: 'Targets',
  columns: { band: 'Band', target: 'Target', reference: 'Paragraph' },
  bandsOf: (kind, measure) => `${kind}, ${measure}`,
  target: ({ target, comparator }) => (comparator === '>' ? `above ${percent(target)}` : percent(target)),
  rules: ({ qualifiesBy, edgeRule, basis }) =>
    [
      `Qualifies by reaching ${qualifiesBy === 'both' ? 'both cases and money' : 'either measure'}.`,
      `Bands go by ${basis === 'total' ? 'the total caseload' : 'the cases to enforce'}; an edge that is left open belongs to the band ${edgeRule === 'above' ? 'above' : 'below'}.`,
    ].join(' '),
  action: {
    label: 'Plan sheet and plan file',
    create: 'Put this plan into the workbook',
    createEmpty: 'New plan (empty form)',
    goTo: 'Go to the plan sheet',
    export: 'Export to a file',
    import: 'Import from a file',
  },
  hint: {
    create: 'The plan is written on a sheet to edit, print and hand on with the workbook. The sheet is yours: "Remove" does not delete it.',
    empty: 'Fill in the empty cells of the plan sheet, then press "Read again".',
  },
  exported: (name) =>
    `The file ${name} was made. If Excel does not ask where to save it: select everything in the box below, copy it into a text file and give it a name that ends with .json.`,
  exportedContent: 'Contents of the plan file',
  unreadableFile: 'This file cannot be read.',
  selected: {
    heading: 'Selected row',
    hint: 'Select a row of the report to see why it has its result.',
    none: 'The selected row is no office or officer of the report.',
    band: ({ caseload, unit, result }) =>
      result.band
        ? `${caseload === null ? 'Band' : `Caseload ${amount(caseload, unit)}: band`} "${bandWords(result.band)}"${result.band.reference ? ` (${result.band.reference})` : ''}, target ${planDetailsEn.target(result.band)}.`
        : '',
    edge: planDetailsVi.selected.edge,
    figures: ({ figures: { eligible, completed }, unit, rate }) =>
      eligible === null || completed === null
        ? ''
        : `Eligible ${amount(eligible, unit)}, completed ${amount(completed, unit)}${rate === null ? '' : `: ${hundredthsText(rate)} %`}.`,
    check: ({ check }) => (check ? `${product(check.left)} ${sign(check)} ${product(check.right)}: ${check.holds ? 'reached' : 'not reached'}.` : ''),
    shortfall: ({ check, result, unit }) => (check?.reached ? `Missing ${amount(result.shortfall ?? 0, unit)}: ${product(check.reached)}.` : ''),
    decimals: 'Decimals were multiplied into whole numbers on both sides.',
  },
};

/** By the language of the pane. */
export const PLAN_DETAILS: Record<string, PlanDetailsTexts> = { vi: planDetailsVi, en: planDetailsEn };
