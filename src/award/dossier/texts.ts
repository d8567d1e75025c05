/** Every text of the papers that are signed: Vietnamese whatever the language of the pane is. What the pane says of them is in taskpane/texts/. */
import { inSmallLetters } from './capitals';
import type { SubjectKind } from '../../terms/terms';
import { AMOUNT_UNIT_WORDS, UNIT_WORDS, VERDICT_WORDS } from '../../terms/words';

/** Dots for a person to write over, in running text. */
const BLANK = { day: '……', short: '………', name: '…………………………', title: '………………' } as const;
const blankDay = (year: string): string => `ngày ${BLANK.day} tháng ${BLANK.day} năm ${year}`;

/** Short brackets stay on one line: (19/7/1946 – 19/7/2024). */
const keptTogether = (text: string): string => text.replace(/\([^()]{1,40}\)/g, (brackets) => brackets.replaceAll(' ', '\u00a0'));

/** With a small letter, unless the first word is initials. */
const smallFirst = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.replace(/^./u, (letter) => letter.toLocaleLowerCase('vi')));

export const dossierVi = {
  blank: BLANK,
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (type: string, code: string): string => `Số: ${BLANK.day}/${type}-${code}`,
  placeAndDate: (place: string, year: string): string => `${place || BLANK.title}, ${blankDay(year)}`,
  recipients: {
    heading: 'Nơi nhận:',
    asAbove: '- Như trên;',
    to: (name: string): string => `- ${name};`,
    filed: (where: string): string => `- Lưu: ${where}.`,
    /** The registry keeps a copy of every paper; who else does, the plan says. */
    filing: 'VT',
  },
  signHint: '(Ký, đóng dấu, ghi rõ họ tên)',
  signHintPerson: '(Ký, ghi rõ họ tên)',
  addressed: {
    one: (name: string): string => `Kính gửi: ${name}`,
    many: 'Kính gửi:',
    line: (name: string, last: boolean): string => `- ${name}${last ? '.' : ';'}`,
  },
  council: {
    name: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
    called: 'Hội đồng Thi đua - Khen thưởng',
    of: (agency: string): string => `Hội đồng Thi đua - Khen thưởng ${agency}`,
    code: 'HĐTĐKT',
    signature: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
    /** "CỤC TRƯỞNG", "Cục THADS tỉnh Hậu Giang" → "Cục trưởng Cục THADS tỉnh Hậu Giang". */
    toHead: (title: string, agency: string): string => {
      const small = title.toLocaleLowerCase('vi');
      return `${small ? small.charAt(0).toLocaleUpperCase('vi') + small.slice(1) : 'Thủ trưởng'} ${agency}`;
    },
  },
  /** After "khen thưởng", "thành tích": "đợt thi đua …" of a plan that is called "Kế hoạch phát động đợt thi đua …", else by the plan: "theo Kế hoạch thi đua …". */
  campaign: (name: string): string => {
    const written = inSmallLetters(name);
    const named = written.replace(/^kế hoạch(?:\s+|$)(?:(?:về việc|về|phát động|tổ chức|triển khai|thực hiện)\s+)*/iu, '');
    const isPlan = named !== written && !/^(?:các\s+)?(?:đợt|phong trào|chiến dịch|cao điểm)\s/iu.test(named);
    return keptTogether(isPlan ? `theo ${written}` : smallFirst(named));
  },
  planCalled: (name: string, number: string, issuer: string): string => {
    const about = smallFirst(keptTogether(inSmallLetters(name).replace(/^kế hoạch(?:\s+|$)/iu, '')));
    const said = about === '' || /^(?:về|phát động|tổ chức|triển khai|thực hiện|giao|đẩy mạnh|tăng cường)\s/u.test(about) ? about : `về ${about}`;
    return [`Kế hoạch số ${number || BLANK.short} ${blankDay(BLANK.day)} của ${issuer}`, said].filter(Boolean).join(' ');
  },
  provisional: (to: string): string => `Số liệu tạm thời: kỳ số liệu chưa kết thúc (kết thúc vào ${to}).`,
  figures: (day: string): string => `Số liệu lấy từ báo cáo, cập nhật vào trang xét ${day}.`,
  nobody: 'Không có',
  submission: {
    type: 'TỜ TRÌNH',
    code: 'TTr',
    about: (campaign: string): string => `Về việc đề nghị khen thưởng ${campaign}`,
    /** Grounds in force from a day to a day (both included). Of later days a person writes them. */
    grounds: [
      { from: '2024-01-01', to: null, text: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;' },
      {
        from: '2024-01-01',
        to: '2025-06-30',
        text: 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
      },
    ] as readonly { from: string; to: string | null; text: string }[],
    groundToWrite: `Căn cứ ${BLANK.name}${BLANK.name};`,
    /** The ministry's own circular on awards, which changes. */
    groundMinistry: `Căn cứ Thông tư số ${BLANK.day}/${BLANK.day}/TT-BTP ${blankDay(BLANK.day)} của Bộ trưởng Bộ Tư pháp ${BLANK.name};`,
    groundPlan: (plan: string): string => `Căn cứ ${plan};`,
    groundMinutes: (year: string): string => `Căn cứ Biên bản họp xét khen thưởng ${blankDay(year)}.`,
    opening: (issuer: string, from: string, to: string, addressee: string, sum: string): string =>
      `Qua xét kết quả thi hành án dân sự từ ${from} đến hết ${to} và các tiêu chuẩn, điều kiện của Kế hoạch, ${issuer} kính trình ${addressee} xem xét, khen thưởng ${sum}, cụ thể như sau:`,
    proposals: '1. Hình thức và số lượng đề nghị khen thưởng',
    columns: ['Hình thức khen thưởng', 'Tập thể', 'Chấp hành viên', 'Không là Chấp hành viên', 'Cộng'],
    sum: 'Tổng cộng',
    conditions: '2. Tiêu chuẩn, điều kiện đã xét',
    conditionsOf: { collective: 'Đối với tập thể:', individual: 'Đối với cá nhân:' },
    condition: (text: string, reference: string): string => `- ${text}${reference ? ` (${reference})` : ''};`,
    headRule: (reference: string): string => `- Thủ trưởng đơn vị đạt tiêu chuẩn, điều kiện của cả cá nhân và tập thể${reference ? ` (${reference})` : ''}.`,
    /** What is asked although the plan's conditions do not write it. */
    reached: (about: string): string => `Đạt chỉ tiêu thi hành xong ${about} của Kế hoạch`,
    measures: { both: ' và ', either: ' hoặc ' },
    taskDone: 'Hoàn thành xuất sắc nhiệm vụ được giao',
    quotas: '3. Chỉ tiêu khen thưởng',
    withinQuota: 'Số lượng đề nghị không vượt chỉ tiêu khen thưởng của Kế hoạch.',
    unlimited: (kinds: string): string => `Kế hoạch không giới hạn số lượng đối với ${kinds}.`,
    withoutQuota: (kinds: string): string => `Kế hoạch không quy định số lượng đối với ${kinds}.`,
    ofKinds: (text: string, kinds: string): string => `${text} (đối với ${kinds})`,
    /** In running text. */
    kinds: {
      province: 'Cục THADS tỉnh',
      department: 'Phòng chuyên môn',
      office: 'Chi cục, Phòng THADS khu vực',
      officer: 'Chấp hành viên',
      staff: 'cá nhân không là Chấp hành viên',
    } satisfies Record<SubjectKind, string>,
    attached: 'Hồ sơ kèm theo gồm:',
    attachments: (reports: string): string[] => [
      '- Biên bản họp xét khen thưởng;',
      '- Danh sách đề nghị khen thưởng;',
      `- ${reports} Báo cáo thành tích có xác nhận theo quy định.`,
    ],
    closing: (addressee: string): string => `Kính trình ${addressee} xem xét, khen thưởng theo thẩm quyền hoặc trình cấp có thẩm quyền khen thưởng./.`,
  },
  minutes: {
    type: 'BIÊN BẢN',
    code: 'BB',
    about: (campaign: string): string => `Họp xét khen thưởng ${campaign}`,
    begin: `Thời gian bắt đầu: ${BLANK.day} giờ ${BLANK.day}, `,
    beginDay: blankDay,
    place: 'Địa điểm:',
    present: 'Thành phần tham dự:',
    member: (n: number): string => `${n}.`,
    memberColumns: ['STT', 'Họ và tên', 'Chức vụ'],
    ofCouncil: { called: 'Hội đồng', memberColumn: 'Chức danh trong Hội đồng' },
    ofUnit: { called: 'Cuộc họp', memberColumn: 'Ghi chú' },
    chair: 'Chủ trì (chủ tọa):',
    secretary: 'Thư ký (người ghi biên bản):',
    absent: 'Vắng mặt (lý do):',
    business: 'Nội dung:',
    opening: (plan: string): string => `1. Chủ tọa nêu mục đích cuộc họp: xét, đề nghị khen thưởng theo ${plan}.`,
    review: (from: string, to: string): string =>
      `2. Thư ký báo cáo kết quả thi hành án dân sự từ ${from} đến hết ${to} và việc xét các tiêu chuẩn, điều kiện:`,
    qualified: (n: string, collectives: string, officers: string, others: string): string =>
      `- Đủ điều kiện: ${n} trường hợp đưa ra xét, gồm ${collectives} tập thể, ${officers} Chấp hành viên, ${others} cá nhân không là Chấp hành viên;`,
    declined: (n: string, names: string, called: string): string => `- Đủ điều kiện nhưng ${called} không đề nghị: ${n} trường hợp (${names}). Lý do: \t`,
    notChosen: (n: string, names: string, called: string): string =>
      `- Đủ điều kiện nhưng ${called} đã chọn người, đơn vị khác trong chỉ tiêu: ${n} trường hợp (${names});`,
    against: (name: string, reason: string, called: string): string =>
      `- ${called} có ý kiến đề nghị nhưng chưa đủ điều kiện, không đưa vào danh sách: ${name} (${reason});`,
    onEdge: (name: string, edges: string): string => `- ${name}: ${edges};`,
    incomplete: (n: string, names: string): string => `- Còn thiếu thông tin nên chưa xét: ${n} trường hợp (${names});`,
    notQualified: (n: number): string => `- Không đủ điều kiện: ${n > 0 ? `${String(n).padStart(2, '0')} trường hợp` : 'không có'}.`,
    annexed: '- Các trường hợp không đề nghị và lý do: theo Phụ lục kèm theo Biên bản này.',
    quotas: '3. Chỉ tiêu khen thưởng:',
    withinQuota: 'Số lượng đưa ra xét không vượt chỉ tiêu khen thưởng của Kế hoạch.',
    decision: (called: string): string => `${called} quyết định:`,
    discussion: '4. Ý kiến thảo luận:',
    vote: `5. Kết quả biểu quyết (tổng số thành viên: ${BLANK.day}, có mặt: ${BLANK.day}):`,
    columns: ['STT', 'Tên tập thể, họ tên cá nhân', 'Hình thức đề nghị', 'Số phiếu đồng ý', 'Tỷ lệ (%)'],
    conclusion: '6. Kết luận của chủ tọa:',
    end: (year: string): string =>
      `Cuộc họp kết thúc vào ${BLANK.day} giờ ${BLANK.day}, ${blankDay(year)}. Biên bản đã được đọc lại cho mọi người cùng nghe và nhất trí./.`,
    signSecretary: 'THƯ KÝ',
    signChair: 'CHỦ TỌA',
  },
  list: {
    type: 'DANH SÁCH',
    code: 'DS',
    collectives: 'TẬP THỂ',
    individuals: 'CÁ NHÂN',
    individualsOf: (kind: string): string => `CÁ NHÂN (${kind.charAt(0).toLocaleLowerCase('vi')}${kind.slice(1)})`,
    officers: 'Chấp hành viên',
    others: 'Không là Chấp hành viên',
    countOf: { collectives: (n: string): string => `${n} tập thể`, individuals: (n: string): string => `${n} cá nhân` },
    and: ' và ',
    about: (campaign: string): string => `Đề nghị khen thưởng ${campaign}`,
    sum: (sum: string): string => `Danh sách gồm ${sum}.`,
    attached: (code: string, year: string): string => `(Kèm theo Tờ trình số ${BLANK.day}/TTr-${code} ${blankDay(year)})`,
  },
  achievements: {
    type: 'BÁO CÁO THÀNH TÍCH',
    code: 'BC',
    about: (award: string): string => `Đề nghị tặng ${award}`,
    campaign: (campaign: string): string => `${campaign.charAt(0).toLocaleUpperCase('vi')}${campaign.slice(1)}`,
    person: {
      heading: 'I. SƠ LƯỢC LÝ LỊCH',
      name: '- Họ và tên:',
      born: (day: string, sex: string): string =>
        `- Ngày, tháng, năm sinh: ${day || `${BLANK.day}/${BLANK.day}/${BLANK.short}`}; giới tính:${sex && ` ${sex}`}`,
      male: 'Nam',
      female: 'Nữ',
      home: '- Quê quán:',
      residence: '- Nơi thường trú:',
      unit: '- Đơn vị công tác:',
      position: '- Chức vụ, chức danh:',
      education: '- Trình độ chuyên môn, nghiệp vụ:',
      duties: '- Quyền hạn, nhiệm vụ được giao:',
      officer: 'Chấp hành viên',
      head: 'Thủ trưởng đơn vị',
      headOfficer: 'Thủ trưởng đơn vị, Chấp hành viên',
    },
    unit: {
      heading: 'I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH',
      name: '- Tên tập thể:',
      seat: '- Địa điểm trụ sở chính:',
      phone: '- Điện thoại, thư điện tử:',
      staff: '- Tổ chức, biên chế:',
      party: '- Tổ chức đảng, đoàn thể:',
      duties: '- Chức năng, nhiệm vụ được giao:',
    },
    achieved: 'II. THÀNH TÍCH ĐẠT ĐƯỢC',
    results: '1. Kết quả thực hiện chỉ tiêu, nhiệm vụ',
    period: (from: string, to: string): string => `Kết quả thi hành án dân sự từ ${from} đến hết ${to}:`,
    columns: (units: readonly string[]): string[] => ['TT', 'Nội dung', ...units],
    column: { cases: (unit: string): string => `Về việc (${unit})`, money: (unit: string): string => `Về tiền (${unit})` },
    rows: {
      total: 'Tổng số giải quyết',
      toEnforce: 'Tổng số phải thi hành',
      eligible: 'Có điều kiện thi hành',
      completed: 'Thi hành xong',
      rate: 'Tỷ lệ thi hành xong trên có điều kiện',
      band: 'Nhóm xét chỉ tiêu (theo tổng số)',
      target: 'Chỉ tiêu của Kế hoạch',
      gap: 'Chênh lệch so với chỉ tiêu (điểm %)',
      verdict: 'Kết quả',
    },
    bandPerOfficer: 'Nhóm xét chỉ tiêu (theo bình quân mỗi Chấp hành viên)',
    above: 'trên',
    unknown: 'không có số liệu',
    task: (level: string): string => `Mức hoàn thành nhiệm vụ: ${level} được giao.`,
    taskDetails: 'Nhiệm vụ được giao và kết quả cụ thể:',
    otherWork: 'Các nhiệm vụ khác (theo dõi thi hành án hành chính, tổ chức phong trào thi đua):',
    measures: '2. Biện pháp, sáng kiến để đạt thành tích',
    conditions: '3. Việc chấp hành chủ trương của Đảng, pháp luật của Nhà nước, nội quy, quy chế',
    condition: (text: string): string => `- ${text};`,
    noViolation: (text: string, from: string, to: string): string => `- ${text} (từ ${from} đến ${to});`,
    lastCondition: '- Nội dung khác:',
    honours: 'III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG',
    titles: { heading: '1. Danh hiệu thi đua', columns: ['Năm', 'Danh hiệu thi đua', 'Số, ngày quyết định; cơ quan ban hành'] },
    rewards: { heading: '2. Hình thức khen thưởng', columns: ['Năm', 'Hình thức khen thưởng', 'Số, ngày quyết định; cơ quan ban hành'] },
    confirmPerson: ['XÁC NHẬN CỦA', 'THỦ TRƯỞNG ĐƠN VỊ'],
    confirmUnit: ['XÁC NHẬN CỦA', 'CƠ QUAN QUẢN LÝ TRỰC TIẾP'],
    reporter: ['', 'NGƯỜI BÁO CÁO'],
    head: ['', 'THỦ TRƯỞNG ĐƠN VỊ'],
  },
  leftOut: {
    type: 'Phụ lục',
    name: 'Các trường hợp không đề nghị khen thưởng',
    attached: (year: string): string => `(Kèm theo Biên bản họp xét khen thưởng ${blankDay(year)})`,
    columns: ['STT', 'Tên tập thể, họ tên cá nhân', 'Đơn vị', 'Lý do'],
    groups: {
      notQualified: 'KHÔNG ĐỦ TIÊU CHUẨN, ĐIỀU KIỆN',
      incomplete: 'CHƯA ĐỦ CĂN CỨ ĐỂ XÉT',
      declined: 'ĐỦ ĐIỀU KIỆN, KHÔNG ĐỀ NGHỊ',
      notChosen: 'ĐỦ ĐIỀU KIỆN, KHÔNG ĐƯỢC CHỌN TRONG SỐ LƯỢNG',
    },
    declined: (called: string): string => `${called} không đề nghị`,
    notChosen: (called: string): string => `${called} đã chọn trường hợp khác trong số lượng được đề nghị`,
    sum: (n: string): string => `Phụ lục gồm ${n} trường hợp.`,
  },
  decision: {
    type: 'QUYẾT ĐỊNH',
    code: 'QĐ',
    about: (campaign: string): string => `Về việc khen thưởng ${campaign}`,
    groundPowers: (agency: string): string => `Căn cứ quy định về chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của ${agency} (${BLANK.name});`,
    groundProposal: (agency: string): string => `Theo đề nghị của Hội đồng Thi đua - Khen thưởng ${agency}.`,
    decides: 'QUYẾT ĐỊNH:',
    article: (n: number): string => `Điều ${n}.`,
    awards: (award: string, sum: string, campaign: string): string =>
      `Tặng ${award} cho ${sum} đã có thành tích ${/^theo /.test(campaign) ? '' : 'trong '}${campaign} (có danh sách kèm theo).`,
    money: `Mức tiền thưởng kèm theo: ${BLANK.name}, chi từ ${BLANK.name}.`,
    force: `Quyết định này có hiệu lực kể từ ngày ký. ${BLANK.name} và các tập thể, cá nhân có tên tại danh sách kèm theo chịu trách nhiệm thi hành Quyết định này./.`,
    listOf: (title: string): string => `Danh sách kèm theo ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`,
    listFile: 'danh sách',
    toThose: (article: number): string => `- Như Điều ${article};`,
    list: {
      name: 'Danh sách tập thể, cá nhân được khen thưởng',
      attached: (code: string, year: string): string => `(Kèm theo Quyết định số ${BLANK.day}/QĐ-${code} ${blankDay(year)})`,
      columns: ['STT', 'Tên tập thể, họ tên cá nhân', 'Chức vụ, đơn vị công tác', 'Hình thức khen thưởng'],
    },
  },
  verdict: VERDICT_WORDS,
  unit: UNIT_WORDS,
  /** Beside an amount. */
  amountUnit: AMOUNT_UNIT_WORDS,
};
