/**
 * The THADS functions as a table: name, parameters, and what one row of arguments gives. Pure: no Office, no clock, no network.
 * The metadata files say the same to Excel; a test keeps them together.
 */
import { type MeasureAssessment, qualification, type Reason } from '../assessment/assess';
import type { GridCell } from '../cells/grid';
import { type Grouping, readFigure } from '../cells/number';
import type { Figures } from '../terms/figures';
import type { Measure, Unit } from '../terms/terms';
import { Failure, type FailureCode } from './failure';
import type { Judge, Subject } from './subject';
import { functionsVi } from './texts';
import { bandWords, REASONS } from '../words/notes';
import { VERDICT_WORDS } from '../terms/words';

export type Value = number | string | boolean;

export type ParameterType = 'figure' | 'kind' | 'measure' | 'unit' | 'plan';

export interface Parameter {
  name: string;
  type: ParameterType;
  optional?: true;
}

/** One row of a call: the cells in the order of the parameters, and what the whole call has in common. */
export interface Row {
  cells: readonly unknown[];
  /** How the texts of the call group thousands. */
  grouping: Grouping;
}

interface Base {
  id: string;
  parameters: readonly Parameter[];
  /** Columns of the answer. */
  width: number;
}
/** With a kind among its parameters, a function gets the subject that its words name. */
export type CustomFunction = Base & ({ about: 'subject'; row(row: Row, subject: Subject): Answer } | { about: 'figures'; row(row: Row): Answer });
export type Answer = Value | Value[] | Failure;

const figure = (name: string): Parameter => ({ name, type: 'figure' });
const KIND: Parameter = { name: 'kind', type: 'kind' };
const MEASURE: Parameter = { name: 'measure', type: 'measure', optional: true };
const UNIT: Parameter = { name: 'unit', type: 'unit', optional: true };
const PLAN: Parameter = { name: 'plan', type: 'plan', optional: true };
const WORDS = [KIND, MEASURE, UNIT, PLAN];
const FIGURES = [figure('total'), figure('eligible'), figure('completed')];

export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [
  {
    id: 'TARGET',
    parameters: [figure('total'), ...WORDS],
    width: 1,
    about: 'subject',
    row: ({ cells, grouping }, { asked }) => {
      const match = bandOf(cells[0], asked, grouping);
      return match instanceof Failure ? match : match.target;
    },
  },
  {
    id: 'BAND',
    parameters: [figure('total'), ...WORDS],
    width: 1,
    about: 'subject',
    row: ({ cells, grouping }, { asked }) => {
      const match = bandOf(cells[0], asked, grouping);
      return match instanceof Failure ? match : bandWords(match.band);
    },
  },
  {
    id: 'RATE',
    parameters: [figure('completed'), figure('eligible')],
    width: 1,
    about: 'figures',
    row: ({ cells, grouping }) => rateOf(cells[0], cells[1], grouping),
  },
  { id: 'GAP', parameters: [...FIGURES, ...WORDS], width: 1, about: 'subject', row: (row, subject) => part(row, subject, 'gap') },
  { id: 'SHORTFALL', parameters: [...FIGURES, ...WORDS], width: 1, about: 'subject', row: (row, subject) => part(row, subject, 'shortfall') },
  {
    id: 'MET',
    parameters: [...FIGURES, ...WORDS],
    width: 1,
    about: 'subject',
    row: (row, { asked }) => {
      const found = assess(row, 0, asked);
      if (found instanceof Failure) return found;
      // Nothing that can be enforced: there is no rate, and nothing has been reached.
      if (found.verdict === 'notJudged' && found.reason !== 'noEligible') return failureOf(found.reason);
      return found.verdict === 'met';
    },
  },
  {
    id: 'QUALIFIES',
    parameters: [
      ...['casesTotal', 'casesEligible', 'casesCompleted', 'moneyTotal', 'moneyEligible', 'moneyCompleted'].map(figure),
      KIND,
      // The unit of the money figures: cases are counted one by one.
      UNIT,
      PLAN,
    ],
    width: 1,
    about: 'subject',
    row: qualifies,
  },
  { id: 'ASSESS', parameters: [...FIGURES, ...WORDS], width: 6, about: 'subject', row: assessRow },
];

