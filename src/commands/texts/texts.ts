/**
 * The texts of the ribbon commands by language. Vietnamese is in the small first chunk, any other language is loaded with the first command; where it
 * cannot be loaded, Vietnamese is better than a command that says nothing.
 */
import { type Language, languageOf } from '../../messages/languages';
import { type CommandTexts, commandsVi } from './vi';

const COMMAND_TEXTS = {
  vi: () => Promise.resolve(commandsVi),
  en: () => import('./en').then(({ commandsEn }) => commandsEn),
} satisfies Record<Language, () => Promise<CommandTexts>>;

/** @param displayLanguage of Office */
export const commandTextsFor = (displayLanguage: string | undefined): Promise<CommandTexts> =>
  COMMAND_TEXTS[languageOf(displayLanguage)]().catch(() => commandsVi);
