/**
 * The functions of the Excel side that the pane calls. What reads, recognises and writes is a chunk of its own, asked for when the first of them is
 * called: the pane is parsed and drawn before it is there, and its entry stays below its limit.
 */
import type * as Work from '../excel/classify';
import { readPreferences, writePreferences } from '../excel/preferences';
import type * as View from '../excel/select';

const work = (): Promise<typeof Work> => import('../excel/classify');
const view = (): Promise<typeof View> => import('../excel/select');

export const EXCEL = {
  awardSheets: async () => (await import('../excel/award-removal')).awardSheets(),
  classify: async (...given: Parameters<typeof Work.classify>) => (await work()).classify(...given),
  examine: async (...given: Parameters<typeof Work.examine>) => (await work()).examine(...given),
  removeAll: async (...given: Parameters<typeof Work.removeAll>) => (await work()).removeAll(...given),
  undoLast: async (...given: Parameters<typeof Work.undoLast>) => (await work()).undoLast(...given),
  readPreferences,
  writePreferences,
  readHeadings: async (...given: Parameters<typeof View.readHeadings>) => (await view()).readHeadings(...given),
  selectCell: async (...given: Parameters<typeof View.selectCell>) => (await view()).selectCell(...given),
};
export type ExcelSide = typeof EXCEL;
