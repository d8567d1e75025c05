/** Rows of an earlier review whom the report names otherwise now: found where something tells, never guessed, and no typed answer is lost or misplaced. */
import fc from 'fast-check';
import type { AssessedSubject } from '../../src/assessment/report';
import { findColumns } from '../../src/award/columns';
import { movesIn } from '../../src/award/moves';
import { mergeReview, namesakeNumbers } from '../../src/award/review';
import { moveKey, type MovesTaken, type ReviewTable, updateReview } from '../../src/award/review-update';
import type { CellValue } from '../../src/cells/cell-value';
import { type Figures, type Given, PLAN, row } from './build';

const A = 'Chi cục THADS huyện An Thành';
const B = 'Chi cục THADS huyện Bình Tân';
const NEW = 'Phòng THADS khu vực 1';

const moved = (before: Given[], now: Given[]) => {
  const subjects = before.map((one) => row(one));
  const numbers = namesakeNumbers(subjects);
  const earlier = subjects.map((subject, i) => ({ subject, namesake: numbers[i]! }));
  const rows = now.map((one) => row(one));
  return movesIn(earlier, rows, mergeReview(earlier, rows)).map(({ from, to, why }) => [from, to, why]);
};
const figures = (n: number): Pick<Given, 'cases' | 'money'> => ({ cases: [150 + n, 100 + n, 80 + n], money: [20, 10, 5] });
const people = (unit: string, names: string[], first = 0): Given[] => names.map((name, i) => ({ name, unit, ...figures(first + i) }));

test.each<[what: string, before: Given[], now: Given[], expected: unknown[]]>([
  ['nobody is left over', [{ name: 'Lê An' }], [{ name: 'Lê An' }], []],
  ['one left, another one came: other figures, nothing in common', [{ name: 'Lê An', ...figures(1) }], [{ name: 'Trần Bình', ...figures(2) }], []],
  ['the same figures in the same unit', [{ name: 'Lê An', ...figures(1) }], [{ name: 'Trần Bình', ...figures(1) }], [[0, 0, 'figures']]],
  [
    'the same figures, but of two',
    [
      { name: 'Lê An', ...figures(1) },
      { name: 'Lê Ba', ...figures(1) },
    ],
    [{ name: 'Trần Bình', ...figures(1) }],
    [],
  ],
  [
    'the same figures in another unit tell nothing of a person',
    [{ name: 'Lê An', unit: A, ...figures(1) }],
    [{ name: 'Trần Bình', unit: B, ...figures(1) }],
    [],
  ],
  ['no figures are no evidence', [{ name: 'Lê An', cases: [0, 0, 0], money: null }], [{ name: 'Trần Bình', cases: [0, 0, 0], money: null }], []],
  ['a name with its accents', [{ name: 'Le Thi Hoa', ...figures(1) }], [{ name: 'Lê Thị Hòa', ...figures(2) }], [[0, 0, 'spelling']]],
  [
    'two names that are one without accents',
    [{ name: 'Le Hoa', ...figures(1) }],
    [
      { name: 'Lê Hoa', ...figures(2) },
      { name: 'Lê Hòa', ...figures(3) },
    ],
    [],
  ],
  ['who moved', [{ name: 'Lê An', unit: A, ...figures(1) }], [{ name: 'Lê An', unit: B, ...figures(2) }], [[0, 0, 'name']]],
  [
    'who moved, and somebody else has the name',
    [
      { name: 'Lê An', unit: A, ...figures(1) },
      { name: 'Lê An', unit: B },
    ],
    [
      { name: 'Lê An', unit: B },
      { name: 'Lê An', unit: 'Chi cục THADS huyện Châu Thới', ...figures(2) },
    ],
    // Nobody knows who of the two came.
    [[1, 0, 'namesake']],
  ],
  ['two names with their own accents', [{ name: 'Lê An', ...figures(1) }], [{ name: 'Lê Ân', ...figures(2) }], []],
  [
    'a unit renamed with its people',
    [{ kind: 'office', name: A, ...figures(50) }, ...people(A, ['Lê An', 'Lê Ba', 'Lê Tư'])],
    [{ kind: 'office', name: NEW, ...figures(70) }, ...people(NEW, ['Lê An', 'Lê Ba', 'Lê Tư'], 10)],
    [
      [0, 0, 'people'],
      [1, 1, 'name'],
      [2, 2, 'name'],
      [3, 3, 'name'],
    ],
  ],
  [
    'two units merged: their people move, neither of the units is the new one',
    [
      { kind: 'office', name: A, ...figures(50) },
      ...people(A, ['Lê An', 'Lê Ba']),
      { kind: 'office', name: B, ...figures(60) },
      ...people(B, ['Trần An', 'Trần Ba'], 5),
    ],
    [{ kind: 'office', name: NEW, ...figures(110) }, ...people(NEW, ['Lê An', 'Lê Ba', 'Trần An', 'Trần Ba'], 20)],
    [
      [1, 1, 'name'],
      [2, 2, 'name'],
      [4, 3, 'name'],
      [5, 4, 'name'],
    ],
  ],
  [
    'a unit renamed without people: its figures tell',
    [{ kind: 'office', name: A, ...figures(50) }],
    [{ kind: 'office', name: NEW, ...figures(50) }],
    [[0, 0, 'figures']],
  ],
  [
    'a mistyped unit',
    [{ name: 'Lê An', unit: 'Chi cuc An Thnh' }],
    [
      { kind: 'office', name: A, ...figures(9) },
      { name: 'Lê An', unit: A },
    ],
    [[0, 1, 'name']],
  ],
  ['a person is no unit', [{ kind: 'office', name: A, ...figures(1) }], [{ name: 'Lê An', unit: B, ...figures(1) }], []],
])('%s', (_, before, now, expected) => expect(moved(before, now)).toEqual(expected));

