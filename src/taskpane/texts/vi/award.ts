/** Texts of the pane about awards: the deadline, the review row by row, its reasons. Vietnamese is the base. */
import { awardSentencesVi } from '../../../award/texts';
import type { MoveEvidence } from '../../../award/moves';
import type { NamedFact } from '../../../award/subject';
import { CONCLUSION_WORDS, COUNCIL_WORDS, HONORIFICS, MET_OR_NOT, wordFor, YES_NO } from '../../../award/vocabulary';
import { formatNumber } from '../../../cells/format';
import { REVIEW_KIND_WORDS } from '../../../terms/words';

const person = (name: string): string => name || '(chưa ghi tên)';

export const awardVi = {
  ...awardSentencesVi,
  heading: 'Xét khen thưởng',
  notInPlan: 'Kế hoạch đang chọn chưa nói gì về khen thưởng. Nếu văn bản có quy định, hãy ghi vào các phần này của trang kế hoạch:',
  dataPeriod: (from: string, to: string): string => `Kỳ số liệu ${from} – ${to}`,
  provisional: 'số liệu tạm thời',
  due: (deadline: string): string => `Hồ sơ gửi trước ngày ${deadline}`,
  daysLeft: (days: number): string =>
    days === 0 ? 'hôm nay là ngày cuối' : days > 0 ? `còn ${formatNumber(days)} ngày` : `đã quá hạn ${formatNumber(-days)} ngày`,
  kind: REVIEW_KIND_WORDS,
  conclusion: CONCLUSION_WORDS,
  council: COUNCIL_WORDS,
  metOrNot: { met: wordFor(MET_OR_NOT, true), notMet: wordFor(MET_OR_NOT, false) },
  honorific: { mr: wordFor(HONORIFICS, 'mr'), ms: wordFor(HONORIFICS, 'ms') },
  yes: wordFor(YES_NO, true),
  no: wordFor(YES_NO, false),
  outdated: {
    title: (count: number): string => `${formatNumber(count)} dòng của phần xét đã khác báo cáo. Cập nhật trước khi lập?`,
    who: (names: string): string => `Đó là ${names}. Mọi nội dung đã nhập được giữ nguyên.`,
    update: 'Cập nhật rồi lập',
    asIs: 'Lập theo phần xét đang có',
  },
  lost: {
    title: (sheet: string): string => `Trang "${sheet}" từng là trang xét.`,
    how: {
      range: 'Bảng của trang đã bị đổi thành vùng thường, nên bổ trợ không nhận ra. Mọi nội dung đã nhập vẫn còn ở đó; lập trang mới thì phải nhập lại.',
      copy: 'Đây là bản sao, còn trang gốc không có nữa. Mọi nội dung đã nhập vẫn còn ở đó; lập trang mới thì phải nhập lại.',
    },
    restore: 'Dùng lại trang này',
  },
  message: {
    notCompared: (count: number): string => `Chưa so được phần xét với báo cáo: còn ${formatNumber(count)} câu hỏi về cách đọc báo cáo.`,
    made: (added: number, kept: number): string =>
      kept === 0
        ? `Đã lập trang "Xét khen thưởng" với ${formatNumber(added)} dòng. Hãy điền các thông tin còn thiếu.`
        : `Đã cập nhật trang "Xét khen thưởng": giữ ${formatNumber(kept)} dòng cùng mọi nội dung đã nhập${added > 0 ? `, thêm ${formatNumber(added)} dòng` : ''}.`,
    staff: (sheet: string, added: number): string =>
      added > 0
        ? `Trang "${sheet}": đã thêm ${formatNumber(added)} người của bảng xét. Hãy ghi ngày sinh, chức vụ, quê quán … một lần; mọi Báo cáo thành tích lấy từ đó.`
        : `Trang "${sheet}" đã có mọi người của bảng xét.`,
    staffUnused: (names: string): string => `Chưa dùng được vì không rõ là ai trong bảng xét (sai đơn vị, hoặc ghi hai dòng): ${names}.`,
    gone: (names: string): string => `Không còn trong báo cáo (dòng được giữ, có đánh dấu): ${names}.`,
    listed: (collectives: number, individuals: number): string =>
      `Đã lập trang "Danh sách đề nghị": ${formatNumber(collectives)} tập thể, ${formatNumber(individuals)} cá nhân.`,
    incomplete: (count: number): string => `${formatNumber(count)} trường hợp còn thiếu thông tin nên chưa có trong danh sách.`,
    undecided: (count: number): string =>
      `${formatNumber(count)} trường hợp vượt chỉ tiêu khen thưởng chờ Hội đồng chọn: có trong biên bản, chưa có trong danh sách.`,
    nobody: 'Chưa ai đủ điều kiện nên danh sách trống.',
    pageNotSet: 'Excel không cho đặt khổ giấy (thường do máy chưa có máy in): hãy chọn A4 ngang, vừa một trang ngang trước khi in.',
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
    honorific: 'Ông/Bà',
    position: 'Chức vụ',
  } satisfies Record<NamedFact, string>,
  violationOfUnit: 'Người trong đơn vị chưa có dòng riêng: vi phạm, kỷ luật',
  campaign: {
    title: (sheet: string): string => `Trang "${sheet}" là của đợt thi đua khác.`,
    which: (review: string, period: string, plan: string, planPeriod: string): string =>
      `Trang đó: ${review}, kỳ ${period}. Kế hoạch đang chọn: ${plan}, kỳ ${planPeriod}. Bắt đầu đợt mới thì trang cũ được giữ nguyên dưới tên khác.`,
    begin: { posts: 'Đợt mới, giữ Thủ trưởng, chức vụ, người xác nhận', nothing: 'Đợt mới, trang trắng' },
    same: 'Vẫn là đợt này',
  },
  moves: {
    title: (count: number): string => `${formatNumber(count)} dòng đã có nội dung có lẽ là của người, đơn vị mà báo cáo nay ghi khác. Có đúng không?`,
    line: (from: string, to: string): string => `${from} → ${to}`,
    why: {
      spelling: 'cùng tên, cùng đơn vị',
      figures: 'cùng số liệu',
      name: 'tên này chỉ có một người',
      people: 'cùng những người ấy',
      namesake: 'có người trùng tên vừa đến hoặc đi',
    } satisfies Record<MoveEvidence, string>,
    which: 'Chọn những dòng đúng là người, đơn vị ấy',
    take: (count: number): string => (count === 0 ? 'Không ai cả: là người khác' : `Giữ nội dung cho ${formatNumber(count)} dòng đã chọn`),
  },
  bulk: {
    heading: 'Trả lời chung',
    open: (question: string, count: number): string => `${question} – còn ${formatNumber(count)}`,
    question: {
      violation: 'Vi phạm, kỷ luật',
      unity: 'Đoàn kết, chấp hành tốt',
      exemplary: 'Trách nhiệm, gương mẫu',
      task: 'Hoàn thành nhiệm vụ',
    },
    all: {
      violation: 'Không ai vi phạm, kỷ luật trong thời gian xét.',
      unity: 'Mọi đơn vị đoàn kết, chấp hành tốt.',
      exemplary: 'Mọi người trách nhiệm cao, gương mẫu.',
      task: 'Mọi người hoàn thành xuất sắc nhiệm vụ.',
    },
    allMeet: 'Tất cả đều đạt điều kiện này.',
    except: 'Trừ',
    name: 'gõ hoặc dán tên',
    add: 'Thêm',
    remove: (name: string): string => `Bỏ ${name} khỏi phần trừ`,
    unknown: (names: readonly string[]): string => `Không rõ là ai trong số đang hỏi: ${names.join('; ')}. Trùng tên thì chọn tên có kèm đơn vị.`,
    othersNo: 'Những người, đơn vị được trừ sẽ ghi là không đạt.',
    othersOpen: 'Những người, đơn vị được trừ sẽ hỏi riêng ở dưới.',
    lost: 'Có người trong phần trừ nay không còn tên ấy trên trang xét. Hãy xem lại phần trừ trước khi ghi.',
    without: 'Đã xem, bỏ tên ấy',
    typing: 'Tên vừa gõ chưa được thêm: bấm Thêm hoặc Enter, hay xóa đi, rồi mới ghi.',
    where: 'Áp dụng cho',
    everywhere: (units: number): string => `Tất cả ${formatNumber(units)} đơn vị`,
    write: (rows: number): string => (rows === 0 ? 'Ghi' : `Ghi cho ${formatNumber(rows)} dòng`),
    heads: (units: number): string => `Thủ trưởng của từng đơn vị – còn ${formatNumber(units)}`,
    headsWhy: 'Chỉ hỏi ở đơn vị chưa đủ điều kiện: Thủ trưởng phải đạt cả điều kiện của đơn vị.',
    notChosen: '(chưa chọn)',
    nobody: 'Không ai trong danh sách này',
    writeHeads: (units: number): string => (units === 0 ? 'Ghi' : `Ghi cho ${formatNumber(units)} đơn vị`),
    confirmations: (rows: number): string => `Người xác nhận thành tích – còn ${formatNumber(rows)}`,
    confirmPeople: (count: number): string => `${formatNumber(count)} cá nhân do ai xác nhận`,
    confirmCollectives: (count: number): string => `${formatNumber(count)} tập thể do ai xác nhận`,
  },
  review: {
    intro: 'Trang xét giữ những điều chỉ con người biết; phần này hỏi lần lượt từng chỗ còn thiếu và ghi câu trả lời vào trang đó.',
    make: 'Lập trang xét',
    update: 'Cập nhật từ báo cáo',
    list: 'Lập danh sách đề nghị',
    undo: 'Hoàn tác lần ghi cuối',
    noReport: 'Chưa đọc được báo cáo nên chưa lập được trang xét.',
    conclusions: 'Kết luận',
    person,
    position: (n: number, all: number): string => `${formatNumber(n)}/${formatNumber(all)}`,
    previous: 'Dòng trước',
    next: 'Dòng tiếp',
    nothingMissing: 'Không còn câu hỏi nào.',
    noRows: 'Trang xét chưa có dòng nào.',
    unanswered: '(chưa trả lời)',
    dayExample: 'ngày/tháng/năm',
    noDay: 'Hãy ghi ngày/tháng/năm, ví dụ 30/6/2024.',
    show: 'Xem trên trang tính',
    reasons: 'Lý do',
    walk: 'Xem từng dòng',
    onlyIncomplete: (count: number): string => `Còn chờ trả lời (${formatNumber(count)})`,
    allRows: (count: number): string => `Tất cả (${formatNumber(count)})`,
    needed: 'cần trả lời',
    toReview: 'cần xem lại',
    others: 'Nội dung khác của dòng này',
    saved: (name: string): string => `Đã ghi câu trả lời cho ${person(name)}.`,
    savedMany: (count: number): string => `Đã ghi ${formatNumber(count)} câu trả lời.`,
    unwritten: (rows: number): string => `Bảng thi đua đã hiểu nội dung vừa nhập; kết luận của ${formatNumber(rows)} dòng trên trang chưa theo kịp.`,
    refresh: 'Ghi kết luận lên trang',
    refreshed: 'Đã ghi kết luận theo nội dung trên trang.',
    against: (names: string): string => `Hội đồng ghi đề nghị nhưng chưa đủ điều kiện, nên không vào danh sách: ${names}.`,
    severalHeads: (unit: string, names: string): string => `${unit} có nhiều Thủ trưởng: ${names}. Hãy xem lại.`,
    forUnit: (unit: string): string => `Kết luận của ${unit} còn chờ câu trả lời này.`,
    working: 'Đang thực hiện…',
    answersElsewhere: 'Không có câu hỏi nào cho dòng này: hãy sửa báo cáo, hoặc trả lời ở dòng nêu trong lý do.',
  },
};

/** The shape in every language. */
export type AwardPaneTexts = typeof awardVi;
