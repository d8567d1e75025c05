/** The texts of the history by language. They come with its place, not with the pane. */
import type { Language } from '../../messages/languages';
import { historyEn } from './en/history';
import { type HistoryTexts, historyVi } from './vi/history';

export const HISTORY_TEXTS: Record<Language, HistoryTexts> = { vi: historyVi, en: historyEn };
