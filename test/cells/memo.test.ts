import fc from 'fast-check';
import { memo, memoOfLast } from '../../src/cells/memo';

/** A function that says how often it was asked, remembering its last answer. */
function counting(): { asked: () => number; of: (...given: readonly unknown[]) => unknown } {
  let asked = 0;
  return {
    asked: () => asked,
    of: memoOfLast((...given: readonly unknown[]) => {
      asked++;
      if (given[0] === 'error') throw new Error('no answer');
      return given;
    }),
  };
}

test.each<[string, () => unknown, () => unknown, boolean]>([
  ['numbers', () => 1, () => 1, true],
  ['another number', () => 1, () => 2, false],
  ['a number and its text', () => 1, () => '1', false],
  ['0 and -0', () => 0, () => -0, false],
  ['NaN', () => NaN, () => NaN, true],
  ['big whole numbers', () => 10n, () => 10n, true],
  ['a cell', () => [[1, 'a', true]], () => [[1, 'a', true]], true],
  ['a cell that is another', () => [[1, 'a', true]], () => [[1, 'b', true]], false],
  ['a row less', () => [[1], [2]], () => [[1]], false],
  ['an empty cell and none', () => [''], () => [], false],
  ['undefined and left out', () => ({ a: undefined }), () => ({}), false],
  ['another name', () => ({ a: undefined }), () => ({ b: undefined }), false],
  ['in another order', () => ({ a: 1, b: 2 }), () => ({ b: 2, a: 1 }), true],
  ['deep', () => ({ a: [{ b: null }] }), () => ({ a: [{ b: null }] }), true],
  ['an array and an object', () => [], () => ({}), false],
  ['an object and an array', () => ({}), () => [], false],
  ['null and an object', () => null, () => ({}), false],
  // What is inside of these is not looked at: they are never the same.
  ['maps', () => new Map([[1, 1]]), () => new Map([[1, 1]]), false],
  ['sets', () => new Set([1]), () => new Set([2]), false],
  ['dates', () => new Date(0), () => new Date(0), false],
])('the last answer counts again: %s', (_, first, second, isSame) => {
  const { asked, of } = counting();
  of(first(), 'x');
  of(second(), 'x');
  expect(asked()).toBe(isSame ? 1 : 2);
});

test('any change is seen, and what it was before is worked out again', () => {
  const data = fc.array(fc.array(fc.oneof(fc.integer(), fc.string(), fc.boolean()), { minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(data, fc.nat(), fc.nat(), (cells, i, j) => {
      const copy = (): unknown[][] => cells.map((row) => [...row]);
      const other = copy();
      const row = other[i % other.length]!;
      row[j % row.length] = { not: 'there before' };
      const { asked, of } = counting();
      of(copy());
      of(copy());
      expect(asked()).toBe(1);
      expect(of(other)).toEqual([other]);
      expect(of(copy())).toEqual([cells]);
      expect(asked()).toBe(3);
    }),
  );
});

test('an error is no answer', () => {
  const { asked, of } = counting();
  expect(() => of('error')).toThrow('no answer');
  expect(() => of('error')).toThrow('no answer');
  expect(asked()).toBe(2);
  expect(of('a')).toEqual(['a']);
});

test('many texts: the oldest are forgotten together, answers of undefined count', () => {
  const asked: string[] = [];
  const of = memo((text) => void asked.push(text), 2);
  for (const text of ['a', 'b', 'a', 'c', 'a']) of(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
