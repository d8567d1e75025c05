/** Draws the pane into an element and lets it work, until it is stopped. Office is there. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { subscribe } from '../commands/messages';
import { App } from './App';
import { type Controller, createController } from './controller';
import type { Environment } from './environment';
import { createStore, type Store } from './store';
import type { PaneTexts } from './texts/vi';

/** A pane that is there. */
export interface StartedPane {
  store: Store;
  controller: Controller;
  /** Takes it off the page. */
  stop(): void;
}

/** Draws the pane and reads the workbook; where nothing of it would work, says why. @param scroller what scrolls it, where it is a part of a page */
export function startPane(root: HTMLElement, environment: Environment, texts: PaneTexts, scroller: HTMLElement | null = null): StartedPane | null {
  if (environment.support !== 'ok') {
    say(root, linesFor(environment, texts));
    return null;
  }
  const store = createStore();
  const controller = createController(store, texts.messages);
  const drawn = createRoot(root);
  // Drawn before the workbook is read: both want the processor.
  flushSync(() => drawn.render(<App store={store} controller={controller} texts={texts} dark={environment.dark} scroller={scroller} />));
  let stopped = false;
  let unsubscribe = (): void => undefined;
  // A message of a command comes after the first reading, which would wipe it away.
  void controller.open().then(() => {
    if (!stopped) unsubscribe = subscribe((message) => void controller.show(message));
  });
  // Without events (a workbook shared in an old Excel) everything works but for following what is selected.
  void controller.watch().catch(() => undefined);
  const stop = (): void => {
    stopped = true;
    unsubscribe();
    drawn.unmount();
  };
  return { store, controller, stop };
}

/** A browser tab, or an Excel older than the floor. */
const linesFor = ({ support }: Environment, { tooOld, notExcel }: PaneTexts): string[] => (support === 'tooOld' ? [tooOld.title, tooOld.text] : [notExcel]);

/** Plain text, where nothing of the pane would work. */
export function say(root: HTMLElement, lines: readonly string[]): void {
  root.replaceChildren(
    ...lines.map((line, i) => {
      const element = document.createElement(i === 0 ? 'h1' : 'p');
      element.textContent = line;
      return element;
    }),
  );
}
