/**
 * The objects that an add-in works with: one class per type of Excel, made from the table of types. What is asked of an object waits in its context's
 * pending request; what has been answered is kept with it.
 */
import { ActionType, PathType } from '../host/protocol';
import { copied, writeArguments } from './arguments';
import type { ClientContext } from './context';
import { notLoaded, otherContext, resultNotLoaded } from './errors';
import { EventHandlers } from './event-handlers';
import { loadOf } from './load';
import { type Identity, ObjectPath } from './object-path';
import { factsOf, type TypeFacts } from './types';
import { lacking } from './lacking';

const INSIDE = Symbol('inside');

/** What stands behind an object. */
export interface Inside {
  context: ClientContext;
  type: string;
  facts: TypeFacts;
  path: ObjectPath;
  self: ClientObject;
  /** Undefined until the host has looked for it. */
  isNull?: boolean;
  /** The host was asked to hold it. */
  isTracked: boolean;
  /** What the host holds it by. */
  reference: string | null;
  values: Map<string, unknown>;
  objects: Map<string, ClientObject>;
  /** Who listens to it, by member. */
  handlers: Map<string, EventHandlers>;
  items?: ClientObject[];
}

export type ClientObject = { readonly [INSIDE]: Inside } & Record<string, unknown>;

export const isClientObject = (value: unknown): value is ClientObject => typeof value === 'object' && value !== null && INSIDE in value;
export const insideOf = (object: ClientObject): Inside => object[INSIDE];

/** Types whose objects are all found in one collection of the workbook. */
const HOMES: Record<string, string> = { Worksheet: 'worksheets', Table: 'tables' };

// --- making them ---

type Made = Pick<ConstructorParameters<typeof ObjectPath>[1], 'type' | 'name'> & { parent: Inside | null; given?: readonly unknown[] };

/** An object that a member or method of another one is. Objects that come with an answer are found when they are used. */
export function makeObject(context: ClientContext, type: string, { type: way, name, parent, given }: Made): ClientObject {
  const facts = factsOf(type);
  const written = given && writeArguments(given, pathIn(context));
  const found = { type: way, name, parent: parent?.path ?? null, ...(written && { args: written.info }), others: written?.others ?? [] };
  const path = new ObjectPath(context.nextId(), found, facts?.items !== undefined);
  if (!facts) {
    context.pending.find(path);
    return lacking() as ClientObject;
  }
  const self = Object.create(prototypeOf(type, facts)) as ClientObject;
  const inside: Inside = { context, type, facts, path, self, isTracked: false, reference: null, values: new Map(), objects: new Map(), handlers: new Map() };
  Object.defineProperty(self, INSIDE, { value: inside });
  if (!context.isAnswering) find(inside);
  return self;
}

function find(inside: Inside): void {
  const { context, path, facts } = inside;
  context.pending.find(path, (value) => identified(inside, value as Identity), true);
  if (!facts.tracked || !context.keepsReferences) return;
  track(inside);
  context.hold(inside);
}

/** The host keeps the object from here on. */
export function track(inside: Inside): void {
  const { context, path, facts } = inside;
  if (inside.isTracked || inside.reference !== null || !facts.tracked) return;
  context.pending.keep(path);
  context.pending.find(path, (value) => identified(inside, value as Identity), true);
  inside.isTracked = true;
}

/** Finds the path of an object that is spoken of. */
const pathIn =
  (context: ClientContext) =>
  (value: object): ObjectPath | null => {
    if (!isClientObject(value)) return null;
    if (value[INSIDE].context !== context) throw otherContext();
    return value[INSIDE].path;
  };

// --- what the host answers ---

function identified(inside: Inside, value: Identity): void {
  inside.isNull = value === null || value === undefined;
  inside.path.update(value, () => homeOf(inside));
  const reference = value?.['_ReferenceId'];
  if (typeof reference !== 'string') return;
  inside.reference = reference;
  inside.context.toRelease(inside);
}

function homeOf({ context, type }: Inside): ObjectPath | null {
  const home = HOMES[type];
  return home === undefined ? null : insideOf(objectAt(insideOf(context.workbook), home)).path;
}

