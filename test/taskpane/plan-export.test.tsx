/** @jest-environment jsdom */
/** The plan as a file: saved where Excel lets the pane save, shown to be copied everywhere. */
import { TextDecoder, TextEncoder } from 'node:util';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { HAU_GIANG_2024 } from '../../src/plan/builtin';
import { planFromText } from '../../src/plan/file';
import { PlanDetails } from '../../src/taskpane/components/PlanDetails';
import { INITIAL } from '../../src/taskpane/state';
import { textsVi } from '../../src/taskpane/texts/vi';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

/** Presses "Xuất ra tệp". @returns names of the files that were handed over to be saved, and what is shown */
async function exported(platform: string): Promise<{ saved: string[]; shown: string }> {
  Object.assign(globalThis, { Office: { context: { platform } } });
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const controller = { createPlan: () => Promise.resolve(), importPlan: () => Promise.resolve() };
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <PlanDetails state={INITIAL.plan} disabled={false} controller={controller} />
      </FluentProvider>,
    ),
  );
  await act(async () => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === textsVi.plan.action.export)!.click();
    await import('../../src/plan/file');
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  const shown = document.querySelector('textarea')?.value ?? '';
  act(() => root.unmount());
  document.body.replaceChildren();
  return { saved, shown };
}

test.each([
  ['PC', ['hau-giang-2024.json']],
  ['Mac', []],
])('on %s', async (platform, files) => {
  const { saved, shown } = await exported(platform);
  expect(saved).toEqual(files);
  expect(planFromText(shown).plan).toEqual(HAU_GIANG_2024);
});
