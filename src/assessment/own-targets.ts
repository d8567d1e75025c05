/** Says where a report's own targets differ from the plan's. */
import { cellAddress } from '../cells/address';
import type { Recognition } from '../report/recognise';
import type { Doubt } from '../report/sheet';
import type { AssessedSubject } from './report';

/** Half of a hundredth of a per cent: targets have two decimals. */
const SAME = 0.00005;

/** Two targets, as fractions, that are not the same. False where one of them is none. */
export const isOtherTarget = (own: number, plan: number): boolean => Math.abs(own - plan) > SAME;

/** A fraction in per cent, with two decimals at most. */
export const inPerCent = (fraction: number): number => Math.round(fraction * 10_000) / 100;

/** One doubt for each column of targets that differs somewhere: its first row that does. By index of the recognised sheet. */
export function differingTargets({ sheets }: Recognition, assessed: readonly AssessedSubject[]): Map<number, Doubt[]> {
  const found = new Map<number, Doubt[]>();
  if (sheets.every(({ ownTargets }) => ownTargets.length === 0)) return found;
  const told = new Set<object>();
  for (const { subject, byMeasure } of assessed) {
    for (const { sheet, row } of subject.places) {
      for (const targets of sheets[sheet]!.ownTargets) {
        const [own, plan] = [targets.values[row]!, byMeasure[targets.measure]?.target ?? NaN];
        if (told.has(targets) || !isOtherTarget(own, plan)) continue;
        told.add(targets);
        const address = cellAddress(sheets[sheet]!.rows[row]!.row, targets.column);
        found.set(sheet, [
          ...(found.get(sheet) ?? []),
          { code: 'ownTargets', heading: targets.heading, name: subject.name, own: inPerCent(own), plan: inPerCent(plan), address },
        ]);
      }
    }
  }
  return found;
}
