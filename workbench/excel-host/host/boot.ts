/**
 * Boots the unmodified office.js in Node (or under Jest, with or without jsdom) against the host, so that an add-in's own
 * code runs with the real `Office`, `Excel` and `CustomFunctions`. The three scripts run inside one function whose
 * parameters are a private window and document (shim.ts): same realm as the caller, so that errors, arrays and promises
 * are the caller's own kinds, and nothing of the page is replaced.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineGlobals } from './globals';
import { Host } from './host';
import { hostInfo } from './options';
import type { BootOptions, CustomFunctionsApi, OfficeSession } from './session';
import { makeShim, type Shim } from './shim';

const SCRIPTS = ['office.js', 'en-us/office_strings.js', 'excel-web-16.00.js'];
const PARAMETERS = ['window', 'document', 'location', 'navigator', 'sessionStorage', 'localStorage', 'self', 'top', 'parent', 'opener'];
const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'XMLHttpRequest'];
/** Globals that the scripts share: written as `var X` in one place and as `window.X` in another. */
const SHARED = [
  'CustomFunctionMappings',
  'CustomFunctions',
  'Excel',
  'Microsoft',
  'OSF',
  'OSFPerformance',
  'Office',
  'OfficeExtension',
  'OfficeExtensionBatch',
  'OfficeRuntime',
  'Strings',
  'Type',
  '_OfficeRuntimeWeb',
];
const READY_TIMEOUT = 10_000;

export type { BootOptions, OfficeSession } from './session';

type Client = (this: unknown, ...args: unknown[]) => void;
let compiled: Client | undefined;
let boots = 0;

/** Wraps the scripts into one function. `bind` gets accessors, so that `window.Office` and `Office` are one variable. */
function compile(): Client {
  const dist = join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json')), 'dist');
  const sources = SCRIPTS.map((name) => readFileSync(join(dist, name), 'utf8'));
  const accessors = SHARED.map((name) => `get ${name}(){return ${name}},set ${name}(v){${name}=v}`);
  const head = `(function(${[...PARAMETERS, ...TIMERS, 'bind'].join(',')}){var ${SHARED.join(',')};bind({${accessors.join(',')}});`;
  // Indirect eval: runs in the caller's realm, also inside Jest's sandbox.
  return (0, eval)(`${head}\n${sources.join('\n;\n')}\n})`) as Client;
}

function runClient(shim: Shim): void {
  compiled ??= compile();
  const bind = (accessors: object): void => {
    const descriptors = Object.getOwnPropertyDescriptors(accessors);
    for (const descriptor of Object.values(descriptors)) descriptor.enumerable = false;
    Object.defineProperties(shim.window, descriptors);
  };
  compiled.call(shim.window, ...[...PARAMETERS, ...TIMERS].map((name) => shim.scope[name]), bind);
  hideAdditions(Function.prototype);
  hideAdditions(Error.prototype);
}

/** The client adds helpers to built-in prototypes, as it does on a page: out of the way of `for … in`. */
function hideAdditions(prototype: object): void {
  for (const name of Object.keys(prototype)) Object.defineProperty(prototype, name, { enumerable: false });
}

/** Starts a client on a new host over the workbook; resolves when `Office.onReady` has. */
export async function bootOffice(options: BootOptions): Promise<OfficeSession> {
  const host = new Host(options.workbook, options);
  const conversation = `conversation-${process.pid}-${++boots}`;
  const shim = makeShim({ hostInfo: hostInfo(host.locale), conversation, hostOrigin: host.origin, post: (text) => host.handleMessage(text) });
  // A posted message arrives in a later task, as between windows.
  host.onPost = (text) => void queueMicrotask(() => shim.deliver(text));
  runClient(shim);
  const window = shim.window as Record<string, unknown> & { Office: typeof Office };
  await withTimeout(window.Office.onReady(), `office.js was not ready after ${READY_TIMEOUT} ms`);
  const restore = options.globals === false ? () => undefined : defineGlobals(window);
  return {
    host,
    workbook: options.workbook,
    Office: window.Office,
    Excel: window['Excel'] as typeof Excel,
    CustomFunctions: window['CustomFunctions'] as CustomFunctionsApi,
    window,
    close: async () => {
      await host.idle();
      restore();
      shim.close();
    },
  };
}

async function withTimeout<R>(promise: Promise<R>, text: string): Promise<R> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(text)), READY_TIMEOUT);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
