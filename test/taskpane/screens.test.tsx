/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { type Root, createRoot } from 'react-dom/client';
import { act } from 'react';
import type { Checked } from '../../src/excel/check/check';
import { BUILTIN_PLANS, isTemplate } from '../../src/plan/builtin';
import { forgetKept } from '../../src/taskpane/kept';
import { PlanSheetError } from '../../src/excel/plan/sheet';
import type { StandingRow } from '../../src/changes/standing';
import { QUALIFICATION_WORDS } from '../../src/terms/words';
import { selectedAt } from '../../src/excel/selected';
import { App } from '../../src/taskpane/App';
import type { Controller } from '../../src/taskpane/controller';
import { type Action, INITIAL, type PaneState, type Place, PLACES, reduce } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import { textsEn } from '../../src/taskpane/texts/en';
import { type PaneTexts, textsVi } from '../../src/taskpane/texts/vi';
import { helpVi } from '../../src/taskpane/texts/vi/help';
import { loadPlaces } from './places';
import { sampleFound, sampleOutcome } from './sample';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

type Called = Record<keyof Controller, jest.Mock>;
const METHODS: (keyof Controller)[] = [
  'open',
  'reread',
  'choosePlace',
  'write',
  'undo',
  'print',
  'check',
  'remove',
  'choosePlan',
  'chooseFormulas',
  'perform',
  'goTo',
  'show',
  'dismiss',
  'createPlan',
  'importPlan',
  'watch',
];

let root: Root;
let called: Called;

/** Draws the pane in the state that some actions lead to. */
function show(actions: Action[], texts: PaneTexts = textsVi, initial: PaneState = INITIAL): void {
  called = Object.fromEntries(METHODS.map((name) => [name, jest.fn(() => Promise.resolve())])) as Called;
  const element = document.body.appendChild(document.createElement('div'));
  root = createRoot(element);
  act(() => root.render(<App store={createStore(actions.reduce(reduce, initial))} controller={called} texts={texts} dark={false} />));
}

const at = (place: Place): Action => ({ type: 'placeChosen', place });
const clear = (): void => {
  act(() => root.unmount());
  document.body.replaceChildren();
};

beforeAll(() => loadPlaces((place) => void show([...EXAMINED, { type: 'noticed', notice: { kind: 'undone', sheets: ['Biểu việc'] } }, at(place)]), clear));

afterEach(clear);
afterEach(forgetKept);

const text = (): string => document.body.textContent ?? '';
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((b) => [b.textContent, b.getAttribute('aria-label')].includes(name));
  if (!found) throw new Error(`no button "${name}" in: ${text()}`);
  return found;
};
const press = (name: string): void => act(() => button(name).click());

const found = sampleFound();
const EXAMINED: Action[] = [
  { type: 'started', job: 'examine' },
  { type: 'examined', found },
];
const failedWith = (failure: Partial<NonNullable<PaneState['failure']>>): Action => ({
  type: 'failed',
  failure: { sentence: 'Câu báo lỗi.', locked: [], reached: false, refused: [], ...failure },
});

it.each<[Place, string[]]>([
  ['results', ['Đạt việc3/4', 'Trần Thị Bình', '67,00 / 75 %', '−8,00', 'thiếu 8 việc', 'Xa nhất:', 'Chấp hành viên đủ điều kiện: 1/3']],
  [
    'data',
    [
      'Cách đọc báo cáo (2)',
      'KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG VIỆC',
      'Cột D · Có điều kiện',
      '4/4 dòng',
      'Về tiền, đơn vị tính 1.000 đồng',
      'Trang tính không xét (1)',
    ],
  ],
  ['history', ['Theo dõi từng tuần', 'Ngày của số liệu', 'Chốt số liệu']],
  ['plan', ['Cục THADS tỉnh Hậu Giang', '01/10/2023 – 30/6/2024']],
  ['award', ['Kỳ số liệu 01/10/2023 – 30/6/2024']],
  ['help', ['Trợ giúp']],
])('%s: what one comes for', (place, parts) => {
  show([...EXAMINED, at(place)]);
  for (const part of parts) expect(text()).toContain(part);
});

