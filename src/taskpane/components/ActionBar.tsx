/** The bar at the bottom of the pane, always in sight: the one action that fits the place, and what belongs to it. Each place fills it by `Actions`. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { createContext, type JSX, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../context';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // A long main action takes two lines before the others go to one of their own.
    '& > :first-child': { flexGrow: 1, flexBasis: '60%', minWidth: 0 },
    '&:empty': { display: 'none' },
    // Large text in a low pane: a bar that stays in place would leave no room for the rest.
    '@media (max-height: 16em)': { position: 'static' },
  },
});

const Bar = createContext<HTMLElement | null>(null);

/** A pane with the bar below what it shows. */
export function WithActionBar({ children }: { children: ReactNode }): JSX.Element {
  const { action } = useTexts();
  const styles = useStyles();
  const [bar, setBar] = useState<HTMLElement | null>(null);
  return (
    <Bar.Provider value={bar}>
      {children}
      <footer className={styles.bar} aria-label={action.label} ref={setBar} />
    </Bar.Provider>
  );
}

/** What a place puts into the bar: its main action first. */
export function Actions({ children }: { children: ReactNode }): ReactNode {
  const bar = useContext(Bar);
  return bar && createPortal(children, bar);
}
