/** `<filterColumn>`s of a filter, a sheet's or a table's: read into the API's words, and written where they changed. */
import type { ConditionalFormatStyle, FilterColumn, FilterCriteria, FilterDate } from '../model/workbook';
import { attributeText, withPrefix, type Splices } from './splices';
import type { XmlElement } from './xml-tree';

/** `customFilter operator`: the file's word and the sign before the value in the API. The first one is what a missing word means. */
const SIGNS: readonly [word: string, sign: string][] = [
  ['equal', '='],
  ['notEqual', '<>'],
  ['greaterThanOrEqual', '>='],
  ['lessThanOrEqual', '<='],
  ['greaterThan', '>'],
  ['lessThan', '<'],
];

const MONTHS = 'January Februray March April May June July August September October November December'.split(' ');
const SPANS = [
  'LastMonth',
  'LastQuarter',
  'LastWeek',
  'LastYear',
  'NextMonth',
  'NextQuarter',
  'NextWeek',
  'NextYear',
  'ThisMonth',
  'ThisQuarter',
  'ThisWeek',
  'ThisYear',
];
const DAYS = ['Today', 'Tomorrow', 'YearToDate', 'Yesterday', 'AboveAverage', 'BelowAverage'];

/** Word of Excel.DynamicFilterCriteria (with its own spelling of February) → the file's. */
export const DYNAMIC_FILTERS: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...SPANS, ...DAYS].map((word) => [word, word[0]!.toLowerCase() + word.slice(1)]),
  ...MONTHS.map((month, i) => [`AllDatesInPeriod${month}`, `M${i + 1}`]),
  ...[1, 2, 3, 4].map((quarter) => [`AllDatesInPeriodQuarter${quarter}`, `Q${quarter}`]),
]) as Record<string, string>;

const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** The columns that really filter; one that only hides its button does not. */
export function readFilterColumns(autoFilter: XmlElement | undefined): FilterColumn[] {
  const columns = autoFilter?.all('filterColumn').filter((column) => column.children.length > 0) ?? [];
  return columns.map((column) => ({ column: column.number('colId') ?? 0, criteria: readCriteria(column.children[0]!), source: column.raw }));
}

/** Null for what the model does not read (colours, icons): it is carried as it is. */
function readCriteria(element: XmlElement): FilterCriteria | null {
  switch (element.local) {
    case 'filters':
      return { filterOn: 'Values', values: [...(element.flag('blank') ? [''] : []), ...element.children.flatMap((one) => readValue(one) ?? [])] };
    case 'customFilters':
      return readCustom(element);
    case 'top10': {
      const filterOn = `${element.flag('top', true) ? 'Top' : 'Bottom'}${element.flag('percent') ? 'Percent' : 'Items'}`;
      return { filterOn, criterion1: element.get('val') ?? '10' };
    }
    case 'dynamicFilter': {
      const dynamicCriteria = Object.keys(DYNAMIC_FILTERS).find((word) => DYNAMIC_FILTERS[word] === element.get('type'));
      return dynamicCriteria ? { filterOn: 'Dynamic', dynamicCriteria } : null;
    }
    default:
      return null;
  }
}

function readValue(element: XmlElement): string | FilterDate | undefined {
  if (element.local === 'filter') return element.get('val') ?? '';
  const specificity = element.get('dateTimeGrouping') ?? 'day';
  const parts = DATE_PARTS.slice(0, DATE_PARTS.findIndex((part) => part === specificity) + 1).map((part, i) =>
    String(element.number(part) ?? 0).padStart(i ? 2 : 4, '0'),
  );
  const [date, time] = [parts.slice(0, 3).join('-'), parts.slice(3).join(':')];
  return { date: time ? `${date}T${time}` : date, specificity: specificity[0]!.toUpperCase() + specificity.slice(1) };
}

function readCustom(element: XmlElement): FilterCriteria {
  const [criterion1 = '', criterion2] = element.all('customFilter').map((one) => {
    const sign = SIGNS.find(([word]) => word === (one.get('operator') ?? 'equal'))?.[1] ?? '=';
    return sign + (one.get('val') ?? '').replace(/^ $/, '');
  });
  if (criterion2 === undefined) return { filterOn: 'Custom', criterion1 };
  return { filterOn: 'Custom', criterion1, criterion2, operator: element.flag('and') ? 'And' : 'Or' };
}

