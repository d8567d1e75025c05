/** How figures, days and names are written on papers: every edge that a reader could take for another number. */
import * as fc from 'fast-check';
import { inSmallLetters } from '../../../src/award/dossier/capitals';
import { agencyCalled, codeOf, issuerOf, placeOf, sameAgency } from '../../../src/award/dossier/issuer';
import { boldWidth, linesOfName } from '../../../src/award/dossier/letters';
import { dossierVi } from '../../../src/award/dossier/texts';
import { asciiName, fileName, zipName } from '../../../src/award/dossier/names';
import { cleanText, count, dayText, gapText, rateText, targetText } from '../../../src/award/dossier/writing';
import { resultOf } from '../../../src/award/review';
import { exactNumber } from '../../../src/cells/format';
import type { AwardRules } from '../../../src/plan/award';
import { PLAN } from '../build';

test.each([
  [0, '0'],
  [999, '999'],
  [1503, '1.503'],
  [1503.25, '1.503,25'],
  [0.5, '0,5'],
  [123456789012345, '123.456.789.012.345'],
  [999999999999999, '999.999.999.999.999'],
  [1e15, '1.000.000.000.000.000'],
  [123456789.123456, '123.456.789,123456'],
  [1e-7, '0,0000001'],
  [-1503.5, '-1.503,5'],
])('%p is written %s, with every digit', (value, text) => expect(exactNumber(value)).toBe(text));

test('an amount reads back as the same number', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeNat(), fc.double({ min: 0, max: 1e15, noNaN: true })), (value) => {
      expect(Number(exactNumber(value).replaceAll('.', '').replace(',', '.'))).toBe(value);
    }),
  );
});

const officer = (total: number, eligible: number | null, completed: number | null) =>
  resultOf(PLAN, { kind: 'officer' }, 'cases', { total, eligible, completed });

test.each<[what: string, total: number, eligible: number | null, completed: number | null, rate: string, gap: string, verdict: string]>([
  ['missed by one case: never printed as reached', 99, 213, 164, '76,99%', '-0,01', 'notMet'],
  ['reached exactly', 99, 100, 77, '77,00%', '0,00', 'met'],
  ['rounded as Excel shows it', 150, 503, 385, '76,54%', '+1,54', 'met'],
  ['rounded up where it is reached', 150, 3, 3, '100,00%', '+25,00', 'met'],
  ['a third', 150, 3, 1, '33,33%', '-41,67', 'notMet'],
  ['two thirds', 150, 3, 2, '66,67%', '-8,33', 'notMet'],
  ['a half of a hundredth goes up', 99, 20000, 15409, '77,05%', '+0,05', 'met'],
  ['nothing completed', 150, 10, 0, '0,00%', '-75,00', 'notMet'],
  ['nothing to enforce', 150, 0, 0, '', '', 'notJudged'],
  ['a missing denominator', 150, null, 3, '', '', 'notJudged'],
])('%s', (_, total, eligible, completed, rate, gap, verdict) => {
  const result = officer(total, eligible, completed);
  expect([rateText(result), gapText(result), result.verdict]).toEqual([rate, gap, verdict]);
});

test('a rate that was missed is never printed as the target or more; one that was reached never as less', () => {
  const figures = fc.nat(2_000_000).chain((eligible) => fc.tuple(fc.constant(eligible + 1), fc.nat(eligible + 1)));
  fc.assert(
    fc.property(figures, fc.integer({ min: 0, max: 400 }), ([eligible, completed], total) => {
      const result = officer(total, eligible, completed);
      const printed = Number(rateText(result).replace('%', '').replace(',', '.'));
      expect(printed >= result.band!.target).toBe(result.verdict === 'met');
    }),
    { numRuns: 2000 },
  );
});

test('targets as plans write them', () => {
  const above = { ...officer(99, 100, 77), band: { ...officer(99, 100, 77).band!, target: 83.45, comparator: '>' as const } };
  expect([targetText(officer(99, 100, 77), 'trên'), targetText(above, 'trên')]).toEqual(['77%', 'trên 83,45%']);
});