const OTHER_SHEET = { name: 'Kế hoạch khác', id: '2', address: 'A6', choice: 'sheet:THADS_PLAN', plan: '' };

it('removal asks about the history', () => {
  show([...EXAMINED, { type: 'noticed', notice: { kind: 'historyThere', sheet: 'Lịch sử số liệu' } }]);
  expect(text()).toContain('Hãy chọn: gỡ cả lịch sử, hay giữ lại.');
  press('Gỡ, giữ lịch sử');
  press('Gỡ cả lịch sử');
  expect(called.remove.mock.calls).toEqual([['keep'], ['remove']]);
});

it.each([
  [null, 'Đưa kế hoạch này vào sổ tính', 'createPlan'],
  [{ name: 'Kế hoạch thi đua', id: '1', address: 'A6', choice: 'sheet:THADS_PLAN', plan: '' }, 'Đến trang kế hoạch', 'goTo'],
] as const)('a plan that says nothing of awards: what to write where, and the way there', (sheet, action, method) => {
  const source = sheet ? { kind: 'sheet' as const, sheet: sheet.name, address: sheet.address, table: 'THADS_PLAN' } : INITIAL.plan.source;
  // A built-in plan may be chosen beside the sheet of another one.
  const plan = { ...INITIAL.plan, plan: { ...INITIAL.plan.plan, award: null }, source, sheet: sheet ?? OTHER_SHEET };
  show([...EXAMINED, at('award')], textsVi, { ...INITIAL, plan });
  for (const part of ['SỐ LƯỢNG ĐỀ NGHỊ', 'TIÊU CHUẨN, ĐIỀU KIỆN', 'THÔNG TIN CHUNG: "Hình thức khen thưởng", "Xét vi phạm, kỷ luật từ ngày"'])
    expect(text()).toContain(part);
  press(action);
  expect(called[method]).toHaveBeenCalledTimes(1);
});

describe('what makes every result doubtful is said where results and awards are', () => {
  const template = { ...INITIAL.plan, plan: BUILTIN_PLANS.find(isTemplate)! };
  const problems = [
    {
      level: 'error' as const,
      problem: { code: 'missingTarget' as const, text: '', level: 'error' as const, place: { table: 'bands' as const, row: 2, column: 3 } },
      sheet: 'Kế hoạch',
      address: 'D9',
    },
  ];
  const error = new PlanSheetError('Kế hoạch thi đua', []);
  const wrong = { ...INITIAL.plan, error, problems };

  it.each<[string, PaneState['plan'], string]>([
    ['a template', template, 'Kế hoạch mẫu, chỉ tiêu lấy tạm: chưa phải kết quả thật.'],
    ['a plan with errors', wrong, 'Kế hoạch trong sổ có 1 chỗ sai'],
  ])('%s', (_, plan, sentence) => {
    for (const place of ['results', 'award'] as const) {
      show([...EXAMINED, at(place)], textsVi, { ...INITIAL, planId: 'sheet', plan });
      expect(text()).toContain(sentence);
      // The days of the plan that stands in are not this campaign's.
      if (place === 'award') expect(text().includes('Kỳ số liệu')).toBe(!plan.error);
      press(plan.error ? 'Xem chỗ sai' : 'Đổi kế hoạch');
      expect(called.choosePlace.mock.calls).toEqual([['plan']]);
      clear();
    }
  });

  it('nothing of it under a plan of its own', () => {
    show(EXAMINED);
    expect(text()).not.toMatch(/Kế hoạch mẫu|chỗ sai|Khác nơi/);
  });
});

