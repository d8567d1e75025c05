/** A range given to a method: as a proxy, or as an address on the sheet of the object that is asked. */
import type { Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { findRange } from '../find-range';
import { type Cells, Node } from '../nodes';
import type { Args } from '../schema';

export function rangeAt(args: Args, index: number, sheet: Sheet, host: HostContext): Cells {
  const given = args.values[index];
  if (given instanceof Node && given.type === 'Range') return given.data as Cells;
  return findRange(host.workbook, sheet, args.text(index));
}
