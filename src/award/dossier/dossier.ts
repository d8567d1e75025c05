/**
 * The dossier of a nomination list (plan of 2024, mục V): Tờ trình, Biên bản, Danh sách and a Báo cáo thành tích per nominee, as data and as files.
 * `papersOf` is quick and lists what there is; `makeFile` and `makeZip` load the library that writes .docx.
 */
import { keysOf } from '../../terms/records';
import { dossierVi } from './texts';
import { mustBeIssued } from '../issued';
import { allConsidered, type NominationList, type Nominee, allNominees } from '../nominate';
import { type ReviewSubject, isPerson } from '../subject';
import { agenciesOf } from '../agencies';
import { achievementsPaper } from './achievements';
import { decisionListPaper, decisionPaper, isReadyToDecide } from './decision';
import { agencyCalled, cleanLetterhead, decidesItself } from './issuer';
import { type Level, levelsOf } from './levels';
import { leftOutPaper } from './left-out';
import { listPaper } from './list';
import { leftOutOf } from './meeting';
import { minutesPaper } from './minutes';
import { fileName, zipName } from './names';
import { DOCX, type Paper, type PaperKind, PAPERS, titleOf } from './paper';
import { submissionPaper } from './submission';
import { cleanText } from './writing';

/** One paper of a dossier that can be made. */
export interface PaperEntry {
  kind: PaperKind;
  /** For people who choose one. */
  title: string;
  fileName: string;
  make(): Paper;
}

/** A file that is ready to be saved. */
export interface DossierFile {
  name: string;
  bytes: Uint8Array;
  /** Media type. */
  type: string;
}

/** All papers of a list, in the order of the dossier. Where nobody is proposed there is nothing to submit, but minutes as long as the council has to choose. */
export function papersOf(list: NominationList): PaperEntry[] {
  const kinds = keysOf(PAPERS).filter((kind) => (OF_MEETING.has(kind) ? allConsidered(list) : allNominees(list)).length > 0);
  return kinds.flatMap((kind) => MAKERS[kind](list, kind));
}

/** Papers of the meeting itself, which there are before anybody is proposed. */
const OF_MEETING: ReadonlySet<PaperKind> = new Set<PaperKind>(['minutes', 'leftOut']);

/** A paper of which there is one for each part of the list. */
const perLevel =
  (write: (level: Level) => Paper) =>
  (list: NominationList, kind: PaperKind): PaperEntry[] =>
    levelsOf(list).map((level) => ({ kind, title: titleOf(kind, level.above), fileName: fileName(kind, level.above ?? ''), make: () => write(level) }));

/** How each kind of paper is made of a list that proposes somebody. */
const MAKERS: Record<PaperKind, (list: NominationList, kind: PaperKind) => PaperEntry[]> = {
  submission: perLevel(submissionPaper),
  minutes: (list, kind) => [{ kind, title: PAPERS[kind].title, fileName: fileName(kind), make: () => minutesPaper(list) }],
  leftOut: (list, kind) => (leftOutOf(list).length > 0 ? [{ kind, title: PAPERS[kind].title, fileName: fileName(kind), make: () => leftOutPaper(list) }] : []),
  list: perLevel(listPaper),
  achievements: reportEntries,
  decision: decisionEntries,
};

/** Only the agency that awards decides, and only on its own titles. */
function decisionEntries(list: NominationList, kind: PaperKind): PaperEntry[] {
  const own = decidesItself(list.plan) ? levelsOf(list).find(({ above }) => above === null) : undefined;
  if (!own || !isReadyToDecide(own.list)) return [];
  const { title } = PAPERS[kind];
  return [
    { kind, title, fileName: fileName(kind), make: () => decisionPaper(own.list) },
    { kind, title: dossierVi.decision.listOf(title), fileName: fileName(kind, dossierVi.decision.listFile), make: () => decisionListPaper(own.list) },
  ];
}

function reportEntries(list: NominationList): PaperEntry[] {
  const nominees = allNominees(list);
  const heads = headsOf(list);
  return nominees.map((nominee, i) => reportEntry(nominee, i, nominees.length, list, heads.get(nominee.subject) ?? ''));
}

function reportEntry(nominee: Nominee, index: number, all: number, { plan, date, provisional, staff }: NominationList, head: string): PaperEntry {
  const { name } = nominee.subject;
  return {
    kind: 'achievements',
    title: `${PAPERS.achievements.title}: ${cleanText(name)}`,
    fileName: fileName('achievements', cleanText(name), index + 1, all),
    make: () => achievementsPaper(nominee, { plan, year: date.slice(0, 4), provisional, head, staff: staff?.get(nominee.subject) }),
  };
}

/** Names of the heads of the collectives on the list, where the review says who they are. */
function headsOf(list: NominationList): Map<ReviewSubject, string> {
  const subjects = [...list.evaluations.keys()];
  const units = agenciesOf(subjects);
  const heads = new Map<ReviewSubject, string>();
  for (const subject of subjects) {
    if (isPerson(subject)) continue;
    const named = units.get(subject)?.people.filter(({ facts }) => facts.isHead) ?? [];
    if (named.length === 1) heads.set(subject, cleanText(named[0]!.name));
  }
  return heads;
}

/** Who made the files, for their properties. */
const authorOf = ({ plan }: NominationList): string => agencyCalled(cleanLetterhead(plan.award).agency, plan.issuer) || dossierVi.council.called;

/** One paper as a file. */
export async function makeFile(list: NominationList, entry: PaperEntry): Promise<DossierFile> {
  mustBeIssued(list.plan);
  const { docxBytes } = await import('./docx');
  return { name: entry.fileName, bytes: await docxBytes(entry.make(), authorOf(list)), type: DOCX };
}

/** Told before each paper; true = stop. */
export type DossierProgress = (done: number, all: number) => boolean | void;

/**
 * All papers in one .zip. Gives the page a turn between two papers, so that a hundred reports do not freeze it.
 * @returns null when `progress` asked to stop
 */
export async function makeZip(list: NominationList, progress: DossierProgress = () => false): Promise<DossierFile | null> {
  mustBeIssued(list.plan);
  const [{ docxBytes }, { zipSync }] = await Promise.all([import('./docx'), import('fflate')]);
  const entries = papersOf(list);
  const author = authorOf(list);
  const files: Record<string, Uint8Array> = {};
  for (const [done, entry] of entries.entries()) {
    if (progress(done, entries.length)) return null;
    files[entry.fileName] = await docxBytes(entry.make(), author);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  progress(entries.length, entries.length);
  // The .docx files are packed already.
  return { name: zipName(list.plan), bytes: zipSync(files, { level: 0 }), type: 'application/zip' };
}
