/** Entry of the pane: waits for Office and for the texts of its language, then draws the pane and reads the workbook. */
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createController } from './controller';
import { type Environment, readEnvironment } from './environment';
import { subscribe } from '../commands/messages';
import { createStore } from './store';
import { paneTextsFor } from './texts/texts';
import type { PaneTexts } from './texts/vi';

void Office.onReady(async ({ host }) => {
  const environment = readEnvironment(host);
  const texts = await paneTextsFor(environment.language);
  const root = document.getElementById('pane')!;
  document.documentElement.lang = texts.messages.language;
  if (environment.support === 'ok') startPane(root, environment, texts);
  else explain(root, environment, texts);
});

function startPane(root: HTMLElement, { dark }: Environment, texts: PaneTexts): void {
  const store = createStore();
  const controller = createController(store, texts.messages);
  createRoot(root).render(<App store={store} controller={controller} texts={texts} dark={dark} />);
  // A message of a command comes after the first reading, which would wipe it away.
  void controller.open().then(() => subscribe((message) => void controller.show(message)));
  // Without events (a workbook shared in an old Excel) everything works but for following what is selected.
  void controller.watch().catch(() => undefined);
}

/** A browser tab, or an Excel older than the floor: said in plain text, nothing of the pane would work. */
function explain(root: HTMLElement, { support }: Environment, { tooOld, notExcel }: PaneTexts): void {
  const lines = support === 'tooOld' ? [tooOld.title, tooOld.text] : [notExcel];
  root.replaceChildren(
    ...lines.map((line, i) => {
      const element = document.createElement(i === 0 ? 'h1' : 'p');
      element.textContent = line;
      return element;
    }),
  );
}
