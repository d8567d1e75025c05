/** @jest-environment jsdom */
/** The plan as a file: saved where Excel lets the pane save, shown to be copied everywhere. */
import { TextDecoder, TextEncoder } from 'node:util';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { planFromText } from '../../src/plan/file';
import { PlanDetails } from '../../src/taskpane/components/plan/PlanDetails';
import { INITIAL } from '../../src/taskpane/state';
import { textsVi } from '../../src/taskpane/texts/vi';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

/** Presses "Xuất ra tệp". @returns names of the files that were handed over to be saved, what is shown, and what is said of a failure */
async function exported(platform: string, createObjectURL = () => 'blob:x'): Promise<{ saved: string[]; shown: string; failed: string | undefined }> {
  Object.assign(globalThis, { Office: { context: { platform } } });
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined });
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
  const failed = document.querySelector('[role=alert]')?.textContent;
  act(() => root.unmount());
  document.body.replaceChildren();
  return { saved, shown, failed };
}

test.each([
  ['PC', ['hau-giang-2024.json']],
  ['Mac', []],
])('on %s', async (platform, files) => {
  const { saved, shown, failed } = await exported(platform);
  expect([saved, failed]).toEqual([files, undefined]);
  expect(planFromText(shown).plan).toEqual(HAU_GIANG_2024);
});

test('where the file cannot be handed over, it is said and the text stands there to be copied', async () => {
  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const { saved, shown, failed } = await exported('PC', refuse);
  expect([saved, failed]).toEqual([[], textsVi.messages.error.unexpected('SecurityError')]);
  expect(planFromText(shown).plan).toEqual(HAU_GIANG_2024);
});
