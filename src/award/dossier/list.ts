/**
 * Danh sách đề nghị as a paper, across, for tables may be printed so (Nghị định 30/2020/NĐ-CP, phụ lục I, mục I.2). It holds what the sheet "Danh sách đề
 * nghị" holds: the same sections, columns and words.
 */
import { edgesOf, rankSentence } from '../sentences';
import { awardVi } from '../texts';
import { dossierVi } from './texts';
import { noticesOf, summaryLines } from './list-on-sheet';
import { type NominationList, type Nominee } from '../nominate';
import { isPerson } from '../subject';
import type { Level } from './levels';
import { sectionsOf, sumText } from './sections';
import { cleanLetterhead, issuerOf, nameOnPaper } from './issuer';
import { body, cell, letterhead, signedTo, table, title, underTitle } from './layout';
import { type Block, type Cell, type Paper, titleOf } from './paper';
import { cleanText, count } from './writing';

const say = dossierVi.list;
const SHARES = [1.2, 5, 4.6, 7.6, 4, 3];

/** The list of everybody who is proposed. */
export function listPaper({ list, above }: Level): Paper {
  const { plan, date } = list;
  const issuer = issuerOf(plan, above);
  const { place } = cleanLetterhead(plan.award);
  const year = date.slice(0, 4);
  const number = dossierVi.number(say.code, issuer.code);
  const { to, asAbove } = dossierVi.recipients;
  const blocks: Block[] = [
    letterhead({ superior: issuer.superior, issuer: issuer.name, number, placeAndDate: dossierVi.placeAndDate(place, year) }, true),
    ...title(say.type, [say.about(dossierVi.campaign(cleanText(plan.name)))], true),
    underTitle(say.attached(issuer.code, year)),
    table(SHARES, awardVi.list.headings, tableRows(list), { landscape: true }),
    { ...body(say.sum(sumText(list, count)), { italic: true, keepNext: true }), before: 6 },
    ...noticesOf(list).map((text) => body(cleanText(text), { italic: true, keepNext: true })),
    signedTo(
      [...(issuer.addressees.length > 0 ? issuer.addressees.map(to) : [asAbove]), issuer.filed],
      { lines: issuer.signature, hint: dossierVi.signHint, name: issuer.signatory },
      true,
    ),
  ];
  return { kind: 'list', title: titleOf('list', above), landscape: true, blocks };
}

function tableRows(list: NominationList): Cell[][] {
  return sectionsOf(list).flatMap(({ title: heading, nominees }) => [section(heading), ...nominees.map((nominee, i) => nomineeRow(nominee, i + 1, list))]);
}

const section = (text: string): Cell[] => [cell(text, 'left', { bold: true, span: SHARES.length, keepNext: true })];

function nomineeRow(nominee: Nominee, number: number, list: NominationList): Cell[] {
  const { subject, award } = nominee;
  const name = `${nameOnPaper(subject, list.plan)}${subject.facts.isHead ? `\n(${awardVi.list.head})` : ''}`;
  return [
    cell(String(number), 'center'),
    cell(name),
    cell(isPerson(subject) ? cleanText(subject.agency) : ''),
    cell(summaryLines(nominee).join('\n')),
    cell(cleanText(award)),
    cell(noteLines(nominee, list).join('\n')),
  ];
}

/** What people wrote, and where the quota of this nominee is exceeded, the rank. */
function noteLines(nominee: Nominee, { overQuota }: NominationList): string[] {
  const { subject, place } = nominee;
  const exceeded = overQuota.length > 0 && place !== null && place.count > place.limit;
  return [cleanText(subject.facts.note ?? ''), exceeded ? rankSentence(nominee) : '', ...edgesOf(nominee.evaluation)].filter(Boolean);
}