it('the figures above the list are of the whole report, whatever is looked for; what "gần đạt" means is said when it is chosen', () => {
  show(EXAMINED);
  const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, 'binh');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(text()).toContain('1/4 dòng');
  expect(text()).toContain('Đạt việc3/4');
  press('Lọc, sắp xếp (đang lọc)');
  const verdicts = document.querySelector<HTMLSelectElement>('select[aria-label="Kết quả"]')!;
  act(() => {
    verdicts.value = 'near';
    verdicts.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(text()).toContain('Gần đạt: phần nào còn thiếu cũng chỉ thiếu ≤ 5 việc, hoặc ≤ 1 điểm %.');
});

it('a sheet that was left out by an answer is asked about again where nothing else is shown', () => {
  show([{ type: 'started', job: 'examine' }, failedWith({ refused: [{ sheet: 'Biểu việc', reason: { code: 'left' } }] })]);
  called.forget = jest.fn(() => Promise.resolve());
  press(textsVi.questions.forgetLabel('Biểu việc'));
  expect(called.forget.mock.calls).toEqual([['Biểu việc']]);
});

it('cells that cannot be used come first among the checks, and are counted', () => {
  const { examination } = found;
  const [report, ...others] = examination.recognition.sheets;
  const problem = { address: 'D5', text: '1.5', figure: 'eligible' as const, problem: 'notWhole' as const };
  const doubtful = { ...report!, doubts: [...report!.doubts, { code: 'unusableFigure' as const, problem, name: 'Nguyễn Văn An', address: 'D5' }] };
  const more = { ...found, examination: { ...examination, recognition: { ...examination.recognition, sheets: [doubtful, ...others] } } };
  show([{ type: 'started', job: 'examine' }, { type: 'examined', found: more }, at('data')]);
  expect(text()).toMatch(/Kiểm tra số liệu.*Ô có số liệu chưa dùng được.*D5.*ghi "1\.5".*Cách đọc báo cáo/s);
  clear();
  show([
    { type: 'started', job: 'examine' },
    { type: 'examined', found: more },
  ]);
  expect(text()).toContain('Ghi kết quả (1 cần xem)');
});

it('six places, one Tab stop, arrows go round', () => {
  show(EXAMINED);
  const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  expect(tabs.map((tab) => tab.textContent || tab.getAttribute('aria-label'))).toEqual(PLACES.map((place) => textsVi.places[place]));
  expect(tabs.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
  const key = (name: string): void => act(() => void tabs[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));
  ['ArrowRight', 'ArrowLeft', 'End', 'a'].forEach(key);
  expect(called.choosePlace.mock.calls).toEqual([['history'], ['help'], ['help']]);
});

it('a plan with errors keeps the last results in sight, and writes nothing', () => {
  const error = new PlanSheetError('Kế hoạch thi đua', []);
  show([
    ...EXAMINED,
    { type: 'started', job: 'examine' },
    { type: 'planRead', plan: { ...INITIAL.plan, error } },
    { type: 'failed', failure: { sentence: 'Kế hoạch có 1 chỗ sai.', locked: [], reached: false, refused: [] } },
  ]);
  expect(text()).toContain('Trần Thị Bình');
  expect(button('Ghi kết quả').getAttribute('aria-disabled')).toBe('true');
});

describe('results that are no longer so', () => {
  const row = (subject: number, more: Partial<StandingRow>): StandingRow => ({
    of: found.examination.assessed[subject]!.subject.places[0]!,
    sheet: 'Biểu việc',
    address: `L${subject + 4}`,
    qualifies: QUALIFICATION_WORDS[found.examination.assessed[subject]!.qualification],
    results: {},
    current: true,
    ...more,
  });
  const after = (standing: StandingRow[]): Action[] => [
    { type: 'started', job: 'examine' },
    { type: 'examined', found: { ...found, examination: { ...found.examination, standing } } },
  ];
  const bar = (): string => [...document.querySelectorAll('[role="group"], .fui-MessageBar')].map((one) => one.textContent).join(' ');

  it('conclusions come first, each leads to its cell', () => {
    show(after([row(1, { qualifies: 'Chưa đủ' }), row(2, { current: false }), row(3, { qualifies: '' })]));
    expect(bar()).toContain('1 đơn vị, cá nhân đổi kết luận nếu ghi lại');
    expect(bar()).toMatch(
      /Nguyễn Văn An: Chưa đủ → .*1 đơn vị, cá nhân có số liệu khác lần ghi trước \(kết luận như cũ\): Trần Thị Bình.*1 đơn vị, cá nhân chưa có kết quả: Lê Thị Cúc/,
    );
    act(() => [...document.querySelectorAll<HTMLButtonElement>('.fui-MessageBar button')].find((one) => one.textContent === 'Nguyễn Văn An')!.click());
    expect(called.goTo).toHaveBeenCalledWith('Biểu việc', 'L5');
  });

  it('nothing differs: nothing is said', () => {
    show(after([row(0, {}), row(1, {})]));
    expect(bar()).not.toContain('ghi lại');
  });
});

it('a report that is printed without its results: said, and taken in at a click', () => {
  show([
    ...EXAMINED,
    { type: 'started', job: 'write' },
    { type: 'written', outcome: { ...sampleOutcome(), printedWithout: ['Biểu việc'] }, headings: [], described: [{ text: 'x', place: null }] },
  ]);
  expect(text()).toContain('Trang "Biểu việc" có vùng in riêng');
  press('Đưa vào vùng in');
  expect(called.print).toHaveBeenCalledTimes(1);
});

describe('help', () => {
  it('says what is written into a workbook: every name and setting that the sources have', () => {
    show([...EXAMINED, at('help')]);
    const marks = new Set(
      readdirSync(join(__dirname, '../../src'), { recursive: true, encoding: 'utf8' })
        .filter((file) => /(excel|changes|plan|award)\/.*\.ts$/.test(file))
        .flatMap((file) => [...readFileSync(join(__dirname, '../../src', file), 'utf8').matchAll(/['`](THADS[._][A-Za-z_]+)/g)].map(([, mark]) => mark!)),
    );
    const said = JSON.stringify(helpVi.written.rows);
    expect(marks.size).toBeGreaterThan(10);
    expect([...marks].filter((mark) => !said.includes(mark.replace(/_$/, '')) && !/probe|\.[A-Z]+$/.test(mark))).toEqual([]);
    expect(text()).toContain('Khi Gỡ bỏ');
  });

  it('checks this Excel: ticks in words, and a page to copy', async () => {
    show([...EXAMINED, at('help')]);
    const checked: Checked[] = [
      { id: 'doubles', holds: true, told: 'x' },
      { id: 'settings', holds: false, told: '1 MB: InvalidArgument' },
      { id: 'requests', holds: null, told: '3 ms' },
    ];
    called.check.mockResolvedValue(checked);
    await act(async () => button('Chạy kiểm tra').click());
    expect(text()).toContain('1 trong 3 điều khác với cách bổ trợ hiểu Excel');
    expect(text()).toContain('Khác: Thiết đặt của tệp nhận được 1 MB 1 MB: InvalidArgument');
    expect(document.querySelector('textarea[readonly]')?.textContent).toContain(
      '✗ settings: Thiết đặt của tệp nhận được 1 MB — 1 MB: InvalidArgument\n· requests: ',
    );
    Object.assign(document, { execCommand: () => true });
    act(() => button('Chép thành văn bản').click());
    expect(text()).toContain('Đã chép.');
    // An Excel that keeps the clipboard from panes says so, and the text is marked.
    Object.assign(document, { execCommand: () => false });
    act(() => button('Chép thành văn bản').click());
    expect(text()).toContain('Excel không cho chép; chữ đã được chọn, hãy bấm Ctrl+C.');
  });
});

it.each([
  ['both', [], 'Chưa đủ điều kiện khen thưởng (cần đạt cả việc và tiền).'],
  ['both', [{}], 'Chưa đủ điều kiện khen thưởng (cần đạt cả việc và tiền, cùng các tiêu chí khác của kế hoạch).'],
  ['either', [{}], 'Chưa đủ điều kiện khen thưởng (cần đạt việc hoặc tiền, cùng các tiêu chí khác của kế hoạch).'],
] as const)('the award needs the further measures, too: %s, %j', (qualifiesBy, further, sentence) => {
  const of = { qualification: 'notQualified', further: further as never } as const;
  expect(textsVi.selected.award(of, { ...BUILTIN_PLANS[0]!, qualifiesBy })).toBe(sentence);
});

describe('the list', () => {
  const names = (): string[] => [...document.querySelectorAll('[data-line]')].map((line) => line.querySelector('[lang=vi]')?.textContent ?? '');
  const choose = (label: string, value: string): void => {
    const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!;
    act(() => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };
  const search = (value: string): void => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };

  it('filters, sorts, searches without accents, and clears', () => {
    show(EXAMINED);
    press('Lọc, sắp xếp');
    choose('Kết quả', 'notMet');
    expect(names()).toEqual(['Chi cục THADS huyện Mẫu', 'Trần Thị Bình', 'Lê Thị Cúc']);
    expect(text()).toContain('2/4 dòng');
    choose('Sắp xếp', 'shortfall money');
    expect(names()).toEqual(['Lê Thị CúcChi cục THADS huyện Mẫu', 'Trần Thị BìnhChi cục THADS huyện Mẫu']);
    choose('Sắp xếp', 'least cases');
    expect(names()).toEqual(['Trần Thị BìnhChi cục THADS huyện Mẫu', 'Lê Thị CúcChi cục THADS huyện Mẫu']);
    press('Bỏ lọc, về thứ tự báo cáo');
    choose('Sắp xếp', 'name cases');
    expect(names().map((name) => name.split('Chi cục')[0])).toEqual(['Nguyễn Văn An', 'Trần Thị Bình', '', 'Lê Thị Cúc']);
    search('binh');
    expect(names()).toHaveLength(1);
    search('không có ai');
    expect(text()).toContain('Không có dòng nào như vậy.');
  });

  it('one Tab stop; a line opens what it is made of, and what if', () => {
    show(EXAMINED);
    const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')];
    expect(lines.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    act(() => lines[2]!.click());
    expect(text()).toContain('100 × 67 = 6.700 < 75 × 100 = 7.500, nên chưa đạt.');
    expect(text()).toContain('Chưa đủ điều kiện khen thưởng (cần đạt cả việc và tiền).');
    const input = document.querySelector<HTMLInputElement>('fieldset input')!;
    const type = (value: string): void =>
      act(() => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    type('8');
    expect(text()).toContain('Việc 75,00 %: đạt. Đủ điều kiện khen thưởng');
    type('34');
    expect(text()).toContain('Chỉ còn 33 việc có điều kiện mà chưa xong.');
    type('2,5');
    expect(text()).toContain('Số việc phải là số nguyên.');
    type('8');
    press('Giữ để thử thêm người khác (không ghi vào sổ)');
    expect(document.querySelector('textarea')!.value).toBe(
      [
        'Trần Thị Bình: thêm 8 việc, từ số có điều kiện chưa xong',
        '  → Trần Thị Bình: Việc 75,00 %: đạt. Đủ điều kiện khen thưởng (đạt cả việc và tiền).',
        '  → Chi cục THADS huyện Mẫu: Việc 83,33 %: đạt. Đủ điều kiện khen thưởng (đạt cả việc và tiền).',
      ].join('\n'),
    );
    press('Bỏ tất cả');
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('the row that is selected in Excel opens, whatever is filtered', () => {
    show([...EXAMINED, { type: 'selected', place: selectedAt('Biểu việc', 'C6') }]);
    expect(document.querySelector('[aria-expanded=true][data-line]')?.textContent).toContain('Trần Thị Bình');
    search('Cúc');
    expect(names()).toEqual(['', 'Trần Thị Bình', 'Chi cục THADS huyện Mẫu', 'Lê Thị Cúc']);
  });
});

it('goes to a cell, writes, removes, reads again, changes the plan', () => {
  show([...EXAMINED, at('data')]);
  act(() => document.querySelector<HTMLButtonElement>('button[title*="ô E3"]')!.click());
  expect(called.goTo).toHaveBeenCalledWith('Biểu việc', 'E3');
  press('Đọc lại');
  expect(called.reread).toHaveBeenCalledTimes(1);
  clear();
  show(EXAMINED);
  ['Ghi kết quả', 'Gỡ bỏ'].forEach(press);
  expect([called.write, called.remove].map((f) => f.mock.calls.length)).toEqual([1, 1]);
  clear();
  show([...EXAMINED, at('plan')]);
  const select = document.querySelector('select')!;
  act(() => {
    select.value = 'toan-quoc-2022';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(called.choosePlan).toHaveBeenCalledWith('toan-quoc-2022');
  press('Đưa kế hoạch này vào sổ tính');
  expect(called.createPlan).toHaveBeenCalledTimes(1);
});

it('undoes only after a write', () => {
  show(EXAMINED);
  press('Hoàn tác lần ghi cuối');
  expect(called.undo).not.toHaveBeenCalled();
  clear();
  show([
    ...EXAMINED,
    {
      type: 'written',
      outcome: sampleOutcome(),
      headings: [],
      described: [{ text: 'Trang "Biểu việc": ghi 4 dòng vào F3:M7.', place: { sheet: 'Biểu việc', address: 'F3:M7' } }],
    },
  ]);
  expect(text()).toContain('Trang "Biểu việc": ghi 4 dòng vào F3:M7.');
  press('Hoàn tác lần ghi cuối');
  expect(called.undo).toHaveBeenCalledTimes(1);
});

it('shows progress and what Excel waits for, and starts nothing meanwhile', () => {
  show([...EXAMINED, { type: 'started', job: 'write' }, { type: 'progressed', step: 'write', done: 0.4 }, { type: 'stalled', editing: true }]);
  expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('0.4');
  expect(document.querySelector('[role=status]')?.textContent).toBe('Đang ghi kết quả…');
  expect(text()).toContain('Đang chờ bạn kết thúc sửa ô.');
  press('Ghi kết quả');
  expect(called.write).not.toHaveBeenCalled();
  expect(button('Ghi kết quả').getAttribute('aria-disabled')).toBe('true');
});

it('offers a new sheet where a password is in the way, and nowhere else', () => {
  show([...EXAMINED, failedWith({ locked: ['Biểu việc'] })]);
  press('Ghi sang trang mới');
  expect(called.write).toHaveBeenCalledWith('newSheet');
  press('Đóng thông báo');
  expect(called.dismiss).toHaveBeenCalled();
  clear();
  show([...EXAMINED, failedWith({})]);
  expect(() => button('Ghi sang trang mới')).toThrow();
});

it('says sheet by sheet why nothing is a report', () => {
  show([{ type: 'started', job: 'examine' }, failedWith({ refused: [{ sheet: 'B06', reason: { code: 'accountingForm' } }] })]);
  expect(text()).toContain('Câu báo lỗi.');
  expect(document.querySelector('details[open]')?.textContent).toContain('B06: Đây là biểu thu, chi tiền thi hành án');
  press('Ghi kết quả');
  expect(called.write).not.toHaveBeenCalled();
});

it('shows failing cells with the identity that they break', () => {
  const { recognition } = found.examination;
  const line = {
    identity: 'completedWithinEligible' as const,
    measure: 'cases' as const,
    checked: 40,
    held: 10,
    failures: Array.from({ length: 20 }, (_, i) => ({ address: `E${i + 4}`, row: i % 3, found: 1512, expected: 1510, atMost: true, parts: [] })),
  };
  const broken = { ...found.examination, recognition: { ...recognition, sheets: [{ ...recognition.sheets[0]!, proof: [line] }] } };
  show([{ type: 'examined', found: { examination: broken, headings: [] } }, at('data')]);
  expect(text()).toContain('Thi hành xong ≤ có điều kiện: 30/40 dòng không khớp.');
  expect(text()).toMatch(/E4 .+: đang là 1\.512, nhiều nhất là 1\.510/);
  press('Xem thêm (15)');
  expect(text()).toMatch(/E23 .+: đang là 1\.512, nhiều nhất là 1\.510/);
});

it('speaks English in an English Office', () => {
  show(EXAMINED, textsEn);
  expect(text()).toContain('Officers qualified: 1/3');
  expect(button('Write results')).toBeTruthy();
});

it('offers formulas instead of values, and what can be done with them', () => {
  show([...EXAMINED, { type: 'formulasChosen', formulas: 'builtin' }, at('data')]);
  const select = document.querySelector<HTMLSelectElement>('select[aria-label="Cách ghi kết quả"]')!;
  expect(select.value).toBe('builtin');
  expect(text()).toContain('Trang kế hoạch được thêm nếu chưa có.');
  act(() => {
    select.value = 'functions';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(called.chooseFormulas).toHaveBeenCalledWith('functions');
  expect(() => button('Sửa lại công thức')).toThrow();
  clear();
  show([...EXAMINED, { type: 'planRead', plan: { ...INITIAL.plan, formulas: true } }, at('data')]);
  press('Sửa lại công thức');
  press('Đóng băng thành giá trị');
  expect(called.perform).toHaveBeenCalledTimes(2);
});