/** Somebody who really exists: whatever the report calls them. */
interface Real {
  id: number;
  unit: number;
  name: string;
  figures: Figures;
}
const UNITS = ['An Thành', 'Bình Tân', 'Châu Thới', 'Đông Hải'].map((place) => `Chi cục THADS huyện ${place}`);
const NAMES = ['Lê An', 'Lê Ân', 'Trần Bình', 'Phạm Chi', 'Hoàng Dũng', 'Vũ Em', 'Đỗ Giang', 'Bùi Hà', 'Lê An'];

const assessedOf = (all: readonly Real[], units: readonly string[]): AssessedSubject[] => {
  const subject = (kind: 'office' | 'officer', name: string, agency: string, [total, eligible, completed]: Figures): AssessedSubject =>
    ({
      kind,
      subject: { name, agency, figures: { cases: { unit: 'cases', figures: { total, toEnforce: total, eligible, completed, problem: null } } } },
      measures: {},
      qualification: 'notQualified',
    }) as unknown as AssessedSubject;
  return units.flatMap((unit, u) => {
    const people = all.filter((one) => one.unit === u);
    const sum = [0, 1, 2].map((i) => people.reduce((total, one) => total + one.figures[i]!, 0)) as unknown as Figures;
    return people.length === 0 ? [] : [subject('office', unit, unit, sum), ...people.map((one) => subject('officer', one.name, unit, one.figures))];
  });
};

