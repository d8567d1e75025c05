/** @jest-environment jsdom */
/** The place of the history: the day that is proposed, recording it, what changed since another day; drawn over an Excel side of its own. */
import { TextDecoder, TextEncoder } from 'node:util';
import { act } from 'react';
import { type Root, createRoot } from 'react-dom/client';
import type { HistoryRow } from '../../src/history/row';
import { HISTORY_COLUMNS, HistoryTableError, cellsOf, readHistory } from '../../src/history/table';
import { MovedError } from '../../src/excel/kit/errors';
import HistoryPlace from '../../src/taskpane/components/history/HistoryPlace';
import { reasons } from '../../src/taskpane/components/history/Changes';
import { WithActionBar } from '../../src/taskpane/components/ActionBar';
import { PaneProvider } from '../../src/taskpane/context';
import type { Controller } from '../../src/taskpane/controller';
import { createHistoryController, type HistoryExcel } from '../../src/taskpane/history-controller';
import { changedSubjects, comparedDays, orderedSubjects } from '../../src/taskpane/history-rows';
import { forgetKept } from '../../src/taskpane/kept';
import { INITIAL, type PaneState } from '../../src/taskpane/state';
import { historyEn } from '../../src/taskpane/texts/en/history';
import { type HistoryTexts, historyVi } from '../../src/taskpane/texts/vi/history';
import { textsVi } from '../../src/taskpane/texts/vi';
import { changesBetween } from '../../src/history/change';
import type { Summary } from '../../src/history/summary';
import { row } from '../history/build';
import { sampleFound } from './sample';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

const HEADINGS = Object.values(HISTORY_COLUMNS).map(({ heading }) => heading);

/** An Excel side that keeps rows as the table would. */
function excelWith(rows: HistoryRow[]): HistoryExcel & { recorded: HistoryRow[][]; pages: number[] } {
  let kept = [...rows];
  const recorded: HistoryRow[][] = [];
  const pages: number[] = [];
  const placed = () => {
    const cells = kept.map((one) => cellsOf(HEADINGS, one));
    return { sheet: 'Lịch sử số liệu', sheetId: 'history', top: 3, left: 0, headings: HEADINGS, cells, behind: 0, reading: readHistory(HEADINGS, cells) };
  };
  return {
    recorded,
    pages,
    readPast: (_, files, day) =>
      Promise.resolve({
        rows: files.filter(({ name }) => name !== 'hong.xlsx').map(({ name }) => row({ day: day ?? '2023-06-15', source: name })),
        files: [{ file: 'a.xlsx', days: [day ?? '2023-06-15'], rows: 1, unread: 0 }],
        refused: files.filter(({ name }) => name === 'hong.xlsx').map(({ name: file }) => ({ file, why: { code: 'noReport' as const } })),
      }),
    makeLaunch: (_, assessed) => Promise.resolve(assessed.length > 0 ? { sheet: 'Phát động', kept: null, pageSet: true } : null),
    makeSummary: (_, assessed, now, past) => {
      pages.push(assessed.length, now.length, past.length);
      const summary = { day: now[0]!.day } as Summary;
      return Promise.resolve({ sheet: 'Tổng hợp thi đua', summary, kept: pages.length > 3 ? 'Tổng hợp thi đua (cũ)' : null, pageSet: pages.length <= 3 });
    },
    readHistoryTable: () => Promise.resolve(kept.length > 0 ? placed() : null),
    recordRows: (added) => {
      const again = kept.filter(({ day }) => day === added[0]!.day);
      kept = [...kept.filter(({ day }) => day !== added[0]!.day), ...added];
      recorded.push([...added]);
      const updates = again.map((one, at) => ({ at, row: one }));
      const undo = { created: false, before: [], after: [], appended: [] };
      return Promise.resolve({
        sheet: 'Lịch sử số liệu',
        created: false,
        change: { updates, added: [], surplus: [], others: added[0]!.day === '2024-06-14' ? [row({ name: 'Võ Văn Sót', source: 'w2.xlsx' })] : [] },
        undo,
      });
    },
    undoRecord: () => Promise.reject(new MovedError('history')),
  };
}

let root: Root;
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  forgetKept();
});

