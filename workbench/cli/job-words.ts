/** How the outcomes of the jobs after the classification are told: as text for a person, as data for a script. Sentences are the add-in's own where it has them. */
import { REVIEW_SHEET } from '../../src/award/columns';
import { allNominees, type LeftOut, lacksConfirmation, type NominationList, type Nominee } from '../../src/award/nominate';
import { namesIn, quotaSentence } from '../../src/award/sentences';
import { awardVi } from '../../src/award/texts';
import { formatDate, formatNumber } from '../../src/cells/format';
import { commandsVi } from '../../src/commands/texts/vi';
import type { Listed } from '../../src/excel/award/nomination-sheet';
import { daysOf, goneSince, metOn } from '../../src/history/change';
import { KINDS, MEASURES } from '../../src/terms/terms';
import { goneText, othersText } from '../../src/taskpane/history-rows';
import { historyVi as paneHistory } from '../../src/taskpane/texts/vi/history';
import { awardVi as paneAward } from '../../src/taskpane/texts/vi/award';
import { dossierVi as paneDossier } from '../../src/taskpane/texts/vi/dossier';
import type { Dossier } from './dossier';
import type { Marked } from './mark';
import type { PlanWritten } from './plan-sheet';
import type { RecordedDay } from './record';
import type { Removed } from './remove';
import type { Reviewed } from './review';
import type { SummarizedDay } from './summary';
import { SUMMARY_WORDS } from '../../src/words/summary';
import type { MadeForms, TakenForms } from '../../src/excel/units/forms';
import { rowsOf } from '../../src/units/reports';
import type { TakenReports } from '../../src/excel/units/reports';
import { conflictText, differenceText, type FileRefusal, refusalText, unclearText } from '../../src/excel/units/sentences';
import { unitsVi } from '../../src/excel/units/texts/vi';
import { CLI, describeOutcome, describeQuestions, questionsAsJson } from './words';
import type { CollectedFiles } from './collect';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const told = (sentences: readonly string[], output: string): string => [...sentences, CLI.saved(output)].join('\n');
const planLine = (plan: { name: string; issuer: string }): string => `Kế hoạch: ${plan.name} (${plan.issuer})`;

/** Nobody to write about. */
export const NOBODY_PROPOSED = paneDossier.nothing;

/** Marks are rows of the report. */
export const NOTHING_TO_MARK =
  'Kết quả được ghi sang trang riêng (không gỡ được bảo vệ của trang báo cáo) nên trên báo cáo không có dòng nào để đánh dấu. Hãy bỏ bảo vệ trang, hoặc dùng lệnh classify.';

/** What `mark` did, and the classification where that came first. */
export function describeMarking({ marking, classified }: Marked, output: string): string {
  const again = 'Chạy lệnh này trên tệp ra để bỏ dấu.';
  const sentence =
    marking.state !== 'marked'
      ? commandsVi.unmarked
      : marking.rows === 0
        ? `Chưa có ai đủ điều kiện nên không có dòng nào được đánh dấu. ${again}`
        : `Đã đánh dấu ${formatNumber(marking.rows)} dòng đủ điều kiện. ${again}`;
  return classified ? [sentence, '', describeOutcome(classified, classified.plan, output)].join('\n') : told([sentence], output);
}

/** What `remove` took and left. */
export const describeRemoval = ({ removed, kept, history }: Removed, output: string): string =>
  told(
    [
      commandsVi.removed(quoted(removed)),
      ...(kept.length > 0 ? [commandsVi.kept(quoted(kept))] : []),
      ...(history === null ? [] : [`Trang lịch sử "${history}" được giữ; gỡ cả trang ấy thì thêm --with-history.`]),
    ],
    output,
  );

/** Which plan stands where. */
export const describePlanSheet = ({ sheet, plan }: PlanWritten, output: string): string =>
  told(
    [
      ...(plan ? [planLine(plan)] : []),
      plan ? `Đã ghi kế hoạch ra trang "${sheet}".` : `Đã tạo mẫu kế hoạch trống trên trang "${sheet}": hãy điền trước khi phân loại.`,
    ],
    output,
  );

/** The review in numbers. */
export function describeReview({ plan, made: { sheet, update } }: Reviewed, output: string): string {
  const { list, appended, kept, gone } = update;
  return told(
    [
      planLine(plan),
      paneAward.message.made(appended.length, kept),
      ...(sheet === REVIEW_SHEET ? [] : [`Tên trang: "${sheet}".`]),
      ...(gone.length > 0 ? [paneAward.message.gone(namesIn(gone))] : []),
      `${paneAward.review.conclusions}: ${conclusionsOf(list)}.`,
      ...cautions(list),
    ],
    output,
  );
}

