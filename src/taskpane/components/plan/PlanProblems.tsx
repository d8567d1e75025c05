/** What is wrong with the plan sheet: errors open, warnings on demand, bounds that the plan leaves open; each leads to its cell. */
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
  const isEdge = ({ problem }: PlacedProblem): boolean => problem.code === 'edge';
  const of = (wanted: PlacedProblem['level']): PlacedProblem[] => problems.filter((one) => one.level === wanted && !isEdge(one));
  const icon = (className: string): JSX.Element => (
    <span className={className}>
      <WarningIcon />
    </span>
  );
  // What the plan itself leaves open is no fault of the sheet: it is only told.
  const [errors, warnings, edges] = [of('error'), of('warning'), problems.filter(isEdge)];
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
      {edges.length > 0 && (
        <Disclosure summary={texts.edges(edges.length)}>
          <Problems problems={edges} />
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
