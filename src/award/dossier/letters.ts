/**
 * How wide a text in bold Times New Roman is, so that the lines under the motto and under names are as long as the decree asks and long names of
 * agencies are broken where a clerk would break them. Advance widths in thousandths of the letter size; letters with marks are as wide as without.
 */

const WIDTHS =
  'A722B667C722D722E667F611G778H778I389J500K778L667M944N722O778P611Q778R722S556T667U722V722W1000X722Y722Z667' +
  'a500b556c444d556e444f333g500h556i278j333k556l278m833n556o500p556q556r444s389t333u556v500w722x500y500z444Đ722đ556';

const BOLD = new Map([...WIDTHS.matchAll(/(\p{L})(\d+)/gu)].map(([, letter, width]) => [letter!, Number(width)]));
const OTHER = new Map([
  [' ', 250],
  ['-', 333],
  ['.', 250],
  [',', 250],
  ['/', 278],
  ['(', 333],
  [')', 333],
]);
const DIGIT = 500;
const MM_PER_POINT = 25.4 / 72;

/** Width of a bold text in millimetres. @param size points @example boldWidth('Độc lập - Tự do - Hạnh phúc', 13) // 55.9 */
export function boldWidth(text: string, size: number): number {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '');
  let thousandths = 0;
  for (const letter of letters) thousandths += BOLD.get(letter) ?? OTHER.get(letter) ?? DIGIT;
  return (thousandths / 1000) * size * MM_PER_POINT;
}

/** The two lines that a clerk makes of the name of an agency, in the order of preference: before the place, after "Hội đồng", before "thi hành án". */
const BREAKS = [/^(.*?)\s+((?:tỉnh|thành phố|huyện|thị xã|quận|khu vực)\s.*)$/isu, /^(hội đồng)\s+(.*)$/isu, /^(.*?)\s+(thi hành án\s.*)$/isu];
/** A printer's font may be a little wider than the table above says. */
const SURE = 0.95;

/** The lines of a name that is to fit a column: broken where a clerk breaks it if it is too long for one line, else in the middle. */
export function linesOfName(name: string, size: number, width: number): string[] {
  if (boldWidth(name, size) <= width * SURE) return [name];
  const lines = BREAKS.map((pattern) => pattern.exec(name)).find((match) => match !== null);
  return lines?.slice(1) ?? brokenInTheMiddle(name);
}

function brokenInTheMiddle(name: string): string[] {
  const spaces = [...name.matchAll(/ (?!-)/g)].map(({ index }) => index);
  const [best] = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2));
  return best === undefined ? [name] : [name.slice(0, best), name.slice(best + 1)];
}
