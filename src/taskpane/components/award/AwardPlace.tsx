/** "Khen thưởng": the deadline, and the review from which the list and the papers are made. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { localDay } from '../../../award/deadline';
import { chosenSheet, type PlanSheetPlace } from '../../../excel/plan-state';
import type { Plan } from '../../../plan/plan';
import { AWARD_NEEDS, INFO_FIELDS } from '../../../plan/sheet/form';
import { PLAN_SHEET_TEXTS } from '../../../words/plan-sheet';
import type { PlaceProps } from '../../App';
import { usePane, useTexts } from '../../context';
import { activePlan } from '../../controller';
import { Actions } from '../ActionBar';
import { PlanWarnings } from '../PlanWarnings';
import { Section } from '../Section';
import { DeadlineStrip } from './DeadlineStrip';
import { ReviewView } from './ReviewView';

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  parts: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL, '& > li': { marginBottom: tokens.spacingVerticalXS } },
});

const today = (): string => localDay(new Date());

export default function AwardPlace({ state, controller, busy }: PlaceProps): JSX.Element {
  const { award } = useTexts();
  const plan = activePlan(state);
  const { examination } = state.found ?? {};
  const assessed = examination && examination.recognition.questions.length === 0 && !state.plan.error ? examination.assessed : null;
  return (
    <Section heading={award.heading} help="khen-thuong">
      <PlanWarnings state={state} controller={controller} />
      {/* While the plan sheet cannot be read another plan stands in: its days are not this campaign's. */}
      {!state.plan.error && <DeadlineStrip plan={plan} today={today()} />}
      {plan.award ? (
        <ReviewView key={plan.id} plan={plan} assessed={assessed} busy={busy} today={today} />
      ) : (
        <NotInPlan plan={plan} sheet={chosenSheet(state.plan)} busy={busy} controller={controller} />
      )}
    </Section>
  );
}

interface NotInPlanProps extends Pick<PlaceProps, 'busy' | 'controller'> {
  plan: Plan;
  sheet: PlanSheetPlace | null;
}

/** What to write where, so that the plan speaks of awards. */
function NotInPlan({ plan, sheet, busy, controller }: NotInPlanProps): JSX.Element {
  const { texts, goTo } = usePane();
  const { award } = texts;
  const styles = useStyles();
  const { quotas, conditions, info } = PLAN_SHEET_TEXTS.sections;
  const entries = AWARD_NEEDS.map((key) => `"${INFO_FIELDS[key].label}"`).join(', ');
  const { action } = texts.plan;
  return (
    <>
      <p className={styles.none}>{award.notInPlan}</p>
      <ul className={styles.parts} lang="vi">
        {[quotas, conditions, `${info}: ${entries}`].map((part) => (
          <li key={part}>{part.replace(/^[IVX]+\. /, '')}</li>
        ))}
      </ul>
      <Actions>
        {sheet ? (
          <Button appearance="primary" onClick={() => goTo(sheet.name, sheet.address)}>
            {action.goTo}
          </Button>
        ) : (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void controller.createPlan(plan)}>
            {action.create}
          </Button>
        )}
      </Actions>
    </>
  );
}
