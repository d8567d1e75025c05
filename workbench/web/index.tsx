/**
 * "THADS trên trang web": the add-in on files, in any browser, without Office. Everything is one classic script, so that the page also works from a folder
 * (file://), where browsers load no modules and no frames.
 */
import { createRoot } from 'react-dom/client';
import manifestText from '../../manifest.xml';
import { COMMANDS } from '../../src/commands/registry';
import { App } from '../page/App';
import { WorkspaceContext } from '../page/context';
import { type Language, readRibbon } from '../page/ribbon-model';
import { Workspace } from '../page/workspace';
import { Asked } from './Asked';
import { Desk } from './desk';
import { DirectPane } from './DirectPane';
import { dropped } from './on-disk';
import { Start } from './Start';
import { TopBar } from './TopBar';
import { webWordsOf } from './words';

const language: Language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi';
/** Nothing is sent, so no size is too large; formulas of the add-in need an Excel with the add-in and are not offered. */
const HOST = { payloadLimit: false, sets: { CustomFunctions: '', CustomFunctionsRuntime: '' } } as const;

const workspace = new Workspace(language, { badDays: [], host: HOST, locksWhileEditing: true });
const desk = new Desk(workspace);

/** For tests: when the first sheet stands on the page, in milliseconds since the page was asked for. */
function ready(): void {
  requestAnimationFrame(() => (document.documentElement.dataset['ready'] = String(Math.round(performance.now()))));
  desk.showGrid();
}

window.addEventListener('beforeunload', (event) => {
  if (desk.isChanged) event.preventDefault();
});
window.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    if (workspace.isOpen) void desk.saveCopy();
    return;
  }
  // The keys that the ribbon's commands have in Excel.
  const command = COMMANDS.find(({ shortcut }) => shortcut === keysOf(event));
  if (!command || !workspace.isOpen) return;
  event.preventDefault();
  void workspace.press(command.id, command.label[workspace.language]);
});

const keysOf = ({ ctrlKey, shiftKey, altKey, code }: KeyboardEvent): string =>
  [ctrlKey && 'Ctrl', shiftKey && 'Shift', altKey && 'Alt', code.replace(/^(Digit|Key)/, '')].filter(Boolean).join('+');

const open = async (item: DataTransferItem, file: File): Promise<void> => desk.open(() => Promise.resolve(file), file.name, await dropped(item));

const tab = readRibbon(new DOMParser().parseFromString(manifestText, 'application/xml'));
createRoot(document.getElementById('page')!).render(
  <WorkspaceContext value={workspace}>
    <App
      tab={tab}
      titleIn={(spoken) => webWordsOf(spoken).title}
      files=""
      above={<TopBar desk={desk} />}
      beside={<DirectPane desk={desk} />}
      onReady={ready}
      onDropped={(item, file) => void open(item, file)}
    />
    <Start desk={desk} />
    <Asked desk={desk} />
  </WorkspaceContext>,
);
