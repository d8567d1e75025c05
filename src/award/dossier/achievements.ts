/**
 * Báo cáo thành tích of one nominee. Sections as in the emulation practice (forms 01, 02 and 07 of Nghị định 98/2023/NĐ-CP and before it 91/2017/NĐ-CP):
 * I. who it is, II. achievements, with the figures against the targets, III. earlier honours, and the confirmation: by the head of the unit for an
 * individual, by the managing body for a collective (plan of 2024, mục V). Nobody confirms the own report: a head's is confirmed by the managing body.
 */
import { isPerOfficer } from '../../assessment/caseload';
import { exactNumber } from '../../cells/format';
import { fold, agencyName } from '../../cells/text';
import { EDGE_RULES, measuresOf, type Plan } from '../../plan/plan';
import { type Measure, MEASURES, USUAL_UNIT } from '../../terms/terms';
import { bandWords, NOTES } from '../../words/notes';
import type { AwardReason } from '../evaluation';
import type { AwardPlan } from '../evaluate';
import { furtherFound } from '../sentences';
import type { Nominee } from '../nominate';
import { hasNumbers } from '../results';
import type { StaffField, StaffRecord } from '../staff';
import { isPerson, type MeasureResult, type ReviewSubject } from '../subject';
import { awardVi } from '../texts';
import { HONORIFICS, wordFor } from '../vocabulary';
import { cleanLetterhead, codeOf, nameOnPaper, placeOf, sameAgency } from './issuer';
import { body, cell, dottedLines, filled, heading, letterhead, paragraph, type Signature, signedByTwo, table, title, underTitle } from './layout';
import { type Block, type Cell, type Paper, PAPERS, type Table } from './paper';
import { dossierVi } from './texts';
import { cleanText, dayText, gapText, rateText, targetText } from './writing';

const say = dossierVi.achievements;

/** What a report needs besides the nominee. */
export interface ReportContext {
  plan: AwardPlan;
  /** Year of the paper. */
  year: string;
  provisional: boolean;
  /** Name of the head of the nominee's unit; '' = not known. */
  head: string;
  /** What the staff table says of the nominee. */
  staff?: StaffRecord | undefined;
}

/** The report on achievements of one nominee. */
export function achievementsPaper(nominee: Nominee, context: ReportContext): Paper {
  const { subject, award } = nominee;
  const { plan, provisional } = context;
  const name = nameOnPaper(subject, plan);
  const blocks: Block[] = [
    letterhead(headOf(subject, context)),
    ...title(say.type, [say.about(cleanText(award))]),
    underTitle(say.campaign(dossierVi.campaign(cleanText(plan.name)))),
    ...(provisional ? [underTitle(dossierVi.provisional(dayText(plan.dataPeriod.to)))] : []),
    ...(isPerson(subject) ? personBlocks(subject, context.staff) : unitBlocks(name)),
    heading(say.achieved),
    ...resultBlocks(nominee, plan),
    heading(say.measures),
    ...dottedLines(3),
    heading(say.conditions),
    ...conditionBlocks(nominee, plan),
    ...honourBlocks(),
    confirmation(subject, context),
  ];
  return { kind: 'achievements', title: `${PAPERS.achievements.title}: ${name}`, landscape: false, blocks };
}

/** Over an agency stands the one that manages it; over a Cục (the plan's agency itself, or the row of another province) the one above. */
const isProvincial = (agency: string, issuing: string): boolean => sameAgency(agency, issuing) || agencyName(agency).type === 'cuc';

function headOf(subject: ReviewSubject, { plan, year }: ReportContext): Parameters<typeof letterhead>[0] {
  const { kind, agency, name } = subject;
  const { superior, agency: issuing, place } = cleanLetterhead(plan.award);
  const issuer = (isPerson(subject) ? cleanText(agency || name) : nameOnPaper(subject, plan)).toLocaleUpperCase('vi');
  const number = kind === 'officer' || kind === 'staff' ? '' : dossierVi.number(say.code, codeOf(issuer));
  return {
    superior: isProvincial(issuer, issuing) ? superior : issuing,
    issuer,
    number,
    placeAndDate: dossierVi.placeAndDate(placeOf(agency || name, place), year),
  };
}

function personBlocks({ kind, name, agency, facts }: ReviewSubject, staff: StaffRecord | undefined): Block[] {
  const { person } = say;
  const told = (field: StaffField): string => cleanText(staff?.[field] ?? '');
  const honorific = facts.honorific === null ? told('honorific') : wordFor(HONORIFICS, facts.honorific);
  const officer = kind === 'officer';
  const known = facts.isHead ? (officer ? person.headOfficer : person.head) : officer ? person.officer : '';
  const position = cleanText(facts.position ?? '') || told('position') || known;
  return [
    heading(person.heading),
    filled(person.name, `${honorific} ${cleanText(name)}`.trim()),
    filled(person.born(told('born'), SEX[honorific] ?? '')),
    filled(person.home, told('home')),
    filled(person.residence, told('residence')),
    filled(person.unit, cleanText(agency)),
    filled(person.position, position),
    filled(person.education, told('education')),
    filled(person.duties, told('duties')),
    ...dottedLines(told('duties') === '' ? 1 : 0),
  ];
}

/** By how somebody is addressed. */
const SEX: Record<string, string> = { [wordFor(HONORIFICS, 'mr')]: say.person.male, [wordFor(HONORIFICS, 'ms')]: say.person.female };

function unitBlocks(name: string): Block[] {
  const { unit } = say;
  return [
    heading(unit.heading),
    filled(unit.name, name),
    filled(unit.seat),
    filled(unit.phone),
    filled(unit.staff),
    filled(unit.party),
    filled(unit.duties),
    ...dottedLines(1),
  ];
}

