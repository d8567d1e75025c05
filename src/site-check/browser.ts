/** Asks the server, as a browser on a user's PC does: every file, past any cache; whether the certificate is taken. */
import { isMirror } from './checks';
import type { Answer, Found, Listing } from './listing';

/** So many files are asked for at once. */
const AT_ONCE = 6;

/** @param told how many of how many have answered */
export async function ask(listing: Listing, told: (done: number, all: number) => void): Promise<Found> {
  const here = `${location.origin}${location.pathname.replace(/\/[^/]*$/, '')}`;
  const mirror = isMirror(listing) ? listing.officejs.replace(/\/[^/]*$/, '') : null;
  const own = listing.files.map(({ name }) => ({ name, address: `${here}/${name}` }));
  const office = mirror === null ? [] : listing.office.files.map(({ name }) => ({ name, address: `${mirror}/${name}` }));
  let done = 0;
  const answers = await inTurn([...own, ...office], async ({ address }) => {
    const answer = await answerOf(address);
    told(++done, own.length + office.length);
    return answer;
  });
  return {
    here,
    trusted: await isTrusted(),
    files: new Map(own.map(({ name }, i) => [name, answers[i]!])),
    office: new Map(office.map(({ name }, i) => [name, answers[own.length + i]!])),
    officeRuns: await runs(listing.officejs),
  };
}

/** Some at once, all in the end, answers in the order of the questions. */
async function inTurn<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const answers = new Array<R>(things.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < things.length; i = next++) answers[i] = await work(things[i]!);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

/** What comes for an address; null where nothing does, or the browser refuses to show it. */
async function answerOf(address: string): Promise<Answer | null> {
  try {
    const response = await fetch(address, { cache: 'no-store', credentials: 'same-origin' });
    const bytes = await response.arrayBuffer();
    return {
      status: response.status,
      redirected: response.redirected,
      headers: Object.fromEntries(response.headers),
      sha256: await sha256Of(bytes),
      text: new TextDecoder().decode(bytes),
    };
  } catch {
    return null;
  }
}

/** Browsers compute hashes on https only: '' elsewhere. */
async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  if (!isSecureContext) return '';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the browser runs office.js from an address, as the pane will: an answer may be a page of a proxy, or a script that may not run. */
const runs = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve('Office' in window);
    script.onerror = () => resolve(false);
    document.head.append(script);
  });

/**
 * Whether the browser takes the server's certificate. A page that somebody has opened past a warning looks like any other to its scripts, but a service worker is
 * refused there. It is registered for a folder that has no pages, and taken away at once.
 */
async function isTrusted(): Promise<boolean | null> {
  if (location.protocol !== 'https:') return false;
  if (!('serviceWorker' in navigator)) return null;
  try {
    const registration = await navigator.serviceWorker.register('check-worker.js', { scope: 'check-worker/' });
    await registration.unregister();
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'SecurityError' ? false : null;
  }
}
