/** Who depends on which cells of one sheet, and which of its cells have formulas. */
import { overlaps } from '../host/cells/areas';
import type { Area } from '../model/workbook';
import type { FormulaCell } from './formula-cell';

/** A rectangle that formulas read, shared by all that read the same one. */
interface Watched {
  area: Area;
  readers: Set<FormulaCell>;
  /** The last wave of invalidation that went through it. */
  wave: number;
}

const WIDTH = 16_384;
/** Rows per bucket; rectangles over more than a few buckets are kept apart. */
const BUCKET = 64;
const MOST_BUCKETS = 3;

export const placeKey = (row: number, column: number): number => row * WIDTH + column;

export class SheetIndex {
  /** Formulas by row and column. */
  readonly formulas: (FormulaCell | undefined)[][] = [];
  /** Formulas that fill more than their own cell, and the cells that each filled. */
  readonly spilling = new Set<FormulaCell>();
  readonly owners = new Map<number, FormulaCell>();
  /** Formulas that found no room. */
  readonly blocked = new Set<FormulaCell>();
  /** How many formulas of the sheet wait for calculation. */
  dirty = 0;
  private readonly cells = new Map<number, Set<FormulaCell>>();
  private readonly areas = new Map<string, Watched>();
  private readonly buckets = new Map<number, Set<Watched>>();
  private readonly tall = new Set<Watched>();

  formula(row: number, column: number): FormulaCell | undefined {
    return this.formulas[row]?.[column];
  }

  watch(area: Area, reader: FormulaCell): void {
    if (area.top === area.bottom && area.left === area.right) {
      const key = placeKey(area.top, area.left);
      const readers = this.cells.get(key);
      if (readers) readers.add(reader);
      else this.cells.set(key, new Set([reader]));
      return;
    }
    this.watched(area).readers.add(reader);
  }

  private watched(area: Area): Watched {
    const key = `${area.top},${area.left},${area.bottom},${area.right}`;
    let watched = this.areas.get(key);
    if (!watched) {
      this.areas.set(key, (watched = { area, readers: new Set(), wave: -1 }));
      for (const set of this.setsOf(area)) set.add(watched);
    }
    return watched;
  }

  unwatch(area: Area, reader: FormulaCell): void {
    if (area.top === area.bottom && area.left === area.right) {
      const key = placeKey(area.top, area.left);
      const readers = this.cells.get(key);
      readers?.delete(reader);
      if (readers?.size === 0) this.cells.delete(key);
      return;
    }
    const key = `${area.top},${area.left},${area.bottom},${area.right}`;
    const watched = this.areas.get(key);
    watched?.readers.delete(reader);
    if (!watched || watched.readers.size) return;
    this.areas.delete(key);
    for (const set of this.setsOf(watched.area)) set.delete(watched);
  }

  private setsOf(area: Area): Set<Watched>[] {
    const [first, last] = [Math.floor(area.top / BUCKET), Math.floor(area.bottom / BUCKET)];
    if (last - first >= MOST_BUCKETS) return [this.tall];
    return Array.from({ length: last - first + 1 }, (_, i) => {
      let bucket = this.buckets.get(first + i);
      if (!bucket) this.buckets.set(first + i, (bucket = new Set()));
      return bucket;
    });
  }

  /** Calls back with every formula that reads a cell of the area; rectangles that this wave has been through are passed over. */
  eachReader(area: Area, wave: number, each: (reader: FormulaCell) => void): void {
    this.eachCellReader(area, each);
    const visit = (watched: Watched): void => {
      if (watched.wave === wave || !overlaps(watched.area, area)) return;
      watched.wave = wave;
      for (const reader of watched.readers) each(reader);
    };
    this.tall.forEach(visit);
    const [first, last] = [Math.floor(area.top / BUCKET), Math.floor(area.bottom / BUCKET)];
    if (last - first > this.buckets.size) for (const bucket of this.buckets.values()) bucket.forEach(visit);
    else for (let i = first; i <= last; i++) this.buckets.get(i)?.forEach(visit);
  }

  private eachCellReader(area: Area, each: (reader: FormulaCell) => void): void {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size > this.cells.size) {
      for (const [key, readers] of this.cells) if (isInside(area, key)) readers.forEach(each);
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) this.cells.get(placeKey(row, column))?.forEach(each);
    }
  }
}

function isInside(area: Area, key: number): boolean {
  const row = Math.floor(key / WIDTH);
  const column = key % WIDTH;
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
