/**
 * The style sheet part on saving: finds or appends the cell formats and differential formats that the model's new styles need. Existing
 * entries are never changed or moved, since every cell of every sheet refers to them by position.
 */
import type { CellStyle, ConditionalFormatStyle } from '../model/workbook';
import { withFirstStyles } from './first-styles';
import { NumberFormats } from './number-formats';
import type { Parts } from './parts';
import { entriesOf } from './styles-reader';
import { attributeText, patchTag, Splices, withPrefix } from './splices';
import { alignmentMarkup, borderMarkup, dxfMarkup, fillMarkup, fontMarkup, protectionMarkup, sameBorder } from './style-markup';
import { parseXml, type XmlElement } from './xml-tree';

/** CT_Stylesheet: the containers in the schema's order. */
const ORDER = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
type Container = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

export class StylesWriter {
  private root?: XmlElement;
  private numberFormats = new NumberFormats(undefined);
  private readonly added = new Map<Container, string[]>();

  constructor(
    private readonly parts: Parts,
    private readonly part: string,
    private readonly styles: readonly CellStyle[],
    /** Position in `cellXfs` by style; grows with the styles that are written. */
    readonly xfs: number[],
  ) {}

  /** Position in `cellXfs` of a style of the model. */
  xf(style: number): number {
    const known = this.xfs[style];
    if (known !== undefined) return known;
    const after = this.styles[style];
    if (!after) return 0;
    const base = after.base !== undefined && after.base !== style ? after.base : 0;
    return (this.xfs[style] = this.add('cellXfs', this.xfMarkup(this.xf(base), this.styles[base]!, after)));
  }

  /** Position in `dxfs` of a rule's format. */
  dxf(format: ConditionalFormatStyle, base?: number): number {
    const own = base === undefined ? undefined : this.items('dxfs')[base];
    return this.add('dxfs', dxfMarkup(format, own, this.ruleNumFmt(format, own)));
  }

  /** The same written out, for a rule that has its format with it. @param base the format that it had */
  dxfMarkup(format: ConditionalFormatStyle, base: XmlElement | undefined): string {
    return dxfMarkup(format, base, this.ruleNumFmt(format, base));
  }

  /** The differential formats of the file, for reading rules again. */
  get dxfs(): readonly XmlElement[] {
    return this.items('dxfs');
  }

  private load(): XmlElement {
    if (!this.root) {
      const root = this.parts.xml(this.part);
      const completed = withFirstStyles(root);
      this.root = completed === null ? root : parseXml(completed);
      this.numberFormats = new NumberFormats(this.root.child('numFmts'));
    }
    return this.root;
  }

  private items(container: Container): XmlElement[] {
    return entriesOf(this.load().child(container));
  }

  /** Position of an entry that is written exactly so, appended when there is none. */
  private add(container: Container, plainMarkup: string): number {
    const items = this.items(container);
    const markup = this.prefixed(plainMarkup);
    const key = entryKey(markup);
    const same = items.findIndex((item) => entryKey(item.raw) === key);
    if (same >= 0) return same;
    const added = this.added.get(container) ?? [];
    this.added.set(container, added);
    if (container === 'cellXfs' && !added.length) added.push(...this.missingFormats(items));
    const again = added.indexOf(markup);
    return items.length + (again >= 0 ? again : added.push(markup) - 1);
  }

  /** Formats that cells name and the file has not (`fillPlaces` of the reader): a new one must not come to stand at their place. */
  private missingFormats(items: readonly XmlElement[]): string[] {
    // Styles that no saved cell has had have no place yet.
    const named = this.xfs.reduce((most, xf: number | undefined) => Math.max(most, xf ?? 0), 0) + 1;
    return new Array<string>(Math.max(0, named - items.length)).fill(items[0]?.raw ?? '');
  }

