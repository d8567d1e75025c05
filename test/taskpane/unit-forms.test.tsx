/** @jest-environment jsdom */
/** "Phiếu đơn vị" in the pane: made, many files taken in at once, conflicts decided side by side, taken back; over an Excel side of its own. */
import { TextDecoder, TextEncoder } from 'node:util';
import { act } from 'react';
import { type Root, createRoot } from 'react-dom/client';
import { NO_FACTS, type ReviewSubject } from '../../src/award/subject';
import { MissingError } from '../../src/excel/kit/errors';
import type { ChosenFile, TakenForms } from '../../src/excel/units/forms';
import { unitsVi } from '../../src/excel/units/texts/vi';
import { DEFAULT_PLAN } from '../../src/plan/default';
import { UnitForms } from '../../src/taskpane/components/award/UnitForms';
import { PaneProvider } from '../../src/taskpane/context';
import { createFormsController, type FormsExcel } from '../../src/taskpane/forms-controller';
import type { SavedFile } from '../../src/taskpane/save';
import { textsVi } from '../../src/taskpane/texts/vi';
import type { Conflict } from '../../src/units/merge';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

const subject = (name: string): ReviewSubject => ({
  ...{ id: 1, kind: 'officer', agency: 'Chi cục A', name, results: {}, origin: 'report', ambiguous: false, problem: null },
  ...{ facts: { ...NO_FACTS }, unreadable: {} },
});
const conflict = (name: string): Conflict => ({
  ...{ file: 'a.xlsx', unit: 'Chi cục A', subject: subject(name), row: name.length, namesake: 1 },
  ...{ fact: 'exemplary', value: false, ours: true },
});

let root: Root;
const saved: SavedFile[] = [];
const went: string[] = [];
let changes = 0;
beforeEach(() => {
  saved.length = went.length = changes = 0;
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function excelWith(more: Partial<FormsExcel> = {}): FormsExcel & { chosen: ChosenFile[][]; decided: string[][] } {
  const chosen: ChosenFile[][] = [];
  const decided: string[][] = [];
  return {
    chosen,
    decided,
    makeForms: () => Promise.resolve({ archive: { name: 'Phieu-don-vi.zip', bytes: new Uint8Array([1]) }, files: ['a.xlsx', 'b.xlsx'], without: [] }),
    takeForms: (_, files) => {
      chosen.push([...files]);
      return Promise.resolve({
        ...{ answers: [], added: [], files: files.map(({ name }) => name), conflicts: [conflict('An'), conflict('Bình')] },
        unclear: [{ file: 'a.xlsx', unit: 'Chi cục A', name: 'Chi', fact: 'unity', text: 'tốt lắm', why: 'unreadable' }],
        refused: [{ file: 'c.xlsx', unit: null, why: { code: 'notAForm' } }],
        made: {},
        status: { sheet: 'Tình hình nộp', kept: null, before: null, rows: [{ unit: 'B', state: 'missing' }] },
      } as unknown as TakenForms);
    },
    decideForUnits: (_, conflicts) => {
      decided.push(conflicts.map((one) => one.subject.name));
      return Promise.resolve({} as never);
    },
    undoForms: () => Promise.resolve(),
    ...more,
  };
}

async function show(excel: FormsExcel, saves = true): Promise<void> {
  const element = document.body.appendChild(document.createElement('div'));
  root = createRoot(element);
  const controller = createFormsController({
    ...{ plan: DEFAULT_PLAN, say: unitsVi, messages: textsVi.messages, today: () => '2024-07-02' },
    ...{ save: (file) => void saved.push(file), changed: () => void changes++, load: () => Promise.resolve(excel) },
  });
  await act(async () => {
    root.render(
      <PaneProvider value={{ texts: textsVi, goTo: (sheet) => void went.push(sheet) }}>
        <UnitForms plan={DEFAULT_PLAN} day={null} today={() => ''} saves={saves} blocked={false} onChanged={() => undefined} controller={controller} />
      </PaneProvider>,
    );
    await Promise.resolve();
  });
}
const text = (): string => document.body.textContent ?? '';
const buttons = (name: string): HTMLButtonElement[] => [...document.querySelectorAll('button')].filter((one) => one.textContent === name);
const press = (name: string): Promise<void> => act(async () => buttons(name)[0]!.click());
const file = (name: string): File => Object.assign(new File(['x'], name), { arrayBuffer: () => Promise.resolve(new Uint8Array([1, 2]).buffer) });
const choose = (...names: string[]): Promise<void> =>
  act(async () => {
    const input = document.querySelector('input')!;
    Object.defineProperty(input, 'files', { configurable: true, value: names.map(file) });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
const drop = (...names: string[]): Promise<void> =>
  act(async () => {
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files: names.map(file) } });
    document.querySelector('input')!.parentElement!.dispatchEvent(event);
    await Promise.resolve();
    expect(event.defaultPrevented).toBe(true);
  });

test('made and saved', async () => {
  await show(excelWith());
  await press('Xuất phiếu cho các đơn vị');
  expect(saved).toMatchObject([{ name: 'Phieu-don-vi.zip', type: 'application/zip' }]);
  expect(text()).toContain('Đã xuất 2 phiếu, mỗi đơn vị một tệp.');
});

test('many files at once: what came in, what is against the review, what is not understood, what is refused', async () => {
  const excel = excelWith();
  await show(excel);
  await choose('a.xlsx', 'b.xlsx');
  expect(excel.chosen[0]!.map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['a.xlsx', 2],
    ['b.xlsx', 2],
  ]);
  expect(changes).toBe(1);
  for (const said of [
    'Đã nhận 2 phiếu',
    'Còn 1 đơn vị chưa nộp',
    '2 câu trả lời khác với phần xét',
    'a.xlsx, Chi, Đoàn kết, chấp hành tốt: ghi "tốt lắm"',
    'c.xlsx: Không phải phiếu',
  ])
    expect(text()).toContain(said);
  await press('Đến trang tình hình nộp');
  expect(went).toEqual(['Tình hình nộp']);
  expect(buttons('Giữ phần xét: Có')).toHaveLength(2);
  await press('Giữ phần xét: Có');
  expect([text().includes('Chi cục A, An'), excel.decided]).toEqual([false, []]);
  await press('Lấy theo đơn vị: Không');
  expect(excel.decided).toEqual([['Bình']]);
  expect(text()).toContain('Đã ghi 1 câu trả lời theo đơn vị.');
  // What was decided since is not taken back with the forms.
  expect(buttons('Hoàn tác lần nhận phiếu')).toEqual([]);
});

test('dropped files are taken in; taken back', async () => {
  const excel = excelWith();
  await show(excel);
  await drop('a.xlsx', 'b.xlsx', 'c.xlsx');
  expect(excel.chosen[0]).toHaveLength(3);
  await press('Lấy theo đơn vị tất cả');
  expect(excel.decided).toEqual([['An', 'Bình']]);
  await drop('a.xlsx');
  await press('Hoàn tác lần nhận phiếu');
  expect(text()).toContain('Đã hoàn tác lần nhận phiếu.');
});

test('no file, an error, no way to save: said', async () => {
  await show(excelWith({ takeForms: () => Promise.reject(new MissingError('review')) }), false);
  expect(buttons('Xuất phiếu cho các đơn vị')).toEqual([]);
  expect(text()).toContain('không cho tải tệp');
  await choose();
  expect(text()).toContain('Chưa chọn tệp nào.');
  await choose('a.xlsx');
  expect(text()).toContain('Chưa có trang "Xét khen thưởng"');
});
