/** Entry of the pane: waits for Office and for the texts of its language, then draws the pane and reads the workbook. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createController } from './controller';
import { type Environment, readEnvironment } from './environment';
import { subscribe } from '../commands/messages';
import { sentenceFor } from '../excel/kit/errors';
import { createStore } from './store';
import { keepTabbing } from './tabbing';
import { paneTextsFor } from './texts/texts';
import { type PaneTexts, textsVi } from './texts/vi';

void Office.onReady(async ({ host }) => {
  const environment = readEnvironment(host);
  const texts = await paneTextsFor(environment.language);
  const root = document.getElementById('pane')!;
  document.documentElement.lang = texts.messages.language;
  if (environment.support === 'ok') startPane(root, environment, texts);
  else say(root, linesFor(environment, texts));
}).catch((error: unknown) => say(document.getElementById('pane')!, [textsVi.failed.title, sentenceFor(error, textsVi.messages)]));

function startPane(root: HTMLElement, { dark }: Environment, texts: PaneTexts): void {
  keepTabbing(document);
  const store = createStore();
  const controller = createController(store, texts.messages);
  // Drawn before the workbook is read: both want the processor.
  flushSync(() => createRoot(root).render(<App store={store} controller={controller} texts={texts} dark={dark} />));
  // A message of a command comes after the first reading, which would wipe it away.
  void controller.open().then(() => subscribe((message) => void controller.show(message)));
  // Without events (a workbook shared in an old Excel) everything works but for following what is selected.
  void controller.watch().catch(() => undefined);
}

/** A browser tab, or an Excel older than the floor. */
const linesFor = ({ support }: Environment, { tooOld, notExcel }: PaneTexts): string[] => (support === 'tooOld' ? [tooOld.title, tooOld.text] : [notExcel]);

/** Plain text, where nothing of the pane would work. */
function say(root: HTMLElement, lines: readonly string[]): void {
  root.replaceChildren(
    ...lines.map((line, i) => {
      const element = document.createElement(i === 0 ? 'h1' : 'p');
      element.textContent = line;
      return element;
    }),
  );
}
