/** Data validation of ranges. */
import type { DataValidation } from '../../model/workbook';
import { overlaps, quoteSheet, formatAbsolute, subtract } from '../cells/areas';
import { isFormula } from '../cells/formula';
import { guardLocked } from '../cells/guard';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { type Cells } from '../nodes';
import { asFlag, asText, defineType, oneOf } from '../schema';

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'] as const;
const STYLES = ['Stop', 'Warning', 'Information'] as const;

/** Key in Office.js's rule → the file's word, and its name in `type`. */
const KINDS: Record<string, { word: string; type: string }> = {
  wholeNumber: { word: 'whole', type: 'WholeNumber' },
  decimal: { word: 'decimal', type: 'Decimal' },
  date: { word: 'date', type: 'Date' },
  time: { word: 'time', type: 'Time' },
  textLength: { word: 'textLength', type: 'TextLength' },
  list: { word: 'list', type: 'List' },
  custom: { word: 'custom', type: 'Custom' },
};
const FILE_OPERATORS: Record<string, string> = {
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
};
const toFileWord = (operator: string): string => FILE_OPERATORS[operator] ?? operator[0]!.toLowerCase() + operator.slice(1);
const fromFileWord = (word: string | undefined): string => OPERATORS.find((o) => toFileWord(o) === (word ?? 'between')) ?? 'Between';

const validationsIn = ({ sheet, areas }: Cells): DataValidation[] => sheet.validations.filter((v) => v.areas.some((x) => areas.some((a) => overlaps(x, a))));

/** The one validation of all the cells, or undefined. */
const only = (d: Cells): DataValidation | undefined => (validationsIn(d).length === 1 ? validationsIn(d)[0] : undefined);

export function clearValidations(d: Cells): void {
  for (const v of d.sheet.validations) for (const a of d.areas) v.areas = v.areas.flatMap((x) => subtract(x, a));
  d.sheet.validations = d.sheet.validations.filter((v) => v.areas.length);
  d.sheet.touch('validations');
}

/** Gives the cells a validation of their own: Excel keeps one per cell. */
function put(d: Cells, host: HostContext, made: Omit<DataValidation, 'areas'>): void {
  guardLocked(host.workbook, d.sheet, ...d.areas);
  clearValidations(d);
  d.sheet.validations = [...d.sheet.validations, { ...made, areas: d.areas.map((a) => ({ ...a })) }];
}

function change(d: Cells, host: HostContext, patch: Partial<DataValidation>): void {
  const { areas: _, source: __, ...old } = only(d) ?? { areas: [], type: 'none', allowBlank: true, showDropDown: true };
  put(d, host, { ...old, ...patch });
}

/** In the model every one is a formula: a number or a text is one that says itself. */
function formulaText(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : asText(value);
  if (text.startsWith('=') && !isFormula(text)) throw invalidArgument();
  if (text === '' || text.startsWith('=')) return text;
  return Number.isNaN(Number(text)) ? `="${text.replace(/"/g, '""')}"` : `=${text}`;
}

/** The text or number that a formula says; any other formula as it stands. */
function saidBy(formula: string | undefined): string | number | undefined {
  const constant = formula?.slice(1) ?? '';
  if (constant !== '' && !Number.isNaN(Number(constant))) return Number(constant);
  return /^"(?:[^"]|"")*"$/.test(constant) ? constant.slice(1, -1).replace(/""/g, '"') : formula;
}

/** A fixed list may have so many characters in all. */
const LIST_LENGTH = 255;

function listSource(value: unknown): string {
  if (typeof value === 'string') {
    if (!value.startsWith('=') && value.length > LIST_LENGTH) throw invalidArgument();
    return value.startsWith('=') ? formulaText(value) : `="${value.replace(/"/g, '""')}"`;
  }
  const cells = (value as { data?: Cells } | null)?.data;
  const a = cells?.areas?.[0];
  if (!cells || !a) throw invalidArgument();
  return `=${quoteSheet(cells.sheet.name)}!${formatAbsolute(a)}`;
}

