/** The texts about files of the units by language. */
import type { Language } from '../../../messages/languages';
import { unitsEn } from './en';
import { type UnitsTexts, unitsVi } from './vi';

export const UNITS_TEXTS: Record<Language, UnitsTexts> = { vi: unitsVi, en: unitsEn };
