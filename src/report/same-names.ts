/** People of one name in one unit, and one person's figures in two units. Fast: in a list of ten thousand people hardly two are alike. */
import { DECIDING_FIGURES } from '../terms/figures';
import { personKeys } from './join';
import type { FigureTable } from './proof';
import type { ReportRow } from './rows';
import type { ReportSheet } from './sheet';

/** People of one name in one unit, by the unit's people. Names are taken apart only where they sound alike, or where something but a name stands in them. */
export function sameNamesIn(rows: readonly ReportRow[], people: readonly number[]): number[][] {
  const agencies = new Map<string, number>();
  const unitOf = (i: number): number => rows[i]!.agencyRow ?? -1 - idOf(agencies, rows[i]!.agency);
  const mixed = new Set<number>();
  const alike = recurring(people, (i) => {
    const [unit, sound] = [unitOf(i), soundOf(rows[i]!.name)];
    if (sound < 0) mixed.add(unit);
    return both(unit, sound);
  });
  const suspects = mixed.size === 0 ? alike : [...new Set([...alike, ...people.filter((i) => mixed.has(unitOf(i)))])];
  return grouped(suspects, (i) => `${unitOf(i)}|${rows[i]!.measure}|${personKeys(rows[i]!.name).at(-1)}|${rows[i]!.mark}`);
}

/** One name with the same figures in two units: moved and not deleted, or a unit's people pasted under another one. */
export function doubledPeople(people: readonly number[], { rows, layout }: ReportSheet, tables: readonly FigureTable[]): number[][] {
  const last = tables.at(-1)?.values;
  if (layout === 'rows' || !last) return [];
  const { total, eligible, completed } = last;
  const alike = recurring(
    people.filter((i) => total[i]! > 0),
    (i) => both(both(total[i]!, eligible[i]!), completed[i]!),
  );
  return grouped(alike, (i) => {
    const figures = tables.flatMap(({ values }) => DECIDING_FIGURES.map((figure) => values[figure][i]!));
    return `${personKeys(rows[i]!.name).at(-1)}|${rows[i]!.mark}|${figures.join('|')}`;
  });
}

/** The groups of several that share a key. */
export function grouped<Key>(list: readonly number[], keyOf: (i: number) => Key): number[][] {
  const groups = new Map<Key, number[]>();
  for (const i of list) {
    const key = keyOf(i);
    const known = groups.get(key);
    if (known) known.push(i);
    else groups.set(key, [i]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Places for each of a list, so that hardly two fall on one by chance. */
const PLACES = 16;

/** Those of a list whose number occurs again, hardly ever another one. Nothing is kept of those that stand alone. @param numberOf any whole number */
function recurring(list: readonly number[], numberOf: (i: number) => number): number[] {
  const mask = 2 ** Math.ceil(Math.log2(list.length * PLACES + 1)) - 1;
  const counts = new Uint8Array(mask + 1);
  const numbers = new Int32Array(list.length);
  for (let n = 0; n < list.length; n++) {
    const number = (numbers[n] = numberOf(list[n]!));
    counts[number & mask] = counts[number & mask]! | (counts[number & mask]! + 1);
  }
  // Who shares a place does not always share the number.
  const shared: number[] = [];
  for (let n = 0; n < list.length; n++) if (counts[numbers[n]! & mask]! > 1) shared.push(n);
  return grouped(shared, (n) => numbers[n]!).flatMap((group) => group.map((n) => list[n]!));
}

/** Two numbers in one. */
function both(a: number, b: number): number {
  const mixed = Math.imul(Math.imul(a | 0, 0x9e3779b1) ^ (b | 0), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

const SPACE = 0x20;

/** The plain consonants of a name's last two words, as a number: people of one name have the same. -1 where not only letters stand in it. */
function soundOf(name: string): number {
  let [sound, words] = [7, 0];
  for (let i = name.length - 1; i >= 0; i--) {
    const code = name.charCodeAt(i);
    if (code === SPACE) words++;
    else if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) return -1;
    else if (words < 2 && code < 0x80 && !isVowel(code)) sound = ((sound * 31) | 0) + (code | SPACE);
  }
  return sound & 0xfffffff;
}

/** a, e, i, o, u, y, which carry the accents, and d, which may be đ. */
const isVowel = (code: number): boolean => (VOWELS >> ((code | SPACE) - 0x61)) % 2 === 1;
const VOWELS = [...'aeiouyd'].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 0x61)), 0);

function idOf(ids: Map<string, number>, text: string): number {
  let id = ids.get(text);
  if (id === undefined) ids.set(text, (id = ids.size));
  return id;
}
