/** Who is missing how much: a list of all subjects, to be filtered and sorted. Shows a screenful first, more on demand. */
import { Button, ToggleButton, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, memo, useMemo, useState } from 'react';
import { useTexts } from '../context';
import type { Found } from '../state';
import { FILTERS, type Filter, type MissingRow, type Sort, type SortKey, commonUnit, filterRows, missingRows, sortRows } from '../view';
import { MissingTable } from './MissingTable';
import { Section } from './Section';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  none: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  more: { alignSelf: 'center' },
});

/** Rows are heavy in a pane: 10,000 of them at once would freeze it. */
const PAGE = 50;

export const MissingList = memo(function MissingList({ found }: { found: Found }): JSX.Element {
  const { missing } = useTexts();
  const styles = useStyles();
  const all = useMemo(() => missingRows(found), [found]);
  const [filter, setFilter] = useState<Filter>('all');
  const [sort, setSort] = useState<Sort>({ by: 'report', descending: false });
  const [shown, setShown] = useState(PAGE);
  const rows = useMemo(() => sortRows(filterRows(all, filter), sort), [all, filter, sort]);
  const choose = (next: Filter): void => {
    setFilter(next);
    setShown(PAGE);
  };
  return (
    <Section heading={missing.heading}>
      <Filters rows={all} chosen={filter} onChoose={choose} />
      {rows.length === 0 ? (
        <p className={styles.none}>{missing.none}</p>
      ) : (
        <MissingTable rows={rows.slice(0, shown)} moneyUnit={commonUnit(all, 'money')} sort={sort} onSort={(by) => setSort(nextSort(sort, by))} />
      )}
      {rows.length > shown && (
        <Button className={styles.more} appearance="subtle" onClick={() => setShown(shown + PAGE * 2)}>
          {missing.more(Math.min(PAGE * 2, rows.length - shown))}
        </Button>
      )}
    </Section>
  );
});

function Filters({ rows, chosen, onChoose }: { rows: readonly MissingRow[]; chosen: Filter; onChoose(filter: Filter): void }): JSX.Element {
  const { missing } = useTexts();
  const styles = useStyles();
  const counts = useMemo(() => FILTERS.map((filter) => filterRows(rows, filter).length), [rows]);
  return (
    <div className={styles.filters} role="group" aria-label={missing.filterLabel}>
      {FILTERS.map((filter, i) => (
        <ToggleButton key={filter} size="small" shape="circular" checked={filter === chosen} onClick={() => onChoose(filter)}>
          {missing[filter](counts[i]!)}
        </ToggleButton>
      ))}
    </div>
  );
}

/** Largest first for amounts, A first for names; a second click turns the order round, a third one goes back to the report's. */
function nextSort(sort: Sort, by: SortKey): Sort {
  const first = by !== 'name';
  if (sort.by !== by) return { by, descending: first };
  return sort.descending === first ? { by, descending: !first } : { by: 'report', descending: false };
}
