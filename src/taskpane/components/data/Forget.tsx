/** Says that a sheet is read by a person's answers, and takes them back. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTexts } from '../../context';

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

export function Forget({ sheet, busy, onForget }: { sheet: string; busy: boolean; onForget(sheet: string): void }): JSX.Element {
  const { questions } = useTexts();
  const styles = useStyles();
  return (
    <span className={styles.line}>
      {questions.answered}
      <Button appearance="subtle" size="small" disabledFocusable={busy} aria-label={questions.forgetLabel(sheet)} onClick={() => onForget(sheet)}>
        {questions.forget}
      </Button>
    </span>
  );
}
