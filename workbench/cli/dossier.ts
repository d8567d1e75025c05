/** `dossier`: the papers of the nomination as .docx in one .zip, from the review as it stands. The workbook is only read. */
import { type DossierFile, makeZip, papersOf } from '../../src/award/dossier/dossier';
import type { NominationList } from '../../src/award/nominate';
import { MissingError } from '../../src/excel/kit/errors';
import { withStaff } from '../../src/award/staff';
import { awardPlan, readReviewSheet } from '../../src/excel/award/review';
import { readStaffTable } from '../../src/excel/award/staff-sheet';
import { JSON_OUT, PLAN, TODAY } from './call';
import { command, type Job, RefusedError } from './command';
import { describeDossier, dossierAsJson, NOBODY_PROPOSED } from './job-words';
import { choosePlan, refuseOutdated } from './open-session';

/** The papers that were made, and the list that they are about. */
export interface Dossier {
  list: NominationList;
  papers: string[];
  file: DossierFile;
}

/** @throws RefusedError when there is nobody to write about: the submission would be a letter about nothing */
async function makeDossier({ settings: { plan: choice, today } }: Job): Promise<Dossier> {
  const plan = awardPlan(await choosePlan(choice));
  const review = await readReviewSheet(plan, today);
  if (!review) throw new MissingError('review');
  await refuseOutdated(plan, today);
  const list = withStaff(review.update.list, await readStaffTable());
  const papers = papersOf(list).map(({ fileName }) => fileName);
  const file = papers.length > 0 ? await makeZip(list) : null;
  if (!file) throw new RefusedError(NOBODY_PROPOSED);
  return { list, papers, file };
}

export const DOSSIER = command<Dossier>({
  name: 'dossier',
  says: 'Hồ sơ đề nghị: Tờ trình, Biên bản họp, Danh sách và các Báo cáo thành tích (.docx) trong một tệp .zip, từ trang xét đã điền.',
  options: [PLAN, TODAY, JSON_OUT],
  run: makeDossier,
  text: describeDossier,
  data: dossierAsJson,
  file: { kind: 'zip', of: ({ file }) => file.bytes },
});
