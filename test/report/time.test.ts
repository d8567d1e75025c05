/** Times and parts that titles, notes and headings name. Data period of the plan: 01/10/2023 – 30/6/2024, campaign from 01/4/2024. */
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { contextIn, preferred, under } from '../../src/report/context';
import { closedBefore, fitsCampaign, periodOf, periodOfSheet, samePeriod, signedOn } from '../../src/report/period';
import { exclusionIn, scopeProblem } from '../../src/report/scope';

test.each<[string, string | null, string | null, string | null, boolean | undefined]>([
  ['(Từ ngày 01/10/2023 đến ngày 30/6/2024)', 'range', '2023-10-01', '2024-06-30', true],
  ['từ 01/10 đến 30/6/2024', 'range', '2023-10-01', '2024-06-30', true],
  ['Từ 01 tháng 10 năm 2023 đến hết ngày 30 tháng 6 năm 2024', 'range', '2023-10-01', '2024-06-30', true],
  ['KẾT QUẢ 09 THÁNG NĂM 2024', 'since', '2023-10-01', '2024-06-30', true],
  ['Số liệu tính đến hết 25/6/2024', 'since', null, '2024-06-25', true],
  ['Số liệu đến 31/3/2024', 'since', null, '2024-03-31', false],
  ['Đến 16h00 ngày 30/06/2024', 'since', null, '2024-06-30', true],
  ['(Số liệu tính đến 16 giờ 30 phút ngày 31/3/2024)', 'since', null, '2024-03-31', false],
  ['Từ 01/10/2023 đến 17h ngày 30/6/2024', 'range', '2023-10-01', '2024-06-30', true],
  ['6 tháng đầu năm 2024', 'since', '2023-10-01', '2024-03-31', false],
  ['từ 01/10/2022 đến 30/6/2023', 'range', '2022-10-01', '2023-06-30', false],
  ['từ 01/4/2024 đến 30/6/2024', 'interval', '2024-04-01', '2024-06-30', false],
  ['Tháng 6 năm 2024', 'interval', '2024-06-01', '2024-06-30', false],
  ['T6/2024', 'interval', '2024-06-01', '2024-06-30', false],
  ['tháng Sáu năm 2024', 'interval', '2024-06-01', '2024-06-30', false],
  ['Sáu tháng đầu năm 2024', 'since', '2023-10-01', '2024-03-31', false],
  ['Chín tháng năm 2024', 'since', '2023-10-01', '2024-06-30', true],
  ['Đến hết tháng 6/2024', 'since', null, '2024-06-30', true],
  ['Báo cáo tháng 6/2024 (lũy kế từ đầu năm)', 'since', null, '2024-06-30', true],
  ['9 tháng đầu năm công tác', 'months', null, null, true],
  ['6 THÁNG ĐẦU NĂM', 'months', null, null, false],
  ['Kỳ 11 tháng', 'months', null, null, false],
  ['KẾT QUẢ THI HÀNH ÁN NĂM', 'months', null, null, false],
  ['BÁO CÁO KẾT QUẢ THÁNG 6', 'interval', null, null, false],
  ['TUẦN (17/6 - 21/6)', 'interval', null, null, false],
  ['KẾT QUẢ TRONG ĐỢT CAO ĐIỂM', 'interval', null, null, false],
  ['KỲ 2 NĂM 2024', 'interval', null, null, false],
  ['Năm công tác 2023', 'year', null, '2023-12-31', false],
  ['QUÝ II NĂM 2024', 'interval', null, null, false],
  ['Trong tuần 3', 'interval', null, null, false],
  ['từ 1/10/22 đến 30/6/23', 'range', '2022-10-01', '2023-06-30', false],
  ['từ 01/10/23 đến 30/6/24', 'range', '2023-10-01', '2024-06-30', true],
  ['Số liệu đến ngày 31/3/24', 'since', null, '2024-03-31', false],
  ['Đến 31/3', 'months', null, null, false],
  ['Đến 30/6', 'months', null, null, true],
  ['Lũy kế đến tháng 3', 'months', null, null, false],
  ['Lũy kế đến tháng 6', 'months', null, null, true],
  ['Cả năm 2024', 'since', null, '2024-09-30', false],
  ['từ 01/4-30/6', 'interval', null, null, false],
  ['NĂM 2024', 'year', null, '2024-12-31', undefined],
  ['NĂM 2025', 'year', null, '2025-12-31', false],
  ['(Kèm theo Công văn số 12 ngày 05/7/2024)', null, null, null, undefined],
  ['từ 31/02/2024 đến 30/6/2024', null, null, null, undefined],
  ['KẾT QUẢ THI HÀNH ÁN', null, null, null, undefined],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', null, null, null, undefined],
])('%s', (text, kind, from, to, fits) => {
  const period = periodOf([text]);
  if (kind === null) return expect(period?.from ?? null).toBeNull();
  expect(period).toMatchObject({ kind, from, to });
  expect(fitsCampaign(period!, HAU_GIANG_2024)).toBe(fits);
});

