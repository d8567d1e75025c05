/** `workbook.functions`: Excel's functions called by code. Answered is DATE alone: its day 1 tells whether the workbook counts days from 1900 or from 1904. */
import { rolledSerial } from '../../calculation/serials';
import type { HostContext } from '../context';
import { node } from '../nodes';
import { type Args, asNumber, defineType } from '../schema';

/** As the formula =DATE(): years below 1900 count from there; #NUM! before the workbook's first day. */
function date(_: unknown, args: Args, host: HostContext) {
  const [year, month, day] = [0, 1, 2].map((index) => Math.trunc(asNumber(args.values[index]))) as [number, number, number];
  const serial = rolledSerial(year < 1900 ? year + 1900 : year, month, day);
  const value = serial === null ? -1 : serial - host.workbook.dayOffset;
  return node('FunctionResult', value < 0 ? { value: null, error: '#NUM!' } : { value, error: null });
}

export const functions = defineType('Functions', { methods: { date } });

export const functionResult = defineType('FunctionResult', {
  scalars: { value: { get: ({ value }) => value }, error: { get: ({ error }) => error } },
});
