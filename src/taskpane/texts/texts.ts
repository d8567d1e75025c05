/**
 * The texts of the pane by language. A new text: one entry in a file of vi/ and in its namesake of en/. A new language: see messages/languages.ts; its
 * folder stands beside vi/ and en/ and is named here.
 */
import type { Language } from '../../messages/languages';
import { textsEn } from './en';
import { type PaneTexts, textsVi } from './vi';

export const TEXTS = { vi: textsVi, en: textsEn } satisfies Record<Language, PaneTexts>;
