/** "Khen thưởng": the deadline, and the review from which the list and the papers are made. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { localDay } from '../../../award/deadline';
import type { PlaceProps } from '../../App';
import { useTexts } from '../../context';
import { activePlan } from '../../controller';
import { PlanWarnings } from '../PlanWarnings';
import { Section } from '../Section';
import { DeadlineStrip } from './DeadlineStrip';
import { ReviewView } from './ReviewView';

const useStyles = makeStyles({ none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 } });

const today = (): string => localDay(new Date());

export default function AwardPlace({ state, controller, busy }: PlaceProps): JSX.Element {
  const { award } = useTexts();
  const styles = useStyles();
  const plan = activePlan(state);
  const { examination } = state.found ?? {};
  const assessed = examination && examination.recognition.questions.length === 0 && !state.plan.error ? examination.assessed : null;
  return (
    <Section heading={award.heading} help="khen-thuong">
      <PlanWarnings state={state} controller={controller} />
      {/* While the plan sheet cannot be read another plan stands in: its days are not this campaign's. */}
      {!state.plan.error && <DeadlineStrip plan={plan} today={today()} />}
      {plan.award ? <ReviewView key={plan.id} plan={plan} assessed={assessed} busy={busy} today={today} /> : <p className={styles.none}>{award.notInPlan}</p>}
    </Section>
  );
}
