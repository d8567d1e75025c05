/**
 * The list of units and people. One Tab stop: arrows go from line to line, Enter opens what a line is made of. Only what is on the screen is drawn. The row that
 * is selected in Excel opens by itself.
 */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, type Range, useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type JSX, type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Plan } from '../../../plan/plan';
import { usePane } from '../../context';
import { useKept } from '../../kept';
import { groupedLines, type Line, officersByUnit, plainLines, type ResultRow, type Sort, sortRows } from '../../results';
import type { Found } from '../../state';
import { ResultLine, UnitLine } from './ResultLine';
import { RowCard } from './RowCard';

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  none: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
});

export interface ResultListProps {
  plan: Plan;
  found: Found;
  all: readonly ResultRow[];
  /** Those that are shown, in the order of the report. */
  rows: readonly ResultRow[];
  sort: Sort;
  /** Index of the subject that is selected in Excel. */
  selected: number | null;
  /** Index of the one that was asked for elsewhere in the pane. */
  asked: number | null;
  onAsked(none: null): void;
}

/** A line's height before it was measured: its name, and a line for each measure. */
const heightOf = (line: Line): number => (line.type === 'row' ? 30 + 18 * Object.keys(line.row.cells).length : 28);

/** Until a list that was drawn anew has measured its lines. */
const AFTER_DRAWING_MS = 60;

/** Room that the bars above and below take. */
const BARS = { top: 40, bottom: 60 };

export function ResultList({ plan, found, all, rows, sort, selected, asked, onAsked }: ResultListProps): JSX.Element {
  const {
    texts: { results },
    scroller = null,
  } = usePane();
  const styles = useStyles();
  const lines = useLines(all, rows, sort, selected);
  const officers = useMemo(() => officersByUnit(all), [all]);
  const [open, setOpen] = useKept<string | null>('openLine', null);
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, lines.length - 1);
  const virtualizer = useLinesInSight(scroller, {
    count: lines.length,
    estimateSize: (i) => heightOf(lines[i]!),
    getItemKey: (i) => keyOf(lines[i]!),
    overscan: 6,
    scrollMargin: useTop(list, scroller),
    scrollPaddingStart: BARS.top,
    scrollPaddingEnd: BARS.bottom,
    // The line with the Tab stop is there wherever the list is scrolled to.
    rangeExtractor: useCallback((range: Range) => [...new Set([...defaultRangeExtractor(range), at])].filter((i) => i >= 0).sort((a, b) => a - b), [at]),
  });
  const show = (index: number | null, align: 'auto' | 'start'): void => {
    const place = lines.findIndex((line) => line.type === 'row' && line.row.index === index);
    if (place < 0) return;
    setOpen(keyOf(lines[place]!));
    setActive(place);
    virtualizer.scrollToIndex(place, { align });
  };
  useEffect(() => show(selected, 'auto'), [selected]);
  // Who comes back from another place finds the line that they had opened; its card has its height only after it was drawn.
  useEffect(() => {
    const place = lines.findIndex((line) => keyOf(line) === open);
    if (place < 0) return;
    const timer = setTimeout(() => virtualizer.scrollToIndex(place, { align: 'start' }), AFTER_DRAWING_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (asked !== null) show(asked, 'start');
    onAsked(null);
  }, [asked]);
  const focus = (place: number): void => {
    setActive(place);
    virtualizer.scrollToIndex(place, { align: 'auto' });
    requestAnimationFrame(() => {
      // Who has gone elsewhere since is not called back; a line that was scrolled away has left the focus to the page.
      const { activeElement } = document;
      if (activeElement !== document.body && !list.current?.contains(activeElement)) return;
      list.current?.querySelector<HTMLElement>(`[data-index="${place}"] [data-line]`)?.focus({ preventScroll: true });
    });
  };
  if (lines.length === 0) return <p className={styles.none}>{results.none}</p>;
  return (
    <ul
      className={styles.list}
      ref={list}
      aria-label={results.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open !== null) {
          const place = lines.findIndex((line) => keyOf(line) === open);
          setOpen(null);
          if (place >= 0) focus(place);
          event.stopPropagation();
          return;
        }
        const next = target(event, at, lines.length);
        if (next === null) return;
        event.preventDefault();
        focus(next);
      }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const line = lines[index]!;
        return (
          <li
            key={key}
            className={styles.line}
            data-index={index}
            ref={virtualizer.measureElement}
            aria-posinset={index + 1}
            aria-setsize={lines.length}
            style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
          >
            {line.type !== 'row' ? (
              <UnitLine
                name={line.type === 'unit' ? line.name : null}
                officers={line.type === 'unit' ? officers.get(line.name) : undefined}
                stop={index === at}
              />
            ) : (
              <>
                <ResultLine
                  row={line.row}
                  grouped={sort.by === 'report'}
                  officers={line.row.isUnit ? officers.get(line.row.name) : undefined}
                  open={open === key}
                  stop={index === at}
                  onToggle={() => {
                    setActive(index);
                    setOpen(open === key ? null : String(key));
                    // The card of a line at the bottom would open where nobody sees it.
                    if (open !== key) setTimeout(() => virtualizer.scrollToIndex(index, { align: 'auto' }), AFTER_DRAWING_MS);
                  }}
                />
                {open === key && <RowCard plan={plan} found={found} index={line.row.index} />}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const keyOf = (line: Line): string => (line.type === 'row' ? line.row.key : line.type === 'unit' ? `unit ${line.name}` : line.type);

/** The lines in their order; the row that is selected in Excel is among them whatever is filtered. */
function useLines(all: readonly ResultRow[], rows: readonly ResultRow[], sort: Sort, selected: number | null): Line[] {
  const ordered = useMemo(() => (sort.by === 'report' ? groupedLines(rows) : plainLines(sortRows(rows, sort))), [rows, sort]);
  return useMemo(() => {
    if (selected === null || rows.some(({ index }) => index === selected)) return ordered;
    const row = all.find(({ index }) => index === selected);
    return row ? [{ type: 'selected' }, { type: 'row', row }, ...ordered] : ordered;
  }, [all, rows, ordered, selected]);
}

/** Where a key leads to; null for all others. Keys within an open card are its own. */
function target({ key, target: element }: KeyboardEvent, at: number, count: number): number | null {
  if (!(element as HTMLElement).hasAttribute('data-line')) return null;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

interface InSight {
  count: number;
  estimateSize: (index: number) => number;
  getItemKey: (index: number) => string;
  overscan: number;
  scrollMargin: number;
  scrollPaddingStart: number;
  scrollPaddingEnd: number;
  rangeExtractor: (range: Range) => number[];
}

/** The lines that are in sight, in what scrolls the pane. */
function useLinesInSight(scroller: HTMLElement | null, options: InSight) {
  const inPage = useWindowVirtualizer<HTMLElement>({ ...options, enabled: scroller === null });
  const inPart = useVirtualizer<HTMLElement, HTMLElement>({ ...options, getScrollElement: () => scroller, enabled: scroller !== null });
  return scroller === null ? inPage : inPart;
}

/** How far below the top of what scrolls an element begins, kept up to date while what is above it grows and shrinks. */
function useTop(element: RefObject<HTMLElement | null>, scroller: HTMLElement | null): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const found = element.current;
    const above = scroller ? scroller.scrollTop - scroller.getBoundingClientRect().top : window.scrollY;
    const now = found ? Math.round(found.getBoundingClientRect().top + above) : 0;
    if (now !== top) setTop(now);
  });
  return top;
}
