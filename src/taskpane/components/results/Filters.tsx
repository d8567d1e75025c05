/** Search by name, and behind a button: filters, order, counts by kind. What is chosen there stays while the pane is open. */
import { Button, Input, Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, type KeyboardEvent, useId, useMemo } from 'react';
import type { KindSummary } from '../../../assessment/report';
import { KINDS, type Measure, MEASURES } from '../../../terms/terms';
import { useTexts } from '../../context';
import { FilterIcon, SearchIcon } from '../../icons';
import { useKept } from '../../kept';
import { type Filter, isFiltered, NO_FILTER, type Order, ORDERS, type ResultRow, type Sort, VERDICT_FILTERS } from '../../results';
import { Disclosure } from '../Section';
import { SummaryTable } from './SummaryTable';

const useStyles = makeStyles({
  bar: { display: 'flex', columnGap: tokens.spacingHorizontalXS, minWidth: 0, '& > :first-child': { flexGrow: 1, minWidth: 0 }, '& input': { minWidth: 0 } },
  // Two beside each other, so that the list is seen below them.
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    '& select': { minWidth: 0 },
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  foot: { ...typographyStyles.caption1, display: 'flex', alignItems: 'center', justifyContent: 'space-between', color: tokens.colorNeutralForeground2 },
});

export interface FiltersProps {
  all: readonly ResultRow[];
  /** How many rows are left. */
  shown: number;
  filter: Filter;
  sort: Sort;
  summary: readonly KindSummary[];
  onFilter(filter: Filter): void;
  onSort(sort: Sort): void;
}

interface Choice {
  label: string;
  value: string;
  options: (readonly [value: string, text: string, lang?: string])[];
  choose(value: string): void;
}

/** Down and Enter go on to the first line; Escape empties the search before it leaves the pane. */
const searchKeys =
  (filter: Filter, onFilter: FiltersProps['onFilter']) =>
  (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') document.querySelector<HTMLElement>('main [data-line][tabindex="0"]')?.focus();
    else if (event.key === 'Escape' && filter.text !== '') onFilter({ ...filter, text: '' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

export function Filters({ all, shown, filter, sort, summary, onFilter, onSort }: FiltersProps): JSX.Element {
  const { results: texts, kind: kinds } = useTexts();
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useKept('filtersOpen', false);
  const units = useMemo(() => [...new Set(all.map(({ unit }) => unit))].filter((unit) => unit !== ''), [all]);
  const present = useMemo(() => KINDS.filter((kind) => all.some((row) => row.kind === kind)), [all]);
  const measures = useMemo(() => MEASURES.filter((measure) => all.some((row) => row.cells[measure])), [all]);
  const orders = ORDERS.flatMap((by): [string, string][] =>
    by === 'shortfall' || by === 'least' || by === 'gap'
      ? measures.map((measure) => [`${by} ${measure}`, texts.orders[by](measure)])
      : [[`${by} ${sort.measure}`, texts.orders[by]]],
  );
  const choices: Choice[] = [
    {
      label: texts.verdict,
      value: filter.verdict,
      options: VERDICT_FILTERS.map((one) => [one, texts.verdicts[one]]),
      choose: (value) => onFilter({ ...filter, verdict: VERDICT_FILTERS.find((one) => one === value)! }),
    },
    {
      label: texts.unit,
      value: filter.unit ?? '',
      options: [['', texts.allUnits], ...units.map((unit) => [unit, unit, 'vi'] as const)],
      choose: (value) => onFilter({ ...filter, unit: value || null }),
    },
    {
      label: texts.kind,
      value: filter.kind ?? '',
      options: [['', texts.allKinds], ...present.map((kind) => [kind, kinds[kind]] as const)],
      choose: (value) => onFilter({ ...filter, kind: KINDS.find((kind) => kind === value) ?? null }),
    },
    {
      label: texts.sort,
      value: `${sort.by} ${sort.measure}`,
      options: orders,
      choose: (value) => {
        const [by, measure] = value.split(' ') as [Order, Measure];
        onSort({ by, measure });
      },
    },
  ];
  const filtered = isFiltered(filter);
  const clear = (): void => {
    onFilter(NO_FILTER);
    onSort({ ...sort, by: 'report' });
  };
  return (
    <>
      <div className={styles.bar} role="search">
        <Input
          type="search"
          size="small"
          value={filter.text}
          placeholder={texts.search}
          aria-label={texts.search}
          contentBefore={<SearchIcon />}
          onChange={(_, { value }) => onFilter({ ...filter, text: value })}
          onKeyDown={searchKeys(filter, onFilter)}
        />
        <Button
          size="small"
          appearance={filtered ? 'primary' : 'secondary'}
          icon={<FilterIcon />}
          title={filtered ? texts.filtered : texts.filter}
          aria-label={filtered ? texts.filtered : texts.filter}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div className={styles.choices} id={id}>
          {choices.map(({ label, value, options, choose }) => (
            <Select key={label} size="small" aria-label={label} value={value} onChange={(_, chosen) => choose(chosen.value)}>
              {options.map(([one, text, lang]) => (
                <option key={one} value={one} lang={lang}>
                  {text}
                </option>
              ))}
            </Select>
          ))}
        </div>
      )}
      {filter.verdict === 'near' && <p className={styles.hint}>{texts.nearMeans}</p>}
      {(filtered || open) && (
        <div className={styles.foot}>
          <span role="status">{texts.shown(shown, all.length)}</span>
          {(filtered || sort.by !== 'report') && (
            <Button size="small" appearance="transparent" onClick={clear}>
              {texts.clear}
            </Button>
          )}
        </div>
      )}
      {open && (
        <Disclosure summary={texts.summary.heading}>
          <SummaryTable summary={summary} />
        </Disclosure>
      )}
    </>
  );
}