type Edit =
  | { what: 'rename'; person: number; name: number }
  | { what: 'move'; person: number; unit: number }
  | { what: 'renameUnit'; unit: number }
  | { what: 'merge'; unit: number; into: number }
  | { what: 'figures'; person: number }
  | { what: 'leave'; person: number }
  | { what: 'sort' }
  | { what: 'update'; answered: boolean };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ what: fc.constant('rename' as const), person: fc.nat(8), name: fc.nat(NAMES.length - 1) }),
  fc.record({ what: fc.constant('move' as const), person: fc.nat(8), unit: fc.nat(3) }),
  fc.record({ what: fc.constant('renameUnit' as const), unit: fc.nat(3) }),
  fc.record({ what: fc.constant('merge' as const), unit: fc.nat(3), into: fc.nat(3) }),
  fc.record({ what: fc.constant('figures' as const), person: fc.nat(8) }),
  fc.record({ what: fc.constant('leave' as const), person: fc.nat(8) }),
  fc.record({ what: fc.constant('sort' as const) }),
  fc.record({ what: fc.constant('update' as const), answered: fc.boolean() }),
);

/** What an update makes of a table, as the Excel side writes it. */
function written(table: ReviewTable | null, assessed: readonly AssessedSubject[], moves: MovesTaken): ReviewTable {
  const update = updateReview(PLAN, table, assessed, '2024-06-20', moves);
  const rows: CellValue[][] = [...(table?.rows ?? []), ...update.appended].map((cells) =>
    Array.from({ length: update.headings.length }, (_, i) => cells[i] ?? ''),
  );
  for (const { index, values } of update.columns) values.forEach((value, i) => (rows[i]![index] = value));
  return { headings: update.headings, rows };
}

test('random renames, moves, mergers and updates: each answer stays in its row, and each row is about the one it was typed for', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 14 }), (edits) => {
      let real: Real[] = NAMES.map((name, id) => ({ id, unit: id % 3, name, figures: [200 + 17 * id, 150 + 13 * id, 100 + 11 * id] }));
      let units = [...UNITS];
      let figure = 1000;
      let before = new Map<string, number>();
      let table = written(null, assessedOf(real, units), 'none');
      // A note that names the person is typed into each row: it tells for whom the row was made.
      const noteOf = (headings: readonly CellValue[]) => findColumns(headings).get('note')!.index;
      const key = (agency: CellValue, name: CellValue) => `${String(agency)}|${String(name)}`;
      const whoIs = (all: readonly Real[]) => new Map(all.map((one) => [key(units[one.unit]!, one.name), one.id]));
      const index = (heading: string) => findColumns(table.headings).get(heading)!.index;
      /** What somebody answers who knows all of them. */
      const rightOnes = (of: ReviewTable): MovesTaken => {
        const known = whoIs(real);
        const noted = (agency: string, name: string) =>
          of.rows.find((cells) => cells[index('agency')] === agency && cells[index('name')] === name && cells[noteOf(of.headings)] !== '')?.[
            noteOf(of.headings)
          ];
        const { moves } = updateReview(PLAN, of, assessedOf(real, units), '2024-06-20');
        const right = moves.filter(({ from, to }) => from.kind !== 'officer' || noted(from.agency, from.name) === `của ${known.get(key(to.agency, to.name))!}`);
        return new Set(right.map(moveKey));
      };
      const type = (): void => {
        const known = whoIs(real);
        const counted = new Map<string, number>();
        for (const one of real) counted.set(key(units[one.unit]!, one.name), (counted.get(key(units[one.unit]!, one.name)) ?? 0) + 1);
        table = {
          ...table,
          rows: table.rows.map((cells) => {
            const who = key(cells[index('agency')]!, cells[index('name')]!);
            const id = known.get(who);
            return cells[noteOf(table.headings)] !== '' || id === undefined || counted.get(who)! > 1
              ? cells
              : cells.map((cell, i) => (i === noteOf(table.headings) ? `của ${id}` : cell));
          }),
        };
      };
      type();
      before = whoIs(real);
      for (const one of edits) {
        if (one.what === 'rename')
          real = real.map((r) => (r.id === one.person ? { ...r, name: `${NAMES[one.name]!} ${['Một', 'Hai', 'Ba', 'Bốn'][figure++ % 4]!}` } : r));
        else if (one.what === 'move') real = real.map((r) => (r.id === one.person ? { ...r, unit: one.unit } : r));
        else if (one.what === 'renameUnit') units = units.map((unit, u) => (u === one.unit ? `Phòng THADS khu vực ${figure++}` : unit));
        else if (one.what === 'merge') real = real.map((r) => (r.unit === one.unit ? { ...r, unit: one.into } : r));
        else if (one.what === 'figures') real = real.map((r) => (r.id === one.person ? { ...r, figures: [(figure += 7), figure - 50, figure - 90] } : r));
        else if (one.what === 'leave') real = real.filter((r) => r.id !== one.person);
        else if (one.what === 'sort') table = { ...table, rows: [...table.rows].reverse() };
        else {
          const notes = table.rows.map((cells) => cells[noteOf(table.headings)]!);
          table = written(table, assessedOf(real, units), one.answered ? rightOnes(table) : 'none');
          // No answer is written over, none moves to another row.
          expect(table.rows.slice(0, notes.length).map((cells) => cells[noteOf(table.headings)])).toEqual(notes);
          const known = whoIs(real);
          const all = real.map((r) => key(units[r.unit]!, r.name));
          const twice = new Set(all.filter((who, i) => all.indexOf(who) !== i));
          // Two of one name who have exchanged their units look as if nothing had happened.
          const exchanged = real.filter(({ id, unit, name }) => {
            const other = real.find((r) => r.name === name && r.id !== id);
            return other && before.get(key(units[unit]!, name)) === other.id;
          });
          exchanged.forEach(({ unit, name }) => twice.add(key(units[unit]!, name)));
          before = whoIs(real);
          for (const cells of table.rows) {
            const note = String(cells[noteOf(table.headings)]);
            if (!note || !String(cells[index('origin')]).startsWith('Báo cáo')) continue;
            const reported = /tên trên báo cáo: (.*)$/.exec(String(cells[index('origin')]))?.[1];
            const who = key(cells[index('agency')]!, reported ?? cells[index('name')]!);
            // Namesakes of one unit are told apart by their order only.
            if (known.has(who) && !twice.has(who)) expect([note, who]).toEqual([`của ${known.get(who)!}`, who]);
          }
          type();
        }
      }
    }),
    { numRuns: 250 },
  );
});

