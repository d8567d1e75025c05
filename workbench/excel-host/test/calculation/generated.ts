/**
 * Several hundred formulas made by chance (always the same ones), to be calculated by us and by LibreOffice. They keep to what Excel and
 * LibreOffice agree on: no text where a number belongs, no comparison on the last binary digit, no function that one of them reads otherwise.
 */
import { buildPackage, PLAIN_STYLES, worksheet } from '../../testing/build-package';

export const SHEET = 'Dữ liệu';
export const FORMULAS_SHEET = "Công 'thức' A";
const ROWS = 24;

/** A small generator of numbers (mulberry32), so that the formulas never change. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const WORDS = ['CHV', 'chi cục', 'phòng', 'Đạt', 'chưa đạt', 'A1', 'x-y', 'TTV'];

type CellOfData = number | string | boolean | null;

/** A: whole numbers · B: quarters, some negative · C: words · D: sorted numbers · E: TRUE/FALSE · F: numbers with blanks. */
export function dataRows(): CellOfData[][] {
  const next = chance(7);
  return Array.from({ length: ROWS }, (_, row) => [
    next(100) + 1,
    (next(400) - 150) / 4,
    WORDS[next(WORDS.length)]!,
    row * 10 + next(9),
    next(2) === 1,
    next(4) === 0 ? null : next(50),
  ]);
}

class Maker {
  private readonly next = chance(20_240_630);

  private pick<T>(list: readonly T[]): T {
    return list[this.next(list.length)]!;
  }

  private cell(column: string): string {
    const fixed = this.pick(['', '$']);
    return `'${SHEET}'!${fixed}${column}${this.pick(['', '$'])}${this.next(ROWS) + 1}`;
  }

  private range(column: string): string {
    const first = this.next(ROWS - 6) + 1;
    return `'${SHEET}'!$${column}$${first}:$${column}$${first + 2 + this.next(ROWS - first - 2)}`;
  }

  private whole(column: string): string {
    return `'${SHEET}'!$${column}$1:$${column}$${ROWS}`;
  }

  number(depth: number): string {
    if (depth === 0)
      return this.pick([() => String(this.next(20) + 1), () => this.cell('A'), () => this.cell('B'), () => this.cell('D'), () => this.cell('F')])();
    const n = (): string => this.number(depth - 1);
    return this.pick([
      () => `(${n()}${this.pick(['+', '-', '*'])}${n()})`,
      () => `${n()}/${this.pick(['4', '8', 'MAX(1,A1)'].map((d) => d.replace('A1', this.cell('A'))))}`,
      () => `IF(${this.test(depth - 1)},${n()},${n()})`,
      () => `IFERROR(${n()}/${this.cell('F')},${n()})`,
      () => `ROUND(${n()}/7,${this.next(4)})`,
      () => `${this.pick(['ROUNDUP', 'ROUNDDOWN'])}(${n()}/8,${this.next(3)})`,
      () => `${this.pick(['INT', 'ABS', 'SIGN'])}(${n()})`,
      () => `MOD(${this.cell('A')},${this.next(7) + 2})`,
      () => `${this.pick(['SUM', 'MAX', 'MIN', 'AVERAGE', 'COUNT', 'MEDIAN', 'COUNTA'])}(${this.range(this.pick(['A', 'B', 'D', 'F']))})`,
      () => `${this.pick(['STDEV', 'VARP', 'SUMSQ'])}(${this.range('A')})`,
      () => `SUM(${this.range('A')},${n()},${this.range('F')})`,
      () => `SUMPRODUCT((${this.whole('C')}="${this.pick(WORDS)}")*${this.whole('A')})`,
      () => `SUMPRODUCT((${this.whole('A')}>${this.next(80)})*(${this.whole('B')}<${this.next(40)}),${this.whole('D')})`,
      () => `COUNTIF(${this.whole('C')},"${this.pick([...WORDS, 'ch*', '*t', '?HV'])}")`,
      () => `COUNTIF(${this.whole('A')},"${this.pick(['>', '<', '>=', '<=', '<>', '='])}${this.next(60)}")`,
      () => `SUMIF(${this.whole('C')},"${this.pick(WORDS)}",${this.whole('B')})`,
      () => `SUMIFS(${this.whole('A')},${this.whole('B')},">${this.next(20)}",${this.whole('C')},"*${this.pick(['t', 'C', 'a'])}*")`,
      () => `COUNTIFS(${this.whole('A')},">${this.next(50)}",${this.whole('E')},TRUE)`,
      () => `IFERROR(MATCH("${this.pick(WORDS)}",${this.whole('C')},0),0)`,
      () => `MATCH(${this.next(240)},${this.whole('D')},1)`,
      () => `INDEX(${this.whole('A')},${this.next(ROWS) + 1})`,
      () => `INDEX('${SHEET}'!$A$1:$D$${ROWS},${this.next(ROWS) + 1},${this.pick([1, 2, 4])})`,
      () => `VLOOKUP(${this.next(200) + 20},'${SHEET}'!$D$1:$F$${ROWS},3)`,
      () => `LARGE(${this.whole('A')},${this.next(ROWS) + 1})`,
      () => `SMALL(${this.whole('B')},${this.next(ROWS) + 1})`,
      () => `RANK(${this.cell('A')},${this.whole('A')}${this.pick(['', ',1'])})`,
      () => `PERCENTILE(${this.whole('A')},${this.next(5) / 4})`,
      () => `LEN(${this.text(depth - 1)})`,
      () => `IFERROR(FIND("${this.pick(['a', 't', 'c', 'V'])}",${this.text(depth - 1)}),-1)`,
      () => `CHOOSE(${this.next(3) + 1},${n()},${n()},${n()})`,
      () => `SUM(OFFSET('${SHEET}'!$A$1,${this.next(5)},${this.pick([0, 1, 3])},${this.next(5) + 1},1))`,
      () => `SUBTOTAL(${this.pick([1, 2, 4, 5, 9])},${this.range('A')})`,
      () => `DAY(DATE(${2000 + this.next(40)},${this.next(15) + 1},${this.next(40)}))`,
      () => `WEEKDAY(${this.next(40_000) + 5000},${this.pick([1, 2, 3])})`,
      () => `EOMONTH(${this.next(40_000) + 5000},${this.next(30) - 15})`,
      () => `N(${this.test(depth - 1)})`,
      () => `-${n()}`,
      () => `${this.next(9) + 1}%*${n()}`,
      () => `ROWS(${this.range('A')})*COLUMNS('${SHEET}'!A1:D1)`,
      () => `CEILING(${this.cell('A')},${this.next(7) + 1})`,
      () => `FLOOR(${this.cell('A')}/4,0.5)`,
    ])();
  }

