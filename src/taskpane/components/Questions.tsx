/** What is asked about how reports are read, where anything is: it comes before all else. Loaded when it is needed. */
import { type JSX, lazy } from 'react';
import type { PlaceProps } from '../App';
import { Loaded } from './Loaded';

const QuestionSection = lazy(() => import('./QuestionSection').then(({ QuestionSection: component }) => ({ default: component })));

export function Questions({ state: { found }, controller, busy }: PlaceProps): JSX.Element | null {
  const { recognition, effects } = found?.examination ?? {};
  if (!recognition || recognition.questions.length === 0) return null;
  return (
    <Loaded>
      <QuestionSection
        questions={recognition.questions}
        effects={effects!}
        busy={busy}
        onAnswer={(asked, candidate) => void controller.answer(asked, candidate)}
      />
    </Loaded>
  );
}