test('a row that goes on in another unit says so in its cells; a better name stays, and is known next time', () => {
  const assessed = assessedOf([{ id: 0, unit: 0, name: 'Le Van An', figures: [200, 150, 100] }], UNITS);
  const table = written(null, assessed, 'none');
  const at = (of: ReviewTable, r: number, heading: string) => of.rows[r]![findColumns(of.headings).get(heading)!.index];
  const better: ReviewTable = { ...table, rows: table.rows.map((cells) => cells.map((cell) => (cell === 'Le Van An' ? 'Lê Văn Ân' : cell))) };
  const [move] = updateReview(PLAN, better, assessed, '2024-06-20').moves;
  expect([move!.why, move!.from.name, move!.to.name]).toEqual(['spelling', 'Lê Văn Ân', 'Le Van An']);
  const taken = written(better, assessed, 'all');
  expect([taken.rows.length, at(taken, 1, 'name'), at(taken, 1, 'origin')]).toEqual([2, 'Lê Văn Ân', 'Báo cáo; tên trên báo cáo: Le Van An']);
  const again = updateReview(PLAN, taken, assessed, '2024-06-20');
  expect([again.moves, again.appended, again.gone]).toEqual([[], [], []]);
  const elsewhere = written(taken, assessedOf([{ id: 0, unit: 1, name: 'Le Van An', figures: [300, 150, 100] }], UNITS), 'all');
  const moved_ = elsewhere.rows.map((_, r) => [at(elsewhere, r, 'agency'), at(elsewhere, r, 'name'), at(elsewhere, r, 'origin')]);
  expect(moved_).toContainEqual([UNITS[1], 'Le Van An', 'Báo cáo']);
});

