/** What every component of the pane may need: the texts of its language, and how to go to a cell. */
import { createContext, useContext } from 'react';
import { type PaneTexts, textsVi } from './texts/vi';

export interface PaneContext {
  texts: PaneTexts;
  /** What scrolls the pane where it is a part of a page; absent or null: the page does. */
  scroller?: HTMLElement | null;
  /** Selects a cell in Excel. */
  goTo(sheet: string, address: string): void;
}

const Context = createContext<PaneContext>({ texts: textsVi, scroller: null, goTo: () => undefined });

export const PaneProvider = Context.Provider;
export const usePane = (): PaneContext => useContext(Context);
export const useTexts = (): PaneTexts => useContext(Context).texts;
