/** Charts and shapes of a worksheet: where they lie. What they show is not modelled. */
import type { Drawing, Sheet } from '../../model/workbook';
import { columnsWidth, rowsHeight } from '../cells/visibility';
import { node, type NodeData } from '../nodes';
import { defineType, type Scalar } from '../schema';

type Data = NodeData['Chart'];
const ofKind = (sheet: Sheet, kind: Drawing['kind']): Drawing[] => sheet.drawings.filter((drawing) => drawing.kind === kind);

/** Points from the sheet's upper left corner. */
function box({ sheet, drawing: { from, to } }: Data): { left: number; top: number; width: number; height: number } {
  const left = columnsWidth(sheet, 0, from.column) + from.x;
  const top = rowsHeight(sheet, 0, from.row) + from.y;
  if (!('column' in to)) return { left, top, ...to };
  return { left, top, width: columnsWidth(sheet, 0, to.column) + to.x - left, height: rowsHeight(sheet, 0, to.row) + to.y - top };
}

const place: Record<string, Scalar<Data>> = {
  name: { get: ({ drawing }) => drawing.name },
  id: { get: ({ drawing }) => drawing.id },
  left: { get: (d) => box(d).left },
  top: { get: (d) => box(d).top },
  width: { get: (d) => box(d).width },
  height: { get: (d) => box(d).height },
};

export const chart = defineType('Chart', { identity: ({ drawing }) => ({ Id: drawing.id }), scalars: place });
export const shape = defineType('Shape', {
  identity: ({ drawing }) => ({ Id: drawing.id }),
  scalars: { ...place, type: { get: ({ drawing }) => drawing.type } },
});

const chartNode = (sheet: Sheet, drawing: Drawing) => node('Chart', { sheet, drawing });
const shapeNode = (sheet: Sheet, drawing: Drawing) => node('Shape', { sheet, drawing });

export const chartCollection = defineType('ChartCollection', {
  scalars: { count: { get: ({ sheet }) => ofKind(sheet, 'chart').length } },
  items: ({ sheet }) => ofKind(sheet, 'chart').map((drawing) => chartNode(sheet, drawing)),
  methods: { getCount: ({ sheet }) => ofKind(sheet, 'chart').length },
});

export const shapeCollection = defineType('ShapeCollection', {
  items: ({ sheet }) => ofKind(sheet, 'shape').map((drawing) => shapeNode(sheet, drawing)),
  methods: { getCount: ({ sheet }) => ofKind(sheet, 'shape').length },
});
