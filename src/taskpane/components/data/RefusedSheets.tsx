/** Sheets that are no reports, each with its reason. Closed unless there is nothing else to look at. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { refusalSentence } from '../../../messages/sentences';
import type { RefusedSheet } from '../../../report/recognise';
import type { Reading } from '../../../report/reading';
import { useTexts } from '../../context';
import { PLAIN_LIST } from '../list-style';
import { Forget } from './Forget';
import { Disclosure } from '../Section';

const useStyles = makeStyles({
  list: PLAIN_LIST,
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

export interface RefusedSheetsProps {
  refused: readonly RefusedSheet[];
  open?: boolean;
  /** What a person has answered: may be taken back. */
  answered?: Reading;
  busy?: boolean;
  onForget?(sheet: string): void;
}

export function RefusedSheets({ refused, open = false, answered, busy = false, onForget }: RefusedSheetsProps): JSX.Element | null {
  const { report, messages } = useTexts();
  const styles = useStyles();
  if (refused.length === 0) return null;
  return (
    <Disclosure summary={report.refused(refused.length)} open={open}>
      <ul className={styles.list}>
        {refused.map(({ sheet, reason }) => (
          <li key={sheet}>
            <span className={styles.name} lang="vi">
              {sheet}
            </span>
            : {refusalSentence(reason, messages)}
            {onForget && (answered?.sheets[sheet] || reason.code === 'left') && <Forget sheet={sheet} busy={busy} onForget={onForget} />}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
