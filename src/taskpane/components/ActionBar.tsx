/** What can be done to the workbook: write, take back, remove. Always in sight at the bottom of the pane. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTexts } from '../context';
import { RemoveIcon, UndoIcon, WriteIcon } from '../icons';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Large text in a low pane: a bar that stays in place would leave no room for the rest.
    '@media (max-height: 26em)': { position: 'static' },
  },
  others: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
});

export interface ActionBarProps {
  busy: boolean;
  canWrite: boolean;
  canUndo: boolean;
  /** Questions that must be answered before anything is written. */
  open: number;
  onWrite(): void;
  onUndo(): void;
  onRemove(): void;
}

/** Buttons stay focusable while they are disabled: a keyboard user does not lose the place when a job starts. */
export function ActionBar({ busy, canWrite, canUndo, open, onWrite, onUndo, onRemove }: ActionBarProps): JSX.Element {
  const { action } = useTexts();
  const styles = useStyles();
  return (
    <footer className={styles.bar} aria-label={action.label}>
      <Button appearance="primary" icon={<WriteIcon />} disabledFocusable={busy || !canWrite} onClick={onWrite}>
        {open > 0 ? action.writeAfter(open) : action.write}
      </Button>
      <div className={styles.others}>
        <Button appearance="subtle" size="small" icon={<UndoIcon />} disabledFocusable={busy || !canUndo} onClick={onUndo}>
          {action.undo}
        </Button>
        <Button appearance="subtle" size="small" icon={<RemoveIcon />} disabledFocusable={busy} onClick={onRemove}>
          {action.remove}
        </Button>
      </div>
    </footer>
  );
}
