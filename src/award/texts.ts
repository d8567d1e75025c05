/**
 * Texts of the award review: reasons, ranking, messages, and the pane's review view. Vietnamese is the base; English must satisfy its type.
 * What is written into the workbook is always taken from here.
 */
import type { Reason } from '../assessment/assess';
import { shiftDecimal } from '../cells/decimal';
import { formatDate, formatNumber, hundredthsText } from '../cells/format';
import { mapRecord } from '../terms/records';
import type { SubjectKind, Unit } from '../terms/terms';
import type { Truth } from './evaluation';
import type { FactName } from './subject';
import { CONCLUSION_WORDS, COUNCIL_WORDS, TASK_WORDS, VIOLATION_WORDS, wordFor, YES_NO } from './words';
import { REASONS } from '../words/words';
import { ABOUT_MEASURE, AMOUNT_UNIT_WORDS, REVIEW_KIND_WORDS } from '../terms/words';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const two = (n: number): string => String(n).padStart(2, '0');
const kindPlural: Record<SubjectKind, string> = {
  province: 'tập thể Cục THADS tỉnh',
  department: 'tập thể Phòng',
  office: 'tập thể Chi cục',
  officer: 'Chấp hành viên',
  staff: 'cá nhân không là Chấp hành viên',
};

export const awardVi = {
  date: formatDate,
  number: formatNumber,
  /** A rate in hundredths of a per cent. */
  rate: (hundredths: bigint): string => `${hundredthsText(hundredths)} %`,
  /** A target as the plan writes it: 77 %, 81,5 %. */
  target: (fraction: number): string => `${formatNumber(shiftDecimal(fraction, 2))} %`,
  amount: (value: number, unit: Unit): string => `${formatNumber(value)} ${AMOUNT_UNIT_WORDS[unit]}`,
  conclusion: CONCLUSION_WORDS,
  kind: REVIEW_KIND_WORDS,
  truth: { met: 'Đạt', unmet: 'Chưa đạt', unknown: 'Còn thiếu' } satisfies Record<Truth, string>,
  measure: mapRecord(ABOUT_MEASURE, capital),
  violation: mapRecord(VIOLATION_WORDS, (word) => word.toLowerCase()),
  task: mapRecord(TASK_WORDS, (word) => `${word} nhiệm vụ`),
  council: COUNCIL_WORDS,
  yes: wordFor(YES_NO, true),
  no: wordFor(YES_NO, false),
  reason: {
    /** Of the unit, for its head. */
    ofUnit: 'Điều kiện của đơn vị (Thủ trưởng phải đạt cả hai): ',
    reached: (about: string, achieved: string, target: string): string => `${about} đạt ${achieved}, chỉ tiêu ${target}`,
    short: (about: string, achieved: string, target: string, shortfall: string): string =>
      `${about} đạt ${achieved}, chỉ tiêu ${target}, còn thiếu ${shortfall}`,
    notJudged: (about: string, reason: Reason): string => {
      const text = REASONS[reason];
      return `${about}: ${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/, '')}`;
    },
    noResult: (about: string): string => `${about}: chưa có số liệu trong báo cáo`,
    ambiguous: 'trùng tên trong đơn vị, chưa biết số liệu nào của ai (ghi thêm năm sinh vào tên trên cả hai biểu rồi lập lại)',
    taskUnknown: 'chưa ghi mức hoàn thành nhiệm vụ',
    taskLevel: (level: string): string => `mức ghi nhận: ${level}`,
    answered: (text: string): string => text,
    notAnswered: (text: string): string => `chưa trả lời: ${text}`,
    answeredNo: (text: string): string => `trả lời "Không": ${text}`,
    unreadable: (text: string): string => `ô ghi "${text}", không hiểu được`,
    noViolation: 'không có vi phạm, kỷ luật trong thời gian xét',
    violationUnknown: (names: string): string => `chưa ghi vi phạm, kỷ luật: ${names}`,
    violationNoDate: (name: string, form: string): string => `${name}: ${form}, chưa ghi ngày`,
    violationCounts: (name: string, form: string, date: string): string => `${name}: ${form} ngày ${date}, trong thời gian xét`,
    violationOutside: (name: string, form: string, date: string): string => `${name}: ${form} ngày ${date}, ngoài thời gian xét`,
    violationMild: (name: string, form: string): string => `${name}: ${form}, dưới mức khiển trách`,
    violationUnclear: (name: string): string => `${name}: có ngày nhưng không có hình thức`,
    gone: 'không còn trong báo cáo hiện tại: lập lại sau khi sửa báo cáo, hoặc xóa dòng',
    noUnit: (unit: string): string => (unit ? `không thấy dòng của đơn vị "${unit}" để xét điều kiện của tập thể` : 'chưa ghi đơn vị'),
    unnamed: 'chưa ghi tên',
    unknownKind: (text: string): string => `đối tượng "${text}" không hiểu được`,
    headUnknown: 'chưa rõ có phải Thủ trưởng đơn vị không (đơn vị chưa đủ điều kiện)',
    andMore: (names: string, more: number): string => `${names} và ${formatNumber(more)} người khác`,
  },
  rank: {
    place: (rank: number, count: number): string => `${rank}/${count}`,
    excess: (percent: string): string => `vượt ${percent}`,
    below: (percent: string): string => `thấp hơn ${percent}`,
    tied: 'đồng hạng',
    unranked: (count: number): string => `không có số liệu để xếp hạng (${count})`,
    beyond: 'vượt chỉ tiêu khen thưởng',
    /** How the ranking is made: stands on the sheet. */
    definition:
      'Xếp hạng: mức vượt so với chỉ tiêu = (tỷ lệ đạt được : chỉ tiêu) − 1, lấy trung bình của việc và tiền để hai mặt và các nhóm chỉ tiêu khác nhau so sánh được. Xếp hạng chỉ để tham khảo, Hội đồng quyết định.',
    definitionEither:
      'Xếp hạng: mức vượt so với chỉ tiêu = (tỷ lệ đạt được : chỉ tiêu) − 1, lấy mặt (việc hoặc tiền) vượt cao hơn vì kế hoạch chỉ đòi hỏi một mặt. Xếp hạng chỉ để tham khảo, Hội đồng quyết định.',
  },
  quota: {
    over: (kind: SubjectKind, count: number, limit: number, unit: string): string =>
      `Vượt chỉ tiêu khen thưởng: ${two(count)} ${kindPlural[kind]}${unit ? ` của ${unit}` : ''}, chỉ tiêu ${two(limit)}. Hội đồng Thi đua - Khen thưởng xem xét, quyết định.`,
  },
  sheet: {
    title: 'XÉT KHEN THƯỞNG',
    plan: (name: string): string => (/^kế hoạch/iu.test(name.normalize('NFC')) ? name : `Kế hoạch: ${name}`),
    guide:
      'Điền các cột có tiêu đề màu vàng (danh sách chọn, ngày); ô vàng là ô còn chờ trả lời. Thêm cá nhân không là Chấp hành viên ở cuối bảng. Các cột khác được ghi lại mỗi lần lập; nội dung bạn nhập được giữ nguyên.',
    period: (from: string, to: string): string => `Vi phạm, kỷ luật được xét: từ ${from} đến hết ${to} (tính cả ngày đầu và ngày cuối).`,
  },
  list: {
    sheet: 'Danh sách đề nghị',
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: (abbreviation: string): string => `Số:          /DS-${abbreviation}`,
    placeAndDate: (place: string, year: string): string => `${place || '………………'}, ngày      tháng      năm ${year}`,
    title: 'DANH SÁCH',
    subtitle: (campaign: string): string => `đề nghị khen thưởng ${campaign}`,
    attached: (abbreviation: string, year: string): string => `(Kèm theo Tờ trình số          /TTr-${abbreviation} ngày      tháng      năm ${year})`,
    headings: ['STT', 'Tên tập thể, họ tên cá nhân', 'Đơn vị', 'Tóm tắt kết quả', 'Hình thức đề nghị', 'Ghi chú'],
    collectives: 'I. TẬP THỂ',
    individuals: 'II. CÁ NHÂN',
    officers: '1. Chấp hành viên',
    others: '2. Không là Chấp hành viên',
    nobody: 'Không có',
    summary: (about: string, completed: string, eligible: string, rate: string, target: string): string =>
      `${about}: thi hành xong ${completed}/${eligible} có điều kiện, đạt ${rate} (chỉ tiêu ${target})`,
    head: 'Thủ trưởng đơn vị',
    total: (collectives: number, individuals: number): string => `Danh sách gồm ${two(collectives)} tập thể và ${two(individuals)} cá nhân.`,
    provisional: (to: string): string => `Số liệu tạm thời: kỳ số liệu kết thúc ngày ${to}.`,
    incomplete: (count: number, names: string): string => `Chưa gồm ${two(count)} trường hợp còn thiếu thông tin: ${names}.`,
    recipients: 'Nơi nhận:',
    filing: '- Lưu: VT, TĐKT.',
    signatory: '……………………',
    previous: (name: string): string => `${name} (bản trước)`,
  },
  message: {
    made: (added: number, kept: number): string =>
      kept === 0
        ? `Đã lập trang "Xét khen thưởng" với ${formatNumber(added)} dòng. Hãy điền các thông tin còn thiếu.`
        : `Đã cập nhật trang "Xét khen thưởng": giữ ${formatNumber(kept)} dòng cùng mọi nội dung đã nhập${added > 0 ? `, thêm ${formatNumber(added)} dòng` : ''}.`,
    gone: (names: string): string => `Không còn trong báo cáo (dòng được giữ, có đánh dấu): ${names}.`,
    listed: (collectives: number, individuals: number): string =>
      `Đã lập trang "Danh sách đề nghị": ${formatNumber(collectives)} tập thể, ${formatNumber(individuals)} cá nhân.`,
    incomplete: (count: number): string => `${formatNumber(count)} trường hợp còn thiếu thông tin nên chưa có trong danh sách.`,
    nobody: 'Chưa ai đủ điều kiện nên danh sách trống.',
    keptList: (name: string): string => `Bản danh sách trước đã được bạn sửa nên được giữ lại ở trang "${name}".`,
    undone: 'Đã hoàn tác lần ghi cuối của phần xét khen thưởng.',
  },
  fact: {
    isHead: 'Là Thủ trưởng đơn vị?',
    unity: 'Nội bộ đoàn kết, chấp hành tốt?',
    exemplary: 'Trách nhiệm cao, gương mẫu?',
    task: 'Mức hoàn thành nhiệm vụ',
    violation: 'Vi phạm, kỷ luật',
    violationDate: 'Ngày vi phạm, kỷ luật',
    confirmedBy: 'Người xác nhận thành tích',
    award: 'Hình thức đề nghị',
    council: 'Ý kiến Hội đồng',
    note: 'Ghi chú',
  } satisfies Record<FactName, string>,
  violationOfUnit: 'Người trong đơn vị chưa có dòng riêng: vi phạm, kỷ luật',
  pane: {
    intro: 'Trang xét giữ những điều chỉ con người biết; phần này hỏi lần lượt từng chỗ còn thiếu và ghi câu trả lời vào trang đó.',
    make: 'Lập trang xét',
    update: 'Cập nhật từ báo cáo',
    list: 'Lập danh sách đề nghị',
    reread: 'Đọc lại trang xét',
    undo: 'Hoàn tác lần lập',
    noReport: 'Chưa đọc được báo cáo nên chưa lập được trang xét.',
    conclusions: 'Kết luận',
    person: (name: string): string => name || '(chưa ghi tên)',
    position: (n: number, all: number): string => `${formatNumber(n)}/${formatNumber(all)}`,
    previous: 'Dòng trước',
    next: 'Dòng tiếp',
    nothingMissing: 'Không còn dòng nào thiếu thông tin.',
    noRows: 'Trang xét chưa có dòng nào.',
    unanswered: '(chưa trả lời)',
    show: 'Xem trên trang tính',
    reasons: 'Lý do',
    walk: 'Xem từng dòng',
    onlyIncomplete: (count: number): string => `Còn thiếu thông tin (${formatNumber(count)})`,
    allRows: (count: number): string => `Tất cả (${formatNumber(count)})`,
    needed: 'cần trả lời',
    saved: (name: string): string => `Đã ghi câu trả lời cho ${name}.`,
    working: 'Đang thực hiện…',
    quotas: 'Chỉ tiêu khen thưởng',
    answersElsewhere: 'Không có câu hỏi nào cho dòng này: hãy sửa báo cáo, hoặc trả lời ở dòng nêu trong lý do.',
  },
};

/** What another language has to say, too; titles of the sheets and of the list are the workbook's. */
export type AwardTexts = Omit<typeof awardVi, 'sheet' | 'list'>;
