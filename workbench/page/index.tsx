/** Entry of the workbench page: reads the manifest, opens the sample report, and shows both. */
import { createRoot } from 'react-dom/client';
import manifestText from '../../manifest.xml';
import { App } from './App';
import { Pane } from './Pane';
import { TitleBar } from './TitleBar';
import { WorkspaceContext } from './context';
import { loadPainter } from './Grid';
import { type Language, readRibbon } from './ribbon-model';
import { Workspace } from './workspace';
import { wordsOf } from './words';

const query = new URLSearchParams(location.search);
const language: Language = query.get('lang') === 'en' ? 'en' : 'vi';
/** A file of the server's, by name; without the parameter the sample report. */
const sample = query.get('file') ?? '01-bao-cao-tinh-hai-bieu.xlsx';

const workspace = new Workspace(language);
// Begun at once, both: neither waits for the other.
void loadPainter();
const bytes = fetch(`reports/${encodeURIComponent(sample)}`).then(async (answer) => {
  if (!answer.ok) throw new Error(`${sample}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
});
void workspace.open(() => bytes, sample, true);

/** For the screenshots and tests: when the first sheet stands on the page, in milliseconds since the page was asked for. */
function ready(): void {
  requestAnimationFrame(() => {
    document.documentElement.dataset['ready'] = String(Math.round(performance.now()));
  });
}

const tab = readRibbon(new DOMParser().parseFromString(manifestText, 'application/xml'));
createRoot(document.getElementById('page')!).render(
  <WorkspaceContext value={workspace}>
    <App
      tab={tab}
      titleIn={(spoken) => wordsOf(spoken).title}
      files="pane/"
      above={<TitleBar />}
      beside={<Pane />}
      onReady={ready}
      onDropped={(_, file) => void workspace.open(async () => new Uint8Array(await file.arrayBuffer()), file.name)}
    />
  </WorkspaceContext>,
);
