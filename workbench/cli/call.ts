/** The arguments of a call: which command, from where to where, with which options. Each option is stated once; a command names those that it takes. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { localDay } from '../../src/award/deadline';
import { WRITINGS, type Writing } from '../../src/changes/changes';
import { refusalOfFile } from '../../src/messages/plan-file';
import { vi } from '../../src/messages/vi';
import { BUILTIN_PLANS, builtinPlan } from '../../src/plan/builtin';
import { planFromText } from '../../src/plan/file';
import type { Plan } from '../../src/plan/plan';
import { NO_READING, type Reading, readingFromText } from '../../src/report/reading';
import { CALL } from './call-words';
import { tried } from './tried';
import { CLI } from './words';
import type { Command, OutputKind } from './command';

/** A plan that is known already, the one on the workbook's plan sheet, or the one that counts in the workbook. */
export type PlanChoice = Plan | 'sheet' | 'active';

/** What options say; every command takes some of them, the others keep their defaults. */
export interface Settings {
  plan: PlanChoice;
  /** `plan` alone: a form without a plan. */
  emptyPlan: boolean;
  formulas: Writing;
  newSheet: boolean;
  json: boolean;
  /** What a person said of how the reports are read. */
  reading: Reading;
  /** `YYYY-MM-DD`. */
  today: string;
  /** The day that the figures are of; null = as the report says. */
  day: string | null;
  /** A unit or person; null = the whole report. */
  of: string | null;
  /** `remove`: the history goes, too. */
  withHistory: boolean;
  /** `collect`: a folder, a .zip or a file with what units have sent. */
  from: string | null;
  /** Writes over what a newer version of the add-in has written. */
  overNewer: boolean;
  /** `collect`: whose answers count where a unit's are against the review. */
  conflicts: 'ours' | 'units';
}

/** A call that can be carried out. */
export interface Call {
  command: Command;
  input: string;
  output: string;
  settings: Settings;
}

/** A call that cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An option: how it is written, and what it sets. `value`: what stands behind it, as the usage shows it; undefined = nothing does. */
export interface Option {
  flag: string;
  value?: string;
  /** @throws UsageError with the sentence to show */
  read(word: string, folder: string): Partial<Settings>;
}

/** Which plan: of the workbook, of the house, or of a file. */
export const PLAN: Option = { flag: '--plan', value: 'sheet|MÃ|tệp.json', read: (word, folder) => ({ plan: planOf(word, folder) }) };

/** Which plan is put on its sheet. */
export const PLAN_TO_WRITE: Option = {
  flag: '--plan',
  value: 'MÃ|tệp.json|empty',
  read: (word, folder) => (word === 'empty' ? { emptyPlan: true } : { plan: planOf(word, folder) }),
};

/** Values, or formulas of which kind. */
export const FORMULAS: Option = { flag: '--formulas', value: WRITINGS.join('|'), read: (word) => ({ formulas: writingOf(word) }) };

/** Results of a sheet behind a password go on a sheet of their own. */
export const NEW_SHEET: Option = { flag: '--new-sheet', read: () => ({ newSheet: true }) };

/** How the reports are read, in a file of answers. */
export const READING: Option = { flag: '--reading', value: 'tệp.json', read: (word, folder) => ({ reading: readingOf(resolve(folder, word)) }) };

/** The outcome as data. */
export const JSON_OUT: Option = { flag: '--json', read: () => ({ json: true }) };

/** The day that counts as today. */
export const TODAY: Option = { flag: '--today', value: 'NĂM-THÁNG-NGÀY', read: (word) => ({ today: dayOf(word) }) };

/** The day that the figures are of. */
export const FIGURES_DAY: Option = { flag: '--day', value: 'NĂM-THÁNG-NGÀY', read: (word) => ({ day: dayOf(word) }) };

/** The history goes, too. */
export const WITH_HISTORY: Option = { flag: '--with-history', read: () => ({ withHistory: true }) };

/** What units have sent. */
export const FROM: Option = { flag: '--from', value: 'thư-mục|tệp.zip|tệp.xlsx', read: (word, folder) => ({ from: resolve(folder, word) }) };

/** Whose answers count where they differ. */
export const CONFLICTS: Option = {
  flag: '--conflicts',
  value: 'ours|units',
  read: (word) => {
    if (word !== 'ours' && word !== 'units') throw new UsageError(CALL.unknownSide(word));
    return { conflicts: word };
  },
};

/** Writes over what a newer version has written. Every command that changes the workbook takes it. */
export const OVER_NEWER: Option = { flag: '--over-newer', read: () => ({ overNewer: true }) };

