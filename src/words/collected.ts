/** Texts of the report that is made of the units' reports: written into the workbook, always Vietnamese. */
import { formatNumber } from '../cells/format';
import type { Measure, Unit } from '../terms/terms';
import { UNIT_WORDS } from '../terms/words';

export const COLLECTED_WORDS = {
  sheet: 'Báo cáo tổng hợp',
  draft: 'Báo cáo tổng hợp (đang gộp)',
  previous: ' (cũ)',
  title: 'TỔNG HỢP KẾT QUẢ THI HÀNH ÁN DÂN SỰ CỦA CÁC ĐƠN VỊ',
  /** No more than the reports say. */
  period: (from: string | null, to: string): string => (from === null ? `(số liệu đến ${to})` : `(từ ${from} đến ${to})`),
  from: (files: number, day: string): string => `Gộp từ ${formatNumber(files)} báo cáo của đơn vị, ngày ${day}. Cột Nguồn ghi số liệu của dòng lấy ở đâu.`,
  number: 'STT',
  who: 'Đơn vị, Chấp hành viên',
  title_of: 'Chức danh',
  about: (measure: Measure, unit: Unit): string => (measure === 'cases' ? 'Về việc (việc)' : `Về tiền (${UNIT_WORDS[unit]})`),
  figures: { total: 'Tổng số giải quyết', toEnforce: 'Phải thi hành', eligible: 'Có điều kiện', completed: 'Thi hành xong' },
  source: 'Nguồn',
  sourceOf: (file: string, rows: readonly { sheet: string; row: number }[]): string =>
    [file, ...rows.map(({ sheet, row }) => `trang "${sheet}", dòng ${row}`)].join(', '),
  added: (file: string, people: number): string => `${file}: cộng từ ${formatNumber(people)} cá nhân`,
  total: 'Tổng cộng',
  officer: 'Chấp hành viên',
  staff: 'Công chức',
};
