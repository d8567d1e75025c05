/** What is wrong with the plan sheet: errors open, warnings on demand; each leads to its cell. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { PlacedProblem } from '../../../excel/plan/sheet';
import { planSentence } from '../../../messages/plan';
import { useTexts } from '../../context';
import { WarningIcon } from '../../icons';
import { CellLink } from '../CellLinks';
import { Disclosure } from '../Section';

const useStyles = makeStyles({
  list: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL, '& > li': { marginBottom: tokens.spacingVerticalXS } },
  error: { display: 'inline-flex', color: tokens.colorStatusDangerForeground3 },
  warning: { display: 'inline-flex', color: tokens.colorStatusWarningForeground1 },
});

export function PlanProblems({ problems }: { problems: readonly PlacedProblem[] }): JSX.Element {
  const { plan: texts } = useTexts();
  const styles = useStyles();
  const of = (wanted: PlacedProblem['level']): PlacedProblem[] => problems.filter(({ level }) => level === wanted);
  const icon = (className: string): JSX.Element => (
    <span className={className}>
      <WarningIcon />
    </span>
  );
  const [errors, warnings] = [of('error'), of('warning')];
  return (
    <>
      {errors.length > 0 && (
        <Disclosure summary={texts.errors(errors.length)} icon={icon(styles.error)} open>
          <Problems problems={errors} />
        </Disclosure>
      )}
      {warnings.length > 0 && (
        <Disclosure summary={texts.warnings(warnings.length)} icon={icon(styles.warning)}>
          <Problems problems={warnings} />
        </Disclosure>
      )}
    </>
  );
}

function Problems({ problems }: { problems: readonly PlacedProblem[] }): JSX.Element {
  const { messages } = useTexts();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {problems.map(({ problem, sheet, address }, i) => (
        <li key={i}>
          <CellLink sheet={sheet} address={address} />: {planSentence(problem, messages)}
        </li>
      ))}
    </ul>
  );
}
