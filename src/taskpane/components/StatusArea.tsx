/** What is going on: progress of the running job, what Excel waits for, what was done, what failed and what to do about it. */
import { ProgressBar, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, lazy, useEffect, useRef } from 'react';
import type { PaneTexts } from '../texts/vi';
import { usePane, useTexts } from '../context';
import type { HistoryRemoval } from '../../excel/history/removal';
import { type PaneState, isBusy } from '../state';
import { Loaded } from './Loaded';

const useStyles = makeStyles({
  area: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    ':focus': { outlineStyle: 'none' }, // Out of the way as long as nothing is told, and yet there to take the focus before its bars are loaded.
    ':empty': { position: 'absolute' },
  },
  progress: { ...typographyStyles.caption1, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

const StatusBars = lazy(() => import('./StatusBars'));

export interface StatusAreaProps {
  state: Pick<PaneState, 'phase' | 'job' | 'progress' | 'waiting' | 'failure' | 'notice' | 'described' | 'printedWithout' | 'newer'>;
  onDismiss(): void;
  /** Writes to a new sheet where a report cannot be written, or all the same. */
  onWrite(where: 'newSheet' | 'allTheSame'): void;
  /** Takes our columns into what is printed. */
  onPrint(): void;
  /** Lets this version write over what a newer one has written. */
  onAllowNewer(): void;
  /** Removes everything of ours, with or without the history. */
  onRemove(history: HistoryRemoval): void;
}

export function StatusArea(props: StatusAreaProps): JSX.Element {
  const { state } = props;
  const styles = useStyles();
  const area = useFocusAtEnd(state);
  const { failure, newer, notice, phase, waiting } = state;
  return (
    <div className={styles.area} ref={area} tabIndex={-1}>
      {isBusy(state) && <Running state={state} />}
      {(failure || notice || waiting || phase === 'writing' || phase === 'written' || newer !== null) && (
        // A write ends with a bar: it is loaded meanwhile. What failed is said even where its bar cannot be loaded.
        <Loaded until={failure && <p role="alert">{failure.sentence}</p>}>
          <StatusBars {...props} />
        </Loaded>
      )}
    </div>
  );
}

/**
 * Moves the focus to the result of a job that the user started, so that the next Tab leads on from there. Never takes the focus away from
 * Excel's cells: only when the pane has it.
 */
function useFocusAtEnd({ phase, newer }: Pick<PaneState, 'phase' | 'newer'>): React.RefObject<HTMLDivElement | null> {
  const { scroller } = usePane();
  const area = useRef<HTMLDivElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    const wrote = before.current === 'writing' && phase !== 'writing';
    before.current = phase;
    if (!wrote) return;
    // What came of it stands at the top.
    (scroller ?? document.documentElement).scrollTop = 0;
    if (document.hasFocus()) area.current?.focus();
  }, [phase]);
  const asked = useRef(newer);
  useEffect(() => {
    const allowed = asked.current !== null && newer === null;
    asked.current = newer;
    // The button that was pressed is gone.
    if (allowed && document.hasFocus()) area.current?.focus();
  }, [newer]);
  return area;
}

function Running({ state: { job, progress } }: Pick<StatusAreaProps, 'state'>): JSX.Element {
  const texts = useTexts();
  const styles = useStyles();
  const label = progressLabel(job, progress?.step ?? 'read', texts);
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <ProgressBar aria-label={label} {...(progress ? { value: progress.done } : {})} />
    </div>
  );
}

/** What the running job is doing, in words. */
export function progressLabel(job: PaneState['job'], step: NonNullable<PaneState['progress']>['step'], { progress }: PaneTexts): string {
  return job === 'undo' || job === 'remove' || job === 'check' ? progress[job] : progress[step];
}