const STATE: PaneState = { ...INITIAL, phase: 'examined', found: sampleFound() };
const went: string[] = [];
async function show(excel: HistoryExcel, state = STATE): Promise<void> {
  const element = document.body.appendChild(document.createElement('div'));
  root = createRoot(element);
  const controller = createHistoryController(historyVi, textsVi, excel);
  await act(async () => {
    root.render(
      <PaneProvider value={{ texts: textsVi, goTo: (sheet) => void went.push(sheet) }}>
        <WithActionBar>
          <HistoryPlace state={state} controller={{} as Controller} busy={false} given={controller} />
        </WithActionBar>
      </PaneProvider>,
    );
    await Promise.resolve();
  });
}
const text = (): string => document.body.textContent ?? '';
const button = (name: string): HTMLButtonElement => [...document.querySelectorAll('button')].find((one) => one.textContent === name)!;
const press = (name: string): Promise<void> => act(async () => button(name).click());
const input = (): HTMLInputElement => document.querySelector('input')!;
const type = (value: string): void =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input(), value);
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });

test('the first time: the day, a button, and nothing to compare yet; afterwards it is there, and can be recorded again', async () => {
  const excel = excelWith([]);
  await show(excel);
  expect(text()).toContain('Chưa có lần chốt nào trước ngày này');
  type('13/6/2024');
  await press('Chốt số liệu');
  expect(excel.recorded[0]!.every(({ day, since }) => day === '2024-06-13' && since === '2023-10-01')).toBe(true);
  expect(text()).toMatch(/Đã chốt số liệu ngày 13\/6\/2024: \d+ dòng/);
  await press('Chốt lại số liệu');
  expect(text()).toContain('Đã chốt lại số liệu ngày 13/6/2024');
  await press('Đến trang lịch sử');
  expect(went).toEqual(['Lịch sử số liệu']);
  await press('Hoàn tác lần chốt');
  expect(text()).toContain('Trang lịch sử số liệu đã thay đổi');
});

test('figures of other days out of files: recorded under their own day, else under the one that is typed; what cannot be read is said', async () => {
  const excel = excelWith([]);
  await show(excel);
  const choose = (...names: string[]): Promise<void> =>
    act(async () => {
      const chooser = document.querySelector<HTMLInputElement>('input[type=file]')!;
      const files = names.map((name) => Object.assign(new File(['x'], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) }));
      Object.defineProperty(chooser, 'files', { configurable: true, value: files });
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
    });
  await choose('a.xlsx', 'hong.xlsx');
  expect(excel.recorded).toMatchObject([[{ day: '2023-06-15', source: 'a.xlsx' }]]);
  expect(text()).toContain('Đã chốt 1 dòng từ 1 tệp, số liệu ngày: 15/6/2023.');
  expect(text()).toContain('hong.xlsx: Không thấy biểu báo cáo nào');
  await choose('hong.xlsx');
  expect(text()).toContain('Chưa lấy được số liệu nào.');
});

test('the page for the meeting: from the figures and the history; what was kept and what could not be set is said', async () => {
  const excel = excelWith([]);
  await show(excel);
  type('13/6/2024');
  await press('Chốt số liệu');
  await press('Lập trang "Tổng hợp thi đua"');
  const [subjects, rows] = [STATE.found!.examination.assessed.length, excel.recorded[0]!.length];
  expect(excel.pages).toEqual([subjects, rows, rows]);
  expect(text()).toContain('Đã lập trang "Tổng hợp thi đua" để in, mang đi họp.');
  await press('Lập trang "Tổng hợp thi đua"');
  expect(text()).toContain('Trang trước có phần bạn thêm, sửa nên được giữ lại ở trang "Tổng hợp thi đua (cũ)".');
  expect(text()).toContain('Excel không cho đặt khổ giấy');
});

test('the page to hand out at the beginning', async () => {
  await show(excelWith([]));
  await press('Lập trang "Phát động"');
  expect(text()).toContain('Đã lập trang "Phát động"');
});

