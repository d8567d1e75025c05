/** The pages of the manual (docs/), static files of the add-in, by the names of their files. */
export const HELP_PAGES = ['bat-dau', 'ket-qua', 'theo-doi', 'so-lieu', 'ke-hoach', 'khen-thuong'] as const;
export type HelpPage = (typeof HELP_PAGES)[number];

export const addressOf = (page: HelpPage): string => `help/${page}.html`;
