/** The grid's place on the page: the painter, our own cell editor over it, the keys and the clipboard. */
import { type KeyboardEvent, type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { containsCell, formatArea } from 'excel-host/cells';
import type { GridView } from '../grid/view';
import type { Area } from 'excel-host/model';
import { CellEditor, type Editing } from './CellEditor';
import { Charts } from './Charts';
import { asText, fromText } from './clipboard';
import { useWorkspace } from './context';
import { selectionAfter } from './navigation';
import type { Workspace } from './workspace';

/** Loads the painter: the largest part of the page, and not needed before there is a workbook. */
export const loadPainter = () => import('../grid/view');

/** Changes are painted at most this often; while something writes into the workbook, which is many requests, only now and then: most writes are done before. */
const REPAINT_MS = 60;
const REPAINT_BUSY_MS = 2000;

export function Grid({ onReady }: { onReady: () => void }) {
  const workspace = useWorkspace();
  const place = useRef<HTMLDivElement>(null);
  const { view, paintNow } = useView(workspace, place, (row, column) => edit(row, column), onReady);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { words } = workspace;

  const edit = (row: number, column: number, typed?: string): void => {
    // The selection may be younger than the last painting.
    paintNow();
    const rect = view.current?.rectOf(row, column);
    if (!rect) return;
    workspace.setEditing(true);
    setEditing({ row, column, rect, text: typed ?? workspace.contentsOf(row, column), isFresh: typed !== undefined, zoom: workspace.zoom / 100 });
  };
  const close = (): void => {
    setEditing(null);
    workspace.setEditing(false);
    focusGrid();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (editing || !workspace.isOpen) return;
    const { top, left } = workspace.selection;
    const action = keyAction(event, workspace, (typed) => edit(top, left, typed)) ?? move(event);
    if (!action) return;
    event.stopPropagation();
    if (action === 'done') event.preventDefault();
  };
  const anchor = useRef({ row: 0, column: 0 });
  const move = (event: KeyboardEvent): 'done' | null => {
    const { selection, sheet } = workspace;
    // A selection that somebody made by other means begins at its first cell.
    if (!containsCell(selection, anchor.current.row, anchor.current.column) || !isCorner(selection, anchor.current)) {
      anchor.current = { row: selection.top, column: selection.left };
    }
    const keys = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
    const next = event.altKey ? null : selectionAfter(sheet, selection, anchor.current, keys);
    if (!next) return null;
    if (!keys.shift || event.key === 'Enter' || event.key === 'Tab') anchor.current = { row: next.top, column: next.left };
    workspace.select(next);
    return 'done';
  };
  const area = workspace.isOpen ? workspace.selection : null;
  const copy = (event: ClipboardEvent): void => {
    if (editing || !area) return;
    event.clipboardData.setData('text/plain', asText(workspace.workbook, workspace.sheet, area, workspace.host.separators));
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'cut') workspace.clear(area);
  };
  const paste = (event: ClipboardEvent): void => {
    if (editing || !area) return;
    event.preventDefault();
    event.stopPropagation();
    const lines = fromText(event.clipboardData.getData('text/plain'));
    if (lines.length) workspace.enter(area.top, area.left, lines);
  };
  return (
    <main
      id="grid"
      tabIndex={0}
      className="grid"
      aria-label={workspace.isOpen ? `${words.grid}: ${workspace.sheet.name}` : words.grid}
      data-region="grid"
      onKeyDownCapture={onKey}
      onCopyCapture={copy}
      onCutCapture={copy}
      onPasteCapture={paste}
    >
      <div ref={place} className="painter" />
      <Charts view={view} place={place} />
      <p className="sr-only" aria-live="polite">
        {area ? `${formatArea(area)}: ${asText(workspace.workbook, workspace.sheet, firstCell(area), workspace.host.separators)}` : ''}
      </p>
      <p className="sr-only">{words.gridHelp}</p>
      {editing && (
        <CellEditor
          key={`${editing.row} ${editing.column}`}
          editing={editing}
          label={words.editor(formatArea({ top: editing.row, bottom: editing.row, left: editing.column, right: editing.column }))}
          take={(text) => (workspace.setEditing(false), workspace.enter(editing.row, editing.column, [[text]]))}
          move={(rows, columns) => {
            const [row, column] = [Math.max(0, editing.row + rows), Math.max(0, editing.column + columns)];
            close();
            workspace.select({ top: row, bottom: row, left: column, right: column });
          }}
          cancel={close}
        />
      )}
    </main>
  );
}

const isCorner = ({ top, left, bottom, right }: Area, { row, column }: { row: number; column: number }): boolean =>
  (row === top || row === bottom) && (column === left || column === right);
const firstCell = ({ top, left }: Area): Area => ({ top, left, bottom: top, right: left });

/** Puts the keyboard into the grid. */
export const focusGrid = (): void => document.getElementById('grid')?.focus();

/** Keeps the painter in step with the workspace. */
function useView(
  workspace: Workspace,
  place: React.RefObject<HTMLDivElement | null>,
  edit: (row: number, column: number) => void,
  onReady: () => void,
): { view: React.RefObject<GridView | null>; paintNow: () => void } {
  const view = useRef<GridView | null>(null);
  const latest = useRef(edit);
  latest.current = edit;
  const paint = useRef<() => void>(() => undefined);
  useEffect(() => {
    let gone = false;
    void loadPainter().then(({ GridView }) => {
      if (gone) return;
      view.current = new GridView(place.current!, {
        select: (area) => workspace.select(area),
        edit: (row, column) => latest.current(row, column),
        resize: (change) => workspace.resize(change),
      });
      Object.assign(window, { workbench: { workspace, view: view.current } });
      paint.current();
      void view.current.firstPainted.then(onReady);
    });
    return () => {
      gone = true;
      view.current?.dispose();
      view.current = null;
    };
  }, [workspace]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Since when somebody waits for a painting: the last one, or the last time that nothing was under way. */
    let since = performance.now();
    const now = (): void => {
      timer = undefined;
      since = performance.now();
      if (!view.current || !workspace.isOpen) return;
      view.current.show(workspace.workbook, workspace.sheet, workspace.selection, workspace.locale, workspace.zoom);
    };
    paint.current = now;
    now();
    const later = (): void => {
      timer = workspace.isBusy() && performance.now() - since < REPAINT_BUSY_MS ? setTimeout(later, REPAINT_MS) : (now(), undefined);
    };
    const stop = workspace.subscribe(() => {
      if (timer !== undefined) return;
      since = performance.now();
      timer = setTimeout(later, REPAINT_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [workspace]);
  return { view, paintNow: () => paint.current() };
}

/** 'done': handled here; 'native': the browser's own, but not Univer's; null: Univer's. */
function keyAction(event: KeyboardEvent, workspace: Workspace, edit: (typed?: string) => void): 'done' | 'native' | null {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) {
    const letter = key.toLowerCase();
    if (letter === 'z') return (workspace.undo(), 'done');
    if (letter === 'y') return (workspace.redo(), 'done');
    // Copy, cut and paste arrive as events of the clipboard.
    return 'cxv'.includes(letter) ? 'native' : null;
  }
  if (event.altKey || key === 'F6') return null;
  if (key === 'F2') return (edit(), 'done');
  if (key === 'Delete' || key === 'Backspace') return (workspace.clear(workspace.selection), 'done');
  // The field has the focus before the letter arrives, so that input methods (Telex, VNI) begin in it.
  if (key.length === 1 || key === 'Process' || key === 'Unidentified') return (edit(''), 'native');
  return null;
}
