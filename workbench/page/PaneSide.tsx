/** The side of the page where the pane is: its head, its width. Closed, it is only out of sight. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useWorkspace } from './context';

const NARROWEST = 320;
const WIDEST = 640;
const clamp = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, width));

export function PaneSide({ children }: { children: ReactNode }) {
  const workspace = useWorkspace();
  const { words } = workspace;
  const [width, setWidth] = useState(() => clamp(Number(new URLSearchParams(location.search).get('pane')) || 350));
  if (!workspace.isOpen) return null;
  return (
    <aside className="pane" aria-label={words.pane} hidden={!workspace.host.paneVisible} style={{ width }}>
      <Splitter label={words.resizePane} width={width} onChange={(next) => setWidth(clamp(next))} />
      <div className="pane-head">
        <h2>{words.pane}</h2>
        <button type="button" aria-label={words.closePane} title={words.closePane} onClick={() => workspace.host.showPane(false)}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M1 1l10 10M11 1L1 11" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </div>
      {children}
    </aside>
  );
}

function Splitter({ label, width, onChange }: { label: string; width: number; onChange: (width: number) => void }) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const down = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
    if (step) onChange(width + step);
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onKeyDown={key}
      onPointerDown={down}
      onPointerMove={(event) => start.current && onChange(start.current.width + start.current.x - event.clientX)}
      onPointerUp={() => void (start.current = null)}
    />
  );
}
