/** The task pane: the real page of the add-in in a frame. Closed, it is only out of sight: the add-in's runtime goes on, as in Excel. */
import { useEffect, useRef } from 'react';
import { useWorkspace } from './context';
import { connect } from './frame';
import { PaneSide } from './PaneSide';
import { regionKeys } from './regions';

export function Pane() {
  const { session, words } = useWorkspace();
  return (
    <PaneSide>
      <Frame key={session} title={words.pane} />
    </PaneSide>
  );
}

/** One frame per host: a new host needs a client that knows nothing yet. */
function Frame({ title }: { title: string }) {
  const { host } = useWorkspace();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => connect(frame.current!, host), [host]);
  return <iframe ref={frame} title={title} data-region="pane" onLoad={() => hearKeys(frame.current!)} />;
}

/** Keys that lead from region to region are heard in the pane, too; not in one that is installed elsewhere. */
function hearKeys({ contentDocument }: HTMLIFrameElement): void {
  contentDocument?.defaultView?.addEventListener('keydown', regionKeys, true);
}
