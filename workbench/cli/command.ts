/** What a command of the command line is, as data: the table of them stands in commands.ts. */
import type { Workbook } from 'excel-host/model';
import type { Option, Settings } from './call';

/** A job that the command line itself refuses, in a sentence; what the add-in refuses are errors of its own. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** What a command saves: the workbook that it worked on, or a file of its own. */
export type OutputKind = 'workbook' | 'zip' | 'text';

/** What a command works with: the open workbook, with a client running over it, and what was chosen. */
export interface Job {
  workbook: Workbook;
  settings: Settings;
  /** Path of the file that is saved. */
  output: string;
}

/** The outcome of a command, ready to be told. */
export interface Told {
  /** For a person. @param output path of the saved file */
  text(output: string): string;
  /** For a script. */
  data: unknown;
  /** The file to save; null = the workbook. */
  file: Uint8Array | null;
}

export interface Command {
  name: string;
  /** What it does, in a line of the usage. */
  says: string;
  output: OutputKind;
  options: readonly Option[];
  /** Does the job. @throws what the add-in throws: the workbook is not saved then */
  perform(job: Job): Promise<Told>;
}

interface Definition<Outcome> extends Pick<Command, 'name' | 'says' | 'options'> {
  run(job: Job): Promise<Outcome>;
  text(outcome: Outcome, output: string): string;
  data(outcome: Outcome): unknown;
  /** Where the command makes a file of its own: of which kind, and its bytes. */
  file?: { kind: Exclude<OutputKind, 'workbook'>; of(outcome: Outcome): Uint8Array };
}

/** A command from what it does and how its outcome is told. */
export function command<Outcome>({ name, says, options, run, text, data, file }: Definition<Outcome>): Command {
  return {
    name,
    says,
    options,
    output: file?.kind ?? 'workbook',
    perform: async (job) => {
      const outcome = await run(job);
      return {
        text: (output) => text(outcome, output),
        data: data(outcome),
        file: file?.of(outcome) ?? null,
      };
    },
  };
}
