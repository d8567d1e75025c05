/** Names of files that were opened lately: names only, on this PC. A browser that keeps nothing is no failure. */
import { remember, remembered } from '../../src/taskpane/remembered';

const KEY = 'web.recent';
const MOST = 6;

/** The youngest first. */
export function recentNames(): string[] {
  try {
    const found = JSON.parse(remembered(KEY) ?? '[]') as unknown;
    return Array.isArray(found) ? found.filter((name) => typeof name === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export const noteName = (name: string): void => remember(KEY, JSON.stringify([name, ...recentNames().filter((one) => one !== name)].slice(0, MOST)));

export const forgetNames = (): void => remember(KEY, '[]');
