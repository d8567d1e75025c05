/** Asks where people stand under other units on one of the two sheets of a pair than on the other: names that were sorted without their figures, blocks pasted a row off. */
import { cellAddress } from '../cells/address';
import { agencyKeys, personKeys } from './join';
import { about, type Candidate, type Question } from './questions';
import { mergeReadings, type Reading } from './reading';
import type { ReportSheet } from './sheet';

const MOVED = 'moved';
/** From how many people on it is no transfer of somebody. */
const FEWEST = 3;

/** @param partner index of the sheet that a sheet of one measure is paired with */
export function movedQuestions(sheets: readonly ReportSheet[], partner: ReadonlyMap<number, number>, reading: Reading): Question[] {
  return sheets.flatMap((one, i) => {
    const other = sheets[partner.get(i) ?? -1];
    if (!other || one.measures[0]!.measure !== 'cases' || reading.sheets[one.sheet]?.accepted?.includes(MOVED)) return [];
    const [here, there] = [unitsByName(one), unitsByName(other)];
    const both = [...here].filter(([name]) => there.has(name));
    const moved = both.filter(([name, { unit }]) => unit !== '' && there.get(name)!.unit !== '' && there.get(name)!.unit !== unit);
    if (moved.length < FEWEST || moved.length * 2 < both.length) return [];
    const use = (names: string[], chosen: Reading): Candidate => ({ answer: { says: 'useOnly', sheets: names }, reading: chosen, proof: null });
    const accepted = mergeReadings(about(one.sheet, { accepted: [MOVED] }), about(other.sheet, { accepted: [MOVED] }));
    return [
      {
        code: MOVED,
        names: moved.map(([, { name }]) => name),
        other: other.sheet,
        id: `moved/${one.sheet}/${other.sheet}`,
        sheet: one.sheet,
        address: cellAddress(one.header.firstRow, one.header.firstColumn),
        candidates: [
          use([one.sheet, other.sheet], accepted),
          use([one.sheet], about(other.sheet, { use: false })),
          use([other.sheet], about(one.sheet, { use: false })),
        ],
        recommended: null,
      },
    ];
  });
}

/** People whose name stands once on the sheet, with the key of their unit; '' where they have none. */
function unitsByName({ rows }: ReportSheet): Map<string, { name: string; unit: string }> {
  const found = new Map<string, { name: string; unit: string } | null>();
  for (const { type, kind, name, agency } of rows) {
    if (type !== 'subject' || (kind !== 'officer' && kind !== 'staff')) continue;
    const key = personKeys(name).at(-1)!;
    found.set(key, found.has(key) ? null : { name, unit: agency === '' ? '' : agencyKeys(agency).at(-1)! });
  }
  return new Map([...found].flatMap(([key, one]) => (one ? [[key, one] as const] : [])));
}
