/**
 * Faults at requests of an action, and what they leave. The workbook must be as before or as after, and the error must not say otherwise; or the error
 * names what may stand half done, and the same click again or *Gỡ bỏ* mends it.
 */
import { sentenceFor, UnfinishedError } from '../../../src/excel/kit/errors';
import { removeAll } from '../../../src/excel/remove';
import { vi } from '../../../src/messages/vi';
import { FUNCTIONS, openWorkbook } from '../../../workbench/add-in';
import { associateFunctions } from '../../../workbench/associate';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes, fixtureNames } from '../../fixtures/truth';
import { difference, picture, sorted } from 'excel-host/package';
import type { Action } from './actions';
import type { Fault } from 'excel-host';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import type { Sheet, Workbook } from 'excel-host/model';

export type Left = 'before' | 'after' | 'named' | 'wrong';

export interface Injected {
  left: Left;
  /** What is wrong; '' otherwise. */
  why: string;
}

/** Sentences that say that nothing has changed. */
const AS_BEFORE = /giữ nguyên như trước|chưa có gì thay đổi|chưa đổi gì|[Cc]hưa ghi gì/;

const failureOf = (job: Promise<unknown>): Promise<unknown> =>
  job.then(
    () => null,
    (error: unknown) => error ?? new Error('nothing thrown'),
  );

async function boot(workbook: Workbook): Promise<OfficeSession> {
  const session = await bootAddIn({ workbook, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  associateFunctions(session);
  await session.host.calculationEnded();
  return session;
}

/** The workbook as text, keys in order; of tables and validations, which of them was touched last does not matter. */
const stateOf = (workbook: Workbook): string =>
  sorted(picture(workbook), (key, value) =>
    key === 'tables' ? tablesIn(value as Sheet['tables']) : key === 'validations' ? [...(value as unknown[])].sort(byText) : value,
  );

/** Ids count up with every table that is made. */
const tablesIn = (tables: Sheet['tables']): unknown[] => tables.map(({ id: _, ...table }) => table).sort(byText);
const byText = (a: unknown, b: unknown): number => (sorted(a) < sorted(b) ? -1 : 1);

/** An action made ready once; each try begins with the same file. */
export class Trial {
  private constructor(
    private readonly action: Action,
    private readonly file: Uint8Array,
    private readonly prepared: unknown,
    private readonly states: { before: string; after: string; removed: string },
    /** How many requests the action makes. */
    readonly requests: number,
  ) {}

  static async of(action: Action): Promise<Trial> {
    const opened = openWorkbook(fixtureBytes(fixtureNames().find((name) => name.startsWith(action.fixture))!));
    const session = await boot(opened.workbook);
    const prepared = await action.prepare();
    await session.close();
    const file = opened.save();
    const trial = new Trial(action, file, prepared, { before: '', after: '', removed: '' }, 0);
    return trial.measured();
  }

  /** What the action comes to without a fault. */
  private async measured(): Promise<Trial> {
    let requests = 0;
    const done = await this.open(async (session, state) => {
      const before = state();
      const first = session.host.statistics.requests;
      await this.run();
      requests = session.host.statistics.requests - first;
      await session.host.calculationEnded();
      return { before, after: state() };
    });
    const removed = await this.open(async (_, state) => {
      await failureOf(this.remove());
      return state();
    });
    return new Trial(this.action, this.file, this.prepared, { ...done, removed }, requests);
  }

  private run = (): Promise<unknown> => this.action.run(structuredClone(this.prepared));

  private remove = (): Promise<unknown> => this.action.remove?.() ?? removeAll();

  private async open<T>(job: (session: OfficeSession, state: () => string) => Promise<T>): Promise<T> {
    const { workbook } = openWorkbook(this.file);
    const session = await boot(workbook);
    try {
      return await job(session, () => stateOf(workbook));
    } finally {
      await session.close();
    }
  }

  /** Does the action with a fault at one of its requests, from 1. */
  inject(how: Fault['how'], request: number): Promise<Injected> {
    return this.open(async ({ host }, state) => {
      host.misbehave.fault = { how, request: host.statistics.requests + request };
      const error = await failureOf(this.run());
      await host.calculationEnded();
      const left = state();
      host.misbehave.fault = undefined;
      const { before, after } = this.states;
      if (left === before) return error || before === after ? { left: 'before', why: '' } : wrong('nothing was done, without an error');
      if (left === after) {
        const sentence = error ? sentenceFor(error, vi) : '';
        return AS_BEFORE.test(sentence) ? wrong(`done, and said: ${sentence}`) : { left: 'after', why: '' };
      }
      if (!(error instanceof UnfinishedError))
        return wrong(`neither nor, and said: ${error ? sentenceFor(error, vi) : 'nothing'}\n${difference(left, before)}\nor ${difference(left, after)}`);
      return this.mended(async () => {
        await host.calculationEnded();
        return state();
      }, error);
    });
  }

  private async mended(state: () => Promise<string>, error: UnfinishedError): Promise<Injected> {
    const again = await failureOf(this.run());
    if (!again && (await state()) === this.states.after) return { left: 'named', why: '' };
    const now = await state();
    await failureOf(this.remove());
    const removed = await state();
    if (removed === this.states.removed) return { left: 'named', why: '' };
    const said = again ? sentenceFor(again, vi) : 'nothing';
    return wrong(
      `named ${error.message}, not mended; the same again said ${said}\n${difference(now, this.states.after)}\nremoved: ${difference(removed, this.states.removed)}`,
    );
  }
}

const wrong = (why: string): Injected => ({ left: 'wrong', why });
