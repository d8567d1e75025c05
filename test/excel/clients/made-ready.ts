/** An action of the table of faults, ready to be taken on either client from the same file. */
import { bootAddIn } from '../../../workbench/boot';
import { FUNCTIONS, openWorkbook } from '../../../workbench/add-in';
import { associateFunctions } from '../../../workbench/associate';
import { fixtureBytes, fixtureNames } from '../../fixtures/truth';
import type { Action } from '../faults/actions';
import { calculating } from 'excel-host/calculation';
import type { Step } from './compare';

export interface MadeReady {
  file: Uint8Array;
  steps(): Step[];
  /** How many requests it makes when nothing goes wrong. */
  requests: number;
}

export async function madeReady(action: Action): Promise<MadeReady> {
  const opened = openWorkbook(fixtureBytes(fixtureNames().find((name) => name.startsWith(action.fixture))!));
  const { workbook } = opened;
  const session = await bootAddIn({ workbook, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  try {
    associateFunctions(session);
    await session.host.calculationEnded();
    const prepared = await action.prepare();
    await session.host.calculationEnded();
    const file = opened.save();
    const first = session.host.statistics.requests;
    await action.run(structuredClone(prepared));
    return {
      file,
      steps: () => [{ name: action.name, run: () => action.run(structuredClone(prepared)) }],
      requests: session.host.statistics.requests - first,
    };
  } finally {
    await session.close();
  }
}