test.each<[string, string | null, string | null]>([
  ['Việc 2023', 'year', '2023-12-31'],
  ['Việc T6.2023', 'year', '2023-12-31'],
  ['Tiền_6 tháng', 'months', null],
  ['Việc QIII', 'interval', null],
  ['Việc tuần 25', 'interval', null],
  ['T6', null, null],
  ['Biểu 04', null, null],
  ['Sheet1', null, null],
])('the sheet %s is of %s %s', (name, kind, to) => {
  const period = periodOfSheet(name);
  expect([period?.kind ?? null, period?.to ?? null]).toEqual([kind, to]);
});

test.each<[string, string | null]>([
  ['Sông Tra, ngày 02 tháng 7 năm 2024', '2024-07-02'],
  ['ngày 2/7/2024', '2024-07-02'],
  ['Người lập biểu', null],
])('%s is signed on %s', (note, day) => expect(signedOn([note])).toBe(day));

test('the fullest statement counts; a year agrees with a day in it', () => {
  const [range, year] = [periodOf(['NĂM 2024', 'từ 01/10/2023 đến 30/6/2024'])!, periodOf(['NĂM 2024'])!];
  expect(range.kind).toBe('range');
  expect([samePeriod(range, year), samePeriod(range, periodOf(['đến 30/6/2024'])!), samePeriod(range, periodOf(['đến 31/5/2024'])!)]).toEqual([
    true,
    true,
    false,
  ]);
});

test.each<[string, string | null]>([
  ['Ghi chú: Số liệu khóa sổ đến hết ngày 31/3/2024', '2024-03-31'],
  ['Số liệu từ 01/10/2023 đến 31/5/2024', '2024-05-31'],
  ['Số liệu chốt đến ngày 30/6/2024', null],
  ['Số liệu chốt đến ngày 05/7/2024', null],
  ['Báo cáo lập đến ngày 31/3/2024 thì thay thế', null],
  ['Sông Tra, ngày 31 tháng 3 năm 2024', null],
])('the note %j closes before 30/6/2024: %s', (note, to) => {
  expect(closedBefore(periodOf(['từ 01/10/2023 đến 30/6/2024'])!, [note]) !== null).toBe(to !== null);
});

test.each<[string, string | null]>([
  ['KẾT QUẢ THI HÀNH ÁN TÍN DỤNG, NGÂN HÀNG', 'theme'],
  ['Khoản thu cho ngân sách nhà nước', 'theme'],
  ['Chỉ tính các việc chủ động', 'theme'],
  ['Các việc trên 10 tỷ đồng', 'theme'],
  ['SỐ DỰ KIẾN ĐẾN 30/6', 'forecast'],
  ['BÌNH QUÂN 1 THÁNG', 'average'],
  ['KẾT QUẢ XÉT XỬ CỦA TÒA ÁN', 'otherField'],
  ['KẾT QUẢ THI HÀNH ÁN DÂN SỰ TÍNH BẰNG VIỆC', null],
  ['Đơn vị nhận báo cáo: Ban Chỉ đạo', null],
  ['TỔNG HỢP KẾT QUẢ VỀ TIỀN', null],
])('%s is about %s', (title, problem) => expect(scopeProblem([title])?.code ?? null).toBe(problem));

test.each<[string, boolean]>([
  ['(*) Số liệu trên không bao gồm án tín dụng ngân hàng', true],
  ['Chưa tính các việc chủ động', true],
  ['Đã bao gồm án tín dụng', false],
  ['Không bao gồm số liệu của tháng 7', false],
])('%s leaves a part out: %s', (note, expected) => expect(exclusionIn([note]) !== undefined).toBe(expected));

/** Which of two headings a campaign is judged by: 1 = the first, -1 = the second, 0 = the words do not tell. */
test.each<[string, string, number]>([
  ['Lũy kế', 'Trong tháng', 1],
  ['Tháng 6', 'Từ đầu năm', -1],
  ['Đến 20/6', 'Đến 27/6', -1],
  ['Đến 31/12', 'Đến 31/3', -1],
  ['Đến 30/9', 'Đến 31/12', 1],
  ['Năm 2023', 'Năm 2024', -1],
  ['6 tháng', '9 tháng', -1],
  ['Cùng kỳ', 'Kỳ này', -1],
  ['Dự kiến', 'Kết quả', -1],
  ['Chủ động', 'Tổng số', -1],
  ['12 tháng (ước)', '9 tháng', -1],
  ['Ước 9 tháng', '8 tháng', -1],
  ['Trong đợt', 'Từ đầu năm', -1],
  ['Trong kỳ', 'Lũy kế', -1],
  ['Có điều kiện', 'Có điều kiện', 0],
  ['Số gồm năm trước chuyển sang', 'Kết quả', 0],
])('%s against %s: %d', (a, b, sign) => {
  const contexts = [a, b].map((text) => contextIn([text], false));
  expect(Math.sign(preferred(contexts[0]!, contexts[1]!).sign)).toBe(sign);
  expect(Math.sign(preferred(contexts[1]!, contexts[0]!).sign) + sign).toBe(0);
});

/** Under the campaign, whose figures end on 30/6/2024. */
test.each<[string, boolean]>([
  ['Đến 30/6/2024', false],
  ['Đến 30/9/2024', true],
  ['Đến 31/12', false],
  ['Năm 2025', true],
  ['Năm 2023', false],
  ['9 tháng', false],
  ['12 tháng', true],
])('%s is beyond: %s', (text, beyond) => expect(under(contextIn([text], false), HAU_GIANG_2024).beyond).toBe(beyond));