function conclusionsOf(list: NominationList): string {
  const { qualified, notQualified, incomplete } = paneAward.conclusion;
  const counts: [string, number][] = [
    [qualified, allNominees(list).length + list.declined.length],
    [notQualified, list.notQualified.length],
    [incomplete, list.incomplete.length],
  ];
  return counts.map(([word, count]) => `${word.toLowerCase()} ${formatNumber(count)}`).join(', ');
}

/** What a reader of the list must know. */
const cautions = (list: NominationList): string[] => [
  ...list.overQuota.map((quota) => quotaSentence(quota)),
  ...(list.provisional ? [awardVi.list.provisional(formatDate(list.plan.dataPeriod.to))] : []),
];

/** Who is on the list, and what its reader must know. */
export function describeList({ sheet, list, kept }: Listed, output: string): string {
  const people = [...list.officers, ...list.others];
  const { message } = paneAward;
  return told(
    [
      planLine(list.plan),
      message.listed(list.collectives.length, people.length),
      ...namesOf('Tập thể', list.collectives),
      ...namesOf('Cá nhân', people),
      ...(list.collectives.length + people.length === 0 ? [message.nobody] : []),
      ...(list.incomplete.length > 0 ? [message.incomplete(list.incomplete.length)] : []),
      ...cautions(list),
      ...(kept ? [message.keptList(kept)] : []),
      ...(sheet === awardVi.list.sheet ? [] : [`Tên trang: "${sheet}".`]),
    ],
    output,
  );
}

const namesOf = (heading: string, nominees: readonly Nominee[]): string[] =>
  nominees.length > 0 ? [`${heading}: ${nominees.map(({ subject }) => subject.name).join('; ')}`] : [];

/** The papers, and what to look at before they are signed. */
export function describeDossier({ list, papers }: Dossier, output: string): string {
  const unconfirmed = allNominees(list).filter(({ subject }) => lacksConfirmation(subject)).length;
  const before = [
    ...(list.provisional ? [paneDossier.provisional(formatDate(list.plan.dataPeriod.to))] : []),
    ...(list.incomplete.length > 0 ? [paneDossier.incomplete(list.incomplete.length)] : []),
    ...(unconfirmed > 0 ? [paneDossier.unconfirmed(unconfirmed)] : []),
    ...list.overQuota.map((quota) => quotaSentence(quota)),
  ];
  return told(
    [
      planLine(list.plan),
      `Đã lập hồ sơ gồm ${formatNumber(papers.length)} văn bản:`,
      ...papers.map((paper) => `- ${paper}`),
      ...(before.length > 0 ? [`${paneDossier.before}:`, ...before.map((line) => `- ${line}`)] : []),
    ],
    output,
  );
}

const who = ({ subject: { name, agency, kind } }: LeftOut): { name: string; agency: string; kind: string } => ({ name, agency, kind });
const nominee = (one: Nominee): unknown => ({ ...who(one), award: one.award, excess: one.excess, place: one.place });

/** A nomination list as a script may rely on it. */
const listData = (list: NominationList): Record<string, unknown> => ({
  plan: list.plan.id,
  today: list.date,
  provisional: list.provisional,
  collectives: list.collectives.map(nominee),
  officers: list.officers.map(nominee),
  others: list.others.map(nominee),
  declined: list.declined.map(who),
  incomplete: list.incomplete.map(who),
  notQualified: list.notQualified.map(who),
  overQuota: list.overQuota,
});

/** `review` as data. */
export const reviewAsJson = ({ made: { sheet, created, update } }: Reviewed): unknown => ({
  sheet,
  created,
  added: update.appended.length,
  kept: update.kept,
  gone: update.gone,
  ...listData(update.list),
});

/** `list` as data. */
export const listAsJson = ({ sheet, list, kept }: Listed): unknown => ({ sheet, keptSheet: kept, ...listData(list) });

/** `dossier` as data. */
export const dossierAsJson = ({ list, papers }: Dossier): unknown => ({ papers, ...listData(list) });

/** Neither the report nor the call says the day. @param day one that has not come yet */
export const NO_DAY = (day: string | null, isCalled: boolean): string =>
  day === null
    ? 'Báo cáo không ghi rõ số liệu đến ngày nào. Hãy ghi thêm --day NĂM-THÁNG-NGÀY.'
    : isCalled
      ? `Ngày ${formatDate(day)} chưa tới. Hãy ghi ngày thật của số liệu bằng --day NĂM-THÁNG-NGÀY.`
      : `Báo cáo ghi số liệu đến ${formatDate(day)}, ngày đó chưa tới. Hãy ghi ngày thật của số liệu bằng --day NĂM-THÁNG-NGÀY.`;

