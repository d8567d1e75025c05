/** @jest-environment jsdom */
/** A part of the pane that cannot be loaded or drawn leaves a sentence in its place, and the rest of the pane as it was. */
import { TextDecoder, TextEncoder } from 'node:util';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { type ComponentType, type JSX, act, lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { en } from '../../src/messages/en';
import { vi } from '../../src/messages/vi';
import { Loaded } from '../../src/taskpane/components/Loaded';
import { PaneProvider } from '../../src/taskpane/context';
import { textsEn } from '../../src/taskpane/texts/en';
import { type PaneTexts, textsVi } from '../../src/taskpane/texts/vi';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

/** Draws a part beside something else. @returns what is shown */
async function shown(Part: ComponentType, texts: PaneTexts): Promise<string> {
  const element = document.body.appendChild(document.createElement('div'));
  // React tells whoever develops of every error that was caught; here they are wanted.
  const root = createRoot(element, { onCaughtError: () => undefined });
  await act(async () => {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <PaneProvider value={{ texts, goTo: () => undefined }}>
          <p>beside</p>
          <Loaded>
            <Part />
          </Loaded>
        </PaneProvider>
      </FluentProvider>,
    );
    await Promise.resolve();
  });
  const text = element.textContent;
  act(() => root.unmount());
  element.remove();
  return text;
}

const gone = (): ComponentType =>
  lazy(() => Promise.reject(Object.assign(new Error('Loading chunk 7 failed. (error: https://a.example/7.js)'), { name: 'ChunkLoadError' })));
const broken = (): ComponentType => () => {
  throw new TypeError("Cannot read properties of undefined (reading 'map')");
};
const fine = (): ComponentType => (): JSX.Element => <p>part</p>;

test.each([
  ['what cannot be loaded', gone, textsVi, vi.error.office.notLoaded],
  ['what cannot be loaded, in English', gone, textsEn, en.error.office.notLoaded],
  ['what cannot be drawn', broken, textsVi, vi.error.unexpected('TypeError')],
  ['what is there', fine, textsVi, 'part'],
])('%s', async (_, part, texts, said) => {
  expect(await shown(part(), texts)).toBe(`beside${said}`);
});
