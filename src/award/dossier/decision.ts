/**
 * A draft of the Quyết định by which the head of an agency awards its own titles, once the council has written whom it proposes. Form of a decision without
 * an annexed document as in Nghị định 30/2020/NĐ-CP, phụ lục III; sums of money and numbers are left to write.
 */
import { allNominees, type NominationList, type Nominee } from '../nominate';
import { isPerson, type ReviewSubject } from '../subject';
import { agencyCalled, cleanLetterhead, codeOf, nameOnPaper } from './issuer';
import { annexTitle, body, cell, ground, letterhead, paragraph, signedTo, table, title } from './layout';
import { type Block, type Cell, type Paper, PAPERS } from './paper';
import { sectionsOf, sumText } from './sections';
import { groundsOf } from './submission';
import { dossierVi } from './texts';
import { cleanText, count } from './writing';

const say = dossierVi.decision;

/** Whether there is something to decide: the council has written its word, and nobody waits for it any more. */
export const isReadyToDecide = (list: NominationList): boolean =>
  list.undecided.length === 0 && allNominees(list).some(({ subject }) => subject.facts.council === 'propose');

/** @param list the part of the list that the agency itself awards */
export function decisionPaper(list: NominationList): Paper {
  const { plan, date } = list;
  const { superior, agency, place, signatoryTitle, signatoryName } = cleanLetterhead(plan.award);
  const year = date.slice(0, 4);
  const called = agencyCalled(agency, plan.issuer);
  const campaign = dossierVi.campaign(cleanText(plan.name));
  const articles = articleBlocks(list, campaign);
  const blocks: Block[] = [
    letterhead({ superior, issuer: agency, number: dossierVi.number(say.code, codeOf(agency)), placeAndDate: dossierVi.placeAndDate(place, year) }),
    ...title(say.type, [say.about(campaign)]),
    paragraph(`${signatoryTitle || dossierVi.blank.name} ${agency}`, { align: 'center', bold: true, after: 8 }),
    ground(say.groundPowers(called)),
    ...groundsOf(list).map(ground),
    ground(say.groundProposal(called)),
    paragraph(say.decides, { align: 'center', bold: true, before: 6, after: 6 }),
    ...articles,
    signedTo([say.toThose(articles.length), dossierVi.recipients.filed(cleanText(plan.award.letterhead.filing ?? '') || dossierVi.recipients.filing)], {
      lines: [signatoryTitle || dossierVi.blank.name],
      hint: dossierVi.signHint,
      name: signatoryName,
    }),
  ];
  return { kind: 'decision', title: PAPERS.decision.title, landscape: false, blocks };
}

/** An article for each title, then money, then force. */
function articleBlocks(list: NominationList, campaign: string): Block[] {
  const titles = [...new Set(allNominees(list).map(({ award }) => award))];
  const ofTitle = (award: string): string => {
    const of = (nominees: readonly Nominee[]): Nominee[] => nominees.filter((nominee) => nominee.award === award);
    return sumText({ collectives: of(list.collectives), officers: of(list.officers), others: of(list.others) }, count);
  };
  const lines = [...titles.map((award) => say.awards(cleanText(award), ofTitle(award), campaign)), say.money, say.force];
  return lines.map((line, i) =>
    body([{ text: say.article(i + 1), bold: true }, { text: ` ${line}` }], i === lines.length - 1 ? { keepNext: true, after: 14 } : {}),
  );
}

const LIST_SHARES = [1.2, 5.4, 7, 4.4];

/** The list that the decision speaks of, as its annex. */
export function decisionListPaper(list: NominationList): Paper {
  const { plan, date } = list;
  const { name, attached, columns } = say.list;
  const blocks: Block[] = [
    ...annexTitle(null, name, attached(codeOf(cleanLetterhead(plan.award).agency), date.slice(0, 4))),
    table(LIST_SHARES, columns, rowsOf(list)),
  ];
  return { kind: 'decision', title: say.listOf(PAPERS.decision.title), landscape: false, blocks };
}

const rowsOf = (list: NominationList): Cell[][] =>
  sectionsOf(list).flatMap(({ title: heading, nominees }) => [
    [cell(heading, 'left', { bold: true, span: LIST_SHARES.length, keepNext: true })],
    ...nominees.map((nominee, i) => [
      cell(String(i + 1), 'center'),
      cell(nameOnPaper(nominee.subject, list.plan)),
      cell(placeOf(nominee.subject, list)),
      cell(cleanText(nominee.award)),
    ]),
  ]);

/** Post and unit of a person, as far as they are known. */
function placeOf(subject: ReviewSubject, { staff }: NominationList): string {
  if (!isPerson(subject)) return '';
  const position = cleanText(subject.facts.position ?? '') || cleanText(staff?.get(subject)?.position ?? '');
  return [position, cleanText(subject.agency)].filter(Boolean).join(', ');
}
