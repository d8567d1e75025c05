/** Everything that can be wrong with a plan sheet, typed into a real sheet: the cell, and the sentence word by word. */
import { PlanSheetError, readActivePlan } from '../../../src/excel/plan/sheet';
import { planSentence } from '../../../src/messages/plan';
import { vi } from '../../../src/messages/vi';
import { createPlanSheet } from '../../../src/excel/plan/create';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import { PLAN_TABLES } from '../../../src/plan/sheet/words';
import type { Sheet } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';
import { workbookOf } from '../build';
import { bootAddIn } from '../../../workbench/boot';

const SHEET = 'Kế hoạch thi đua';
let session: OfficeSession;
beforeEach(async () => {
  session = await bootAddIn({ workbook: workbookOf({ 'Trang tính 1': [] }) });
  await Excel.run((context) => createPlanSheet(context, HAU_GIANG_2024));
});
afterEach(() => session.close());

type Line = [address: string, sentence: string];
const type = (cells: Record<string, unknown>): void => {
  for (const [address, value] of Object.entries(cells)) session.host.enter(SHEET, address, [[value]]);
};

async function read(): Promise<{ errors: Line[]; warnings: Line[] }> {
  const problems = await Excel.run(readActivePlan).then(
    ({ warnings }) => warnings,
    (error: unknown) => {
      if (error instanceof PlanSheetError) return error.problems;
      throw error;
    },
  );
  const of = (wanted: string): Line[] =>
    problems.flatMap(({ level, address, problem }) => (level === wanted ? [[address, planSentence(problem, vi)] as Line] : []));
  return { errors: of('error'), warnings: of('warning') };
}

test('the plan of 2024 as it is: four open edges, told at the cells that leave them open', async () => {
  const rule = 'sẽ xếp theo mục "Đúng mốc để ngỏ thì xếp vào".';
  expect(await read()).toEqual({
    errors: [],
    warnings: [
      ['G12', `Chi cục / Phòng THADS khu vực, về việc: tổng số đúng 1.500 việc không thuộc nhóm nào theo lời văn; ${rule}`],
      ['G16', `Chi cục / Phòng THADS khu vực, về tiền: tổng số đúng 300 tỷ đồng không thuộc nhóm nào theo lời văn; ${rule}`],
      ['G20', `Chấp hành viên, về việc: tổng số đúng 300 việc không thuộc nhóm nào theo lời văn; ${rule}`],
      ['G24', `Chấp hành viên, về tiền: tổng số đúng 100 tỷ đồng không thuộc nhóm nào theo lời văn; ${rule}`],
    ],
  });
});

