/** Runs in the pane's frame before office.js: gives the client its handshake, and an opener whose messages go to the workbench page. */
import type { Bridge } from './frame';

const page = window.parent as Window & { thadsBridge?: Bridge };
if (page !== window && page.thadsBridge) {
  const bridge = page.thadsBridge;
  window.name = bridge.name;
  Object.defineProperty(window, 'opener', { value: { postMessage: (text: string) => bridge.post(window, text) }, configurable: true });
}
