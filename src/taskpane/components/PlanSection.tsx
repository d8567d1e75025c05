/** The plan that counts: a choice among the known ones, and what identifies the chosen one. */
import { Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { PaneTexts } from '../../i18n/pane-vi';
import type { Period, Plan } from '../../plan/plan';
import { useTexts } from '../context';
import { Section } from './Section';

const useStyles = makeStyles({
  name: { ...typographyStyles.body1, margin: 0 },
  facts: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    '& dd': { margin: 0 },
  },
});

export interface PlanSectionProps {
  plans: readonly Plan[];
  plan: Plan;
  disabled: boolean;
  onChoose(id: string): void;
}

export function PlanSection({ plans, plan, disabled, onChoose }: PlanSectionProps): JSX.Element {
  const texts = useTexts();
  const styles = useStyles();
  return (
    <Section heading={texts.plan.heading}>
      <Select value={plan.id} disabled={disabled} aria-label={texts.plan.heading} onChange={(_, { value }) => onChoose(value)}>
        {plans.map(({ id, issuer, dataPeriod }) => (
          <option key={id} value={id}>
            {texts.plan.option(issuer, dataPeriod.to.slice(0, 4))}
          </option>
        ))}
      </Select>
      <p className={styles.name}>{plan.name}</p>
      <dl className={styles.facts}>{facts(plan, texts).map(([term, text]) => [<dt key={term}>{term}</dt>, <dd key={`${term}:`}>{text}</dd>])}</dl>
    </Section>
  );
}

function facts({ issuer, number, dataPeriod, campaignPeriod }: Plan, { plan, date }: PaneTexts): [string, string][] {
  const period = ({ from, to }: Period): string => plan.period(date(from), date(to));
  return [
    [plan.issuer, issuer],
    ...(number ? [[plan.number, number] as [string, string]] : []),
    [plan.dataPeriod, period(dataPeriod)],
    ...(campaignPeriod ? [[plan.campaignPeriod, period(campaignPeriod)] as [string, string]] : []),
  ];
}
