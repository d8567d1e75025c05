/** @jest-environment jsdom */
/** "Gộp báo cáo" in the pane: many files at once, what is to be looked at, a question about a file answered, taken back; over an Excel side of its own. */
import { TextDecoder, TextEncoder } from 'node:util';
import { act } from 'react';
import { type Root, createRoot } from 'react-dom/client';
import type { CollectOptions, TakenReports } from '../../src/excel/units/reports';
import { unitsVi } from '../../src/excel/units/texts/vi';
import { DEFAULT_PLAN } from '../../src/plan/default';
import type { Question } from '../../src/report/questions';
import UnitReports from '../../src/taskpane/components/data/UnitReports';
import { PaneProvider } from '../../src/taskpane/context';
import { createReportsController, type ReportsExcel } from '../../src/taskpane/reports-controller';
import { textsVi } from '../../src/taskpane/texts/vi';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

const QUESTION = {
  ...{ code: 'theme', id: 'theme/Biểu/1', sheet: 'Biểu', address: 'A4', text: 'KẾT QUẢ CHỦ ĐỘNG', recommended: 1 },
  candidates: [
    { answer: { says: 'use' }, proof: null, reading: { version: 1, sheets: { Biểu: { accepted: ['theme'] } } } },
    { answer: { says: 'leave' }, proof: null, reading: { version: 1, sheets: { Biểu: { use: false } } } },
  ],
} as unknown as Question;

let root: Root;
let changes = 0;
let undone = 0;
const went: string[] = [];
beforeEach(() => {
  changes = undone = went.length = 0;
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function excelWith(): ReportsExcel & { asked: CollectOptions[] } {
  const asked: CollectOptions[] = [];
  return {
    asked,
    takeReports: (_, files, options) => {
      asked.push(options);
      const answered = (options.readings?.size ?? 0) > 0;
      return Promise.resolve({
        ...{ day: '2024-06-13', units: [{ people: [{}, {}] }], files: files.map(({ name }) => name), undated: ['b.xlsx'] },
        refused: answered ? [] : [{ file: 'a.xlsx', unit: null, why: { code: 'questions', questions: [QUESTION] } }],
        differences: [{ unit: 'Chi cục A', file: 'b.xlsx', measure: 'cases', figure: 'eligible', own: 105, sum: 100 }],
        incomplete: [],
        report: { sheet: 'Báo cáo tổng hợp', kept: null, undo: { aside: null } },
        status: { sheet: 'Tình hình nộp', kept: null, before: null, rows: [{ unit: 'B', state: 'missing', what: 'report' }] },
      } as unknown as TakenReports);
    },
    undoReports: () => Promise.resolve(++undone > 1),
  };
}

async function show(excel: ReportsExcel): Promise<void> {
  const element = document.body.appendChild(document.createElement('div'));
  root = createRoot(element);
  const controller = createReportsController({
    ...{ plan: DEFAULT_PLAN, say: unitsVi, messages: textsVi.messages, today: () => '2024-06-20' },
    ...{ changed: () => void changes++, load: () => Promise.resolve(excel) },
  });
  await act(async () => {
    root.render(
      <PaneProvider value={{ texts: textsVi, goTo: (sheet) => void went.push(sheet) }}>
        <UnitReports plan={DEFAULT_PLAN} blocked={false} onChanged={() => undefined} controller={controller} />
      </PaneProvider>,
    );
    await Promise.resolve();
  });
}
const text = (): string => document.body.textContent ?? '';
const press = (name: string): Promise<void> => act(async () => [...document.querySelectorAll('button')].find((one) => one.textContent === name)!.click());
const file = (name: string): File => Object.assign(new File(['x'], name), { arrayBuffer: () => Promise.resolve(new Uint8Array([1]).buffer) });
const choose = (...names: string[]): Promise<void> =>
  act(async () => {
    const input = document.querySelector('input')!;
    Object.defineProperty(input, 'files', { configurable: true, value: names.map(file) });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });

test('brought together; a question about a file is answered for it; taken back', async () => {
  const excel = excelWith();
  await show(excel);
  await choose('a.xlsx', 'b.xlsx');
  const said = [
    ...['Đã gộp 2 báo cáo (1 đơn vị, 3 dòng) vào trang "Báo cáo tổng hợp".', 'Số liệu đến 13/6/2024.', 'Còn 1 đơn vị chưa nộp.'],
    ...['Chi cục A, về việc: có điều kiện của đơn vị 105, cộng các cá nhân 100', 'a.xlsx: Có 1 câu hỏi', 'a.xlsx, Biểu!A4:', '1 báo cáo không ghi rõ ngày'],
  ];
  for (const one of said) expect(text()).toContain(one);
  expect(changes).toBe(1);
  await press('Đến báo cáo tổng hợp');
  await press('Đến trang tình hình nộp');
  expect(went).toEqual(['Báo cáo tổng hợp', 'Tình hình nộp']);
  const answers = [...document.querySelectorAll('[role=group] button')] as HTMLButtonElement[];
  expect(answers).toHaveLength(2);
  await act(async () => answers[0]!.click());
  expect([...excel.asked[1]!.readings!]).toEqual([['a.xlsx', { version: 1, sheets: { Biểu: { accepted: ['theme'] } } }]]);
  expect(document.querySelectorAll('[role=group] button')).toHaveLength(0);
  await press('Hoàn tác lần gộp');
  expect(text()).toContain('đã thay đổi từ lần gộp đó nên không hoàn tác');
  await press('Hoàn tác lần gộp');
  expect(text()).toContain('Đã hoàn tác lần gộp báo cáo.');
});

test('no file, an error: said, and what was known stays', async () => {
  const excel = excelWith();
  await show({ ...excel, takeReports: () => Promise.reject(new Error('x is undefined')) });
  await choose();
  expect(text()).toContain('Chưa chọn tệp nào.');
  await choose('a.xlsx');
  expect(text()).toMatch(/Excel|lỗi/);
  expect(text()).not.toContain('x is undefined');
});
