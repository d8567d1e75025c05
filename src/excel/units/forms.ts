/**
 * *Phiếu đơn vị* in the open workbook: forms are made from the review, and those that come back are taken into it; the sheet "Tình hình nộp" says who has sent
 * what. Files are read here, in the pane: nothing of the workbook is touched by them but what is taken. All or nothing. ExcelApi 1.9.
 */
import { zipSync } from 'fflate';
import { openPackage, PackageError } from 'excel-host/package';
import { asciiName } from '../../award/dossier/names';
import { campaignOf } from '../../award/campaign';
import type { AwardPlan } from '../../award/evaluate';
import { isPerson, type ReviewSubject } from '../../award/subject';
import { agencyKeys } from '../../report/join';
import type { Plan } from '../../plan/plan';
import { updateReview } from '../../award/review-update';
import { formsOf } from '../../units/form';
import { type Conflict, mergeForms, type Merge, refusalOfForm, type SentForm, type TakenAnswer } from '../../units/merge';
import { type Submission, unitsOnce, withSubmissions } from '../../units/submissions';
import { FORM_WORDS } from '../../words/form';
import { type Answer, awardPlan, type Made, reviewOf, takeAnswers, takeBackReview, undoReview } from '../award/review';
import { MissingError } from '../kit/errors';
import { requireAllKnown } from '../award/newer';
import { inExcel } from '../kit/run';
import { allOrNothing } from '../kit/whole';
import { formBytes, isFormFile, readForm } from './form-file';
import { undoSubmissions, writeSubmissions, type WrittenSubmissions } from './submission-sheet';
import { type FileRefusal, refusalText } from './sentences';
import { unitsVi } from './texts/vi';

/** A file that somebody has chosen. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}

export interface MadeForms {
  /** All forms in one .zip. */
  archive: ChosenFile;
  /** Names of the files in it. */
  files: string[];
  /** People whose unit is not known. */
  without: string[];
}

/** Makes the forms of the review, one for each unit. The workbook is only read. @param day of the figures; null where the report does not say it @throws MissingError without a review */
export function makeForms(plan: Plan, today: string, day: string | null): Promise<MadeForms> {
  return inExcel(async (context) => {
    const own = awardPlan(plan);
    const table = await reviewOf(context, own);
    if (!table) throw new MissingError('review');
    const update = updateReview(own, table, null, today);
    const { forms, without } = formsOf(own, update, campaignOf(own, table.taken ?? null), day);
    const names = fileNames(forms.map(({ unit }) => unit));
    const files = Object.fromEntries(forms.map((form, i) => [names[i]!, formBytes(form, own)]));
    const archive = { name: `${FORM_WORDS.archive}.zip`, bytes: zipSync(files, { level: 0, mtime: '1980-01-01T00:00:00' }) };
    return { archive, files: names, without };
  });
}

