/**
 * The add-in's code on Microsoft's client and on this house's own, side by side: after each step the saved workbook must be the same bytes, the outcome the
 * same, and each client must have asked the host for the same things in the same order.
 */
import { createHash } from 'node:crypto';
import { FUNCTIONS, OPEN_OPTIONS, openWorkbook } from '../../../workbench/add-in';
import { associateFunctions } from '../../../workbench/associate';
import { bootAddIn } from '../../../workbench/boot';
import { connectAddIn } from '../../../workbench/connect';
import type { Fault, Host } from 'excel-host';
import { calculating } from 'excel-host/calculation';
import { type OpenPackage, verifySaved } from 'excel-host/package';
import { askedOf } from './asked';

/** Something that is done to an open workbook. */
export interface Step {
  name: string;
  run(): Promise<unknown>;
}

/** All that can be told of a step from outside. */
export interface Left {
  step: string;
  /** How it ended: the error's name, code and message, or nothing. */
  said: string;
  /** The saved workbook. */
  bytes: string;
  asked: readonly string[];
  held: number;
  /** What of the saved workbook is not as it must be, held against the file that was opened. */
  lost: string;
}

const CLIENTS = { microsoft: bootAddIn, own: connectAddIn } as const;

/** Formats days and makes ids of the moment: both clients live at the same one. */
const NOW = new Date(2024, 5, 20, 8, 30);

/**
 * Takes a workbook through steps on a client.
 * @param fault what happens to requests of the last step, numbered from its first
 */
export async function through(client: keyof typeof CLIENTS, file: Uint8Array, steps: readonly Step[], fault?: Fault): Promise<Left[]> {
  const opened = openWorkbook(file);
  const { workbook } = opened;
  const session = await CLIENTS[client]({ workbook, calculate: calculating(workbook, { functions: FUNCTIONS, now: () => NOW }) });
  associateFunctions(session);
  const { host } = session;
  const asked = askedOf(host);
  try {
    await host.calculationEnded();
    const left: Left[] = [];
    for (const step of steps) {
      if (fault && step === steps.at(-1)) host.misbehave.fault = { ...fault, request: host.statistics.requests + fault.request };
      left.push(await leftBy(step, host, opened, asked, file));
    }
    return left;
  } finally {
    await session.close();
  }
}

async function leftBy(step: Step, host: Host, opened: OpenPackage, asked: string[], file: Uint8Array): Promise<Left> {
  asked.length = 0;
  const said = await step.run().then(() => '', endOf);
  // Nothing of it is under way any more.
  await host.idle();
  await host.calculationEnded();
  host.misbehave.fault = undefined;
  const bytes = bytesOf(opened);
  const lost = typeof bytes === 'string' ? '' : (verifySaved(file, bytes, opened.workbook, OPEN_OPTIONS) ?? '');
  return { step: step.name, said, bytes: hashOf(bytes), asked: renumbered(asked), held: host.heldReferences, lost };
}

/** References by the order in which a step speaks of them: how many the host has given out before makes no difference. */
function renumbered(asked: readonly string[]): string[] {
  const numbers = new Map<string, number>();
  const numberOf = (reference: string): number => {
    if (!numbers.has(reference)) numbers.set(reference, numbers.size + 1);
    return numbers.get(reference)!;
  };
  return asked.map((one) => one.replace(/ref-\d+/g, (reference) => `ref${numberOf(reference)}`));
}

function endOf(error: unknown): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  // Of an error of the client the words are its own.
  return [name, code, name === 'RichApi.Error' ? '' : message].filter(Boolean).join(' ');
}

/** The saved workbook, or why it cannot be saved. */
function bytesOf(opened: OpenPackage): Uint8Array | string {
  try {
    return opened.save();
  } catch (error) {
    return endOf(error);
  }
}

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** First action that the clients do not share; -1: none. From where Microsoft's client splits a write (`splitWrites`), the actions are others. */
function partingOf(asked: readonly string[], own: readonly string[]): number {
  const split = asked.findIndex((one) => one.includes(' _validatearraysize('));
  if (split >= 0) return asked.slice(0, split).findIndex((one, i) => one !== own[i]);
  const place = asked.findIndex((one, i) => one !== own[i]);
  return place >= 0 || asked.length === own.length ? place : asked.length;
}

/** Where the clients part, in words; nothing where they do not. */
export function differences(reference: readonly Left[], own: readonly Left[]): string[] {
  return reference.flatMap((left, i) => {
    const other = own[i]!;
    const lost = other.lost === '' ? [] : [`${left.step}: saved ${other.lost}`];
    const parts = (['said', 'bytes', 'held'] as const).flatMap((part) =>
      left[part] === other[part] ? [] : [`${left.step}: ${part} ${left[part]} ≠ ${other[part]}`],
    );
    const place = partingOf(left.asked, other.asked);
    return place < 0
      ? [...lost, ...parts]
      : [...lost, ...parts, `${left.step}: action ${place + 1}: ${left.asked[place] ?? 'none'} ≠ ${other.asked[place] ?? 'none'}`];
  });
}
