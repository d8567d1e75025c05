/**
 * Finds members in the type tables for the executor, refuses what the claimed requirement set does not hold,
 * says clearly what this host lacks, and keeps the list of members that an add-in has touched.
 */
import apiSets from './api-sets.json';
import type { HostContext } from './context';
import { apiNotFound, ExcelError, hostLacks } from './errors';
import type { Node, TypeName } from './nodes';
import { Args, mustExist, type TypeTable } from './schema';
import { tables } from './types';

export type MemberKind = 'scalar' | 'navigation' | 'method';
interface Found {
  kind: MemberKind;
  /** As in the JavaScript API. */
  name: string;
}

/** Made for a type when it is first asked for: one workbook meets few of them. */
const madeOnce = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
};

/** Documented members of a type by lower-case name. */
const documented = madeOnce((type: string) => {
  const members = new Map<string, { name: string; set: string }>();
  for (const [set, names] of Object.entries((apiSets as Record<string, Record<string, string>>)[type] ?? {}))
    for (const name of names.split(' ')) members.set(name.toLowerCase(), { name, set });
  return members;
});

/** Requirement set of `Type.member` in Excel ("1.4", "ExcelApiOnline", "beta"); undefined when Excel documents no such member. */
export const apiSetOf = (type: string, member: string): string | undefined => documented(type).get(member.toLowerCase())?.set;
const spelling = (type: string, member: string): string => documented(type).get(member.toLowerCase())?.name ?? member[0]!.toLowerCase() + member.slice(1);

/** Members of a type that this host has, by lower-case name. */
const played = madeOnce((type: TypeName) => {
  const table = tables[type] as TypeTable | undefined;
  const found = new Map<string, Found>();
  for (const name of Object.keys(table?.methods ?? {})) found.set(name.toLowerCase(), { kind: 'method', name });
  for (const name of Object.keys(table?.scalars ?? {})) found.set(name.toLowerCase(), { kind: 'scalar', name });
  for (const name of Object.keys(table?.navigation ?? {})) found.set(name.toLowerCase(), { kind: 'navigation', name });
  return found;
});

/** `1.10` is newer than `1.9`; a set that is no number ("online", "beta") is newer than all. */
export function isSetWithin(set: string, claimed: string): boolean {
  const [major = NaN, minor = NaN] = set.split('.').map(Number);
  const [claimedMajor = 0, claimedMinor = 0] = claimed.split('.').map(Number);
  return major < claimedMajor || (major === claimedMajor && minor <= claimedMinor);
}

/** One per host: the claimed set differs. */
export class Registry {
  /** `Type.member` → how often. */
  readonly touched = new Map<string, number>();

  constructor(private readonly claimed: string) {}

  table(type: TypeName): TypeTable {
    return tables[type] as TypeTable;
  }

  isClaimed(type: TypeName, member: string): boolean {
    const set = apiSetOf(type, member);
    return set === undefined || isSetWithin(set, this.claimed);
  }

  /** The member by any spelling; ApiNotFound or HostLacks when it cannot be used. */
  find(type: TypeName, member: string): Found {
    const set = apiSetOf(type, member);
    if (set !== undefined && !isSetWithin(set, this.claimed)) throw apiNotFound(type, spelling(type, member), set, this.claimed);
    const found = played(type).get(member.toLowerCase());
    if (!found) throw hostLacks(type, spelling(type, member));
    return found;
  }

  get(node: Node, name: string, host: HostContext): unknown {
    const scalar = this.table(node.type).scalars?.[name];
    if (!scalar?.get) throw hostLacks(node.type, name);
    this.touch(node.type, name);
    return this.locate(node.type, name, () => scalar.get!(node.data, host));
  }

  set(node: Node, member: string, value: unknown, host: HostContext): void {
    const { name } = this.find(node.type, member);
    const scalar = this.table(node.type).scalars?.[name];
    if (!scalar?.set) throw hostLacks(node.type, `${name} (set)`);
    this.touch(node.type, name);
    this.locate(node.type, name, () => scalar.set!(node.data, value, host));
  }

  navigate(node: Node, member: string, host: HostContext): Node | null {
    const { name } = this.find(node.type, member);
    const go = this.table(node.type).navigation?.[name];
    if (!go) throw hostLacks(node.type, name);
    this.touch(node.type, name);
    return this.locate(node.type, name, () => go(node.data, host));
  }

  invoke(node: Node, member: string, args: Args, host: HostContext): unknown {
    const { name } = this.find(node.type, member);
    const method = this.table(node.type).methods?.[name];
    if (!method) throw hostLacks(node.type, name);
    this.touch(node.type, name);
    return this.locate(node.type, name, () => method(node.data, args, host));
  }

  /** The child of a collection by key, as `getItem` and the indexer ask for it. */
  item(node: Node, key: unknown, host: HostContext): Node {
    const { item: find, methods } = this.table(node.type);
    // Of some collections `getItem` is a method.
    if (!find && methods?.['getItem']) return mustExist(this.invoke(node, 'getItem', new Args([key]), host) as Node | null);
    if (!find || (typeof key !== 'string' && typeof key !== 'number')) throw hostLacks(node.type, 'getItem');
    this.touch(node.type, 'getItem');
    return this.locate(node.type, 'getItem', () => {
      const found = find(node.data, key, host);
      if (!found) throw new ExcelError('ItemNotFound');
      return found;
    });
  }

  private touch(type: TypeName, name: string): void {
    const key = `${type}.${name}`;
    this.touched.set(key, (this.touched.get(key) ?? 0) + 1);
  }

  /** Runs a member and writes its name into an error that passes through. */
  private locate<R>(type: TypeName, name: string, run: () => R): R {
    try {
      return run();
    } catch (error) {
      if (error instanceof ExcelError) error.location ??= `${type}.${name}`;
      throw error;
    }
  }
}
