/** A short mark of what a plan says about results, by which values in the workbook are known to be out of date. */
import { shiftDecimal } from '../cells/decimal';
import { UNIT_POWER } from '../terms/terms';
import type { Band, Plan } from './plan';

/**
 * The id of a plan and a checksum of everything in it that a written result depends on. Bands count in any order. Names, dates and award rules do
 * not change a written value, so they do not change the mark. @example planStamp(HAU_GIANG_2024) // 'hau-giang-2024#…'
 */
export function planStamp({ id, bands, basis, qualifiesBy, edgeRule, unmeasured, ...later }: Plan): string {
  const said = [bands.map(bandText).sort(), basis, qualifiesBy, edgeRule, unmeasured.map(({ kind, requirement }) => [kind, requirement])];
  // What plans have come to say since: those that do not say it keep their marks.
  const more = LATER.flatMap((key) => (later[key] === undefined ? [] : [[key, later[key]]]));
  return `${id}#${checksum(JSON.stringify(more.length > 0 ? [...said, more] : said))}`;
}

const LATER = ['perOfficer', 'officersColumn', 'levelName', 'further'] as const satisfies readonly (keyof Plan)[];

/** The band in words stands in the workbook: its unit counts, too. */
function bandText({ kind, subject, measure, from, fromIncluded, to, toIncluded, unit, target, comparator, level }: Band): string {
  const bound = (value: number | null): number | null => (value === null ? null : shiftDecimal(value, UNIT_POWER[unit]));
  const said = [subject ?? kind, measure, bound(from), from !== null && fromIncluded, bound(to), to !== null && toIncluded, unit, target, comparator];
  return JSON.stringify(level === undefined ? said : [...said, level]);
}

/** FNV-1a of 32 bits over UTF-16 units, twice with different starts: nobody attacks a mark, it only has to differ. */
/** A checksum of twelve letters, as the codes of what was accepted are. */
export const checksumLetters = (text: string): string =>
  checksum(text)
    .slice(0, 12)
    .replace(/\d/g, (digit) => 'klmnopqrst'.charAt(Number(digit)));

function checksum(text: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => hash(text, start).toString(16).padStart(8, '0')).join('');
}

function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
