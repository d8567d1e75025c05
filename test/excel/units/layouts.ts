/** Reports of units as units make them: six ways of writing the same figures down, as real workbook files. Everything is invented. */
import { newPackage } from 'excel-host/package';
import type { Value } from '../build';

export interface Figures {
  cases: [total: number, eligible: number, completed: number];
  /** In 1.000 đồng. */
  money: [total: number, eligible: number, completed: number];
}
export interface Officer extends Figures {
  name: string;
}
export interface Unit {
  name: string;
  officers: Officer[];
}

const PLACES = ['An Bình', 'Bình Minh', 'Cầu Kè', 'Duyên Hải', 'Giồng Trôm', 'Hòa Lạc', 'Kế Sách', 'Lai Vung', 'Mỹ Tú', 'Nhơn Trạch', 'Phú Quới', 'Tam Nông'];
const SURNAMES = ['Trần', 'Lê', 'Phạm', 'Đỗ', 'Võ', 'Hồ', 'Bùi', 'Ngô', 'Lý', 'Đặng', 'Dương', 'Phan'];
const GIVEN = ['Văn An', 'Thị Bảo', 'Hữu Chi', 'Minh Dũng', 'Ngọc Em'];

/** Twelve units with three to five officers each; the same in every run. */
export function twelveUnits(): Unit[] {
  let state = 7;
  const below = (n: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
  return PLACES.map((place, i) => ({
    name: `Chi cục THADS huyện ${place}`,
    officers: Array.from({ length: 3 + (i % 3) }, (_, k): Officer => {
      const [total, amount] = [80 + below(250), 4_000_000 + below(60_000_000)];
      const [eligible, may] = [Math.floor(total * 0.8), Math.floor(amount * 0.7)];
      return {
        name: `${SURNAMES[i]} ${GIVEN[k]}`,
        cases: [total, eligible, Math.floor(eligible * (0.6 + below(30) / 100))],
        money: [amount, may, Math.floor(may * (0.3 + below(30) / 100))],
      };
    }),
  }));
}

export const sumOf = (officers: readonly Figures[]): Figures => {
  const add = (measure: 'cases' | 'money') => ([0, 1, 2] as const).map((i) => officers.reduce((all, one) => all + one[measure][i], 0)) as Figures['cases'];
  return { cases: add('cases'), money: add('money') };
};

const THREE = ['Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
type Sheets = Record<string, Value[][]>;
const period = (day: string): string => `(từ 01/10/2023 đến ${day})`;
const both = ({ cases, money }: Figures): number[] => [...cases, ...money];

/** The six ways; each gives the sheets of a workbook. @param day as it is written, "13/6/2024" */
export const LAYOUTS: Record<string, (unit: Unit, day: string) => Sheets> = {
  'one sheet, the unit first': ({ name, officers }, day) => ({
    'Báo cáo': [
      ['KẾT QUẢ THI HÀNH ÁN DÂN SỰ'],
      [period(day)],
      [],
      ['STT', 'Đơn vị, Chấp hành viên', 'Về việc (việc)', null, null, 'Về tiền (1.000 đồng)', null, null],
      [null, null, ...THREE, ...THREE],
      ['I', name, ...both(sumOf(officers))],
      ...officers.map((one, i): Value[] => [i + 1, one.name, ...both(one)]),
    ],
  }),
  'two sheets, the sum last': ({ name, officers }, day) => {
    const sheet = (title: string, unit: string, measure: 'cases' | 'money'): Value[][] => [
      [`KẾT QUẢ THI HÀNH ÁN ${title}`],
      [`Đơn vị: ${name}`],
      [period(day)],
      [`Đơn vị tính: ${unit}`],
      ['Số TT', 'Họ và tên Chấp hành viên', ...THREE],
      ...officers.map((one, i): Value[] => [i + 1, one.name, ...one[measure]]),
      [null, name, ...sumOf(officers)[measure]],
    ];
    return { 'Về việc': sheet('VỀ VIỆC', 'việc', 'cases'), 'Về tiền': sheet('VỀ TIỀN', '1.000 đồng', 'money') };
  },
  'the unit in the titles only': ({ name, officers }, day) => ({
    Sheet1: [
      ['CỤC THADS TỈNH TÂN GIANG'],
      [name.toLocaleUpperCase('vi')],
      ['BẢNG TỔNG HỢP KẾT QUẢ'],
      [`Số liệu tính đến ngày ${day}`],
      ['STT', 'Chấp hành viên', 'VIỆC', null, null, 'TIỀN (1.000 đồng)', null, null],
      [null, null, ...THREE, ...THREE],
      ...officers.map((one, i): Value[] => [i + 1, one.name, ...both(one)]),
      [null, 'Cộng', ...both(sumOf(officers))],
    ],
  }),
  'a column for the unit, money in đồng': ({ name, officers }, day) => ({
    'Số liệu': [
      [`BÁO CÁO KẾT QUẢ THI HÀNH ÁN ${period(day)}`],
      [],
      [
        'TT',
        'Tên đơn vị',
        'Họ tên CHV',
        'Việc: Tổng số giải quyết',
        'Việc: Có điều kiện',
        'Việc: Thi hành xong',
        'Tiền (đồng): Tổng số giải quyết',
        'Tiền (đồng): Có điều kiện',
        'Tiền (đồng): Thi hành xong',
      ],
      ...officers.map((one, i): Value[] => [i + 1, name, one.name, ...one.cases, ...one.money.map((amount) => amount * 1000)]),
    ],
  }),
  'all figures of the form': ({ name, officers }, day) => {
    const more = ['Tổng số giải quyết', 'Chia ra', null, 'Có điều kiện', 'Thi hành xong'];
    const parts = ([total, eligible, completed]: number[]): number[] => [
      total!,
      Math.floor(total! / 3),
      total! - Math.floor(total! / 3),
      eligible!,
      completed!,
    ];
    return {
      'Biểu 06': [
        ['THỐNG KÊ KẾT QUẢ THI HÀNH ÁN DÂN SỰ'],
        [period(day)],
        ['Đơn vị tính: việc và 1.000 đồng'],
        ['STT', 'Tên đơn vị / Chấp hành viên', 'Về việc', null, null, null, null, 'Về tiền', null, null, null, null],
        [null, null, ...more, ...more],
        [null, null, null, 'Năm trước chuyển sang', 'Mới thụ lý', null, null, null, 'Năm trước chuyển sang', 'Mới thụ lý', null, null],
        ['A', name, ...parts(sumOf(officers).cases), ...parts(sumOf(officers).money)],
        ...officers.map((one, i): Value[] => [i + 1, `CHV ${one.name}`, ...parts(one.cases), ...parts(one.money)]),
      ],
    };
  },
  'a sheet of notes before, columns moved to the right': ({ name, officers }, day) => ({
    'Ghi chú': [['Gửi phòng nghiệp vụ'], ['Số liệu đã đối chiếu với kế toán.']],
    'Kết quả': [
      [],
      [null, null, 'THỐNG KÊ KẾT QUẢ THI HÀNH ÁN', null],
      [null, null, period(day)],
      [null, null, 'STT', 'Đơn vị', 'Việc', null, null, 'Giá trị (1.000 đồng)', null, null],
      [null, null, null, null, 'Thi hành xong', 'Có điều kiện', 'Tổng số giải quyết', 'Thi hành xong', 'Có điều kiện', 'Tổng số giải quyết'],
      [null, null, 'I', name, ...[...sumOf(officers).cases].reverse(), ...[...sumOf(officers).money].reverse()],
      ...officers.map((one, i): Value[] => [null, null, i + 1, one.name, ...[...one.cases].reverse(), ...[...one.money].reverse()]),
    ],
  }),
};

/** A workbook file of sheets. */
export function fileOf(sheets: Sheets): Uint8Array {
  const file = newPackage(Object.keys(sheets));
  Object.values(sheets).forEach((rows, i) => {
    const sheet = file.workbook.sheets[i]!;
    rows.forEach((row, r) => {
      sheet.setCells(
        r,
        0,
        row.map((value) => (value === null ? undefined : { value, style: 0 })),
      );
    });
  });
  return file.save();
}
