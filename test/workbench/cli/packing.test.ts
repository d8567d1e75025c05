/** Node packs and unpacks as plain JavaScript does; what is broken is said by both. */
import fc from 'fast-check';
import { atOnce, openPackage, type Packing } from 'excel-host/package';
import { BY_NODE } from '../../../workbench/cli/packing';
import { IN_JAVASCRIPT } from '../../../workbench/excel-host/package/packing';
import { fixtureBytes } from '../../fixtures/truth';

const BOTH: readonly [string, Packing][] = [
  ['Node', BY_NODE],
  ['JavaScript', IN_JAVASCRIPT],
];
const packed = (packing: Packing, data: Uint8Array): Uint8Array => atOnce(packing.deflate(data));

function lengthOr(otherwise: number, work: () => Uint8Array): number {
  try {
    return work().length;
  } catch {
    return otherwise;
  }
}

test('what one packs, both unpack', () => {
  const data = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc.array(fc.constantFrom(1, 2), { maxLength: 3000 }).map((bytes) => Uint8Array.from(bytes)),
  );
  fc.assert(
    fc.property(data, (bytes) => {
      for (const [, by] of BOTH) for (const [, from] of BOTH) expect([...from.inflate(packed(by, bytes), bytes.length)]).toEqual([...bytes]);
    }),
  );
});

test.each([...BOTH])('%s: larger than one piece', (_, packing) => {
  const data = Uint8Array.from({ length: 3_000_000 }, (__, i) => (i * i) % 251);
  expect(Buffer.compare(packing.inflate(packed(packing, data), data.length), data)).toBe(0);
});

test.each([...BOTH])('%s does not follow what unpacks to more than was said, and refuses what is no packed data', (_, packing) => {
  const data = new Uint8Array(5_000_000);
  expect(lengthOr(0, () => packing.inflate(packed(packing, data), 1000))).toBeLessThanOrEqual(1000);
  expect(() => packing.inflate(Uint8Array.of(7, 7, 7, 7), 1000)).toThrow();
});

test('bytes that come back are their own: changing them changes nothing else', () => {
  const data = Uint8Array.of(1, 2, 3);
  const out = BY_NODE.inflate(packed(BY_NODE, data), 3);
  expect(out.constructor).toBe(Uint8Array);
  out.slice().fill(9);
  expect([...out]).toEqual([1, 2, 3]);
});

test('a workbook saved with either is read the same with the other', () => {
  const bytes = fixtureBytes('01-bao-cao-tinh-hai-bieu.xlsx');
  const values = BOTH.map(([, packing], i) => {
    const file = openPackage(bytes, { packing });
    file.workbook.sheets[0]!.setCell(0, 0, { value: 'Khác', style: 0 });
    const again = openPackage(file.save(), { packing: BOTH[1 - i]![1] });
    return again.workbook.sheets.map((sheet) => sheet.rows.map((row) => row?.cells));
  });
  expect(values[0]).toEqual(values[1]);
  expect(values[0]!.length).toBeGreaterThan(1);
});
