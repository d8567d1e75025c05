/** The workbench page: Excel on the web in small. */
import { type DragEvent, useEffect, useState } from 'react';
import { useWorkspace } from './context';
import { FormulaBar } from './FormulaBar';
import { focusGrid, Grid } from './Grid';
import { Pane } from './Pane';
import { regionKeys } from './regions';
import { Ribbon } from './Ribbon';
import type { RibbonTab } from './ribbon-model';
import { SheetTabs } from './SheetTabs';
import { StatusLine } from './StatusLine';
import { TitleBar } from './TitleBar';

export function App({ tab, onReady }: { tab: RibbonTab; onReady: () => void }) {
  const workspace = useWorkspace();
  const { words, language } = workspace;
  const [over, setOver] = useState(false);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => regionKeys(event);
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void workspace.open(async () => new Uint8Array(await file.arrayBuffer()), file.name);
  };
  const drag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className="app" onDragOver={drag} onDragLeave={(event) => event.currentTarget === event.target && setOver(false)} onDrop={drop}>
      <TitleBar />
      <Ribbon tab={tab} />
      <FormulaBar toGrid={focusGrid} />
      <div className="middle">
        <Grid onReady={onReady} />
        <Pane onLoad={(frame) => hearKeys(frame)} />
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

/** Keys that lead from region to region are heard in the pane, too; not in one that is installed elsewhere. */
function hearKeys({ contentDocument }: HTMLIFrameElement): void {
  contentDocument?.defaultView?.addEventListener('keydown', regionKeys, true);
}
