/**
 * What the add-in says to the person at the screen about a report: doubts, refusals, errors, what is going to be written; and the terms of the field.
 * Vietnamese is the base: its shape is the one that every language satisfies. What is said of plans is in plan.ts and plan-file.ts, loaded with them.
 */
import { firstOf } from '../first-of';
import type { SheetPlace } from '../../cells/address';
import { formatDate, formatNumber, grouped, hundredthsText } from '../../cells/format';
import type { Identity } from '../../report/proof';
import type { HeadingWord } from '../../report/headings';
import type { FigureName, FigureProblem } from '../../terms/figures';
import type { Measure, Unit } from '../../terms/terms';
import { ABOUT_MEASURE, AMOUNT_UNIT_WORDS, FIGURE_PROBLEM_WORDS, FIGURE_WORDS, KIND_WORDS, UNIT_WORDS, VERDICT_WORDS } from '../../terms/words';
import { NOTES, REASONS, bandWords } from '../../words/notes';
import type { NotCounted } from '../../report/sheet';
import { HEADING_NAMES } from '../heading-names';
import type { Language } from '../languages';

/** How numbers, days and the terms of the field are said. */
const terms = {
  number: formatNumber,
  date: formatDate,
  /** A whole number of any size: 14.600. */
  whole: (value: bigint): string => grouped(String(value)),
  /** A target or another per cent as a plan writes it: 77 %, 81,5 %. */
  percent: (value: number): string => `${formatNumber(value)} %`,
  /** A rate in hundredths of a per cent, with both decimals. */
  rate: (hundredths: bigint): string => `${hundredthsText(hundredths)} %`,
  amount: (value: number, unit: Unit): string => `${formatNumber(value)} ${AMOUNT_UNIT_WORDS[unit]}`,
  kind: KIND_WORDS,
  unit: UNIT_WORDS,
  /** Of what a figure, a target or a sheet is, within a sentence. */
  about: ABOUT_MEASURE,
  figure: FIGURE_WORDS,
  figureProblem: FIGURE_PROBLEM_WORDS,
  verdict: VERDICT_WORDS,
  band: bandWords,
  /** Why a measure has its verdict. */
  reason: REASONS,
};

const identity: Record<Identity, string> = {
  totalIsCarriedPlusAccepted: 'Tổng số giải quyết = năm trước chuyển sang + thụ lý mới',
  toEnforceIsTotalLessDeducted: 'Phải thi hành = tổng số giải quyết − ủy thác − thu hồi, hủy',
  eligibleWithinToEnforce: 'Có điều kiện ≤ phải thi hành',
  eligibleWithinTotal: 'Có điều kiện ≤ tổng số giải quyết',
  completedWithinEligible: 'Thi hành xong ≤ có điều kiện',
  rateIsCompletedByEligible: 'Tỷ lệ = thi hành xong / có điều kiện',
  carriedForwardIsRest: 'Chuyển kỳ sau = phải thi hành − thi hành xong',
  unitIsSumOfPeople: 'Đơn vị = tổng của các cá nhân',
  totalIsSumOfUnits: 'Tổng số = tổng của các đơn vị',
};

