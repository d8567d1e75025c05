/** From verdicts to the award: the deadline, always in sight, and the review, loaded when it is opened. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type JSX, lazy, useEffect, useState } from 'react';
import { localDay } from '../../../award/deadline';
import type { AssessedSubject } from '../../../assessment/report';
import type { Plan } from '../../../plan/plan';
import { useTexts } from '../../context';
import { onReviewChanged } from '../../review-signal';
import { Loaded } from '../Loaded';
import { Section } from '../Section';
import { DeadlineStrip } from './DeadlineStrip';

const ReviewView = lazy(() => import('./ReviewView'));

const useStyles = makeStyles({ open: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS } });

export interface AwardSectionProps {
  plan: Plan;
  /** null as long as no report was read. */
  assessed: readonly AssessedSubject[] | null;
  /** Another job of the pane runs. */
  busy: boolean;
  clock?: () => Date;
}

export function AwardSection({ plan, assessed, busy, clock = () => new Date() }: AwardSectionProps): JSX.Element {
  const { award: say } = useTexts();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  useEffect(() => onReviewChanged((show) => show && setOpen(true)), []);
  const today = (): string => localDay(clock());
  return (
    <Section heading={say.heading}>
      <DeadlineStrip plan={plan} today={today()} />
      {plan.award && !open && (
        <Button className={styles.open} onClick={() => setOpen(true)}>
          {say.open}
        </Button>
      )}
      {plan.award && open && (
        <Loaded until={<p>{say.loading}</p>}>
          <ReviewView key={plan.id} plan={plan} assessed={assessed} busy={busy} today={today} />
        </Loaded>
      )}
    </Section>
  );
}
