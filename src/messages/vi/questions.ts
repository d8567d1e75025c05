/** What is asked about a report, and the answers that are possible, in Vietnamese. Rows as Excel counts them. */
import { formatDate, formatNumber } from '../../cells/format';
import type { RowKind } from '../../report/reading';
import type { DecidingFigure } from '../../terms/figures';
import type { Measure, Unit } from '../../terms/terms';
import { ABOUT_MEASURE, AMOUNT_UNIT_WORDS, FIGURE_WORDS, KIND_WORDS, UNIT_WORDS } from '../../terms/words';

const KINDS: Record<RowKind, string> = {
  ...KIND_WORDS,
  staff: 'Cá nhân không là Chấp hành viên (không xét)',
  nobody: 'Không phải đơn vị hay cá nhân (không xét)',
  total: 'Dòng cộng (không xét)',
};
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
/** Long lists say how many more there are. */
const some = (names: readonly string[]): string => (names.length > 4 ? `${quoted(names.slice(0, 3))} và ${names.length - 3} dòng khác` : quoted(names));
const rounded = (value: number): string => formatNumber(Number(value.toPrecision(3)));
/** A typical total: tỷ đồng, or cases. */
const typicalOf = (unit: Unit, typical: number): string => (unit === 'cases' ? `${rounded(typical)} việc` : `${rounded(typical)} tỷ đồng`);

