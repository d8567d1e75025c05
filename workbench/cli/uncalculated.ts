/** Formulas without a stored result that the workbench cannot calculate either: Excel computes them on opening, so the command line must not judge by them. */
import { cellAddress } from '../../src/cells/address';
import type { Recognition } from '../../src/report/recognise';
import { FIGURE_WORDS } from '../../src/terms/words';
import type { Workbook } from 'excel-host/model';
import { RefusedError } from './command';

/** A deciding figure is a formula that no program has calculated yet. */
export class UncalculatedError extends RefusedError {
  constructor(sheet: string, address: string) {
    super(
      `Ô ${address} trên trang "${sheet}" là công thức chưa có kết quả lưu sẵn. Hãy mở tệp bằng Excel, lưu lại, rồi chạy lại. (${FIGURE_WORDS.total}, ${FIGURE_WORDS.eligible} và ${FIGURE_WORDS.completed} phải có số.)`,
    );
  }
}

/** The first deciding figure of a subject that is not calculated; null when all are. */
export function uncalculatedCell(workbook: Workbook, { sheets }: Recognition): { sheet: string; address: string } | null {
  for (const { sheet: name, rows, measures } of sheets) {
    const sheet = workbook.sheet(name)!;
    const columns = measures.flatMap(({ columns: { total, eligible, completed } }) => [...total, ...eligible, ...completed]);
    for (const { row, type } of rows) {
      if (type !== 'subject') continue;
      const column = columns.find((c) => sheet.cell(row, c)?.uncached);
      if (column !== undefined) return { sheet: name, address: cellAddress(row, column) };
    }
  }
  return null;
}
