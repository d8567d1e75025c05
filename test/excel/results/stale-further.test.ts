/** Results that hang on columns which the plan names, or on how many people a unit has: void as soon as these change, and no other row with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../workbench/add-in';
import { closeShown, setValue, Shown } from './shown-results';

afterEach(closeShown);

const open = (letter: string): Promise<Shown> =>
  Shown.of(openWorkbook(readFileSync(join(__dirname, `../../fixtures/plans/muoi-ke-hoach/${letter}.xlsx`))).workbook, { plan: null });
/** Rows of the report, from 0. */
const [AN_BINH, ANH, BUOI, CAM_KHE, DUNG] = [6, 7, 8, 9, 11];

test('columns that the plan names: of the edited row, and of no other', async () => {
  const shown = await open('D');
  const [block] = shown.blocks;
  const sheet = shown.sheetOf(block!);
  expect(shown.voids(block!)).toEqual([]);
  for (const column of [11, 12, 13]) {
    const value = sheet.cell(AN_BINH, column)!.value;
    setValue(sheet, AN_BINH, column, column === 13 ? 'Không' : 1);
    expect(shown.voids(block!)).toEqual([AN_BINH]);
    setValue(sheet, AN_BINH, column, value);
    expect(shown.voids(block!)).toEqual([]);
  }
});

test('an average: somebody of a unit is gone, or has come at its end', async () => {
  const shown = await open('G');
  const [block] = shown.blocks;
  const sheet = shown.sheetOf(block!);
  expect(shown.voids(block!)).toEqual([]);
  const name = sheet.cell(BUOI, 1)!.value;
  setValue(sheet, BUOI, 1, null);
  expect(shown.voids(block!)).toEqual(expect.arrayContaining([AN_BINH]));
  expect(shown.voids(block!)).not.toEqual(expect.arrayContaining([CAM_KHE]));
  expect(shown.voids(block!)).not.toEqual(expect.arrayContaining([ANH]));
  setValue(sheet, BUOI, 1, name);
  expect(shown.voids(block!)).toEqual([]);
  // Below the last person of the last unit.
  setValue(sheet, DUNG + 1, 1, 'Hồ Văn Giang');
  expect(shown.voids(block!)).toEqual([CAM_KHE]);
});
