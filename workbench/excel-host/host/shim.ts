/**
 * The little of a browser that office.js needs to start outside of one: a window with a name, an opener and messages,
 * a document that pretends to load scripts, storage. It is private to the client; the page's own globals stay untouched.
 */

type Listener = (event: { data: string; origin: string; source: unknown }) => void;

export interface ShimOptions {
  hostInfo: string;
  /** `_conversationId` of every message; fresh for each boot, because the client keeps session state under it. */
  conversation: string;
  /** Origin of the host's page: must have the host name of the add-in's page. */
  hostOrigin: string;
  /** Takes what the client posts to its host. */
  post(text: string): void;
}

export interface Shim {
  window: Record<string, unknown>;
  /** Arguments of the client's wrapper function by name (see node.ts). */
  scope: Record<string, unknown>;
  /** Delivers a message of the host. */
  deliver(text: string): void;
  close(): void;
}

const PAGE = 'https://localhost:3000/taskpane.html';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Makes the window in which one client lives. */
export function makeShim(options: ShimOptions): Shim {
  const timers = new Timers();
  const listeners = new Set<Listener>();
  const opener = { postMessage: (text: string) => options.post(text) };
  const document = makeDocument();
  const location = { ...parts(`${PAGE}?_host_Info=${options.hostInfo}`), assign() {}, replace() {}, reload() {} };
  const window = makeWindow({ options, timers, listeners, opener, document, location });
  const { setTimeout, clearTimeout, setInterval, clearInterval, navigator, sessionStorage, localStorage } = window;
  const scope = { window, document, location, navigator, sessionStorage, localStorage, self: window, top: window['top'], parent: window['parent'], opener };
  return {
    window,
    scope: { ...scope, setTimeout, clearTimeout, setInterval, clearInterval, XMLHttpRequest: undefined },
    deliver: (data) => listeners.forEach((listener) => listener({ data, origin: options.hostOrigin, source: opener })),
    close: () => {
      timers.clear();
      listeners.clear();
    },
  };
}

interface WindowParts {
  options: ShimOptions;
  timers: Timers;
  listeners: Set<Listener>;
  opener: unknown;
  document: unknown;
  location: unknown;
}

/** What the client only looks at, or calls without a result that matters. */
const BROWSER = { console, Promise, performance, innerWidth: 320, innerHeight: 600, focus() {}, blur() {}, open: () => null, close() {} };

function makeWindow({ options, timers, listeners, opener, document, location }: WindowParts): Record<string, unknown> {
  const xdmInfo = `${options.conversation}|control-1|${options.hostOrigin}`;
  const window: Record<string, unknown> = {
    name: JSON.stringify({ baseFrameName: 'excel-host', hostInfo: options.hostInfo, xdmInfo, serializerVersion: 1 }),
    document,
    location,
    opener,
    history: {},
    external: {},
    ...timers.functions(),
    ...BROWSER,
    navigator: { userAgent: 'Mozilla/5.0 (excel-host) Chrome/120.0', language: 'vi-VN', platform: 'excel-host' },
    sessionStorage: makeStorage(),
    localStorage: makeStorage(),
    addEventListener: (type: string, listener: Listener) => void (type === 'message' && listeners.add(listener)),
    removeEventListener: (_: string, listener: Listener) => void listeners.delete(listener),
  };
  const outside = { parent: {} };
  return Object.assign(window, { window, self: window, top: outside, parent: outside });
}

/** Fields of a URL, as `location` and `<a>` have them. */
function parts(href: string): Record<string, string> {
  const { protocol, host, hostname, port, origin, pathname, search, hash } = new URL(href, PAGE);
  return { href, protocol, host, hostname, port, origin, pathname, search, hash };
}

function makeDocument(): Record<string, unknown> {
  const script = { src: OFFICE_JS, getAttribute: () => null };
  // All scripts are already there (node.ts): a script that is appended only has to say that it has been loaded.
  const head = { appendChild: (s: { src?: string; onload?: () => void }) => void (s.src && queueMicrotask(() => s.onload?.())) };
  return {
    createElement: (tag: string) => (tag === 'a' ? makeAnchor() : makeElement()),
    createTextNode: () => ({}),
    getElementsByTagName: (tag: string) => (tag === 'script' ? [script] : tag === 'head' ? [head] : []),
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener() {},
    removeEventListener() {},
    hasFocus: () => false,
    body: makeElement(),
    documentElement: makeElement(),
    activeElement: null,
    domain: 'localhost',
    readyState: 'complete',
    URL: PAGE,
    cookie: '',
  };
}

function makeElement(): Record<string, unknown> {
  return { style: {}, setAttribute() {}, getAttribute: () => null, appendChild() {}, removeChild() {}, addEventListener() {} };
}

/** The client uses `<a>` elements to take URLs apart. */
function makeAnchor(): object {
  let url = parts(PAGE);
  const anchor = { ...makeElement() };
  for (const key of Object.keys(url))
    Object.defineProperty(anchor, key, { get: () => url[key], set: (value: string) => void (key === 'href' && (url = parts(value))) });
  return anchor;
}

function makeStorage(): Record<string, unknown> {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

type Timer = ReturnType<typeof setTimeout>;

/** The client's timers: all end with the session, and its watchdog intervals do not keep Node alive. */
class Timers {
  private readonly running = new Set<Timer>();

  functions(): Record<string, unknown> {
    return {
      setTimeout: (run: () => void, ms?: number) => this.timeout(run, ms),
      clearTimeout: (timer: Timer) => this.stop(timer),
      setInterval: (run: () => void, ms?: number) => this.interval(run, ms),
      clearInterval: (timer: Timer) => this.stop(timer),
    };
  }

  clear(): void {
    this.running.forEach((timer) => this.stop(timer));
  }

  private timeout(run: () => void, ms?: number): Timer {
    const timer = setTimeout(() => {
      this.running.delete(timer);
      run();
    }, ms);
    this.running.add(timer);
    // The client guards each script load with a timeout that it clears; nobody waits for those longer than a minute.
    if ((ms ?? 0) >= 10_000) unref(timer);
    return timer;
  }

  private interval(run: () => void, ms?: number): Timer {
    const timer = setInterval(run, ms);
    this.running.add(timer);
    unref(timer);
    return timer;
  }

  private stop(timer: Timer): void {
    clearTimeout(timer);
    clearInterval(timer);
    this.running.delete(timer);
  }
}

/** Node's timers can let the process end; those of jsdom are numbers. */
function unref(timer: unknown): void {
  (timer as { unref?(): void } | null)?.unref?.();
}
