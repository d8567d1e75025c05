/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { type Root, createRoot } from 'react-dom/client';
import { textsEn } from '../../src/taskpane/texts/en';
import { type PaneTexts, textsVi } from '../../src/taskpane/texts/vi';
import { NATIONAL_2022 } from '../../src/plan/builtin';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import type { Plan } from '../../src/plan/plan';
import { DeadlineStrip } from '../../src/taskpane/components/award/DeadlineStrip';
import { localDay } from '../../src/award/deadline';
import { PaneProvider } from '../../src/taskpane/context';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

let root: Root;
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function show(now: Date, texts: PaneTexts = textsVi, plan: Plan = HAU_GIANG_2024): string {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <PaneProvider value={{ texts, goTo: () => undefined }}>
          <DeadlineStrip plan={plan} today={localDay(now)} />
        </PaneProvider>
      </FluentProvider>,
    ),
  );
  return document.body.textContent ?? '';
}

it.each<[string, Date, string[], string[]]>([
  ['ten days before', new Date(2024, 5, 20), ['số liệu tạm thời', 'Hồ sơ gửi trước ngày 01/7/2024 – còn 10 ngày'], []],
  ['on the last day', new Date(2024, 5, 30, 23, 59), ['số liệu tạm thời', 'hôm nay là ngày cuối'], []],
  ['a minute later', new Date(2024, 6, 1, 0, 0), ['đã quá hạn 1 ngày'], ['tạm thời']],
])('%s', (_, now, said, unsaid) => {
  const text = show(now);
  for (const part of ['Kỳ số liệu 01/10/2023 – 30/6/2024', ...said]) expect(text).toContain(part);
  for (const part of unsaid) expect(text).not.toContain(part);
});

it('speaks English', () => {
  const text = show(new Date(2024, 5, 29), textsEn);
  for (const part of ['Figures of 1 Oct 2023 – 30 Jun 2024', 'provisional', 'Dossiers are due before 1 Jul 2024 – 1 day left']) {
    expect(text).toContain(part);
  }
});

it('a plan without awards and without a deadline has the data period alone', () => {
  const text = show(new Date(2022, 5, 1), textsVi, NATIONAL_2022);
  expect(text).toContain('Kỳ số liệu 01/10/2021 – 30/6/2022');
  expect(text).not.toContain('Hồ sơ');
});
