/**
 * The texts of the ribbon commands by language. The commands' own Vietnamese texts are in the small first chunk; any other language, and what the add-in says
 * of workbooks in every language, is loaded with the first command.
 */
import { type Language, languageOf } from '../../messages/languages';
import type { Messages } from '../../messages/vi';
import { commandsVi, type OwnTexts } from './vi';

/** What a command says: its own texts, and those about workbooks. */
export type CommandTexts = OwnTexts & { messages: Messages };

const OWN = {
  vi: () => Promise.resolve(commandsVi),
  en: () => import('./en').then(({ commandsEn }) => commandsEn),
} satisfies Record<Language, () => Promise<OwnTexts>>;

const MESSAGES = {
  vi: () => import('../../messages/vi').then(({ vi }) => vi),
  en: () => import('../../messages/en').then(({ en }) => en),
} satisfies Record<Language, () => Promise<Messages>>;

const textsIn = async (language: Language): Promise<CommandTexts> => {
  const [own, messages] = await Promise.all([OWN[language](), MESSAGES[language]()]);
  return { ...own, messages };
};

/** @param displayLanguage of Office; Vietnamese where that language cannot be loaded. Rejects where nothing can. */
export const commandTextsFor = (displayLanguage: string | undefined): Promise<CommandTexts> => textsIn(languageOf(displayLanguage)).catch(() => textsIn('vi'));
