/** The command line in this process, in a folder of its own that is gone after each test: what it said, what it wrote. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { main } from '../../../workbench/cli/main';
import { fixtureBytes } from '../../fixtures/truth';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';

export interface CommandLine {
  readonly folder: string;
  readonly out: string;
  readonly err: string;
  /** Calls it from the folder; what it said before is forgotten. @returns the exit code */
  thads(...args: string[]): Promise<number>;
  /** Puts a fixture, or bytes, into the folder. @returns its name */
  put(name: string, bytes?: Uint8Array): string;
  bytes(name: string): Uint8Array;
  exists(name: string): boolean;
  workbook(name: string): Workbook;
  /** What it said with --json. */
  data<T>(): T;
  /** Works on a file of the folder as people and the add-in do, and saves it. */
  edit(name: string, work: (session: OfficeSession) => Promise<unknown>): Promise<void>;
}

/** Call it once at the top of a test file. */
export function commandLine(): CommandLine {
  const state = { folder: '', out: '', err: '' };
  beforeEach(() => {
    state.folder = mkdtempSync(join(tmpdir(), 'thads-'));
    jest.spyOn(console, 'log').mockImplementation((text: string) => void (state.out += `${text}\n`));
    jest.spyOn(console, 'error').mockImplementation((text: string) => void (state.err += `${text}\n`));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(state.folder, { recursive: true });
  });
  const path = (name: string): string => join(state.folder, name);
  const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(path(name)));
  return {
    get folder() {
      return state.folder;
    },
    get out() {
      return state.out;
    },
    get err() {
      return state.err;
    },
    thads: (...args) => {
      Object.assign(state, { out: '', err: '' });
      return main(args, state.folder);
    },
    put: (name, content = fixtureBytes(name)) => {
      writeFileSync(path(name), content);
      return name;
    },
    bytes,
    exists: (name) => existsSync(path(name)),
    workbook: (name) => openWorkbook(bytes(name)).workbook,
    data: <T>() => JSON.parse(state.out) as T,
    edit: async (name, work) => {
      const file = openWorkbook(bytes(name));
      const session = await bootAddIn({ workbook: file.workbook });
      await work(session);
      await session.close();
      writeFileSync(path(name), file.save());
    },
  };
}

/** What the add-in's own functions make of a file, without the command line: saved and opened again. */
export async function byTheAddIn(content: Uint8Array, work: (session: OfficeSession) => Promise<unknown>): Promise<Workbook> {
  const file = openWorkbook(content);
  const session = await bootAddIn({ workbook: file.workbook, calculate: calculating(file.workbook) });
  await work(session);
  await session.host.calculationEnded();
  await session.close();
  return openWorkbook(file.save()).workbook;
}
