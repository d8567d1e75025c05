/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { type Root, createRoot } from 'react-dom/client';
import { type NominationList, nominate } from '../../src/award/nominate';
import { PaneProvider } from '../../src/taskpane/context';
import { textsEn } from '../../src/taskpane/texts/en';
import { type PaneTexts, textsVi } from '../../src/taskpane/texts/vi';
import { DossierPart, type DossierPartProps } from '../../src/taskpane/components/award/DossierPart';
import { PLAN, row } from '../award/build';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

let root: Root;
const onList = jest.fn();
const onStaff = jest.fn();

function show(list: NominationList, props: Partial<DossierPartProps> = {}, texts: PaneTexts = textsVi): void {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const part = (
    <DossierPart list={list} saves blocked={false} onList={onList} onStaff={onStaff} read={() => Promise.resolve(list)} save={() => undefined} {...props} />
  );
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <PaneProvider value={{ texts, goTo: () => undefined }}>{part}</PaneProvider>
      </FluentProvider>,
    ),
  );
}

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const text = (): string => document.body.textContent ?? '';
const buttons = (): string[] => [...document.querySelectorAll('button')].map((button) => button.textContent ?? '');
const list = (day = '2024-07-02'): NominationList =>
  nominate(PLAN, [row({ name: 'Trần Văn Mẫu', facts: { confirmedBy: 'Lê Văn A' } }), row({ name: '<b>Lê</b>' }), row({ facts: { exemplary: null } })], day);

test('one click for all, or one of the papers; what has to be looked at first', () => {
  show(list('2024-06-30'));
  expect(buttons()).toEqual([textsVi.dossier.all, textsVi.dossier.one, textsVi.dossier.staff]);
  expect([...document.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'Tờ trình',
    'Biên bản họp xét khen thưởng',
    'Phụ lục biên bản: các trường hợp không đề nghị',
    'Danh sách đề nghị khen thưởng',
    'Báo cáo thành tích: Trần Văn Mẫu',
    'Báo cáo thành tích: <b>Lê</b>',
  ]);
  expect([...document.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Số liệu còn tạm thời đến hết ngày 30/6/2024; mọi văn bản đều ghi rõ điều này.',
    '1 trường hợp còn thiếu thông tin, chưa có trong hồ sơ.',
    '1 Báo cáo thành tích chưa ghi người xác nhận.',
  ]);
});

test('where files cannot be saved: words, and the print-ready sheet instead', () => {
  show(list(), { saves: false });
  expect(text()).toContain(textsVi.dossier.cannotSave);
  expect(buttons()).toEqual([textsVi.dossier.makeList, textsVi.dossier.staff]);
  act(() => document.querySelector('button')!.click());
  expect(onList).toHaveBeenCalledTimes(1);
});

test('nobody on the list: it says so and offers nothing', () => {
  show(nominate(PLAN, [], '2024-07-02'));
  expect(text()).toContain(textsVi.dossier.nothing);
  expect(buttons()).toEqual([]);
});

test('while another job runs, the buttons wait', () => {
  const read = jest.fn(() => Promise.resolve(list()));
  show(list(), { blocked: true, read });
  act(() => document.querySelector('button')!.click());
  expect(read).not.toHaveBeenCalled();
});

test('a click makes the zip and says where it went', async () => {
  const saved: string[] = [];
  let answer: (read: NominationList) => void = () => undefined;
  const read = (): Promise<NominationList> => new Promise((resolve) => (answer = resolve));
  show(list(), { read, save: ({ name }) => void saved.push(name) }, textsEn);
  act(() => document.querySelector('button')!.click());
  expect(document.querySelector('progress')).not.toBeNull();
  act(() => answer(list()));
  for (let i = 0; i < 200 && saved.length === 0; i++) await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(saved).toEqual(['Ho-so-khen-thuong-Ke-hoach-phat-dong-dot-thi-dua-cao-diem-chao-mung-78-nam.zip']);
  expect(document.querySelector('[role=status]')!.textContent).toBe(textsEn.dossier.saved(saved[0]!));
});