test.each([
  ['2024-06-05', 'ngày 05 tháng 6 năm 2024'],
  ['2024-01-31', 'ngày 31 tháng 01 năm 2024'],
  ['2024-02-29', 'ngày 29 tháng 02 năm 2024'],
  ['2023-10-01', 'ngày 01 tháng 10 năm 2023'],
])('%s is %s', (iso, text) => expect(dayText(iso)).toBe(text));

test('people are counted with two digits', () => expect([0, 3, 12, 355, 1500].map(count)).toEqual(['00', '03', '12', '355', '1.500']));

test.each([
  ['accents that stand apart', 'Nguyễn Thị Thử'.normalize('NFD'), 'Nguyễn Thị Thử'.normalize('NFC')],
  ['a formula', '=1+1', '=1+1'],
  ['a tag', '<b>&amp;</b>', '<b>&amp;</b>'],
  ['straight quotes', 'từ "khiển trách" trở lên', 'từ “khiển trách” trở lên'],
  ['a lone quote', 'ống 5" và', 'ống 5" và'],
  ['lines', ' Trần\r\nVăn\tMẫu ', 'Trần Văn Mẫu'],
  ['control characters', 'A\u0000B\u0007C\u001fD\u007f', 'ABCD'],
  ['marks that turn or hide text', 'A\u202eB\u200bC\ufeff', 'ABC'],
  ['half a surrogate', 'A\ud83dB', 'AB'],
  ['a whole one', 'A😀B', 'A😀B'],
])('%s', (_, given, clean) => expect(cleanText(given)).toBe(clean));

describe('names of files', () => {
  test.each([
    ['Chi cục THADS huyện Tân Mỹ', 'Chi-cuc-THADS-huyen-Tan-My'],
    ['Đỗ Đình Đức'.normalize('NFD'), 'Do-Dinh-Duc'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'CON'],
    ['=1+1 <b>&"*?:|', '1-1-b'],
    ['日本', ''],
    // A long one ends with a whole word, unless it is one.
    [`${'Chi cục '.repeat(7)}Vĩnh`, `${'Chi-cuc-'.repeat(6)}Chi-cuc-Vinh`.slice(0, 60)],
    [`${'Chi cục '.repeat(7)}Vĩnh Long`, 'Chi-cuc-Chi-cuc-Chi-cuc-Chi-cuc-Chi-cuc-Chi-cuc-Chi-cuc-Vinh'],
    [`${'Chi cục '.repeat(7)}Vĩnhh`, 'Chi-cuc-Chi-cuc-Chi-cuc-Chi-cuc-Chi-cuc-Chi-cuc-Chi-cuc'],
    ['A'.repeat(70), 'A'.repeat(60)],
    ['', ''],
  ])('%s', (name, ascii) => expect(asciiName(name)).toBe(ascii));

  test('any name gives one that every system takes; namesakes stay apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 1, max: 999 }), (name, n) => {
        const file = fileName('achievements', name, n, 999);
        expect(file).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]*\.docx$/);
        expect(file.length).toBeLessThan(100);
        expect(fileName('achievements', name, n + 1, 999)).not.toBe(file);
      }),
    );
  });

  test('one of each, and numbers that sort', () => {
    expect([
      fileName('submission'),
      fileName('achievements', 'A', 7, 355),
      fileName('achievements', '日', 7, 9),
      zipName(PLAN),
      zipName({ ...PLAN, number: '12/KH-CTHADS' }),
      zipName({ number: '', name: '日' }),
    ]).toEqual([
      '01-To-trinh.docx',
      '04-Bao-cao-thanh-tich-007-A.docx',
      '04-Bao-cao-thanh-tich-07.docx',
      'Ho-so-khen-thuong-Ke-hoach-phat-dong-dot-thi-dua-cao-diem-chao-mung-78-nam.zip',
      'Ho-so-khen-thuong-12-KH-CTHADS.zip',
      'Ho-so-khen-thuong.zip',
    ]);
  });
});

