/** Holds the text of a part against the table of schema facts: order and number of children, attributes, and what stands in them. */
import { type XmlElement, parseXml } from '../package/xml-tree';
import { CONTAINER_TYPES, SHEET_TYPES, WORDS } from './schema-facts';

interface TypeFacts {
  /** Over the names of the children, each followed by a comma; null: text, or not described. */
  order: RegExp | null;
  /** Types of the children by name; '' = not described. */
  children: ReadonlyMap<string, string>;
  attributes: ReadonlyMap<string, { kind: string; required: boolean }>;
}

/** `Name = …` lines, continued ones indented deeper. */
const entriesOf = (table: string): [string, string][] =>
  table
    .trim()
    .split(/\n {2}(?=\S)/)
    .map((entry) => entry.replace(/\s+/g, ' ').split(/ ?= ?/) as [string, string]);

const CHILD = /(\w+)(?::(\w+))?/g;

function typeFacts(text: string): TypeFacts {
  const [children = '', attributes = ''] = text.split(';').map((half) => half.trim());
  const order = children.replace(CHILD, '(?:$1,)').replace(/ /g, '');
  return {
    order: children === '#text' ? null : new RegExp(`^(?:${order})$`),
    children: new Map([...children.matchAll(CHILD)].map(([, name, type = '']) => [name!, type])),
    attributes: new Map(
      attributes.split(' ').flatMap((one) => {
        const [, name, required, kind] = /^([\w:]+?)(!?):(\w+)$/.exec(one) ?? [];
        return name ? [[name, { kind: kind!, required: required === '!' }] as const] : [];
      }),
    ),
  };
}

const TYPES = new Map([SHEET_TYPES, CONTAINER_TYPES].flatMap(entriesOf).map(([name, text]) => [name, typeFacts(text)]));
const WORD_LISTS = new Map(entriesOf(WORDS).map(([name, words]) => [name, new Set(words.split(' '))]));

const CELL = '\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}';
const AREA = `(?:${CELL}(?::${CELL})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d+:\\$?\\d+)`;
const KINDS: Readonly<Record<string, RegExp>> = {
  text: /^[^]*$/,
  bool: /^(?:0|1|true|false)$/,
  uint: /^\d+$/,
  int: /^[+-]?\d+$/,
  double: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/,
  hex: /^(?:[0-9A-Fa-f]{2})+$/,
  id: /^[A-Za-z_][\w.-]*$/,
  guid: /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/,
  cell: new RegExp(`^${CELL}$`),
  ref: new RegExp(`^${AREA}$`),
  sqref: new RegExp(`^(?:${AREA}(?: ${AREA})*)?$`),
  spans: /^\d+:\d+(?: \d+:\d+)*$/,
};

const MAIN = ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'];
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/';
/** Type of a part by its root element, in braces its namespace. */
const ROOTS: ReadonlyMap<string, string> = new Map([
  ...MAIN.flatMap((main): [string, string][] =>
    [
      ['worksheet', 'Worksheet'],
      ['styleSheet', 'Stylesheet'],
      ['workbook', 'Workbook'],
      ['table', 'Table'],
      ['sst', 'Sst'],
      ['metadata', 'Metadata'],
    ].map(([root, type]) => [`{${main}}${root!}`, type!]),
  ),
  [`{${PACKAGE}content-types}Types`, 'Types'],
  [`{${PACKAGE}relationships}Relationships`, 'Relationships'],
  [`{${PACKAGE}metadata/core-properties}coreProperties`, 'CoreProperties'],
  [`{${DOCUMENT}extended-properties}Properties`, 'ExtendedProperties'],
  [`{${DOCUMENT}custom-properties}Properties`, 'CustomProperties'],
]);

type Namespaces = ReadonlyMap<string, string>;

function namespacesIn(element: XmlElement, outer: Namespaces): Namespaces {
  const own = [...element.attributes].filter(([name]) => /^xmlns(:|$)/.test(name)).map(([name, uri]): [string, string] => [name.slice(6), uri]);
  return own.length ? new Map([...outer, ...own]) : outer;
}

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

interface Visit {
  element: XmlElement;
  type: string;
  namespaces: Namespaces;
  path: string;
}

/** What the schema does not allow, each with its place; nothing for a part of a kind that the table does not describe. */
export function schemaFaults(text: string): string[] {
  const root = parseXml(text);
  const namespaces = namespacesIn(root, new Map());
  const type = ROOTS.get(`{${namespaces.get(prefixOf(root.name)) ?? ''}}${root.local}`);
  if (type === undefined) return [];
  const faults: string[] = [];
  const waiting: Visit[] = [{ element: root, type, namespaces, path: root.local }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    faults.push(...attributeFaults(visit), ...orderFaults(visit));
    waiting.push(...visitsBelow(visit, faults));
  }
  return faults;
}

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '');
const factsOf = (type: string): TypeFacts => {
  const facts = TYPES.get(type);
  if (!facts) throw new Error(`The table describes no ${type}`);
  return facts;
};

/** Children of foreign namespaces are for others to judge. */
const isForeign = (element: XmlElement, { namespaces, element: parent }: Visit): boolean => {
  const own = namespacesIn(element, namespaces).get(prefixOf(element.name));
  return own === COMPATIBILITY || (MAIN.includes(namespaces.get(prefixOf(parent.name)) ?? '') && !MAIN.includes(own ?? ''));
};

function orderFaults(visit: Visit): string[] {
  const { element, type, path } = visit;
  const { order } = factsOf(type);
  if (!order) return [];
  const names = element.children.filter((child) => !isForeign(child, visit)).map(({ local }) => local);
  return order.test(names.map((name) => `${name},`).join('')) ? [] : [`${path}: children ${[...new Set(names)].join(' ') || 'missing'}`];
}

function visitsBelow({ element, type, namespaces, path }: Visit, faults: string[]): Visit[] {
  const { children } = factsOf(type);
  return element.children.flatMap((child): Visit[] => {
    const inside = namespacesIn(child, namespaces);
    if (!inside.has(prefixOf(child.name)) && prefixOf(child.name)) faults.push(`${path}: <${child.name}> has an unknown prefix`);
    const below = children.get(child.local);
    return below ? [{ element: child, type: below, namespaces: inside, path: `${path}/${child.local}` }] : [];
  });
}

function attributeFaults({ element, type, namespaces, path }: Visit): string[] {
  const { attributes } = factsOf(type);
  const present = new Map([...element.attributes.keys()].map((name) => [/^\w+:id$/.test(name) ? 'r:id' : name, name]));
  const missing = [...attributes].filter(([name, { required }]) => required && !present.has(name)).map(([name]) => `${path}: no ${name}`);
  const wrong = [...present].flatMap(([key, name]): string[] => {
    if (name === 'xmlns' || name.startsWith('xmlns:') || name.startsWith('xml:')) return [];
    if (name.includes(':') && !namespaces.has(prefixOf(name))) return [`${path}: ${name} has an unknown prefix`];
    const facts = attributes.get(key);
    if (!facts) return name.includes(':') ? [] : [`${path}: no such attribute ${name}`];
    const value = element.get(name)!;
    const fits = WORD_LISTS.get(facts.kind)?.has(value) ?? KINDS[facts.kind]?.test(value);
    return fits ? [] : [`${path}: ${name}=${JSON.stringify(value)} is no ${facts.kind}`];
  });
  return [...missing, ...wrong];
}
