/** People of one name in one unit, and one person's figures in two units. Fast: a list of ten thousand names has hardly two alike. */
import { DECIDING_FIGURES } from '../terms/figures';
import { personKeys } from './join';
import type { FigureTable } from './proof';
import type { ReportRow } from './rows';
import type { ReportSheet } from './sheet';

/** People of one name in one unit. Names are taken apart only where they sound alike, or where something but a name stands in a unit's names. */
export function sameNamesIn(rows: readonly ReportRow[], people: readonly number[]): number[][] {
  const agencies = new Map<string, number>();
  const mixed = new Set<number>();
  const bySound = new Map<number, number[]>();
  const byUnit = new Map<number, number[]>();
  for (const i of people) {
    const { name, agency, agencyRow } = rows[i]!;
    const unit = agencyRow ?? -1 - idOf(agencies, agency);
    const sound = soundOf(name);
    if (sound < 0) mixed.add(unit);
    add(bySound, unit * SOUNDS + sound, i);
    add(byUnit, unit, i);
  }
  const alike = [...byUnit].flatMap(([unit, own]) => (mixed.has(unit) ? [own] : []));
  for (const [key, own] of bySound) if (own.length > 1 && !mixed.has(Math.floor(key / SOUNDS))) alike.push(own);
  return alike.flatMap((some) => grouped(some, (i) => `${rows[i]!.measure}|${personKeys(rows[i]!.name).at(-1)}|${rows[i]!.mark}`));
}

const SOUNDS = 1 << 20;
const SPACE = 0x20;

/** The plain consonants of a name's last two words, as a number: people of one name have the same. -1 where not only letters stand in it. */
function soundOf(name: string): number {
  let [sound, words] = [7, 0];
  for (let i = name.length - 1; i >= 0; i--) {
    const code = name.charCodeAt(i);
    if (code === SPACE) words++;
    else if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) return -1;
    else if (words < 2 && code < 0x80 && !isVowel(code)) sound = (sound * 31 + (code | SPACE)) % SOUNDS;
  }
  return sound;
}

/** a, e, i, o, u, y, which carry the accents, and d, which may be đ. */
const isVowel = (code: number): boolean => (VOWELS >> ((code | SPACE) - 0x61)) % 2 === 1;
const VOWELS = [...'aeiouyd'].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 0x61)), 0);

function idOf(ids: Map<string, number>, text: string): number {
  let id = ids.get(text);
  if (id === undefined) ids.set(text, (id = ids.size));
  return id;
}

function add<Key, T>(groups: Map<Key, T[]>, key: Key, one: T): void {
  const known = groups.get(key);
  if (known) known.push(one);
  else groups.set(key, [one]);
}

/** One name with the same figures in two units: moved and not deleted, or a unit's people pasted under another one. */
export function doubledPeople(people: readonly number[], { rows, layout }: ReportSheet, tables: readonly FigureTable[]): number[][] {
  if (layout === 'rows') return [];
  const last = tables.at(-1)?.values;
  if (!last) return [];
  // Hardly any two people have the same amounts: names are compared only where they do.
  const alike = grouped(
    people.filter((i) => last.total[i]! > 0),
    (i) => last.total[i]! + last.eligible[i]! / 7 + last.completed[i]! / 11,
  );
  return alike.flatMap((group) =>
    grouped(group, (i) => {
      const figures = tables.flatMap(({ values }) => DECIDING_FIGURES.map((figure) => values[figure][i]!));
      return `${personKeys(rows[i]!.name).at(-1)}|${rows[i]!.mark}|${figures.join('|')}`;
    }),
  );
}

/** The groups of several that share a key. */
export function grouped<T, Key>(list: readonly T[], keyOf: (one: T) => Key): T[][] {
  const groups = new Map<Key, T[]>();
  for (const one of list) add(groups, keyOf(one), one);
  return [...groups.values()].filter((group) => group.length > 1);
}
