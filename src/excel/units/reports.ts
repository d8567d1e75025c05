/**
 * Reports of the units into one of the province: files are read here, in the pane, by the recogniser; what they say goes on the sheet "Báo cáo tổng hợp", who has
 * sent what on "Tình hình nộp". All or nothing. ExcelApi 1.9.
 */
import { openPackage, PackageError } from 'excel-host/package';
import { figuresPeriod } from '../../history/day';
import type { Plan } from '../../plan/plan';
import { agencyKeys } from '../../report/join';
import { NO_READING, type Reading } from '../../report/reading';
import { recogniseWorkbook } from '../../report/recognise';
import { type CollectedPage, collectedPage, inStandingOrder } from '../../units/collected-sheet';
import { type Collected, collectReports, type ReadReport } from '../../units/reports';
import { type Submission, unitsOnce, withSubmissions } from '../../units/submissions';
import { requireAllKnown } from '../award/newer';
import { inExcel } from '../kit/run';
import { pageAcross } from '../kit/page';
import { allOrNothing, finish, ifPossible } from '../kit/whole';
import { findColumns } from '../../award/columns';
import { readReviewTable } from '../award/review-table';
import { namesOnCollected, undoCollected, writeCollected, type WrittenReport } from './collected-report';
import { gridsOf, uncalculatedIn } from './file-grids';
import { isFormFile } from './form-file';
import type { ChosenFile } from './forms';
import { type FileRefusal, refusalText } from './sentences';
import { undoSubmissions, writeSubmissions, type WrittenSubmissions } from './submission-sheet';
import { unitsVi } from './texts/vi';

/** How files are read, by their names: what a person has answered about them. */
export type FileReadings = ReadonlyMap<string, Reading>;

export interface RefusedReport {
  file: string;
  unit: string | null;
  why: FileRefusal;
}

export interface TakenReports extends Omit<Collected, 'refused'> {
  refused: RefusedReport[];
  /** What the sheet says. */
  page: CollectedPage;
  /** null: no file could be taken, nothing was written but who has sent what. */
  report: WrittenReport | null;
  status: WrittenSubmissions;
}

export interface CollectOptions {
  today: string;
  /** That is wanted; null: the one that most reports say. */
  day?: string | null;
  readings?: FileReadings;
}

/** Brings the reports of files together and writes the province's. */
export function takeReports(plan: Plan, chosen: readonly ChosenFile[], { today, day = null, readings = new Map() }: CollectOptions): Promise<TakenReports> {
  const { reports, refused } = readReports(plan, chosen, readings);
  const { refused: notTaken, ...collected } = collectReports(reports, day);
  const all: RefusedReport[] = [...refused, ...notTaken];
  const now = submissionsOf(collected, all, today);
  return inExcel(async (context) => {
    await requireAllKnown(context);
    // Whoever stands there keeps his place: formulas and columns beside it go on telling of him.
    const page = collectedPage({ ...collected, units: inStandingOrder(collected.units, await namesOnCollected(context)) }, today);
    // As long as no report has come, nobody is missing one.
    const units = collected.units.length > 0 ? await unitsOfReview(context) : [];
    const taken = await allOrNothing(async (note) => {
      const report = collected.units.length > 0 ? await writeCollected(context, page, note) : null;
      const status = await writeSubmissions(context, (earlier) => withSubmissions(units, 'report', earlier, now), today, note);
      return { ...collected, refused: all, page, report, status };
    });
    // A sheet that was there before is printed as people have set it.
    const { report } = taken;
    if (report && 'aside' in report.undo)
      await finish(
        () => [{ sheet: report.sheet }],
        () =>
          ifPossible(context, () => {
            const sheet = context.workbook.worksheets.getItem(report.sheet);
            pageAcross(sheet, [page.header, page.header + 1]);
            sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, page.header + 2, 2));
            return context.sync();
          }),
      );
    return taken;
  });
}

/** The units of the workbook's review: they should send theirs. None where it has no review. */
async function unitsOfReview(context: Excel.RequestContext): Promise<string[]> {
  const table = await readReviewTable(context, false);
  const at = table && findColumns(table.headings).get('agency')?.index;
  if (!table || at === undefined || at === null) return [];
  return unitsOnce(table.rows.map((row) => String(row[at] ?? '')));
}

/** Takes it back: the sheet and who has sent what are as they were. @returns false where people have changed the sheet since: then nothing is changed */
export function undoReports({ report, page, status }: Pick<TakenReports, 'report' | 'page' | 'status'>, today: string): Promise<boolean> {
  return inExcel(async (context) => {
    await requireAllKnown(context);
    if (report && !(await undoCollected(context, report, page))) return false;
    await undoSubmissions(context, status, today);
    return true;
  });
}

/** Reads the files without touching the workbook. */
export function readReports(plan: Plan, chosen: readonly ChosenFile[], readings: FileReadings): { reports: ReadReport[]; refused: RefusedReport[] } {
  const refused: RefusedReport[] = [];
  const reports = chosen.flatMap(({ name: file, bytes }): ReadReport[] => {
    try {
      const opened = openPackage(bytes);
      const sheet = uncalculatedIn(opened);
      if (isFormFile(opened)) refused.push({ file, unit: null, why: { code: 'aForm' } });
      else if (sheet !== null) refused.push({ file, unit: null, why: { code: 'uncalculated', sheet } });
      else {
        const recognition = recogniseWorkbook(gridsOf(opened), { reading: readings.get(file) ?? NO_READING, campaign: plan });
        const { from, to } = figuresPeriod(recognition.sheets, plan.dataPeriod);
        return [{ file, recognition, day: to, since: from }];
      }
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      refused.push({ file, unit: null, why: { code: 'file', error } });
    }
    return [];
  });
  return { reports, refused };
}

function submissionsOf({ units, differences, incomplete }: Omit<Collected, 'refused'>, refused: readonly RefusedReport[], today: string): Submission[] {
  const of = (unit: string, list: readonly { unit: string }[]): number => list.filter((one) => agencyKeys(one.unit)[0] === agencyKeys(unit)[0]).length;
  return [
    ...refused.map(({ file, unit, why }): Submission => ({
      ...{ unit: unit ?? file, state: 'refused', what: 'report', file, day: today, taken: 0, differing: 0, unclear: 0 },
      note: refusalText(why, unitsVi),
    })),
    ...units.map(({ unit, file, people }): Submission => ({
      ...{ unit, state: 'sent', what: 'report', file, day: today, taken: 1 + people.length, note: '' },
      ...{ differing: of(unit, differences), unclear: of(unit, incomplete) },
    })),
  ];
}
