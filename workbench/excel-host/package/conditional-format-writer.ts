/**
 * Conditional formats on saving: rules of the file keep their XML and their place, new ones get a `<conditionalFormatting>` of their own.
 * Which rule is which is known by the ids in the order of `rankedRules`, before and after.
 */
import type { ConditionalFormat, Sheet } from '../model/workbook';
import { rankedRules, readRule, type FileRule, type RuleContext } from './conditional-format-reader';
import { ruleMarkup } from './conditional-format-markup';
import type { VisualContext } from './conditional-format-visuals';
import type { FormulaDialect } from './formula-prefixes';
import { areaName, areasName } from './references';
import { placeFor, type SheetOutline } from './sheet-outline';
import { patchTag, withPrefix, type AttributeChanges, type Splices } from './splices';
import type { StylesWriter } from './styles-writer';
import type { XmlElement } from './xml-tree';

/** A rule of the model, and what the file has of it. */
interface Pair {
  format: ConditionalFormat;
  file?: FileRule;
  /** Differences from the file's rule. */
  moved: boolean;
  rewritten: boolean;
  restyled: boolean;
  /** To be written; 1 = first. */
  priority: number;
}

interface Job {
  outline: SheetOutline;
  sheet: Sheet;
  styles: StylesWriter;
  dialect: FormulaDialect;
  splices: Splices;
  removed: Set<XmlElement>;
  /** New rules by their areas, in the main part and in the extension. */
  added: Map<string, string[]>;
  addedExtension: Map<string, string[]>;
  /** Ids given to rules of the extension. */
  ids: Set<string>;
}

/** Writes the sheet's rules. Returns their ids, ranked, for the next save. */
export function writeConditionalFormats(
  outline: SheetOutline,
  sheet: Sheet,
  ids: readonly string[],
  styles: StylesWriter,
  { palette, dialect }: VisualContext,
  splices: Splices,
): string[] {
  const rules = rankedRules(outline);
  const byId = new Map(rules.map((rule, i) => [ids[i], rule]));
  // A rule whose cells are all gone is gone too: an empty sqref would damage the file.
  const ordered = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0).sort((a, b) => a.priority - b.priority);
  const pairs = ordered.map((format) => makePair(format, byId.get(format.id), { dxfs: styles.dxfs, palette, dialect }));
  setPriorities(pairs, rules);
  const job: Job = { outline, sheet, styles, dialect, splices, removed: new Set(), added: new Map(), addedExtension: new Map(), ids: new Set() };
  const wanted = new Set(pairs.map(({ file }) => file));
  for (const rule of rules) if (!wanted.has(rule)) take(rule, job);
  for (const pair of pairs) writePair(pair, job);
  for (const element of outline.elements) prune(element, job);
  insertAdded(job);
  insertExtension(job);
  return ordered.map(({ id }) => id);
}

function makePair(format: ConditionalFormat, file: FileRule | undefined, context: RuleContext): Pair {
  if (!file) return { format, moved: false, rewritten: true, restyled: false, priority: 0 };
  const before = readRule(file, format.id, context);
  const restyled = !sameFields(before.format, format.format);
  const rewritten = before.type !== format.type || !sameFields(before.rule, format.rule) || (restyled && file.extension);
  return { format, file, moved: areasName(before.areas) !== areasName(format.areas), rewritten, restyled, priority: 0 };
}

const sameFields = (a: object, b: object): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** The same value with its fields in alphabetical order: rules made by hand and rules read name them in different orders. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  );
}

/** Keeps the numbers of the file where they still rise; a new rule takes the next number, and only what stands in its way moves on. */
function setPriorities(pairs: readonly Pair[], rules: readonly FileRule[]): void {
  let last = 0;
  let lastRank = -1;
  for (const pair of pairs) {
    const rank = pair.file && !pair.moved ? rules.indexOf(pair.file) : -1;
    const own = pair.file?.priority ?? 0;
    // Files may give two rules the same number; then their place decides. That holds between two that both keep theirs.
    const keeps = Number.isFinite(own) && (own > last || (own === last && rank > lastRank && lastRank >= 0));
    pair.priority = keeps ? own : last + 1;
    last = pair.priority;
    lastRank = keeps ? rank : -1;
  }
}

function writePair(pair: Pair, job: Job): void {
  const { format, file, moved, rewritten } = pair;
  if (file && !rewritten) {
    const dxf = pair.restyled ? dxfId(pair, job) : undefined;
    if (moved) move(pair, dxf, job);
    else job.splices.setAttributes(file.element, attributeChanges(pair, dxf));
    return;
  }
  const { priority } = pair;
  const look = { id: () => dxfId(pair, job), markup: () => dxfMarkup(pair, job) };
  const { main, extension } = ruleMarkup(format, { priority, look, sheetName: job.sheet.name, id: freshId(job), dialect: job.dialect });
  const inPlace = file && main !== undefined && !moved && !file.extension;
  if (inPlace) {
    if (file.twin) job.removed.add(file.twin);
    job.splices.replace(file.element.start, file.element.end, withPrefix(main, job.outline.prefix));
  } else {
    if (file) take(file, job);
    if (main !== undefined) add(format, main, job);
  }
  if (extension !== undefined) collect(job.addedExtension, areasName(format.areas), extension);
}

