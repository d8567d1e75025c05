/**
 * The two actions on results that were written as formulas: write them again (after #NAME? on a PC without the functions, or after somebody typed over
 * them), and put values in their place, which say by themselves when their figures change. Both are a run from the report as it is now. ExcelApi 1.9.
 */
import type { FormulaMode } from '../../changes/changes';
import type { Plan } from '../../plan/plan';
import type { Progress } from '../kit/chunks';
import { MissingError } from '../kit/errors';
import { inExcel } from '../kit/run';
import { classify, type Outcome } from './classify';
import { type Memory, readMemory } from './memory';

const silent: Progress = () => undefined;

/** Writes our formulas again, in the way in which they were written. @throws MissingError where there are none */
export async function repairFormulas(plan: Plan, progress: Progress = silent): Promise<Outcome> {
  return classify({ plan, formulas: await writtenAs(), typed: 'replace', progress });
}

/** Puts values in place of our formulas. @throws MissingError where there are none */
export async function freezeFormulas(plan: Plan, progress: Progress = silent): Promise<Outcome> {
  await writtenAs();
  return classify({ plan, formulas: 'values', progress });
}

async function writtenAs(): Promise<FormulaMode> {
  const mode = modeOf(await inExcel(readMemory));
  if (!mode) throw new MissingError('formulas');
  return mode;
}

const modeOf = ({ blocks }: Memory): FormulaMode | undefined => blocks.find(({ formulas }) => formulas)?.formulas;