test.each([
  ['31/6/2024', 'Hãy ghi ngày/tháng/năm'],
  ['mai', 'Hãy ghi ngày/tháng/năm'],
  ['13/6/2999', 'Ngày này chưa tới.'],
])('%s is no day to record', async (typed, sentence) => {
  const excel = excelWith([]);
  await show(excel);
  type(typed);
  expect(text()).toContain(sentence);
  await press('Chốt số liệu');
  expect(excel.recorded).toEqual([]);
});

test('against the last time: rates, places, what was completed, what is missing, who falls first', async () => {
  const found = sampleFound();
  const { assessed } = found.examination;
  const past = assessed.map(({ subject: { kind, name, agency, figures } }) =>
    row({ day: '2024-06-06', kind, name, agency, ...figures.cases!.figures, completed: figures.cases!.figures.completed! - 1, target: 75, verdict: 'notMet' }),
  );
  await show(excelWith(past));
  type('13/6/2024');
  expect(text()).toContain('Lần trước: 06/6/2024');
  expect(text()).toContain('xong thêm 1 việc');
  expect(text()).toContain('Đạt chỉ tiêu về việc: 1/1 (ngày so sánh: 0/1).');
  expect(document.querySelectorAll('li').length).toBeGreaterThan(0);
});

test('rows of the day that another source has told and this one does not are named', async () => {
  await show(excelWith([]));
  type('14/6/2024');
  await press('Chốt số liệu');
  expect(text()).toContain('Còn 1 dòng cùng ngày từ nguồn khác (w2.xlsx) mà lần này không có: Võ Văn Sót.');
});

test('who is not there any more is named, with the unit', async () => {
  const { assessed } = sampleFound().examination;
  const { kind, agency } = assessed.find(({ subject }) => subject.kind === 'officer')!.subject;
  await show(excelWith([row({ day: '2024-06-06', kind, agency, name: 'Lê Văn Đi' })]));
  type('13/6/2024');
  const kinds = [...document.querySelectorAll('select')].find((one) => one.getAttribute('aria-label') === historyVi.kindLabel)!;
  act(() => {
    kinds.value = 'officer';
    kinds.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(text()).toContain(`1 tên của ngày so sánh không còn trong báo cáo: Lê Văn Đi (${agency}).`);
});

test('what people change on its sheet is read again, and no other sheet', async () => {
  const excel = excelWith([row({ day: '2024-06-06' })]);
  let reads = 0;
  const counting = { ...excel, readHistoryTable: () => (reads++, excel.readHistoryTable()) };
  const controller = createHistoryController(historyVi, textsVi, counting, 0);
  await controller.read();
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  controller.sheetChanged('another');
  await rest();
  expect(reads).toBe(1);
  controller.sheetChanged('history');
  await rest();
  expect(reads).toBe(2);
  controller.sheetChanged();
  await rest();
  expect(reads).toBe(3);
  root = createRoot(document.createElement('div'));
});

test.each([
  ['13/6/2024', 'Báo cáo không ghi rõ đến ngày nào'],
  ['13/6/2023', 'Ngoài kỳ số liệu của kế hoạch (01/10/2023 – 30/6/2024).'],
])('what is to be known of the day %s', async (day, hint) => {
  await show(excelWith([]));
  type(day);
  expect(text()).toContain(hint);
});

test('a history that is no table any more: said when it is read, nothing is claimed of it', async () => {
  await show({ ...excelWith([]), readHistoryTable: () => Promise.reject(new HistoryTableError('Lịch sử số liệu')) });
  expect(text()).toContain('Lịch sử trên trang "Lịch sử số liệu" không còn là bảng THADS_HISTORY');
  expect(text()).not.toContain('Chưa có lần chốt nào');
});

test('the paragraph: of the whole report, of whose name is typed; an unknown name is said', async () => {
  await show(excelWith([]));
  type('13/6/2024');
  const area = (): HTMLTextAreaElement => document.querySelector('textarea')!;
  expect(area().value).toMatch(/số liệu đến 13\/6\/2024:\nVề việc: tổng số giải quyết/);
  const name = document.querySelectorAll('input')[1]!;
  const write = (value: string): void =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(name, value);
      name.dispatchEvent(new Event('input', { bubbles: true }));
    });
  write('Trần Thị Bình');
  expect(area().value).toMatch(/^Trần Thị Bình \(Chi cục THADS huyện Mẫu\), số liệu đến[^]*chưa đạt chỉ tiêu kế hoạch giao \(từ 75 %\), còn thiếu 8 việc/);
  write('Không Ai');
  expect(text()).toContain('Không có tên này trong báo cáo');
});