export const question = {
  columns: (measure: Measure): string => `Có nhiều cột cùng nghĩa (${ABOUT_MEASURE[measure]}); tiêu đề và phép tính chưa đủ để chọn: lấy cột nào?`,
  contradiction: (measure: Measure, identity: string, failed: number, checked: number): string =>
    `Tiêu đề không khớp số học của chính báo cáo (${ABOUT_MEASURE[measure]}; ${identity}: ${failed}/${checked} dòng sai). Các cột nào là đúng?`,
  unknownHeadings: (measure: Measure): string =>
    `Không nhận ra tiêu đề (${ABOUT_MEASURE[measure]}), nhưng các cột sau khớp số học của một báo cáo. Có đúng không?`,
  measure: (typical: number): string => `Báo cáo không ghi là việc hay tiền (tổng số thường gặp: ${rounded(typical)}). Đây là số gì?`,
  unit: (stated: Unit | null, typical: string): string =>
    stated
      ? `Đơn vị tính ghi "${UNIT_WORDS[stated]}", như vậy mỗi người hoặc đơn vị có khoảng ${typical}: khác thường. Số liệu tính bằng gì?`
      : `Không ghi đơn vị tính. Nếu tính bằng ${UNIT_WORDS.thousand} thì mỗi người hoặc đơn vị có khoảng ${typical}: khác thường. Số liệu tính bằng gì?`,
  units: (headed: Unit, lined: Unit): string => `Tiêu đề cột ghi "${UNIT_WORDS[headed]}", dòng đơn vị tính ghi "${UNIT_WORDS[lined]}". Số liệu tính bằng gì?`,
  theme: (text: string): string => `Tiêu đề "${text}" chỉ nói về một phần số việc, còn kế hoạch xét toàn bộ. Có xét trang này không?`,
  provinces: (names: readonly string[]): string =>
    `Báo cáo so sánh các tỉnh với nhau (${some(names)}), còn kế hoạch xét các đơn vị, cá nhân trong một tỉnh. Có xét trang này không?`,
  adjustedTargets: (heading: string): string =>
    `Biểu có cột "${heading}": chỉ tiêu đã điều chỉnh, khác kế hoạch đang chọn. Có xét theo kế hoạch đang chọn không? (Nếu không, sửa trang kế hoạch rồi đọc lại.)`,
  measures: (unit: Unit, typical: number): string =>
    `Tiêu đề nói về việc, đơn vị tính lại ghi "${UNIT_WORDS[unit]}" (tổng số thường gặp: ${rounded(typical)}). Đây là số gì?`,
  excluded: (text: string): string => `Ghi chú dưới bảng: "${text}". Như vậy số liệu thiếu một phần, còn kế hoạch xét toàn bộ. Có xét trang này không?`,
  closed: (text: string, note: string): string =>
    `Tiêu đề ghi "${text}", nhưng ghi chú dưới bảng: "${note}". Số liệu có thể cũ hơn tiêu đề. Có xét trang này không?`,
  forecast: (text: string): string => `Tiêu đề "${text}" là số dự kiến, phấn đấu, không phải kết quả. Có xét trang này không?`,
  draft: (text: string): string => `Tiêu đề "${text}": bản dự thảo, số liệu chưa chốt. Có xét trang này không?`,
  average: (text: string): string => `Tiêu đề "${text}" là số bình quân, không phải số của từng đơn vị, cá nhân. Có xét trang này không?`,
  onlyPart: (measure: Measure, heading: string): string =>
    `Cột "${heading}" (${ABOUT_MEASURE[measure]}) chỉ là số của một phần thời gian hoặc một phần số việc, và không có cột nào khác. Có xét theo cột này không?`,
  addedParts: (measure: Measure): string => `Không có cột cộng cho "Thi hành xong" (${ABOUT_MEASURE[measure]}). Lấy tổng các cột con, hay chỉ một cột?`,
  ratio: (measure: Measure, part: DecidingFigure, whole: DecidingFigure, ratio: number): string =>
    `Ở một dòng thường gặp, ${FIGURE_WORDS[part]} chỉ bằng ${rounded(100 * ratio)} % ${FIGURE_WORDS[whole]} (${ABOUT_MEASURE[measure]}): có thể hai cột khác đơn vị tính. Có xét không?`,
  otherField: (text: string): string => `Tiêu đề "${text}" nói về lĩnh vực khác. Có xét trang này không?`,
  period: (text: string, from: string, to: string): string =>
    `Báo cáo ghi "${text}", còn kế hoạch đang chọn lấy số liệu từ ${formatDate(from)} đến ${formatDate(to)}. Có xét trang này theo kế hoạch đó không?`,
  also: (sheets: readonly string[]): string => `Câu trả lời dùng chung cho cả trang ${quoted(sheets)}.`,
  periodsDiffer: (text: string, other: string, otherText: string): string =>
    `Hai biểu ghi hai thời gian khác nhau: trang này "${text}", trang "${other}" ghi "${otherText}". Xét trang nào?`,
  sheets: (sheets: readonly string[]): string => `Các trang ${quoted(sheets)} cùng nói về những người và đơn vị ấy, số liệu khác nhau. Trang nào được xét?`,
  copied: (sheets: readonly string[]): string =>
    `Các trang ${quoted(sheets)} ghi thời gian khác nhau nhưng số liệu giống hệt nhau: có thể một trang được chép mà chưa sửa số. Trang nào được xét?`,
  wrongRows: (names: readonly string[]): string =>
    `Nhiều dòng của cùng một đơn vị tự mâu thuẫn (${some(names)}): có thể cả đơn vị nhập nhầm cột hoặc công thức lệch dòng. Làm gì với các dòng này?`,
  corrections: (names: readonly string[]): string =>
    `Có dòng điều chỉnh riêng cho ${some(names)}: số đúng của họ không nằm trọn trong dòng nào. Xét họ theo số chưa điều chỉnh không?`,
  remarks: (names: readonly string[], text: string): string => `Ghi chú ở dòng ${some(names)}: "${text}". Số liệu của các dòng ấy có dùng để xét được không?`,
  assignedNobody: (names: readonly string[]): string =>
    `Kế hoạch giao chỉ tiêu riêng cho ${some(names)}, nhưng báo cáo không có tên này. Nếu chỉ là viết khác, hãy sửa tên trên kế hoạch cho giống báo cáo; nếu không sẽ bị xét theo chỉ tiêu của nhóm.`,
  assignedSeveral: (names: readonly string[]): string =>
    `Kế hoạch giao chỉ tiêu riêng cho ${some(names)}, nhưng báo cáo có nhiều dòng cùng tên. Hãy ghi rõ trên kế hoạch, ví dụ "Nguyễn Văn An (Chi cục THADS huyện Tân Mỹ)".`,
  untitled: (names: readonly string[]): string =>
    `Kế hoạch giao chỉ tiêu riêng theo chức vụ, chức danh (lãnh đạo; sơ, trung, cao cấp), nhưng không rõ ${some(names)} thuộc loại nào. Hãy thêm một cột "Chức vụ, chức danh" cạnh cột tên trong báo cáo rồi đọc lại; nếu không, những người này chưa xét được.`,
  moved: (names: readonly string[], other: string): string =>
    `${some(names)} đứng ở đơn vị khác trên trang "${other}": có thể một trang bị sắp xếp hoặc chép lệch dòng. Có xét cả hai trang không?`,
  twoNames: (names: readonly string[], columns: readonly string[]): string =>
    `Cột ${columns.join(' và ')} đều ghi tên người, và ở dòng ${some(names)} là hai người khác nhau. Số liệu là của người ở cột nào?`,
  rowKind: (names: readonly string[]): string => `Không rõ dòng ${some(names)} là đơn vị hay cá nhân. Là gì?`,
  sums: (name: string, own: number, sum: number): string =>
    `"${name}" ghi ${formatNumber(own)}, nhưng cộng các dòng thành phần được ${formatNumber(sum)}. Số nào đúng?`,
  sameName: (names: readonly string[]): string => `${some(names)} có nhiều dòng. Là một người hay nhiều người trùng tên?`,
  noSums: (names: readonly string[]): string =>
    `Không đơn vị nào bằng tổng các cá nhân của mình (${some(names)}): danh sách thiếu người, hay số của đơn vị và của cá nhân lấy ở hai thời điểm? Có xét không?`,
  sameUnit: (names: readonly string[]): string => `${some(names)} có nhiều dòng số liệu. Xét dòng nào?`,
  shared: (names: readonly string[]): string => `${some(names)} dùng chung số liệu trong ô gộp: số đó là của ai?`,
  levels: (names: readonly string[], parts: readonly string[]): string => `${some(names)} là tổng của ${some(parts)}: không thể xét cả hai cấp. Xét cấp nào?`,
  outliers: (names: readonly string[]): string =>
    `Số liệu của ${some(names)} khác các dòng còn lại hàng trăm lần (có thể nhập bằng đơn vị khác). Có xét không?`,
};

