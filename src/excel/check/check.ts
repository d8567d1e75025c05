/** *Kiểm tra Excel này*: runs every probe on sheets of its own and takes them away again. ExcelApi 1.14. */
import type { Progress } from '../kit/chunks';
import { officeCode } from '../kit/errors';
import { inExcel } from '../kit/run';
import { deleteSheet, freeNameIn } from '../kit/sheets';
import { finish } from '../kit/whole';
import { type Finding, type ProbeId, PROBES } from './probes';

/** What one probe found; `told` of one that Excel refused is the code of the refusal. */
export interface Checked extends Finding {
  id: ProbeId;
}

const SHEET = 'Kiểm tra THADS';

/** How long events and functions are waited for. */
const PAUSE_MS = 800;
const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Runs all probes, one after the other; what one finds stops no other. @throws StructureLockedError where no sheet can be added */
export function checkExcel(progress: Progress = () => undefined, pause = wait): Promise<Checked[]> {
  return inExcel(async (context) => {
    const checked: Checked[] = [];
    for (const [i, [id]] of PROBES.entries()) {
      checked.push(await checkOne(context, id, pause));
      progress('check', (i + 1) / PROBES.length);
    }
    return checked;
  });
}

async function checkOne(context: Excel.RequestContext, id: ProbeId, pause: () => Promise<void>): Promise<Checked> {
  const probe = PROBES.find(([one]) => one === id)![1];
  const names = { sheet: await freeNameIn(context, SHEET), other: await freeNameIn(context, `${SHEET} (2)`) };
  try {
    const [sheet, other] = [context.workbook.worksheets.add(names.sheet), context.workbook.worksheets.add(names.other)];
    await context.sync();
    return {
      id,
      ...(await probe({ context, sheet, other, names, pause }).catch((error: unknown): Finding => ({
        holds: false,
        told: officeCode(error) ?? String(error),
      }))),
    };
  } finally {
    const left = [names.sheet, names.other];
    await finish(
      () => left.map((sheet) => ({ sheet })),
      async () => {
        for (const name of [...left]) await deleteSheet(context, name);
      },
    );
  }
}
