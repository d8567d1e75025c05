/**
 * A client of this host in the same process, in place of Microsoft's: `Excel`, `Office` and `CustomFunctions` as an add-in's code expects them. It asks
 * what Office.js asks, action by action (`test/client/` holds the two side by side), but hands over objects instead of messages.
 */
import type { Workbook } from '../model/workbook';
import { defineGlobals } from '../host/globals';

export { defineGlobals };
import { EVENT_CATEGORY, FUNCTION_CATEGORY } from '../host/events';
import { Host } from '../host/host';
import type { HostOptions } from '../host/options';
import type { CustomFunctionsApi, OfficeSession } from '../host/session';
import { ClientContext, type Connection, runOver } from './context';
import { eventKey, Listeners } from './event-handlers';
import { FunctionRuntime } from './functions';
import { OfficeGlobal } from './office';

/** A message of the host's: category, kind, whom it concerns, text. */
type Told = [category: number, kind: number, target: string, text: string];

/** What a request waits for before it is answered: a page gives others their turn. Nothing to wait for = at once. */
export type Pause = () => Promise<void> | null;

/** The globals of an add-in over a host. From here on the host's messages go to them. */
export function connect(host: Host, pause: Pause = () => null): Pick<OfficeSession, 'Office' | 'Excel' | 'CustomFunctions'> {
  const listeners = new Listeners();
  const office = new OfficeGlobal(host, listeners);
  const functions = new FunctionRuntime(host);
  const perform: Connection['perform'] = (request, waits, answer) => {
    const pausing = pause();
    if (pausing) void pausing.then(() => host.perform(request, waits, answer));
    else host.perform(request, waits, answer);
  };
  const connection: Connection = { listeners, perform };
  const told = (lines: readonly Told[]): void => {
    const calls = lines.filter(([category]) => category === FUNCTION_CATEGORY);
    if (calls.length > 0) void functions.run(calls.map(([, , , text]) => JSON.parse(text) as Parameters<FunctionRuntime['run']>[0][number]));
    for (const [category, kind, target, text] of lines) if (category === EVENT_CATEGORY) listeners.tell(eventKey(kind, target), text);
  };
  host.onPost = (text) => queueMicrotask(() => deliver(text, told, office, listeners));
  host.hearsEverything();
  const Excel = {
    run: runOver(connection),
    RequestContext: class extends ClientContext {
      constructor() {
        super(connection);
      }
    },
  };
  return {
    Office: office as unknown as OfficeSession['Office'],
    Excel: Excel as unknown as OfficeSession['Excel'],
    CustomFunctions: functions as unknown as CustomFunctionsApi,
  };
}

function deliver(text: string, told: (lines: readonly Told[]) => void, office: OfficeGlobal, listeners: Listeners): void {
  const { _actionName, _data } = JSON.parse(text) as { _actionName: string; _data: unknown };
  if (_actionName === 'richApiMessage') told((_data as { ArrayData?: Told[] }).ArrayData ?? []);
  else if (_actionName === 'appCommandInvoked') office.run(...(_data as [id: string, actionId: string, source: string]));
  else listeners.tell(_actionName);
}

/** Starts a client over a workbook, as `bootOffice` does with Microsoft's. @param options `globals: false`: nothing is put on globalThis */
export function bootClient(options: HostOptions & { workbook: Workbook; globals?: boolean }): Promise<OfficeSession> {
  const host = new Host(options.workbook, options);
  const made = connect(host);
  const restore = options.globals === false ? () => undefined : defineGlobals(made);
  const close = async (): Promise<void> => {
    await host.idle();
    restore();
  };
  return Promise.resolve({ host, workbook: options.workbook, ...made, window: {}, close });
}
