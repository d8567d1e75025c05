/** A text to be handed on: it stands there to be marked, with a button that copies it. Some Excel keep the clipboard from panes: then it is marked, and said so. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, type ReactNode, useRef, useState } from 'react';
import { useTexts } from '../context';

const useStyles = makeStyles({
  area: { width: '100%', boxSizing: 'border-box', ...typographyStyles.caption1, color: 'inherit', backgroundColor: 'transparent' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  said: { ...typographyStyles.caption1 },
});

export interface CopyTextProps {
  text: string;
  /** What the text is. */
  label: string;
  rows: number;
  /** What stands beside the button. */
  children?: ReactNode;
}

export function CopyText({ text, label, rows, children }: CopyTextProps): JSX.Element {
  const { copying } = useTexts();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const byCommand = (): void => setSaid(document.execCommand('copy') ? copying.copied : copying.byHand);
  const copy = (): void => {
    area.current?.select();
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard) void clipboard.writeText(text).then(() => setSaid(copying.copied), byCommand);
    else byCommand();
  };
  return (
    <>
      <textarea className={styles.area} ref={area} readOnly rows={rows} aria-label={label} value={text} onFocus={(event) => event.target.select()} />
      <div className={styles.row}>
        <Button size="small" onClick={copy}>
          {copying.copy}
        </Button>
        {children}
        <span role="status" className={styles.said}>
          {said}
        </span>
      </div>
    </>
  );
}
