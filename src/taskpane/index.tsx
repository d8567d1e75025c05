/** Entry of the pane: waits for Office, then draws the pane and reads the workbook. */
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createController } from './controller';
import { type Environment, readEnvironment } from './environment';
import { subscribe } from '../commands/messages';
import { createStore } from './store';
import { TEXTS } from './texts/texts';

void Office.onReady(({ host }) => {
  const environment = readEnvironment(host);
  const root = document.getElementById('pane')!;
  document.documentElement.lang = environment.language;
  if (environment.support === 'ok') startPane(root, environment);
  else explain(root, environment);
});

function startPane(root: HTMLElement, environment: Environment): void {
  const store = createStore();
  const controller = createController(store, TEXTS[environment.language].messages);
  createRoot(root).render(<App store={store} controller={controller} environment={environment} />);
  // A message of a command comes after the first reading, which would wipe it away.
  void controller.open().then(() => subscribe((message) => void controller.show(message)));
  // Without events (a workbook shared in an old Excel) everything works but for following what is selected.
  void controller.watch().catch(() => undefined);
}

/** A browser tab, or an Excel older than the floor: said in plain text, nothing of the pane would work. */
function explain(root: HTMLElement, { language, support }: Environment): void {
  const { tooOld, notExcel } = TEXTS[language];
  const lines = support === 'tooOld' ? [tooOld.title, tooOld.text] : [notExcel];
  root.replaceChildren(
    ...lines.map((line, i) => {
      const element = document.createElement(i === 0 ? 'h1' : 'p');
      element.textContent = line;
      return element;
    }),
  );
}
