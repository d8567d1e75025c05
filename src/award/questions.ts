/** What is still to be asked about a row of the review, and what can be answered at all. Pure. */
import type { AwardPlan } from './evaluate';
import type { AwardReason, Evaluation, ViolationFinding } from './evaluation';
import { hasNumbers } from './results';
import { type FactName, type ReviewSubject, formCounts, isPerson } from './subject';

export interface Question {
  fact: FactName;
  /** The conclusion waits for this answer. */
  needed: boolean;
}

/** The facts that a row can have, in the order in which they are asked; those that the conclusion waits for are marked. */
export function questionsOf(plan: AwardPlan, subject: ReviewSubject, evaluation: Evaluation): Question[] {
  const open = evaluation.conclusion === 'incomplete' ? evaluation.reasons.filter(({ state }) => state === 'unknown') : [];
  const needed = new Set(open.flatMap((reason) => factOf(reason, subject) ?? []));
  return factsOf(plan, subject).map((fact) => ({ fact, needed: needed.has(fact) }));
}

function factsOf(plan: AwardPlan, subject: ReviewSubject): FactName[] {
  const { violation } = subject.facts;
  const dated = (violation !== null && formCounts(violation)) || subject.facts.violationDate !== null || subject.unreadable.violationDate !== undefined;
  return [
    ...(isPerson(subject) ? (['isHead'] as const) : (['unity'] as const)),
    'violation',
    ...(dated ? (['violationDate'] as const) : []),
    ...(isPerson(subject) ? (['exemplary'] as const) : []),
    ...(hasNumbers(plan, subject) ? [] : (['task'] as const)),
    'confirmedBy',
    'award',
    'council',
    'note',
  ];
}

const OPEN: ReadonlySet<string> = new Set<ViolationFinding['state']>(['unknown', 'noDate', 'eitherDay']);

/** The fact that an unknown reason waits for; null where no answer of people helps (figures, a row that is gone) or another row has to answer. */
function factOf({ ground, condition, of }: AwardReason, subject: ReviewSubject): FactName | null {
  if (ground.code === 'headUnknown') return 'isHead';
  if (of === 'agency') return null;
  switch (ground.code) {
    case 'task':
      return 'task';
    case 'answer':
      return condition === 'unity' || condition === 'exemplary' ? condition : null;
    case 'violations': {
      const own = ground.findings[0];
      if (own?.name !== subject.name || !OPEN.has(own.state)) return null;
      return own.form === null && subject.unreadable.violationDate === undefined ? 'violation' : 'violationDate';
    }
    default:
      return null;
  }
}
