/** Cells on several sheets, as precedents and dependents are. */
import type { Cells, NodeData } from '../nodes';
import { node } from '../nodes';
import { defineType, mustExist } from '../schema';
import { addressOf } from './range-scalars';

type Data = NodeData['WorkbookRangeAreas'];

const onSheet = ({ parts }: Data, key: string): Cells | undefined =>
  parts.find(({ sheet }) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());

export const workbookRangeAreas = defineType('WorkbookRangeAreas', {
  byReference: true,
  scalars: { addresses: { get: ({ parts }) => parts.map(({ sheet, areas }) => addressOf(sheet, areas)) } },
  navigation: {
    areas: (d) => node('RangeAreasCollection', d),
    ranges: ({ parts }) => node('RangeCollection', { ...mustExist(parts[0]), more: parts.slice(1) }),
  },
  methods: {
    getRangeAreasBySheet: (d, args) => node('RangeAreas', { ...mustExist(onSheet(d, args.text(0))) }),
    getRangeAreasOrNullObjectBySheet: (d, args) => {
      const found = onSheet(d, args.text(0));
      return found ? node('RangeAreas', { ...found }) : null;
    },
  },
});

export const rangeAreasCollection = defineType('RangeAreasCollection', {
  items: ({ parts }) => parts.map((part) => node('RangeAreas', { ...part })),
  methods: {
    getCount: ({ parts }) => parts.length,
    getItemAt: ({ parts }, args) => node('RangeAreas', { ...mustExist(parts[args.integer(0)]) }),
  },
});
