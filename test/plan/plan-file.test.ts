/** Plan files from elsewhere: taken whole, or refused with every reason. */
import { fileProblemSentence } from '../../src/messages/plan-file';
import { vi } from '../../src/messages/vi';
import { BUILTIN_PLANS } from '../../src/plan/builtin';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { LARGEST, planFromText, planToText } from '../../src/plan/file';

test.each(BUILTIN_PLANS.map((plan) => [plan.id, plan] as const))('%s: written and read', (_, plan) => {
  expect(planFromText(planToText(plan))).toEqual({ plan, problems: [] });
  expect(planFromText(`\uFEFF${planToText(plan)}`).plan).toEqual(plan);
});

const changed = (change: Record<string, unknown>): string => JSON.stringify({ format: 'thads-plan', ...HAU_GIANG_2024, ...change });
const bands = (change: Record<string, unknown>): string => changed({ bands: HAU_GIANG_2024.bands.map((band, i) => (i === 3 ? { ...band, ...change } : band)) });

test.each<[string, string, string[]]>([
  ['no JSON', 'kế hoạch', ['Tệp không phải là JSON, hoặc bị cắt cụt.']],
  ['cut off', planToText(HAU_GIANG_2024).slice(0, 900), ['Tệp không phải là JSON, hoặc bị cắt cụt.']],
  ['empty', '', ['Tệp không phải là JSON, hoặc bị cắt cụt.']],
  ['another file', '{"name": "thads-excel"}', ['Tệp không phải là kế hoạch do bảng thi đua xuất ra.']],
  ['a list', '[1, 2]', ['Tệp không phải là kế hoạch do bảng thi đua xuất ra.']],
  ['no version', changed({ version: undefined }), ['Tệp không ghi phiên bản.']],
  ['a newer version', changed({ version: 2 }), ['Tệp thuộc phiên bản 2; bảng thi đua này chỉ đọc được phiên bản 1.']],
  ['too large', `"${'x'.repeat(LARGEST)}"`, ['Tệp quá lớn, không phải tệp kế hoạch.']],
  ['a target above 100', bands({ target: 101 }), ['Bảng chỉ tiêu, dòng 4, Chỉ tiêu: lớn hơn 100.']],
  ['a target as text', bands({ target: '77' }), ['Bảng chỉ tiêu, dòng 4, Chỉ tiêu: phải là số (thiếu hoặc sai loại).']],
  ['three decimals', bands({ target: 77.123 }), ['Bảng chỉ tiêu, dòng 4, Chỉ tiêu: có quá hai chữ số thập phân.']],
  ['an unknown kind', bands({ kind: 'judge' }), ['Bảng chỉ tiêu, dòng 4, Đối tượng: chỉ nhận một trong: province, department, office, officer, staff.']],
  ['a unit of the other measure', bands({ unit: 'billion' }), ['Bảng chỉ tiêu, dòng 4, Đơn vị: đơn vị tính không hợp với tiêu chí.']],
  ['an empty band', bands({ to: 100 }), ['Bảng chỉ tiêu, dòng 4, Đến: mốc trên không lớn hơn mốc dưới.']],
  ['half a case', bands({ to: 1000.5 }), ['Bảng chỉ tiêu, dòng 4, Từ: số việc phải là số nguyên.']],
  ['no bands', changed({ bands: [] }), ['Bảng chỉ tiêu: còn trống.']],
  ['no name', changed({ name: '  ' }), ['Tên kế hoạch: còn trống.']],
  ['a period the wrong way round', changed({ dataPeriod: { from: '2024-06-30', to: '2023-10-01' } }), ['Kỳ số liệu, Đến: ngày kết thúc sớm hơn ngày bắt đầu.']],
  [
    'a day of another form',
    changed({ deadline: '1/7/2024' }),
    ['Hạn nộp hồ sơ: sai dạng (ngày ghi năm-tháng-ngày, ví dụ 2024-06-30; mã chỉ gồm a–z, 0–9 và dấu gạch).'],
  ],
  [
    'an overlap',
    bands({ to: 1100 }),
    [
      'Chi cục / Phòng THADS khu vực, về việc: nhóm "từ 800 đến dưới 1.100 việc" và nhóm "từ 1.000 đến dưới 1.500 việc" chồng lên nhau, có tổng số thuộc cả hai.',
    ],
  ],
  ['two mistakes', changed({ name: '', bands: [] }), ['Tên kế hoạch: còn trống.', 'Bảng chỉ tiêu: còn trống.']],
])('refused: %s', (_, text, sentences) => {
  const { plan, problems } = planFromText(text);
  expect(plan).toBeNull();
  expect(problems.map((problem) => fileProblemSentence(problem, vi))).toEqual(sentences);
});
