/** The three steps, for who is here the first time or after months: closed once, they stay closed. Loaded when they are shown. */
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useState } from 'react';
import { useTexts } from '../../context';
import { CloseIcon } from '../../icons';
import { remember } from '../../remembered';
import type { Welcome as Kind } from '../../welcome';
import { addressOf } from '../../help-pages';

const useStyles = makeStyles({
  strip: {
    ...typographyStyles.caption1,
    // Above the actions to the eye, behind them to the keyboard: the main action stays within five Tab stops.
    order: -1,
    flexBasis: '100%',
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { flexGrow: 1, margin: 0 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

export function Welcome({ kind, today }: { kind: NonNullable<Kind>; today: string }): JSX.Element | null {
  const { welcome } = useTexts();
  const styles = useStyles();
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  const close = (): void => {
    remember('welcome', today);
    setClosed(true);
  };
  return (
    <aside className={styles.strip} aria-label={welcome.label}>
      <p className={styles.text}>
        {welcome[kind]}{' '}
        <Link className={styles.link} inline href={addressOf('bat-dau')} target="_blank" rel="noreferrer">
          {welcome.more}
        </Link>
      </p>
      <Button appearance="transparent" size="small" icon={<CloseIcon />} aria-label={welcome.close} onClick={close} />
    </aside>
  );
}