const doubt = {
  unitAssumed: (name: Unit): string => `Không thấy dòng "Đơn vị tính"; tạm hiểu số tiền tính bằng ${UNIT_WORDS[name]}.`,
  measureGuessed: (name: Measure): string => `Tiêu đề không ghi rõ việc hay tiền; hiểu là ${ABOUT_MEASURE[name]} theo độ lớn của số liệu.`,
  identityFails: (which: Identity, failed: number, checked: number): string => `${identity[which]}: ${failed}/${checked} dòng không khớp.`,
  unusableFigure: (address: string, text: string, which: FigureName, why: FigureProblem, name: string): string =>
    `${name}: ${NOTES.unusable(address, text, which, why)}`,
  completedAdded: (columns: string): string => NOTES.completedAdded(columns),
  completedExcludes: (excluded: string): string => `Không cộng ${excluded} vào thi hành xong: tỷ lệ và số chuyển kỳ sau của biểu không tính.`,
  namesakes: (name: string, of: string): string => `${name} (${of}): ${NOTES.namesake.charAt(0).toLowerCase()}${NOTES.namesake.slice(1)}`,
  totalAdded: (columns: string): string => NOTES.totalAdded(columns),
  unmatched: (name: string, of: string, missing: Measure): string =>
    `${name}${of && of !== name ? ` (${of})` : ''}: không tìm thấy trên biểu ${ABOUT_MEASURE[missing]}.`,
  noPartner: (missing: Measure): string => `Không có biểu ${ABOUT_MEASURE[missing]}: chưa xét được đủ điều kiện theo cả hai tiêu chí.`,
  nobody: (name: string, address: string): string => `Dòng "${name}" (ô ${address}) không phải một đơn vị hay một cá nhân nên không xét.`,
  ownTargets: (heading: string, name: string, own: number, plan: number): string =>
    `Biểu có cột "${heading}" ghi chỉ tiêu riêng (${name}: ${formatNumber(own)} %), khác kế hoạch đang chọn (${formatNumber(plan)} %); kết quả theo kế hoạch.`,
  namedColumn: (heading: string, several: boolean): string =>
    several
      ? `Biểu có nhiều cột "${heading}" mà kế hoạch nêu tên: hãy ghi rõ hơn trên trang kế hoạch, ví dụ "Việc › ${heading}"; trước đó tiêu chí này chưa xét được.`
      : `Biểu không có cột "${heading}" mà kế hoạch nêu tên: tiêu chí này chưa xét được từ biểu, sẽ được hỏi khi xét khen thưởng. Nếu biểu gọi cột đó khác, hãy sửa tên trên trang kế hoạch.`,
  otherIssuer: (issuer: string): string => `Báo cáo của ${issuer}, còn kế hoạch đang chọn là của nơi khác: hãy chắc là chọn đúng kế hoạch.`,
};

const notCounted: Record<NotCounted, (other: string) => string> = {
  same: (other) => `Giống hệt trang "${other}" nên không xét lần nữa.`,
  kept: (other) => `Là bản lưu; trang "${other}" được xét.`,
  older: (other) => `Là số liệu cũ hơn trang "${other}" nên không xét.`,
  part: (other) => `Chỉ là một phần số liệu; trang "${other}" được xét.`,
  forecast: (other) => `Là số dự kiến; trang "${other}" được xét.`,
  past: (other) => `Là số kỳ trước; trang "${other}" được xét.`,
  hidden: (other) => `Đang ẩn; trang "${other}" được xét.`,
};

const refusal = {
  empty: 'Trang tính trống.',
  hidden: 'Trang tính đang ẩn nên không xét.',
  ownSheet: 'Đây là trang kế hoạch hoặc trang xét khen thưởng do bảng thi đua lập, không phải báo cáo.',
  noHeader: (missing: readonly HeadingWord[]): string =>
    `Không thấy tiêu đề ${missing.map((m) => `"${HEADING_NAMES[m] ?? m}"`).join(', ') || 'của một bảng số liệu'}.`,
  accountingForm: 'Đây là biểu thu, chi tiền thi hành án (như B06-THA), không có cột "Có điều kiện".',
  noNames: (address: string): string => `Không thấy cột tên đơn vị hoặc Chấp hành viên trong vùng tiêu đề ${address}.`,
  missingFigure: (about: Measure, missing: readonly FigureName[], address: string): string =>
    `Vùng tiêu đề ${address} (${ABOUT_MEASURE[about]}) thiếu cột ${missing.map((m) => `"${FIGURE_WORDS[m]}"`).join(', ')}.`,
  sameColumn: (about: Measure, figures: readonly FigureName[], address: string): string =>
    `Một cột (${ABOUT_MEASURE[about]}, ô ${address}) được chọn cho cả ${figures.map((one) => `"${FIGURE_WORDS[one]}"`).join(' và ')}. Hãy chọn lại.`,
  emptyFigure: (about: Measure, figure: FigureName, address: string): string =>
    `Cột "${FIGURE_WORDS[figure]}" (${ABOUT_MEASURE[about]}, ô ${address}) chưa có số ở dòng nào, nên chưa xét được ai.`,
  noSubjects: (address: string): string => `Dưới tiêu đề ${address} không có dòng đơn vị hoặc Chấp hành viên nào.`,
  sideBySide: (name: string, other: string, address: string): string =>
    `Hai bảng đặt cạnh nhau nhưng trên cùng một dòng lại là hai người khác nhau (${name || 'ô trống'} và ${other}, ô ${address}), nên không ghi. Hãy tách thành hai trang hoặc xếp trên dưới.`,
  partRows: (address: string): string =>
    `Mỗi đơn vị, cá nhân có nhiều dòng dưới tiêu đề ${address} nhưng không rõ dòng nào được xét (không có dòng "Cộng" hoặc "Lũy kế"), nên không ghi.`,
  left: 'Bạn đã chọn không dùng trang này.',
  notCounted,
};

