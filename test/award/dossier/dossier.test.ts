/**
 * The papers as files: made by the library, read back from their XML, compared with the data. Figures, names, layout numbers of the decree, harmful
 * names, empty lists, a single nominee and 355 of them.
 */
import { unzipSync } from 'fflate';
import { REGIONAL_TEMPLATE } from '../../../src/plan/builtin';
import { type DossierFile, makeFile, makeZip, papersOf } from '../../../src/award/dossier/dossier';
import { awardedBy } from '../../../src/award/dossier/levels';
import { nameOnPaper } from '../../../src/award/dossier/issuer';
import { cleanText, count, rateText } from '../../../src/award/dossier/writing';
import type { AwardPlan } from '../../../src/award/evaluate';
import { allNominees, nominate, type NominationList } from '../../../src/award/nominate';
import { type StaffRecord, withStaff } from '../../../src/award/staff';
import { isPerson, type ReviewSubject } from '../../../src/award/subject';
import { awardVi } from '../../../src/award/texts';
import { exactNumber } from '../../../src/cells/format';
import { bandWords } from '../../../src/words/notes';
import { PLAN, row, UNIT } from '../build';
import { type ReadDocx, readDocx, textOfDocx } from './docx-reader';

const AFTER = '2024-07-02';
const LONG = 'Tên Rất Dài '.repeat(25).slice(0, 299) + 'Ạ';
const OTHER = 'Chi cục THADS thị xã Vĩnh An';

const ROWS = (): ReviewSubject[] => [
  row({ kind: 'department', name: 'Cục THADS tỉnh Hậu Giang' }),
  row({ kind: 'office', name: UNIT, cases: [1503, 1234, 945], money: [123456.789012, 98765.432101, 45678.912345], facts: { confirmedBy: 'Lê Văn Thử' } }),
  row({ kind: 'office', name: OTHER }),
  row({ name: 'Trần Văn Mẫu', facts: { isHead: true, confirmedBy: 'x' } }),
  row({ name: 'Nguyễn Thị Ví Dụ'.normalize('NFD'), cases: [300, 213, 164], facts: { confirmedBy: 'Trần Văn Mẫu', note: 'Đề nghị "biểu dương"' } }),
  row({ name: '=1+1', unit: OTHER }),
  row({ name: '<b>&amp;</b> & \u0001\u001f\u202e]]>', unit: OTHER }),
  row({ name: LONG, unit: OTHER }),
  row({ kind: 'staff', name: 'Phạm Thị Kế', facts: { award: 'Giấy khen của Tổng Cục trưởng Tổng cục THADS', council: 'propose' } }),
  row({ kind: 'staff', name: 'Lý Văn Thư', facts: { council: 'propose' } }),
  row({ name: 'Không Đủ', cases: [150, 100, 74] }),
  row({ name: 'Còn Thiếu', facts: { exemplary: null } }),
  row({ name: 'Không Đề Nghị', facts: { council: 'decline' } }),
];

const listOf = (rows: ReviewSubject[] = ROWS(), plan: AwardPlan = PLAN, day = AFTER): NominationList => nominate(plan, rows, day);

async function readAll(list: NominationList): Promise<{ file: DossierFile; read: ReadDocx; text: string }[]> {
  const papers = [];
  for (const entry of papersOf(list)) {
    const file = await makeFile(list, entry);
    const read = readDocx(file.bytes);
    papers.push({ file, read, text: textOfDocx(read) });
  }
  return papers;
}

const LIST = listOf();
let papers: Awaited<ReturnType<typeof readAll>>;
beforeAll(async () => {
  papers = await readAll(LIST);
});
const paper = (n: number) => papers[n]!;
const [SUBMISSION, ABOVE, MINUTES, LEFT_OUT, NAMES, NAMES_ABOVE, REPORTS, DECISION, DECISION_LIST] = [0, 1, 2, 3, 4, 5, 6, 16, 17];
/** The table whose first heading is this one. */
const table = ({ tables }: ReadDocx, heading: string) => tables.find(({ rows }) => rows[0]![0] === heading)!;

test('a submission, minutes, a list and a report per nominee', () => {
  expect(papers.map(({ file }) => file.name)).toEqual([
    '01-To-trinh.docx',
    '01-To-trinh-Tong-cuc-THADS.docx',
    '02-Bien-ban-hop.docx',
    '02-Bien-ban-hop-Phu-luc.docx',
    '03-Danh-sach-de-nghi.docx',
    '03-Danh-sach-de-nghi-Tong-cuc-THADS.docx',
    '04-Bao-cao-thanh-tich-01-Cuc-THADS-tinh-Hau-Giang.docx',
    '04-Bao-cao-thanh-tich-02-Chi-cuc-THADS-huyen-Tan-My.docx',
    '04-Bao-cao-thanh-tich-03-Chi-cuc-THADS-thi-xa-Vinh-An.docx',
    '04-Bao-cao-thanh-tich-04-Tran-Van-Mau.docx',
    '04-Bao-cao-thanh-tich-05-Nguyen-Thi-Vi-Du.docx',
    '04-Bao-cao-thanh-tich-06-1-1.docx',
    '04-Bao-cao-thanh-tich-07-b-amp-b.docx',
    expect.stringMatching(/^04-Bao-cao-thanh-tich-08-Ten-Rat-Dai-/),
    '04-Bao-cao-thanh-tich-09-Pham-Thi-Ke.docx',
    '04-Bao-cao-thanh-tich-10-Ly-Van-Thu.docx',
    '05-Du-thao-Quyet-dinh.docx',
    '05-Du-thao-Quyet-dinh-danh-sach.docx',
  ]);
});

