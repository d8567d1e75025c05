/** The add-in's functions on a client that was booted without the add-in's page: what its function file does when Excel loads it. */
import { callable } from '../../functions';
import { CUSTOM_FUNCTIONS } from '../../functions/table';
import type { OfficeSession } from './node';

/** Associates the THADS functions with this session's runtime. */
export function associateFunctions({ CustomFunctions }: Pick<OfficeSession, 'CustomFunctions'>): void {
  for (const fn of CUSTOM_FUNCTIONS) CustomFunctions.associate(fn.id, callable(fn));
}
