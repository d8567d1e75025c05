/** One row of the review: who it is, the conclusion with its reasons, and the questions. */
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useState } from 'react';
import type { AwardPlan } from '../../../award/evaluate';
import { type FactName, type Facts, isPerson } from '../../../award/subject';
import { rankSentence, reasonLines } from '../../../award/sentences';
import type { Question } from '../../../award/questions';
import type { ReviewedRow } from '../../review-rows';
import { Disclosure } from '../Section';
import { FactField } from './FactField';
import { useAwardTexts } from './award-texts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  of: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  conclusion: { ...typographyStyles.body1Strong, margin: 0 },
  qualified: { color: tokens.colorStatusSuccessForeground1 },
  notQualified: { color: tokens.colorStatusDangerForeground3 },
  incomplete: { color: tokens.colorStatusWarningForeground1 },
  reasons: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  show: { alignSelf: 'flex-start' },
});

export interface ReviewCardProps {
  row: ReviewedRow;
  blocked: boolean;
  plan: AwardPlan;
  onAnswer<F extends FactName>(fact: F, value: Facts[F]): void;
  onShow(): void;
}

export function ReviewCard({ row, blocked, plan, onAnswer, onShow }: ReviewCardProps): JSX.Element {
  const { subject, evaluation, questions, nominee } = row;
  const texts = useAwardTexts();
  const styles = useStyles();
  const { conclusion } = evaluation;
  const rank = nominee ? rankSentence(nominee, texts) : '';
  // A question stays in its place when it is answered: who answers by keyboard goes on from there.
  const [asked] = useState(() => new Set(questions.flatMap(({ fact, needed }) => (needed ? [fact] : []))));
  const isFirst = ({ fact, needed }: Question): boolean => needed || asked.has(fact);
  const [first, others] = [questions.filter(isFirst), questions.filter((question) => !isFirst(question))];
  const field = ({ fact, needed }: Question): JSX.Element => (
    <FactField key={fact} fact={fact} needed={needed} subject={subject} plan={plan} blocked={blocked} onAnswer={onAnswer} />
  );
  const isAsked = questions.some(({ needed }) => needed);
  const asksNothing = conclusion === 'incomplete' && !isAsked;
  return (
    <article className={styles.card} aria-label={texts.review.person(subject.name)}>
      <h3 className={styles.name} lang={subject.name ? 'vi' : undefined}>
        {texts.review.person(subject.name)}
      </h3>
      <p className={styles.of}>
        {texts.kind[subject.kind]}
        {isPerson(subject) && subject.agency && (
          <>
            {' – '}
            <span lang="vi">{subject.agency}</span>
          </>
        )}
      </p>
      <p className={mergeClasses(styles.conclusion, styles[conclusion])}>{[texts.conclusion[conclusion], rank].filter(Boolean).join(' – ')}</p>
      {isAsked && conclusion !== 'incomplete' && isPerson(subject) && <p className={styles.of}>{texts.review.forUnit(subject.agency)}</p>}
      {asksNothing && <p className={styles.of}>{texts.review.answersElsewhere}</p>}
      {first.map(field)}
      <ul className={styles.reasons} aria-label={texts.review.reasons}>
        {reasonLines(evaluation, texts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Disclosure summary={texts.review.others}>
        <div className={styles.fields}>{others.map(field)}</div>
      </Disclosure>
      <Button className={styles.show} size="small" appearance="subtle" onClick={onShow}>
        {texts.review.show}
      </Button>
    </article>
  );
}
