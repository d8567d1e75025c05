/**
 * A complete plan of a province that does not exist, to be copied and changed. It differs from the plan of 2024 wherever a plan can: intervals that include
 * their upper bound, decimals, "trên", the caseload that is to be enforced, either measure, targets assigned by name, conditions in its own words, quotas as
 * shares and for one award title. Its people and places are invented.
 */
import type { AwardRules } from './award';
import { anyCaseload, bands } from './bands';
import type { Plan } from './plan';

const ABOVE = { comparator: '>' } as const;
const UNIT = 'Chi cục THADS huyện Tân Mỹ';

const award: AwardRules = {
  titles: ['Giấy khen của Cục trưởng Cục THADS tỉnh Tân Giang', 'Bằng khen của Bộ trưởng Bộ Tư pháp'],
  conditions: [
    { code: 'result', subject: 'collective', text: 'Hoàn thành chỉ tiêu về việc hoặc về tiền', reference: 'Điểm a khoản 4' },
    { code: 'unity', subject: 'collective', text: 'Nội bộ đoàn kết, chấp hành tốt chủ trương, pháp luật', reference: 'Điểm a khoản 4' },
    { code: 'stated', subject: 'collective', text: 'Hoàn thành chỉ tiêu giảm việc chuyển kỳ sau', reference: 'Điểm b khoản 4' },
    { code: 'result', subject: 'individual', text: 'Hoàn thành chỉ tiêu về việc hoặc về tiền', reference: 'Điểm c khoản 4' },
    { code: 'task', subject: 'individual', text: 'Hoàn thành xuất sắc nhiệm vụ (không là Chấp hành viên)', reference: 'Điểm c khoản 4' },
    { code: 'noViolation', subject: 'individual', text: 'Không bị kỷ luật từ khiển trách trở lên', reference: 'Điểm d khoản 4' },
    { code: 'stated', subject: 'individual', text: 'Không có khiếu nại, tố cáo được kết luận là đúng', reference: 'Điểm d khoản 4' },
  ],
  violationPeriod: { from: '2024-12-01', to: '2025-09-30' },
  headMeetsBoth: false,
  headReference: '',
  quotas: [
    { kind: 'office', per: 'province', limit: null, share: { percent: 30, rounding: 'nearest' }, reference: 'Khoản 5' },
    {
      kind: 'officer',
      per: 'province',
      limit: null,
      share: { percent: 12.5, rounding: 'down' },
      title: 'Giấy khen của Cục trưởng Cục THADS tỉnh Tân Giang',
      reference: 'Khoản 5',
    },
    { kind: 'officer', per: 'province', limit: 2, title: 'Bằng khen của Bộ trưởng Bộ Tư pháp', reference: 'Khoản 5' },
    { kind: 'staff', per: 'unit', limit: 1, reference: 'Khoản 5' },
    { kind: 'department', per: 'province', limit: null, reference: 'Khoản 5' },
  ],
  addressees: ['Tổng cục Thi hành án dân sự (qua Vụ Tổ chức cán bộ)'],
  letterhead: {
    superior: 'TỔNG CỤC THI HÀNH ÁN DÂN SỰ',
    agency: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH TÂN GIANG',
    place: 'Tân Giang',
    signatoryTitle: 'CỤC TRƯỞNG',
    signatoryName: 'Trần Thị Ví Dụ',
    department: 'Phòng Nghiệp vụ',
    filing: 'VT, TCCB',
  },
};

export const TAN_GIANG_EXAMPLE: Plan = {
  version: 1,
  id: 'vi-du-tan-giang-2025',
  name: 'Kế hoạch thi đua năm 2025 (ví dụ đầy đủ để chép và sửa)',
  issuer: 'Cục THADS tỉnh Tân Giang (ví dụ, không có thật)',
  number: '12/KH-CTHADS',
  issued: '2024-11-20',
  dataPeriod: { from: '2024-10-01', to: '2025-09-30' },
  campaignPeriod: { from: '2024-12-01', to: '2025-09-30' },
  deadline: '2025-10-16',
  basis: 'toEnforce',
  qualifiesBy: 'either',
  edgeRule: 'below',
  bands: [
    ...bands({ kind: 'department', measure: 'cases', unit: 'cases', ...ABOVE, reference: 'Điểm a khoản 2' }, anyCaseload(81.5)),
    ...bands({ kind: 'department', measure: 'money', unit: 'million', ...ABOVE, reference: 'Điểm b khoản 2' }, anyCaseload(40.1)),
    ...bands({ kind: 'office', measure: 'cases', unit: 'cases', ...ABOVE, reference: 'Điểm a khoản 2' }, [
      ['', '500]', 84.25],
      ['(500', '1000]', 83.45],
      ['(1000', '', 81.5],
    ]),
    ...bands({ kind: 'office', measure: 'money', unit: 'million', ...ABOVE, reference: 'Điểm b khoản 2' }, [
      ['', '50000]', 53.15],
      ['(50000', '200000]', 51.9],
      ['(200000', '', 48.05],
    ]),
    ...bands({ kind: 'officer', measure: 'cases', unit: 'cases', reference: 'Điểm c khoản 2' }, [
      ['', '150]', 85],
      ['(150', '250]', 83.45],
      ['(250', '', 80.2],
    ]),
    ...bands({ kind: 'officer', measure: 'money', unit: 'million', reference: 'Điểm d khoản 2' }, [
      ['', '20000]', 52.5],
      ['(20000', '', 50.75],
    ]),
    ...bands({ kind: 'office', subject: UNIT, measure: 'cases', unit: 'cases', ...ABOVE, reference: 'Khoản 3' }, anyCaseload(86.4)),
    ...bands({ kind: 'office', subject: UNIT, measure: 'money', unit: 'million', ...ABOVE, reference: 'Khoản 3' }, anyCaseload(55.25)),
    ...bands({ kind: 'officer', subject: `Nguyễn Văn An (${UNIT})`, measure: 'cases', unit: 'cases', reference: 'Khoản 3' }, anyCaseload(88)),
  ],
  unmeasured: [{ kind: 'staff', requirement: 'Hoàn thành xuất sắc nhiệm vụ được giao', reference: 'Điểm đ khoản 2' }],
  award,
};
