/** Tờ trình: who is proposed for which award, how many, on which grounds and conditions, and whether the quotas hold. */
import { quotaSentence } from '../sentences';
import { dossierVi } from './texts';
import { ABOUT_MEASURE } from '../../terms/words';
import { KINDS, type SubjectKind } from '../../terms/terms';
import { AWARD_SUBJECTS, type AwardCondition, type AwardSubject, awardSubjectOf, type Quota } from '../../plan/award';
import { isRate } from '../../plan/further';
import { askedRate } from '../../words/notes';
import { statedFactOf } from '../columns';
import type { AwardPlan } from '../evaluate';
import type { Ground } from '../evaluation';
import { type NominationList, allNominees } from '../nominate';
import { cleanLetterhead, type Issuer, issuerOf } from './issuer';
import type { Level } from './levels';
import { body, cell, ground, heading, letterhead, paragraph, signedTo, table, title } from './layout';
import { sumText } from './sections';
import { type Block, type Cell, type Paper, titleOf } from './paper';
import { cleanText, count, dayText } from './writing';

const say = dossierVi.submission;

/** The submission for one part of the list. */
export function submissionPaper({ list, above }: Level): Paper {
  const { plan, date, taken, provisional } = list;
  const issuer = issuerOf(plan, above);
  const { place } = cleanLetterhead(plan.award);
  const year = date.slice(0, 4);
  const number = dossierVi.number(say.code, issuer.code);
  const blocks: Block[] = [
    letterhead({ superior: issuer.superior, issuer: issuer.name, number, placeAndDate: dossierVi.placeAndDate(place, year) }),
    ...title(say.type, [say.about(dossierVi.campaign(cleanText(plan.name)))]),
    ...addressBlocks(issuer.addressees),
    ...[...groundsOf(list), say.groundMinutes(year)].map(ground),
    ...proposalBlocks(list, issuer),
    ...conditionBlocks(list),
    ...quotaBlocks(list),
    ...(taken === null ? [] : [body(dossierVi.figures(dayText(taken)), { italic: true })]),
    ...(provisional ? [body(dossierVi.provisional(dayText(plan.dataPeriod.to)), { italic: true })] : []),
    body(say.attached, { keepNext: true }),
    ...say.attachments(count(allNominees(list).length)).map((line) => body(line, { keepNext: true })),
    body(say.closing(addresseeCalled(issuer.addressees)), { keepNext: true, after: 14 }),
    signedTo([dossierVi.recipients.asAbove, issuer.filed], { lines: issuer.signature, hint: dossierVi.signHint, name: issuer.signatory }),
  ];
  return { kind: 'submission', title: titleOf('submission', above), landscape: false, blocks };
}

/** One addressee on the line of "Kính gửi", several below it. */
function addressBlocks(addressees: readonly string[]): Block[] {
  const { one, many, line } = dossierVi.addressed;
  if (addressees.length < 2) return [paragraph(one(addressees[0] ?? dossierVi.blank.name), { align: 'center', after: 12 })];
  return [
    paragraph(many, { align: 'left', firstLine: 30, after: 0 }),
    ...addressees.map((name, i) =>
      paragraph(line(name, i === addressees.length - 1), { align: 'left', firstLine: 40, after: i === addressees.length - 1 ? 12 : 0 }),
    ),
  ];
}

/** In running text: without the way that the dossier takes ("qua Phòng …"). */
const addresseeCalled = (addressees: readonly string[]): string => addressees[0]?.replace(/\s*\([^)]*\)/g, '') || dossierVi.blank.name;

/** The law, the ministry's rules and the plan; what is not known of later years is left to write. */
export function groundsOf({ plan, date }: NominationList): string[] {
  const inForce = say.grounds.filter(({ from, to }) => from <= date && (to === null || date <= to));
  const toWrite = inForce.length < say.grounds.length ? [say.groundToWrite] : [];
  const called = dossierVi.planCalled(cleanText(plan.name), cleanText(plan.number), cleanText(plan.issuer));
  return [...inForce.map(({ text }) => text), ...toWrite, say.groundMinistry, say.groundPlan(called)];
}

function proposalBlocks(list: NominationList, issuer: Issuer): Block[] {
  const { plan } = list;
  const { from, to } = plan.dataPeriod;
  return [
    body(say.opening(issuer.called, dayText(from), dayText(to), addresseeCalled(issuer.addressees), sumText(list, count))),
    heading(say.proposals),
    table([6, 2, 2, 2.4, 2], say.columns, awardRows(list)),
  ];
}

/** A line per award title, in the plan's order; titles that people wrote themselves behind; then the sum. */
function awardRows(list: NominationList): Cell[][] {
  const groups = [list.collectives, list.officers, list.others];
  const used = new Set(allNominees(list).map(({ award }) => award));
  const titles = [...list.plan.award.titles.filter((award) => used.has(award)), ...[...used].filter((award) => !list.plan.award.titles.includes(award))];
  const row = (name: string, numbers: number[], bold: boolean): Cell[] => {
    const sum = numbers.reduce((a, b) => a + b, 0);
    return [cell(name, 'left', { bold }), ...[...numbers, sum].map((n) => cell(count(n), 'center', { bold }))];
  };
  const ofTitle = (award: string): number[] => groups.map((group) => group.filter((nominee) => nominee.award === award).length);
  return [
    ...titles.map((award) => row(cleanText(award), ofTitle(award), false)),
    row(
      say.sum,
      groups.map(({ length }) => length),
      true,
    ),
  ];
}