test('without a report that is read nothing can be recorded', async () => {
  await show(excelWith([]), { ...INITIAL });
  expect(text()).toContain('Chưa đọc xong báo cáo');
  expect(button('Chốt số liệu')).toBeUndefined();
});

test('a row that cannot be read is named with its place on the sheet', async () => {
  const excel = excelWith([row()]);
  const placed = (await excel.readHistoryTable())!;
  await show({
    ...excel,
    readHistoryTable: () =>
      Promise.resolve({
        ...placed,
        reading: {
          ...placed.reading,
          problems: [
            { row: 1, heading: 'Thi hành xong', text: 'bảy', twin: null },
            { row: 3, heading: 'Tên', text: 'A', twin: 2 },
          ],
        },
      }),
  });
  expect(text()).toContain('2 dòng của trang lịch sử không đọc được hoặc trùng nên không dùng: dòng 6 (Thi hành xong: "bảy"); dòng 8 (trùng dòng 7)');
});

describe('what is said of a change', () => {
  const plan = { dataPeriod: { from: '2023-10-01', to: '2024-06-30' } };
  const said = (now: Parameters<typeof row>[0], before: Parameters<typeof row>[0] | null, say: HistoryTexts = historyVi) =>
    reasons(changesBetween([row(now)], before ? [row({ day: '2024-06-06', ...before })] : [])[0]!, plan, say);

  test('everything that moved, with the pace', () => {
    expect(said({ day: '2024-06-18', total: 210, eligible: 110, completed: 72, target: 73, band: 'từ 200 đến dưới 300 việc' }, {})).toEqual([
      'trước: thiếu 5 việc',
      'hạng 1/1 (trước: 1/1)',
      'xong thêm 2 việc',
      'tổng số thêm 60 việc',
      'có điều kiện thêm 10 việc',
      'chuyển nhóm: "từ 100 đến dưới 200 việc" (≥ 75 %) → "từ 200 đến dưới 300 việc" (≥ 73 %)',
      'còn 12 ngày: cần 1 việc mỗi ngày',
    ]);
  });
  test('fewer than before', () =>
    expect(said({ completed: 68, eligible: 95 }, {})).toEqual(expect.arrayContaining(['thi hành xong bớt 2 việc', 'có điều kiện bớt 5 việc'])));
  test('nobody there then', () => expect(said({}, null)[0]).toBe('ngày so sánh chưa có tên này'));
  test('the same in English', () =>
    expect(said({ completed: 75, verdict: 'met' }, {}, historyEn)).toEqual(['then: 5 cases short', 'place 1 of 1 (then: 1 of 1)', '5 cases more completed']));
});

test('days: the last time, last year, all others from the last one back', () => {
  const rows = ['2024-06-06', '2024-05-30', '2024-06-13', '2024-06-20'].map((day) => row({ day }));
  const old = row({ day: '2023-06-15', since: '2022-10-01' });
  expect(comparedDays([...rows, old], { day: '2024-06-13', since: '2023-10-01' }).map(({ day, is }) => `${is} ${day}`)).toEqual([
    'last 2024-06-06',
    'year 2023-06-15',
    'other 2024-05-30',
  ]);
});

test('orders: who falls most, who is farthest, as in the report; who cannot be compared comes last', () => {
  const now = [row({ name: 'A', completed: 74 }), row({ name: 'B', completed: 60 }), row({ name: 'C', completed: 50 }), row({ name: 'D' })];
  const before = [row({ name: 'A', completed: 70 }), row({ name: 'B', completed: 61 }), row({ name: 'C', completed: 49 })].map((one) => ({
    ...one,
    day: '2024-06-06',
  }));
  const subjects = changedSubjects(changesBetween(now, before));
  const names = (order: 'falling' | 'missing' | 'report') =>
    orderedSubjects(subjects, order)
      .map(({ name }) => name)
      .join('');
  expect([names('falling'), names('missing'), names('report')]).toEqual(['BCAD', 'CBDA', 'ABCD']);
});