/** Whom a text is about. */
export const OF: Option = { flag: '--of', value: 'TÊN', read: (word) => ({ of: word.trim() }) };

/** What OUT may be called, by what it is. A workbook's own kind narrows it further (files.ts). */
const ENDINGS: Record<OutputKind, readonly string[]> = { workbook: ['.xlsx', '.xlsm', '.xltx', '.xltm'], zip: ['.zip'], text: ['.txt', '.docx'] };

/** Reads the arguments. @throws UsageError with the sentence to show */
export function parseCall(commands: readonly Command[], args: readonly string[], folder: string): Call {
  const [name, ...rest] = args;
  if (name === undefined) throw new UsageError(CALL.usage(commands));
  const command = commands.find((one) => one.name === name);
  if (!command) throw new UsageError(CALL.unknownCommand(name, commands));
  const { paths, settings } = readArguments(command, rest, folder);
  const [input, output, ...more] = paths;
  if (input === undefined || output === undefined || more.length > 0) throw new UsageError(CALL.usageOf(command));
  checkPaths(command, input, output);
  return { command, input, output, settings };
}

function readArguments(command: Command, args: readonly string[], folder: string): { paths: string[]; settings: Settings } {
  const paths: string[] = [];
  let settings: Settings = {
    plan: 'active',
    emptyPlan: false,
    formulas: 'values',
    newSheet: false,
    json: false,
    reading: NO_READING,
    today: localDay(new Date()),
    day: null,
    of: null,
    withHistory: false,
    from: null,
    conflicts: 'ours',
    overNewer: false,
  };
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!;
    if (!word.startsWith('-')) {
      paths.push(resolve(folder, word));
      continue;
    }
    const option = command.options.find(({ flag }) => flag === word);
    if (!option) throw new UsageError(CALL.unknownOption(word, command));
    const value = option.value === undefined ? '' : args[++i];
    if (value === undefined) throw new UsageError(CALL.valueMissing(word, command));
    settings = { ...settings, ...option.read(value, folder) };
  }
  return { paths, settings };
}

/** Everything that can be said of two paths before a file is opened. */
function checkPaths({ output: kind }: Command, input: string, output: string): void {
  const endings = ENDINGS[kind];
  if (input === output) throw new UsageError(CALL.sameFile);
  if (!endings.includes(extname(output).toLowerCase())) throw new UsageError(CALL.ending[kind](output, endings));
  if (!existsSync(input)) throw new UsageError(CALL.noFile(input));
  if (!statSync(input).isFile()) throw new UsageError(CALL.notAFile(input));
  if (!existsSync(dirname(output))) throw new UsageError(CALL.noFolder(dirname(output)));
  const there = statSync(output, { throwIfNoEntry: false });
  if (!there) return;
  if (!there.isFile()) throw new UsageError(CALL.notAFile(output));
  const read = statSync(input);
  if (read.ino === there.ino && read.dev === there.dev) throw new UsageError(CALL.sameFile);
}

function planOf(id: string, folder: string): PlanChoice {
  if (id === 'sheet') return id;
  if (id.toLowerCase().endsWith('.json')) return planOfFile(resolve(folder, id));
  const plan = builtinPlan(id);
  if (!plan) throw new UsageError(CLI.unknownPlan(id, BUILTIN_PLANS.map((one) => one.id).join(', ')));
  return plan;
}

/** @throws UsageError with every reason why the file is no plan */
function planOfFile(path: string): Plan {
  if (!existsSync(path)) throw new UsageError(CALL.noFile(path));
  if (!statSync(path).isFile()) throw new UsageError(CALL.notAFile(path));
  const { plan, problems } = planFromText(textOf(path));
  if (!plan) throw new UsageError(refusalOfFile(problems, vi));
  return plan;
}

/** @throws UsageError when the file is no reading */
function readingOf(path: string): Reading {
  if (!existsSync(path)) throw new UsageError(CALL.noFile(path));
  const reading = readingFromText(textOf(path));
  if (!reading) throw new UsageError(CALL.noReading(path));
  return reading;
}

/** @throws RefusedError where the file cannot be read */
const textOf = (path: string): string => tried(() => readFileSync(path, 'utf8'), CALL.cannotRead, path);

function writingOf(word: string): Writing {
  const known = WRITINGS.find((writing) => writing === word);
  if (!known) throw new UsageError(CALL.unknownFormulas(word, WRITINGS.join(', ')));
  return known;
}

/** A day that the calendar has. */
function dayOf(word: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(word) ? new Date(`${word}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== word) throw new UsageError(CALL.noDay(word));
  return word;
}
