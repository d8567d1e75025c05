/** What formulas read, and which formulas read a cell: as far as can be told from their text. */
import { contains } from '../host/cells/areas';
import type { Area, Sheet, Workbook } from '../model/workbook';
import type { FormulaCell } from './formula-cell';
import type { Graph } from './graph';

export interface Related {
  sheet: Sheet;
  areas: Area[];
}

const areaOf = ({ row, column }: FormulaCell): Area => ({ top: row, bottom: row, left: column, right: column });

/** The cells that formulas in the areas read; `deep`: and what those read in turn. In the order of the sheets. */
export function precedentsOf(graph: Graph, workbook: Workbook, sheet: Sheet, areas: readonly Area[], deep: boolean): Related[] {
  const seen = new Set<FormulaCell>();
  const found: { sheet: Sheet; area: Area }[] = [];
  const queue = areas.map((area) => ({ sheet, area }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const cell of graph.formulasIn(next.sheet, next.area)) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      for (const reference of cell.precedents) {
        found.push(reference);
        if (deep) queue.push(reference);
      }
    }
  }
  return bySheet(workbook, found);
}

/** The formulas that read a cell of the areas; `deep`: and those that read them in turn. */
export function dependentsOf(graph: Graph, workbook: Workbook, sheet: Sheet, areas: readonly Area[], deep: boolean): Related[] {
  const seen = new Set<FormulaCell>();
  const queue = areas.map((area) => ({ sheet, area }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const cell of graph.readersOf(next.sheet, next.area)) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      if (deep) queue.push({ sheet: cell.sheet, area: cell.spill ?? areaOf(cell) });
    }
  }
  return bySheet(
    workbook,
    [...seen].map((cell) => ({ sheet: cell.sheet, area: areaOf(cell) })),
  );
}

function bySheet(workbook: Workbook, found: readonly { sheet: Sheet; area: Area }[]): Related[] {
  return workbook.sheets.flatMap((sheet) => {
    const areas = joined(found.flatMap((one) => (one.sheet === sheet ? [one.area] : [])));
    return areas.length ? [{ sheet, areas }] : [];
  });
}

/** From top left to bottom right, without areas inside of others; those that continue each other downwards, then to the right, are one. */
function joined(areas: readonly Area[]): Area[] {
  const outer = areas.filter((a, i) => !areas.some((b, j) => i !== j && contains(b, a) && (j < i || !contains(a, b))));
  const down = merged(
    [...outer].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top),
    (a, b) => a.left === b.left && a.right === b.right && b.top === a.bottom + 1,
  );
  return merged(
    down.sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left),
    (a, b) => a.top === b.top && a.bottom === b.bottom && b.left === a.right + 1,
  );
}

function merged(areas: readonly Area[], continues: (a: Area, b: Area) => boolean): Area[] {
  const result: Area[] = [];
  for (const next of areas) {
    const last = result.at(-1);
    if (last && continues(last, next)) result[result.length - 1] = { ...last, bottom: next.bottom, right: next.right };
    else result.push(next);
  }
  return result;
}
