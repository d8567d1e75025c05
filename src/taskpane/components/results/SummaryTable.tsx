/** Counts per kind of subject: how many meet each measure, how many qualify. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { KindSummary } from '../../../assessment/report';
import { KINDS, MEASURES } from '../../../terms/terms';
import { useTexts } from '../../context';
import type { PaneTexts } from '../../texts/vi';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, textAlign: 'right', verticalAlign: 'bottom' },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& thead th:first-child': { width: '34%' },
    '& thead th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  },
  kind: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, '& th': { fontWeight: tokens.fontWeightSemibold } },
  line: { '& th': { fontWeight: tokens.fontWeightRegular } },
  qualifies: { '& th, & td': { fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalS } },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
});

/** Units above people, whatever stands first on the sheet. */
const byKind = (summary: readonly KindSummary[]): KindSummary[] => [...summary].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

/** One line of counts: good, bad, not judged. */
interface Line {
  label: string;
  counts: [good: number, bad: number, notJudged: number];
  qualifies: boolean;
}

export function SummaryTable({ summary }: { summary: readonly KindSummary[] }): JSX.Element {
  const texts = useTexts();
  const styles = useStyles();
  const { kind, met, notMet, notJudged } = texts.results.summary;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[kind, met, notMet, notJudged].map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      {byKind(summary).map((of) => (
        <tbody key={of.kind}>
          <tr className={styles.kind}>
            <th scope="rowgroup" colSpan={4}>
              {texts.results.summary.kindCount(texts.kind[of.kind], of.count)}
            </th>
          </tr>
          {linesOf(of, texts).map((line) => (
            <SummaryLine key={line.label} line={line} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function SummaryLine({ line: { label, counts, qualifies } }: { line: Line }): JSX.Element {
  const { number } = useTexts();
  const styles = useStyles();
  const colours = [styles.good, styles.bad, ''];
  return (
    <tr className={mergeClasses(styles.line, qualifies && styles.qualifies)}>
      <th scope="row">{label}</th>
      {counts.map((count, i) => (
        <td key={i} className={count > 0 ? colours[i] : ''}>
          {number(count)}
        </td>
      ))}
    </tr>
  );
}

function linesOf({ verdicts, qualified, notQualified, notJudged }: KindSummary, texts: PaneTexts): Line[] {
  const measures = MEASURES.flatMap((measure): Line[] => {
    const counts = verdicts[measure];
    return counts ? [{ label: texts.measure[measure], counts: [counts.met, counts.notMet, counts.notJudged], qualifies: false }] : [];
  });
  return [...measures, { label: texts.results.summary.qualifies, counts: [qualified, notQualified, notJudged], qualifies: true }];
}