describe('what is asked once', () => {
  const real = (id: number, unit: number, name: string, n = id): Real => ({ id, unit, name, figures: [200 + n, 150 + n, 100 + n] });
  const noted = (table: ReviewTable, name: string, text: string): ReviewTable => {
    const at = findColumns(table.headings);
    let done = false;
    return {
      ...table,
      rows: table.rows.map((cells) => {
        if (done || cells[at.get('name')!.index] !== name) return cells;
        done = true;
        return cells.map((cell, i) => (i === at.get('note')!.index ? text : cell));
      }),
    };
  };
  const namesOf = (table: ReviewTable): string[] => table.rows.map((cells) => String(cells[findColumns(table.headings).get('name')!.index]));

  test('a namesake left: once it is answered, nobody asks again, and a "no" adds one row only', () => {
    const two = assessedOf([real(0, 0, 'Lê An'), real(1, 0, 'Lê An')], UNITS);
    const one = assessedOf([real(0, 0, 'Lê An')], UNITS);
    const table = noted(written(null, two, 'none'), 'Lê An', 'của 0');
    expect(updateReview(PLAN, table, one, '2024-06-20').moves.map(({ why }) => why)).toEqual(['namesake']);
    for (const taken of ['all', 'none'] as const) {
      const after = written(table, one, taken);
      expect(updateReview(PLAN, after, one, '2024-06-20').moves.filter(({ hasAnswers }) => hasAnswers)).toEqual([]);
      expect(namesOf(written(after, one, 'none'))).toEqual(namesOf(after));
      expect(namesOf(after)).toHaveLength(taken === 'all' ? 3 : 4);
    }
  });

  test('a renamed unit: rows without answers go along with those that were asked about', () => {
    const people = ['Lê An', 'Lê Ba', 'Lê Tư', 'Lê Sáu'].map((name, i) => real(i, 0, name));
    const table = noted(written(null, assessedOf(people, UNITS), 'none'), 'Lê Ba', 'của 1');
    const renamed = ['Phòng THADS khu vực 7', ...UNITS.slice(1)];
    const update = updateReview(PLAN, table, assessedOf(people, renamed), '2024-06-20');
    const asked = update.moves.filter(({ hasAnswers }) => hasAnswers);
    expect([update.moves.length, asked.map(({ from }) => from.name)]).toEqual([5, ['Lê Ba']]);
    const after = written(table, assessedOf(people, renamed), new Set(asked.map(moveKey)));
    expect(namesOf(after)).toEqual(['Phòng THADS khu vực 7', 'Lê An', 'Lê Ba', 'Lê Tư', 'Lê Sáu']);
  });

  test('who was the head of another unit is asked anew; in a unit that was renamed the head stays', () => {
    const headed = (people: readonly Real[]): ReviewTable => {
      const table = written(null, assessedOf(people, UNITS), 'none');
      const at = findColumns(table.headings);
      return {
        ...table,
        rows: table.rows.map((cells) =>
          cells[at.get('name')!.index] === 'Lê An' ? cells.map((cell, i) => (i === at.get('isHead')!.index ? 'Có' : cell)) : cells,
        ),
      };
    };
    const isHead = (table: ReviewTable): unknown =>
      table.rows.find((cells) => cells[findColumns(table.headings).get('name')!.index] === 'Lê An')![findColumns(table.headings).get('isHead')!.index];
    const people = [real(0, 0, 'Lê An'), real(1, 0, 'Lê Ba'), real(2, 0, 'Lê Tư'), real(3, 1, 'Trần Sáu')];
    const moved_ = people.map((one) => (one.id === 0 ? { ...one, unit: 1 } : one));
    expect(isHead(written(headed(people), assessedOf(moved_, UNITS), 'all'))).toBe('');
    expect(isHead(written(headed(people), assessedOf(people, ['Phòng THADS khu vực 7', ...UNITS.slice(1)]), 'all'))).toBe('Có');
  });
});
