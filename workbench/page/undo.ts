/** What a person typed can be taken back, and done again. What the add-in writes is taken back in its pane. */
import type { Area, Cell, Sheet, Workbook } from 'excel-host/model';

interface Step {
  sheet: Sheet;
  area: Area;
  before: (Cell | undefined)[][];
  after: (Cell | undefined)[][];
}

const MOST = 100;

export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly workbook: Workbook) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Runs an edit of an area and remembers it. An edit that throws is none. */
  record(sheet: Sheet, area: Area, edit: () => void): void {
    const before = cellsIn(sheet, area);
    edit();
    this.done = [...this.done, { sheet, area, before, after: cellsIn(sheet, area) }].slice(-MOST);
    this.undone = [];
  }

  /** The step to take back; null when there is none, or when something else stands there by now. `put` writes its cells. */
  undo(): Restore | null {
    return this.step(this.done, this.undone, 'after', 'before');
  }

  redo(): Restore | null {
    return this.step(this.undone, this.done, 'before', 'after');
  }

  private step(from: Step[], to: Step[], expected: 'before' | 'after', wanted: 'before' | 'after'): Restore | null {
    const step = from.pop();
    if (!step) return null;
    if (!this.workbook.sheets.includes(step.sheet) || !sameContents(cellsIn(step.sheet, step.area), step[expected])) {
      // Rows may have moved: older steps are no safer.
      from.length = 0;
      return null;
    }
    to.push(step);
    return { sheet: step.sheet, area: step.area, put: () => putCells(step.sheet, step.area, step[wanted]) };
  }
}

export interface Restore {
  sheet: Sheet;
  area: Area;
  put(): void;
}

function cellsIn(sheet: Sheet, { top, left, bottom, right }: Area): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: (Cell | undefined)[] = [];
    for (let column = left; column <= right; column++) {
      const cell = sheet.cell(row, column);
      line.push(cell && { ...cell });
    }
    rows.push(line);
  }
  return rows;
}

function putCells(sheet: Sheet, { top, left }: Area, cells: readonly (Cell | undefined)[][]): void {
  cells.forEach((line, r) => {
    sheet.setCells(
      top + r,
      left,
      line.map((cell) => cell && { ...cell }),
    );
  });
}

/** By what was typed: a formula's value may have been calculated anew. */
function sameContents(a: readonly (Cell | undefined)[][], b: readonly (Cell | undefined)[][]): boolean {
  const text = (cells: typeof a): string => JSON.stringify(cells.map((line) => line.map((cell) => (cell ? (cell.formula ?? cell.value) : null))));
  return text(a) === text(b);
}
