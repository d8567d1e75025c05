/** Phụ lục of those who are not proposed, each with the reason: what the council and the units ask first. In groups as the minutes count them. */
import { decisiveGrounds } from '../sentences';
import type { LeftOut, NominationList } from '../nominate';
import { isPerson } from '../subject';
import { nameOnPaper } from './issuer';
import { annexTitle, body, cell, table } from './layout';
import { LEFT_OUT_GROUPS, type LeftOutGroup, leftOutOf, meetingOf } from './meeting';
import { type Block, type Cell, type Paper, PAPERS } from './paper';
import { dossierVi } from './texts';
import { cleanText, count } from './writing';

const say = dossierVi.leftOut;
const SHARES = [1.2, 6, 5.6, 12.6];

/** The annex to the minutes. */
export function leftOutPaper(list: NominationList): Paper {
  const blocks: Block[] = [
    ...annexTitle(say.type, say.name, say.attached(list.date.slice(0, 4))),
    table(SHARES, say.columns, rowsOf(list), { landscape: true }),
    { ...body(say.sum(count(leftOutOf(list).length)), { italic: true }), before: 6 },
  ];
  return { kind: 'leftOut', title: PAPERS.leftOut.title, landscape: true, blocks };
}

function rowsOf(list: NominationList): Cell[][] {
  const { called } = meetingOf(list.plan);
  return LEFT_OUT_GROUPS.flatMap((group) => {
    const some = list[group];
    if (some.length === 0) return [];
    const heading = [cell(say.groups[group], 'left', { bold: true, span: SHARES.length, keepNext: true })];
    return [heading, ...some.map((one, i) => row(one, i + 1, list, reasonOf(group, one, called)))];
  });
}

const row = ({ subject }: LeftOut, number: number, { plan }: NominationList, reason: string): Cell[] => [
  cell(String(number), 'center'),
  cell(nameOnPaper(subject, plan)),
  cell(isPerson(subject) ? cleanText(subject.agency) : ''),
  cell(reason),
];

function reasonOf(group: LeftOutGroup, { evaluation }: LeftOut, called: string): string {
  if (group === 'declined' || group === 'notChosen') return say[group](called);
  return decisiveGrounds(evaluation)
    .map((text) => cleanText(text))
    .map((text) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1))
    .join('; ');
}
