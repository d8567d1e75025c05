/**
 * The list "Mục | Nội dung" of the plan sheet: everything of a plan that is no row of a table. The labels are the keys by which a row is found,
 * wherever it is sorted to.
 */
import { keysOf } from '../../terms/records';
import { BASIS_WORDS, EDGE_WORDS, NO, PER_OFFICER_WORDS, QUALIFIES_WORDS, YES } from './words';

/** One entry of the list: how it is called and what stands beside it. `many`: the entry may stand several times. */
export interface InfoField {
  label: string;
  type: 'text' | 'date' | 'choice';
  choices?: readonly string[];
  many?: true;
  /** Without it there is no plan. */
  required?: true;
}

export type InfoKey =
  | 'name'
  | 'id'
  | 'issuer'
  | 'number'
  | 'issued'
  | 'dataFrom'
  | 'dataTo'
  | 'campaignFrom'
  | 'campaignTo'
  | 'deadline'
  | 'basis'
  | 'unitsBy'
  | 'officersColumn'
  | 'qualifiesBy'
  | 'edgeRule'
  | 'levelName'
  | 'title'
  | 'violationFrom'
  | 'violationTo'
  | 'headMeetsBoth'
  | 'headReference'
  | 'addressee'
  | 'superior'
  | 'agency'
  | 'place'
  | 'signatoryTitle'
  | 'signatoryName'
  | 'department'
  | 'filing';

export const INFO_FIELDS: Record<InfoKey, InfoField> = {
  name: { label: 'Tên kế hoạch', type: 'text', required: true },
  id: { label: 'Mã kế hoạch', type: 'text' },
  issuer: { label: 'Cơ quan ban hành', type: 'text', required: true },
  number: { label: 'Số văn bản', type: 'text' },
  issued: { label: 'Ngày ban hành', type: 'date' },
  dataFrom: { label: 'Số liệu từ ngày', type: 'date', required: true },
  dataTo: { label: 'Số liệu đến hết ngày', type: 'date', required: true },
  campaignFrom: { label: 'Đợt thi đua từ ngày', type: 'date' },
  campaignTo: { label: 'Đợt thi đua đến hết ngày', type: 'date' },
  deadline: { label: 'Nộp hồ sơ trước ngày', type: 'date' },
  basis: { label: 'Xếp nhóm theo', type: 'choice', choices: Object.values(BASIS_WORDS), required: true },
  unitsBy: { label: 'Nhóm của đơn vị tính theo', type: 'choice', choices: Object.values(PER_OFFICER_WORDS) },
  officersColumn: { label: 'Cột số Chấp hành viên trên biểu', type: 'text' },
  qualifiesBy: { label: 'Đủ điều kiện khi đạt', type: 'choice', choices: Object.values(QUALIFIES_WORDS), required: true },
  edgeRule: { label: 'Đúng mốc để ngỏ thì xếp vào', type: 'choice', choices: Object.values(EDGE_WORDS), required: true },
  levelName: { label: 'Tên mức của chỉ tiêu chính', type: 'text' },
  title: { label: 'Hình thức khen thưởng', type: 'text', many: true },
  violationFrom: { label: 'Xét vi phạm, kỷ luật từ ngày', type: 'date' },
  violationTo: { label: 'Xét vi phạm, kỷ luật đến hết ngày', type: 'date' },
  headMeetsBoth: { label: 'Thủ trưởng phải đạt cả điều kiện của đơn vị', type: 'choice', choices: [YES, NO] },
  headReference: { label: 'Căn cứ về Thủ trưởng', type: 'text' },
  addressee: { label: 'Nơi nhận hồ sơ', type: 'text', many: true },
  superior: { label: 'Cơ quan chủ quản', type: 'text' },
  agency: { label: 'Cơ quan đề nghị', type: 'text' },
  place: { label: 'Địa danh', type: 'text' },
  signatoryTitle: { label: 'Chức vụ người ký', type: 'text' },
  signatoryName: { label: 'Họ tên người ký', type: 'text' },
  department: { label: 'Tên Phòng chuyên môn trên văn bản', type: 'text' },
  filing: { label: 'Nơi lưu (Lưu: …)', type: 'text' },
};
/** What a plan must say as soon as it says anything of awards. */
export const AWARD_NEEDS: readonly InfoKey[] = ['title', 'violationFrom', 'violationTo', 'headMeetsBoth'];
/** In the order in which they are written. */
export const INFO_KEYS = keysOf(INFO_FIELDS);
