/** The plan that counts: a choice among the known ones, what identifies the chosen one, and whether results are of another. */
import { MessageBar, MessageBarBody, Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, Suspense, lazy } from 'react';
import { PLAN_TEXTS, type PlanPaneTexts } from '../texts/plan-pane';
import type { PaneTexts } from '../texts/pane-vi';
import type { Period, Plan } from '../../plan/plan';
import { useTexts } from '../context';
import type { Controller } from '../controller';
import { type PaneState, isOutdated } from '../state';
import { Section } from './Section';

const useStyles = makeStyles({
  name: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  facts: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

/** What is wrong with the plan, its targets, and what can be done with it: not needed for the first look. */
const PlanDetails = lazy(() => import('./PlanDetails').then(({ PlanDetails: component }) => ({ default: component })));

export interface PlanSectionProps {
  plans: readonly Plan[];
  state: Pick<PaneState, 'plan' | 'planId'>;
  disabled: boolean;
  controller: Pick<Controller, 'choosePlan' | 'createPlan' | 'importPlan'>;
}

export function PlanSection({ plans, state, disabled, controller }: PlanSectionProps): JSX.Element {
  const texts = useTexts();
  const styles = useStyles();
  const words = PLAN_TEXTS[texts.language]!;
  const { plan, sheet, error, source } = state.plan;
  return (
    <Section heading={texts.plan.heading}>
      <Select value={state.planId} disabled={disabled} aria-label={texts.plan.heading} onChange={(_, { value }) => void controller.choosePlan(value)}>
        {sheet && <option value="sheet">{words.option.sheet(sheet.name)}</option>}
        {plans.map(({ id, issuer, dataPeriod }) => (
          <option key={id} value={id}>
            {texts.plan.option(issuer, dataPeriod.to.slice(0, 4))}
          </option>
        ))}
      </Select>
      {!error && (
        <>
          <p className={styles.name}>{plan.name}</p>
          <dl className={styles.facts}>
            {facts(plan, source.kind === 'sheet' ? words.source.sheet(source.sheet) : words.source.builtin, texts, words).map(([term, text]) => [
              <dt key={term}>{term}</dt>,
              <dd key={`${term}:`}>{text}</dd>,
            ])}
          </dl>
        </>
      )}
      {isOutdated(state) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.outdated}</MessageBarBody>
        </MessageBar>
      )}
      <Suspense fallback={null}>
        <PlanDetails state={state.plan} disabled={disabled} controller={controller} />
      </Suspense>
    </Section>
  );
}

function facts({ issuer, number, dataPeriod, campaignPeriod }: Plan, source: string, { plan, date }: PaneTexts, words: PlanPaneTexts): [string, string][] {
  const period = ({ from, to }: Period): string => plan.period(date(from), date(to));
  return [
    [words.source.label, source],
    [plan.issuer, issuer],
    ...(number ? [[plan.number, number] as [string, string]] : []),
    [plan.dataPeriod, period(dataPeriod)],
    ...(campaignPeriod ? [[plan.campaignPeriod, period(campaignPeriod)] as [string, string]] : []),
  ];
}
