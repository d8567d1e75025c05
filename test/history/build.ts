/** Rows of a history from a few words. */
import type { HistoryRow } from '../../src/history/row';

export const UNIT = 'Chi cục THADS huyện Tân Mỹ';

/** An officer with 150 cases of which 75 % are asked; what is given stands instead. */
export const row = (given: Partial<HistoryRow> = {}): HistoryRow => ({
  day: '2024-06-13',
  since: '2023-10-01',
  kind: 'officer',
  agency: UNIT,
  name: 'Trần Văn Mẫu',
  measure: 'cases',
  unit: 'cases',
  total: 150,
  toEnforce: null,
  eligible: 100,
  completed: 70,
  band: 'từ 100 đến dưới 200 việc',
  target: 75,
  comparator: '>=',
  verdict: 'notMet',
  qualification: 'notQualified',
  plan: 'Kế hoạch',
  source: '',
  ...given,
});
