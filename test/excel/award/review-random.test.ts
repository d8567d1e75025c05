/**
 * Nothing that people typed into the review is ever lost: random edits (answers, sorting, moved and added columns, a renamed sheet, staff added by hand,
 * changed figures, people who leave the report and come back) on the real Office.js, with the review made again and lists written in between.
 */
import fc from 'fast-check';
import { REVIEW_TABLE } from '../../../src/award/columns';
import { examine } from '../../../src/excel/results/classify';
import { makeList } from '../../../src/excel/award/nomination-sheet';
import { makeReview } from '../../../src/excel/award/review';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import type { OfficeSession } from 'excel-host/node';
import { type Person, sideBySide, workbookOf } from '../build';
import { bootAddIn } from '../../../workbench/boot';

const TODAY = '2024-06-20';
const NAMES = [
  'Trần Văn Mẫu',
  '=1+1',
  '<b>Đậm</b>',
  'Nguyễn Thị Hòa'.normalize('NFD'),
  'Lê Quang '.padEnd(300, 'Dài '),
  "'Nháy Đơn",
  '+84 Số Máy',
  'Võ "Ngoặc" Kép',
];
const FACTS: readonly (readonly [heading: string, words: readonly string[]])[] = [
  ['Là Thủ trưởng đơn vị', ['Có', 'Không', 'chắc là có']],
  ['Vi phạm, kỷ luật', ['Không', 'Khiển trách', 'Phê bình / nhắc nhở']],
  ['Ngày vi phạm, kỷ luật', ['30/6/2024', '01/10/2023', 'không rõ']],
  ['Đoàn kết, chấp hành tốt', ['Có', 'Không']],
  ['Trách nhiệm, gương mẫu', ['Có', 'Không']],
  ['Mức hoàn thành nhiệm vụ', ['Hoàn thành xuất sắc', 'Hoàn thành']],
  ['Người xác nhận thành tích', ['Ông =A1', '<i>Bà B</i>']],
  ['Hình thức đề nghị', ['Bằng khen riêng']],
  ['Ý kiến Hội đồng', ['Đề nghị', 'Không đề nghị']],
  ['Ghi chú', ['=1+1', 'ghi chú "riêng"', ' có khoảng trắng ']],
];

/** What people do between two makings of the review. Numbers choose among what is there at the time. */
type Step =
  | { do: 'type'; row: number; fact: number; word: number }
  | { do: 'sort'; seed: number }
  | { do: 'moveColumn'; from: number; to: number }
  | { do: 'addColumn' }
  | { do: 'rename'; name: number }
  | { do: 'addStaff'; name: number }
  | { do: 'figures'; seed: number }
  | { do: 'toggle'; person: number }
  | { do: 'make' }
  | { do: 'list' };

const n = fc.nat(1000);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), row: n, fact: n, word: n }) },
  fc.record({ do: fc.constant('sort' as const), seed: n }),
  fc.record({ do: fc.constant('moveColumn' as const), from: n, to: n }),
  fc.record({ do: fc.constant('addColumn' as const) }),
  fc.record({ do: fc.constant('rename' as const), name: n }),
  fc.record({ do: fc.constant('addStaff' as const), name: n }),
  fc.record({ do: fc.constant('figures' as const), seed: n }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('toggle' as const), person: n }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('make' as const) }) },
  fc.record({ do: fc.constant('list' as const) }),
);

type Value = string | number | boolean;

/** The table as a person sees it: headings, and rows of values. */
async function look(): Promise<{ sheet: string; headings: string[]; rows: Value[][] }> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(REVIEW_TABLE);
    table.worksheet.load('name');
    const header = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    header.load('values');
    body.load('values');
    await context.sync();
    return { sheet: table.worksheet.name, headings: (header.values as Value[][])[0]!.map(String), rows: body.values as Value[][] };
  });
}

/** Puts headings and rows back in another order, as sorting and dragging columns do; texts stay texts. */
async function put(headings: string[], rows: Value[][]): Promise<void> {
  const asText = (value: Value): Value => (typeof value === 'string' && value !== '' ? `'${value}` : value);
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(REVIEW_TABLE).getRange();
    range.values = [headings, ...rows].map((row) => row.map(asText));
    await context.sync();
  });
}

const shuffle = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, i) => [((i + 1) * 7919 * (seed + 1)) % 10_007, item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);

/** The campaign of one random run: the report in the workbook, and what was typed, by subject and heading. */
class World {
  readonly typed = new Map<string, Map<string, Value>>();
  readonly away = new Set<number>();
  private seed = 1;
  private columns = 0;
  private staff = 0;
  private readonly units = [NAMES.slice(0, 4), NAMES.slice(4)];

  constructor(private readonly session: OfficeSession) {}

  report(): (string | number | null)[][] {
    let at = 0;
    const people = this.units.map((names) =>
      names.flatMap((name): Person[] => {
        const index = at++;
        if (this.away.has(index)) return [];
        const done = 60 + ((index * 13 + this.seed * 31) % 40);
        return [{ name, cases: [150, 100, done], money: [20_000_000, 10_000_000, done * 70_000] }];
      }),
    );
    return sideBySide(people.map((unit) => (unit.length > 0 ? unit : [{ name: 'Người Duy Nhất', cases: [1, 1, 1], money: [1, 1, 1] }])));
  }

