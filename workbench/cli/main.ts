/**
 * The command line: `COMMAND IN OUT [options]`, by the table in commands.ts. Opens the file in the workbench's host, runs the add-in's own code on our own
 * client, and saves a copy. No output file unless everything went well. Started by launch.cjs.
 */
import { NoReportError, MissingError, NewerVersionError, OpenQuestionsError, sentenceFor } from '../../src/excel/kit/errors';
import { allowOver } from '../../src/excel/kit/known';
import { newerVersion } from '../../src/excel/award/newer';
import { PlanSheetError } from '../../src/excel/plan/sheet';
import { vi } from '../../src/messages/vi';
import { PackageError } from 'excel-host/package';
import { JSON_OUT, UsageError, parseCall } from './call';
import { CALL } from './call-words';
import { RefusedError } from './command';
import { COMMANDS } from './commands';
import { openInput, requireEnding, saveOutput } from './files';
import { withAddIn } from './open-session';
import { CLI, describePlanProblems, describeQuestions, describeRefusals, questionsAsJson } from './words';

/**
 * How a call ends: what was asked for is done · refused, with the reason · the call cannot be understood (as in sysexits.h). No output file but for the
 * first. Nothing but open questions about a report ends with 2.
 */
const EXIT = { done: 0, refused: 1, asked: 2, misused: 64 } as const;

/** The whole program. @param folder that paths count from @returns the exit code */
export async function main(args: readonly string[], folder: string): Promise<number> {
  if (args.includes('--help')) {
    console.log(CALL.usage(COMMANDS));
    return EXIT.done;
  }
  try {
    console.log(await carryOut(args, folder));
    return EXIT.done;
  } catch (error) {
    if (error instanceof OpenQuestionsError) {
      console.log(args.includes(JSON_OUT.flag) ? JSON.stringify(questionsAsJson(error.questions), null, 1) : describeQuestions(error.questions));
      return EXIT.asked;
    }
    console.error(explain(error));
    return error instanceof UsageError ? EXIT.misused : EXIT.refused;
  }
}

/** @returns what to say */
async function carryOut(args: readonly string[], folder: string): Promise<string> {
  const { command, input, output, settings } = parseCall(COMMANDS, args, folder);
  const file = openInput(input);
  if (command.output === 'workbook') requireEnding(file, output);
  const told = await withAddIn(file.workbook, async () => {
    if (settings.overNewer) await allowNewer();
    return command.perform({ workbook: file.workbook, settings, output });
  });
  saveOutput(output, told.file ?? file.save());
  return settings.json ? JSON.stringify(told.data, null, 1) : told.text(output);
}

/** Lets this version write over whatever newer ones have written. */
async function allowNewer(): Promise<void> {
  for (let version = await newerVersion(); version !== null; version = await newerVersion()) allowOver(version);
}

/** Any error in words that say what to do. */
export function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof RefusedError) return error.message;
  if (error instanceof PackageError) return CLI.file[error.code](error.facts);
  if (error instanceof PlanSheetError) return [error.message, ...describePlanProblems(error.problems)].join('\n');
  if (error instanceof NoReportError) return [error.message, ...describeRefusals(error.refused)].join('\n');
  if (error instanceof MissingError && error.what === 'review') return [error.message, CALL.makeReviewFirst].join('\n');
  if (error instanceof NewerVersionError) return [error.message, CALL.overNewer].join('\n');
  return sentenceFor(error, vi);
}