describe('the layout that the decree asks of every paper', () => {
  test.each(Array.from({ length: 18 }, (_, i) => i))('paper %i', (n) => {
    const { read, text } = paper(n);
    const section = read.document.at('body', 'sectPr')!;
    const mm = (name: string, part: string) => (section.child(part)!.number(`w:${name}`)! / 1440) * 25.4;
    const landscape = [NAMES, NAMES_ABOVE, LEFT_OUT].includes(n);
    expect([mm('w', 'pgSz'), mm('h', 'pgSz')].map(Math.round)).toEqual(landscape ? [297, 210] : [210, 297]);
    for (const [side, least, most] of [
      ['top', 20, 25],
      ['bottom', 20, 25],
      ['left', 30, 35],
      ['right', 15, 20],
    ] as const) {
      expect(mm(side, 'pgMar')).toBeGreaterThan(least - 0.1);
      expect(mm(side, 'pgMar')).toBeLessThan(most + 0.1);
    }
    expect(section.child('titlePg')).toBeDefined();
    const headers = Object.entries(read.parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.map(([, xml]) => xml.includes('PAGE')).sort()).toEqual([false, true]);
    const fonts = new Set([...JSON.stringify(read.parts).matchAll(/w:ascii=\\"([^"\\]+)/g)].map(([, font]) => font));
    expect([...fonts]).toEqual(['Times New Roman']);
    // An annex begins with its own title, and says what it belongs to.
    const annex = {
      [LEFT_OUT]: /^Phụ lục\nCÁC TRƯỜNG HỢP KHÔNG ĐỀ NGHỊ KHEN THƯỞNG\n\(Kèm theo Biên bản /,
      [DECISION_LIST]: /^DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG\n\(Kèm theo Quyết định số /,
    }[n];
    if (annex) expect(text.trim()).toMatch(annex);
    else expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc');
  });

  test('sizes: 12 for the nation, 13 for the motto and the date, 14 for title and text, at least 12 in tables', () => {
    const { read } = paper(SUBMISSION);
    const sizes = new Map<string, number[]>();
    for (const run of read.document.descendants('r')) {
      const words = run.child('t')?.text.trim();
      if (words) sizes.set(words, [...(sizes.get(words) ?? []), run.at('rPr', 'sz')!.number('w:val')! / 2]);
    }
    const size = (text: string) => sizes.get(text);
    expect(size('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toEqual([12]);
    expect(size('Độc lập - Tự do - Hạnh phúc')).toEqual([13]);
    expect(size('TỜ TRÌNH')).toEqual([14]);
    expect(size('Nơi nhận:')).toEqual([12]);
    expect(size('- Như trên;')).toEqual([11]);
    expect(size('Tổng cộng')).toEqual([12]);
    expect(Math.min(...[...sizes.values()].flat())).toBe(11);
  });
});

describe('submission', () => {
  test('who writes to whom about what, and the sums', () => {
    const { text, read } = paper(SUBMISSION);
    expect(text).toContain('Kính gửi: Cục trưởng Cục THADS tỉnh Hậu Giang');
    expect(text).toContain('từ ngày 01 tháng 10 năm 2023 đến hết ngày 30 tháng 6 năm 2024');
    expect(text).toContain('khen thưởng 03 tập thể và 06 cá nhân');
    expect(table(read, 'Hình thức khen thưởng').rows.slice(1)).toEqual([
      ['Giấy khen của Cục trưởng Cục THADS tỉnh Hậu Giang', '03', '05', '01', '09'],
      ['Tổng cộng', '03', '05', '01', '09'],
    ]);
    expect(text).toContain('- 09 Báo cáo thành tích');
  });

  test('every condition of the plan with its paragraph, and the quota that is exceeded', () => {
    const { text } = paper(SUBMISSION);
    for (const { text: condition, reference } of PLAN.award.conditions) expect(text).toContain(`- ${cleanText(condition)} (${reference});`);
    expect(text).not.toContain('"');
    expect(text).toContain(`Vượt chỉ tiêu khen thưởng: 02 cá nhân không là Chấp hành viên của ${UNIT}, chỉ tiêu 01`);
    expect(text).not.toContain('không vượt chỉ tiêu');
  });

  describe('what was asked although the plan does not write it', () => {
    const without = (...codes: string[]): AwardPlan => ({
      ...PLAN,
      award: { ...PLAN.award, conditions: PLAN.award.conditions.filter(({ code }) => !codes.includes(code)) },
    });
    const submissionOf = async (plan: AwardPlan, ...rows: ReviewSubject[]) => (await readAll(listOf(rows, plan)))[SUBMISSION]!.text;
    const office = () => row({ kind: 'office', name: UNIT });

    test('the targets, by the rule of the plan, once for all', async () => {
      const both = await submissionOf(without('result'), office(), row(), row({ name: 'B' }));
      expect(both.match(/Đạt chỉ tiêu thi hành xong về việc và về tiền của Kế hoạch;/g)).toHaveLength(2);
      const either = await submissionOf({ ...without('result'), qualifiesBy: 'either' }, row());
      expect(either).toContain('- Đạt chỉ tiêu thi hành xong về việc hoặc về tiền của Kế hoạch;');
      expect(await submissionOf(PLAN, office(), row())).not.toContain('Đạt chỉ tiêu thi hành xong');
    });

    test('of whom, where not all are asked the same; nothing of whom the council proposes without a rate', async () => {
      const staff = await submissionOf(without('result', 'task'), row(), row({ kind: 'staff', name: 'A' }));
      expect(staff).toContain('- Đạt chỉ tiêu thi hành xong về việc và về tiền của Kế hoạch (đối với Chấp hành viên);');
      const none = await submissionOf(without('result'), row({ money: [20, 0, 0], facts: { council: 'propose' } }));
      expect(none).toContain('khen thưởng 01 cá nhân');
      expect(none).not.toContain('Đạt chỉ tiêu thi hành xong');
    });

    test('the task of who has no target, in the words of the plan', async () => {
      const plan = { ...PLAN, award: { ...PLAN.award, conditions: [] } };
      expect(await submissionOf(plan, row({ kind: 'staff', name: 'A' }))).toContain('- Hoàn thành xuất sắc nhiệm vụ được giao (Mục III.3.3);');
      expect(await submissionOf({ ...plan, unmeasured: [] }, row({ kind: 'staff', name: 'A' }))).toContain('- Hoàn thành xuất sắc nhiệm vụ được giao;');
    });
  });

  test('a kind without a limit is said to have none; only who has one is within it', async () => {
    const said = async (...rows: ReviewSubject[]) => (await readAll(listOf(rows)))[SUBMISSION]!.text;
    const officers = await said(row());
    expect(officers).toContain('Kế hoạch không giới hạn số lượng đối với Chấp hành viên.');
    expect(officers).not.toContain('không vượt chỉ tiêu');
    const silent = { ...PLAN, award: { ...PLAN.award, quotas: PLAN.award.quotas.filter(({ kind }) => kind === 'department') } };
    expect((await readAll(listOf([row(), row({ kind: 'staff', name: 'A' })], silent)))[SUBMISSION]!.text).toContain(
      'Kế hoạch không quy định số lượng đối với Chấp hành viên, cá nhân không là Chấp hành viên.',
    );
    // One for another title alone says neither.
    const other = {
      ...PLAN,
      award: { ...PLAN.award, quotas: [{ kind: 'officer' as const, per: 'province' as const, limit: 1, title: 'Khác', reference: '' }] },
    };
    expect((await readAll(listOf([row()], other)))[SUBMISSION]!.text).not.toMatch(/Chỉ tiêu khen thưởng|không giới hạn|không quy định/);
    const both = await said(row(), row({ kind: 'staff', name: 'A' }));
    expect(both).toContain('Số lượng đề nghị không vượt chỉ tiêu khen thưởng của Kế hoạch.\nKế hoạch không giới hạn số lượng đối với Chấp hành viên.');
    expect(await said(row({ kind: 'staff', name: 'A' }))).not.toContain('không giới hạn');
  });

  test('what goes above says, too, that its quota is exceeded; of another unit or title it says nothing', async () => {
    const over = `Vượt chỉ tiêu khen thưởng: 02 cá nhân không là Chấp hành viên của ${UNIT}, chỉ tiêu 01`;
    expect(paper(ABOVE).text).toContain(over);
    const above = 'Giấy khen của Tổng Cục trưởng Tổng cục THADS';
    const rows = [
      row({ kind: 'staff', name: 'A', facts: { council: 'propose' } }),
      row({ kind: 'staff', name: 'B', facts: { council: 'propose' } }),
      row({ kind: 'staff', name: 'C', unit: OTHER, facts: { award: above } }),
    ];
    const texts = (await readAll(listOf(rows))).filter(({ file }) => file.name.startsWith('01-')).map(({ text }) => text.includes(over));
    expect(texts).toEqual([true, false]);
  });

  test('grounds in force on the day; what nobody can know yet is left to write', async () => {
    const grounds = async (day: string) => {
      const list = listOf([row()], PLAN, day);
      const text = textOfDocx(readDocx((await makeFile(list, papersOf(list)[SUBMISSION]!)).bytes));
      return text
        .split('\n')
        .filter((line) => /^Căn cứ (Luật|Nghị định|…)/.test(line))
        .map((line) => line.slice(0, 20));
    };
    expect(await grounds('2024-06-20')).toEqual(['Căn cứ Luật Thi đua,', 'Căn cứ Nghị định số ']);
    expect(await grounds('2025-07-01')).toEqual(['Căn cứ Luật Thi đua,', expect.stringMatching(/^Căn cứ …/)]);
    expect(await grounds('2023-12-31')).toEqual([expect.stringMatching(/^Căn cứ …/)]);
  });
});

test('every paper for all says from which figures it is made, where that is known', () => {
  const made = nominate(PLAN, [row()], '2024-07-05', '2024-07-02');
  const said = (kind: string, list = made): boolean =>
    JSON.stringify(
      papersOf(list)
        .find((one) => one.kind === kind)!
        .make(),
    ).includes('Số liệu lấy từ báo cáo, cập nhật vào trang xét ngày 02 tháng 7 năm 2024.');
  for (const kind of ['submission', 'minutes', 'list'])
    expect([kind, said(kind), said(kind, nominate(PLAN, [row()], '2024-07-05'))]).toEqual([kind, true, false]);
});

describe('two levels: what the agency awards itself, and what is awarded above it', () => {
  test('the submission and the list to the general department: by the agency, with the one whom it may award', () => {
    const { text, read } = paper(ABOVE);
    expect(text.split('\n').slice(0, 4)).toEqual(['TỔNG CỤC', 'THI HÀNH ÁN DÂN SỰ', 'CỤC THI HÀNH ÁN DÂN SỰ', 'TỈNH HẬU GIANG']);
    expect(text).toContain('Số: ……/TTr-CTHADS');
    expect(text).toContain('Kính gửi: Tổng cục THADS');
    expect(text).toContain('kính trình Tổng cục THADS xem xét, khen thưởng 01 cá nhân');
    expect(text).toContain('CỤC TRƯỞNG\n(Ký, đóng dấu');
    expect(text).not.toContain('TM. HỘI ĐỒNG');
    expect(table(read, 'Hình thức khen thưởng').rows.slice(1)).toEqual([
      ['Giấy khen của Tổng Cục trưởng Tổng cục THADS', '00', '00', '01', '01'],
      ['Tổng cộng', '00', '00', '01', '01'],
    ]);
    const names = paper(NAMES_ABOVE).text;
    expect(names).toContain('Phạm Thị Kế');
    expect(names).not.toContain('Lý Văn Thư');
    expect(names).toContain('(Kèm theo Tờ trình số ……/TTr-CTHADS');
    expect(paper(NAMES).text).not.toContain('Phạm Thị Kế');
  });

  test('a draft of the decision on the own titles, once the council has written', () => {
    const { text } = paper(DECISION);
    expect(text).toContain('Số: ……/QĐ-CTHADS');
    expect(text).toContain('QUYẾT ĐỊNH\nVề việc khen thưởng đợt thi đua cao điểm');
    expect(text).toContain('CỤC TRƯỞNG CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG');
    expect(text).toContain('Điều 1. Tặng Giấy khen của Cục trưởng Cục THADS tỉnh Hậu Giang cho 03 tập thể và 06 cá nhân');
    expect(text).not.toContain('Tổng Cục trưởng');
    expect(text.match(/^Điều \d/gmu)).toEqual(['Điều 1', 'Điều 2', 'Điều 3']);
    const kinds = (...rows: ReviewSubject[]) => papersOf(listOf(rows)).map(({ kind }) => kind);
    // Nothing written yet, or somebody still waits: nothing to decide.
    expect(kinds(row())).not.toContain('decision');
    expect(kinds(row({ facts: { council: 'propose' } }), row({ kind: 'staff', name: 'A' }), row({ kind: 'staff', name: 'B' }))).not.toContain('decision');
    expect(kinds(row({ facts: { council: 'propose' } }))).toContain('decision');
  });

  test.each([
    ['Giấy khen của Cục trưởng Cục THADS tỉnh Hậu Giang', 'Cục THADS tỉnh Hậu Giang'],
    ['Giấy khen của Tổng Cục trưởng Tổng cục THADS', 'Tổng cục THADS'],
    ['Bằng khen của Bộ trưởng Bộ Tư pháp', 'Bộ Tư pháp'],
    ['Bằng khen của Chủ tịch UBND tỉnh', 'UBND tỉnh'],
    ['Giấy khen', ''],
    ['Giấy khen của đơn vị', ''],
  ])('%s is awarded by %p', (award, by) => expect(awardedBy(award)).toBe(by));

  test('a unit’s own set: one way, the minutes of its meeting, no council', async () => {
    const UNIT_PLAN: AwardPlan = {
      ...PLAN,
      award: {
        ...PLAN.award,
        letterhead: {
          ...PLAN.award.letterhead,
          superior: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG',
          agency: 'CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN TÂN MỸ',
          place: 'Tân Mỹ',
          signatoryTitle: 'CHI CỤC TRƯỞNG',
        },
      },
    };
    const set = await readAll(listOf([row(), row({ kind: 'staff', name: 'B', facts: { council: 'decline' } })], UNIT_PLAN));
    expect(set.map(({ file }) => file.name.slice(0, 2))).toEqual(['01', '02', '02', '03', '04']);
    const minutes = set[1]!.text;
    expect(minutes).toContain('Số: ……/BB-CCTHADS');
    expect(minutes).toContain('CHI CỤC');
    expect(minutes).not.toContain('Hội đồng');
    expect(minutes).not.toContain('HỘI ĐỒNG');
    expect(set[0]!.text).toContain('Kính gửi: Cục THADS tỉnh Hậu Giang (qua Phòng Tổ chức cán bộ)');
  });
});

describe('what the council has not decided, or decided against the conditions', () => {
  const OPEN = nominate(
    PLAN,
    [
      row({ kind: 'staff', name: 'Người Chờ Một' }),
      row({ kind: 'staff', name: 'Người Chờ Hai' }),
      row({ name: 'Người Đúng Mốc', cases: [300, 100, 80] }),
      row({ name: 'Người Chưa Đạt', cases: [150, 100, 60], facts: { council: 'propose' } }),
    ],
    '2024-07-05',
  );
  const textOf = (kind: string): string =>
    JSON.stringify(
      papersOf(OPEN)
        .find((one) => one.kind === kind)!
        .make(),
    );

  test('who waits stands in the minutes, not in the submission or among those listed', () => {
    for (const name of ['Người Chờ Một', 'Người Chờ Hai']) expect(textOf('minutes')).toContain(name);
    expect(textOf('submission')).not.toContain('Người Chờ');
    expect(textOf('list')).toContain('Chưa gồm 02 trường hợp vượt chỉ tiêu khen thưởng, chờ Hội đồng quyết định: Người Chờ Một, Người Chờ Hai.');
    expect(textOf('submission')).toContain('khen thưởng 01 cá nhân, cụ thể');
    expect(textOf('minutes')).toContain('Vượt chỉ tiêu khen thưởng: 02 cá nhân không là Chấp hành viên');
  });

  test('a proposal against the conditions is in the minutes with its reason', () => {
    expect(textOf('minutes')).toContain('không đưa vào danh sách: Người Chưa Đạt (Về việc đạt 60,00 %, chỉ tiêu 75,00 %');
    expect(textOf('list')).not.toContain('Người Chưa Đạt');
  });

  test('a caseload on an open bound is said in the minutes and in the list', () => {
    const said = 'Về việc đúng mốc 300 việc mà kế hoạch để ngỏ, xếp vào nhóm trên mốc';
    expect(textOf('minutes')).toContain(`- Người Đúng Mốc: ${said};`);
    expect(textOf('list')).toContain(said);
  });
});

describe('minutes', () => {
  test('numbers of the review, names of whom the council did not propose, room for the votes', () => {
    const { text, read } = paper(MINUTES);
    expect(text).toContain('Đủ điều kiện: 10 trường hợp đưa ra xét, gồm 03 tập thể, 05 Chấp hành viên, 02 cá nhân không là Chấp hành viên');
    expect(text).toContain('Hội đồng không đề nghị: 01 trường hợp (Không Đề Nghị)');
    expect(text).toContain('Còn thiếu thông tin nên chưa xét: 01 trường hợp (Còn Thiếu)');
    expect(text).toContain('Không đủ điều kiện: 01 trường hợp.');
    const votes = read.tables.find(({ rows }) => rows[0]!.includes('Số phiếu đồng ý'))!;
    expect(votes.headingRows).toBe(1);
    const named = votes.rows.filter((cells) => cells.length === 5).slice(1);
    expect(named.map(([, name]) => name!.split('\n')[0])).toEqual(allNominees(LIST).map(({ subject }) => nameOnPaper(subject, PLAN)));
    expect(named.every(([, , , votesFor, share]) => votesFor === '' && share === '')).toBe(true);
  });
});

describe('list', () => {
  test('the same sections, names, figures and notes as the review', () => {
    const { read } = paper(NAMES);
    const { rows, headingRows } = table(read, 'STT');
    expect(headingRows).toBe(1);
    expect(rows[0]).toEqual([...awardVi.list.headings]);
    expect(rows.filter((cells) => cells.length === 1).flat()).toEqual(['I. TẬP THỂ', 'II. CÁ NHÂN', '1. Chấp hành viên', '2. Không là Chấp hành viên']);
    const named = rows.slice(1).filter((cells) => cells.length === 6);
    const nominees = allNominees(LIST).filter(({ award }) => award === PLAN.award.titles[0]);
    expect(named).toHaveLength(nominees.length);
    nominees.forEach(({ subject, award }, i) => {
      const [, name, unit, results, proposed, note] = named[i]!;
      expect(name!.split('\n')[0]).toBe(nameOnPaper(subject, PLAN));
      expect(unit).toBe(isPerson(subject) ? subject.agency : '');
      expect(proposed).toBe(award);
      for (const result of Object.values(subject.results)) {
        expect(results).toContain(`${exactNumber(result.completed!)}/${exactNumber(result.eligible!)} `);
        expect(results).toContain(`đạt ${rateText(result)}`);
      }
      if (subject.facts.note) expect(note).toContain(cleanText(subject.facts.note));
      if (subject.kind === 'staff')
        expect([results, note]).toEqual(['Hoàn thành xuất sắc nhiệm vụ được giao', expect.stringContaining('vượt chỉ tiêu khen thưởng')]);
    });
  });
});

describe('reports on achievements', () => {
  test('every digit of the figures stands in the table, by rows and measures', () => {
    const nominees = allNominees(LIST);
    nominees.forEach(({ subject }, i) => {
      const figures = paper(REPORTS + i).read.tables.find(({ rows }) => rows[0]![0] === 'TT');
      if (subject.kind === 'staff') return expect(figures).toBeUndefined();
      const { cases, money } = subject.results;
      const cells = (pick: (result: NonNullable<typeof cases>) => string) => [pick(cases!), pick(money!)];
      expect(figures!.rows[0]).toEqual(['TT', 'Nội dung', 'Về việc (việc)', 'Về tiền (tỷ đồng)']);
      expect(figures!.rows.slice(1).map(([, , ...values]) => values)).toEqual([
        cells(({ total }) => exactNumber(total!)),
        cells(({ eligible }) => exactNumber(eligible!)),
        cells(({ completed }) => exactNumber(completed!)),
        cells(rateText),
        cells(({ band }) => bandWords(band!)),
        cells(({ band }) => `${exactNumber(band!.target)}%`),
        [expect.stringMatching(/^\+?\d+,\d\d$/), expect.stringMatching(/^\+?\d+,\d\d$/)],
        ['Đạt', 'Đạt'],
      ]);
    });
  });

  test('figures by hand: an office with 1,503 cases and 123,456.789012 tỷ', () => {
    const figures = table(paper(REPORTS + 1).read, 'TT').rows;
    expect(figures.map((cells) => cells.slice(1))).toEqual([
      ['Nội dung', 'Về việc (việc)', 'Về tiền (tỷ đồng)'],
      ['Tổng số giải quyết', '1.503', '123.456,789012'],
      ['Có điều kiện thi hành', '1.234', '98.765,432101'],
      ['Thi hành xong', '945', '45.678,912345'],
      ['Tỷ lệ thi hành xong trên có điều kiện', '76,58%', '46,25%'],
      ['Nhóm xét chỉ tiêu (theo tổng số)', 'trên 1.500 việc', 'trên 300 tỷ đồng'],
      ['Chỉ tiêu của Kế hoạch', '74%', '34%'],
      ['Chênh lệch so với chỉ tiêu (điểm %)', '+2,58', '+12,25'],
      ['Kết quả', 'Đạt', 'Đạt'],
    ]);
  });

  test('a caseload on an open edge says so', () => {
    expect(paper(REPORTS + 4).text).toContain('Về việc: đúng mốc 300 việc');
  });

  test('who confirms: the managing body for collectives and heads, the head for everybody else', () => {
    const confirmation = (n: number) =>
      paper(REPORTS + n)
        .text.split('XÁC NHẬN CỦA\n')[1]!
        .split('\n');
    expect(confirmation(1)[0]).toBe('CƠ QUAN QUẢN LÝ TRỰC TIẾP');
    expect(confirmation(1)).toEqual(expect.arrayContaining(['Lê Văn Thử', 'THỦ TRƯỞNG ĐƠN VỊ', 'Trần Văn Mẫu']));
    expect(confirmation(3)[0]).toBe('CƠ QUAN QUẢN LÝ TRỰC TIẾP');
    expect(confirmation(3)).not.toContain('x');
    expect(confirmation(4)[0]).toBe('THỦ TRƯỞNG ĐƠN VỊ');
    expect(confirmation(4)).toEqual(expect.arrayContaining(['Trần Văn Mẫu', 'NGƯỜI BÁO CÁO', 'Nguyễn Thị Ví Dụ'.normalize('NFC')]));
    expect(confirmation(8)).toContain('…………………………');
  });

  test('letterheads: the unit under its agency, the agency under its own', () => {
    expect(paper(REPORTS).text.split('\n').slice(0, 4)).toEqual(['CỤC THI HÀNH ÁN DÂN SỰ', 'TỈNH HẬU GIANG', 'PHÒNG NGHIỆP VỤ', 'VÀ TỔ CHỨC THADS']);
    expect(paper(REPORTS + 1).text.startsWith('CỤC THI HÀNH ÁN DÂN SỰ\nTỈNH HẬU GIANG\nCHI CỤC THADS\nHUYỆN TÂN MỸ\n')).toBe(true);
    expect(paper(REPORTS + 1).text).toContain('Số: ……/BC-CCTHADS');
    expect(paper(REPORTS + 3).text).not.toContain('Số: ');
    expect(paper(REPORTS + 1).text).toContain('Tân Mỹ, ngày …… tháng …… năm 2024');
  });

  test('what the review found to be met is written; what people must write is dots', () => {
    const { text } = paper(REPORTS + 4);
    expect(text).toContain('- Có tinh thần trách nhiệm cao, gương mẫu');
    expect(text).toContain('(từ ngày 01 tháng 10 năm 2023 đến ngày 30 tháng 6 năm 2024);');
    expect(text).toContain('- Quê quán: \t');
    expect(text).not.toContain('undefined');
  });
});

test('harmful names stand on paper as they were written, and nowhere else', () => {
  const all = papers.map(({ text }) => text).join('\n');
  for (const name of ['=1+1', '<b>&amp;</b> & ]]>', LONG.normalize('NFC'), 'Nguyễn Thị Ví Dụ'.normalize('NFC')]) expect(all).toContain(name);
  expect(all).not.toContain('Nguyễn Thị Ví Dụ'.normalize('NFD'));
  expect(Object.keys(paper(REPORTS + 6).read.parts).sort()).toEqual(Object.keys(paper(REPORTS).read.parts).sort());
});

test('the files name the agency, not the person at the keyboard', () => {
  const core = paper(0).read.parts['docProps/core.xml']!;
  expect(core).toContain('<dc:creator>Cục THADS tỉnh Hậu Giang</dc:creator>');
  expect(core).not.toContain('Un-named');
});

test('provisional figures are called so on every paper; final ones on none', async () => {
  const early = await readAll(listOf(ROWS().slice(0, 4), PLAN, '2024-06-30'));
  for (const { text } of early) expect(text).toContain('Số liệu tạm thời');
  for (const { text } of papers) expect(text).not.toContain('Số liệu tạm thời');
});

test('a plan without any name on its letterhead: dots to write on', async () => {
  const letterhead = { superior: '', agency: '', place: '', signatoryTitle: '', signatoryName: '' };
  const plan: AwardPlan = {
    ...PLAN,
    award: { ...PLAN.award, letterhead, addressees: [], conditions: PLAN.award.conditions.filter(({ code }) => code === 'result'), quotas: [] },
  };
  const [submission] = await readAll(listOf([row()], plan));
  expect(submission!.text).toContain('Kính gửi: …………………………');
  expect(submission!.text).not.toContain('Chỉ tiêu khen thưởng');
});

test('nobody proposed: no papers', () => expect(papersOf(listOf([row({ facts: { exemplary: false } })]))).toEqual([]));

test('one nominee: empty sections are left out, nothing is numbered', async () => {
  const one = await readAll(listOf([row()]));
  expect(one).toHaveLength(4);
  expect(table(one[2]!.read, 'STT').rows.map((cells) => cells.length)).toEqual([6, 1, 6]);
  expect(table(one[2]!.read, 'STT').rows[1]).toEqual(['CÁ NHÂN (chấp hành viên)']);
  expect(one[2]!.text).toContain('Danh sách gồm 01 cá nhân.');
  expect(one[SUBMISSION]!.text).not.toContain('Đối với tập thể');
});

describe('the whole dossier', () => {
  const offices = (n: number) => listOf(Array.from({ length: n }, (_, i) => row({ kind: 'office', name: `Phòng THADS khu vực ${i % (n - 5)}` })));

  test('355 offices, five of them namesakes: a name for every file, and the papers about all of them', async () => {
    const list = offices(355);
    const entries = papersOf(list);
    expect(new Set(entries.map(({ fileName }) => fileName)).size).toBe(358);
    expect(entries[3]!.fileName).toBe('04-Bao-cao-thanh-tich-001-Phong-THADS-khu-vuc-0.docx');
    const [submission, , names] = await Promise.all(entries.slice(0, 3).map((entry) => makeFile(list, entry)));
    expect(textOfDocx(readDocx(submission!.bytes))).toContain(`khen thưởng ${count(355)} tập thể, cụ thể`);
    expect(table(readDocx(names!.bytes), 'STT').rows.filter((cells) => cells.length === 6)).toHaveLength(356);
  });

  test('one zip with every paper, told step by step', async () => {
    const told: [number, number][] = [];
    const zip = (await makeZip(offices(30), (done, all) => void told.push([done, all])))!;
    const files = unzipSync(zip.bytes);
    const names = Object.keys(files);
    expect([zip.name, zip.type, names.length]).toEqual([
      'Ho-so-khen-thuong-Ke-hoach-phat-dong-dot-thi-dua-cao-diem-chao-mung-78-nam.zip',
      'application/zip',
      33,
    ]);
    expect([told.length, told[0], told.at(-1)]).toEqual([34, [0, 33], [33, 33]]);
    expect(textOfDocx(readDocx(files[names.at(-1)!]!))).toContain('Phòng THADS khu vực 4');
  });

  test('it stops when asked to', async () => {
    let papersMade = 0;
    expect(await makeZip(LIST, (done) => ((papersMade = done), done >= 2))).toBeNull();
    expect(papersMade).toBe(2);
  });
});

test('no paper is made by the template, until both its name and its issuer are real', async () => {
  const made = async (change: Partial<AwardPlan>): Promise<string> => {
    const list = listOf(ROWS(), { ...PLAN, name: REGIONAL_TEMPLATE.name, issuer: REGIONAL_TEMPLATE.issuer, ...change });
    const jobs = [makeZip(list), makeFile(list, papersOf(list)[0]!)];
    return (
      await Promise.all(
        jobs.map((job) =>
          job.then(
            () => 'made',
            (error: Error) => error.name,
          ),
        ),
      )
    ).join();
  };
  const real = { name: 'Kế hoạch thi đua 2026', issuer: 'THADS tỉnh Tân Giang' };
  expect(await made({})).toBe('TemplateError,TemplateError');
  expect(await made({ name: real.name })).toBe('TemplateError,TemplateError');
  expect(await made({ issuer: real.issuer })).toBe('TemplateError,TemplateError');
  expect(await made(real)).toBe('made,made');
});

test('the annex of those who are not proposed: in groups, each with the reason, without words of the machine', () => {
  const { rows } = table(paper(LEFT_OUT).read, 'STT');
  expect(rows.slice(1)).toEqual([
    ['KHÔNG ĐỦ TIÊU CHUẨN, ĐIỀU KIỆN'],
    ['1', 'Không Đủ', UNIT, 'Về việc đạt 74,00 %, chỉ tiêu 75,00 %, còn thiếu 1 việc'],
    ['CHƯA ĐỦ CĂN CỨ ĐỂ XÉT'],
    ['1', 'Còn Thiếu', UNIT, expect.stringMatching(/^Chưa trả lời: /)],
    ['ĐỦ ĐIỀU KIỆN, KHÔNG ĐỀ NGHỊ'],
    ['1', 'Không Đề Nghị', UNIT, 'Hội đồng không đề nghị'],
  ]);
  expect(paper(LEFT_OUT).text).toContain('Phụ lục gồm 03 trường hợp.');
  // Everybody is proposed: there is nothing to annex.
  expect(papersOf(listOf([row()])).map(({ kind }) => kind)).not.toContain('leftOut');
});

test('what the staff table says stands on the report of its person, and on no other one', async () => {
  const people = [row({ name: 'Trần Văn Mẫu', facts: { honorific: 'mr' } }), row({ name: 'Nguyễn Thị Ví Dụ' })];
  const record = { agency: UNIT, honorific: '', born: '', position: '', home: '', residence: '', education: '', duties: '' };
  const staff: StaffRecord[] = [
    { ...record, name: 'TRẦN VĂN MẪU', born: '05/03/1980', home: 'xã Tân Lập', education: 'Cử nhân Luật', position: 'Chấp hành viên trung cấp' },
    { ...record, name: 'Nguyễn Thị Ví Dụ', agency: OTHER, born: '01/01/1990' },
  ];
  const read = await readAll(withStaff(listOf(people), staff));
  const [first, second] = read.filter(({ file }) => file.name.startsWith('04-')).map(({ text }) => text);
  expect(first).toContain('- Ngày, tháng, năm sinh: 05/03/1980; giới tính: Nam');
  expect(first).toContain('- Quê quán: xã Tân Lập');
  expect(first).toContain('- Chức vụ, chức danh: Chấp hành viên trung cấp');
  expect(first).toContain('- Trình độ chuyên môn, nghiệp vụ: Cử nhân Luật');
  expect(second).not.toContain('1990');
});

test('the list of the decision: who gets which title, by post and unit; the decision sends itself to those of its last article', () => {
  const { rows } = table(paper(DECISION_LIST).read, 'STT');
  expect(rows[0]).toEqual(['STT', 'Tên tập thể, họ tên cá nhân', 'Chức vụ, đơn vị công tác', 'Hình thức khen thưởng']);
  const own = rows.slice(1).filter(([number]) => /^\d+$/.test(number!));
  const given = paper(DECISION).text.match(/cho (\d+) tập thể và (\d+) cá nhân/)!;
  expect(own).toHaveLength(Number(given[1]) + Number(given[2]));
  expect(own.map((cells) => cells[3])).toEqual(own.map(() => PLAN.award.titles[0]));
  expect(paper(DECISION).text).toContain('- Như Điều 3;');
  expect(paper(MINUTES).text).toContain('theo Phụ lục kèm theo Biên bản này');
});
