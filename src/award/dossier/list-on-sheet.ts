/**
 * The nomination list as a printed page: what stands in which row, in the layout of administrative documents (Nghị định 30/2020/NĐ-CP, phụ lục I).
 * A4, Times New Roman 13–14, margins of 20–25 / 20–25 / 30–35 / 15–20 mm, the page number in the middle of the top margin and not on the first page. Pure.
 */
import { exactNumber } from '../../cells/format';
import { MEASURES } from '../../terms/terms';
import type { NominationList, Nominee, OverQuota } from '../nominate';
import { edgesOf, furtherFound, measureSentence, namesIn, quotaSentence, rankSentence } from '../sentences';
import type { MeasureResult, ReviewSubject } from '../subject';
import { awardVi } from '../texts';
import type { AwardPlan } from '../evaluate';
import { type Issuer, issuerOf, nameOnPaper } from './issuer';
import { sectionsOf, sumText } from './sections';
import { dossierVi } from './texts';
import { cleanText, count, dayText, rateText, targetText } from './writing';

/** Widths of the columns in points: together the 252 mm between the margins of A4 across. */
export const LIST_WIDTHS = [36, 140, 130, 214, 112, 82] as const;
const LAST = LIST_WIDTHS.length - 1;
/** Left of the letterhead is the agency, right of it the nation. */
const AGENCY: Span = [0, 2];
const NATION: Span = [3, LAST];
const WHOLE: Span = [0, LAST];

type Span = readonly [from: number, to: number];

/** How a text looks. */
export type Look =
  'plain' | 'bold' | 'italic' | 'rule' | 'motto' | 'title' | 'heading' | 'section' | 'cell' | 'cellCenter' | 'note' | 'recipients' | 'recipientsHead' | 'sign';

export interface ListText {
  from: number;
  to: number;
  text: string;
  look: Look;
}

export interface ListRow {
  texts: ListText[];
  /** Points; absent = as high as its texts need (rows whose texts stand in one cell each). */
  height?: number;
}

export interface ListLayout {
  rows: ListRow[];
  /** Index of the row of headings, repeated on every page. */
  headingRow: number;
  /** The last row of the table. */
  lastTableRow: number;
}

const LINE = 17;
const LINE_14 = 19;

/** The whole page. */
export function layOutList(list: NominationList): ListLayout {
  const head = headRows(list);
  const table = tableRows(list);
  const rows = [...head, ...table, ...footRows(list)];
  return { rows, headingRow: head.length, lastTableRow: head.length + table.length - 1 };
}

const text = ([from, to]: Span, content: string, look: Look): ListText => ({ from, to, text: content, look });
const row = (height: number | undefined, ...texts: ListText[]): ListRow => ({ texts, ...(height !== undefined && { height }) });

function headRows({ plan, date }: NominationList): ListRow[] {
  const { list: say } = awardVi;
  const { superior, name: agency, code } = issuerOf(plan);
  const { place } = plan.award.letterhead;
  const year = date.slice(0, 4);
  const subtitle = say.subtitle(dossierVi.campaign(cleanText(plan.name)));
  return [
    row(linesOf(superior, AGENCY, LINE), text(AGENCY, superior, 'plain'), text(NATION, dossierVi.nation, 'bold')),
    row(linesOf(agency, AGENCY, LINE_14), text(AGENCY, agency, 'bold'), text(NATION, dossierVi.motto, 'motto')),
    row(9, text(AGENCY, RULE_AGENCY, 'rule'), text(NATION, RULE_MOTTO, 'rule')),
    row(LINE_14, text(AGENCY, say.number(code), 'plain'), text(NATION, say.placeAndDate(place, year), 'italic')),
    row(LINE),
    row(LINE_14, text(WHOLE, say.title, 'title')),
    row(linesOf(subtitle, WHOLE, LINE_14), text(WHOLE, subtitle, 'title')),
    row(LINE, text(WHOLE, say.attached(code, year), 'italic')),
    row(LINE),
  ];
}

/** The lines under the agency (a third of its length) and under the motto (its length). */
const RULE_AGENCY = '─'.repeat(12);
const RULE_MOTTO = '─'.repeat(28);

/** Height for a text in merged cells, which Excel does not fit by itself: 6.6 points a letter of 13 points on average. */
function linesOf(content: string, [from, to]: Span, line: number): number {
  const width = LIST_WIDTHS.slice(from, to + 1).reduce((sum, points) => sum + points, 0);
  return Math.min(409, line * Math.max(1, Math.ceil((content.length * 7.2) / width)));
}

