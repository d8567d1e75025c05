/** Names, units and headings come again and again: what was worked out for a text is kept for the next time. */

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
