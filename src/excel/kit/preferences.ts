/** What the user chose in the pane, remembered in the workbook. The default choice leaves no trace. ExcelApi 1.7. */

import { keptIn, loadKept, putKept } from './durable';
import { inExcel } from './run';
import { FORMULA_MODES, type FormulaMode } from '../../changes/changes';

const KEY = 'THADS.preferences';

export interface Preferences {
  version: 1;
  /**
   * Id of the chosen built-in plan, or which of several plan sheets (plan/tables.ts); null = the first plan sheet where there is one, else the default plan.
   */
  plan: string | null;
  /** Which formulas are written instead of values; absent = values. */
  formulas?: FormulaMode;
}

const DEFAULTS: Preferences = { version: 1, plan: null };

/** Reads the choices; unknown or damaged ones count as none. */
export const readPreferences = (): Promise<Preferences> => inExcel(loadPreferences);

/** The same within a job that runs. */
export async function loadPreferences(context: Excel.RequestContext): Promise<Preferences> {
  const kept = loadKept(context, KEY);
  await context.sync();
  return preferencesIn(keptIn(kept) as Partial<Preferences> | null);
}

function preferencesIn(found: Partial<Preferences> | null): Preferences {
  if (found?.version !== 1) return DEFAULTS;
  const formulas = FORMULA_MODES.find((mode) => mode === found.formulas);
  return { version: 1, plan: typeof found.plan === 'string' ? found.plan : null, ...(formulas && { formulas }) };
}

/** Remembers choices; those that are not named stay as they are (`formulas: undefined` = values). */
export const writePreferences = (choices: Partial<Preferences>): Promise<void> => inExcel((context) => savePreferences(context, choices));

/** The same within a job that runs. What a later version has added stays; choices of a later shape are left alone: this one holds for now only. */
export async function savePreferences(context: Excel.RequestContext, choices: Partial<Preferences>): Promise<void> {
  const kept = loadKept(context, KEY);
  await context.sync();
  const found = keptIn(kept) as Partial<Preferences> | null;
  if (typeof found?.version === 'number' && found.version > DEFAULTS.version) return;
  const { version, ...said } = { ...found, ...preferencesIn(found), ...choices };
  const isSaid = Object.values(said).some((choice) => choice !== null && choice !== undefined);
  return putKept(context, KEY, isSaid ? { version, ...said } : null);
}

/** Forgets all choices. */
export const forgetPreferences = (context: Excel.RequestContext): Promise<void> => putKept(context, KEY, null);
