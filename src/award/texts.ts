/**
 * What the award says in the workbook and on papers, always in Vietnamese: the titles of the review, the nomination list, and the sentences on reasons,
 * ranks and quotas. The pane says those sentences, too, in its own language: every language satisfies AwardTexts (taskpane/texts/…/award.ts).
 */
import type { Reason } from '../assessment/assess';
import { formatDate, formatNumber, hundredthsText } from '../cells/format';
import { mapRecord } from '../terms/records';
import type { SubjectKind, Unit } from '../terms/terms';
import type { Truth } from './evaluation';
import { EDGE_RULES, type EdgeRule } from '../plan/plan';
import type { CouncilDecision } from './subject';
import { TASK_WORDS, VIOLATION_WORDS } from './vocabulary';
import { REASONS } from '../words/notes';
import { ABOUT_MEASURE, AMOUNT_UNIT_WORDS } from '../terms/words';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const two = (n: number): string => String(n).padStart(2, '0');
const kindPlural: Record<SubjectKind, string> = {
  province: 'tập thể Cục THADS tỉnh',
  department: 'tập thể Phòng',
  office: 'tập thể Chi cục',
  officer: 'Chấp hành viên',
  staff: 'cá nhân không là Chấp hành viên',
};

/** Reasons, ranks and quotas in sentences. */
export const awardSentencesVi = {
  date: formatDate,
  /** A rate in hundredths of a per cent. */
  rate: (hundredths: bigint): string => `${hundredthsText(hundredths)} %`,
  amount: (value: number, unit: Unit): string => `${formatNumber(value)} ${AMOUNT_UNIT_WORDS[unit]}`,
  truth: { met: 'Đạt', unmet: 'Chưa đạt', unknown: 'Còn thiếu' } satisfies Record<Truth, string>,
  measure: mapRecord(ABOUT_MEASURE, capital),
  violation: mapRecord(VIOLATION_WORDS, (word) => word.toLowerCase()),
  task: mapRecord(TASK_WORDS, (word) => `${word} nhiệm vụ`),
  reason: {
    /** Of the unit, for its head. */
    ofAgency: 'Điều kiện của đơn vị (Thủ trưởng phải đạt cả hai): ',
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
    onEdge: (at: string, rule: EdgeRule): string => `đúng mốc ${at} mà kế hoạch để ngỏ, xếp vào nhóm ${EDGE_RULES[rule].side} mốc`,
    council: {
      asked: 'không có gì để tính tỷ lệ: đưa Hội đồng xem xét',
      propose: 'không có gì để tính tỷ lệ, Hội đồng đã đồng ý đề nghị',
      decline: 'không có gì để tính tỷ lệ, Hội đồng không đề nghị',
    } satisfies Record<CouncilDecision | 'asked', string>,
    level: (name: string): string => `mức ${name}`,
    further: (text: string, found: string): string => `${text}: ${found} theo báo cáo`,
    toReview: 'Trả lời khác với báo cáo',
    /** @param answer null where what is written, `unreadable`, is not understood */
    furtherDenied: (text: string, answer: boolean | null, unreadable: string, said: string): string =>
      `${text}: trang xét ghi "${answer === null ? unreadable : answer ? 'Đạt' : 'Không đạt'}"${answer === null ? ' (không hiểu được)' : ''}, báo cáo thì "${said}"; hãy xóa câu trả lời để theo báo cáo, hoặc sửa báo cáo`,
    statedNo: (text: string): string => `không đạt: ${text}`,
    unreadable: (text: string): string => `ô ghi "${text}", không hiểu được`,
    noViolation: 'không có vi phạm, kỷ luật trong thời gian xét',
    violationUnknown: (names: string): string => `chưa ghi vi phạm, kỷ luật: ${names}`,
    violationNoDate: (name: string, form: string): string => `${name}: ${form}, chưa ghi ngày`,
    violationCounts: (name: string, form: string, date: string): string => `${name}: ${form} ngày ${date}, trong thời gian xét`,
    violationEitherDay: (name: string, form: string, date: string, other: string): string =>
      `${name}: ${form} ngày ${date} hay ngày ${other}? Hãy ghi lại ngày trong bảng thi đua, hoặc ghi bằng chữ trong ô`,
    violationOutside: (name: string, form: string, date: string): string => `${name}: ${form} ngày ${date}, ngoài thời gian xét`,
    violationMild: (name: string, form: string): string => `${name}: ${form}, dưới mức khiển trách`,
    violationUnclear: (name: string): string => `${name}: có ngày nhưng không có hình thức`,
    gone: 'không còn trong báo cáo hiện tại: lập lại sau khi sửa báo cáo, hoặc xóa dòng',
    noAgency: (agency: string): string => (agency ? `không thấy dòng của đơn vị "${agency}" để xét điều kiện của tập thể` : 'chưa ghi đơn vị'),
    unnamed: 'chưa ghi tên',
    unknownKind: (text: string): string => `đối tượng "${text}" không hiểu được`,
    headUnknown: 'chưa rõ có phải Thủ trưởng đơn vị không (đơn vị chưa đủ điều kiện)',
    /** A name, or a paragraph of the plan, as sentences take it up. */
    quoted: (text: string): string => text,
    andMore: (names: string, more: number): string => `${names} và ${formatNumber(more)} người khác`,
  },
  rank: {
    place: (rank: number, count: number): string => `${rank}/${count}`,
    excess: (percent: string): string => `vượt ${percent}`,
    below: (percent: string): string => `thấp hơn ${percent}`,
    tied: 'đồng hạng',
    unranked: (count: number): string => `không có số liệu để xếp hạng (${count})`,
    beyond: 'vượt chỉ tiêu khen thưởng',
  },
  quota: {
    over: (kind: SubjectKind, count: number, limit: number, unit: string, title: string): string =>
      `Vượt chỉ tiêu khen thưởng: ${two(count)} ${kindPlural[kind]}${unit ? ` của ${unit}` : ''}${title ? ` đề nghị ${title}` : ''}, chỉ tiêu ${two(limit)}. Hội đồng Thi đua - Khen thưởng xem xét, quyết định.`,
  },
};