/** Figures are put under another day than the report says. */
export const OTHER_DAY = (said: string, called: string): string =>
  `Chú ý: báo cáo ghi số liệu đến ${formatDate(said)}, lệnh này lấy là số liệu ngày ${formatDate(called)}.`;

/** A report of which no figure is known. */
export const NOTHING_TO_TELL = 'Báo cáo chưa đủ số liệu để viết đoạn văn.';

/** A name that a text cannot be about. */
export const NOBODY_OF_THAT_NAME = (name: string): string =>
  `Trong báo cáo không có, hoặc có nhiều hơn một, "${name}". Ghi đúng tên như trên báo cáo; trùng tên thì ghi "Tên (đơn vị)".`;

/** What was recorded, and how many meet the targets against the last time. */
export function describeRecord({ plan, rows, refused, unread, problems, recorded: { sheet, change }, before, earlier }: RecordedDay, output: string): string {
  const again = (day: string): boolean => change.updates.some(({ row }) => row.day === day);
  const met = KINDS.flatMap((kind) =>
    MEASURES.flatMap((measure) => {
      const [now, then] = [metOn(rows, measure, kind), metOn(earlier, measure, kind)];
      const text = paneHistory.met(measure, paneHistory.of(now.met, now.of), paneHistory.of(then.met, then.of));
      return now.of > 0 ? [`${paneHistory.kinds[kind]}: ${text}`] : [];
    }),
  );
  const gone = goneSince(rows, earlier);
  return told(
    [
      planLine(plan),
      ...daysOf(rows).map((day) => paneHistory.recorded(formatDate(day), rows.filter((row) => row.day === day).length, again(day), sheet)),
      // Of several days none is the present one.
      ...(before === null || daysOf(rows).length > 1
        ? []
        : [paneHistory.choice.last(formatDate(before)), ...met, ...(gone.length > 0 ? [goneText(gone, paneHistory)] : [])]),
      ...[othersText(change.others, paneHistory), problems].filter(Boolean),
      ...unread.map(({ file, unread: count }) => unitsVi.past.unread(file, count)),
      ...refusedTexts(refused),
    ],
    output,
  );
}

/** The same for a script. Rates and points in hundredths of a per cent. */
export const recordAsJson = ({ rows, problems, recorded: { sheet, created, change }, before, changes, earlier }: RecordedDay): unknown => ({
  day: rows[0]!.day,
  since: rows[0]!.since,
  sheet,
  created,
  rows: rows.length,
  updated: change.updates.length,
  added: change.added.length,
  surplus: change.surplus.length,
  before,
  gone: goneSince(rows, earlier).map(({ row: { kind, agency, name }, nowIn }) => ({ kind, agency, name, nowIn })),
  others: change.others.map(({ kind, agency, name, measure, source }) => ({ kind, agency, name, measure, source })),
  unreadable: problems === '' ? null : problems,
  changes: changes.map((one) => ({
    ...{ kind: one.row.kind, agency: one.row.agency, name: one.row.name, measure: one.row.measure },
    ...{ rate: numberOf(one.result.rate), points: numberOf(one.points), shortfall: one.result.shortfall, rank: one.result.rank, of: one.result.of },
    ...{ completed: one.completed, total: one.total, eligible: one.eligible, bandChanged: one.band !== null },
  })),
});

/** Neither a unit nor an officer. */
export const NOBODY_TO_SUM_UP = paneHistory.summary.nobody;

/** What the page for the meeting says first, and where it stands. */
export function describeSummary({ sheet, summary: { counts }, kept, pageSet, problems }: SummarizedDay, output: string): string {
  const lines = (['units', 'officers'] as const).flatMap((who) => (counts[who].of > 0 ? [SUMMARY_WORDS.sentence(who, counts[who])] : []));
  const { made, kept: isKept, pageNotSet } = paneHistory.summary;
  return told(
    [made(sheet), ...lines, ...(kept === null ? [] : [isKept(kept)]), ...(pageSet ? [] : [pageNotSet]), ...(problems === '' ? [] : [problems])],
    output,
  );
}

/** The same for a script: who is counted, and the week's points. */
export const summaryAsJson = ({ sheet, summary: { day, before, year, counts, weeks }, kept, problems }: SummarizedDay): unknown => ({
  ...{ sheet, kept, day, before, year, counts, weeks, unreadable: problems === '' ? null : problems },
});

