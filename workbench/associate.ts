/** The add-in's functions in a client that was booted without the add-in's page: what its function file does when Excel loads it. */
import type { OfficeSession } from 'excel-host';
import { callable } from '../src/functions';
import { CUSTOM_FUNCTIONS } from '../src/functions/table';

/** Associates the THADS functions with a session's runtime. */
export function associateFunctions({ CustomFunctions }: Pick<OfficeSession, 'CustomFunctions'>): void {
  for (const fn of CUSTOM_FUNCTIONS) CustomFunctions.associate(fn.id, callable(fn));
}