function resultBlocks({ subject, evaluation }: Nominee, plan: Plan): Block[] {
  const { from, to } = plan.dataPeriod;
  const task = evaluation.reasons.find(({ ground, of }) => of === 'own' && ground.code === 'task')?.ground;
  const level = task?.code === 'task' ? task.level : null;
  const measures = MEASURES.filter((measure) => subject.results[measure] || (hasNumbers(plan, subject) && measuresOf(plan, subject).includes(measure)));
  const numbers =
    measures.length === 0
      ? []
      : [body(say.period(dayText(from), dayText(to)), { keepNext: true }), resultTable(subject, measures, plan), ...edgeNotes(subject, plan)];
  const further = furtherFound(evaluation).map(({ text, found }) => body(say.condition(`${cleanText(text)}: ${found}`), { align: 'left' }));
  const tasks = level === null ? [] : [body(say.task(awardVi.task[level])), filled(say.taskDetails), ...dottedLines(3)];
  return [heading(say.results), ...numbers, ...further, ...tasks, { ...filled(say.otherWork), before: 6 }, ...dottedLines(1)];
}

type ResultRow = keyof typeof say.rows;

/** The rows of the table of figures, and what stands in a column. */
const RESULT_ROWS: readonly [ResultRow, (result: MeasureResult) => string][] = [
  ['total', ({ total }) => amount(total)],
  ['eligible', ({ eligible }) => amount(eligible)],
  ['completed', ({ completed }) => amount(completed)],
  ['rate', rateText],
  ['band', ({ band }) => (band ? bandWords(band) : '')],
  ['target', (result) => targetText(result, say.above)],
  ['gap', gapText],
  ['verdict', ({ verdict }) => dossierVi.verdict[verdict]],
];

const amount = (value: number | null): string => (value === null ? say.unknown : exactNumber(value));

function resultTable({ results, kind }: ReviewSubject, measures: readonly Measure[], plan: Plan): Block {
  const { basis } = plan;
  const columns = measures.map((measure) => say.column[measure](dossierVi.unit[results[measure]?.unit ?? USUAL_UNIT[measure]]));
  const rows = RESULT_ROWS.map(([row, text], i): Cell[] => [
    cell(String(i + 1), 'center'),
    cell(row === 'band' && isPerOfficer(plan, kind) ? say.bandPerOfficer : say.rows[row === 'total' ? basis : row]),
    ...measures.map((measure) =>
      cell(results[measure] ? text(results[measure]) : row === 'total' ? say.unknown : '', 'right', { bold: row === 'rate' || row === 'verdict' }),
    ),
  ]);
  return table([1, 6.2, ...measures.map(() => 4.4)], say.columns(columns), rows, { keep: 'rows' });
}

/** A caseload exactly on a bound that the plan leaves open: where it was put. */
function edgeNotes({ results }: ReviewSubject, plan: Plan): Block[] {
  return MEASURES.flatMap((measure) => {
    const { onEdge, band, total } = results[measure] ?? {};
    if (!onEdge || !band || total == null) return [];
    const at = exactNumber(band[EDGE_RULES[plan.edgeRule].bound] ?? total);
    return [body(NOTES.measure(measure, NOTES.onEdge(band, at, plan)), { italic: true, before: 6 })];
  });
}

/** The plan's conditions that were found to be met, in its words; figures and tasks stand above. */
function conditionBlocks({ evaluation }: Nominee, plan: AwardPlan): Block[] {
  const { from, to } = plan.award.violationPeriod;
  const met = evaluation.reasons.filter(
    ({ state, of, condition, ground }) => state === 'met' && of === 'own' && !AMONG_RESULTS.has(condition) && ground.code !== 'further',
  );
  const lines = met.map(({ condition, text }) =>
    condition === 'noViolation' ? say.noViolation(cleanText(text), dayText(from), dayText(to)) : say.condition(cleanText(text)),
  );
  return [...lines.map((line) => body(line)), filled(say.lastCondition), ...dottedLines(1)];
}

const AMONG_RESULTS: ReadonlySet<string> = new Set<AwardReason['condition']>(['result', 'task']);

const EMPTY_ROWS = 2;

/** Tables to fill in; the second one stays with the signatures below, so that these never stand on a page alone. */
function honourBlocks(): Block[] {
  const empty = Array.from({ length: EMPTY_ROWS }, () => ['', '', ''].map((text) => cell(text)));
  const part = ({ heading: text, columns }: typeof say.titles, keep: Table['keep']): Block[] => [
    { ...heading(text), before: 6 },
    table([2, 5, 8], columns, empty, { keep }),
  ];
  return [heading(say.honours), ...part(say.titles, 'rows'), ...part(say.rewards, 'next'), paragraph('', { size: 6, after: 0, keepNext: true })];
}

/** Words that people write for "confirmed" where a name is asked. */
const NO_NAME = /^(x|co|roi|da|yes|da xac nhan|(co quan quan ly truc tiep|thu truong( don vi)?))$/;

function confirmation(subject: ReviewSubject, { head }: ReportContext): Block {
  const written = cleanText(subject.facts.confirmedBy ?? '');
  const confirmedBy = NO_NAME.test(fold(written)) ? '' : written;
  const person = isPerson(subject);
  const left: Signature = {
    lines: person && !subject.facts.isHead ? say.confirmPerson : say.confirmUnit,
    hint: dossierVi.signHint,
    name: confirmedBy,
  };
  // A department within an agency has no seal of its own.
  const right: Signature = person
    ? { lines: say.reporter, hint: dossierVi.signHintPerson, name: cleanText(subject.name) }
    : { lines: say.head, hint: subject.kind === 'department' ? dossierVi.signHintPerson : dossierVi.signHint, name: head };
  return signedByTwo(left, right);
}
