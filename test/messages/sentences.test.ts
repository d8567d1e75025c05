import { doubtSentence, proofSentence, refusalSentence } from '../../src/messages/sentences';
import { vi } from '../../src/messages/vi';
import type { ProofLine } from '../../src/report/proof';
import type { Doubt, RefusalReason } from '../../src/report/sheet';

const failing: ProofLine = { identity: 'completedWithinEligible', measure: 'cases', checked: 39, held: 37, failures: [] };
const problem = { figure: 'total', problem: 'notWhole', text: '1.5', address: 'C16' } as const;

const DOUBTS: [Doubt, string][] = [
  [{ code: 'unitAssumed', unit: 'thousand', address: 'A5' }, 'Không thấy dòng "Đơn vị tính"; tạm hiểu số tiền tính bằng 1.000 đồng.'],
  [{ code: 'measureGuessed', measure: 'money', address: 'C8' }, 'Tiêu đề không ghi rõ việc hay tiền; hiểu là về tiền theo độ lớn của số liệu.'],
  [{ code: 'identityFails', line: failing, address: 'J14' }, 'Thi hành xong ≤ có điều kiện: 2/39 dòng không khớp.'],
  [
    { code: 'unusableFigure', problem, name: 'Lê Văn Thử', address: 'C16' },
    'Lê Văn Thử: Ô C16 (tổng số giải quyết) ghi "1.5": không phải số nguyên (có thể là số hàng nghìn bị nhập nhầm dấu chấm).',
  ],
  [{ code: 'completedAdded', columns: ['J8', 'K8'], address: 'J8' }, 'Thi hành xong lấy tổng các cột J + K.'],
  [{ code: 'totalAdded', columns: ['C8', 'AD8'], address: 'C8' }, 'Tổng số giải quyết lấy tổng các cột C + AD.'],
  [
    { code: 'unmatched', name: 'Lê Văn Thử', agency: 'Chi cục THADS huyện Mẫu', measure: 'money', address: 'B9' },
    'Lê Văn Thử (Chi cục THADS huyện Mẫu): không tìm thấy trên biểu về tiền.',
  ],
  [
    { code: 'namedColumn', heading: 'Chuyển kỳ sau', several: true, address: 'A7' },
    'Biểu có nhiều cột "Chuyển kỳ sau" mà kế hoạch nêu tên: hãy ghi rõ hơn trên trang kế hoạch, ví dụ "Việc › Chuyển kỳ sau"; trước đó tiêu chí này chưa xét được.',
  ],
  [{ code: 'noPartner', missing: 'money', address: 'A7' }, 'Không có biểu về tiền: chưa xét được đủ điều kiện theo cả hai tiêu chí.'],
];

const REFUSALS: [RefusalReason, string][] = [
  [{ code: 'empty' }, 'Trang tính trống.'],
  [{ code: 'hidden' }, 'Trang tính đang ẩn nên không xét.'],
  [{ code: 'noHeader', found: ['total'], missing: ['eligible', 'completed'] }, 'Không thấy tiêu đề "Có điều kiện", "Thi hành xong".'],
  [{ code: 'accountingForm' }, 'Đây là biểu thu, chi tiền thi hành án (như B06-THA), không có cột "Có điều kiện".'],
  [{ code: 'noNames', address: 'C6:R8' }, 'Không thấy cột tên đơn vị hoặc Chấp hành viên trong vùng tiêu đề C6:R8.'],
  [{ code: 'missingFigure', measure: 'cases', missing: ['eligible'], address: 'A6:R8' }, 'Vùng tiêu đề A6:R8 (về việc) thiếu cột "có điều kiện".'],
  [{ code: 'noSubjects', address: 'A6:R8' }, 'Dưới tiêu đề A6:R8 không có dòng đơn vị hoặc Chấp hành viên nào.'],
  [
    { code: 'partRows', address: 'A6:R8' },
    'Mỗi đơn vị, cá nhân có nhiều dòng dưới tiêu đề A6:R8 nhưng không rõ dòng nào được xét (không có dòng "Cộng" hoặc "Lũy kế"), nên không ghi.',
  ],
  [{ code: 'left' }, 'Bạn đã chọn không dùng trang này.'],
  [{ code: 'notCounted', other: 'Việc', because: 'same' }, 'Giống hệt trang "Việc" nên không xét lần nữa.'],
];

it.each(DOUBTS)('says the doubt %j', (doubt, sentence) => expect(doubtSentence(doubt, vi)).toBe(sentence));
it.each(REFUSALS)('says the refusal %j', (reason, sentence) => expect(refusalSentence(reason, vi)).toBe(sentence));

it('names an identity that holds, and counts the rows of one that does not', () => {
  expect(proofSentence({ ...failing, held: 39, failures: [] }, vi)).toBe('Thi hành xong ≤ có điều kiện');
  expect(proofSentence(failing, vi)).toBe('Thi hành xong ≤ có điều kiện: 2/39 dòng không khớp.');
});
