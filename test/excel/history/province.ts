/**
 * A province of ten units over thirteen weeks, made up: figures that grow as they do in life. Its figures, the report that says them, and what a plan makes of
 * them, computed here without any code of the product.
 */
import type { Value } from '../build';

export const UNITS = ['An Bình', 'Bình Minh', 'Cầu Kè', 'Duyên Hải', 'Giồng Trôm', 'Hòa Lạc', 'Kế Sách', 'Lai Vung', 'Mỹ Tú', 'Nhơn Trạch'];
const GIVEN = ['An', 'Bảo', 'Chi', 'Dung'];
const WEEKS = 13;
export const SHEET = 'Tổng hợp';

/** The same numbers in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

export interface Person {
  unit: number;
  name: string;
  /** [total, eligible, completed]; money in thousands of đồng. */
  cases: [number, number, number];
  money: [number, number, number];
}

/** What ten units with four officers each have, week by week: cases come in, become enforceable, are completed; sometimes one is taken back. */
export function season(): Person[][] {
  const below = generator(20_240_401);
  let people: Person[] = UNITS.flatMap((_, unit) =>
    GIVEN.map((given, i): Person => {
      const total = 60 + below(260);
      const eligible = Math.floor(total * 0.8);
      const amount = 4_000_000 + below(90_000_000);
      return {
        unit,
        name: `${['Trần', 'Lê', 'Phạm', 'Đỗ', 'Võ', 'Hồ', 'Bùi', 'Ngô', 'Lý', 'Đặng'][unit]} ${['Văn', 'Thị', 'Hữu', 'Minh'][i]} ${given}`,
        cases: [total, eligible, Math.floor(eligible * 0.4)],
        money: [amount, Math.floor(amount * 0.7), Math.floor(amount * 0.2)],
      };
    }),
  );
  const weeks = [people];
  while (weeks.length < WEEKS) {
    people = people.map(({ cases: [total, eligible, completed], money: [amount, may, paid], ...who }) => {
      const [more, ready] = [below(12), below(8)];
      const e = Math.min(eligible + ready, total + more);
      const done = Math.min(completed + below(9) - (below(20) === 0 ? 1 : 0), e);
      const [comes, becomes] = [below(2_000_000), below(900_000)];
      const m = Math.min(may + becomes, amount + comes);
      return { ...who, cases: [total + more, e, done], money: [amount + comes, m, Math.min(paid + below(1_500_000), m)] };
    });
    weeks.push(people);
  }
  return weeks;
}

export const sum = (people: readonly Person[], measure: 'cases' | 'money', i: 0 | 1 | 2): number => people.reduce((all, one) => all + one[measure][i], 0);

export function report(people: readonly Person[], until: string): Value[][] {
  const figures = ['Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
  const rows: Value[][] = [
    [`KẾT QUẢ THI HÀNH ÁN DÂN SỰ (từ 01/10/2023 đến ${until})`],
    [],
    ['STT', 'Đơn vị, Chấp hành viên', 'Về việc (việc)', null, null, 'Về tiền (1.000 đồng)', null, null],
    [null, null, ...figures, ...figures],
  ];
  UNITS.forEach((name, unit) => {
    const own = people.filter((one) => one.unit === unit);
    const all = (measure: 'cases' | 'money') => ([0, 1, 2] as const).map((i) => sum(own, measure, i));
    rows.push([unit + 1, `Chi cục THADS huyện ${name}`, ...all('cases'), ...all('money')]);
    own.forEach((one, i) => rows.push([i + 1, one.name, ...one.cases, ...one.money]));
  });
  return rows;
}

/** Thursdays from 4 April on; the last week ends with June. */
export const DAYS = Array.from({ length: WEEKS }, (_, week) =>
  week === WEEKS - 1 ? '2024-06-30' : new Date(Date.UTC(2024, 3, 4 + 7 * week)).toISOString().slice(0, 10),
);
export const vietnamese = (iso: string): string => iso.split('-').reverse().map(Number).join('/');

/** The plan's bands of Chi cục and Chấp hành viên, written down again from its text (mục III.3): above each bound, at it, and below. Money in 1.000 đồng. */
const TARGETS = {
  office: { cases: [77, [800, 76], [1000, 75], [1500, 74]], money: [40, [100_000_000, 38], [150_000_000, 36], [300_000_000, 34]] },
  officer: { cases: [77, [100, 75], [200, 73], [300, 71]], money: [45, [10_000_000, 43], [50_000_000, 41], [100_000_000, 39]] },
} as const;
export function targetOf(isUnit: boolean, measure: 'cases' | 'money', total: number): number {
  const [least, ...bounds] = TARGETS[isUnit ? 'office' : 'officer'][measure];
  return bounds.reduce((target: number, [from, then]) => (total >= from ? then : target), least);
}

/** The figures of every subject of a week, by name. */
export function figuresOf(people: readonly Person[]): Map<string, Person> {
  const all = new Map(people.map((one) => [one.name, one]));
  UNITS.forEach((unit, i) => {
    const own = people.filter((one) => one.unit === i);
    const triple = (measure: 'cases' | 'money') => ([0, 1, 2] as const).map((k) => sum(own, measure, k)) as Person['cases'];
    const name = `Chi cục THADS huyện ${unit}`;
    all.set(name, { unit: i, name, cases: triple('cases'), money: triple('money') });
  });
  return all;
}

export const rateOf = ([, eligible, completed]: Person['cases']): bigint => (BigInt(completed) * 20_000n + BigInt(eligible)) / (2n * BigInt(eligible));
