/**
 * `npm run classify -- in.xlsx out.xlsx [--plan sheet|ID|file.json] [--formulas values|builtin|functions] [--new-sheet] [--json]`
 * Opens the file in the workbench's host, runs the add-in's own command on the real Office.js in Node, and saves a copy.
 * Exit code 0: written · 1: not classified, with one sentence why · 2: wrong call. No output file unless everything went well.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WRITINGS, type Writing } from '../../src/changes/changes';
import { type Outcome, classify, examine } from '../../src/excel/results/classify';
import { NoReportError, MissingError, sentenceFor } from '../../src/excel/kit/errors';
import { vi } from '../../src/messages/vi';
import { PlanSheetError, activePlan, sheetPlan } from '../../src/excel/plan/sheet';
import { refusalOfFile } from '../../src/messages/plan-file';
import { BUILTIN_PLANS, builtinPlan } from '../../src/plan/builtin';
import type { Plan } from '../../src/plan/plan';
import { planFromText } from '../../src/plan/file';
import { FUNCTIONS, openWorkbook } from '../add-in';
import { calculating } from 'excel-host/calculation';
import type { Workbook } from 'excel-host/model';
import { type OpenPackage, PackageError } from 'excel-host/package';
import { CLI, describeOutcome, describePlanProblems, describeRefusals, outcomeAsJson } from './words';
import { UncalculatedError, uncalculatedCell } from './uncalculated';
import { associateFunctions } from '../associate';
import { bootAddIn } from '../boot';

interface Call {
  input: string;
  output: string;
  plan: PlanChoice;
  formulas: Writing;
  newSheet: boolean;
  json: boolean;
}

/** A plan that is known already, the one on the workbook's plan sheet, or the one that counts in the workbook. */
export type PlanChoice = Plan | 'sheet' | 'active';

/** A call that cannot be understood. */
class UsageError extends Error {}

/** Reads the arguments. @throws UsageError with the sentence to show */
export function parseCall(args: readonly string[], cwd: string): Call {
  const paths: string[] = [];
  const call: Omit<Call, 'input' | 'output'> = { plan: 'active', formulas: 'values', newSheet: false, json: false };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--json') call.json = true;
    else if (arg === '--new-sheet') call.newSheet = true;
    else if (arg === '--plan') call.plan = planOf(args[++i] ?? '', cwd);
    else if (arg === '--formulas') call.formulas = writingOf(args[++i] ?? '');
    else if (arg.startsWith('-')) throw new UsageError(CLI.unknownOption(arg));
    else paths.push(resolve(cwd, arg));
  }
  const [input, output, ...more] = paths;
  if (!input || !output || more.length > 0) throw new UsageError(CLI.usage);
  if (input === output) throw new UsageError(CLI.sameFile);
  return { input, output, ...call };
}

function planOf(id: string, cwd: string): PlanChoice {
  if (id === 'sheet') return id;
  if (id.toLowerCase().endsWith('.json')) return planOfFile(resolve(cwd, id));
  const plan = builtinPlan(id);
  if (!plan) throw new UsageError(CLI.unknownPlan(id, BUILTIN_PLANS.map((p) => p.id).join(', ')));
  return plan;
}

/** @throws UsageError with every reason why the file is no plan */
function planOfFile(path: string): Plan {
  if (!existsSync(path)) throw new UsageError(CLI.noFile(path));
  const { plan, problems } = planFromText(readFileSync(path, 'utf8'));
  if (!plan) throw new UsageError(refusalOfFile(problems, vi));
  return plan;
}

function writingOf(word: string): Writing {
  const known = WRITINGS.find((writing) => writing === word);
  if (!known) throw new UsageError(CLI.unknownFormulas(word, WRITINGS.join(', ')));
  return known;
}

/** The chosen plan in the open workbook. @throws PlanSheetError, MissingError */
async function choosePlan(choice: PlanChoice): Promise<Plan> {
  if (typeof choice === 'object') return choice;
  if (choice === 'active') return (await activePlan()).plan;
  const found = await sheetPlan();
  if (!found) throw new MissingError('planSheet');
  return found.plan;
}

/** Runs the add-in's command on an open workbook. */
export async function classifyWorkbook(
  workbook: Workbook,
  choice: PlanChoice,
  whenLocked: 'refuse' | 'newSheet',
  formulas: Writing = 'values',
): Promise<Outcome & { plan: Plan }> {
  const session = await bootAddIn({ workbook, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  associateFunctions(session);
  try {
    await session.host.calculationEnded();
    const plan = await choosePlan(choice);
    const uncalculated = workbook.sheets.some((sheet) => sheet.rows.some((row) => row?.cells.some((cell) => cell?.uncached)));
    if (uncalculated) {
      const { recognition } = await examine({ plan });
      const cell = uncalculatedCell(workbook, recognition);
      if (cell) throw new UncalculatedError(cell.sheet, cell.address);
    }
    const outcome = await classify({ plan, whenLocked, formulas });
    // The saved file carries the values of the formulas that were written.
    await session.host.calculationEnded();
    return { ...outcome, plan };
  } finally {
    await session.close();
  }
}

function open(path: string): OpenPackage {
  if (!existsSync(path)) throw new UsageError(CLI.noFile(path));
  return openWorkbook(readFileSync(path));
}

/** The whole command. @returns the exit code */
export async function main(args: readonly string[], cwd: string): Promise<number> {
  try {
    const call = parseCall(args, cwd);
    const file = open(call.input);
    const outcome = await classifyWorkbook(file.workbook, call.plan, call.newSheet ? 'newSheet' : 'refuse', call.formulas);
    writeFileSync(call.output, file.save());
    console.log(call.json ? JSON.stringify(outcomeAsJson(outcome, outcome.plan), null, 1) : describeOutcome(outcome, outcome.plan, call.output));
    return 0;
  } catch (error) {
    console.error(explain(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof UncalculatedError) return error.message;
  if (error instanceof PackageError) return CLI.file[error.code](error.facts);
  if (error instanceof PlanSheetError) return [error.message, ...describePlanProblems(error.problems)].join('\n');
  if (error instanceof NoReportError) return [vi.error.noReport, ...describeRefusals(error.refused)].join('\n');
  return sentenceFor(error, vi);
}

if (require.main === module) {
  void main(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd()).then((code) => (process.exitCode = code));
}
