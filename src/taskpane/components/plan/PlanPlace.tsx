/** The plan that counts: a choice among the known ones, what identifies the chosen one, and whether results are of another. */
import { MessageBar, MessageBarBody, Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { PlaceProps } from '../../App';
import { BUILTIN_PLANS } from '../../../plan/builtin';
import type { PaneTexts } from '../../texts/vi';
import type { Period, Plan } from '../../../plan/plan';
import { useTexts } from '../../context';
import { isOutdated } from '../../state';
import { PlanAction } from '../PlanAction';
import { PlanDetails } from './PlanDetails';
import { Section } from '../Section';

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

export default function PlanPlace({ state, controller, busy }: PlaceProps): JSX.Element {
  const texts = useTexts();
  const styles = useStyles();
  const { plan, sheets, error, source } = state.plan;
  return (
    <>
      <Section heading={texts.plan.heading} help="ke-hoach">
        <Select value={state.planId} disabled={busy} aria-label={texts.plan.heading} onChange={(_, { value }) => void controller.choosePlan(value)}>
          {sheets.map(({ name, choice, plan: called }) => (
            <option key={choice} value={choice}>
              {texts.plan.sheetOption(name, called)}
            </option>
          ))}
          {BUILTIN_PLANS.map(({ id, issuer, dataPeriod }) => (
            <option key={id} value={id} lang="vi">
              {texts.plan.option(issuer, dataPeriod.to.slice(0, 4))}
            </option>
          ))}
        </Select>
        {!error && (
          <>
            <p className={styles.name} lang="vi">
              {plan.name}
            </p>
            <dl className={styles.facts}>
              {facts(plan, source.kind === 'sheet' ? texts.plan.source.sheet(source.sheet) : texts.plan.source.builtin, texts).map(([term, text, lang]) => [
                <dt key={term}>{term}</dt>,
                <dd key={`${term}:`} lang={lang}>
                  {text}
                </dd>,
              ])}
            </dl>
          </>
        )}
        {isOutdated(state) && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{texts.plan.outdated}</MessageBarBody>
          </MessageBar>
        )}
        <PlanDetails state={state.plan} disabled={busy} controller={controller} />
      </Section>
      <PlanAction state={state} controller={controller} busy={busy} />
    </>
  );
}

/** What a plan is known by; `lang` is set where the text is the plan's own. */
function facts({ issuer, number, dataPeriod, campaignPeriod }: Plan, source: string, { plan, date }: PaneTexts): [term: string, text: string, lang?: 'vi'][] {
  const period = ({ from, to }: Period): string => plan.period(date(from), date(to));
  return [
    [plan.source.label, source],
    [plan.issuer, issuer, 'vi'],
    ...(number ? [[plan.number, number, 'vi'] as [string, string, 'vi']] : []),
    [plan.dataPeriod, period(dataPeriod)],
    ...(campaignPeriod ? [[plan.campaignPeriod, period(campaignPeriod)] as [string, string]] : []),
  ];
}
