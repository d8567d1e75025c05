/** Builds a small report as an open workbook: for tests that need many different ones. */
import { type Cell, Sheet, Workbook } from 'excel-host/model';

export type Value = string | number | null;

/** A workbook with one sheet per entry; `rows[0]` is row 1. */
export function workbookOf(sheets: Record<string, Value[][]>): Workbook {
  const workbook = new Workbook();
  workbook.sheets = Object.entries(sheets).map(([name, rows], i) => {
    const sheet = new Sheet(`{0000000${i + 1}-0001-0000-0000-000000000000}`, name);
    rows.forEach((row, r) => row.forEach((value, c) => value !== null && sheet.setCell(r, c, { value, style: 0 } satisfies Cell)));
    sheet.settle();
    return sheet;
  });
  workbook.activeSheetId = workbook.sheets[0]!.id;
  return workbook;
}

export interface Person {
  name: string;
  cases: [total: number, eligible: number, completed: number];
  money: [total: number, eligible: number, completed: number];
}

const SYLLABLES = ['An', 'Bảo', 'Chi', 'Dung', 'Giang', 'Hà', 'Khoa', 'Lan', 'Minh', 'Nga'];

/** A number as given names: one name with the same figures in several units is asked about. */
const spelled = (n: number): string => [...String(n)].map((digit) => SYLLABLES[Number(digit)]).join(' ');

/** A province with offices and officers, both measures side by side; `repeat` makes it long. */
export function sideBySide(units: Person[][], repeat = 1): Value[][] {
  const figures = ['Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
  const rows: Value[][] = [
    ['TỔNG HỢP KẾT QUẢ THI HÀNH ÁN'],
    [],
    ['STT', 'Đơn vị, Chấp hành viên', 'Về việc (việc)', null, null, 'Về tiền (1.000 đồng)', null, null],
    [null, null, ...figures, ...figures],
  ];
  for (let n = 0; n < repeat; n++) {
    units.forEach((people, u) => {
      const sum = (measure: 'cases' | 'money', i: 0 | 1 | 2): number => people.reduce((all, person) => all + person[measure][i], 0);
      rows.push([u + 1, `Chi cục THADS huyện ${n}-${u}`, sum('cases', 0), sum('cases', 1), sum('cases', 2), sum('money', 0), sum('money', 1), sum('money', 2)]);
      people.forEach(({ name, cases, money }, i) => rows.push([i + 1, repeat > 1 ? `${name} ${spelled(n)}` : name, ...cases, ...money]));
    });
  }
  return rows;
}
