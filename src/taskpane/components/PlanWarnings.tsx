/** What makes every result doubtful at once, a line each: the plan is of another place than the report, is a template, or has errors. With the way to the plan. */
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { PlaceProps } from '../App';
import { isTemplate } from '../../plan/builtin';
import { useTexts } from '../context';
import { activePlan } from '../controller';
import { WarningIcon } from '../icons';

const useStyles = makeStyles({
  // Small lines: the first people stay on the first screen.
  line: { ...typographyStyles.caption1, display: 'flex', columnGap: tokens.spacingHorizontalXS, margin: 0, '& svg': { flexShrink: 0 } },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

export function PlanWarnings({ state, controller }: Pick<PlaceProps, 'state' | 'controller'>): JSX.Element {
  const { results } = useTexts();
  const plan = activePlan(state);
  const issuer = state.found?.examination.recognition.sheets.flatMap(({ doubts }) =>
    doubts.flatMap((doubt) => (doubt.code === 'otherIssuer' ? [doubt.issuer] : [])),
  )[0];
  const errors = state.plan.problems.filter(({ level }) => level === 'error').length;
  const onPlan = (): void => controller.choosePlace('plan');
  return (
    <>
      {state.plan.error && (
        <Line link={results.seeErrors} onPlan={onPlan}>
          {results.planErrors(errors)}
        </Line>
      )}
      {!state.plan.error && isTemplate(plan) && (
        <Line link={results.seePlan} onPlan={onPlan}>
          {results.template}
        </Line>
      )}
      {!state.plan.error && issuer !== undefined && !isTemplate(plan) && (
        <Line link={results.seePlan} onPlan={onPlan}>
          {results.otherIssuer(issuer, plan.issuer)}
        </Line>
      )}
    </>
  );
}

function Line({ link, onPlan, children }: { link: string; onPlan(): void; children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      <WarningIcon />
      <span>
        {children} {/* Reached by keyboard among the places: the main action stays within five Tab stops. */}
        <Link as="button" inline className={styles.link} tabIndex={-1} onClick={onPlan}>
          {link}
        </Link>
      </span>
    </p>
  );
}
