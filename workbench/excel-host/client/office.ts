/** `Office`, as far as add-ins use it: who the host is, ribbon commands, the pane, settings of the document. */
import type { Host } from '../host/host';
import { requirementMatrix } from '../host/options';
import { isSetWithin } from '../host/registry';
import { EventKind } from '../host/events';
import { eventKey, type Listeners } from './event-handlers';

/** `event` of a ribbon command. */
interface CommandEvent {
  source: { id: string };
  completed(context?: unknown): void;
}
type Action = (event: CommandEvent) => unknown;

const PANE = eventKey(EventKind.paneVisibility, '');
const PLATFORM = 'OfficeOnline';
const READY = { host: 'Excel', platform: PLATFORM };

export class OfficeGlobal {
  private readonly commands = new Map<string, Action>();
  readonly actions = {
    associate: (id: string, action: Action): void => void this.commands.set(id, action),
  };
  readonly addin;
  readonly context;

  constructor(
    private readonly host: Host,
    listeners: Listeners,
  ) {
    const sets = requirementMatrix(host.options);
    this.context = {
      displayLanguage: host.locale,
      contentLanguage: host.locale,
      host: READY.host,
      platform: READY.platform,
      diagnostics: { host: READY.host, platform: READY.platform, version: '16.0.0.0' },
      requirements: { isSetSupported: (set: string, version = '1.1'): boolean => sets[set] !== undefined && isSetWithin(String(version), sets[set]) },
      document: { settings: new DocumentSettings(host) },
    };
    this.addin = {
      showAsTaskpane: (): Promise<void> => Promise.resolve(host.showPane(true)),
      hide: (): Promise<void> => Promise.resolve(host.showPane(false)),
      onVisibilityModeChanged: (handler: (message: { visibilityMode: string }) => void): Promise<() => Promise<void>> => {
        const told = ({ visibility }: Record<string, unknown>): void => handler({ visibilityMode: visibility === 'Visible' ? 'Taskpane' : 'Hidden' });
        listeners.add(PANE, told);
        return Promise.resolve(() => Promise.resolve(listeners.remove(PANE, told)));
      },
    };
  }

  readonly onReady = (then?: (info: typeof READY) => void): Promise<typeof READY> => Promise.resolve(READY).then((info) => (then?.(info), info));

  /** Somebody has pressed a button. @param source JSON of the event's source */
  run(id: string, actionId: string, source: string): void {
    const end = (status: number, completedContext?: unknown): void => this.host.commandCompleted({ 0: id, 1: status, 2: JSON.stringify({ completedContext }) });
    const action = this.commands.get(actionId);
    if (!action) return end(1);
    void action({ ...(JSON.parse(source) as Pick<CommandEvent, 'source'>), completed: (context) => end(0, context) });
  }
}

interface SettingsResult {
  status: string;
  value: DocumentSettings;
}

/** `Office.context.document.settings`: texts of JSON by key, kept with the host when they are saved. */
class DocumentSettings {
  private values!: Map<string, unknown>;

  constructor(private readonly host: Host) {
    this.read();
  }

  private read(): void {
    this.values = new Map([...this.host.documentSettings].map(([key, text]) => [key, JSON.parse(text) as unknown]));
  }

  get(key: string): unknown {
    return this.values.get(key) ?? null;
  }

  set(key: string, value: unknown): void {
    this.values.set(key, value);
  }

  remove(key: string): void {
    this.values.delete(key);
  }

  saveAsync(then?: (result: SettingsResult) => void): void {
    this.host.saveDocumentSettings([...this.values].map(([key, value]) => [key, JSON.stringify(value)]));
    queueMicrotask(() => then?.({ status: 'succeeded', value: this }));
  }

  refreshAsync(then?: (result: SettingsResult) => void): void {
    this.read();
    queueMicrotask(() => then?.({ status: 'succeeded', value: this }));
  }
}
