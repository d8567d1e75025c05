/** What the recogniser is not sure of, each with the cell that it is about. A long list shows its beginning first. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useState } from 'react';
import { doubtSentence } from '../../messages/sentences';
import type { Doubt } from '../../report/sheet';
import { useTexts } from '../context';
import { CellLink } from './CellLinks';

const useStyles = makeStyles({
  list: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

const AT_FIRST = 5;
const MORE = 50;

export function DoubtList({ sheet, doubts }: { sheet: string; doubts: readonly Doubt[] }): JSX.Element {
  const { action, messages } = useTexts();
  const styles = useStyles();
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {doubts.slice(0, shown).map((doubt, i) => (
          <li key={i}>
            <CellLink sheet={sheet} address={doubt.address} /> {doubtSentence(doubt, messages)}
          </li>
        ))}
      </ul>
      {doubts.length > shown && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + MORE)}>
          {action.showMore(doubts.length - shown)}
        </Button>
      )}
    </>
  );
}
