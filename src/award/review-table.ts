/** The review as rows of the table THADS_REVIEW: what is written for a subject, and the subject that a row says. Pure, both ways. */
import type { CellValue } from '../cells/cell-value';
import { dayIn, dayInWords, swappedDay } from '../cells/day';
import { shiftDecimal } from '../cells/decimal';
import type { Assigned, Plan } from '../plan/plan';
import { agencyKind } from '../report/names';
import { DECIDING_FIGURES } from '../terms/figures';
import { keysOf, recordOf } from '../terms/records';
import { MEASURES, type Unit, UNIT_POWER, USUAL_UNIT } from '../terms/terms';
import { VERDICT_WORDS } from '../terms/words';
import type { FoundColumn } from './columns';
import { readFurther, shownIn } from './further';
import { type EarlierRow, type ResultFigures, resultOf } from './review';
import { type FactName, type Facts, isStated, NO_FACTS, type ReviewSubject, type RowProblem, type StatedFact } from './subject';
import {
  COUNCIL,
  HONORIFICS,
  isHeadsPosition,
  MET_OR_NOT,
  REVIEW_KINDS,
  kindOf,
  meaningOf,
  TASKS,
  VIOLATIONS,
  type Vocabulary,
  wordFor,
  YES_NO,
} from './vocabulary';

/** Facts with a vocabulary; conditions in the plan's own words have theirs; the others are a day and free texts. */
const VOCABULARIES: Partial<Record<FactName, Vocabulary<unknown>>> = {
  isHead: YES_NO,
  unity: YES_NO,
  exemplary: YES_NO,
  task: TASKS,
  violation: VIOLATIONS,
  council: COUNCIL,
  honorific: HONORIFICS,
};

const vocabularyOf = (fact: FactName): Vocabulary<unknown> | undefined => (isStated(fact) ? MET_OR_NOT : VOCABULARIES[fact]);

/** The cell that says a fact. A day is said in words: no PC reads another one from it. */
export function factCell<F extends FactName>(fact: F, value: Facts[F]): string | number {
  if (value === null) return '';
  if (fact === 'violationDate') return dayInWords(String(value));
  const vocabulary = vocabularyOf(fact);
  return vocabulary ? wordFor(vocabulary, value) : String(value);
}

const ORIGINS: Record<ReviewSubject['origin'], string> = { report: 'Báo cáo', added: 'Thêm tay', gone: 'Không còn trong báo cáo' };
const NAMESAKE = /trùng tên (\d+)/u;

const FROM_LAST = '; chức vụ, người xác nhận theo đợt trước, cần xem lại';
/** Also as earlier versions wrote it. */
const IS_FROM_LAST = /; chức vụ(, người xác nhận)? theo đợt trước/u;
const REPORTED = /; tên trên báo cáo: (.*)$/su;

/** The number among namesakes that a cell "Nguồn" says; 1 where it says none. */
export const namesakeIn = (origin: string): number => Number(NAMESAKE.exec(origin.normalize('NFC'))?.[1] ?? 1);

/** Where a row comes from, its number among namesakes, what was taken over, and the name in the report where the row has another one. */
function originText({ subject: { origin, ambiguous }, namesake, reported, fromLast }: EarlierRow, hasNamesakes: boolean): string {
  const number = hasNamesakes ? ` (trùng tên ${namesake}${ambiguous ? ', cần kiểm tra' : ''})` : '';
  return ORIGINS[origin] + number + (fromLast ? FROM_LAST : '') + (reported === undefined ? '' : `; tên trên báo cáo: ${reported}`);
}

/** What a row says of its subject, by the key of the column; facts are never among it: they are people's. @param own keys of the columns that the review has */
export function resultCells(row: EarlierRow, hasNamesakes: boolean, own: Iterable<string>): Map<string, CellValue> {
  const { subject } = row;
  const cells = new Map<string, CellValue>([['origin', originText(row, hasNamesakes)]]);
  for (const measure of MEASURES) {
    const result = subject.results[measure];
    cells.set(`target:${measure}`, result?.target ?? '');
    cells.set(`achieved:${measure}`, result?.achieved ?? '');
    cells.set(`verdict:${measure}`, result ? VERDICT_WORDS[result.verdict] : '');
    for (const figure of DECIDING_FIGURES) cells.set(`${figure}:${measure}`, result?.[figure] ?? '');
  }
  for (const key of own) {
    if (key === 'officers') cells.set(key, subject.officers ?? '');
    const fact = shownIn(key);
    if (fact) cells.set(key, subject.further?.[fact]?.said ?? '');
  }
  return cells;
}

/** What identifies a subject: written once, when its row is made. */
export const whoCells = ({ agency, name, kind }: Pick<ReviewSubject, 'agency' | 'name' | 'kind'>): Map<string, CellValue> =>
  new Map<string, CellValue>([
    ['agency', agency],
    ['name', name],
    ['kind', wordFor(REVIEW_KINDS, kind)],
  ]);

/** The answers that a row begins with. */
export const factCells = (facts: Partial<Facts>): Map<string, CellValue> =>
  new Map(keysOf(facts as Facts).flatMap((fact) => (facts[fact] == null ? [] : [[fact, factCell(fact, facts[fact])]])));

