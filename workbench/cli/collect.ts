/** `collect`: takes the forms that units have sent back into the review, and says who has sent what. Answers that are against the review are told, not written. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { decideForUnits, takeForms, type ChosenFile, type TakenForms } from '../../src/excel/units/forms';
import { CONFLICTS, FROM, JSON_OUT, PLAN, TODAY } from './call';
import { CALL } from './call-words';
import { command, type Job, RefusedError } from './command';
import { reportDay } from './forms';
import { describeCollected, collectedAsJson } from './job-words';
import { choosePlan } from './open-session';
import { tried } from './tried';

async function collect({ settings: { plan: choice, today, from, conflicts } }: Job): Promise<TakenForms> {
  const plan = await choosePlan(choice);
  if (from === null) throw new RefusedError(CALL.noFrom);
  const taken = await takeForms(plan, filesIn(from), today, await reportDay(plan));
  if (conflicts === 'ours' || taken.conflicts.length === 0) return taken;
  return { ...taken, made: await decideForUnits(plan, taken.conflicts, today) };
}

/** The workbooks of a folder, by name; those of a .zip, or a single file. */
function filesIn(path: string): ChosenFile[] {
  if (!existsSync(path)) throw new RefusedError(CALL.noFile(path));
  const read = (file: string): Uint8Array => new Uint8Array(tried(() => readFileSync(file), CALL.cannotRead, file));
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path).filter((name) => isWorkbook(name) && statSync(join(path, name)).isFile());
    return names.sort().map((name) => ({ name, bytes: read(join(path, name)) }));
  }
  if (!path.toLowerCase().endsWith('.zip')) return [{ name: basename(path), bytes: read(path) }];
  const entries = Object.entries(unzipSync(read(path))).filter(([name]) => isWorkbook(name));
  return entries.map(([name, bytes]) => ({ name: basename(name), bytes }));
}

/** Lock files of Excel begin with "~$". */
const isWorkbook = (name: string): boolean => /\.xls[xmb]?$/i.test(name) && !basename(name).startsWith('~$');

export const COLLECT = command<TakenForms>({
  name: 'collect',
  says: 'Nhận phiếu của các đơn vị vào trang xét, ghi trang "Tình hình nộp"; câu trả lời khác với trang xét thì nêu ra, không ghi.',
  options: [FROM, CONFLICTS, PLAN, TODAY, JSON_OUT],
  run: collect,
  text: describeCollected,
  data: collectedAsJson,
});