  test(depth: number): string {
    if (depth === 0)
      return this.pick([
        () => `${this.cell('A')}${this.pick(['>', '<', '>=', '<=', '=', '<>'])}${this.next(80)}`,
        () => `${this.cell('C')}="${this.pick(WORDS)}"`,
        () => this.cell('E'),
        () => `ISBLANK(${this.cell('F')})`,
        () => `${this.cell('F')}=""`,
        () => `ISNUMBER(${this.cell(this.pick(['A', 'C', 'F']))})`,
        () => `ISTEXT(${this.cell(this.pick(['A', 'C', 'F']))})`,
      ])();
    const t = (): string => this.test(depth - 1);
    return this.pick([
      () => `AND(${t()},${t()})`,
      () => `OR(${t()},${t()})`,
      () => `NOT(${t()})`,
      () => `INT(${this.number(depth - 1)})>${this.next(50)}`,
      () => `EXACT(${this.text(depth - 1)},${this.text(0)})`,
      () => `ISERROR(${this.number(depth - 1)}/0)`,
    ])();
  }

  text(depth: number): string {
    if (depth === 0) return this.pick([() => `"${this.pick(WORDS)}"`, () => this.cell('C')])();
    const t = (): string => this.text(depth - 1);
    return this.pick([
      () => `${t()}&${t()}`,
      () => `${t()}&${this.cell('A')}`,
      () => `LEFT(${t()},${this.next(4)})`,
      () => `RIGHT(${t()},${this.next(4)})`,
      () => `MID(${t()},${this.next(3) + 1},${this.next(4)})`,
      () => `${this.pick(['UPPER', 'LOWER', 'TRIM'])}(${t()})`,
      () => `SUBSTITUTE(${t()},"${this.pick(['a', 't', 'C'])}","_")`,
      () => `REPT(${this.cell('C')},${this.next(3)})`,
      () => `IF(${this.test(depth - 1)},${t()},${t()})`,
      () => `TEXT(${this.cell('A')},"${this.pick(['0', '0.00', '000', '#,##0', '0%'])}")`,
      () => `TEXT(${this.next(20_000) + 30_000},"${this.pick(['dd/mm/yyyy', 'yyyy-mm-dd', 'm/d'])}")`,
      () => `INDEX(${this.whole('C')},${this.next(ROWS) + 1})`,
      () => `IFERROR(VLOOKUP("${this.pick(WORDS)}",'${SHEET}'!$C$1:$E$${ROWS},2,FALSE)&"","${this.pick(WORDS)}")`,
      () => `REPLACE(${t()},1,${this.next(3)},"${this.pick(['Đ', 'x', ''])}")`,
      () => `CHOOSE(${this.next(2) + 1},${t()},${t()})`,
    ])();
  }

  formula(): string {
    return this.pick([() => this.number(3), () => this.number(2), () => this.number(1), () => this.text(2), () => this.text(1), () => this.test(2)])();
  }
}

export const COUNT = 600;

/** The formulas, without `=`. */
export function formulas(): string[] {
  const maker = new Maker();
  return Array.from({ length: COUNT }, () => maker.formula());
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function cellMarkup(value: CellOfData, address: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
}

/** Data and formulas as a workbook; the formulas have no stored values. */
export function workbookBytes(): Uint8Array {
  const data = dataRows().map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cellMarkup(value, `${'ABCDEF'[c]!}${r + 1}`)).join('')}</row>`);
  const rows = formulas().map((formula, r) => `<row r="${r + 1}"><c r="A${r + 1}"><f>${escape(formula)}</f></c></row>`);
  return buildPackage({ sheets: { [SHEET]: worksheet(data.join('')), [escape(FORMULAS_SHEET)]: worksheet(rows.join('')) }, styles: PLAIN_STYLES });
}