  /** Markup is put together from copies (with prefix) and new elements (without). */
  private prefixed(markup: string): string {
    const prefix = this.load().prefix;
    return prefix ? withPrefix(markup.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</'), prefix) : markup;
  }

  private xfMarkup(baseXf: number, before: CellStyle, after: CellStyle): string {
    const base = this.item('cellXfs', baseXf);
    const { ids, children } = this.changedAspects(base, before, after);
    const tag = patchTag(base?.openTag ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ids).replace(/\s*\/?>$/, '>');
    const alignment = children.alignment ?? base?.child('alignment')?.raw ?? '';
    const protection = children.protection ?? base?.child('protection')?.raw ?? '';
    const inner = alignment + protection + (base?.child('extLst')?.raw ?? '');
    return inner ? `${tag}${inner}</${base?.name ?? 'xf'}>` : tag.replace(/>$/, '/>');
  }

  /** An entry of the file, or one that this save appended. */
  private item(container: Container, index: number): XmlElement | undefined {
    const items = this.items(container);
    const added = this.added.get(container)?.[index - items.length];
    return items[index] ?? (added === undefined ? undefined : parseXml(added));
  }

  private changedAspects(
    base: XmlElement | undefined,
    before: CellStyle,
    after: CellStyle,
  ): { ids: Record<string, number>; children: { alignment?: string; protection?: string } } {
    const ids: Record<string, number> = {};
    const children: { alignment?: string; protection?: string } = {};
    if (before.numberFormat !== after.numberFormat) Object.assign(ids, { numFmtId: this.numFmt(after.numberFormat), applyNumberFormat: 1 });
    if (!sameJson(before.font, after.font))
      Object.assign(ids, { fontId: this.add('fonts', fontMarkup(this.item('fonts', base?.number('fontId') ?? 0), before.font, after.font)), applyFont: 1 });
    if (before.fill !== after.fill) Object.assign(ids, { fillId: after.fill ? this.add('fills', fillMarkup(after.fill)) : this.noFill(), applyFill: 1 });
    if (!sameBorders(before.borders, after.borders)) {
      const element = this.item('borders', base?.number('borderId') ?? 0);
      Object.assign(ids, { borderId: this.add('borders', borderMarkup(element, before.borders, after.borders)), applyBorder: 1 });
    }
    if (!sameJson(before.alignment, after.alignment)) {
      children.alignment = alignmentMarkup(base?.child('alignment'), before.alignment, after.alignment);
      ids['applyAlignment'] = 1;
    }
    if (before.locked !== after.locked || before.formulaHidden !== after.formulaHidden) {
      children.protection = protectionMarkup(base?.child('protection'), after);
      ids['applyProtection'] = 1;
    }
    return { ids, children };
  }

  /** Fill 0 means "none" to Excel, whatever it says. */
  private noFill(): number {
    return this.items('fills').length ? 0 : this.add('fills', fillMarkup(undefined));
  }

  private numFmt(code: string): number {
    this.load();
    const known = this.numberFormats.id(code);
    if (known !== undefined) return known;
    const id = this.numberFormats.add(code);
    this.add('numFmts', `<numFmt${attributeText({ numFmtId: id, formatCode: code })}/>`);
    return id;
  }

  /** The number format of a rule: as the rule has it in the file, else under the id that cells would use. */
  private ruleNumFmt({ numberFormat: code }: ConditionalFormatStyle, own: XmlElement | undefined): string {
    const known = own?.child('numFmt');
    if (code === undefined) return '';
    return known?.get('formatCode') === code ? known.raw : `<numFmt${attributeText({ numFmtId: this.numFmt(code), formatCode: code })}/>`;
  }

  /** Appends the new entries and corrects the counts. */
  write(): void {
    if (!this.added.size) return;
    const root = this.load();
    const splices = new Splices();
    for (const [container, markup] of this.added) this.appendTo(root, container, markup, splices);
    this.parts.setText(this.part, splices.apply(root.source));
  }

  private appendTo(root: XmlElement, container: Container, markup: readonly string[], splices: Splices): void {
    const element = root.child(container);
    if (!element) {
      const place =
        root.children.filter(({ local }) => ORDER.indexOf(local) < ORDER.indexOf(container) && ORDER.includes(local)).at(-1)?.end ?? root.innerStart;
      splices.insert(place, `<${root.prefix}${container} count="${markup.length}">${markup.join('')}</${root.prefix}${container}>`);
      return;
    }
    splices.setAttributes(element, { count: element.children.length + markup.length });
    splices.append(element, markup.join(''));
  }
}

/** Toggles and blanks are written in several ways that mean the same. */
function entryKey(markup: string): string {
  return markup.replace(/<([\w:]+)\s+val="(?:1|true)"\s*\/>/g, '<$1/>').replace(/\s+\/>/g, '/>');
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameBorders(a: CellStyle['borders'], b: CellStyle['borders']): boolean {
  return (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'DiagonalUp', 'DiagonalDown'] as const).every((side) => sameBorder(a[side], b[side]));
}