test.each<[string, Record<string, unknown>, Line[]]>([
  [
    'an overlap',
    { H17: 150 },
    [['F18', 'Chấp hành viên, về việc: nhóm "dưới 150 việc" và nhóm "từ 100 đến dưới 200 việc" chồng lên nhau, có tổng số thuộc cả hai.']],
  ],
  [
    'both bands include the bound',
    { I17: 'Có' },
    [['F18', 'Chấp hành viên, về việc: nhóm "đến 100 việc" và nhóm "từ 100 đến dưới 200 việc" chồng lên nhau, có tổng số thuộc cả hai.']],
  ],
  ['a rate above 100 % as a fraction', { D17: 1.2 }, [['D17', 'Chỉ tiêu 120 % vượt quá 100 %.']]],
  ['77 where 77 % was meant', { D17: 77 }, [['D17', 'Chỉ tiêu 7.700 % vượt quá 100 %. Nếu muốn giao 77 %, hãy nhập 77%.']]],
  ['a rate above 100 % as a text', { D17: "'120 %" }, [['D17', 'Chỉ tiêu "120 %" vượt quá 100 %.']]],
  ['three decimals', { D17: 0.77123 }, [['D17', 'Chỉ tiêu 77,123 % có quá hai chữ số thập phân.']]],
  ['no target', { D17: '' }, [['D17', 'Thiếu chỉ tiêu.']]],
  ['a word for a target', { D17: 'cao' }, [['D17', 'Chỉ tiêu phải là một tỷ lệ phần trăm, nhưng ô ghi "cao".']]],
  [
    'an unknown kind',
    { A17: 'Điều tra viên' },
    [
      [
        'A17',
        'Không rõ đối tượng "Điều tra viên". Hãy chọn trong danh sách của ô, hoặc ghi tên đơn vị, cá nhân được giao chỉ tiêu riêng (viết hoa như trên báo cáo).',
      ],
    ],
  ],
  ['no kind', { A17: '' }, [['A17', 'Thiếu đối tượng: dòng này chưa nói chỉ tiêu giao cho ai.']]],
  ['an unknown measure', { B17: 'giờ' }, [['B17', 'Không rõ tiêu chí "giờ". Hãy ghi việc hoặc tiền.']]],
  ['no measure', { B17: '' }, [['B17', 'Thiếu tiêu chí: việc hay tiền.']]],
  ['an unknown unit', { J21: 'lượng vàng' }, [['J21', 'Không rõ đơn vị tính "lượng vàng". Hãy chọn trong danh sách của ô.']]],
  ['money without a unit', { J21: '' }, [['J21', 'Thiếu đơn vị tính của số tiền.']]],
  ['cases in tỷ đồng', { J17: 'tỷ đồng' }, [['J17', 'Đơn vị tính "tỷ đồng" không hợp với tiêu chí của dòng này.']]],
  ['a word where a number belongs', { F18: 'một trăm' }, [['F18', 'Chỗ này phải là một số (hoặc để trống nếu không có mốc), nhưng ô ghi "một trăm".']]],
  ['a fraction of a case', { F18: 100.5 }, [['F18', 'Chỗ này phải là một số (hoặc để trống nếu không có mốc), nhưng ô ghi "100.5".']]],
  ['neither yes nor no', { G18: 'có lẽ' }, [['G18', 'Ô này chỉ ghi Có hoặc Không, nhưng đang ghi "có lẽ".']]],
  ['an unknown comparison', { E17: '≈' }, [['E17', 'Ô này chỉ ghi ≥ (đạt) hoặc > (trên), nhưng đang ghi "≈".']]],
  ['bounds the wrong way round', { F18: 250 }, [['H18', 'Mốc trên (200) không lớn hơn mốc dưới nên không tổng số nào thuộc nhóm này.']]],
  ['an error value', { F18: '#N/A' }, [['F18', 'Chỗ này phải là một số (hoặc để trống nếu không có mốc), nhưng ô ghi "#N/A".']]],
  ['no name', { B53: '' }, [['B53', 'Chưa ghi "Tên kế hoạch".']]],
  ['the row of an entry is gone', { A53: 'Ghi chú' }, [['A52', 'Chưa ghi "Tên kế hoạch".']]],
  ['no day', { B58: 'cuối tháng chín' }, [['B58', '"cuối tháng chín" không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 30/6/2024.']]],
  ['a day that does not exist', { B58: "'31/6/2024" }, [['B58', '"31/6/2024" không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 30/6/2024.']]],
  ['a period that ends before it begins', { B59: "'30/6/2023" }, [['B59', '"Số liệu đến hết ngày" sớm hơn "Số liệu từ ngày".']]],
  ['half a period', { B60: '' }, [['B60', 'Chưa ghi "Đợt thi đua từ ngày".']]],
  ['an unknown choice', { B67: 'nhóm ở giữa' }, [['B67', 'Không hiểu "nhóm ở giữa". Hãy ghi một trong các từ: nhóm trên mốc, nhóm dưới mốc.']]],
  ['an entry twice', { A56: 'Tên kế hoạch', B56: 'Kế hoạch khác' }, [['B56', 'Mục "Tên kế hoạch" được ghi hai lần, không rõ lấy dòng nào.']]],
  [
    'a number of people that is no number',
    { D32: 'vài' },
    [['D32', 'Số lượng phải là số nguyên, một tỷ lệ như "20 %, làm tròn xuống", hoặc "Không giới hạn", nhưng ô ghi "vài".']],
  ],
  ['no number of people', { D32: '' }, [['D32', 'Chưa ghi số lượng. Nếu kế hoạch không hạn chế, hãy ghi "Không giới hạn".']]],
  [
    'an award that the plan does not have',
    { C32: 'Bằng khen' },
    [
      [
        'C32',
        'Kế hoạch không có hình thức khen thưởng "Bằng khen". Phần Thông tin chung ghi: "Giấy khen của Cục trưởng Cục THADS tỉnh Hậu Giang"; "Giấy khen của Tổng Cục trưởng Tổng cục THADS". Ở đó mỗi hình thức là một dòng "Hình thức khen thưởng" riêng; ở đây ghi đúng một trong các hình thức ấy, hoặc để trống.',
      ],
    ],
  ],
  ['an unknown scope', { B32: 'cụm' }, [['B32', 'Không rõ phạm vi "cụm". Hãy ghi mỗi đơn vị hoặc toàn tỉnh.']]],
  ['a condition for nobody', { B39: '' }, [['B39', 'Chưa ghi điều kiện áp dụng cho ai (Tập thể, Cá nhân).']]],
  [
    'an unknown condition',
    { C39: 'Sức khỏe' },
    [['C39', 'Không hiểu "Sức khỏe". Hãy ghi một trong các từ: Thành tích, Đoàn kết, Không vi phạm, Gương mẫu, Nhiệm vụ, Khác.']],
  ],
  ['a condition without words', { D39: '' }, [['D39', 'Chưa ghi "Nội dung".']]],
  [
    'a level without the target that decides',
    { L17: 'xuất sắc', L18: 'xuất sắc', L19: 'xuất sắc', L20: 'xuất sắc' },
    [['L17', 'Chấp hành viên, về việc, mức "xuất sắc": chưa có chỉ tiêu chính. Hãy thêm dòng chỉ tiêu quyết định đủ điều kiện, ở dòng đó để trống cột "Mức".']],
  ],
  [
    'a level of the name of the target that decides',
    { L18: 'Đạt' },
    [
      [
        'L18',
        'Mức "Đạt" trùng tên với mức của chỉ tiêu chính. Ở dòng chỉ tiêu quyết định hãy để trống cột "Mức"; nếu là mức khác thì đặt tên khác, hoặc sửa mục "Tên mức của chỉ tiêu chính".',
      ],
    ],
  ],
  ['one target twice', { F18: '', G18: '', H18: 100 }, [['A18', 'Chấp hành viên, về việc: chỉ tiêu của nhóm "dưới 100 việc" được ghi hai lần.']]],
  ['a bound in another unit', { H21: '10 triệu' }, [['H21', 'Chỗ này phải là một số (hoặc để trống nếu không có mốc), nhưng ô ghi "10 triệu".']]],
  ['the heading of the upper bound was overwritten', { I6: 'Gồm cận' }, [['A6', 'Bảng thiếu cột "Gồm cận trên". Hãy ghi lại đúng tên cột này.']]],
  ['the heading of the levels was overwritten', { L6: 'Cấp' }, [['A6', 'Bảng thiếu cột "Mức". Hãy ghi lại đúng tên cột này.']]],
  [
    'a further measure without its parts',
    { A28: 'Giảm việc chuyển kỳ sau' },
    [
      ['B28', 'Thiếu đối tượng: dòng này chưa nói chỉ tiêu giao cho ai.'],
      ['C28', 'Chưa ghi "Cột trên biểu".'],
      ['E28', 'Thiếu chỉ tiêu.'],
    ],
  ],
  [
    'a rate without a denominator',
    { A28: 'Giảm việc', B28: 'Chấp hành viên', C28: 'Số việc giảm', D28: '≥', E28: 0.05 },
    [['F28', 'Tiêu chí này đòi một tỷ lệ nhưng chưa ghi cột làm mẫu số ("Trên cột"). Nếu cột trên biểu ghi Có / Không thì ghi Có hoặc Không vào Chỉ tiêu.']],
  ],
  [
    'an unknown comparison of a rate',
    { A28: 'Giảm việc', B28: 'Chấp hành viên', C28: 'Số việc giảm', D28: '=', E28: 0.05, F28: 'Việc đầu kỳ' },
    [['D28', 'Ô này chỉ ghi ≥, >, ≤ hoặc <, nhưng đang ghi "=".']],
  ],
  [
    'a rate that nothing says how to compare',
    { A28: 'Giảm việc', B28: 'Chấp hành viên', C28: 'Số việc giảm', E28: 0.05, F28: 'Việc đầu kỳ' },
    [['D28', 'Chưa chọn so sánh: ≥ (từ … trở lên), ≤ (không quá …), > hoặc <.']],
  ],
  [
    '5 where 5 % was meant',
    { A28: 'Giảm việc', B28: 'Chấp hành viên', C28: 'Số việc giảm', D28: '≥', E28: 5, F28: 'Việc đầu kỳ' },
    [['E28', 'Chỉ tiêu phải là một tỷ lệ phần trăm, hoặc Có, Không; nhưng ô ghi "5". Nếu muốn giao 5 %, hãy nhập 5%.']],
  ],
  [
    'yes or no with a denominator',
    { A28: 'Theo dõi THAHC', B28: 'Chấp hành viên', C28: 'Theo dõi THAHC', E28: 'Có', F28: 'Việc đầu kỳ' },
    [['F28', 'Chỉ tiêu ghi Có hoặc Không thì không có mẫu số: hãy để trống ô này; nếu là tỷ lệ thì ghi tỷ lệ vào Chỉ tiêu.']],
  ],
  [
    'a further measure for one unit only',
    { A28: 'Theo dõi THAHC', B28: 'Chi cục THADS huyện Tân Mỹ', C28: 'Theo dõi THAHC', E28: 'Có' },
    [
      [
        'B28',
        'Ở phần này chỉ dùng được đối tượng trong danh sách của ô (mọi Chi cục, mọi Chấp hành viên …), chưa dùng được cho riêng "Chi cục THADS huyện Tân Mỹ".',
      ],
    ],
  ],
  [
    'a quota for a part of a kind',
    { A32: 'Chi cục (loại 1)' },
    [['A32', 'Ở phần này chỉ dùng được đối tượng trong danh sách của ô (mọi Chi cục, mọi Chấp hành viên …), chưa dùng được cho riêng "Chi cục (loại 1)".']],
  ],
  [
    'an average of what nobody knows',
    { B64: 'theo cụm' },
    [['B64', 'Không hiểu "theo cụm". Hãy ghi một trong các từ: số của cả đơn vị, bình quân mỗi Chấp hành viên.']],
  ],
  ['a requirement without words', { C49: '' }, [['C49', 'Chưa ghi "Yêu cầu".']]],
  ['a heading that was overwritten', { D6: 'Tỷ lệ giao' }, [['A6', 'Bảng thiếu cột "Chỉ tiêu". Hãy ghi lại đúng tên cột này.']]],
  [
    'several at once, each at its cell',
    { A17: '', D18: 2, B53: '' },
    [
      ['B53', 'Chưa ghi "Tên kế hoạch".'],
      ['A17', 'Thiếu đối tượng: dòng này chưa nói chỉ tiêu giao cho ai.'],
      ['D18', 'Chỉ tiêu 200 % vượt quá 100 %. Nếu muốn giao 2 %, hãy nhập 2%.'],
    ],
  ],
])('error: %s', async (_, cells, expected) => {
  type(cells);
  expect((await read()).errors).toEqual(expected);
});