/** `{ wholeNumber: { formula1, formula2, operator } }` and its like. */
function readRule(value: unknown): Omit<DataValidation, 'areas'> {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>).filter(([, v]) => v != null);
  const [key, rule] = entries[0] ?? ['', null];
  const kind = KINDS[key];
  if (!kind || entries.length !== 1) throw invalidArgument();
  const given = rule as Record<string, unknown>;
  const base = { type: kind.word, allowBlank: true, showDropDown: true };
  if (key === 'list')
    return { ...base, formula1: listSource(given['source']), showDropDown: given['inCellDropDown'] == null ? true : asFlag(given['inCellDropDown']) };
  if (key === 'custom') return { ...base, formula1: formulaText(given['formula']) };
  const operator = oneOf(given['operator'] ?? 'Between', OPERATORS);
  const second = operator === 'Between' || operator === 'NotBetween' ? { formula2: formulaText(given['formula2']) } : {};
  return { ...base, operator: toFileWord(operator), formula1: formulaText(given['formula1']), ...second };
}

function writeRule(v: DataValidation | undefined): unknown {
  const found = v && Object.entries(KINDS).find(([, kind]) => kind.word === v.type);
  if (!v || !found) return {};
  if (v.type === 'list') return { list: { inCellDropDown: v.showDropDown, source: String(saidBy(v.formula1) ?? '') } };
  if (v.type === 'custom') return { custom: { formula: v.formula1 ?? '' } };
  return { [found[0]]: { formula1: saidBy(v.formula1), formula2: saidBy(v.formula2), operator: fromFileWord(v.operator) } };
}

function typeOf(d: Cells): string {
  const all = validationsIn(d);
  if (all.length > 1) return 'Inconsistent';
  return Object.values(KINDS).find((kind) => kind.word === all[0]?.type)?.type ?? 'None';
}

/** What a file takes for these texts, in characters (MS-XLSB, DVal: XLWideString of titles and messages). */
const LONGEST = { title: 32, prompt: 255, alert: 225 };

function asShort(value: unknown, longest: number): string {
  const text = asText(value ?? '');
  if (text.length > longest) throw invalidArgument();
  return text;
}

function readPrompt(value: unknown): DataValidation['prompt'] {
  const { showPrompt, title, message } = (value ?? {}) as Record<string, unknown>;
  return showPrompt === false ? undefined : { title: asShort(title, LONGEST.title), message: asShort(message, LONGEST.prompt) };
}

function readAlert(value: unknown): DataValidation['alert'] {
  const { showAlert, style, title, message } = (value ?? {}) as Record<string, unknown>;
  return showAlert === false
    ? undefined
    : { style: oneOf(style ?? 'Stop', STYLES).toLowerCase(), title: asShort(title, LONGEST.title), message: asShort(message, LONGEST.alert) };
}

/** The file's word for a style begins with a small letter. */
const writeAlert = (alert: DataValidation['alert']): unknown => {
  const style = STYLES.find((word) => word.toLowerCase() === alert?.style.toLowerCase()) ?? 'Stop';
  return { showAlert: alert !== undefined, title: '', message: '', ...alert, style };
};

export const dataValidation = defineType('DataValidation', {
  scalars: {
    type: { get: typeOf },
    // Nothing is calculated: what is in the cells is taken as valid.
    valid: { get: () => true },
    ignoreBlanks: { get: (d) => only(d)?.allowBlank ?? true, set: (d, v, host) => change(d, host, { allowBlank: asFlag(v) }) },
    prompt: {
      get: (d) => ({ showPrompt: only(d)?.prompt !== undefined, title: '', message: '', ...only(d)?.prompt }),
      set: (d, v, host) => change(d, host, { prompt: readPrompt(v) }),
    },
    errorAlert: {
      get: (d) => writeAlert(only(d)?.alert),
      set: (d, v, host) => change(d, host, { alert: readAlert(v) }),
    },
    rule: {
      get: (d) => writeRule(only(d)),
      set: (d, v, host) => {
        const made = readRule(v);
        const { prompt, alert } = only(d) ?? {};
        put(d, host, { ...made, prompt, alert });
      },
    },
  },
  methods: {
    clear: (d, _, host) => {
      guardLocked(host.workbook, d.sheet, ...d.areas);
      clearValidations(d);
    },
  },
});
