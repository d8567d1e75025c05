/** The plan of 2024, which is used when nobody has chosen one. Apart from the other plans: the functions in cells load no more than this one. */
import type { AwardRules } from './award';
import { anyCaseload, bands } from './bands';
import type { Plan } from './plan';

/** Sections IV and V of the plan of Cục THADS tỉnh Hậu Giang. */
const HAU_GIANG_AWARD: AwardRules = {
  titles: ['Giấy khen của Cục trưởng Cục THADS tỉnh Hậu Giang', 'Giấy khen của Tổng Cục trưởng Tổng cục THADS'],
  conditions: [
    { code: 'result', subject: 'collective', text: 'Lập thành tích xuất sắc trong đợt thi đua cao điểm', reference: 'Mục IV.2.1, đối với tập thể' },
    {
      code: 'unity',
      subject: 'collective',
      text: 'Nội bộ đoàn kết, thực hiện tốt chủ trương của Đảng, pháp luật của Nhà nước, nội quy, quy chế của cơ quan',
      reference: 'Mục IV.2.1, đối với tập thể',
    },
    {
      code: 'noViolation',
      subject: 'collective',
      text: 'Không có cá nhân thuộc đơn vị vi phạm pháp luật hoặc bị kỷ luật từ "khiển trách" trở lên',
      reference: 'Mục IV.2.1, đối với tập thể',
    },
    { code: 'result', subject: 'individual', text: 'Có thành tích xuất sắc trong đợt thi đua cao điểm', reference: 'Mục IV.2.1, đối với cá nhân' },
    { code: 'task', subject: 'individual', text: 'Hoàn thành xuất sắc nhiệm vụ được giao (không là Chấp hành viên)', reference: 'Mục III.3.3' },
    {
      code: 'exemplary',
      subject: 'individual',
      text: 'Có tinh thần trách nhiệm cao, gương mẫu, đi đầu, có ý thức xây dựng tập thể đoàn kết',
      reference: 'Mục IV.2.1, đối với cá nhân',
    },
    {
      code: 'noViolation',
      subject: 'individual',
      text: 'Không vi phạm pháp luật hoặc bị kỷ luật từ "khiển trách" trở lên',
      reference: 'Mục IV.2.1, đối với cá nhân',
    },
  ],
  violationPeriod: { from: '2023-10-01', to: '2024-06-30' },
  headMeetsBoth: true,
  headReference: 'Mục IV.2.1, lưu ý đối với Thủ trưởng đơn vị',
  quotas: [
    { kind: 'department', per: 'province', limit: 2, reference: 'Mục IV.2.2' },
    { kind: 'office', per: 'province', limit: null, reference: 'Mục IV.2.2' },
    { kind: 'officer', per: 'unit', limit: null, reference: 'Mục IV.2.2' },
    { kind: 'staff', per: 'unit', limit: 1, reference: 'Mục IV.2.2' },
  ],
  addressees: ['Cục THADS tỉnh Hậu Giang (qua Phòng Tổ chức cán bộ)'],
  letterhead: {
    superior: 'TỔNG CỤC THI HÀNH ÁN DÂN SỰ',
    agency: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH HẬU GIANG',
    place: 'Hậu Giang',
    signatoryTitle: 'CỤC TRƯỞNG',
    signatoryName: '',
    department: 'Phòng Nghiệp vụ và Tổ chức THADS',
    filing: 'VT, TCCB',
  },
};

/** Section III.3 of the plan of Cục THADS tỉnh Hậu Giang for 01/4 – 30/6/2024; data of 01/10/2023 – 30/6/2024. */
export const HAU_GIANG_2024: Plan = {
  version: 1,
  id: 'hau-giang-2024',
  name: 'Kế hoạch phát động đợt thi đua cao điểm chào mừng 78 năm Ngày Truyền thống THADS (19/7/1946 – 19/7/2024)',
  issuer: 'Cục THADS tỉnh Hậu Giang',
  number: '',
  issued: null,
  dataPeriod: { from: '2023-10-01', to: '2024-06-30' },
  campaignPeriod: { from: '2024-04-01', to: '2024-06-30' },
  deadline: '2024-07-01',
  basis: 'total',
  qualifiesBy: 'both',
  edgeRule: 'above',
  bands: [
    ...bands({ kind: 'department', measure: 'cases', unit: 'cases', reference: 'Mục III.3.1, về việc' }, anyCaseload(76)),
    ...bands({ kind: 'department', measure: 'money', unit: 'billion', reference: 'Mục III.3.1, về tiền' }, anyCaseload(39)),
    ...bands({ kind: 'office', measure: 'cases', unit: 'cases', reference: 'Mục III.3.1, về việc' }, [
      ['', '800)', 77],
      ['[800', '1000)', 76],
      ['[1000', '1500)', 75],
      ['(1500', '', 74],
    ]),
    ...bands({ kind: 'office', measure: 'money', unit: 'billion', reference: 'Mục III.3.1, về tiền' }, [
      ['', '100)', 40],
      ['[100', '150)', 38],
      ['[150', '300)', 36],
      ['(300', '', 34],
    ]),
    ...bands({ kind: 'officer', measure: 'cases', unit: 'cases', reference: 'Mục III.3.2, về việc' }, [
      ['', '100)', 77],
      ['[100', '200)', 75],
      ['[200', '300)', 73],
      ['(300', '', 71],
    ]),
    ...bands({ kind: 'officer', measure: 'money', unit: 'billion', reference: 'Mục III.3.2, về tiền' }, [
      ['', '10)', 45],
      ['[10', '50)', 43],
      ['[50', '100)', 41],
      ['(100', '', 39],
    ]),
  ],
  unmeasured: [{ kind: 'staff', requirement: 'Hoàn thành xuất sắc nhiệm vụ được giao', reference: 'Mục III.3.3' }],
  award: HAU_GIANG_AWARD,
};
