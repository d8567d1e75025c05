/** What the client knows of Excel's types before a request runs, out of @types/office-js (types.json; `test/client/types.test.ts` makes and checks it). */
import json from './types.json';

/** One type: which of its members are values, which are objects of what type, and what its methods answer. */
export interface TypeFacts {
  /** Values that can be set. */
  scalars: readonly string[];
  readonly: readonly string[];
  /** Member → type of the object that it is. */
  objects: Readonly<Record<string, string>>;
  /** Method → type of the object that it answers; `=` for a plain value, `''` for nothing. */
  methods: Readonly<Record<string, string>>;
  events: readonly string[];
  /** Values that are dates. */
  days: readonly string[];
  /** A collection of objects of this type. */
  items?: string;
  /** The host keeps it by a reference. */
  tracked?: boolean;
}

type Lists = 'scalars' | 'readonly' | 'events' | 'days';
/** As it stands in the file: names with spaces between them. */
export type WrittenFacts = Omit<TypeFacts, Lists | 'objects' | 'methods'> & {
  scalars: string;
  readonly: string;
  events?: string;
  days?: string;
  objects: Record<string, string>;
  methods: Record<string, string>;
};

const WRITTEN = json as unknown as Record<string, WrittenFacts>;
const read = new Map<string, TypeFacts>();
const names = (text = ''): string[] => text.split(' ').filter(Boolean);

/** @returns null for a type that the host does not know */
export function factsOf(type: string): TypeFacts | null {
  const known = read.get(type);
  if (known) return known;
  const written = WRITTEN[type];
  if (!written) return null;
  const { scalars, readonly, events, days } = written;
  const facts = { ...written, scalars: names(scalars), readonly: names(readonly), events: names(events), days: names(days) };
  read.set(type, facts);
  return facts;
}