const fewOf = (names: readonly string[]): string =>
  names
    .slice(0, 3)
    .map((name) => `"${name}"`)
    .join(', ') + (names.length > 3 ? ', …' : '');

const place = ({ sheet, address }: SheetPlace): string => (address ? `trang "${sheet}", vùng ${address}` : `trang "${sheet}"`);

const error = {
  noReport:
    'Không tìm thấy báo cáo nào trong sổ tính này. Hãy mở sổ tính có báo cáo; báo cáo cần có các cột "Tổng số giải quyết", "Có điều kiện", "Thi hành xong" và tên đơn vị hoặc Chấp hành viên.',
  openQuestions: (count: number): string =>
    `Còn ${count} câu hỏi về cách đọc báo cáo nên chưa ghi gì. Hãy mở bảng thi đua và trả lời (mỗi câu một, hai lần bấm), rồi ghi kết quả.`,
  staysProtected: (sheets: readonly string[]): string =>
    `Không gỡ được bảo vệ của trang ${sheets.map((sheet) => `"${sheet}"`).join(', ')} nên không ghi được. Hãy tự bỏ bảo vệ (Review › Unprotect Sheet; nếu có mật khẩu, hỏi người đã đặt), hoặc cho ghi kết quả sang trang mới.`,
  structureLocked:
    'Cấu trúc sổ tính đang được bảo vệ nên không thêm, đổi tên hay xóa trang tính được; chưa có gì thay đổi. Hãy bỏ bảo vệ cấu trúc (Review › Protect Workbook) rồi bấm lại.',
  readBackDiffers: (sheet: string, address: string): string =>
    `Ghi vào trang "${sheet}" xong đọc lại thấy khác tại ô ${address} (có thể do ô gộp hoặc bộ lọc). Đã hoàn tác, sổ tính giữ nguyên như trước. Hãy bỏ gộp ô, bỏ lọc ở đó rồi ghi lại.`,
  unfinished: (left: readonly SheetPlace[], open: readonly string[]): string =>
    [
      ...(left.length > 0
        ? [
            `Excel ngừng trả lời giữa chừng: ${left.map(place).join('; ')} có thể còn dở dang, đừng dùng kết quả ở đó. Hãy bấm lại việc vừa làm để làm lại từ đầu, hoặc bấm Gỡ bỏ để bỏ hết. Số liệu của bạn không bị đổi.`,
          ]
        : []),
      ...(open.length > 0
        ? [
            `Chưa bảo vệ lại được trang ${open.map((sheet) => `"${sheet}"`).join(', ')}: lần bấm tiếp theo sẽ bảo vệ lại như cũ, hoặc hãy tự bật (Review › Protect Sheet).`,
          ]
        : []),
    ].join(' '),
  merged: (sheet: string, address: string): string =>
    `Trang "${sheet}" có ô gộp ${address} trong các cột kết quả. Chưa ghi gì. Hãy bỏ gộp các ô ấy (Merge & Center) rồi ghi lại.`,
  reached: (sheets: readonly string[], cells: readonly string[]): string =>
    `Công thức ở ${cells.slice(0, 6).join(', ')}${cells.length > 6 ? ` và ${formatNumber(cells.length - 6)} ô khác` : ''} tính cả các cột sẽ ghi trên trang ${sheets.map((sheet) => `"${sheet}"`).join(', ')}, nên kết quả của chúng sẽ đổi. Chưa ghi gì. Hãy ghi kết quả sang trang mới, sửa công thức cho hết ở cột cuối của bảng, hoặc vẫn ghi cạnh bảng nếu công thức ấy không cần đúng nữa.`,
  noRoom: (sheets: readonly string[]): string =>
    `Bên phải bảng trên trang ${sheets.map((sheet) => `"${sheet}"`).join(', ')} không còn cột trống nào nhìn thấy được (các cột đang ẩn hoặc đã dùng hết); chưa ghi gì. Hãy bỏ ẩn các cột bên phải bảng (Home › Format › Hide & Unhide › Unhide Columns) rồi ghi lại, hoặc cho ghi kết quả sang trang mới.`,
  notAnswers: 'Tệp này không phải tệp câu trả lời do bảng thi đua lưu. Hãy chọn tệp .json đã lưu bằng "Lưu câu trả lời ra tệp"; chưa có gì thay đổi.',
  noAnswers: 'Sổ tính này chưa nhớ câu trả lời nào. Hãy trả lời và ghi kết quả trước, rồi lưu ra tệp.',
  /** Why Excel refused; which of its codes say so stands in excel/kit/office-codes.ts. */
  office: {
    editing: 'Excel đang ở chế độ sửa ô. Hãy nhấn Enter để kết thúc sửa rồi chạy lại.',
    dialog: 'Excel đang mở một hộp thoại. Hãy đóng nó rồi chạy lại.',
    notInFront: 'Một sổ tính khác đang ở phía trước. Hãy bấm vào sổ tính này rồi chạy lại.',
    closed:
      'Excel không cho sửa sổ tính này (chỉ đọc, Protected View hoặc đang được bảo vệ). Hãy bấm Enable Editing, bỏ bảo vệ hoặc lưu thành tệp khác rồi chạy lại.',
    busy: 'Excel đang bận hoặc mất kết nối. Hãy đợi một lát rồi chạy lại; nếu vẫn vậy, hãy đóng rồi mở lại Excel.',
    others: 'Có người khác đang sửa cùng chỗ. Hãy đợi họ xong rồi chạy lại.',
    filtered: 'Bộ lọc đang che chỗ cần ghi. Hãy bỏ lọc (Data › Clear) rồi chạy lại.',
    inTheWay: 'Chỗ cần ghi vướng ô gộp, bảng, PivotTable hoặc nội dung ở mép trang. Hãy dời ra rồi chạy lại.',
    gone: 'Trang tính, bảng hoặc ô cần dùng vừa bị xóa hoặc đổi tên. Hãy bấm "Đọc lại" rồi chạy lại.',
    taken: 'Sổ tính đã có trang hoặc bảng tên như vậy. Hãy đổi tên rồi chạy lại.',
    tooLarge: 'Báo cáo quá lớn để gửi cho Excel trong một lần. Hãy thử tách bớt trang tính.',
    tooLong: 'Công thức quá dài. Hãy chọn ghi bằng giá trị rồi chạy lại.',
    full: 'Sổ tính không chứa thêm được dữ liệu ghi nhớ của bổ trợ. Hãy bấm Gỡ bỏ, tách bớt trang tính rồi chạy lại.',
    cannot: 'Excel này hoặc loại tệp này (như .xls) không làm được việc này. Hãy lưu thành tệp .xlsx hoặc cập nhật Excel rồi chạy lại.',
    notLoaded: 'Không tải được một phần của bổ trợ (mất mạng, hoặc bổ trợ vừa được cập nhật). Hãy kiểm tra kết nối mạng rồi đóng, mở lại bảng thi đua.',
  },
  /** @param code tells whoever helps what went wrong */
  unexpected: (code: string): string =>
    `Có lỗi ngoài dự kiến, sổ tính giữ nguyên như trước. Hãy chạy lại; nếu vẫn vậy, hãy đóng rồi mở lại Excel, hoặc báo người phụ trách tin học mã lỗi ${code}.`,
  /** What does not stand where it stood. */
  moved: {
    results: 'Các dòng hoặc cột kết quả đã bị thêm, xóa từ lần ghi cuối nên không trả lại kết quả cũ được; chưa đổi gì. Hãy dùng Phân loại hoặc Gỡ bỏ.',
    report: 'Báo cáo hoặc vùng kết quả vừa bị sửa, sắp xếp hoặc thêm dòng trong lúc ghi (có người khác cùng mở?). Chưa ghi gì; hãy chạy lại.',
    review: 'Trang xét khen thưởng đã thay đổi từ lần ghi cuối nên không hoàn tác, để không mất nội dung bạn nhập. Nếu cần, hãy tự sửa trên trang đó.',
    history: 'Trang lịch sử số liệu đã thay đổi từ lần chốt đó nên không hoàn tác, để không mất nội dung của bạn. Nếu cần, hãy tự xóa các dòng của ngày ấy.',
    row: 'Dòng này vừa bị dời hoặc đổi tên. Trang xét đã được đọc lại: hãy thử lại.',
  },
  /** What is not there. */
  missing: {
    formulas: 'Không thấy kết quả nào do bảng thi đua ghi bằng công thức. Hãy chọn một loại công thức rồi ghi kết quả trước.',
    planSheet: 'Sổ tính không có trang kế hoạch. Hãy chọn một kế hoạch có sẵn, hoặc đưa kế hoạch vào sổ tính trước.',
    review: 'Chưa có trang "Xét khen thưởng". Hãy lập trang xét từ báo cáo trước.',
    award: 'Kế hoạch đang chọn không có quy định về khen thưởng, nên không lập được trang xét và danh sách. Hãy chọn kế hoạch khác.',
  },
  template:
    'Kế hoạch đang chọn là mẫu để điền, chưa phải kế hoạch được ban hành, nên chưa lập danh sách và hồ sơ. Hãy đưa kế hoạch vào sổ tính (phần Kế hoạch), ghi tên, cơ quan ban hành và chỉ tiêu thật, rồi lập lại.',
  outdatedReview: (names: readonly string[]): string =>
    `${formatNumber(names.length)} dòng của trang "Xét khen thưởng" đã khác báo cáo (${fewOf(names)}) nên chưa lập. Hãy lập trong bảng thi đua, phần Xét khen thưởng: ở đó chọn cập nhật, hoặc lập theo phần xét đang có.`,
  newerVersion: (theirs: string, own: string): string =>
    `Sổ tính này có phần do bản bổ trợ mới hơn ghi (bản ${theirs}, còn đây là bản ${own}). Vẫn đọc được; ghi lại bằng bản này có thể làm mất phần mà bản này không biết, nên chưa ghi gì. Hãy dùng bản mới, hoặc mở bảng thi đua và bấm "Vẫn cho bản này ghi".`,
  otherCampaign: (name: string, { from, to }: { from: string; to: string }): string =>
    `Trang xét khen thưởng là của đợt khác: ${name} (kỳ ${formatDate(from)} – ${formatDate(to)}). Chưa ghi gì: hãy mở bảng thi đua, phần Khen thưởng, để bắt đầu đợt mới hoặc cho biết vẫn là đợt này.`,
  movedPeople: (count: number): string =>
    `${formatNumber(count)} dòng đã có nội dung của trang xét khen thưởng có lẽ là của người, đơn vị nay mang tên khác hoặc thuộc đơn vị khác trong báo cáo. Chưa ghi gì: hãy mở bảng thi đua, phần Khen thưởng, bấm "Cập nhật từ báo cáo" để chọn.`,
  historyThere: (sheet: string): string => `Sổ tính có lịch sử số liệu (trang "${sheet}"). Hãy chọn: gỡ cả lịch sử, hay giữ lại.`,
  historyTable: (sheet: string, table: string): string =>
    `Lịch sử trên trang "${sheet}" không còn là bảng ${table}. Hãy bấm vào lịch sử, chọn Chèn > Bảng, đặt tên bảng ${table} rồi làm lại (muốn lập lịch sử mới: đổi tên trang).`,
  tableColumns: (table: string, headings: readonly string[]): string =>
    `Bảng ${table} thiếu cột ${headings.map((heading) => `"${heading}"`).join(', ')}. Hãy đặt lại tên cột như cũ (không dữ liệu nào bị xóa), rồi thử lại.`,
  formula: {
    differs: (sheet: string, address: string, found: string): string =>
      `Công thức ở ô ${address} trang "${sheet}" cho kết quả "${found}", khác với kết quả của bảng thi đua. Đã hoàn tác, sổ tính giữ nguyên như trước. Hãy kiểm tra trang kế hoạch, hoặc ghi bằng giá trị.`,
    functionsMissing: (sheet: string): string =>
      `Excel chưa tính được các hàm THADS trên trang "${sheet}" (#NAME?). Đã hoàn tác, sổ tính giữ nguyên như trước. Hãy mở bảng thi đua rồi ghi lại, hoặc chọn công thức của Excel.`,
    edgeRule: (): string =>
      'Kế hoạch xếp đúng mốc để ngỏ vào nhóm dưới mốc, hàm THADS không theo được điều đó. Chưa ghi gì: hãy chọn công thức của Excel, hoặc ghi bằng giá trị.',
    otherPlan: (sheet: string): string =>
      `Trang "${sheet}" ghi một kế hoạch khác với kế hoạch đang chọn, mà công thức tra theo trang này. Hãy chọn kế hoạch của trang, hoặc sửa trang cho đúng kế hoạch.`,
  },
  onlyPeoples: (sheets: readonly string[]): string =>
    `Chỉ còn ${sheets.map((sheet) => `"${sheet}"`).join(', ')}, có nội dung bạn đã nhập nên được giữ lại. Nếu không cần nữa, hãy tự xóa trang đó.`,
  nothingToRemove: 'Không thấy cột nào do bảng thi đua ghi để gỡ bỏ.',
};

