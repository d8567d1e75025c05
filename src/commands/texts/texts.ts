/** The texts of the ribbon commands by language. */
import { type Language, languageOf } from '../../messages/languages';
import { commandsEn } from './en';
import { type CommandTexts, commandsVi } from './vi';

const COMMAND_TEXTS = { vi: commandsVi, en: commandsEn } satisfies Record<Language, CommandTexts>;

/** @param displayLanguage of Office */
export const commandTextsFor = (displayLanguage: string | undefined): CommandTexts => COMMAND_TEXTS[languageOf(displayLanguage)];
