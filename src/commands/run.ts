/** Runs one ribbon command from press to `event.completed()`, whatever happens, and tells the pane what the user has to know. */
import { publish } from './messages';
import type { Command, Report } from './registry';
import { type CommandTexts, commandTextsFor } from './texts/texts';
import { commandsVi } from './texts/vi';

/** How long Excel may be silent before the pane says what it may be waiting for. */
const SILENCE_MS = 2000;

/** One command at a time: two writes into the same columns would mix. */
let running = false;

/** Runs a command. Never throws; completes the event exactly once. A keyboard shortcut comes without an event. */
export async function runCommand(command: Command, event: Pick<Office.AddinCommands.Event, 'completed'> | undefined, silenceMs = SILENCE_MS): Promise<void> {
  try {
    const texts = await commandTextsFor(Office.context?.displayLanguage).catch(() => null);
    if (!texts) await tell({ intent: 'error', text: commandsVi.notLoaded, show: true });
    else if (running && !command.opens) await tell({ intent: 'info', text: texts.busy, show: true });
    else await attempt(command, texts, silenceMs);
  } finally {
    event?.completed();
  }
}

async function attempt(command: Command, texts: CommandTexts, silenceMs: number): Promise<void> {
  const excel = !command.opens;
  if (excel) running = true;
  // Said as long as it holds: what the pane does for itself may take the message away. The pane is opened for it once.
  const waiting = (show: boolean): void => {
    void tell({ intent: 'info', text: texts.waiting, show });
    timer = setTimeout(waiting, silenceMs, false);
  };
  let timer = excel ? setTimeout(waiting, silenceMs, true) : undefined;
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(waiting, silenceMs, true);
  };
  try {
    // Nothing waits any more when the outcome is told: it is the last word.
    await tell(await ended(() => command.run(texts, heard), texts).finally(() => clearTimeout(timer)));
  } finally {
    if (excel) running = false;
  }
}

/** What a command reports, also where it fails. */
async function ended(run: () => Promise<Report | null>, texts: CommandTexts): Promise<Report | null> {
  try {
    return await run();
  } catch (error) {
    const { isNothingToDo, sentenceFor } = await import('../excel/kit/errors');
    return { intent: isNothingToDo(error) ? 'info' : 'error', text: sentenceFor(error, texts.messages), show: true };
  }
}

/** Publishes a report and opens the pane for it. A pane that cannot be opened finds the message as soon as the user opens it. */
async function tell(report: Report | null): Promise<void> {
  if (!report) return;
  const { show, ...message } = report;
  publish(message);
  if (show) await Office.addin.showAsTaskpane().catch(() => undefined);
}
