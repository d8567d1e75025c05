/** How the reading of a report was proved: every identity with the rows that keep it. Those that do not are told in FigureChecks. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { holds } from '../../../messages/sentences';
import type { ProofLine } from '../../../report/proof';
import { useTexts } from '../../context';
import { PLAIN_LIST } from '../list-style';
import { CheckIcon, WarningIcon } from '../../icons';

const useStyles = makeStyles({
  list: PLAIN_LIST,
  line: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  held: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusWarningForeground1 },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

export function ProofList({ lines }: { lines: readonly ProofLine[] }): JSX.Element {
  const { report } = useTexts();
  const styles = useStyles();
  if (lines.length === 0) return <p className={styles.list}>{report.noProof}</p>;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <ProofItem key={line.identity} line={line} />
      ))}
    </ul>
  );
}

function ProofItem({ line }: { line: ProofLine }): JSX.Element {
  const { report, number, messages } = useTexts();
  const styles = useStyles();
  const held = holds(line);
  return (
    <li className={styles.line}>
      <span className={held ? styles.held : styles.failed}>{held ? <CheckIcon /> : <WarningIcon />}</span>
      <span>{messages.identity[line.identity]}</span>
      <span className={styles.count}>{report.proofHolds(number(line.held), number(line.checked))}</span>
    </li>
  );
}
