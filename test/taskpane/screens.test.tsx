/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { type Root, createRoot } from 'react-dom/client';
import { act } from 'react';
import type { Checked } from '../../src/excel/check/check';
import type { StandingRow } from '../../src/changes/standing';
import { QUALIFICATION_WORDS } from '../../src/terms/words';
import { App } from '../../src/taskpane/App';
import type { Controller } from '../../src/taskpane/controller';
import { type Action, INITIAL, type PaneState, reduce } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import { textsEn } from '../../src/taskpane/texts/en';
import { type PaneTexts, textsVi } from '../../src/taskpane/texts/vi';
import { sampleFound, sampleOutcome } from './sample';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

type Called = Record<keyof Controller, jest.Mock>;
const METHODS: (keyof Controller)[] = [
  'open',
  'reread',
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

/** Parts that are loaded on demand are there from here on. */
beforeAll(async () => {
  await act(async () => {
    show(EXAMINED);
    await Promise.all([
      import('../../src/taskpane/components/PlanDetails'),
      import('../../src/taskpane/components/HelpSection'),
      import('../../src/taskpane/components/OutdatedBar'),
      import('../../src/taskpane/components/SelectedRow'),
      import('../../src/taskpane/components/MissingList'),
      import('../../src/taskpane/components/SummaryTable'),
    ]);
  });
  act(() => root.unmount());
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const text = (): string => document.body.textContent ?? '';
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((b) => (b.textContent || b.getAttribute('aria-label')) === name);
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

it('shows plan, reports, columns, proof, counts and what is missing', () => {
  show(EXAMINED);
  for (const part of [
    'Cục THADS tỉnh Hậu Giang',
    '01/10/2023 – 30/6/2024',
    'Cách đọc báo cáo (2)',
    'KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG VIỆC',
    'Cột D · Có điều kiện',
    '4/4 dòng',
    'Về tiền, đơn vị tính 1.000 đồng',
    'Trang tính không xét (1)',
    'Chấp hành viên (3)',
    'Tất cả (4)',
    'Trần Thị Bình',
  ]) {
    expect(text()).toContain(part);
  }
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
    { type: 'written', outcome: { ...sampleOutcome(), printedWithout: ['Biểu việc'] }, headings: [], described: ['x'] },
  ]);
  expect(text()).toContain('Trang "Biểu việc" có vùng in riêng');
  press('Đưa vào vùng in');
  expect(called.print).toHaveBeenCalledTimes(1);
});

describe('help', () => {
  it('says what is written into a workbook: every name and setting that the sources have', () => {
    show(EXAMINED);
    const marks = new Set(
      readdirSync(join(__dirname, '../../src'), { recursive: true, encoding: 'utf8' })
        .filter((file) => /(excel|changes|plan|award)\/.*\.ts$/.test(file))
        .flatMap((file) => [...readFileSync(join(__dirname, '../../src', file), 'utf8').matchAll(/['`](THADS[._][A-Za-z_]+)/g)].map(([, mark]) => mark!)),
    );
    const said = JSON.stringify(textsVi.help.written.rows);
    expect(marks.size).toBeGreaterThan(10);
    expect([...marks].filter((mark) => !said.includes(mark.replace(/_$/, '')) && !/probe|\.[A-Z]+$/.test(mark))).toEqual([]);
    expect(text()).toContain('Khi Gỡ bỏ');
  });

  it('checks this Excel: ticks in words, and a page to copy', async () => {
    show(EXAMINED);
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
    act(() => button('Sao chép kết quả').click());
    expect(text()).toContain('Đã sao chép.');
  });
});

it('filters and sorts the list', () => {
  show(EXAMINED);
  const names = (): string[] => [...document.querySelectorAll('table[aria-label] tbody button')].map((b) => b.textContent ?? '');
  press('Chưa đạt (2)');
  expect(button('Chưa đạt (2)').getAttribute('aria-pressed')).toBe('true');
  expect(names()).toEqual(['Trần Thị Bình', 'Lê Thị Cúc']);
  press('Tiền (1.000 đồng)');
  expect(names()).toEqual(['Lê Thị Cúc', 'Trần Thị Bình']);
  expect(document.querySelector('th[aria-sort="descending"]')?.textContent).toBe('Tiền (1.000 đồng)');
});

it('goes to a cell, writes, removes, reads again, changes the plan', () => {
  show(EXAMINED);
  act(() => document.querySelector<HTMLButtonElement>('button[title*="ô E3"]')!.click());
  expect(called.goTo).toHaveBeenCalledWith('Biểu việc', 'E3');
  ['Ghi kết quả', 'Gỡ bỏ', 'Đọc lại'].forEach(press);
  expect([called.write, called.remove, called.reread].map((f) => f.mock.calls.length)).toEqual([1, 1, 1]);
  const select = document.querySelector('select')!;
  act(() => {
    select.value = 'toan-quoc-2022';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(called.choosePlan).toHaveBeenCalledWith('toan-quoc-2022');
});

it('undoes only after a write', () => {
  show(EXAMINED);
  press('Hoàn tác lần ghi cuối');
  expect(called.undo).not.toHaveBeenCalled();
  act(() => root.unmount());
  show([...EXAMINED, { type: 'written', outcome: sampleOutcome(), headings: [], described: ['Trang "Biểu việc": ghi 4 dòng vào F3:M7.'] }]);
  expect(text()).toContain('Trang "Biểu việc": ghi 4 dòng vào F3:M7.');
  press('Hoàn tác lần ghi cuối');
  expect(called.undo).toHaveBeenCalledTimes(1);
});

it('shows progress and what Excel waits for, and starts nothing meanwhile', () => {
  show([...EXAMINED, { type: 'started', job: 'write' }, { type: 'progressed', step: 'write', done: 0.4 }, { type: 'stalled' }]);
  expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('0.4');
  expect(document.querySelector('[role=status]')?.textContent).toBe('Đang ghi kết quả…');
  expect(text()).toContain('Đang chờ bạn kết thúc sửa ô (Enter).');
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
  act(() => root.unmount());
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
    failures: Array.from({ length: 20 }, (_, i) => `E${i + 4}`),
  };
  const broken = { ...found.examination, recognition: { ...recognition, sheets: [{ ...recognition.sheets[0]!, proof: [line] }] } };
  show([{ type: 'examined', found: { examination: broken, headings: [] } }]);
  expect(text()).toContain('Thi hành xong ≤ có điều kiện: 30/40 dòng không khớp.');
  expect(text()).toContain('E4, E5');
  expect(text()).toContain('và 18 ô khác');
  expect(document.querySelector('article details[open]')).not.toBeNull();
});

it('shows the first rows of a long list and more on demand', () => {
  const long = { ...found.examination, assessed: Array.from({ length: 10_000 }, () => found.examination.assessed[1]!) };
  show([{ type: 'examined', found: { examination: long, headings: [] } }]);
  const rows = (): number => document.querySelectorAll('table[aria-label] tbody tr').length;
  expect(rows()).toBe(50);
  press('Xem thêm 100 dòng');
  expect(rows()).toBe(150);
});

it('speaks English in an English Office', () => {
  show(EXAMINED, textsEn);
  expect(text()).toContain('Who is missing how much');
  expect(button('Write results')).toBeTruthy();
});

it('offers formulas instead of values, and what can be done with them', () => {
  show([...EXAMINED, { type: 'formulasChosen', formulas: 'builtin' }]);
  const select = document.querySelector<HTMLSelectElement>('select[aria-label="Cách ghi kết quả"]')!;
  expect(select.value).toBe('builtin');
  expect(text()).toContain('Trang kế hoạch được thêm nếu chưa có.');
  act(() => {
    select.value = 'functions';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(called.chooseFormulas).toHaveBeenCalledWith('functions');
  press('Sửa lại công thức');
  press('Đóng băng thành giá trị');
  expect(called.perform).toHaveBeenCalledTimes(2);
});
