/** `load()`: turns the names that the client asks for into the JSON that it expects, from the type tables. */
import type { HostContext } from './context';
import { type Node } from './nodes';
import type { QueryInfo } from './protocol';
import type { Registry } from './registry';

/** Names asked for, as a tree: `format/fill/color` → format → fill → color. */
interface Wanted {
  all: boolean;
  names: Map<string, Wanted>;
}

const wanted = (): Wanted => ({ all: false, names: new Map() });

/** Answers a query action for one object. */
export function query(node: Node, info: QueryInfo, registry: Registry, host: HostContext, refId: (node: Node) => string | undefined): unknown {
  return new Query(registry, host, refId).answer(node, plan(info), info);
}

function plan(info: QueryInfo): Wanted {
  const root = wanted();
  const paths = info.Select ?? [];
  root.all = paths.length === 0;
  for (const path of paths) add(root, path.split('/'));
  for (const path of info.Expand ?? []) add(root, [...path.split('/'), '*']);
  return root;
}

function add(tree: Wanted, path: string[]): void {
  const [head, ...rest] = path;
  if (head === undefined || head === '') tree.all = true;
  else if (head === '*' || head.toLowerCase() === '$all') tree.all = true;
  else if (head.toLowerCase() === 'items') add(tree, rest);
  else {
    const key = head.toLowerCase();
    const next = tree.names.get(key) ?? wanted();
    tree.names.set(key, next);
    if (rest.length) add(next, rest);
  }
}

class Query {
  constructor(
    private readonly registry: Registry,
    private readonly host: HostContext,
    private readonly refId: (node: Node) => string | undefined,
  ) {}

  answer(node: Node, tree: Wanted, info: QueryInfo = {}): unknown {
    const table = this.registry.table(node.type);
    if (!table.items) return this.object(node, tree);
    const skip = info.Skip ?? 0;
    const all = table.items(node.data, this.host);
    const items = all.slice(skip, info.Top == null ? undefined : skip + info.Top);
    const own = this.collectionScalars(node, tree);
    const itemTree: Wanted = { all: tree.all, names: tree.names };
    return { ...own, _Items: items.map((item, index) => ({ ...(this.object(item, itemTree) as object), _Index: skip + index })) };
  }

  /** A collection's own scalars (`count`) are asked for in the same list as those of its items. */
  private collectionScalars(node: Node, tree: Wanted): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const name of Object.keys(this.registry.table(node.type).scalars ?? {})) {
      if (!this.registry.isClaimed(node.type, name)) continue;
      result[wireName(name)] = this.registry.get(node, name, this.host);
      tree.names.delete(name.toLowerCase());
    }
    return result;
  }

  private object(node: Node, tree: Wanted): unknown {
    const table = this.registry.table(node.type);
    const result: Record<string, unknown> = { ...table.identity?.(node.data, this.host) };
    const reference = table.byReference ? this.refId(node) : undefined;
    if (reference) result['_ReferenceId'] = reference;
    if (tree.all || (tree.names.size === 0 && !tree.all)) this.allScalars(node, result);
    for (const [name, below] of tree.names) this.member(node, name, below, result);
    return result;
  }

  private allScalars(node: Node, result: Record<string, unknown>): void {
    for (const [name, scalar] of Object.entries(this.registry.table(node.type).scalars ?? {})) {
      if (scalar.onlyByName || !scalar.get || !this.registry.isClaimed(node.type, name)) continue;
      result[wireName(name)] = this.registry.get(node, name, this.host);
    }
  }

  private member(node: Node, name: string, below: Wanted, result: Record<string, unknown>): void {
    const found = this.registry.find(node.type, name);
    if (found.kind === 'navigation') {
      const child = this.registry.navigate(node, found.name, this.host);
      result[wireName(found.name)] = child && this.answer(child, below.names.size ? below : { ...below, all: true });
    } else result[wireName(found.name)] = this.registry.get(node, found.name, this.host);
  }
}

/** `columnHidden` → `ColumnHidden`. */
const wireName = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
