/** Range: arrays that spill, what a formula reads and what reads a cell. */
import type { Area } from '../../model/workbook';
import { cellsOf } from '../cells/areas';
import { spillOf, spillParent } from '../cells/spills';
import type { HostContext } from '../context';
import { ExcelError, hostLacks, invalidArgument } from '../errors';
import { type Cells, node, rangeNode } from '../nodes';
import type { TypeTable } from '../schema';
import { areaOf } from './range-scalars';

/** Excel answers these for a single cell only; `strict` methods fail for more, the others answer a null object. */
function ofCell(find: (data: Cells, a: Area) => Area | null, strict: boolean) {
  return (data: Cells) => {
    const a = areaOf(data);
    if (cellsOf(a) !== 1 && strict) throw invalidArgument();
    const found = cellsOf(a) === 1 ? find(data, a) : null;
    if (!found && strict) throw new ExcelError('ItemNotFound');
    return found && rangeNode(data.sheet, found);
  };
}

const parent = (data: Cells, a: Area): Area | null => spillParent(data.sheet, a.top, a.left);
const spill = (data: Cells, a: Area): Area | null => spillOf(data.sheet, a.top, a.left);

/** ItemNotFound when there is none, as Excel documents. */
function related(kind: 'precedents' | 'dependents', deep: boolean) {
  return (data: Cells, _: unknown, host: HostContext) => {
    const found = host.related(kind, data.sheet, data.areas, deep);
    if (!found) throw hostLacks('Range', `${kind} without a calculation`);
    if (found.length === 0) throw new ExcelError('ItemNotFound');
    return node('WorkbookRangeAreas', { parts: found });
  };
}

export const rangeCalculation: NonNullable<TypeTable<'Range'>['methods']> = {
  calculate: (_, __, host) => host.calculate(),
  getSpillParent: ofCell(parent, true),
  getSpillParentOrNullObject: ofCell(parent, false),
  getSpillingToRange: ofCell(spill, true),
  getSpillingToRangeOrNullObject: ofCell(spill, false),
  getPrecedents: related('precedents', true),
  getDirectPrecedents: related('precedents', false),
  getDependents: related('dependents', true),
  getDirectDependents: related('dependents', false),
};
