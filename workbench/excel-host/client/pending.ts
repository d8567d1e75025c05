/** A request in the making: actions in their order, the paths that they use, and who hears what each has brought. */
import { type Action, ActionType, type ActionResult, type BatchRequest } from '../host/protocol';
import type { WrittenArguments } from './arguments';
import { goneObject } from './errors';
import type { Identity, ObjectPath } from './object-path';

const KEEP = '_KeepReference';
type Hears = (value: unknown) => void;

export class Pending {
  private actions: Action[] = [];
  private readonly paths = new Map<number, ObjectPath>();
  private readonly found = new Set<number>();
  private readonly hearers = new Map<number, Hears>();

  constructor(private readonly nextId: () => number) {}

  get isEmpty(): boolean {
    return this.actions.length === 0;
  }

  /** Has the host find the object of a path, once per request; what leads there first. */
  find(path: ObjectPath, hears: Hears = (value) => path.update(value as Identity), again = false): void {
    if (this.found.has(path.id) && !again) return;
    this.findAround(path);
    this.found.add(path.id);
    this.push({ ActionType: ActionType.instantiate, Name: '', ObjectPathId: path.id }, hears);
    this.use(path);
  }

  private findAround({ parent, others }: ObjectPath): void {
    if (parent) this.find(parent);
    for (const other of others) this.find(other);
  }

  /** Something that is done to an object. The number of an action is given before its object is found. */
  act(path: ObjectPath, action: Pick<Action, 'ActionType' | 'Name' | 'QueryInfo'>, given?: WrittenArguments, hears?: Hears): void {
    const id = this.nextId();
    this.find(path);
    for (const other of given?.others ?? []) this.find(other);
    this.push({ ...action, ObjectPathId: path.id, ...(given && { ArgumentInfo: given.info }) }, hears, id);
    this.use(path);
    for (const other of given?.others ?? []) this.use(other);
  }

  /** Comes back when everything before it was done. */
  mark(hears: Hears): void {
    this.push({ ActionType: ActionType.trace, Name: 'Trace', ObjectPathId: 0 }, hears);
  }

  keep(path: ObjectPath): void {
    this.act(path, { ActionType: ActionType.method, Name: KEEP }, { info: { Arguments: [] }, others: [] });
  }

  /** Does not ask for a reference that is not wanted any more. */
  dropKeep({ id }: ObjectPath): void {
    this.actions = this.actions.filter(({ Name, ObjectPathId }) => Name !== KEEP || ObjectPathId !== id);
  }

  private push(action: Omit<Action, 'Id'>, hears?: Hears, id = this.nextId()): void {
    this.actions.push({ Id: id, ...action });
    if (hears) this.hearers.set(id, hears);
  }

  private use(path: ObjectPath): void {
    if (this.paths.has(path.id)) return;
    const gone = path.goneAs;
    if (gone !== null) throw goneObject(gone);
    for (let one: ObjectPath | null = path; one && !this.paths.has(one.id); one = one.parent) {
      this.paths.set(one.id, one);
      for (const other of one.others) this.use(other);
    }
  }

  /** @param keeps references are kept until somebody gives them back */
  toWire(keeps: boolean): BatchRequest {
    const ObjectPaths = Object.fromEntries([...this.paths].map(([id, path]) => [id, path.toWire()]));
    return { AutoKeepReference: keeps && this.actions.some(({ Name }) => Name === KEEP), Actions: this.actions, ObjectPaths };
  }

  /** Hands out what the host has answered. */
  answered(results: readonly ActionResult[]): void {
    for (const { ActionId, Value } of results) this.hearers.get(ActionId)?.(Value);
  }
}
