/**
 * The texts of the pane by language. A new text: one entry in a file of vi/ and one in its namesake of en/. A new language: see messages/languages.ts;
 * its folder stands beside vi/ and en/ and is named here. Vietnamese comes with the pane, any other language is loaded before the pane is drawn; where
 * it cannot be loaded, Vietnamese is better than no pane.
 */
import type { Language } from '../../messages/languages';
import { type PaneTexts, textsVi } from './vi';

const PANE_TEXTS = {
  vi: () => Promise.resolve(textsVi),
  en: () => import('./en').then(({ textsEn }) => textsEn),
} satisfies Record<Language, () => Promise<PaneTexts>>;

export const paneTextsFor = (language: Language): Promise<PaneTexts> => PANE_TEXTS[language]().catch(() => textsVi);