/** Keeps what was loaded, for the object and those below it. */
function loaded(inside: Inside, value: unknown): void {
  identified(inside, value as Identity);
  if (value === null || typeof value !== 'object') return;
  const names = new Map([...inside.facts.scalars, ...inside.facts.readonly, ...Object.keys(inside.facts.objects)].map((name) => [name.toLowerCase(), name]));
  for (const [wireName, item] of Object.entries(value)) {
    const name = names.get(wireName.toLowerCase());
    if (wireName === '_Items') inside.items = (item as Record<string, unknown>[]).map((one) => itemOf(inside, one));
    else if (name === undefined) continue;
    else if (name in inside.facts.objects) loaded(objectAt(inside, name)[INSIDE], item);
    else inside.values.set(name, inside.facts.days.includes(name) ? dayOf(item) : copied(item));
  }
}

const dayOf = (value: unknown): unknown => (typeof value === 'string' ? new Date(value) : null);

function itemOf(inside: Inside, value: Record<string, unknown>): ClientObject {
  const key = value['Id'] ?? value['_Id'];
  const way =
    key === undefined || !('getItem' in inside.facts.methods)
      ? { type: PathType.method, name: 'getItemAt', given: [value['_Index']] }
      : { type: PathType.indexer, name: '', given: [key] };
  const object = makeObject(inside.context, inside.facts.items!, { ...way, parent: inside });
  loaded(object[INSIDE], value);
  return object;
}

// --- members ---

const prototypes = new Map<string, object>();

function prototypeOf(type: string, facts: TypeFacts): object {
  let prototype = prototypes.get(type);
  if (!prototype) prototypes.set(type, (prototype = Object.create(COMMON, membersOf(type, facts)) as object));
  return prototype;
}

function membersOf(type: string, { scalars, readonly, objects, methods, events, items }: TypeFacts): PropertyDescriptorMap {
  const some = (names: readonly string[], member: (name: string) => PropertyDescriptor): PropertyDescriptorMap =>
    Object.fromEntries(names.map((name) => [name, { enumerable: true, configurable: true, ...member(name) }]));
  return {
    ...some(scalars, (name) => ({ ...reader(type, name), set: writer(name) })),
    ...some(readonly, (name) => reader(type, name)),
    ...some(Object.keys(objects), (name) => ({
      get(this: ClientObject) {
        return objectAt(this[INSIDE], name);
      },
      set(this: ClientObject, value: object) {
        setAll(objectAt(this[INSIDE], name), value);
      },
    })),
    ...some(Object.keys(methods), (name) => ({ enumerable: false, writable: true, value: caller(name, methods[name]!) })),
    ...some(events, (name) => ({
      get(this: ClientObject) {
        const inside = this[INSIDE];
        const known = inside.handlers.get(name) ?? new EventHandlers(inside, name);
        inside.handlers.set(name, known);
        return known;
      },
    })),
    ...(items && {
      items: {
        enumerable: true,
        get(this: ClientObject) {
          if (!this[INSIDE].items) throw notLoaded('items', type);
          return this[INSIDE].items;
        },
      },
    }),
  };
}

const reader = (type: string, name: string): PropertyDescriptor => ({
  get(this: ClientObject) {
    const { values, isNull } = this[INSIDE];
    if (!values.has(name) && !isNull) throw notLoaded(name, type);
    return values.get(name);
  },
});

const writer = (name: string) =>
  function (this: ClientObject, value: unknown): void {
    const { context, path, values } = this[INSIDE];
    values.set(name, value);
    context.pending.act(path, { ActionType: ActionType.setProperty, Name: name }, writeArguments([value], pathIn(context)));
  };

function objectAt(inside: Inside, name: string): ClientObject {
  const known = inside.objects.get(name);
  if (known) return known;
  const made = makeObject(inside.context, inside.facts.objects[name]!, { type: PathType.property, name, parent: inside });
  inside.objects.set(name, made);
  return made;
}

