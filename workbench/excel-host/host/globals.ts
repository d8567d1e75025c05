/** What an add-in finds as globals, put where its code expects them. */

const GLOBALS = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'OfficeRuntime', 'OfficeCore'] as const;

/** Puts what a client has where the add-in's code expects it; answers how to undo it. */
export function defineGlobals(client: object): () => void {
  const from = client as Record<string, unknown>;
  const target = globalThis as unknown as Record<string, unknown>;
  const before = GLOBALS.map((name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const);
  for (const name of GLOBALS) Object.defineProperty(target, name, { value: from[name], configurable: true, writable: true, enumerable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (target[name] !== from[name]) continue;
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else delete target[name];
    }
  };
}