export const answer = {
  columns: (total: string, eligible: string, completed: string, heading: string): string =>
    `${heading ? `"${heading}": ` : ''}tổng số cột ${total}, có điều kiện cột ${eligible}, thi hành xong cột ${completed}`,
  unit: (unit: Unit, typical: number): string =>
    unit === 'cases' ? 'Số việc' : `Số tiền, tính bằng ${AMOUNT_UNIT_WORDS[unit]} (khoảng ${typicalOf(unit, typical)} mỗi dòng)`,
  name: (column: string, heading: string): string => `Người ở cột ${column}${heading ? ` ("${heading}")` : ''}`,
  use: 'Xét trang này',
  absent: 'Không có trong báo cáo này: bỏ qua',
  leave: 'Không dùng trang này',
  useOnly: (sheets: readonly string[]): string => (sheets.length === 1 ? `Chỉ xét trang ${quoted(sheets)}` : `Xét cả ${quoted(sheets)}`),
  useTable: (sheet: string, row: number, title: string): string =>
    `Chỉ xét bảng có tiêu đề ở dòng ${formatNumber(row)} trang "${sheet}"${title ? ` (${title})` : ''}`,
  kind: (kind: RowKind): string => KINDS[kind],
  unitsOnly: (names: readonly string[]): string => `Xét ${some(names)}`,
  different: 'Khác nhau, chỉ trùng tên: xét từng dòng',
  lastRow: 'Là một: chỉ xét dòng cuối',
  firstRow: 'Là một: chỉ xét dòng đầu',
  rowsRight: 'Số ghi trên biểu là đúng: vẫn xét',
  rowsUnknown: 'Để các dòng này "Không xét", vẫn xét các dòng khác',
  peopleRight: 'Số của các cá nhân là đúng: xét họ, để dòng đơn vị không xét',
  rowsLeft: 'Chưa rõ: để các dòng này không xét',
  proof: (held: number, checked: number): string => `đúng ${formatNumber(held)}/${formatNumber(checked)} phép thử`,
  recommended: 'nên chọn',
  typical: typicalOf,
};
