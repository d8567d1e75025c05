/**
 * Biên bản of the meeting that selects the nominees. Order as in the sample of Nghị định 30/2020/NĐ-CP, phụ lục III (time, place, who takes part, chair,
 * secretary, business, end; secretary left and chair right), with a table for the votes. What happens in the meeting is left to write.
 */
import { edgesOf, namesIn, quotaSentence, shortReason } from '../sentences';
import { dossierVi } from './texts';
import { allConsidered, considered, type LeftOut, type NominationList, type Nominee } from '../nominate';
import type { AwardPlan } from '../evaluate';
import { cleanLetterhead, codeOf, decidesItself, nameOnPaper } from './issuer';
import { body, cell, dottedLines, filled, heading, letterhead, signedByTwo, table, title, underTitle } from './layout';
import { leftOutOf, meetingOf, type Meeting } from './meeting';
import { sectionsOf } from './sections';
import { type Block, type Cell, type Paper, PAPERS } from './paper';
import { cleanText, count, dayText } from './writing';

const say = dossierVi.minutes;

/** Lines for members of the council, besides chair and secretary. */
const MEMBERS = 7;

/** The minutes of the meeting on the whole list. */
export function minutesPaper(list: NominationList): Paper {
  const { plan, date, provisional } = list;
  const year = date.slice(0, 4);
  const meeting = meetingOf(plan);
  const hint = dossierVi.signHintPerson;
  const blocks: Block[] = [
    letterhead(headOf(plan)),
    ...title(say.type, [say.about(dossierVi.campaign(cleanText(plan.name)))]),
    ...(provisional ? [underTitle(dossierVi.provisional(dayText(plan.dataPeriod.to)))] : []),
    ...presentBlocks(year, meeting),
    heading(say.business),
    body(say.opening(dossierVi.planCalled(cleanText(plan.name), cleanText(plan.number), cleanText(plan.issuer)))),
    ...reviewBlocks(list, meeting),
    ...quotaBlocks(list, meeting),
    body(say.discussion, { keepNext: true }),
    ...dottedLines(4),
    ...voteBlocks(list),
    body(say.conclusion, { before: 8, keepNext: true }),
    ...dottedLines(2),
    body(say.end(year), { keepNext: true, after: 14 }),
    signedByTwo({ lines: [say.signSecretary], hint, name: '' }, { lines: [say.signChair], hint, name: '' }),
  ];
  return { kind: 'minutes', title: PAPERS.minutes.title, landscape: false, blocks };
}

/** Over the minutes of a council stands its agency; a unit meets under its own name and its managing agency's. */
function headOf(plan: AwardPlan): Parameters<typeof letterhead>[0] {
  const { superior, agency } = cleanLetterhead(plan.award);
  const { name, code } = dossierVi.council;
  return decidesItself(plan)
    ? { superior: agency, issuer: name, number: dossierVi.number(say.code, code), placeAndDate: '' }
    : { superior, issuer: agency, number: dossierVi.number(say.code, codeOf(agency)), placeAndDate: '' };
}

function presentBlocks(year: string, { memberColumn }: Meeting): Block[] {
  const members = Array.from({ length: MEMBERS }, (_, i) => [cell(String(i + 1), 'center'), cell(''), cell(''), cell('')]);
  return [
    body(`${say.begin}${say.beginDay(year)}`),
    filled(say.place),
    filled(say.chair),
    filled(say.secretary),
    body(say.present, { keepNext: true }),
    table([1, 5, 4, 4], [...say.memberColumns, memberColumn], members),
    { ...filled(say.absent), before: 6 },
  ];
}

function reviewBlocks(list: NominationList, { called }: Meeting): Block[] {
  const { plan, taken, notChosen, declined, incomplete, notQualified, against } = list;
  const { collectives, officers, others } = considered(list);
  const { from, to } = plan.dataPeriod;
  const names = (all: readonly LeftOut[]): string => namesIn(all.map(({ subject }) => cleanText(subject.name)));
  const numbers = [allConsidered(list), collectives, officers, others].map(({ length }) => count(length)) as [string, string, string, string];
  return [
    body(say.review(dayText(from), dayText(to)), { keepNext: true }),
    ...(taken === null ? [] : [body(`- ${dossierVi.figures(dayText(taken))}`, { keepNext: true })]),
    body(say.qualified(...numbers)),
    ...(notChosen.length > 0 ? [body(say.notChosen(count(notChosen.length), names(notChosen), called))] : []),
    ...(declined.length > 0 ? [body(say.declined(count(declined.length), names(declined), called), { align: 'left' })] : []),
    ...(incomplete.length > 0 ? [body(say.incomplete(count(incomplete.length), names(incomplete)))] : []),
    body(say.notQualified(notQualified.length)),
    ...(leftOutOf(list).length > 0 ? [body(say.annexed)] : []),
    ...against.map(({ subject, evaluation }) => body(say.against(cleanText(subject.name), cleanText(shortReason(evaluation)), called))),
    ...edgeLines(list).map((line) => body(line)),
  ];
}

function quotaBlocks({ plan, overQuota, openQuotas }: NominationList, { called }: Meeting): Block[] {
  if (plan.award.quotas.length === 0) return [];
  const exceeded = [...openQuotas, ...overQuota];
  if (exceeded.length === 0) return [body(`${say.quotas} ${say.withinQuota}`)];
  return [
    body(say.quotas, { keepNext: true }),
    ...exceeded.map((quota) => body(`- ${cleanText(quotaSentence(quota))}`)),
    filled(say.decision(called)),
    ...dottedLines(1),
  ];
}

/** Who stands exactly on a bound that the plan leaves open: the council may see it otherwise. */
function edgeLines(list: NominationList): string[] {
  return allConsidered(list).flatMap(({ subject, evaluation }) => {
    const edges = edgesOf(evaluation);
    return edges.length === 0 ? [] : [say.onEdge(cleanText(subject.name), edges.join('; '))];
  });
}

/** Everybody who is put to the vote, with room for the votes. */
function voteBlocks(list: NominationList): Block[] {
  const rows = sectionsOf(considered(list)).flatMap(({ title: name, nominees }) => [section(name), ...votes(nominees, list)]);
  return [body(say.vote, { before: 8, keepNext: true }), table(VOTE_SHARES, say.columns, rows)];
}

const VOTE_SHARES = [1.2, 6, 5, 2, 2];

const section = (text: string): Cell[] => [cell(text, 'left', { bold: true, span: VOTE_SHARES.length, keepNext: true })];

function votes(nominees: readonly Nominee[], { plan }: NominationList): Cell[][] {
  return nominees.map(({ subject, award }, i) => {
    const { name, agency } = subject;
    const of = agency && agency !== name ? `\n${cleanText(agency)}` : '';
    return [cell(String(i + 1), 'center'), cell(`${nameOnPaper(subject, plan)}${of}`), cell(cleanText(award)), cell(''), cell('')];
  });
}
