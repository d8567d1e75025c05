/** "Khen thưởng": the deadline, and the review from which the list and the papers are made. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useMemo } from 'react';
import { figuresPeriod } from '../../../history/day';
import { localDay } from '../../../award/deadline';
import { AWARD_NEEDS, INFO_FIELDS } from '../../../plan/sheet/form';
import { PLAN_SHEET_TEXTS } from '../../../words/plan-sheet';
import type { PlaceProps } from '../../App';
import { activePlan } from '../../controller';
import { PlanAction } from '../PlanAction';
import { PlanWarnings } from '../PlanWarnings';
import { Section } from '../Section';
import { DeadlineStrip } from './DeadlineStrip';
import { ReviewView } from './ReviewView';
import { useAwardTexts } from './award-texts';

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  parts: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL, '& > li': { marginBottom: tokens.spacingVerticalXS } },
});

const today = (): string => localDay(new Date());

export default function AwardPlace({ state, controller, busy }: PlaceProps): JSX.Element {
  const award = useAwardTexts();
  const plan = activePlan(state);
  const { examination } = state.found ?? {};
  const day = useMemo(() => (examination ? figuresPeriod(examination.recognition.sheets, plan.dataPeriod).to : null), [examination, plan]);
  const assessed = examination && examination.recognition.questions.length === 0 && !state.plan.error ? examination.assessed : null;
  return (
    <Section heading={award.heading} help="khen-thuong">
      <PlanWarnings state={state} controller={controller} />
      {/* While the plan sheet cannot be read another plan stands in: its days are not this campaign's. */}
      {!state.plan.error && <DeadlineStrip plan={plan} today={today()} />}
      {plan.award ? (
        <ReviewView key={plan.id} plan={plan} assessed={assessed} busy={busy} today={today} day={day} />
      ) : (
        <NotInPlan state={state} controller={controller} busy={busy} />
      )}
    </Section>
  );
}

/** What to write where, so that the plan speaks of awards. */
function NotInPlan(props: PlaceProps): JSX.Element {
  const award = useAwardTexts();
  const styles = useStyles();
  const { quotas, conditions, info } = PLAN_SHEET_TEXTS.sections;
  const entries = AWARD_NEEDS.map((key) => `"${INFO_FIELDS[key].label}"`).join(', ');
  return (
    <>
      <p className={styles.none}>{award.notInPlan}</p>
      <ul className={styles.parts} lang="vi">
        {[quotas, conditions, `${info}: ${entries}`].map((part) => (
          <li key={part}>{part.replace(/^[IVX]+\. /, '')}</li>
        ))}
      </ul>
      <PlanAction {...props} />
    </>
  );
}
