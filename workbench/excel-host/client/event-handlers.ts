/** `object.onChanged` and the like: who listens, and what reaches them. */
import { WORKBOOK_TARGET } from '../host/events';
import { EVENTS } from '../host/listening';
import { ActionType } from '../host/protocol';
import type { Inside } from './client-object';
import type { ClientContext } from './context';

type Handler = (event: Record<string, unknown>) => unknown;

/** Events of the document as a whole: the host tells them to everybody, by a name of their own. Their argument is the object. */
const OF_DOCUMENT: Record<string, { name: string; argument: string }> = {
  'Workbook.onSelectionChanged': { name: 'documentSelectionChanged', argument: 'workbook' },
  'SettingCollection.onSettingsChanged': { name: 'settingsChanged', argument: 'settings' },
};

/** Of one workbook: who listens to what. */
export class Listeners {
  private readonly handlers = new Map<string, Handler[]>();

  add(what: string, handler: Handler): void {
    this.handlers.set(what, [...(this.handlers.get(what) ?? []), handler]);
  }

  remove(what: string, handler: Handler): void {
    this.handlers.set(what, this.handlers.get(what)?.filter((one) => one !== handler) ?? []);
  }

  /** @param text the message as the host sends it: each listener gets one of its own */
  tell(what: string, text = '{}'): void {
    for (const handler of this.handlers.get(what) ?? []) handler(JSON.parse(text) as Record<string, unknown>);
  }
}

/** What is listened to in the object model: the number of an event, and whose it is. */
export const eventKey = (kind: number, target: string): string => `${kind} ${target}`;

/** The listeners to one event of one object. */
export class EventHandlers {
  private readonly handlers: Handler[] = [];
  /** Name of its registration, its number, and the type that the arguments carry. */
  private readonly wire: string;
  private readonly kind: number | undefined;
  private readonly type: string;
  private readonly ofDocument: (typeof OF_DOCUMENT)[string] | undefined;

  constructor(
    private readonly object: Inside,
    member: string,
  ) {
    const name = member.replace(/^on/, '');
    const kinds = (EVENTS as Record<string, Record<string, number>>)[object.type] ?? {};
    this.wire = [`Data${name}`, name].find((one) => kinds[one] !== undefined) ?? name;
    this.kind = kinds[this.wire];
    this.type = object.type.replace('Collection', '') + name;
    this.ofDocument = OF_DOCUMENT[`${object.type}.${member}`];
  }

  /** Listens from the next sync on; to events of the document at once. */
  add(handler: Handler): { context: ClientContext; remove(): void } {
    const { context } = this.object;
    if (this.handlers.length === 0) this.register('_Register');
    this.afterwards(() => {
      this.handlers.push(handler);
      if (this.handlers.length === 1) context.listeners.add(this.key, this.told);
    });
    return { context, remove: () => this.remove(handler) };
  }

  /** Listens until the next sync. */
  remove(handler: Handler): void {
    if (this.handlers.length === 1) this.register('_Unregister');
    this.afterwards(() => {
      const place = this.handlers.lastIndexOf(handler);
      if (place >= 0) this.handlers.splice(place, 1);
      if (this.handlers.length === 0) this.object.context.listeners.remove(this.key, this.told);
    });
  }

  private afterwards(change: () => void): void {
    if (this.ofDocument) change();
    else this.object.context.pending.mark(change);
  }

  private register(how: '_Register' | '_Unregister'): void {
    if (this.ofDocument) return;
    const { context, path } = this.object;
    context.pending.act(path, { ActionType: ActionType.method, Name: `${how}${this.wire}Event` }, { info: { Arguments: [] }, others: [] });
  }

  /** A sheet or table by its id; a collection stands for what it belongs to. */
  private get key(): string {
    if (this.ofDocument) return this.ofDocument.name;
    const { path } = this.object;
    return eventKey(this.kind!, path.key ?? path.parent?.key ?? WORKBOOK_TARGET);
  }

  /** One that fails does not keep the others from hearing. */
  private readonly told = (message: Record<string, unknown>): void => {
    for (const handler of [...this.handlers])
      try {
        void Promise.resolve(handler(this.argumentsFor(message))).catch(() => undefined);
      } catch {
        // As with a handler that fails later.
      }
  };

  private argumentsFor(message: Record<string, unknown>): Record<string, unknown> {
    return this.ofDocument ? { [this.ofDocument.argument]: this.object.self } : argumentsOf(this.type, message);
  }
}

/** A message of the host as a handler gets it. */
function argumentsOf(type: string, { valueBefore, valueAfter, valueTypeBefore, valueTypeAfter, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const details = valueTypeAfter === undefined ? undefined : { valueBefore, valueAfter, valueTypeBefore, valueTypeAfter };
  const { address, worksheetId } = rest;
  const range = (method: string) => (context: ClientContext) => rangeOf(context, String(worksheetId), String(address), method);
  return {
    type,
    ...rest,
    ...(details && { details }),
    ...(address !== undefined && { getRange: range('getRange'), getRangeOrNullObject: range('getRangeOrNullObject') }),
  };
}

/** The cells that an event speaks of, in a context of the listener's. */
function rangeOf(context: ClientContext, worksheetId: string, address: string, method: string): unknown {
  const sheets = context.workbook['worksheets'] as { getItem(id: string): Record<string, (address: string) => unknown> };
  return sheets.getItem(worksheetId)[method]!(address);
}
