/** A sentence that counts, and what it counts below it; nothing where there is nothing. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

export function ToldList({ heading, list }: { heading: (count: number) => string; list: readonly string[] }): JSX.Element | null {
  const styles = useStyles();
  if (list.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{heading(list.length)}</p>
      <ul className={styles.list}>
        {list.map((one, i) => (
          <li key={i}>{one}</li>
        ))}
      </ul>
    </>
  );
}