test.each([
  ['Kế hoạch phát động đợt thi đua cao điểm năm 2024', 'đợt thi đua cao điểm năm 2024'],
  ['Kế hoạch tổ chức phong trào thi đua 2026', 'phong trào thi đua 2026'],
  ['Đợt thi đua 2026', 'đợt thi đua 2026'],
  ['Kế hoạch thi đua năm 2026', 'theo Kế hoạch thi đua năm 2026'],
  ['Kế hoạch giao chỉ tiêu năm 2026', 'theo Kế hoạch giao chỉ tiêu năm 2026'],
  ['Kế hoạch tổ chức thực hiện đợt thi đua 2026', 'đợt thi đua 2026'],
  ['Kế hoạch về việc phát động phong trào thi đua', 'phong trào thi đua'],
  ['KẾ HOẠCH PHÁT ĐỘNG ĐỢT THI ĐUA TỈNH HẬU GIANG NĂM 2026', 'đợt thi đua tỉnh Hậu Giang năm 2026'],
  ['THADS thi đua', 'THADS thi đua'],
  ['Kế hoạch', 'theo Kế hoạch'],
])('%s: khen thưởng %s', (name, said) => expect(dossierVi.campaign(name)).toBe(said));

test.each([
  ['Kế hoạch phát động đợt thi đua', 'phát động đợt thi đua'],
  ['Kế hoạch thi đua năm 2026', 'về thi đua năm 2026'],
  ['KẾ HOẠCH GIAO CHỈ TIÊU NĂM 2026', 'giao chỉ tiêu năm 2026'],
])('%s is called by what it is about: %s', (name, about) =>
  expect(dossierVi.planCalled(name, '12/KH', 'Cục THADS X')).toBe(`Kế hoạch số 12/KH ngày …… tháng …… năm …… của Cục THADS X ${about}`),
);