/** Everybody on the list meets the plan's conditions (evaluate.ts); they are repeated for whoever signs. */
function conditionBlocks(list: NominationList): Block[] {
  const { plan, collectives, officers, others } = list;
  const { conditions, headMeetsBoth, headReference } = plan.award;
  const proposed = { collective: collectives.length > 0, individual: officers.length + others.length > 0 };
  const lines = AWARD_SUBJECTS.flatMap((subject) => {
    const mine = [...unwritten(list, subject), ...conditions.filter((condition) => condition.subject === subject), ...furtherConditions(plan, subject)];
    if (!proposed[subject] || mine.length === 0) return [];
    return [say.conditionsOf[subject], ...mine.map(({ text, reference }) => say.condition(cleanText(text), cleanText(reference)))];
  });
  if (lines.length === 0) return [];
  const all = headMeetsBoth && proposed.individual ? [...lines, say.headRule(cleanText(headReference))] : lines;
  return [{ ...heading(say.conditions), before: 8 }, ...all.map((line) => body(line))];
}

/** What was asked of the nominees although the plan's conditions do not write it (evaluate.ts): targets and tasks, each once. */
function unwritten(list: NominationList, subject: AwardSubject): Said[] {
  const nominees = allNominees(list).filter((nominee) => awardSubjectOf(nominee.subject.kind) === subject);
  const said = nominees.flatMap(({ subject: { kind }, evaluation }) => {
    const asked = evaluation.reasons.find(({ of, condition, text }) => of === 'own' && condition === 'result' && text === '');
    // Whom the council proposes although there is no rate has reached no target: the minutes say so.
    const isCouncils = asked?.ground.code === 'results' && asked.ground.council !== null;
    return asked && !isCouncils ? [{ kind, ...saidOf(asked.ground, kind, list.plan) }] : [];
  });
  const all = new Set(nominees.map(({ subject: { kind } }) => kind));
  return once(said).map(({ text, reference }) => {
    const kinds = [...new Set(said.flatMap((one) => (one.text === text ? [one.kind] : [])))];
    return { text: kinds.length < all.size ? say.ofKinds(text, kinds.map((kind) => say.kinds[kind]).join(', ')) : text, reference };
  });
}

function saidOf(ground: Ground, kind: SubjectKind, { unmeasured, qualifiesBy }: AwardPlan): Said {
  if (ground.code === 'results')
    return { text: say.reached(ground.measures.map(({ measure }) => ABOUT_MEASURE[measure]).join(say.measures[qualifiesBy])), reference: '' };
  const { requirement, reference } = unmeasured.find((one) => one.kind === kind) ?? { requirement: say.taskDone, reference: '' };
  return { text: requirement.replace(/[\s.;]+$/u, ''), reference };
}

/** A condition in words, and where the plan says it. */
type Said = Pick<AwardCondition, 'text' | 'reference'>;
const once = (said: readonly Said[]): Said[] => [...new Map(said.map((one) => [one.text, one])).values()];

/** Each further measure of the kinds of a subject, once, with what it asks. */
function furtherConditions({ further = [], award }: AwardPlan, subject: AwardSubject): Said[] {
  const stated = new Set(award.conditions.flatMap((one) => (one.code === 'stated' && one.subject === subject ? [statedFactOf(one.text)] : [])));
  const mine = further.filter(({ kind, name }) => awardSubjectOf(kind) === subject && !stated.has(statedFactOf(name)));
  return once(mine.map(({ name, asks, reference }) => ({ text: isRate(asks) ? `${name} (${askedRate(asks)})` : name, reference })));
}

/** Of which kinds of nominees the plan says that there is no limit, and of which it says nothing. A limit for other titles alone is neither. */
function freeKinds(list: NominationList): string[] {
  const { quotas } = list.plan.award;
  const kinds = KINDS.filter((kind) => allNominees(list).some(({ subject }) => subject.kind === kind));
  const mine = (kind: SubjectKind): Quota[] => quotas.filter((quota) => quota.kind === kind);
  const unlimited = kinds.filter((kind) => mine(kind).length > 0 && mine(kind).every(({ limit, share }) => limit === null && !share));
  const silent = kinds.filter((kind) => mine(kind).length === 0);
  const named = (some: readonly SubjectKind[]): string => some.map((kind) => say.kinds[kind]).join(', ');
  return [...(unlimited.length > 0 ? [say.unlimited(named(unlimited))] : []), ...(silent.length > 0 ? [say.withoutQuota(named(silent))] : [])];
}

function quotaBlocks(list: NominationList): Block[] {
  const { plan, overQuota } = list;
  if (plan.award.quotas.length === 0) return [];
  const within = allNominees(list).some(({ place }) => place !== null) ? [say.withinQuota] : [];
  const lines = [...(overQuota.length > 0 ? overQuota.map((quota) => cleanText(quotaSentence(quota))) : within), ...freeKinds(list)];
  if (lines.length === 0) return [];
  return [heading(say.quotas), ...lines.map((line) => body(line))];
}
