/** "Số lượng": numbers, shares and no limit, as people write them. */
import { quotaAmount, quotaCell } from '../../../src/plan/sheet/quota-text';

test.each<[unknown, ReturnType<typeof quotaAmount>]>([
  [2, { limit: 2 }],
  [0, { limit: 0 }],
  ['2', { limit: 2 }],
  ['02', { limit: 2 }],
  ['không quá 2', { limit: 2 }],
  ['Tối đa 15', { limit: 15 }],
  ['Không giới hạn', { limit: null }],
  ['không hạn chế', { limit: null }],
  [0.2, { limit: null, share: { percent: 20, rounding: 'down' } }],
  [0.125, { limit: null, share: { percent: 12.5, rounding: 'down' } }],
  ['20%', { limit: null, share: { percent: 20, rounding: 'down' } }],
  ['không quá 20 %', { limit: null, share: { percent: 20, rounding: 'down' } }],
  ['12,5 %, làm tròn lên', { limit: null, share: { percent: 12.5, rounding: 'up' } }],
  ['12.5% (làm tròn xuống)', { limit: null, share: { percent: 12.5, rounding: 'down' } }],
  ['15 % tổng số, làm tròn đến số gần nhất', { limit: null, share: { percent: 15, rounding: 'nearest' } }],
  ['100 %', { limit: null, share: { percent: 100, rounding: 'down' } }],
  ['', null],
  [null, null],
  ['vài', undefined],
  [2.5, undefined],
  [-1, undefined],
  ['2,5', undefined],
  ['0 %', undefined],
  ['120 %', undefined],
  ['12,345 %', undefined],
  ['12,045 %', undefined],
  ['-5 %', undefined],
  ['-2', undefined],
  [true, undefined],
])('%j', (cell, amount) => expect(quotaAmount(cell)).toEqual(amount));

test.each([{ limit: 2 }, { limit: null }, ...(['down', 'up', 'nearest'] as const).map((rounding) => ({ limit: null, share: { percent: 12.5, rounding } }))])(
  '%j is read back',
  (amount) => expect(quotaAmount(quotaCell(amount))).toEqual(amount),
);
