/** The two frames of the pane: a section under its heading, and a part that opens on demand. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, type ReactNode, useId } from 'react';
import { ChevronIcon } from '../icons';
import type { HelpPage } from '../help-pages';
import { HelpLink } from './HelpLink';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  top: { display: 'flex', alignItems: 'center' },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  disclosure: {
    minWidth: 0,
    '&[open] > summary > svg:first-child': { transform: 'rotate(90deg)' },
  },
  summary: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    '&::-webkit-details-marker': { display: 'none' },
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& > svg': { flexShrink: 0, transitionProperty: 'transform', transitionDuration: tokens.durationFaster },
  },
  body: { paddingLeft: tokens.spacingHorizontalXL, paddingBottom: tokens.spacingVerticalXS },
});

/** @param help the page of the manual about it */
export function Section({ heading, help, children }: { heading: string; help?: HelpPage; children: ReactNode }): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.top}>
        <h2 id={id} className={styles.heading}>
          {heading}
        </h2>
        {help && <HelpLink page={help} about={heading} />}
      </div>
      {children}
    </section>
  );
}

export interface DisclosureProps {
  summary: string;
  icon?: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** The browser's own details element: opens by mouse, keyboard and search in page without any code of ours. */
export function Disclosure({ summary, icon, open = false, children }: DisclosureProps): JSX.Element {
  const styles = useStyles();
  return (
    <details className={styles.disclosure} open={open}>
      {/* Office takes for reachable by keyboard what says so (tabbing.ts). */}
      <summary className={styles.summary} tabIndex={0}>
        <ChevronIcon />
        {icon}
        <span>{summary}</span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
