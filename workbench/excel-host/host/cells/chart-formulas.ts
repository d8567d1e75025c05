/** Charts look at cells by formulas: they follow where rows, columns and names of sheets move, as every formula does. */
import type { Workbook } from '../../model/workbook';

/** Rewrites what the series of all charts refer to. A chart that came with the file is carried as it is. */
export function mapChartFormulas(workbook: Workbook, map: (formula: string) => string): void {
  for (const sheet of workbook.sheets) {
    for (const { chart } of sheet.drawings) {
      for (const series of chart?.series ?? []) {
        for (const key of ['name', 'values', 'categories'] as const) {
          const before = series[key];
          const after = before.startsWith('=') ? map(before) : before;
          if (after === before) continue;
          series[key] = after;
          sheet.touch('drawings');
        }
      }
    }
  }
}