/** Reads one figure; null for an empty cell. What is no usable number becomes the error that Excel has for it. */
function amountOf(cell: unknown, unit: Unit, grouping: Grouping): number | null | Failure {
  // A number is the common case by far, and of these nearly all are whole and not negative.
  if (typeof cell === 'number' && cell >= 0 && Number.isSafeInteger(cell)) return cell;
  if (cell === null || cell === undefined) return null;
  const plain: GridCell = typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : JSON.stringify(cell);
  const reading = readFigure(plain, unit, grouping);
  if (typeof reading !== 'string') return reading;
  return new Failure(reading === 'negative' ? '#NUM!' : '#VALUE!', functionsVi.figure(String(plain), reading));
}

function bandOf(cell: unknown, { unit, measured, find }: Judge, grouping: Grouping): NonNullable<ReturnType<Judge['find']>> | Failure {
  const caseload = amountOf(cell, unit, grouping);
  if (caseload instanceof Failure) return caseload;
  return find(caseload) ?? failureOf(measured ? (caseload === null ? 'missingTotal' : 'uncovered') : 'unmeasured');
}

/** RATE knows neither measure nor unit: fractions of a figure are allowed, as for sums in tỷ đồng. */
function rateOf(completedCell: unknown, eligibleCell: unknown, grouping: Grouping): number | Failure {
  const completed = amountOf(completedCell, 'billion', grouping);
  const eligible = amountOf(eligibleCell, 'billion', grouping);
  if (completed instanceof Failure) return completed;
  if (eligible instanceof Failure) return eligible;
  if (eligible === null) return failureOf('missingEligible');
  if (completed === null) return failureOf('missingCompleted');
  return eligible === 0 ? failureOf('noEligible') : completed / eligible;
}

/** The core's assessment of the three figures that begin at `first`. */
function assess(row: Row, first: number, judge: Judge): MeasureAssessment | Failure {
  const figures = figuresAt(row, first, judge.unit);
  return figures instanceof Failure ? figures : judge.assess(figures);
}

/** A call gives one caseload; the plan says which of the two it is. */
function figuresAt({ cells, grouping }: Row, first: number, unit: Unit): Figures | Failure {
  const total = amountOf(cells[first], unit, grouping);
  const eligible = amountOf(cells[first + 1], unit, grouping);
  const completed = amountOf(cells[first + 2], unit, grouping);
  if (total instanceof Failure) return total;
  if (eligible instanceof Failure) return eligible;
  return completed instanceof Failure ? completed : { total, toEnforce: total, eligible, completed };
}

function part(row: Row, { asked }: Subject, name: 'gap' | 'shortfall'): number | Failure {
  const found = assess(row, 0, asked);
  return found instanceof Failure ? found : (found[name] ?? failureOf(found.reason));
}

/** The row that the pane writes for one measure: band, target, achieved, gap, shortfall, result. */
function assessRow(row: Row, { asked }: Subject): Value[] | Failure {
  const found = assess(row, 0, asked);
  if (found instanceof Failure) return found;
  const { band, target, achieved, gap, shortfall, verdict } = found;
  return [band ? bandWords(band) : '', target ?? '', achieved ?? '', gap ?? '', shortfall ?? '', VERDICT_WORDS[verdict]];
}

/** An unusable figure is no error as long as the other measure decides: the core says so, and the pane shows the same. */
function qualifies(row: Row, { plan, of, judge }: Subject): boolean | Failure {
  const found: Record<Measure, MeasureAssessment | Failure> = { cases: assess(row, 0, judge('cases')), money: assess(row, 3, judge('money')) };
  const result = qualification(plan, of, { cases: assessmentOf(found.cases), money: assessmentOf(found.money) });
  if (result !== 'notJudged') return result === 'qualified';
  const failures = Object.values(found).map((each) => (each instanceof Failure ? each : each.verdict === 'notJudged' ? failureOf(each.reason) : null));
  return failures.find((failure) => failure !== null) ?? failureOf('unmeasured');
}

const UNUSABLE: MeasureAssessment = {
  verdict: 'notJudged',
  reason: 'unusableFigure',
  band: null,
  onEdge: false,
  target: null,
  achieved: null,
  gap: null,
  shortfall: null,
};

const assessmentOf = (found: MeasureAssessment | Failure): MeasureAssessment => (found instanceof Failure ? UNUSABLE : found);

const CODES: Partial<Record<Reason, FailureCode>> = { noEligible: '#DIV/0!', completedExceedsEligible: '#NUM!', unusableFigure: '#VALUE!' };

/** The error value for a reason why there is no answer; #N/A unless Excel has a better one. Made once: an error may fill 100,000 rows. */
function failureOf(reason: Reason): Failure {
  const failure = failures.get(reason) ?? new Failure(CODES[reason] ?? '#N/A', REASONS[reason]);
  failures.set(reason, failure);
  return failure;
}
const failures = new Map<Reason, Failure>();