/** An id in Excel's own manner that no rule of the extension has. */
function freshId({ outline, ids }: Job): string {
  for (let n = ids.size; ; n++) {
    const id = `{00000000-000E-0000-FF00-${n.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (ids.has(id) || outline.text.includes(id)) continue;
    ids.add(id);
    return id;
  }
}

function dxfId({ format, file }: Pair, { styles }: Job): number | undefined {
  if (!Object.keys(format.format).length) return undefined;
  return styles.dxf(format.format, file && !file.extension ? file.element.number('dxfId') : undefined);
}

/** The look that a rule of the extension has with it. */
function dxfMarkup({ format, file }: Pair, { styles, outline }: Job): string {
  if (!Object.keys(format.format).length) return '';
  const [, inner = ''] = /^<dxf>(.*)<\/dxf>$/s.exec(styles.dxfMarkup(format.format, file?.extension ? file.element.child('dxf') : undefined)) ?? [];
  return `<dxf>${withPrefix(inner, outline.prefix)}</dxf>`;
}

/** Only what differs: a rule that did not change keeps every byte. */
function attributeChanges({ format, file, priority, restyled }: Pair, dxf: number | undefined): AttributeChanges {
  const { element } = file!;
  return {
    ...(restyled && { dxfId: dxf ?? null }),
    ...(priority !== file!.priority && { priority }),
    ...(format.stopIfTrue !== element.flag('stopIfTrue') && { stopIfTrue: format.stopIfTrue ? 1 : null }),
  };
}

/** The rule, its XML kept, over other areas. */
function move(pair: Pair, dxf: number | undefined, job: Job): void {
  const { element, container, extension, twin } = pair.file!;
  const raw = patchTag(element.openTag, attributeChanges(pair, dxf)) + element.raw.slice(element.openTag.length);
  job.removed.add(element);
  if (extension) moveExtension(container, raw, pair.format, job);
  else add(pair.format, raw, job);
  const twinContainer = twin && job.outline.elements.flatMap((one) => one.descendants('conditionalFormatting')).find((one) => one.children.includes(twin));
  if (!twinContainer) return;
  job.removed.add(twin);
  moveExtension(twinContainer, twin.raw, pair.format, job);
}

/** A rule of the extension over other areas: with the new ones, as the old container may go; under a prefix of its own, beside the old container. */
function moveExtension(container: XmlElement, rule: string, format: ConditionalFormat, { splices, addedExtension }: Job): void {
  if (rule.startsWith('<x14:')) return collect(addedExtension, areasName(format.areas), rule);
  const sqref = container.child('sqref')?.name ?? 'xm:sqref';
  splices.insert(container.end, `${container.openTag}${rule}<${sqref}>${areasName(format.areas)}</${sqref}></${container.name}>`);
}

function take({ element, twin }: FileRule, { removed }: Job): void {
  removed.add(element);
  if (twin) removed.add(twin);
}

function add(format: ConditionalFormat, markup: string, { added, outline }: Job): void {
  collect(added, format.areas.map(areaName).join(' '), withPrefix(markup, outline.prefix));
}

function collect(rules: Map<string, string[]>, sqref: string, markup: string): void {
  rules.set(sqref, [...(rules.get(sqref) ?? []), markup]);
}

function insertAdded({ outline, added, splices }: Job): void {
  const place = placeFor(outline, 'conditionalFormatting');
  for (const [sqref, rules] of added) {
    const [open, close] = [`<${outline.prefix}conditionalFormatting sqref="${sqref}">`, `</${outline.prefix}conditionalFormatting>`];
    splices.insert(place, open + rules.join('') + close);
  }
}

const NAMESPACES = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** New rules of the extension: into the list that is there, into a new one, or into the sheet's first extension. */
function insertExtension({ outline, addedExtension, splices, removed }: Job): void {
  if (!addedExtension.size) return;
  const containers = [...addedExtension].map(
    ([sqref, rules]) => `<x14:conditionalFormatting ${NAMESPACES}>${rules.join('')}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`,
  );
  const list = outline.elements.find(({ local }) => local === 'extLst');
  const kept = list && !isEmptied(list, removed) ? list : undefined;
  const present = kept?.all('ext').flatMap((ext) => (isEmptied(ext, removed) ? [] : ext.all('conditionalFormattings')))[0];
  if (present && !present.selfClosing) return splices.insert(present.innerEnd, containers.join(''));
  const ext = withPrefix(`<ext ${NAMESPACES} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">`, outline.prefix);
  const markup = `${ext}<x14:conditionalFormattings>${containers.join('')}</x14:conditionalFormattings></${outline.prefix}ext>`;
  if (kept) splices.append(kept, markup, kept.innerStart);
  else splices.insert(placeFor(outline, 'extLst'), `<${outline.prefix}extLst>${markup}</${outline.prefix}extLst>`);
}

/** Wrappers that make no sense without content; what counts as content of each. */
const WRAPPERS: Readonly<Record<string, string>> = {
  conditionalFormatting: 'cfRule',
  conditionalFormattings: 'conditionalFormatting',
  ext: 'conditionalFormattings',
  extLst: 'ext',
};

/** Removes the rules marked for it, and wrappers left empty by that. */
function prune(element: XmlElement, job: Job): void {
  if (isEmptied(element, job.removed)) job.splices.remove(element);
  else if (element.local in WRAPPERS) for (const child of element.children) prune(child, job);
}

function isEmptied(element: XmlElement, removed: ReadonlySet<XmlElement>): boolean {
  if (removed.has(element)) return true;
  const content = WRAPPERS[element.local];
  if (!content) return false;
  // An ext of another feature holds other children; it is not judged here.
  const children = element.children.filter(({ local }) => local === content || element.local.startsWith('ext'));
  return children.length > 0 && children.every((child) => isEmptied(child, removed));
}
