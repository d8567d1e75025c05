/** Defined names of the workbook and of sheets. */
import type { DefinedName } from '../../model/workbook';
import { formatAbsolute, parseArea, quoteSheet } from '../cells/areas';
import { isFormula } from '../cells/formula';
import { toR1C1 } from '../cells/r1c1';
import type { HostContext } from '../context';
import { ExcelError, invalidArgument } from '../errors';
import { rangeOfName } from '../find-range';
import { Node, node, type NodeData } from '../nodes';
import { type Args, asFlag, asText, defineType, mustExist } from '../schema';
import { sheetNode } from './worksheets';
import { areaOf } from './range-scalars';

type Scope = NodeData['NamedItemCollection'];
type Data = NodeData['NamedItem'];

const scopeId = (d: Scope): string | null => d.sheet?.id ?? null;
/** The file writes built-in names with a prefix that Excel does not show; the filter's own name is not shown at all. */
const shown = (name: DefinedName): string => name.name.replace(/^_xlnm\./i, '');
const isListed = (name: DefinedName): boolean => !/^_xlnm\._/i.test(name.name);
const namesOf = (d: Scope, host: HostContext): DefinedName[] => host.workbook.names.filter((n) => n.scope === scopeId(d) && isListed(n));
const find = (d: Scope, key: string, host: HostContext) => namesOf(d, host).find((n) => shown(n).toLowerCase() === key.toLowerCase());
const toNode = (name: DefinedName) => node('NamedItem', { name });
const orNull = (name: DefinedName | undefined) => (name ? toNode(name) : null);

/** Excel's rules: starts with a letter, `_` or `\`, no spaces, at most 255 characters, not a cell address. */
function checkName(name: string): string {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!wellFormed || parseArea(name) || /^(r|c|r\d+c\d+|r\d+|c\d+)$/i.test(name)) throw invalidArgument();
  return name;
}

/** What a name refers to: a range given as a proxy, a formula, or a constant. */
function formulaOf(value: unknown): string {
  if (value instanceof Node && value.type === 'Range') {
    const cells = value.data as NodeData['Range'];
    return `=${quoteSheet(cells.sheet.name)}!${formatAbsolute(areaOf(cells))}`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  const text = asText(value);
  if (!text.startsWith('=')) return `="${text.replace(/"/g, '""')}"`;
  if (!isFormula(text)) throw invalidArgument();
  return text;
}

function add(d: Scope, args: Args, host: HostContext) {
  const name = checkName(args.text(0));
  if (find(d, name, host)) throw new ExcelError('ItemAlreadyExists');
  const made: DefinedName = { name, scope: scopeId(d), formula: formulaOf(args.values[1]), visible: true };
  if (args.has(2)) made.comment = args.text(2);
  host.workbook.names.push(made);
  host.workbook.namesTouched = true;
  return toNode(made);
}

export const namedItemCollection = defineType('NamedItemCollection', {
  items: (d, host) => namesOf(d, host).map(toNode),
  item: (d, key, host) => orNull(find(d, String(key), host)),
  methods: {
    add,
    addFormulaLocal: add,
    getCount: (d, _, host) => namesOf(d, host).length,
    getItemOrNullObject: (d, args, host) => orNull(find(d, args.text(0), host)),
  },
});

/** The kind of what a name stands for, in Excel's words. */
function typeOf({ name }: Data, host: HostContext): string {
  if (rangeOfName(host.workbook, name)) return 'Range';
  const value = constantOf(name);
  return typeof value === 'number'
    ? Number.isInteger(value)
      ? 'Integer'
      : 'Double'
    : typeof value === 'boolean'
      ? 'Boolean'
      : name.formula.includes('#REF!')
        ? 'Error'
        : 'String';
}

function constantOf(name: DefinedName): string | number | boolean {
  const body = name.formula.slice(1);
  if (/^"(?:[^"]|"")*"$/.test(body)) return body.slice(1, -1).replace(/""/g, '"');
  if (/^(true|false)$/i.test(body)) return body.toLowerCase() === 'true';
  return body !== '' && !Number.isNaN(Number(body)) ? Number(body) : name.formula;
}

/** What a name refers to, in the style of the workbook. */
const formulaShown = ({ name }: Data, host: HostContext): string => (host.misbehave.namesInR1C1 ? toR1C1(name.formula, 0, 0) : name.formula);

/** A name for a range answers the range's address. */
const valueOf = (d: Data, host: HostContext): unknown => (rangeOfName(host.workbook, d.name) ? formulaShown(d, host).slice(1) : constantOf(d.name));

function change({ name }: Data, host: HostContext, patch: Partial<DefinedName>): void {
  Object.assign(name, patch);
  host.workbook.namesTouched = true;
}

const rangeOf = ({ name }: Data, host: HostContext) => {
  const cells = rangeOfName(host.workbook, name);
  return cells && node('Range', cells);
};

const sheetOf = ({ name }: Data, host: HostContext) => (name.scope === null ? null : sheetNode(mustExist(host.workbook.sheet(name.scope))));

export const namedItem = defineType('NamedItem', {
  identity: ({ name }) => ({ _Id: shown(name) }),
  scalars: {
    name: { get: ({ name }) => shown(name) },
    type: { get: typeOf },
    value: { get: valueOf },
    formula: { get: formulaShown, set: (d, v, host) => change(d, host, { formula: formulaOf(v) }) },
    visible: { get: ({ name }) => name.visible, set: (d, v, host) => change(d, host, { visible: asFlag(v) }) },
    comment: { get: ({ name }) => name.comment ?? '', set: (d, v, host) => change(d, host, { comment: asText(v) }) },
    scope: { get: ({ name }) => (name.scope === null ? 'Workbook' : 'Worksheet') },
  },
  navigation: {
    worksheet: (d, host) => mustExist(sheetOf(d, host)),
    worksheetOrNullObject: sheetOf,
  },
  methods: {
    delete: ({ name }, _, host) => {
      host.workbook.names = host.workbook.names.filter((n) => n !== name);
      host.workbook.namesTouched = true;
    },
    getRange: (d, _, host) => mustExist(rangeOf(d, host)),
    getRangeOrNullObject: (d, _, host) => rangeOf(d, host),
  },
});
