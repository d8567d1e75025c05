/** How headings that are looked for stand on a report. Sentences quote them in every language: they have to stand in the workbook. */
import type { HeadingWord } from '../report/headings';

export const HEADING_NAMES: Partial<Record<HeadingWord, string>> = { total: 'Tổng số giải quyết', eligible: 'Có điều kiện', completed: 'Thi hành xong' };
