/** The texts of the help by language. They come with its place, not with the pane. */
import type { Language } from '../../messages/languages';
import { helpEn } from './en/help';
import { helpVi } from './vi/help';

export const HELP_TEXTS: Record<Language, typeof helpVi> = { vi: helpVi, en: helpEn };