test.each<[string, Record<string, unknown>, Line]>([
  ['a hole', { H17: 90 }, ['F18', 'Chấp hành viên, về việc: không có chỉ tiêu cho tổng số từ 90 đến 100 việc.']],
  ['a hole below', { F17: 20, G17: 'Có' }, ['F17', 'Chấp hành viên, về việc: không có chỉ tiêu cho tổng số dưới 20 việc.']],
  ['a hole above', { H20: 900 }, ['H20', 'Chấp hành viên, về việc: không có chỉ tiêu cho tổng số trên 900 việc.']],
  [
    'an exact edge in no band',
    { G18: 'Không' },
    ['G18', 'Chấp hành viên, về việc: tổng số đúng 100 việc không thuộc nhóm nào theo lời văn; sẽ xếp theo mục "Đúng mốc để ngỏ thì xếp vào".'],
  ],
  [
    'a target that rises with the caseload',
    { D18: 0.78 },
    ['D18', 'Chấp hành viên, về việc: nhóm "từ 100 đến dưới 200 việc" có chỉ tiêu 78 %, cao hơn nhóm ít việc hơn (77 %).'],
  ],
  [
    'mixed units',
    { H21: 10_000, J21: 'triệu đồng' },
    ['J22', 'Chấp hành viên, về tiền: các mốc dùng nhiều đơn vị tính (triệu đồng, tỷ đồng); hãy kiểm tra xem có ghi nhầm không.'],
  ],
  ['a number as a text', { H17: "'100" }, ['H17', 'Số "100" đang là chữ: bảng thi đua đọc được, nhưng công thức thì không. Hãy nhập lại thành số.']],
  ['a percentage as a text', { D17: "'77 %" }, ['D17', 'Số "77 %" đang là chữ: bảng thi đua đọc được, nhưng công thức thì không. Hãy nhập lại thành số.']],
  ['another word for the same', { A17: 'CHV' }, ['A17', '"CHV" được hiểu là "Chấp hành viên". Hãy ghi đúng từ này để công thức cũng hiểu.']],
  [
    'a deadline with day and month exchanged',
    { B62: '08/01/2024' },
    ['B62', '"Nộp hồ sơ trước ngày 08 tháng 01 năm 2024" sớm hơn "Số liệu đến hết ngày 30 tháng 6 năm 2024": có thể ngày và tháng đã bị đảo.'],
  ],
  ['no unit where cases are counted', { J17: '' }, ['J17', 'Ô trống, được hiểu là "việc". Hãy ghi rõ để công thức cũng hiểu.']],
  ['an entry of one’s own', { A56: 'Ghi chú' }, ['A56', 'Mục "Ghi chú" không có trong mẫu nên không được dùng.']],
])('warning: %s', async (_, cells, expected) => {
  type(cells);
  const { errors, warnings } = await read();
  expect(errors).toEqual([]);
  expect(warnings).toContainEqual(expected);
});

