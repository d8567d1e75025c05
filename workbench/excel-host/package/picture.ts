/** A workbook as comparable data: everything that a person could see or that a later save would keep. */
import type { Border, Cell, CellStyle, Sheet, Workbook } from '../model/workbook';

/** Styles by their look, not by their index; empty cells without a look of their own count as no cells. */
export function picture(workbook: Workbook): unknown {
  const look = looksOf(workbook, ({ base: _, borders, ...style }) => ({ ...style, diagonals: [borders.DiagonalDown, borders.DiagonalUp] }));
  const plain = look(0);
  const seen = (cell: Cell | undefined): unknown => {
    if (!cell) return undefined;
    const style = look(cell.style);
    return cell.value === null && !cell.formula && style === plain ? undefined : { value: cell.value, formula: cell.formula, style };
  };
  return {
    ...ofWorkbook(workbook),
    sheets: workbook.sheets.map((sheet) => ({
      ...ofSheet(sheet),
      cells: Object.fromEntries(
        sheet.rows.flatMap((row, r) => (row?.cells ?? []).flatMap((cell, c) => (seen(cell) === undefined ? [] : [[`${r},${c}`, seen(cell)]]))),
      ),
      lines: linesOf(workbook, sheet),
    })),
  };
}

/** The look of a style as text, each made once. @param part what of a style counts */
export function looksOf(workbook: Workbook, part: (style: CellStyle) => unknown): (index: number) => string {
  const looks = new Map<number, string>();
  return (index) => {
    const known = looks.get(index);
    if (known !== undefined) return known;
    const text = sorted(part(workbook.styles[index]!));
    looks.set(index, text);
    return text;
  };
}

/** What is not of a sheet. */
export const ofWorkbook = (workbook: Workbook): Record<string, unknown> => ({
  settings: Object.fromEntries(workbook.settings),
  names: workbook.names.map((name) => sorted({ ...name, scope: name.scope && workbook.sheet(name.scope)?.name })).sort(),
});

/** Everything of a sheet but its cells. */
export const ofSheet = (sheet: Sheet): Record<string, unknown> => ({
  name: sheet.name,
  visibility: sheet.visibility,
  hiddenRows: sheet.rows.flatMap((row, r) => (row?.hidden ? [r] : [])),
  widths: Object.fromEntries(
    sheet.columns.flatMap((column, c) =>
      column && (column.width !== undefined || column.hidden)
        ? [[c, { width: Math.round((column.width ?? sheet.defaultColumnWidth) * 100) / 100, hidden: column.hidden }]]
        : [],
    ),
  ),
  merges: sheet.merges,
  drawings: sheet.drawings.map(({ kind, name, from, to, chart }) => ({ kind, name, from, to, chart })),
  rules: sheet.conditionalFormats.map(({ areas, type, rule, format, stopIfTrue }) => ({ areas, type, rule, format, stopIfTrue })),
  protection: sheet.protection,
  autoFilter: sheet.autoFilter,
  // They are about different cells: nobody sees their order.
  validations: sheet.validations.map(({ source: _, ...validation }) => validation).sort((a, b) => (sorted(a.areas) < sorted(b.areas) ? -1 : 1)),
  // Ids count up with every table that is made; how one was sorted is not in a file.
  tables: sheet.tables.map(({ id: _, isNew: __, sort: ___, ...table }) => table),
});

/** The lines between cells: one line, whichever of its two cells holds it. Named by the cell above or left of it. */
function linesOf(workbook: Workbook, sheet: Sheet): Record<string, string> {
  const lines: Record<string, string> = {};
  const later: [string, Border][] = [];
  sheet.rows.forEach((row, r) =>
    row?.cells.forEach((cell, c) => {
      const { EdgeBottom, EdgeRight, EdgeTop, EdgeLeft } = workbook.styles[cell?.style ?? 0]!.borders;
      if (EdgeBottom) lines[`${r},${c} below`] = sorted(EdgeBottom);
      if (EdgeRight) lines[`${r},${c} right`] = sorted(EdgeRight);
      if (EdgeTop) later.push([`${r - 1},${c} below`, EdgeTop]);
      if (EdgeLeft) later.push([`${r},${c - 1} right`, EdgeLeft]);
    }),
  );
  for (const [key, line] of later) lines[key] ??= sorted(line);
  return lines;
}

/** JSON with its keys in order: two equal looks are one text. */
export const sorted = (value: unknown, replace: (key: string, value: unknown) => unknown = (_, inner) => inner): string =>
  JSON.stringify(value, (key, given: unknown) => {
    const inner = replace(key, given);
    return inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner;
  });

/** Where two states begin to differ. */
export function difference(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `…${a.slice(Math.max(0, i - 60), i + 160)}\ninstead of …${b.slice(Math.max(0, i - 60), i + 160)}`;
}