type Columns = ReadonlyMap<string, FoundColumn>;

/**
 * The subject that a row of the table says; null for a row that is blank in all of our columns.
 * @param assigned the names under which the plan assigns it targets of its own
 */
export function readRow(plan: Plan, cells: readonly CellValue[], columns: Columns, id: number, assigned?: Assigned): EarlierRow | null {
  const at = (key: string): CellValue => cells[columns.get(key)?.index ?? -1] ?? '';
  if ([...columns.keys()].every((key) => String(at(key)).trim() === '')) return null;
  const name = String(at('name'));
  const originCell = String(at('origin')).normalize('NFC');
  const origin = originOf(originCell);
  const { kind, problem } = readKind(at('kind'), name, String(at('agency')));
  const further = readFurther(plan, kind, at, [...columns.keys()]);
  const { facts, unreadable, otherDay } = readFacts(at, [...columns.keys()].filter(isStated));
  const subject: ReviewSubject = {
    id,
    kind,
    ...(assigned && { assigned }),
    agency: String(at('agency')),
    name,
    results: {},
    ...(columns.has('officers') && { officers: typeof at('officers') === 'number' ? (at('officers') as number) : null }),
    ...(further && { further }),
    origin,
    ambiguous: /cần kiểm tra/u.test(originCell),
    problem,
    facts,
    unreadable,
    ...(otherDay && { otherDay }),
  };
  if (subject.agency.trim() === '' && (kind === 'department' || kind === 'office' || kind === 'province')) subject.agency = name;
  readResults(plan, subject, at, columns);
  const reported = REPORTED.exec(String(at('origin')))?.[1];
  return {
    subject,
    namesake: namesakeIn(originCell),
    ...(reported !== undefined && { reported }),
    ...(IS_FROM_LAST.test(originCell) && { fromLast: true }),
  };
}

/** A row that people write themselves has nothing in "Nguồn" yet. */
function originOf(cell: string): ReviewSubject['origin'] {
  if (cell.startsWith(ORIGINS.gone)) return 'gone';
  return cell.startsWith(ORIGINS.report) ? 'report' : 'added';
}

/** Without a word in "Đối tượng" a name tells a unit; everybody else whom people add is no officer: officers come from the report. */
function readKind(cell: CellValue, name: string, unit: string): { kind: ReviewSubject['kind']; problem: RowProblem | null } {
  const kind = kindOf(cell);
  if (kind === undefined) return { kind: 'staff', problem: { code: 'unknownKind', text: String(cell) } };
  if (name.trim() === '') return { kind: kind ?? 'staff', problem: { code: 'unnamed' } };
  return { kind: kind ?? ((unit.trim() === '' && agencyKind(name)) || 'staff'), problem: null };
}

function readFacts(at: (key: string) => CellValue, stated: readonly StatedFact[]): Pick<ReviewSubject, 'facts' | 'unreadable'> & { otherDay: string | null } {
  const facts: Partial<Record<FactName, unknown>> = { ...NO_FACTS };
  const unreadable: ReviewSubject['unreadable'] = {};
  for (const fact of [...keysOf(NO_FACTS), ...stated]) {
    const cell = at(fact);
    const value = factValue(fact, cell);
    facts[fact] = value ?? null;
    if (value === undefined) unreadable[fact] = String(cell);
  }
  // A title that only a head has answers the question; what is answered in its own cell counts first.
  if (facts.isHead === null && unreadable.isHead === undefined && typeof facts.position === 'string') facts.isHead = isHeadsPosition(facts.position);
  // Of a number nobody can tell whether day and month were typed in the order of the PC.
  const day = typeof at('violationDate') === 'number' ? facts.violationDate : null;
  return { facts: facts as unknown as Facts, unreadable, otherDay: typeof day === 'string' ? swappedDay(day) : null };
}

function factValue(fact: FactName, cell: CellValue): unknown {
  if (fact === 'violationDate') return dayIn(cell);
  const vocabulary = vocabularyOf(fact);
  return vocabulary ? meaningOf(vocabulary, cell) : String(cell).trim() || null;
}

function readResults(plan: Plan, subject: ReviewSubject, at: (key: string) => CellValue, columns: Columns): void {
  for (const measure of MEASURES) {
    const verdict = String(at(`verdict:${measure}`)).trim();
    const unit: Unit = columns.get(`total:${measure}`)?.unit ?? USUAL_UNIT[measure];
    const figure = (name: keyof ResultFigures): number | null => {
      const cell = at(`${name}:${measure}`);
      const own = columns.get(`${name}:${measure}`)?.unit ?? unit;
      return typeof cell === 'number' ? shiftDecimal(cell, UNIT_POWER[own] - UNIT_POWER[unit]) : null;
    };
    const figures = recordOf(DECIDING_FIGURES, figure);
    if (verdict === '' && Object.values(figures).every((value) => value === null)) continue;
    const result = resultOf(plan, subject, unit, figures);
    // The report had a figure that could not be used: the sheet shows the rest, which alone would give a verdict.
    const unsure = verdict === VERDICT_WORDS.notJudged && result.verdict !== 'notJudged';
    subject.results[measure] = unsure ? { ...result, verdict: 'notJudged', reason: 'unusableFigure' } : result;
  }
}