const preview = {
  planSheet: 'Thêm trang kế hoạch thi đua (nếu chưa có) để công thức tra nhóm và chỉ tiêu.',
  /** `replaced`: where the results of before stood; null where there were none. `kept`: cells that people have typed into. */
  block: (sheet: string, address: string, rows: number, replaced: string | null, kept: readonly string[]): string =>
    [
      `Trang "${sheet}": ghi ${formatNumber(rows)} dòng vào ${address}`,
      ...(replaced === null ? [] : [replaced === address ? 'thay kết quả cũ' : `thay kết quả cũ tại ${replaced}`]),
      ...(kept.length > 0 ? [`giữ nguyên nội dung bạn đã nhập ở ${firstOf(kept, (more) => ` và ${formatNumber(more)} ô khác`)}`] : []),
    ].join('; ') + '.',
  leavesSheet: (name: string): string => `Trang kết quả "${name}": có nội dung của bạn nên giữ nguyên, từ nay không cập nhật nữa.`,
  sameSheet: (sheet: string, name: string): string => `Trang "${sheet}": thay kết quả cũ trên trang "${name}".`,
  newSheet: (sheet: string, name: string): string => `Trang "${sheet}": ghi kết quả sang trang mới "${name}".`,
};

const said = { terms, identity, doubt, refusal, error, preview };

/** The shape that every language satisfies. */
export type Messages = typeof said & { language: Language };

export const vi: Messages = { language: 'vi', ...said };
