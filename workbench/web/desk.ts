/**
 * The page at work: opens files, saves them, and knows what is not saved yet. A file is opened from bytes that the person has chosen; saving makes a copy,
 * unless the person wants the very file written again. Before anything is handed out it is read back and compared (verifySaved).
 */
import { inTurns, newPackage, unpackAhead, verifyingSaved } from 'excel-host/package';
import { OPEN_OPTIONS } from '../add-in';
import { isBusy } from '../../src/taskpane/state';
import type { StartedPane } from '../../src/taskpane/start';
import { saveFile } from '../../src/taskpane/save';
import { turns } from '../page/turns';
import { painted, type Workspace } from '../page/workspace';
import { type OnDisk, writeOver } from './on-disk';
import { noteName } from './recent';
import { type WebWords, webWordsOf } from './words';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How often is looked whether work has ended. */
const WAIT_MS = 60;

/** What a person is asked before something is lost or overwritten. */
export type Question = { kind: 'lose'; go: () => void } | { kind: 'over' };

export class Desk {
  pane: StartedPane | null = null;
  /** The file that the workbook came from, where it can be written again. */
  onDisk: OnDisk | null = null;
  question: Question | null = null;
  /** Written, but not handed out: the workbook counts as changed. */
  private withheld = false;
  private whenReady: (() => void) | null = null;
  /** When the first sheet stands on the page. */
  readonly gridShown: Promise<void>;
  showGrid!: () => void;

  constructor(readonly workspace: Workspace) {
    this.gridShown = new Promise((resolve) => (this.showGrid = resolve));
    workspace.isBusy = () => this.isBusy;
  }

  get words(): WebWords {
    return webWordsOf(this.workspace.language);
  }

  get isChanged(): boolean {
    return this.workspace.isOpen && (this.withheld || this.workspace.isTouched);
  }

  /** The pane, or a command of it, is at work. */
  private get isBusy(): boolean {
    const { pane, workspace } = this;
    return workspace.busy !== null || (pane !== null && isBusy(pane.store.getState()));
  }

  /** The pane is there. */
  ready(): void {
    this.whenReady?.();
    this.whenReady = null;
  }

  ask(question: Question | null): void {
    this.question = question;
    this.workspace.changed();
  }

  // --- opening ---

  /** Opens a file in place of the one that is open; asks first where something would be lost. */
  open(file: () => Promise<File>, name: string, onDisk: OnDisk | null): void {
    const go = (): void => {
      void this.workspace
        .open(async () => new Uint8Array(await (await file()).arrayBuffer()), name)
        .then(() => {
          if (this.workspace.fileName !== name) return;
          this.onDisk = onDisk;
          this.withheld = false;
          noteName(name);
          this.workspace.changed();
        });
    };
    void this.unlessLost(go);
  }

  /** A workbook with a report to try things on. */
  openSample(): void {
    const { words, workspace } = this;
    void this.unlessLost(() => {
      this.whenReady = () => void this.settled().then(() => this.pane?.controller.addSample());
      void workspace.open(() => Promise.resolve(newPackage([words.sampleSheet], OPEN_OPTIONS).save()), words.sampleFile, true);
      this.onDisk = null;
      this.withheld = false;
    });
  }

  /** Waits for what is under way: the workbook must not be changed, or closed, in the middle of it. */
  private async settled(): Promise<void> {
    for (let told = false; this.isBusy; told = true) {
      if (!told) this.workspace.tell({ intent: 'info', text: this.words.waitForPane });
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }

  private async unlessLost(go: () => void): Promise<void> {
    await this.settled();
    if (this.isChanged) this.ask({ kind: 'lose', go });
    else go();
  }

  // --- saving ---

  /** The workbook as bytes that were read back and found whole; null where they were not, which is said. */
  private async whole(): Promise<Uint8Array | null> {
    await this.settled();
    return this.workspace.locked(() => this.checked());
  }

  private async checked(): Promise<Uint8Array | null> {
    const { workspace, words } = this;
    const before = workspace.content!;
    const bytes = await workspace.save(turns());
    if (!bytes) return null;
    workspace.tell({ intent: 'info', text: words.checking });
    await painted();
    const unpacked = [await unpackAhead(before), await unpackAhead(bytes)] as const;
    const lost = await inTurns(verifyingSaved(before, bytes, workspace.workbook, OPEN_OPTIONS, unpacked), turns());
    if (lost === null) return bytes;
    this.withheld = true;
    workspace.tell({ intent: 'error', text: words.notSafe(lost) });
    return null;
  }

  /** @returns whether a copy was handed to the browser */
  async saveCopy(): Promise<boolean> {
    const bytes = await this.whole();
    if (!bytes) return false;
    const { workspace, words } = this;
    const [, stem, ending] = /^(.*?)(\.[^.]+)$/.exec(workspace.fileName) ?? [null, workspace.fileName, '.xlsx'];
    const name = words.copyName(stem, ending);
    saveFile({ name, bytes, type: XLSX });
    this.withheld = false;
    workspace.tell({ intent: 'info', text: words.savedCopy(name) });
    return true;
  }

  async saveOver(): Promise<void> {
    const file = this.onDisk;
    const bytes = file && (await this.whole());
    if (!file || !bytes) return;
    const { workspace, words } = this;
    const written = await writeOver(file, bytes);
    this.withheld = !written;
    workspace.tell(written ? { intent: 'info', text: words.savedOver(file.name) } : { intent: 'error', text: words.notWritten });
  }
}
