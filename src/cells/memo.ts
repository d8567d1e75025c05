/** What was worked out is kept for the next time: names, units and headings come again and again, a report is written as it was just read. */

/** Enough for the syllables, units and people of a large report; what grows without end does not stay. */
const MOST = 5_000;

/** A function of a text that remembers its answers. @param most answers kept before it begins anew */
export function memo<T>(work: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = work(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}

/** Whether two values say the same: arrays, plain objects and primitives by what is in them, anything else only as the very same. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A function of plain data that nobody changes, which is asked again and again about the same: it remembers its last answer. An error is not remembered. */
export function memoOfLast<A extends readonly unknown[], T>(work: (...given: A) => T): (...given: A) => T {
  let last: { given: A; answer: T } | null = null;
  return (...given) => {
    if (!last || !isSame(last.given, given)) {
      last = null;
      last = { given, answer: work(...given) };
    }
    return last.answer;
  };
}