test('rows deleted: a kind of which the plan says nothing, a kind with one measure', async () => {
  await Excel.run(async (context) => {
    const rows = context.workbook.tables.getItem(PLAN_TABLES.bands).rows;
    for (let row = 17; row >= 10; row--) rows.getItemAt(row).delete();
    rows.getItemAt(1).delete();
    await context.sync();
  });
  const { errors, warnings } = await read();
  expect(errors).toEqual([]);
  expect(warnings).toEqual(
    expect.arrayContaining([
      ['A6', 'Kế hoạch không có chỉ tiêu và cũng không có yêu cầu nào cho: Chấp hành viên.'],
      ['B7', 'Phòng: không có chỉ tiêu về tiền, nên chỉ xét theo tiêu chí còn lại.'],
    ]),
  );
});

test('a table that was taken away, and a plan without a line', async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(PLAN_TABLES.quotas).convertToRange();
    context.workbook.tables.getItem(PLAN_TABLES.bands).getDataBodyRange().clear('Contents');
    await context.sync();
  });
  expect((await read()).errors).toEqual([
    ['A6', 'Không thấy phần "Số lượng đề nghị khen thưởng" của kế hoạch (bảng đã bị xóa hoặc đổi thành vùng thường).'],
    ['A7', 'Bảng chỉ tiêu chưa có dòng nào.'],
  ]);
});

