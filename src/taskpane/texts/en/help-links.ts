/** Links to the pages of the manual, in English. */
import type { helpLinksVi } from '../vi/help-links';

export const helpLinksEn: typeof helpLinksVi = {
  about: (heading) => `Manual (in Vietnamese): ${heading}`,
  pages: {
    'bat-dau': 'First steps (in Vietnamese)',
    'ket-qua': 'Reading the results (in Vietnamese)',
    'theo-doi': 'Week by week (in Vietnamese)',
    'so-lieu': 'Figures: checks and reading (in Vietnamese)',
    'ke-hoach': 'The plan (in Vietnamese)',
    'khen-thuong': 'Review and nomination (in Vietnamese)',
  },
};
