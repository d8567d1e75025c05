/** Shapes of a worksheet: where they lie. What they show is not modelled. */
import type { Drawing, Sheet } from '../../model/workbook';
import { node, type NodeData } from '../nodes';
import { defineType, type Scalar } from '../schema';
import { boxOf } from './charts';

type Data = NodeData['Shape'];
const shapes = (sheet: Sheet): Drawing[] => sheet.drawings.filter(({ kind }) => kind === 'shape');

const place: Record<string, Scalar<Data>> = {
  name: { get: ({ drawing }) => drawing.name },
  id: { get: ({ drawing }) => drawing.id },
  left: { get: (d) => boxOf(d).left },
  top: { get: (d) => boxOf(d).top },
  width: { get: (d) => boxOf(d).width },
  height: { get: (d) => boxOf(d).height },
};

export const shape = defineType('Shape', {
  identity: ({ drawing }) => ({ Id: drawing.id }),
  scalars: { ...place, type: { get: ({ drawing }) => drawing.type } },
});

const shapeNode = (sheet: Sheet, drawing: Drawing) => node('Shape', { sheet, drawing });

export const shapeCollection = defineType('ShapeCollection', {
  items: ({ sheet }) => shapes(sheet).map((drawing) => shapeNode(sheet, drawing)),
  methods: { getCount: ({ sheet }) => shapes(sheet).length },
});
