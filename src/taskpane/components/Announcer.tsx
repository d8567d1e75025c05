/** Says to screen readers what the pane is doing. Message bars speak for themselves; this speaks for progress and for a finished reading. */
import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { PaneTexts } from '../texts/vi';
import { useTexts } from '../context';
import { type PaneState, isBusy } from '../state';
import { progressLabel } from './StatusArea';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export function Announcer({ state }: { state: PaneState }): JSX.Element {
  const texts = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {announcement(state, texts)}
    </div>
  );
}

/** Steps only, no percentages: a screen reader would read every one of them. */
function announcement(state: PaneState, texts: PaneTexts): string {
  if (isBusy(state)) return progressLabel(state.job, state.progress?.step ?? 'read', texts);
  if (state.phase === 'examined' && state.found && !state.notice) return texts.done.examined(state.found.examination.recognition.sheets.length);
  return '';
}
