/** "?" beside a heading: opens its page of the manual (docs/), a static file of the add-in. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTexts } from '../context';
import { addressOf, type HelpPage } from '../help-pages';

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '20px',
    marginLeft: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: 1,
  },
});

export function HelpLink({ page, about }: { page: HelpPage; about: string }): JSX.Element {
  const { help } = useTexts();
  const styles = useStyles();
  const label = help.about(about);
  return (
    <Link className={styles.link} href={addressOf(page)} target="_blank" rel="noreferrer" title={label} aria-label={label}>
      ?
    </Link>
  );
}
