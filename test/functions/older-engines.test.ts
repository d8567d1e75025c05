/**
 * What Safari before 15.4 lacks is there before anything of ours runs.
 * @jest-environment jsdom
 */
const SEQUENCES = [Array.prototype, String.prototype] as object[];

/** Runs a job where the browser has none of it, as the module makes it; jest itself needs its own back. */
function inOlderEngine<T>(job: () => T): T {
  const own = [...SEQUENCES.map((where) => [where, 'at'] as const), [globalThis, 'structuredClone'] as const];
  const before = own.map(([where, name]) => Object.getOwnPropertyDescriptor(where, name));
  own.forEach(([where, name]) => Reflect.deleteProperty(where, name));
  try {
    jest.isolateModules(() => jest.requireActual('../../src/functions/older-engines'));
    return job();
  } finally {
    own.forEach(([where, name], i) => (before[i] ? Object.defineProperty(where, name, before[i]) : Reflect.deleteProperty(where, name)));
  }
}

const rows: [index: number, item: string | undefined][] = [
  [0, 'a'],
  [2, 'c'],
  [-1, 'c'],
  [-3, 'a'],
  [3, undefined],
  [-4, undefined],
];

test.each(rows)('the item at %d is %s', (index, item) => {
  const { items, keys } = inOlderEngine(() => ({ items: [['a', 'b', 'c'].at(index), 'abc'.at(index)], keys: Object.keys(Array.prototype) }));
  expect(items).toEqual([item, item]);
  // Nobody meets it in a loop over an array.
  expect(keys).toEqual([]);
});

test('plain data is copied whole, and the copy is another one', () => {
  const memory = { version: 2, blocks: [{ id: 1, widths: [null, 8.43], before: { fills: [['#FFFFFF']] } }] };
  const copy = inOlderEngine(() => structuredClone(memory));
  copy.blocks[0]!.widths[1] = 0;
  expect(memory).toEqual({ version: 2, blocks: [{ id: 1, widths: [null, 8.43], before: { fills: [['#FFFFFF']] } }] });
  expect(copy.blocks[0]!.id).toBe(1);
});

test('what the browser has stays', () => {
  const own = Array.prototype.at;
  jest.isolateModules(() => jest.requireActual('../../src/functions/older-engines'));
  expect(Array.prototype.at).toBe(own);
});

test('is the first thing that the entry of the bundle runs', () => {
  const order: string[] = [];
  const note = (name: string, exports: object) => (): object => {
    order.push(name);
    return exports;
  };
  jest.doMock('../../src/functions/older-engines', note('older-engines', {}));
  jest.doMock('../../src/functions/broadcast', note('broadcast', {}));
  jest.doMock('../../src/functions/table', note('table', { CUSTOM_FUNCTIONS: [] }));
  Object.assign(globalThis, { CustomFunctions: { associate: () => undefined } });
  jest.requireActual('../../src/functions/index');
  expect(order[0]).toBe('older-engines');
});
