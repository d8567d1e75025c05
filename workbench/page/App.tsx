/** Excel on the web in small: ribbon, formula bar, grid, sheet tabs. What stands above it and beside it is given. */
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useWorkspace } from './context';
import { FormulaBar } from './FormulaBar';
import { focusGrid, Grid } from './Grid';
import { regionKeys } from './regions';
import { Ribbon } from './Ribbon';
import type { Language, RibbonTab } from './ribbon-model';
import { SheetTabs } from './SheetTabs';
import { StatusLine } from './StatusLine';

export interface AppProps {
  tab: RibbonTab;
  /** Title of the page. */
  titleIn: (language: Language) => string;
  /** Folder of the add-in's files: where its icons are. */
  files: string;
  above: ReactNode;
  beside: ReactNode;
  onReady: () => void;
  /** A file was dropped on the page. */
  onDropped: (item: DataTransferItem, file: File) => void;
}

export function App({ tab, titleIn, files, above, beside, onReady, onDropped }: AppProps) {
  const workspace = useWorkspace();
  const { words, language } = workspace;
  const [over, setOver] = useState(false);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = titleIn(language);
  }, [language, titleIn]);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => regionKeys(event);
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  // What cannot be used loses the keyboard; afterwards it is where it was.
  const focused = useRef<Element | null>(null);
  if (workspace.isLocked) focused.current ??= document.activeElement;
  useEffect(() => {
    if (workspace.isLocked) return;
    if (document.activeElement === document.body && focused.current instanceof HTMLElement) focused.current.focus();
    focused.current = null;
  }, [workspace.isLocked]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onDropped(event.dataTransfer.items[0]!, file);
  };
  const drag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className="app"
      inert={workspace.isLocked}
      onDragOver={drag}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={drop}
    >
      {above}
      <Ribbon tab={tab} files={files} />
      <FormulaBar toGrid={focusGrid} />
      <div className="middle">
        <Grid onReady={onReady} />
        {beside}
      </div>
      <footer className="bottom">
        <SheetTabs />
        <StatusLine />
      </footer>
      {over && (
        <div className="dropzone" onDragLeave={() => setOver(false)}>
          {words.dropHere}
        </div>
      )}
    </div>
  );
}
