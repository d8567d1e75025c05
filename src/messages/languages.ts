/**
 * The languages in which the add-in speaks to the person at the screen. What goes into the workbook is Vietnamese whatever the language is (words/).
 *
 * A new message: one entry in vi/ and one in en/ of the room that says it (messages/, commands/texts/, taskpane/texts/); the compiler asks for the other.
 * A new language: its tag here, and a folder beside vi/ and en/ in these rooms; the compiler names every table that lacks it.
 */

/** Tags as Office gives them, without the region. Vietnamese is the base, and for every Office that speaks none of these. */
const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for an Office. @param displayLanguage e.g. `en-US` */
export const languageOf = (displayLanguage: string | undefined): Language =>
  LANGUAGES.find((language) => language === displayLanguage?.split('-')[0]?.toLowerCase()) ?? 'vi';
