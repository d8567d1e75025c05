/** A list that shows its beginning first and the rest on demand. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type JSX, type ReactNode, useState } from 'react';
import { useTexts } from '../context';
import { PLAIN_LIST } from './list-style';

const useStyles = makeStyles({
  list: PLAIN_LIST,
});

const AT_FIRST = 5;
const MORE = 50;

export function Shortened<T>({ all, children }: { all: readonly T[]; children(one: T): ReactNode }): JSX.Element {
  const { action } = useTexts();
  const styles = useStyles();
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {all.slice(0, shown).map((one, i) => (
          <li key={i}>{children(one)}</li>
        ))}
      </ul>
      {all.length > shown && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + MORE)}>
          {action.showMore(all.length - shown)}
        </Button>
      )}
    </>
  );
}
