/** `workbook.properties`: title, author …, and the user's own properties by key. */
import type { CustomPropertyValue, DocumentProperties } from '../../model/workbook';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { node, type NodeData } from '../nodes';
import { type Args, asText, defineType, mustExist, type Scalar } from '../schema';

type Data = NodeData['DocumentProperties'];
type TextField = Exclude<keyof DocumentProperties, 'custom'>;
/** Excel's limit of characters in a property. */
const LONGEST = 255;

function text(field: TextField): Scalar<Data> {
  return {
    get: (_, host) => host.workbook.properties[field] ?? '',
    set: (_, v, host) => {
      const value = asText(v);
      if (value.length > LONGEST) throw invalidArgument();
      host.workbook.properties[field] = value;
      host.workbook.propertiesTouched = true;
    },
  };
}

const readOnly = (field: TextField): Scalar<Data> => ({ get: (_, host) => host.workbook.properties[field] ?? '' });

export const documentProperties = defineType('DocumentProperties', {
  scalars: {
    author: text('author'),
    category: text('category'),
    comments: text('comments'),
    company: text('company'),
    // The client makes a date of it; a workbook without one is as old as the serial numbers of Excel.
    creationDate: { get: (_, host) => host.workbook.properties.creationDate ?? '1900-01-01T00:00:00Z' },
    keywords: text('keywords'),
    lastAuthor: readOnly('lastAuthor'),
    manager: text('manager'),
    revisionNumber: {
      get: (_, host) => Number(host.workbook.properties.revisionNumber ?? 0),
      set: (_, v, host) => {
        if (typeof v !== 'number' || !Number.isInteger(v) || v < 0) throw invalidArgument();
        host.workbook.properties.revisionNumber = String(v);
        host.workbook.propertiesTouched = true;
      },
    },
    subject: text('subject'),
    title: text('title'),
  },
  navigation: { custom: (d) => node('CustomPropertyCollection', d) },
});

const custom = (host: HostContext): Map<string, CustomPropertyValue> => host.workbook.properties.custom;

/** Keys are the same in capitals or not. */
const keyIn = (host: HostContext, key: unknown): string | undefined => [...custom(host).keys()].find((one) => one.toLowerCase() === String(key).toLowerCase());

function find(host: HostContext, key: unknown) {
  const found = keyIn(host, key);
  return found === undefined ? null : node('CustomProperty', { key: found });
}

function put(host: HostContext, key: string, value: unknown): void {
  const read = readValue(value);
  if (key === '' || key.length > LONGEST || (typeof read === 'string' && read.length > LONGEST)) throw invalidArgument();
  custom(host).set(key, read);
  host.workbook.propertiesTouched = true;
}

/** Dates arrive as texts of the ISO form: the client has turned them. */
function readValue(value: unknown): CustomPropertyValue {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? { date: value } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument();
}

function add(args: Args, host: HostContext) {
  const key = keyIn(host, args.text(0)) ?? args.text(0);
  put(host, key, args.values[1]);
  return node('CustomProperty', { key });
}

export const customPropertyCollection = defineType('CustomPropertyCollection', {
  items: (_, host) => [...custom(host).keys()].map((key) => node('CustomProperty', { key })),
  item: (_, key, host) => find(host, key),
  methods: {
    add: (_, args, host) => add(args, host),
    deleteAll: (_, __, host) => {
      custom(host).clear();
      host.workbook.propertiesTouched = true;
    },
    getCount: (_, __, host) => custom(host).size,
    getItemOrNullObject: (_, args, host) => find(host, args.text(0)),
  },
});

const valueOf = ({ key }: NodeData['CustomProperty'], host: HostContext): CustomPropertyValue => mustExist(custom(host).get(key));

function typeOf(value: CustomPropertyValue): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Date';
}

export const customProperty = defineType('CustomProperty', {
  scalars: {
    key: { get: (d, host) => (valueOf(d, host), d.key) },
    type: { get: (d, host) => typeOf(valueOf(d, host)) },
    value: {
      get: (d, host) => {
        const value = valueOf(d, host);
        return typeof value === 'object' ? value.date : value;
      },
      set: (d, v, host) => (valueOf(d, host), put(host, d.key, v)),
    },
  },
  methods: {
    delete: ({ key }, _, host) => {
      custom(host).delete(key);
      host.workbook.propertiesTouched = true;
    },
  },
});
