/** The table of who is missing how much, with headings that sort. */
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { type Measure, MEASURES, type Unit } from '../../terms/terms';
import { useTexts } from '../context';
import { SortIcon } from '../icons';
import type { MissingCell, MissingRow, Sort, SortKey } from '../view';
import { CellLink } from './CellLinks';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& thead th:nth-child(2)': { width: '18%' },
    '& thead th:last-child': { width: '32%' },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    '& th:first-child, & td:first-child': { paddingLeft: 0 },
    '& th:last-child, & td:last-child': { paddingRight: 0 },
  },
  heading: { textAlign: 'left', overflowWrap: 'normal', fontWeight: tokens.fontWeightRegular },
  amount: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  amountHeading: { textAlign: 'right' },
  sorter: {
    minWidth: 0,
    padding: '0 2px',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: 'inherit',
  },
  name: { overflowWrap: 'anywhere' },
  unit: { fontWeight: tokens.fontWeightSemibold },
  of: { display: 'block', color: tokens.colorNeutralForeground2 },
  lacks: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  reached: { color: tokens.colorStatusSuccessForeground1 },
  notJudged: { color: tokens.colorNeutralForeground2 },
});

export interface MissingTableProps {
  rows: readonly MissingRow[];
  /** The unit that all money is in; null = each cell says its own. */
  moneyUnit: Unit | null;
  sort: Sort;
  onSort(by: SortKey): void;
}

export function MissingTable({ rows, moneyUnit, sort, onSort }: MissingTableProps): JSX.Element {
  const { missing, unit } = useTexts();
  const styles = useStyles();
  const columns: [SortKey, string][] = [
    ['name', missing.name],
    ['cases', missing.cases],
    ['money', moneyUnit ? missing.moneyIn(unit[moneyUnit]) : missing.money],
  ];
  return (
    <table className={styles.table} aria-label={missing.heading}>
      <thead>
        <tr>
          {columns.map(([by, text]) => (
            <SortHeading key={by} by={by} text={text} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MissingLine key={row.key} row={row} moneyUnit={moneyUnit} />
        ))}
      </tbody>
    </table>
  );
}

interface SortHeadingProps extends Pick<MissingTableProps, 'sort' | 'onSort'> {
  by: SortKey;
  text: string;
}

function SortHeading({ by, text, sort, onSort }: SortHeadingProps): JSX.Element {
  const { missing } = useTexts();
  const styles = useStyles();
  const sorted = sort.by === by;
  return (
    <th
      scope="col"
      className={by === 'name' ? styles.heading : mergeClasses(styles.heading, styles.amountHeading)}
      aria-sort={!sorted ? 'none' : sort.descending ? 'descending' : 'ascending'}
    >
      <Button
        appearance="transparent"
        size="small"
        className={styles.sorter}
        title={missing.sortBy(text)}
        icon={sorted ? <SortIcon descending={sort.descending} /> : undefined}
        iconPosition="after"
        onClick={() => onSort(by)}
      >
        {text}
      </Button>
    </th>
  );
}

function MissingLine({ row, moneyUnit }: { row: MissingRow; moneyUnit: Unit | null }): JSX.Element {
  const styles = useStyles();
  return (
    <tr>
      <td className={mergeClasses(styles.name, row.of === '' && styles.unit)}>
        <CellLink sheet={row.sheet} address={row.address} text={row.name} quoted inline={false} />
        {row.of && (
          <span className={styles.of} lang="vi">
            {row.of}
          </span>
        )}
      </td>
      {MEASURES.map((measure) => (
        <td key={measure} className={styles.amount}>
          <Amount measure={measure} cell={row.byMeasure[measure]} withUnit={moneyUnit === null} />
        </td>
      ))}
    </tr>
  );
}

function Amount({ measure, cell, withUnit }: { measure: Measure; cell: MissingCell | undefined; withUnit: boolean }): JSX.Element | null {
  const { missing, number, unit } = useTexts();
  const styles = useStyles();
  if (!cell) return null;
  if (cell.verdict === 'met') return <span className={styles.reached}>{missing.reached}</span>;
  if (cell.shortfall === null) return <span className={styles.notJudged}>{missing.notJudged}</span>;
  const suffix = measure === 'money' && withUnit ? ` ${unit[cell.unit]}` : '';
  return <span className={styles.lacks}>{number(cell.shortfall) + suffix}</span>;
}
