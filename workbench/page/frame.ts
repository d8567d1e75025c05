/**
 * The pane's iframe: carries the messages between the host and the client in the frame. The client posts to its `opener` (see opener.ts); answers are
 * message events inside the frame, from the origin that the handshake names. The page needs no https for that.
 */
import { type Host, hostInfo } from 'excel-host';

/** What opener.ts finds on the page: by the frame's window, where its messages go. */
export interface Bridge {
  /** The frame's name, which carries the handshake. */
  name: string;
  post(frame: Window, text: string): void;
}

let conversations = 0;

/**
 * The address of an add-in that is installed on a server (`?installed=https://server/path`): its pane is shown instead of ours. Of another origin, it talks to the page as
 * in Excel on the web: it posts to its parent. Office.js talks to pages of Microsoft's only: the workbench must be reached under such a name (a line of the hosts file).
 */
const installed = new URLSearchParams(location.search).get('installed')?.replace(/\/+$/, '') ?? null;

/** Connects a new iframe to a host. The caller has taken the frame of the host before off the page. */
export function connect(frame: HTMLIFrameElement, host: Host): void {
  // Fresh ids: the client keeps state of a conversation in the session storage.
  const conversation = `conversation-${Date.now().toString(36)}-${++conversations}`;
  const info = hostInfo(host.locale);
  const origin = installed === null ? host.origin : location.origin;
  const name = JSON.stringify({ baseFrameName: 'pane', hostInfo: info, xdmInfo: `${conversation}|control-1|${origin}`, serializerVersion: 1 });
  if (installed !== null) return connectInstalled(frame, host, { name, address: `${installed}/taskpane.html?_host_Info=${info}` });
  const bridge: Bridge = {
    name,
    post: (window, text) => {
      if (window === frame.contentWindow) host.handleMessage(text);
    },
  };
  Object.assign(window, { thadsBridge: bridge });
  host.onPost = (data) => {
    // In a later task, as between windows; a frame that is gone hears nothing.
    setTimeout(() => {
      const target = frame.contentWindow as (Window & { MessageEvent: typeof MessageEvent }) | null;
      target?.dispatchEvent(new target.MessageEvent('message', { data, origin: host.origin }));
    }, 0);
  };
  frame.src = `pane/taskpane.html?_host_Info=${info}`;
}

let listening: ((event: MessageEvent) => void) | null = null;

function connectInstalled(frame: HTMLIFrameElement, host: Host, { name, address }: { name: string; address: string }): void {
  if (listening) window.removeEventListener('message', listening);
  listening = ({ source, data }) => {
    if (source === frame.contentWindow && typeof data === 'string') host.handleMessage(data);
  };
  window.addEventListener('message', listening);
  host.onPost = (data) => frame.contentWindow?.postMessage(data, new URL(address).origin);
  // The attribute counts only for a frame that is not there yet.
  frame.contentWindow!.name = name;
  frame.src = address;
}
