/** Properties on the real Office.js: twice is once; applied then removed is the original; each subject's verdict is the pure core's. */
import fc from 'fast-check';
import { measureAssessor } from '../../../src/assessment/assess';
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import type { Reading } from '../../../src/report/reading';
import { bootAddIn } from '../../../workbench/boot';
import { type Person, sideBySide, workbookOf } from '../build';
import { picture } from 'excel-host/package';

const figures = (most: number): fc.Arbitrary<[number, number, number]> =>
  fc.tuple(fc.nat(most), fc.nat(100), fc.nat(100)).map(([total, a, b]) => {
    const eligible = Math.floor((total * a) / 100);
    return [total, eligible, Math.floor((eligible * b) / 100)];
  });
const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom('Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hòa', 'Phạm Cúc', 'Võ Phòng', 'Tống Cộng Hòa'),
  cases: figures(400),
  money: figures(150_000_000),
});
const report = fc.record({
  units: fc.array(fc.array(person, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  hidden: fc.array(fc.nat(12), { maxLength: 4 }),
  note: fc.option(fc.record({ row: fc.integer({ min: 2, max: 8 }), column: fc.integer({ min: 8, max: 26 }) }), { nil: undefined }),
});
const VERDICT = { met: 'Đạt', notMet: 'Chưa đạt', notJudged: 'Không xét' };

test('random reports', async () => {
  await fc.assert(
    fc.asyncProperty(report, async ({ units, hidden, note }) => {
      const rows = sideBySide(units);
      // Random sizes and names make questions; here a person has answered them.
      const kinds = units.flatMap((people) => ['office' as const, ...people.map(() => 'officer' as const)]);
      const settled = Object.fromEntries(kinds.map((kind, i) => [String(i + 5), { kind }]));
      const reading: Reading = { version: 1, sheets: { 'Báo cáo': { measures: { cases: { unit: 'cases' }, money: { unit: 'thousand' } }, rows: settled } } };
      const build = () => {
        const workbook = workbookOf({ 'Báo cáo': rows });
        const [sheet] = workbook.sheets;
        hidden.forEach((row) => sheet!.setRow(row, { hidden: true }));
        if (note) sheet!.setCell(Math.min(note.row, rows.length - 1), note.column, { value: 'của tôi', style: 0 });
        return workbook;
      };
      const workbook = build();
      const session = await bootAddIn({ workbook });
      try {
        await classify({ plan: DEFAULT_PLAN, reading });
        const once = picture(workbook);
        const sheet = workbook.sheets[0]!;
        const column = sheet.rows[3]!.cells.findIndex((cell) => cell?.value === 'Nhóm (việc)');
        let row = 4;
        for (const people of units) {
          row++; // the unit's own row
          for (const { cases } of people) {
            const [total, eligible, completed] = cases;
            const expected = measureAssessor(DEFAULT_PLAN, { kind: 'officer' }, 'cases', 'cases')({ total, toEnforce: null, eligible, completed });
            expect(sheet.cell(row, column + 5)?.value).toBe(VERDICT[expected.verdict]);
            expect(sheet.cell(row, column + 4)?.value ?? null).toBe(expected.shortfall);
            row++;
          }
        }
        await classify({ plan: DEFAULT_PLAN, reading });
        expect(picture(workbook)).toEqual(once);
        await removeAll();
        expect(picture(workbook)).toEqual(picture(build()));
      } finally {
        await session.close();
      }
    }),
    { numRuns: 60 },
  );
});
