/** What the pane remembers on this PC, for whoever uses it: never a figure or a name. A browser that keeps nothing is no failure. */
const PREFIX = 'thads.';

/** @returns null where nothing is remembered */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // A browser in private mode, or one that is full.
  }
}
