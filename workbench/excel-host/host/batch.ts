/**
 * Runs one RichApi batch: resolves object paths, performs the actions in order, stops at the first error.
 * It knows paths, actions, references and null objects; what a member does is in the type tables.
 */
import { rememberingStyles } from './cells/styles';
import type { HostContext } from './context';
import { ExcelError, hostLacks } from './errors';
import { type Cells, Node, type TypeName } from './nodes';
import { type Action, type ActionResult, ActionType, type ArgumentInfo, type BatchError, type BatchRequest, type BatchResponse, PathType } from './protocol';
import { query } from './query';
import type { References } from './references';
import type { Registry } from './registry';
import { Args } from './schema';

const SERVICES: Record<string, TypeName> = {
  'Microsoft.InternalService.AddinInternalService': 'AddinInternalService',
  'Microsoft.ExcelServices.CustomFunctions': 'CustomFunctions',
  'Microsoft.AppRuntime.AppRuntimeService': 'AppRuntimeService',
};
const NULL_RESULT = { _IsNull: true };

/** Performs the request; never throws for an error of the add-in's, answers it instead. */
export function runBatch(request: BatchRequest, host: HostContext, registry: Registry, references: References): BatchResponse {
  const batch = new Batch(request, host, registry, references);
  try {
    return batch.run();
  } finally {
    references.dropUnkept();
  }
}

class Batch {
  private readonly resolved = new Map<number, Node | null>();
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];

  constructor(
    private readonly request: BatchRequest,
    private readonly host: HostContext,
    private readonly registry: Registry,
    private readonly references: References,
  ) {}

  run(): BatchResponse {
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (error) {
        return { Error: describe(error, index), TraceIds: this.traceIds, ProcessedResults: { Results: this.results } };
      }
    }
    return { Results: this.results, TraceIds: this.traceIds };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const node = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return node && this.identity(node);
      case ActionType.query:
        // What was written earlier in this batch must already be calculated.
        this.host.recalculate();
        return node && rememberingStyles(() => query(node, action.QueryInfo ?? {}, this.registry, this.host, (n) => this.references.idOf(n)));
      case ActionType.method:
        return node ? this.call(node, action) : NULL_RESULT;
      case ActionType.setProperty:
        return node ? this.set(node, action) : NULL_RESULT;
      default:
        throw new ExcelError('NotImplemented', `action type ${action.ActionType} is not answered by excel-host`);
    }
  }

  private identity(node: Node): Record<string, unknown> {
    const table = this.registry.table(node.type);
    const identity = { ...table.identity?.(node.data, this.host) };
    return table.byReference ? { _ReferenceId: this.references.idOf(node), ...identity } : identity;
  }

  private call(node: Node, action: Action): unknown {
    if (action.Name === '_KeepReference') return this.references.keep(node);
    const args = this.args(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') return this.references.remove(args.text(0));
    if (action.Name === '_RemoveAllReferences') return this.references.clear();
    const value = this.registry.invoke(node, action.Name, args, this.host);
    return value instanceof Node ? this.identity(value as Node) : (value ?? null);
  }

  private set(node: Node, action: Action): null {
    this.registry.set(node, action.Name, this.args(action.ArgumentInfo).values[0], this.host);
    return null;
  }

  /** The object at a path; null is a null object, and everything below it too. */
  private resolve(id: number): Node | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new ExcelError('GeneralException', `object path ${id} is missing`);
    // A null object stays one, and keeps the number of a parent that the client does not send any more.
    const isNull = path.ObjectPathType === PathType.nullObject;
    const parent = path.ParentObjectPathId && !isNull ? this.resolve(path.ParentObjectPathId) : null;
    const node = isNull || (path.ParentObjectPathId && !parent) ? null : this.step(path.ObjectPathType, path.Name, parent!, path.ArgumentInfo);
    this.resolved.set(id, node);
    return node;
  }

  private step(type: number, name: string, parent: Node, info?: ArgumentInfo): Node | null {
    switch (type) {
      case PathType.root:
        return new Node('Workbook', {});
      case PathType.newObject:
        return service(name);
      case PathType.method:
        return this.child(parent, name, info);
      case PathType.property:
        return this.registry.navigate(parent, name, this.host);
      case PathType.indexer:
        return this.registry.item(parent, this.args(info).values[0], this.host);
      case PathType.reference:
        return this.held(name);
      default:
        throw new ExcelError('NotImplemented', `object path type ${type} is not answered by excel-host`);
    }
  }

  /** A range that the client holds; its sheet, or all of its cells, may be gone by now. */
  private held(id: string): Node {
    const node = this.references.node(id);
    const { sheet, areas } = node.data as Partial<Cells>;
    if (sheet && (!this.host.workbook.sheets.includes(sheet) || areas?.length === 0)) throw new ExcelError('InvalidReference');
    return node;
  }

  private child(parent: Node, name: string, info?: ArgumentInfo): Node | null {
    const value = this.registry.invoke(parent, name, this.args(info), this.host);
    if (value === null || value instanceof Node) return value;
    throw hostLacks(parent.type, `${name} as an object`);
  }

  /** Arguments with proxies put in place of their path ids. */
  private args(info: ArgumentInfo = {}): Args {
    const values = info.Arguments ?? [];
    const paths = info.ReferencedObjectPathIds;
    return new Args(values.map((value, index) => this.argument(value, paths?.[index])));
  }

  private argument(value: unknown, path: unknown): unknown {
    if (typeof path === 'number' && path !== 0) return this.resolve(path);
    // Arrays of cell values are not searched: they may be large, and hold no proxies unless paths say so.
    if (Array.isArray(value)) return Array.isArray(path) ? value.map((item, index) => this.argument(item, path[index])) : value;
    return value !== null && typeof value === 'object' ? this.complexValue(value) : value;
  }

  /** Inside a complex value (the source of a list) a proxy is written as `{ _ObjectPathId }`. */
  private complexValue(value: object): unknown {
    const { _ObjectPathId: path } = value as { _ObjectPathId?: number };
    if (typeof path === 'number') return this.resolve(path);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.argument(item, undefined)]));
  }
}

function service(name: string): Node {
  const type = SERVICES[name];
  if (!type) throw hostLacks(name, 'service');
  return new Node(type, {});
}

/** An unexpected exception is a fault of this host: its stack goes into the message, so that a test shows where. */
function describe(error: unknown, index: number): BatchError {
  if (error instanceof ExcelError) {
    return { Code: error.code, Message: error.message, Location: error.location ?? '', ActionIndex: index, HttpStatusCode: error.status };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: 'GeneralException', Message: `excel-host: ${text}`, Location: '', ActionIndex: index, HttpStatusCode: 500 };
}
