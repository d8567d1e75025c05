/** Number format codes by id: the built-in ones that files only mention by number, and the workbook's own. */
import type { XmlElement } from './xml-tree';

/** Built-in ids whose meaning does not depend on the language of Excel; the others show as General. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const BUILT_IN_IDS = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));

/** Ids below are Excel's own. */
const FIRST_CUSTOM = 164;

export class NumberFormats {
  private readonly custom = new Map<number, string>();

  constructor(numFmts: XmlElement | undefined) {
    for (const element of numFmts?.all('numFmt') ?? []) this.custom.set(element.number('numFmtId') ?? -1, element.get('formatCode') ?? 'General');
  }

  code(id: number): string {
    return this.custom.get(id) ?? BUILT_IN[id] ?? 'General';
  }

  /** Id that means the code, if there is one. */
  id(code: string): number | undefined {
    for (const [id, known] of this.custom) if (known === code) return id;
    const builtIn = BUILT_IN_IDS.get(code);
    return builtIn !== undefined && !this.custom.has(builtIn) ? builtIn : undefined;
  }

  /** Takes the next free id for a code. */
  add(code: string): number {
    const id = Math.max(FIRST_CUSTOM - 1, ...this.custom.keys()) + 1;
    this.custom.set(id, code);
    return id;
  }
}
