/** Page breaks set by hand: `worksheet.horizontalPageBreaks`, `worksheet.verticalPageBreaks`. */
import type { Sheet } from '../../model/workbook';
import { area } from '../cells/areas';
import { guardSheet } from '../cells/guard';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { node, type NodeData, rangeNode } from '../nodes';
import { type Args, defineType } from '../schema';
import { rangeAt } from './range-arguments';
import { areaOf } from './range-scalars';

type Data = NodeData['PageBreakCollection'];
/** Excel's limit of breaks in one direction. */
const MOST = 1026;

const placesOf = ({ sheet, axis }: Data): number[] => sheet.breaks?.[axis] ?? [];

function put({ sheet, axis }: Data, places: number[]): void {
  guardSheet(sheet);
  sheet.breaks = { rows: [], columns: [], ...sheet.breaks, [axis]: [...new Set(places)].sort((a, b) => a - b) };
  sheet.touch('page');
}

/** Before the first row (or column) of the range. Before the very first one there is no page to end. */
function add(d: Data, args: Args, host: HostContext) {
  const target = rangeAt(args, 0, d.sheet, host);
  const a = areaOf(target);
  const place = d.axis === 'rows' ? a.top : a.left;
  if (target.sheet !== d.sheet || place === 0 || placesOf(d).length >= MOST) throw invalidArgument();
  put(d, [...placesOf(d), place]);
  return node('PageBreak', { ...d, place });
}

const toNode = (d: Data) => (place: number) => node('PageBreak', { ...d, place });

export const pageBreakCollection = defineType('PageBreakCollection', {
  items: (d) => placesOf(d).map(toNode(d)),
  item: (d, key) => {
    const place = placesOf(d)[Number(key)];
    return place === undefined ? null : toNode(d)(place);
  },
  methods: {
    add,
    getCount: (d) => placesOf(d).length,
    removePageBreaks: (d) => put(d, []),
  },
});

/** The cell behind the break, in the other direction the first one. */
const cellAfter = ({ sheet, axis, place }: NodeData['PageBreak']): { sheet: Sheet; row: number; column: number } => ({
  sheet,
  row: axis === 'rows' ? place : 0,
  column: axis === 'rows' ? 0 : place,
});

export const pageBreak = defineType('PageBreak', {
  identity: ({ axis, place }) => ({ _Id: `${axis}-${place}` }),
  scalars: {
    columnIndex: { get: (d) => cellAfter(d).column },
    rowIndex: { get: (d) => cellAfter(d).row },
  },
  methods: {
    delete: (d) =>
      put(
        d,
        placesOf(d).filter((place) => place !== d.place),
      ),
    getCellAfterBreak: (d) => {
      const { sheet, row, column } = cellAfter(d);
      return rangeNode(sheet, area(row, column, row, column));
    },
  },
});