describe('who issues', () => {
  test('where the plan does not say who keeps a copy, the registry does', () => expect(of({ filing: '' }).filed).toBe('- Lưu: VT.'));

  const letterhead = PLAN.award.letterhead;
  const of = (changed: Partial<AwardRules['letterhead']>, addressees = PLAN.award.addressees) =>
    issuerOf({ issuer: PLAN.issuer, award: { ...PLAN.award, addressees, letterhead: { ...letterhead, ...changed } } });

  test('the province on its own list: its council submits to its head', () => {
    expect(of({})).toEqual({
      filed: '- Lưu: VT, TCCB.',
      superior: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG',
      name: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
      called: 'Hội đồng Thi đua - Khen thưởng Cục THADS tỉnh Hậu Giang',
      code: 'HĐTĐKT',
      signature: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
      signatory: '',
      addressees: ['Cục trưởng Cục THADS tỉnh Hậu Giang'],
    });
  });

  test('an office: under its own name, to the province', () => {
    const office = {
      superior: letterhead.agency,
      agency: 'Chi cục Thi hành án dân sự huyện Tân Mỹ',
      signatoryTitle: 'Chi cục trưởng',
      signatoryName: 'Lê Thị Thử',
    };
    expect(of(office)).toEqual({
      filed: '- Lưu: VT, TCCB.',
      superior: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG',
      name: 'CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN TÂN MỸ',
      called: 'Chi cục Thi hành án dân sự huyện Tân Mỹ',
      code: 'CCTHADS',
      signature: ['CHI CỤC TRƯỞNG'],
      signatory: 'Lê Thị Thử',
      addressees: ['Cục THADS tỉnh Hậu Giang (qua Phòng Tổ chức cán bộ)'],
    });
  });

  test('the province to the ministry', () => expect(of({}, ['Tổng cục Thi hành án dân sự']).signature).toEqual(['CỤC TRƯỞNG']));

  test('nothing known: dots, no error', () => {
    const nothing = of({ superior: '', agency: '', place: '', signatoryTitle: '', signatoryName: '' }, []);
    expect(nothing).toMatchObject({ superior: '', name: '', code: '………', signature: ['…………………………'], addressees: [] });
  });

  test.each([
    ['CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG', 'Cục THADS tỉnh Hậu Giang (qua Phòng Tổ chức cán bộ)', true],
    ['CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG', 'Chi cục THADS huyện Tân Mỹ', false],
    ['Chi cục THADS thị xã Tân Mỹ', 'Chi cục THADS huyện Tân Mỹ', false],
    ['', '', false],
  ])('%s is %s: %p', (a, b, same) => expect(sameAgency(a, b)).toBe(same));

  test.each([
    ['Chi cục THADS huyện Tân Mỹ', 'Tân Mỹ'],
    ['CCTHADS TP. Vĩnh An', 'Vĩnh An'],
    ['Chi cục THADS huyện đảo Hòn Nhạn', 'Hòn Nhạn'],
    ['Phòng THADS khu vực 1', 'Hậu Giang'],
    ['Cục THADS tỉnh Hậu Giang', 'Hậu Giang'],
  ])('papers of %s are dated in %s', (unit, place) => expect(placeOf(unit, 'Hậu Giang')).toBe(place));

  test.each([
    ['CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG', 'CTHADS'],
    ['Cục THADS tỉnh Hậu Giang', 'CTHADS'],
    ['Chi cục THADS huyện Tân Mỹ', 'CCTHADS'],
    ['CCTHADS H. Tân Mỹ', 'CCTHADS'],
    ['Phòng THADS khu vực 1', 'PTHADS'],
    ['Phòng Nghiệp vụ và Tổ chức THADS', 'PNVTCTHADS'],
    ['', '………'],
  ])('%s numbers its papers %s', (agency, code) => expect(codeOf(agency)).toBe(code));

  test('names in capitals in running text', () => {
    expect(inSmallLetters('PHÒNG THI HÀNH ÁN DÂN SỰ KHU VỰC 1')).toBe('Phòng Thi hành án dân sự khu vực 1');
    expect(inSmallLetters('CHI CỤC THADS HUYỆN TÂN MỸ')).toBe('Chi cục THADS huyện Tân Mỹ');
    expect(inSmallLetters('CCTHADS TP. VĨNH AN')).toBe('CCTHADS TP. Vĩnh An');
    expect(agencyCalled('CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG', PLAN.issuer)).toBe('Cục THADS tỉnh Hậu Giang');
  });
});

describe('lines of names', () => {
  test.each([
    ['CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG', ['CỤC THI HÀNH ÁN DÂN SỰ', 'TỈNH HẬU GIANG']],
    ['HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG']],
    ['CHI CỤC THADS', ['CHI CỤC THADS']],
    ['TỔNG CỤC THI HÀNH ÁN DÂN SỰ TRUNG ƯƠNG', ['TỔNG CỤC', 'THI HÀNH ÁN DÂN SỰ TRUNG ƯƠNG']],
    ['BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ - XÂY DỰNG', ['BAN QUẢN LÝ DỰ ÁN', 'ĐẦU TƯ - XÂY DỰNG']],
    ['X'.repeat(300), ['X'.repeat(300)]],
  ])('%s', (name, lines) => expect(linesOfName(name, 12, 65)).toEqual(lines));

  test('the width of letters: accents weigh nothing, twice the size is twice the width', () => {
    expect(boldWidth('Độc lập', 13)).toBeCloseTo(boldWidth('Đôc lâp', 13), 10);
    expect(boldWidth('Độc lập', 26)).toBeCloseTo(2 * boldWidth('Độc lập', 13), 10);
    // D 722 + o 500 + c 444 thousandths of 10 points, in millimetres.
    expect(boldWidth('Doc', 10)).toBeCloseTo((1.666 * 10 * 25.4) / 72, 10);
  });
});