/** How many forms there are, and who has none. */
export const describeForms = ({ files, without }: MadeForms, output: string): string =>
  told([unitsVi.formsMade(files.length), ...(without.length > 0 ? [unitsVi.without(without.join(', '))] : [])], output);

const counted = (count: (n: number) => string, list: readonly string[]): string[] =>
  list.length > 0 ? ['', count(list.length), ...list.map((one) => `- ${one}`)] : [];
/** Files that were not taken, with the reason and what is asked about them. */
export const refusedLines = (refused: readonly { file: string; why: FileRefusal }[]): string[] =>
  refused.map(({ file, why }) => `${file}: ${refusalText(why, unitsVi)}${why.code === 'questions' ? `\n${describeQuestions(why.questions)}` : ''}`);
const refusedTexts = (refused: readonly { file: string; why: FileRefusal }[]): string[] => counted(unitsVi.refusedCount, refusedLines(refused));

/** What came in, what is to be looked at, what was refused, and who is missing. */
export function describeCollected({ forms, reports, isDecided }: CollectedFiles, output: string): string {
  const status = reports?.status ?? forms!.status;
  return told(
    [
      ...(forms ? formsTexts(forms, isDecided) : []),
      ...(reports ? reportsTexts(reports) : []),
      '',
      ...missingTexts(status.rows, forms !== null),
      unitsVi.status(status.sheet),
      ...(status.kept === null ? [] : [unitsVi.kept(status.kept)]),
    ],
    output,
  );
}

/** Of reports nobody knows who should send one, but for the units of a review. */
function missingTexts(rows: TakenForms['status']['rows'], isOfForms: boolean): string[] {
  const missing = rows.filter(({ state }) => state === 'missing').length;
  return missing > 0 || isOfForms ? [unitsVi.missing(missing)] : [];
}

const formsTexts = ({ files, answers, added, conflicts, unclear, refused }: TakenForms, isTaken: boolean): string[] => [
  unitsVi.taken(files.length, answers.length, added.length),
  ...counted(
    unitsVi.added,
    added.map(({ agency, name }) => `${name} (${agency})`),
  ),
  ...counted(
    isTaken ? unitsVi.conflictsTaken : unitsVi.conflicts,
    conflicts.map((one) => conflictText(one, unitsVi)),
  ),
  ...counted(
    unitsVi.unclearCount,
    unclear.map((one) => unclearText(one, unitsVi)),
  ),
  ...refusedTexts(refused),
];

function reportsTexts({ day, files, units, report, refused, differences, incomplete, undated }: TakenReports): string[] {
  const { reports: say } = unitsVi;
  return [
    report ? say.taken(files.length, units.length, rowsOf(units), report.sheet) : say.none,
    ...(units.length === 0 ? [] : [day === null ? say.noDay : say.day(day)]),
    ...(report?.kept == null ? [] : [say.kept(report.kept)]),
    ...counted(say.undated, undated),
    ...counted(
      say.differences,
      differences.map((one) => differenceText(one, unitsVi)),
    ),
    ...counted(
      say.incomplete,
      incomplete.map(({ file, unit, name }) => `${file}: ${unit}, ${name}`),
    ),
    ...refusedTexts(refused),
  ];
}

/** The same for a script. */
export const collectedAsJson = ({ forms, reports }: CollectedFiles): unknown => ({
  forms: forms && {
    ...{ files: forms.files, unclear: forms.unclear },
    answers: forms.answers.map(({ unit, subject: { name }, fact, value }) => ({ unit, name, fact, value })),
    added: forms.added.map(({ agency, name, kind, facts }) => ({ agency, name, kind, facts })),
    conflicts: forms.conflicts.map(({ unit, subject: { name }, fact, ours, value }) => ({ unit, name, fact, ours, theirs: value })),
    refused: refusedAsJson(forms.refused),
  },
  reports: reports && {
    ...{ files: reports.files, day: reports.day, sheet: reports.report?.sheet ?? null, kept: reports.report?.kept ?? null },
    ...{ units: reports.units.length, rows: rowsOf(reports.units), differences: reports.differences, incomplete: reports.incomplete, undated: reports.undated },
    refused: refusedAsJson(reports.refused),
  },
  submissions: (reports?.status ?? forms!.status).rows,
});

const refusedAsJson = (refused: TakenForms['refused'] | TakenReports['refused']): unknown[] =>
  refused.map(({ file, unit, why }) => ({
    ...{ file, unit, code: why.code, why: refusalText(why, unitsVi) },
    ...(why.code === 'questions' && (questionsAsJson(why.questions) as object)),
  }));

const numberOf = (value: bigint | null): number | null => (value === null ? null : Number(value));
