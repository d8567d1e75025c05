/** Texts of the pane for saying how a report is read, by pointing at its cells. */
import { formatNumber } from '../../../cells/format';
import { answer } from '../../../messages/vi/questions';
import type { Measure, Unit } from '../../../terms/terms';
import { ABOUT_MEASURE, AMOUNT_UNIT_WORDS } from '../../../terms/words';
import type { ColumnRole, Said } from '../../pointing';
import { paneVi } from './pane';

const columns = (letters: readonly string[]): string => letters.join(' + ');

export const pointingVi = {
  summary: 'Chỉ cho bổ trợ cách đọc',
  hint: 'Chọn ô, cột hoặc hàng trong Excel rồi bấm nút nói đó là gì. Báo cáo được đọc lại ngay; chưa ghi gì.',
  none: 'Hãy chọn một ô trong Excel.',
  selected: (address: string): string => `Đang chọn: ${address}`,
  measure: 'Số liệu',
  measures: { cases: 'Về việc', money: 'Về tiền' } satisfies Record<Measure, string>,
  column: (letters: readonly string[]): string => `Cột ${columns(letters)} là`,
  roles: { ...paneVi.figure, name: 'Tên đơn vị, cá nhân', ignore: 'Không dùng' } satisfies Record<ColumnRole, string>,
  row: (first: number, last: number): string => (first === last ? `Hàng ${first} là` : `Các hàng ${first}–${last} là`),
  choose: 'chọn…',
  kind: answer.kind,
  heading: 'Hàng tiêu đề cuối cùng',
  sheet: (sheet: string): string => `Trang "${sheet}"`,
  use: answer.use,
  leave: answer.leave,
  unit: 'Đơn vị tính của tiền',
  unitName: (unit: Unit): string => AMOUNT_UNIT_WORDS[unit],
  save: 'Lưu câu trả lời ra tệp',
  load: 'Dùng câu trả lời từ tệp',
  saveHint: 'Cho sổ tính khác cùng mẫu biểu: mỗi câu trả lời được kiểm chứng lại trước khi dùng.',
  savedContent: 'Nội dung tệp câu trả lời',
  saidHeading: 'Bạn đã nói',
  said: (said: Said): string => {
    switch (said.what) {
      case 'figure':
        return `${paneVi.figure[said.figure]} (${ABOUT_MEASURE[said.measure]}): cột ${columns(said.columns)}`;
      case 'unit':
        return `Đơn vị tính (${ABOUT_MEASURE[said.measure]}): ${AMOUNT_UNIT_WORDS[said.unit]}`;
      case 'name':
        return `Tên đơn vị, cá nhân: cột ${columns(said.columns)}`;
      case 'ignore':
        return `Không dùng: cột ${said.columns.join(', ')}`;
      case 'heading':
        return `Hàng tiêu đề cuối cùng: ${said.row}`;
      case 'rows':
        return `Đã nói rõ ${formatNumber(said.count)} hàng`;
      case 'use':
        return said.use ? answer.use : answer.leave;
    }
  },
};

/** The shape in every language. */
export type PointingTexts = typeof pointingVi;
