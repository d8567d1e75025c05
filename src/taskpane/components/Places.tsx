/** The places of the pane: one Tab stop, arrows go from one to the next. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, type KeyboardEvent, useRef } from 'react';
import { useTexts } from '../context';
import { HelpIcon } from '../icons';
import { type Place, PLACES } from '../state';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', flexGrow: 1, minWidth: 0 },
  // Looks like Fluent's tab, which brings more along than four buttons need.
  place: {
    ...typographyStyles.caption1,
    flexGrow: 1,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    '&:hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-selected=true]': { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { '&[aria-selected=true]': { borderBottomColor: 'Highlight' } },
  },
  icon: { flexGrow: 0, minWidth: '32px', '& svg': { verticalAlign: 'middle' } },
});

export const PANEL_ID = 'place';
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

export function Places({ place, onChoose }: { place: Place; onChoose(place: Place): void }): JSX.Element {
  const { places, placesLabel } = useTexts();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const to = step ? (PLACES.indexOf(place) + step + PLACES.length) % PLACES.length : event.key === 'Home' ? 0 : event.key === 'End' ? PLACES.length - 1 : -1;
    if (to < 0) return;
    event.preventDefault();
    onChoose(PLACES[to]!);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div className={styles.list} role="tablist" aria-label={placesLabel} ref={list} onKeyDown={go}>
      {PLACES.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          className={mergeClasses(styles.place, one === 'help' && styles.icon)}
          aria-selected={one === place}
          {...(one === 'help' && { 'aria-label': places.help, title: places.help })}
          aria-controls={PANEL_ID}
          tabIndex={one === place ? 0 : -1}
          onClick={() => onChoose(one)}
        >
          {one === 'help' ? <HelpIcon /> : places[one]}
        </button>
      ))}
    </div>
  );
}
