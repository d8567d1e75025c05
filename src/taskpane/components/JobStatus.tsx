/** What a part of the pane says of its last job, told to who cannot see it, too. */
import { MessageBar, MessageBarBody, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { JobState } from '../one-job';

const useStyles = makeStyles({ text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 } });

/** @param working what is said while a job runs */
export function JobStatus({ state: { busy, message }, working }: { state: JobState; working: string }): JSX.Element {
  const styles = useStyles();
  return (
    <div role="status">
      {busy && <p className={styles.text}>{working}</p>}
      {message && (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{message.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
