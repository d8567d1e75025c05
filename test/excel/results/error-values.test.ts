/** An error value among the figures: formulas say what the values say. */
import { calculating } from 'excel-host/calculation';
import { classify } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { FUNCTIONS } from '../../../workbench/add-in';
import { associateFunctions } from '../../../workbench/associate';
import { bootAddIn } from '../../../workbench/boot';
import { workbookOf } from '../build';

test.each(['builtin', 'functions'] as const)('an error value among the figures of cases: %s say what the values say', async (formulas) => {
  const rows = [
    ['Đơn vị tính: Việc'],
    ['STT', 'Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
    [1, 'An', 150, 100, 75],
    [2, 'Bình', 150, 100, 75],
    [3, 'Cần', 150, null, 75],
  ];
  const workbook = workbookOf({ S: rows });
  const sheet = workbook.sheets[0]!;
  sheet.setCell(4, 3, { value: { error: '#REF!' }, style: 0 });
  const session = await bootAddIn({ workbook, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  associateFunctions(session);
  try {
    await classify({ plan: DEFAULT_PLAN, formulas });
    const shown = sheet.rows[4]!.cells.slice(5).map((cell) => cell?.value ?? '');
    const note = 'Ô D5 (có điều kiện) ghi "#REF!": không đọc được số. Chưa có kết quả về tiền để xét đủ điều kiện.';
    // Behind the note stands whom the row is about, where formulas follow its figures.
    expect(shown).toEqual(['', '', '', '', '', 'Không xét', 'Không xét', `${note} [Cần | =]`]);
  } finally {
    await session.close();
  }
});
