/** The charts of the sheet, over its cells: they move with them, and let every click through. Of a file's own charts the place is shown. */
import { type RefObject, useEffect, useState } from 'react';
import type { DrawingCorner } from 'excel-host/model';
import { separatorsOf } from 'excel-host/cells';
import { chartSvg } from '../grid/charts';
import type { GridView } from '../grid/view';
import { useWorkspace } from './context';

const PIXELS_PER_POINT = 4 / 3;

interface Props {
  view: RefObject<GridView | null>;
  /** The element that they lie over. */
  place: RefObject<HTMLElement | null>;
}

export function Charts({ view, place }: Props) {
  const workspace = useWorkspace();
  const [, moved] = useState(0);
  const drawings = workspace.isOpen ? workspace.sheet.drawings.filter(({ kind }) => kind === 'chart') : [];
  const corners = drawings.map(({ from }) => from);
  // Where a cell is, the painter says: asked for as long as there is something to place.
  useEffect(() => {
    if (drawings.length === 0) return;
    let last = '';
    const timer = setInterval(() => {
      const at = JSON.stringify([corners.map(({ row, column }) => view.current?.rectOf(row, column)), place.current?.clientWidth]);
      if (at !== last) moved((n) => n + 1);
      last = at;
    }, 50);
    return () => clearInterval(timer);
  }, [JSON.stringify(corners), view, place]);
  const pixels = (PIXELS_PER_POINT * workspace.zoom) / 100;
  const frame = place.current?.getBoundingClientRect();
  if (drawings.length === 0 || !frame) return null;
  const point = ({ row, column, x, y }: DrawingCorner): { x: number; y: number } | null => {
    const cell = view.current?.rectOf(row, column);
    return cell ? { x: cell.left - frame.left + x * pixels, y: cell.top - frame.top + y * pixels } : null;
  };
  return (
    <div className="charts" aria-label={workspace.words.charts}>
      {drawings.map(({ id, name, from, to, chart }) => {
        const [first, last] = [point(from), 'column' in to ? point(to) : null];
        if (!first) return null;
        const width = last ? last.x - first.x : 'width' in to ? to.width * pixels : 0;
        const height = last ? last.y - first.y : 'height' in to ? to.height * pixels : 0;
        if (width < 20 || height < 20) return null;
        const style = { left: first.x, top: first.y, width, height };
        if (!chart) return <div key={id} className="chart carried" title={name} style={style} />;
        const svg = chartSvg(workspace.workbook, chart, { width: Math.round(width), height: Math.round(height) }, separatorsOf(workspace.locale));
        return <div key={id} className="chart" style={style} dangerouslySetInnerHTML={{ __html: svg }} />;
      })}
    </div>
  );
}
