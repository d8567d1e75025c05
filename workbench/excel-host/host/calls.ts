/** Calls from Excel into the add-in: ribbon commands and custom functions, each waiting for its answer. */
import type { FunctionAnswer, FunctionCall } from './calculator';
import { FUNCTION_CALL, FUNCTION_CATEGORY } from './events';

export type FunctionResult = { ok: true; value: unknown } | { ok: false; error: string; message?: string };
interface Waiting<R> {
  resolve(result: R): void;
  reject(error: Error): void;
  timer?: ReturnType<typeof setTimeout>;
}
/** How the client says that a command has ended: numbered fields. */
export interface CommandEndData {
  /** The id that the host gave. */
  0?: string;
  1?: number;
  /** JSON of the event object with `completedContext`. */
  2?: string;
}

interface CommandEnd {
  status: number;
  completedContext?: unknown;
}

/** What the runtime's error numbers show in the cell. */
const ERROR_OF_NUMBER: Record<number, string> = {
  1: '#N/A',
  2: '#VALUE!',
  3: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NAME?',
  9: '#NULL!',
  10: '#REF!',
};

export class Calls {
  /** Of the last message: events must carry it. */
  conversationId = '';
  private readonly events = new Set<string>();
  private readonly waitingForEvent: [event: string, send: () => void][] = [];
  private readonly commands = new Map<string, Waiting<CommandEnd>>();
  private readonly functions = new Map<number, Waiting<FunctionResult>>();
  private next = 1;

  constructor(private readonly post: (action: string, data: unknown) => void) {}

  registered(event: string, on: boolean): void {
    if (!on) return void this.events.delete(event);
    this.events.add(event);
    // The client takes the handler into use after it has posted the registration: send on a later turn.
    setTimeout(() => this.flush(event), 0);
  }

  isRegistered(event: string): boolean {
    return this.events.has(event);
  }

  command(actionId: string, buttonId: string, timeout?: number): Promise<CommandEnd> {
    const id = `cmd-${this.next++}`;
    const source = JSON.stringify({ source: { id: buttonId } });
    return this.wait(this.commands, id, timeout, `command ${actionId} never called event.completed()`, () =>
      this.sendWhenHeard('appCommandInvoked', [id, actionId, source]),
    );
  }

  commandCompleted({ 0: id = '', 1: status = 0, 2: text }: CommandEndData): void {
    const context = (text ? JSON.parse(text) : {}) as { completedContext?: unknown };
    settle(this.commands, id)?.resolve({ status, completedContext: context.completedContext });
  }

  customFunction(name: string, args: unknown[], address: string, timeout?: number): Promise<FunctionResult> {
    const id = this.next++;
    const call = JSON.stringify([id, name, args, address, 0, null]);
    return this.wait(this.functions, id, timeout, `function ${name} did not answer`, () =>
      this.sendWhenHeard('richApiMessage', { ArrayData: [[FUNCTION_CATEGORY, FUNCTION_CALL, '', call]] }),
    );
  }

  /** Many calls in one message, as Excel sends the calls of one calculation. */
  customFunctions(calls: readonly FunctionCall[], answered: (index: number, answer: FunctionAnswer) => void): void {
    const lines = calls.map(({ name, args, address }, index) => {
      const id = this.next++;
      this.functions.set(id, { resolve: (result) => answered(index, result), reject: () => undefined });
      return [FUNCTION_CATEGORY, FUNCTION_CALL, '', JSON.stringify([id, name, args, address, 0, null])];
    });
    this.sendWhenHeard('richApiMessage', { ArrayData: lines });
  }

  /** Each line: [id, ok, value or message, error number unless ok, …]. */
  functionResults(results: unknown[]): void {
    for (const line of results as [number, boolean, unknown, unknown][]) {
      const [id, ok, value, error] = line;
      settle(this.functions, id)?.resolve(ok ? { ok, value } : failure(value, Number(error)));
    }
  }

  private wait<K, R>(waiting: Map<K, Waiting<R>>, id: K, timeout: number | undefined, text: string, send: () => void): Promise<R> {
    return new Promise((resolve, reject) => {
      const timer = timeout === undefined ? undefined : setTimeout(() => settle(waiting, id)?.reject(new Error(text)), timeout);
      waiting.set(id, { resolve, reject, timer });
      send();
    });
  }

  private sendWhenHeard(event: string, data: unknown): void {
    if (this.events.has(event)) this.post(event, data);
    else this.waitingForEvent.push([event, () => this.post(event, data)]);
  }

  private flush(event: string): void {
    for (let i = 0; i < this.waitingForEvent.length;) {
      if (this.waitingForEvent[i]![0] === event) this.waitingForEvent.splice(i, 1)[0]![1]();
      else i++;
    }
  }
}

function settle<K, R>(waiting: Map<K, Waiting<R>>, id: K): Waiting<R> | undefined {
  const entry = waiting.get(id);
  waiting.delete(id);
  if (entry?.timer) clearTimeout(entry.timer);
  return entry;
}

function failure(value: unknown, code: number): FunctionResult {
  return { ok: false, error: ERROR_OF_NUMBER[code] ?? '#VALUE!', message: typeof value === 'string' ? value : undefined };
}
