/** A line of the list of results: a unit or person with its verdict, and for each measure rate, target, gap and what is missing. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { type Measure, MEASURES } from '../../../terms/terms';
import { useTexts } from '../../context';
import { ChevronIcon } from '../../icons';
import { MEASURE_LINE } from '../list-style';
import type { Count, ResultCell, ResultRow } from '../../results';

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    fontFamily: 'inherit',
    // The colours of verdicts stand out from it in the dark, too.
    '&:hover': { backgroundColor: tokens.colorNeutralBackground3 },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-expanded=true] svg': { transform: 'rotate(90deg)' },
  },
  isUnit: { backgroundColor: tokens.colorNeutralBackground3 },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    '& svg': { flexShrink: 0, alignSelf: 'center', width: '12px', height: '12px' },
  },
  name: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  unitName: { ...typographyStyles.body1Strong },
  of: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  word: { flexShrink: 0, whiteSpace: 'nowrap' },
  measure: { ...MEASURE_LINE, paddingLeft: '16px' },
  label: { color: tokens.colorNeutralForeground2 },
  reason: { gridColumnStart: 2, gridColumnEnd: -1, color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  further: { display: 'block', paddingLeft: '16px', overflowWrap: 'anywhere' },
  officers: { paddingLeft: '16px', color: tokens.colorNeutralForeground2 },
  heading: { ...typographyStyles.caption1Strong, padding: `${tokens.spacingVerticalXS} 0`, backgroundColor: tokens.colorNeutralBackground3 },
});

export interface ResultLineProps {
  row: ResultRow;
  /** The unit stands above. */
  grouped: boolean;
  officers: Count | undefined;
  open: boolean;
  /** The list's Tab stop. */
  stop: boolean;
  onToggle(): void;
}

export function ResultLine({ row, grouped, officers, open, stop, onToggle }: ResultLineProps): JSX.Element {
  const { results } = useTexts();
  const styles = useStyles();
  const { name, unit, isUnit, qualification, cells } = row;
  const tone = { qualified: styles.good, notQualified: styles.bad, notJudged: styles.quiet }[qualification];
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, isUnit && grouped && styles.isUnit)}
      data-line=""
      tabIndex={stop ? 0 : -1}
      aria-expanded={open}
      onClick={onToggle}
    >
      <span className={styles.head}>
        <ChevronIcon />
        <span className={mergeClasses(styles.name, isUnit && styles.unitName)} lang="vi">
          {name}
          {!grouped && !isUnit && unit && <span className={styles.of}>{unit}</span>}
        </span>
        <span className={mergeClasses(styles.word, tone)}>{results.qualification(qualification, isUnmeasured(row))}</span>
      </span>
      {MEASURES.map((measure) => cells[measure] && <MeasureLine key={measure} measure={measure} cell={cells[measure]} />)}
      {row.missed.map(({ measure, verdict }) => (
        <span key={measure.name} className={styles.further}>
          <span lang="vi">{measure.name}</span>
          {': '}
          <span className={verdict === 'notMet' ? styles.bad : styles.quiet}>{results.further[verdict === 'notMet' ? 'notMet' : 'notJudged']}</span>
        </span>
      ))}
      {officers && <span className={styles.officers}>{results.officers(officers.met, officers.all)}</span>}
    </button>
  );
}

/** The plan sets nothing for such a row. */
const isUnmeasured = ({ cells }: ResultRow): boolean => MEASURES.every((measure) => !cells[measure] || cells[measure].reason === 'unmeasured');

function MeasureLine({ measure, cell }: { measure: Measure; cell: ResultCell }): JSX.Element {
  const { results, messages, number, unit: units } = useTexts();
  const styles = useStyles();
  const { rate, target, comparator, gap, verdict, shortfall, unit, reason } = cell;
  if (rate === null || target === null || verdict === 'notJudged') {
    return (
      <span className={styles.measure}>
        <span className={styles.label}>{results.measure[measure]}</span>
        <span className={styles.reason}>{messages.terms.reason[reason]}</span>
      </span>
    );
  }
  const isMet = verdict === 'met';
  return (
    <span className={styles.measure}>
      <span className={styles.label}>{results.measure[measure]}</span>
      <span title={results.rateTitle}>{results.rate(rate, target, comparator)}</span>
      <span title={results.gapTitle}>{gap !== null && results.gap(gap)}</span>
      <span className={isMet ? styles.good : styles.bad} title={isMet || shortfall === null ? undefined : `${number(shortfall)} ${units[unit]}`}>
        {isMet ? results.met : results.missing(shortfall ?? 0, unit)}
      </span>
    </span>
  );
}

/** The name of a unit that has no row of its own, above its people. @param name null: above the row that is selected in Excel */
export function UnitLine({ name, officers, stop }: { name: string | null; officers: Count | undefined; stop: boolean }): JSX.Element {
  const { results } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.heading} data-line="" tabIndex={stop ? 0 : -1}>
      {name === null ? results.selectedElsewhere : <span lang="vi">{name}</span>}
      {officers && <span className={styles.officers}>{results.officers(officers.met, officers.all)}</span>}
    </div>
  );
}
