/** A workbook as comparable data: everything that a person could see or that a later save would keep. */
import type { Cell, CellStyle, Workbook } from '../../src/workbench/model/workbook';

/** Styles by their look, not by their index; empty cells without a look of their own count as no cells. */
export function picture(workbook: Workbook): unknown {
  const look = (index: number): string => {
    const { base: _, ...style }: CellStyle = workbook.styles[index]!;
    return sorted(style);
  };
  const plain = look(0);
  const seen = (cell: Cell | undefined): unknown => {
    if (!cell) return undefined;
    const style = look(cell.style);
    return cell.value === null && !cell.formula && style === plain ? undefined : { value: cell.value, formula: cell.formula, style };
  };
  return {
    settings: Object.fromEntries(workbook.settings),
    names: workbook.names.map((name) => sorted(name)).sort(),
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: Object.fromEntries(
        sheet.rows.flatMap((row, r) => (row?.cells ?? []).flatMap((cell, c) => (seen(cell) === undefined ? [] : [[`${r},${c}`, seen(cell)]]))),
      ),
      hiddenRows: sheet.rows.flatMap((row, r) => (row?.hidden ? [r] : [])),
      widths: Object.fromEntries(
        sheet.columns.flatMap((column, c) =>
          column && (column.width !== undefined || column.hidden)
            ? [[c, { width: Math.round((column.width ?? sheet.defaultColumnWidth) * 100) / 100, hidden: column.hidden }]]
            : [],
        ),
      ),
      merges: sheet.merges,
      rules: sheet.conditionalFormats.map(({ areas, type, rule, format, stopIfTrue }) => ({ areas, type, rule, format, stopIfTrue })),
      protection: sheet.protection,
      autoFilter: sheet.autoFilter,
      validations: sheet.validations,
      tables: sheet.tables,
    })),
  };
}

/** JSON with its keys in order: two equal looks are one text. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
