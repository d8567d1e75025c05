/** The texts of the award place by language. They come with its place, not with the pane. */
import type { Language } from '../../messages/languages';
import { awardEn } from './en/award';
import { awardVi } from './vi/award';

export const AWARD_TEXTS: Record<Language, typeof awardVi> = { vi: awardVi, en: awardEn };