/** Gives the number of a differential format, made when the file has none like it. */
export type DxfOf = (look: ConditionalFormatStyle) => number;

/** Brings the element's columns in line with the model's. `columns` undefined: only whether it filters at all is known. */
export function writeFilterColumns(element: XmlElement, columns: readonly FilterColumn[] | undefined, filtered: boolean, dxf: DxfOf, splices: Splices): void {
  const present = element.all('filterColumn');
  if (!filtered) {
    for (const column of present) splices.remove(column);
    return;
  }
  if (!columns) return;
  const before = readFilterColumns(element);
  if (columns.length === before.length && columns.every((one, i) => one.source === before[i]!.source && one.column === before[i]!.column)) return;
  for (const column of present) if (column.children.length) splices.remove(column);
  splices.append(element, filterColumnsMarkup(columns, dxf, element.prefix), element.innerStart);
}

/** All columns as markup, ordered by their place. */
export function filterColumnsMarkup(columns: readonly FilterColumn[], dxf: DxfOf, prefix: string): string {
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  return sorted
    .map(({ column, criteria, source }) => {
      if (source !== undefined) return source.replace(/(\scolId\s*=\s*["'])\d+/, (_, head: string) => head + String(column));
      return criteria ? withPrefix(`<filterColumn colId="${column}">${criteriaMarkup(criteria, dxf)}</filterColumn>`, prefix) : '';
    })
    .join('');
}

function criteriaMarkup(criteria: FilterCriteria, dxf: DxfOf): string {
  const { filterOn, criterion1 = '', criterion2, values = [], operator, dynamicCriteria, color = '#FFFFFF' } = criteria;
  switch (filterOn) {
    case 'Values': {
      const blank = values.includes('') ? 1 : undefined;
      return `<filters${attributeText({ blank })}>${values
        .filter((value) => value !== '')
        .map(valueMarkup)
        .join('')}</filters>`;
    }
    case 'Custom': {
      const second = criterion2 === undefined ? '' : customMarkup(criterion2);
      return `<customFilters${attributeText({ and: second && operator !== 'Or' ? 1 : undefined })}>${customMarkup(criterion1)}${second}</customFilters>`;
    }
    case 'Dynamic':
      return `<dynamicFilter${attributeText({ type: DYNAMIC_FILTERS[dynamicCriteria ?? ''] })}/>`;
    case 'CellColor':
      return `<colorFilter dxfId="${dxf({ fill: color })}"/>`;
    case 'FontColor':
      return `<colorFilter dxfId="${dxf({ fontColor: color })}" cellColor="0"/>`;
    default:
      return `<top10${attributeText({ top: filterOn.startsWith('Bottom') ? 0 : undefined, percent: filterOn.endsWith('Percent') ? 1 : undefined, val: criterion1 })}/>`;
  }
}

function valueMarkup(value: string | FilterDate): string {
  if (typeof value === 'string') return `<filter${attributeText({ val: value })}/>`;
  const grouping = value.specificity.toLowerCase();
  const depth = DATE_PARTS.findIndex((part) => part === grouping) + 1;
  const numbers = value.date.split(/\D+/).map(Number);
  const parts = Object.fromEntries(DATE_PARTS.slice(0, depth).map((part, i) => [part, numbers[i] ?? 0]));
  return `<dateGroupItem${attributeText({ ...parts, dateTimeGrouping: grouping })}/>`;
}

/** `>=5` and the like; a text without a sign must be equal. `=` alone means empty cells, which files write as a blank. */
export function splitCriterion(text: string): { word: string; value: string } {
  const [word, sign] = ['<=', '>=', '<>', '=', '<', '>'].map((one) => SIGNS.find(([, s]) => s === one)!).find(([, one]) => text.startsWith(one)) ?? [
    'equal',
    '',
  ];
  return { word, value: text.slice(sign.length) };
}

function customMarkup(text: string): string {
  const { word, value } = splitCriterion(text);
  return `<customFilter${attributeText({ operator: word === 'equal' ? undefined : word, val: value === '' ? ' ' : value })}/>`;
}
