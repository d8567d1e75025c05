/** What a rule must know of all its cells together: ends, percentiles, averages, ranks, repetitions. Found out once, when first asked. */
import { foldCase, isError, type Scalar } from 'excel-host/calculation';
import type { Area, ConditionalPoint, Sheet } from 'excel-host/model';

export class Figures {
  private sorted: number[] | null = null;
  private counts: Map<string, number> | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
    /** Number of a point's text: a number or a formula. */
    private readonly numberOf: (formula: string) => number | null,
  ) {}

  /** The numbers of the rule's cells, the smallest first. */
  get numbers(): readonly number[] {
    if (!this.sorted) {
      const found: number[] = [];
      this.each((value) => typeof value === 'number' && found.push(value));
      this.sorted = found.sort((a, b) => a - b);
    }
    return this.sorted;
  }

  get lowest(): number {
    return this.numbers[0] ?? 0;
  }

  get highest(): number {
    return this.numbers.at(-1) ?? 0;
  }

  /** PERCENTILE.INC: between two ranks in proportion. @param part 0..1 */
  percentile(part: number): number {
    const { numbers } = this;
    const at = Math.min(1, Math.max(0, part)) * (numbers.length - 1);
    const below = numbers[Math.floor(at)] ?? 0;
    const above = numbers[Math.ceil(at)] ?? below;
    return below + (above - below) * (at - Math.floor(at));
  }

  /** The number at which a point of a scale, bar or icon stands; null when its formula gives none. */
  at(point: ConditionalPoint, end: 'lower' | 'upper' = 'lower'): number | null {
    if (point.type === 'LowestValue') return this.lowest;
    if (point.type === 'HighestValue') return this.highest;
    // Excel's own choice for bars: zero belongs to the bar.
    if (point.type === 'Automatic') return end === 'lower' ? Math.min(0, this.lowest) : Math.max(0, this.highest);
    const number = this.numberOf(point.formula ?? '0');
    if (number === null) return null;
    if (point.type === 'Percent') return this.lowest + ((this.highest - this.lowest) * number) / 100;
    return point.type === 'Percentile' ? this.percentile(number / 100) : number;
  }

  /** Top and bottom rules: ties count in. */
  isAmong(value: number, operator: string, rank: number): boolean {
    const { numbers } = this;
    const wanted = operator.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
    const count = Math.min(wanted, numbers.length);
    if (count === 0) return false;
    return operator.startsWith('Top') ? value >= numbers[numbers.length - count]! : value <= numbers[count - 1]!;
  }

  /** The words of Excel.ConditionalFormatPresetCriterion about averages; deviations are those of the whole population's sample (STDEV.S). */
  isBeyondAverage(value: number, criterion: string): boolean {
    const { numbers } = this;
    const mean = numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
    const deviation = numbers.length > 1 ? Math.sqrt(numbers.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (numbers.length - 1)) : 0;
    const steps = { One: 1, Two: 2, Three: 3 }[/^(One|Two|Three)StdDev/.exec(criterion)?.[1] ?? ''] ?? 0;
    const above = criterion.includes('Above');
    const distance = above ? value - (mean + steps * deviation) : mean - steps * deviation - value;
    return criterion.startsWith('EqualOr') ? distance >= 0 : distance > 0;
  }

  isRepeated(value: Scalar): boolean {
    if (!this.counts) {
      const counts = new Map<string, number>();
      this.each((other) => other !== null && other !== '' && counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1));
      this.counts = counts;
    }
    return (this.counts.get(keyOf(value)) ?? 0) > 1;
  }

  private each(run: (value: Scalar) => unknown): void {
    for (const area of this.areas) {
      for (let row = area.top; row <= Math.min(area.bottom, this.sheet.rows.length - 1); row++) {
        const cells = this.sheet.rows[row]?.cells ?? [];
        for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column++) run(cells[column]?.value ?? null);
      }
    }
  }
}

const keyOf = (value: Scalar): string => (isError(value) ? value.error : `${typeof value} ${foldCase(String(value))}`);
