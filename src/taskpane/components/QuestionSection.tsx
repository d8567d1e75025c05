/** Open questions about how the reports are read: one card each, answered with one click. Nothing is written before all are. */
import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useId } from 'react';
import type { Effect, Effects } from '../../assessment/effects';
import { answerSentence, questionSentence, recommendedWord } from '../../messages/question-sentences';
import { type Candidate, placeInQuestion, type Question } from '../../report/questions';
import { useTexts } from '../context';
import { CellLink } from './CellLinks';
import { Section } from './Section';

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  place: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  asked: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  answer: { justifyContent: 'flex-start', textAlign: 'left', width: '100%', fontWeight: tokens.fontWeightRegular },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: 'anywhere' },
  effect: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export interface QuestionSectionProps {
  questions: readonly Question[];
  effects: Effects;
  busy: boolean;
  onAnswer(asked: Question, candidate: Candidate): void;
}

export function QuestionSection({ questions, effects, busy, onAnswer }: QuestionSectionProps): JSX.Element {
  const { questions: texts } = useTexts();
  const styles = useStyles();
  return (
    <Section heading={texts.heading(questions.length)}>
      <p className={styles.hint}>{texts.hint}</p>
      {questions.map((asked) => (
        <QuestionCard key={asked.id} asked={asked} effects={effects.get(asked.id) ?? []} busy={busy} onAnswer={(candidate) => onAnswer(asked, candidate)} />
      ))}
    </Section>
  );
}

interface QuestionCardProps {
  asked: Question;
  effects: readonly Effect[];
  busy: boolean;
  onAnswer(candidate: Candidate): void;
}

function QuestionCard({ asked, effects, busy, onAnswer }: QuestionCardProps): JSX.Element {
  const { questions: texts, messages } = useTexts();
  const styles = useStyles();
  const id = useId();
  return (
    <article className={styles.card} aria-labelledby={id}>
      <p className={styles.place}>
        <span lang="vi">{asked.sheet}</span> · <CellLink sheet={asked.sheet} address={placeInQuestion(asked)} />
      </p>
      <h3 id={id} className={styles.asked}>
        {questionSentence(asked, messages)}
      </h3>
      <ul className={styles.answers}>
        {asked.candidates.map((candidate, i) => (
          <li key={i}>
            <Button
              className={styles.answer}
              appearance={i === asked.recommended ? 'primary' : 'outline'}
              disabledFocusable={busy}
              onClick={() => onAnswer(candidate)}
            >
              <span className={styles.words}>
                <span>
                  {answerSentence(candidate, messages)} {i === asked.recommended && <Badge appearance="tint">{recommendedWord(messages)}</Badge>}
                </span>
              </span>
            </Button>
            {effects[i] && <EffectLine effect={effects[i]} label={texts.effect} />}
          </li>
        ))}
      </ul>
    </article>
  );
}

/** What would follow: how many are judged, how many qualify, and the first figures. */
function EffectLine({ effect, label }: { effect: Effect; label(effect: Effect): string }): JSX.Element {
  const styles = useStyles();
  return <span className={styles.effect}>{label(effect)}</span>;
}
