/**
 * The languages in which the add-in speaks to the person at the screen. What goes into the workbook is Vietnamese whatever the language is (words/).
 *
 * A new message: one entry in vi/ and in en/ of the room that says it (messages/, commands/texts/, taskpane/texts/); the compiler asks for the other one.
 * A new language: its tag here, and a folder beside vi/ and en/; the compiler names every table that lacks it.
 */
import { en } from './en';
import { type Messages, vi } from './vi';

/** Tags as Office gives them, without the region. Vietnamese is the base: it is for every Office that speaks none of these. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const MESSAGES = { vi, en } satisfies Record<Language, Messages>;

/** @param displayLanguage of Office, e.g. `en-US` */
export const languageOf = (displayLanguage: string | undefined): Language =>
  LANGUAGES.find((language) => language === displayLanguage?.split('-')[0]?.toLowerCase()) ?? 'vi';

/** The messages for a display language of Office. */
export const messagesFor = (displayLanguage: string | undefined): Messages => MESSAGES[languageOf(displayLanguage)];
