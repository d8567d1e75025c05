/** A request context and `Excel.run`: what is asked of objects waits until `sync()`, and what a run has held is given back when it ends. */
import { ActionType, type BatchRequest, PathType } from '../host/protocol';
import type { Outcome } from '../host/channel';
import { type ClientObject, type Inside, insideOf, isClientObject, makeObject, track } from './client-object';
import { ClientError, refusalOf } from './errors';
import type { Listeners } from './event-handlers';
import type { ObjectPath } from './object-path';
import { Pending } from './pending';

/** What the client needs of the host. */
export interface Connection {
  listeners: Listeners;
  perform(request: BatchRequest, waits: boolean, answer: (outcome: Outcome) => void): void;
}

export class ClientContext {
  readonly workbook: ClientObject;
  readonly trackedObjects = {
    add: (objects: ClientObject | ClientObject[]): void => [objects].flat().forEach((one) => this.track(insideOf(one))),
    remove: (objects: ClientObject | ClientObject[]): void => [objects].flat().forEach((one) => this.untrack(insideOf(one))),
  };
  /** An answer is being handed out: objects that come with it are known already. */
  isAnswering = false;
  /** Within a run: what the host holds for it is given back at its end. */
  keepsReferences = false;
  /** Requests wait for the end of cell editing. */
  delayForCellEdit = false;
  private current: Pending | null = null;
  private ids = 0;
  private readonly held = new Map<ObjectPath, Inside>();

  constructor(private readonly connection: Connection) {
    this.workbook = makeObject(this, 'Workbook', { type: PathType.root, name: '', parent: null });
  }

  get application(): unknown {
    return this.workbook['application'];
  }

  /** `context.runtime`: under the workbook on the wire. */
  get runtime(): ClientObject {
    const inside = insideOf(this.workbook);
    const known = inside.objects.get('_Runtime');
    if (known) return known;
    const made = makeObject(this, 'Runtime', { type: PathType.property, name: '_Runtime', parent: inside });
    inside.objects.set('_Runtime', made);
    return made;
  }

  get listeners(): Listeners {
    return this.connection.listeners;
  }

  get pending(): Pending {
    return (this.current ??= new Pending(this.nextId));
  }

  readonly nextId = (): number => ++this.ids;

  load(object: ClientObject, option?: unknown): void {
    (object['load'] as (option: unknown) => void)(option);
  }

  /** Has everything done that was asked for so far. @throws ClientError of the first thing that cannot be done; what came before it stays done */
  async sync<T>(passed?: T): Promise<T | undefined> {
    // What is asked for in the same turn still goes along.
    await Promise.resolve();
    const pending = this.current;
    this.current = null;
    if (pending) await this.send(pending);
    return passed;
  }

  private send(pending: Pending): Promise<void> {
    if (pending.isEmpty) return Promise.resolve();
    const request = pending.toWire(this.keepsReferences);
    return new Promise((resolve, reject) =>
      this.connection.perform(request, this.delayForCellEdit, (outcome) => {
        const error = typeof outcome === 'number' ? refusalOf(outcome) : this.take(pending, outcome);
        if (error) reject(error);
        else resolve();
      }),
    );
  }

  /** Hands out an answer; an error is how far it came. */
  private take(pending: Pending, answer: Exclude<Outcome, number>): ClientError | null {
    this.isAnswering = true;
    try {
      pending.answered('Error' in answer ? answer.ProcessedResults.Results : answer.Results);
    } finally {
      this.isAnswering = false;
    }
    if (!('Error' in answer)) return null;
    const { Code, Message, Location, HttpStatusCode } = answer.Error;
    return new ClientError(Code, Message, Location, HttpStatusCode);
  }

  // --- what the host holds ---

  private track(inside: Inside): void {
    if (!inside.isTracked) track(inside);
    this.held.delete(inside.path);
  }

  private untrack(inside: Inside): void {
    this.pending.dropKeep(inside.path);
    if (inside.reference !== null) this.giveBack(this.pending, inside.reference);
    this.held.delete(inside.path);
    inside.isTracked = false;
  }

  private giveBack(pending: Pending, reference: string): void {
    const given = { info: { Arguments: [reference] }, others: [] };
    pending.act(insideOf(this.workbook).path, { ActionType: ActionType.method, Name: '_RemoveReference' }, given);
  }

  /** The host has named an object: within a run it is given back at its end, unless somebody has asked for more. */
  toRelease(inside: Inside): void {
    if (!this.keepsReferences || inside.isTracked) return;
    this.hold(inside);
  }

  hold(inside: Inside): void {
    inside.isTracked = true;
    this.held.set(inside.path, inside);
  }

  /** Gives back what a run has held. */
  release(): void {
    const held = [...this.held.values()];
    this.held.clear();
    const pending = new Pending(this.nextId);
    for (const inside of held) {
      inside.isTracked = false;
      if (inside.reference !== null) this.giveBack(pending, inside.reference);
      inside.path.forget();
      inside.reference = null;
    }
    // A host that refuses to take something back is not the job's business.
    void this.send(pending).catch(() => undefined);
  }
}

type Job<T> = (context: ClientContext) => Promise<T>;
interface RunOptions {
  delayForCellEdit?: boolean;
}
type Given = ClientContext | ClientObject | readonly ClientObject[] | RunOptions;

/** `Excel.run` over a connection: of a new context, or of the one that the given objects belong to. */
export const runOver =
  (connection: Connection) =>
  async <T>(first: Given | Job<T>, second?: Job<T>): Promise<T> => {
    const job = typeof first === 'function' ? first : second!;
    const context = (typeof first === 'function' ? null : contextOf(first)) ?? new ClientContext(connection);
    context.delayForCellEdit = second !== undefined && Boolean((first as RunOptions).delayForCellEdit);
    context.keepsReferences = true;
    try {
      const result = await job(context);
      await context.sync();
      return result;
    } finally {
      context.keepsReferences = false;
      context.release();
    }
  };

function contextOf(given: Given): ClientContext | null {
  if (given instanceof ClientContext) return given;
  const [object] = [given].flat() as unknown[];
  return isClientObject(object) ? insideOf(object).context : null;
}
