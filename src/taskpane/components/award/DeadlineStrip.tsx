/** Where the campaign stands today: the data period, whether figures are provisional, the days left until dossiers are due. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { deadlineState } from '../../../award/deadline';
import type { Plan } from '../../../plan/plan';
import { useTexts } from '../../context';
import { useAwardTexts } from './award-texts';

const useStyles = makeStyles({
  strip: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    paddingLeft: 0,
    listStyleType: 'none',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  soon: { color: tokens.colorStatusWarningForeground1 },
  over: { color: tokens.colorStatusDangerForeground3 },
});

/** From this many days on the strip speaks up. */
const SOON = 7;
/** So many days after it a deadline is history: nobody has missed it who opens an old campaign. */
const OVER = 60;

export function DeadlineStrip({ plan, today }: { plan: Plan; today: string }): JSX.Element {
  const say = useAwardTexts();
  const { date } = useTexts();
  const styles = useStyles();
  const { dataPeriod, provisional, deadline, daysLeft } = deadlineState(plan, today);
  return (
    <ul className={styles.strip}>
      <li>
        {say.dataPeriod(date(dataPeriod.from), date(dataPeriod.to))}
        {provisional && <span className={styles.strong}> – {say.provisional}</span>}
      </li>
      {deadline !== null && daysLeft !== null && (
        <li>
          {say.due(date(deadline))}
          {daysLeft >= -OVER && (
            <>
              {' – '}
              <span className={mergeClasses(styles.strong, daysLeft < 0 ? styles.over : daysLeft <= SOON && styles.soon)}>{say.daysLeft(daysLeft)}</span>
            </>
          )}
        </li>
      )}
    </ul>
  );
}
