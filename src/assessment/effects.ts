/** What each answer to a question would change: how the verdicts come out, and the first figures that would be read. */
import type { Plan } from '../plan/plan';
import type { Recognition } from '../report/recognise';
import type { Reading } from '../report/reading';
import type { Measure } from '../terms/terms';
import { assessSubjects } from './report';

/** The first figures of a row as an answer would have them read. */
export interface EffectSample {
  name: string;
  measure: Measure;
  total: number | null;
  eligible: number | null;
  completed: number | null;
}

/** What would follow from one answer. */
export interface Effect {
  /** Offices and people with a verdict in any measure. */
  judged: number;
  qualified: number;
  samples: EffectSample[];
}

/** Per question (by its id), one effect for each of its answers. */
export type Effects = ReadonlyMap<string, readonly Effect[]>;

const SAMPLES = 3;
/** More answers, or larger workbooks, would keep the person waiting. */
const MOST_ANSWERS = 48;
const MOST_ROWS = 5_000;

/** @param read the workbook as it would be recognised with an answer added */
export function effectsOf(plan: Plan, { questions, subjects }: Recognition, read: (answer: Reading) => Recognition): Effects {
  const effects = new Map<string, readonly Effect[]>();
  const answers = questions.reduce((sum, { candidates }) => sum + candidates.length, 0);
  if (answers > MOST_ANSWERS || subjects.length > MOST_ROWS) return effects;
  for (const { id, sheet, candidates } of questions)
    effects.set(
      id,
      candidates.map(({ reading }) => effectOf(plan, read(reading), sheet)),
    );
  return effects;
}

function effectOf(plan: Plan, recognition: Recognition, sheet: string): Effect {
  const assessed = assessSubjects(plan, recognition);
  const here = recognition.sheets.flatMap((report, i) => (report.sheet === sheet ? [i] : []));
  const samples = assessed.flatMap(({ subject }): EffectSample[] => {
    const place = subject.places.find((one) => here.includes(one.sheet));
    if (!place) return [];
    return recognition.sheets[place.sheet]!.measures.flatMap(({ measure }) => {
      const figures = subject.figures[measure]?.figures;
      return figures ? [{ name: subject.name, measure, total: figures.total, eligible: figures.eligible, completed: figures.completed }] : [];
    });
  });
  return {
    judged: assessed.filter(({ byMeasure }) => Object.values(byMeasure).some(({ verdict }) => verdict !== 'notJudged')).length,
    qualified: assessed.filter(({ qualification }) => qualification === 'qualified').length,
    samples: samples.slice(0, SAMPLES),
  };
}
