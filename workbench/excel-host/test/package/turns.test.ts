/** Files read, written and verified in turns, and parts unpacked by the browser's means: the same as in one go, and nothing damaged gets through. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openingPackage, openPackage } from '../../package/open-package';
import { picture } from '../../package/picture';
import { inTurns } from '../../package/steps';
import { unpackAhead } from '../../package/unpack-ahead';
import { verifyingSaved } from '../../package/verify';
import { buildPackage, worksheet } from '../../testing/build-package';

jest.setTimeout(60_000);

const ROWS = 6000;
const rows = Array.from(
  { length: ROWS },
  (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 7919}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>việc ${i}</t></is></c></row>`,
);
const LARGE = buildPackage({ sheets: { S: worksheet(rows.join('')) } });
const SHEET = 'xl/worksheets/sheet1.xml';

/** A pause that counts how often it was asked, and waits each time. */
function counting(): { pause: () => Promise<void>; asked: () => number } {
  let asked = 0;
  return { pause: () => (asked++, new Promise((resolve) => setTimeout(resolve, 0))), asked: () => asked };
}

test('in turns as in one go: read, saved byte for byte, verified', async () => {
  const [reading, writing, verifying] = [counting(), counting(), counting()];
  const once = openPackage(LARGE);
  const turned = await inTurns(openingPackage(LARGE, { unpacked: await unpackAhead(LARGE) }), reading.pause);
  expect(picture(turned.workbook)).toEqual(picture(once.workbook));
  for (const { workbook } of [once, turned])
    for (let row = 0; row < ROWS; row += 2) workbook.sheets[0]!.setCell(row, 2, { value: `Đạt ${row * 31}`, style: 0 });
  await turned.unpackAhead();
  const saved = await inTurns(turned.saving(), writing.pause);
  expect(Buffer.compare(saved, once.save())).toBe(0);
  // Saved again from what was saved.
  for (const { workbook } of [once, turned]) workbook.sheets[0]!.setCell(1, 0, { value: 5, style: 0 });
  await turned.unpackAhead();
  const again = await inTurns(turned.saving(), writing.pause);
  expect(Buffer.compare(again, once.save())).toBe(0);
  const unpacked = [await unpackAhead(LARGE), await unpackAhead(again)] as const;
  expect(await inTurns(verifyingSaved(LARGE, again, turned.workbook, {}, unpacked), verifying.pause)).toBeNull();
  turned.workbook.sheets[0]!.rows[3]!.cells[0]!.value = -1;
  expect(await inTurns(verifyingSaved(LARGE, again, turned.workbook, {}, unpacked), verifying.pause)).not.toBeNull();
  for (const { asked } of [reading, writing, verifying]) expect(asked()).toBeGreaterThan(ROWS / 200);
});

/** The same file with bytes of its directory or its data changed. */
function damaged(change: (bytes: Uint8Array, view: DataView, record: number) => void): Uint8Array {
  const bytes = LARGE.slice();
  const view = new DataView(bytes.buffer);
  let record = bytes.length - 22;
  while (view.getUint32(record, true) !== 0x02014b50 || strFromU8(bytes.subarray(record + 46, record + 46 + SHEET.length)) !== SHEET) record--;
  change(bytes, view, record);
  return bytes;
}

test('large parts are unpacked ahead, as they are', async () => {
  const unpacked = await unpackAhead(LARGE);
  expect([...unpacked.keys()]).toEqual([SHEET]);
  expect(Buffer.compare(unpacked.get(SHEET)!, unzipSync(LARGE)[SHEET]!)).toBe(0);
});

test.each<[string, Uint8Array]>([
  ['no zip', strToU8('không phải zip')],
  ['another checksum', damaged((_, view, record) => view.setUint32(record + 16, 1, true))],
  ['more than it says', damaged((_, view, record) => view.setUint32(record + 24, 70_000, true))],
  ['less than it says', damaged((_, view, record) => view.setUint32(record + 24, 40_000_000, true))],
  ['broken data', damaged((bytes, view, record) => bytes.fill(0xff, view.getUint32(record + 42, true) + 2000, view.getUint32(record + 42, true) + 2100))],
  ['no part that is large', zipSync({ a: strToU8('x') })],
])('%s: nothing is unpacked ahead, and opening says why', async (_, bytes) => {
  const unpacked = await unpackAhead(bytes);
  expect([...unpacked.keys()]).toEqual([]);
  const errorOf = (open: () => unknown): unknown => {
    try {
      return open();
    } catch (error) {
      return error;
    }
  };
  expect(errorOf(() => openPackage(bytes, { unpacked }))).toEqual(errorOf(() => openPackage(bytes)));
});