  async writeReport(): Promise<void> {
    const rows = this.report();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Báo cáo');
      sheet.getRange('A1:H40').clear('Contents');
      sheet.getRangeByIndexes(0, 0, rows.length, 8).values = rows.map((row) =>
        Array.from({ length: 8 }, (_, c) => (typeof row[c] === 'string' ? `'${row[c]}` : (row[c] ?? ''))),
      );
      await context.sync();
    });
  }

  async make(): Promise<void> {
    await makeReview(DEFAULT_PLAN, (await examine({ plan: DEFAULT_PLAN })).assessed, TODAY);
  }

  private note(unit: Value, name: Value, heading: string, value: Value): void {
    const key = JSON.stringify([unit, name]);
    this.typed.set(key, (this.typed.get(key) ?? new Map<string, Value>()).set(heading, value));
  }

  async do(one: Step): Promise<void> {
    const { sheet, headings, rows } = await look();
    const at = (heading: string): number => headings.indexOf(heading);
    const [unit, name] = [at('Đơn vị'), at('Tên tập thể, cá nhân')];
    switch (one.do) {
      case 'type': {
        const [heading, words] = FACTS[one.fact % FACTS.length]!;
        const row = rows[one.row % rows.length]!;
        const value = words[one.word % words.length]!;
        row[at(heading)] = value;
        this.note(row[unit]!, row[name]!, heading, value);
        return put(headings, rows);
      }
      case 'sort':
        return put(headings, shuffle(rows, one.seed));
      case 'moveColumn': {
        const order = headings.map((_, i) => i);
        order.splice(one.to % order.length, 0, order.splice(one.from % order.length, 1)[0]!);
        return put(
          order.map((i) => headings[i]!),
          rows.map((row) => order.map((i) => row[i]!)),
        );
      }
      case 'addColumn': {
        const heading = `Cột riêng ${++this.columns}`;
        await Excel.run(async (context) => {
          const values = [[heading], ...rows.map((_, i) => [`riêng ${this.columns}-${i}`])];
          context.workbook.tables.getItem(REVIEW_TABLE).columns.add(this.columns % 2 ? undefined : 2, values);
          await context.sync();
        });
        rows.forEach((row, i) => this.note(row[unit]!, row[name]!, heading, `riêng ${this.columns}-${i}`));
        return;
      }
      case 'rename':
        return Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).name = `Tên khác ${one.name}`;
          await context.sync();
        });
      case 'addStaff': {
        const row = headings.map((): Value => '');
        const who = `Văn Thư ${++this.staff}`;
        row[unit] = 'Chi cục THADS huyện 0-0';
        row[name] = who;
        row[at('Mức hoàn thành nhiệm vụ')] = 'Hoàn thành xuất sắc';
        this.note(row[unit], who, 'Mức hoàn thành nhiệm vụ', 'Hoàn thành xuất sắc');
        await Excel.run(async (context) => {
          context.workbook.tables.getItem(REVIEW_TABLE).rows.add(undefined, [row]);
          await context.sync();
        });
        return;
      }
      case 'figures':
        this.seed = one.seed;
        return this.writeReport();
      case 'toggle': {
        const person = one.person % NAMES.length;
        if (!this.away.delete(person)) this.away.add(person);
        return this.writeReport();
      }
      case 'make':
        return this.make();
      case 'list':
        await makeList(DEFAULT_PLAN, TODAY);
    }
  }

  /** Everything typed stands in the row of its subject, once; nobody is missing; who left is marked. */
  async check(): Promise<void> {
    const { headings, rows } = await look();
    const [unit, name, origin] = ['Đơn vị', 'Tên tập thể, cá nhân', 'Nguồn'].map((heading) => headings.indexOf(heading)) as [number, number, number];
    for (const [key, cells] of this.typed) {
      const [ofUnit, ofName] = JSON.parse(key) as [Value, Value];
      const found = rows.filter((row) => row[unit] === ofUnit && row[name] === ofName);
      expect([key, found.length]).toEqual([key, 1]);
      for (const [heading, value] of cells) expect([key, heading, found[0]![headings.indexOf(heading)]]).toEqual([key, heading, value]);
    }
    NAMES.forEach((one, i) => {
      const found = rows.filter((row) => row[name] === one);
      if (!this.away.has(i)) expect([one, found.map((row) => row[origin])]).toEqual([one, ['Báo cáo']]);
      else if (found.length > 0) expect([one, found.map((row) => row[origin])]).toEqual([one, ['Không còn trong báo cáo']]);
    });
    expect(this.session.host.heldReferences).toBe(0);
  }
}

test('random edits: nothing typed is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const session = await bootAddIn({ workbook: workbookOf({ 'Báo cáo': [['']] }) });
      try {
        const world = new World(session);
        await world.writeReport();
        await world.make();
        for (const one of steps) await world.do(one);
        await world.make();
        await world.check();
      } finally {
        await session.close();
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