/** The shape of these sentences in every language. */
export type AwardTexts = typeof awardSentencesVi;

/** Everything that goes into the workbook. */
export const awardVi = {
  ...awardSentencesVi,
  rank: {
    ...awardSentencesVi.rank,
    /** How the ranking is made: stands on the sheet. */
    definition:
      'Xếp hạng: mức vượt so với chỉ tiêu = (tỷ lệ đạt được : chỉ tiêu) − 1, lấy trung bình của việc và tiền để hai mặt và các nhóm chỉ tiêu khác nhau so sánh được. Xếp hạng chỉ để tham khảo, Hội đồng quyết định.',
    definitionEither:
      'Xếp hạng: mức vượt so với chỉ tiêu = (tỷ lệ đạt được : chỉ tiêu) − 1, lấy mặt (việc hoặc tiền) vượt cao hơn vì kế hoạch chỉ đòi hỏi một mặt. Xếp hạng chỉ để tham khảo, Hội đồng quyết định.',
  },
  sheet: {
    title: 'XÉT KHEN THƯỞNG',
    plan: (name: string): string => (/^kế hoạch/iu.test(name.normalize('NFC')) ? name : `Kế hoạch: ${name}`),
    guide:
      'Điền các cột có tiêu đề màu vàng (danh sách chọn, ngày); ô vàng là ô còn chờ trả lời. Thêm cá nhân không là Chấp hành viên ở cuối bảng. Các cột khác được ghi lại mỗi lần lập; nội dung bạn nhập được giữ nguyên.',
    waitsFor: (headings: string): string => `Còn chờ trả lời: ${headings}.`,
    period: (from: string, to: string): string => `Vi phạm, kỷ luật được xét: từ ${from} đến hết ${to} (tính cả ngày đầu và ngày cuối).`,
  },
  staff: {
    title: 'DANH SÁCH CÔNG CHỨC',
    guide:
      'Ghi một lần, mọi Báo cáo thành tích lấy từ đây. Ô để trống thì trên văn bản là dòng chấm. Trang này là của bạn: bổ trợ chỉ thêm dòng, không sửa ô nào.',
  },
  list: {
    sheet: 'Danh sách đề nghị',
    number: (abbreviation: string): string => `Số:          /DS-${abbreviation}`,
    placeAndDate: (place: string, year: string): string => `${place || '………………'}, ngày      tháng      năm ${year}`,
    title: 'DANH SÁCH',
    subtitle: (campaign: string): string => `đề nghị khen thưởng ${campaign}`,
    attached: (abbreviation: string, year: string): string => `(Kèm theo Tờ trình số          /TTr-${abbreviation} ngày      tháng      năm ${year})`,
    headings: ['STT', 'Tên tập thể, họ tên cá nhân', 'Đơn vị', 'Tóm tắt kết quả', 'Hình thức đề nghị', 'Ghi chú'],
    nobody: 'Không có',
    summary: (about: string, completed: string, eligible: string, rate: string, target: string): string =>
      `${about}: thi hành xong ${completed}/${eligible} có điều kiện, đạt ${rate} (chỉ tiêu ${target})`,
    head: 'Thủ trưởng đơn vị',
    provisional: (to: string): string => `Số liệu tạm thời: kỳ số liệu kết thúc ngày ${to}.`,
    undecided: (count: number, names: string): string => `Chưa gồm ${two(count)} trường hợp vượt chỉ tiêu khen thưởng, chờ Hội đồng quyết định: ${names}.`,
    incomplete: (count: number, names: string): string => `Chưa gồm ${two(count)} trường hợp còn thiếu thông tin: ${names}.`,
    recipients: 'Nơi nhận:',
    signatory: '……………………',
    /** Behind the name of a list that people have changed. */
    previous: ' (bản trước)',
  },
};