/** Each once: two units may have one name in ASCII. */
function fileNames(units: readonly string[]): string[] {
  const taken = new Set<string>();
  return units.map((unit) => {
    const wanted = `${FORM_WORDS.file}-${asciiName(unit)}`;
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}-${n}`;
    taken.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}

export interface RefusedFile {
  file: string;
  /** The unit that the form is of, where it says that. */
  unit: string | null;
  why: FileRefusal;
}

export interface TakenForms extends Merge {
  /** Files that were taken in. */
  files: string[];
  refused: RefusedFile[];
  /** The review after it. */
  made: Made;
  /** The sheet "Tình hình nộp". */
  status: WrittenSubmissions;
}

/**
 * Takes forms that came back into the review. Answers that are against it are not written: they are among `conflicts`, to be decided.
 * @param day of the figures that the workbook goes by; null where that is not known @throws MissingError without a review
 */
export function takeForms(plan: Plan, chosen: readonly ChosenFile[], today: string, day: string | null): Promise<TakenForms> {
  const own = awardPlan(plan);
  const { forms, refused } = readForms(own, chosen);
  return inExcel(async (context) => {
    await requireAllKnown(context);
    const table = await reviewOf(context, own);
    if (!table) throw new MissingError('review');
    const { subjects } = updateReview(own, table, null, today);
    const here = subjects.map(({ subject }) => subject);
    const fit = forms.filter(({ file, form }) => {
      const why = refusalOfForm(own, form, here, day);
      if (why) refused.push({ file, unit: form.unit, why });
      return !why;
    });
    const taken = fit.filter((one) => {
      const other = otherForm(one, fit);
      if (other) refused.push({ file: one.file, unit: one.form.unit, why: { code: 'sameUnit', unit: one.form.unit, other: other.file } });
      return !other;
    });
    const merge = mergeForms({ subjects }, taken);
    return allOrNothing(async (note) => {
      const made = await takeAnswers(context, own, { answers: merge.answers.map(asAnswer), added: merge.added, dress: true }, today);
      note(
        () => [{ sheet: made.sheet }],
        () => takeBackReview(context, made.undo),
      );
      const now = submissionsOf(merge, taken, refused, today);
      const status = await writeSubmissions(context, (earlier) => withSubmissions(unitsOf(here), 'form', earlier, now), today, note);
      return { ...merge, files: taken.map(({ file }) => file), refused, made, status };
    });
  });
}

/** Writes the units' side of conflicts that a person has decided so. */
export function decideForUnits(plan: Plan, conflicts: readonly Conflict[], today: string): Promise<Made> {
  return inExcel((context) => takeAnswers(context, awardPlan(plan), { answers: conflicts.map(asAnswer), added: [] }, today));
}

/** The form of the same unit for which this one is not taken: an earlier one that says the same; any that says something else, for nobody knows which is right. */
function otherForm(one: SentForm, forms: readonly SentForm[]): SentForm | undefined {
  const own = forms.filter(({ form }) => agencyKeys(form.unit)[0] === agencyKeys(one.form.unit)[0]);
  const saysSame = (other: SentForm): boolean => JSON.stringify(other.form) === JSON.stringify(one.form);
  return own.find((other) => other !== one && !saysSame(other)) ?? own.slice(0, own.indexOf(one)).find(saysSame);
}

const asAnswer = ({ subject: { agency, name }, row, namesake, fact, value }: TakenAnswer): Answer => ({ row, agency, name, namesake, fact, value });

/** Whether a file is a form of ours, of whatever campaign, or was one. */
export function isForm(bytes: Uint8Array): boolean {
  try {
    return isFormFile(openPackage(bytes));
  } catch (error) {
    if (error instanceof PackageError) return false;
    throw error;
  }
}

function readForms(plan: AwardPlan, chosen: readonly ChosenFile[]): { forms: SentForm[]; refused: RefusedFile[] } {
  const refused: RefusedFile[] = [];
  const forms = chosen.flatMap(({ name: file, bytes }): SentForm[] => {
    try {
      const form = readForm(openPackage(bytes), plan);
      if (form) return [{ file, form }];
      refused.push({ file, unit: null, why: { code: 'notAForm' } });
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      refused.push({ file, unit: null, why: { code: 'file', error } });
    }
    return [];
  });
  return { forms, refused };
}

/** The units of a review, in its order. */
const unitsOf = (subjects: readonly ReviewSubject[]): string[] =>
  unitsOnce(subjects.flatMap((subject) => (subject.origin === 'gone' ? [] : [isPerson(subject) ? subject.agency : subject.name])));

/** Files that nobody can tell the unit of stand under their own names. */
function submissionsOf(merge: Merge, taken: readonly SentForm[], refused: readonly RefusedFile[], today: string): Submission[] {
  const of = (file: string, list: readonly { file: string }[]): number => list.filter((one) => one.file === file).length;
  return [
    ...refused.map(({ file, unit, why }): Submission => ({
      ...{ unit: unit ?? file, state: 'refused', what: 'form', file, day: today, taken: 0, differing: 0, unclear: 0 },
      note: refusalText(why, unitsVi),
    })),
    ...taken.map(({ file, form: { unit } }): Submission => ({
      ...{ unit, state: 'sent', what: 'form', file, day: today, note: '' },
      taken: merge.standing.get(file) ?? 0,
      differing: of(file, merge.conflicts),
      unclear: of(file, merge.unclear),
    })),
  ];
}

/** Takes forms back that were taken in: the review and "Tình hình nộp" are as they were. @throws MovedError where people have changed the review since */
export async function undoForms(plan: Plan, today: string, { made, status }: Pick<TakenForms, 'made' | 'status'>): Promise<void> {
  await undoReview(plan, today, made.undo);
  await inExcel((context) => undoSubmissions(context, status, today));
}