/** A plain result: there after the next sync. */
class ClientResult {
  private answer: { value: unknown } | null = null;

  get value(): unknown {
    if (!this.answer) throw resultNotLoaded();
    return this.answer.value;
  }

  settle(value: unknown): void {
    const isNull = value !== null && typeof value === 'object' && '_IsNull' in value;
    this.answer = { value: isNull ? undefined : copied(value) };
  }
}

function caller(name: string, answers: string) {
  return function (this: ClientObject, ...given: unknown[]): unknown {
    const inside = this[INSIDE];
    const { context, path } = inside;
    if (answers !== '' && answers !== '=') {
      const way = name === 'getItem' ? { type: PathType.indexer, name: '' } : { type: PathType.method, name };
      return makeObject(context, answers, { ...way, parent: inside, given });
    }
    const result = answers === '=' ? new ClientResult() : undefined;
    const written = writeArguments(given, pathIn(context));
    context.pending.act(path, { ActionType: ActionType.method, Name: name }, written, result && ((value) => result.settle(value)));
    return result;
  };
}

/** Sets several values, also of objects below: values first. */
function setAll(object: ClientObject, given: object): void {
  const { facts } = object[INSIDE];
  const values = isClientObject(given) ? (given['toJSON'] as () => object)() : given;
  for (const [name, value] of Object.entries(values)) {
    if (facts.scalars.includes(name)) object[name] = value;
    else if (!(name in facts.objects)) throw new TypeError(`${object[INSIDE].type}.${name} cannot be set`);
  }
  for (const [name, value] of Object.entries(values)) if (name in facts.objects) setAll(object[name] as ClientObject, value as object);
}

/** Names that promises, React and matchers of tests ask any object for, to tell what it is. */
const PROBED = /^(then|constructor|asymmetricMatch|\$\$.*)$/;

/** What every object has. A name that no type of Excel has is a mistake, not undefined. */
const COMMON = Object.create(
  new Proxy(Object.create(null) as object, {
    get(_, name, object) {
      if (typeof name === 'symbol' || PROBED.test(name)) return undefined;
      throw new TypeError(`${(object as ClientObject)[INSIDE].type} has no member "${name}"`);
    },
    set(_, name, __, object) {
      throw new TypeError(`${(object as ClientObject)[INSIDE].type} has no member "${String(name)}"`);
    },
  }),
  {
    context: {
      get(this: ClientObject) {
        return this[INSIDE].context;
      },
    },
    isNullObject: {
      get(this: ClientObject) {
        const { isNull, type } = this[INSIDE];
        if (isNull === undefined) throw notLoaded('isNullObject', type);
        return isNull;
      },
    },
    load: {
      value(this: ClientObject, option?: unknown) {
        const inside = this[INSIDE];
        const { context, path } = inside;
        context.pending.act(path, { ActionType: ActionType.query, Name: '', QueryInfo: loadOf(option) }, undefined, (value) => loaded(inside, value));
        return this;
      },
    },
    set: {
      value(this: ClientObject, values: object) {
        setAll(this, values);
      },
    },
    toJSON: {
      value(this: ClientObject): Record<string, unknown> {
        const { values, objects, items } = this[INSIDE];
        const below = [...objects].map(([name, object]) => [name, listOrSelf(object)]);
        return { ...Object.fromEntries([...values, ...(below as [string, unknown][])]), ...(items && { items: items.map(asJson) }) };
      },
    },
    track: {
      value(this: ClientObject) {
        this[INSIDE].context.trackedObjects.add(this);
        return this;
      },
    },
    untrack: {
      value(this: ClientObject) {
        this[INSIDE].context.trackedObjects.remove(this);
        return this;
      },
    },
    hasOwnProperty: { value: Object.prototype.hasOwnProperty },
  },
) as object;

const asJson = (object: ClientObject): Record<string, unknown> => (object['toJSON'] as () => Record<string, unknown>)();

/** A collection within an object is the list of its items. */
function listOrSelf(object: ClientObject): unknown {
  const json = asJson(object);
  return object[INSIDE].items ? json['items'] : json;
}
