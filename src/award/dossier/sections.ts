/** The sections of a list of nominees, on the sheet and on papers: collectives, officers, others. Empty ones are left out, numbers count those that are there. */
import type { NominationList, Nominee } from '../nominate';
import { dossierVi } from './texts';

export interface ListSection {
  title: string;
  /** Empty for a heading over the sections that follow. */
  nominees: readonly Nominee[];
}

/** The sections in their order, numbered where there are more than one. */
export function sectionsOf({ collectives, officers, others }: Pick<NominationList, 'collectives' | 'officers' | 'others'>): ListSection[] {
  const { list: say } = dossierVi;
  const people = [
    { title: say.officers, nominees: officers },
    { title: say.others, nominees: others },
  ].filter(({ nominees }) => nominees.length > 0);
  const [only] = people.length === 1 ? people : [];
  const individuals = only
    ? [{ title: say.individualsOf(only.title), nominees: only.nominees }]
    : [{ title: say.individuals, nominees: [] }, ...people.map(({ title, nominees }, i) => ({ title: `${i + 1}. ${title}`, nominees }))];
  const parts = [...(collectives.length > 0 ? [[{ title: say.collectives, nominees: collectives }]] : []), ...(people.length > 0 ? [individuals] : [])];
  return parts.flatMap(([head, ...below], i) => [{ ...head!, title: parts.length > 1 ? `${ROMAN[i]!}. ${head!.title}` : head!.title }, ...below]);
}

const ROMAN = ['I', 'II'] as const;

/** "03 tập thể và 12 cá nhân"; only what there is. */
export function sumText({ collectives, officers, others }: Pick<NominationList, 'collectives' | 'officers' | 'others'>, count: (n: number) => string): string {
  const { list: say } = dossierVi;
  const people = officers.length + others.length;
  const parts = [
    ...(collectives.length > 0 ? [say.countOf.collectives(count(collectives.length))] : []),
    ...(people > 0 ? [say.countOf.individuals(count(people))] : []),
  ];
  return parts.join(say.and) || dossierVi.nobody;
}