function tableRows(list: NominationList): ListRow[] {
  const { list: say } = awardVi;
  const sections = sectionsOf(list);
  return [
    row(undefined, ...say.headings.map((heading, i) => text([i, i], heading, 'heading'))),
    ...sections.flatMap(({ title, nominees }) => [section(title), ...nominees.map((nominee, i) => nomineeRow(nominee, i + 1, list))]),
    ...(sections.length === 0 ? [row(LINE_14, text([0, 0], '', 'cellCenter'), text([1, LAST], awardVi.list.nobody, 'cell'))] : []),
  ];
}

const section = (title: string): ListRow => row(LINE_14 + 2, text(WHOLE, title, 'section'));

function nomineeRow(nominee: Nominee, number: number, { plan, overQuota: over }: NominationList): ListRow {
  const { subject, award } = nominee;
  const unit = subject.kind === 'officer' || subject.kind === 'staff' ? subject.agency : '';
  const cells = [nameText(subject, plan), unit, summaryLines(nominee).join('\n'), award, noteText(nominee, over)];
  return row(undefined, text([0, 0], String(number), 'cellCenter'), ...cells.map((content, i) => text([i + 1, i + 1], content, 'cell')));
}

const nameText = (subject: ReviewSubject, plan: AwardPlan): string =>
  subject.facts.isHead ? `${nameOnPaper(subject, plan)}\n(${awardVi.list.head})` : nameOnPaper(subject, plan);

/** The results of a nominee in words, with the figures: for the list and for the papers. */
export function summaryLines({ subject, evaluation }: Pick<Nominee, 'subject' | 'evaluation'>): string[] {
  const results = MEASURES.flatMap((measure) => subject.results[measure] ?? []);
  const task = evaluation.reasons.find(({ ground, of }) => of === 'own' && ground.code === 'task')?.ground;
  if (task?.code === 'task' && task.level !== null) return [`${awardVi.task[task.level]} được giao`];
  return [...results.map(resultLine), ...furtherFound(evaluation).map(({ text, found }) => cleanText(`${text}: ${found}`))];
}

function resultLine(result: MeasureResult): string {
  const { list: say, measure } = awardVi;
  const about = measure[result.measure];
  const { completed, eligible, achieved, band, unit } = result;
  if (completed === null || eligible === null || achieved === null || band === null) return measureSentence(about, result);
  const target = targetText(result, dossierVi.achievements.above);
  return say.summary(about, exactNumber(completed), `${exactNumber(eligible)} ${dossierVi.amountUnit[unit]}`, rateText(result), target);
}

/** What people wrote, and where the quota is exceeded that it is. */
function noteText(nominee: Nominee, over: readonly OverQuota[]): string {
  const { subject, place } = nominee;
  const exceeded = place !== null && place.count > place.limit && over.length > 0;
  return [subject.facts.note ?? '', exceeded ? rankSentence(nominee) : '', ...edgesOf(nominee.evaluation)].filter(Boolean).join('\n');
}

function footRows(list: NominationList): ListRow[] {
  const issuer = issuerOf(list.plan);
  const notes = noticesOf(list);
  return [
    row(LINE, text(WHOLE, dossierVi.list.sum(sumText(list, count)), 'italic')),
    ...notes.map((notice) => row(linesOf(notice, WHOLE, LINE), text(WHOLE, notice, 'note'))),
    row(LINE),
    ...signatureRows(issuer, [...issuer.addressees.map((addressee) => `- ${addressee};`), issuer.filed]),
  ];
}

/** What whoever signs must know before: provisional figures, people left out for want of information, exceeded quotas. */
export function noticesOf({ taken, provisional, plan, incomplete, undecided, overQuota }: NominationList): string[] {
  const { list: say, date } = awardVi;
  return [
    ...overQuota.map((quota) => `${quotaSentence(quota)}`),
    ...(undecided.length > 0 ? [say.undecided(undecided.length, namesIn(undecided.map(({ subject }) => subject.name)))] : []),
    ...(incomplete.length > 0 ? [say.incomplete(incomplete.length, namesIn(incomplete.map(({ subject }) => subject.name)))] : []),
    ...(taken === null ? [] : [dossierVi.figures(dayText(taken))]),
    ...(provisional ? [say.provisional(date(plan.dataPeriod.to))] : []),
  ];
}

/**
 * Left who receives it, right who signs. Title, room for the signature and name are one cell: a page break cannot part a name from its signature.
 */
function signatureRows({ signature, signatory }: Issuer, recipients: string[]): ListRow[] {
  const { list: say } = awardVi;
  const lines = [...signature, ...SIGNATURE_ROOM, signatory || say.signatory];
  const height = Math.max(lines.length * LINE_14, recipients.length * 2 * 14);
  return [
    row(LINE, text(AGENCY, say.recipients, 'recipientsHead')),
    row(height, text(AGENCY, recipients.join('\n'), 'recipients'), text(NATION, lines.join('\n'), 'sign')),
  ];
}

/** Blank lines for a signature and a seal. */
const SIGNATURE_ROOM: readonly string[] = ['', '', '', '', ''];