test('the error as a whole says how many there are, and the first one', async () => {
  type({ A17: '', D18: 2 });
  await expect(Excel.run(readActivePlan)).rejects.toThrow(
    'Kế hoạch trên trang "Kế hoạch thi đua" có 2 chỗ sai nên chưa dùng được. Hãy sửa trên trang đó. Trang "Kế hoạch thi đua", ô A17: Thiếu đối tượng: dòng này chưa nói chỉ tiêu giao cho ai.',
  );
});

test('money without bounds needs no unit; several award titles may stand in one cell', async () => {
  const { sheet, row } = place('Hình thức khen thưởng');
  type({ J8: '', [`B${row}`]: 'Giấy khen của Cục trưởng Cục THADS tỉnh Hậu Giang; Bằng khen của Bộ trưởng\nCờ thi đua', [`B${row + 1}`]: '' });
  expect(sheet.cell(7, 1)?.value).toBe('tiền');
  const { plan } = await Excel.run(readActivePlan);
  expect(plan.award?.titles).toEqual(['Giấy khen của Cục trưởng Cục THADS tỉnh Hậu Giang', 'Bằng khen của Bộ trưởng', 'Cờ thi đua']);
  expect(plan.bands[1]).toMatchObject({ measure: 'money', from: null, to: null });
});

/** The first row of the list "Mục" with this label, as Excel counts. */
function place(label: string): { sheet: Sheet; row: number } {
  const sheet = session.host.workbook.sheet(SHEET)!;
  return { sheet, row: sheet.rows.findIndex((cells) => cells?.cells[0]?.value === label) + 1 };
}
