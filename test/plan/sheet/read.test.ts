/** A plan as cells and read back; columns and rows in any order. */
import { BUILTIN_PLANS } from '../../../src/plan/builtin';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import type { Plan } from '../../../src/plan/plan';
import { type PlanSheetTables, readPlanSheet } from '../../../src/plan/sheet/read';
import { type Table, tablesOf } from './tables-of';

const errors = ({ problems }: ReturnType<typeof readPlanSheet>) => problems.filter(({ level }) => level === 'error');

test.each(BUILTIN_PLANS.map((plan) => [plan.id, plan] as const))('%s: written and read back', (_, plan) => {
  const read = readPlanSheet(tablesOf(plan));
  expect(errors(read)).toEqual([]);
  expect(read.plan).toEqual(plan);
});

const AWARD = HAU_GIANG_2024.award!;
const OWN_WORDS: Plan = {
  ...HAU_GIANG_2024,
  award: {
    ...AWARD,
    conditions: [...AWARD.conditions, { code: 'stated', subject: 'individual', text: 'Không có khiếu nại, tố cáo đúng', reference: 'Mục 3' }],
    quotas: [{ kind: 'officer', per: 'unit', limit: null, share: { percent: 12.5, rounding: 'up' }, title: AWARD.titles[1]!, reference: 'Mục 4' }],
  },
};

test('a condition in own words and a quota for one award title: written and read back', () => {
  const read = readPlanSheet(tablesOf(OWN_WORDS));
  expect(errors(read)).toEqual([]);
  expect(read.plan).toEqual(OWN_WORDS);
});

test('an award title that the plan does not have is a problem at its cell; a sheet without the column has none', () => {
  const tables = tablesOf(OWN_WORDS);
  const [row] = tables.quotas.rows;
  const wrong = { ...tables, quotas: { ...tables.quotas, rows: [row!.map((cell, i) => (i === 2 ? 'Bằng khen' : cell))] } };
  expect(errors(readPlanSheet(wrong))).toEqual([
    expect.objectContaining({ code: 'unknownTitle', text: 'Bằng khen', place: { table: 'quotas', row: 1, column: 2 } }),
  ]);
  const without = { headings: tables.quotas.headings.filter((_, i) => i !== 2), rows: [row!.filter((_, i) => i !== 2)] };
  expect(readPlanSheet({ ...tables, quotas: without }).plan?.award?.quotas[0]).not.toHaveProperty('title');
});

test('columns in another order, rows sorted, columns added', () => {
  const shuffled = ({ headings, rows }: Table): Table => ({
    headings: ['Ghi chú của tôi', 'Đến hạn', ...[...headings].reverse()],
    rows: rows.map((row) => ['x', 'y', ...[...row].reverse()]),
  });
  const { info, bands, further, quotas, conditions, unmeasured } = tablesOf(HAU_GIANG_2024);
  const moved: PlanSheetTables = {
    info: { ...shuffled(info), rows: [...shuffled(info).rows].reverse() },
    bands: shuffled(bands),
    further: shuffled(further),
    quotas: shuffled(quotas),
    conditions: shuffled(conditions),
    unmeasured: shuffled(unmeasured),
  };
  const read = readPlanSheet(moved);
  expect(errors(read)).toEqual([]);
  expect(read.plan).toEqual({ ...HAU_GIANG_2024, award: { ...HAU_GIANG_2024.award!, titles: [...HAU_GIANG_2024.award!.titles].reverse() } });
});

test('an empty form is no plan, and says what is missing', () => {
  const { plan, problems } = readPlanSheet(tablesOf(null));
  expect(plan).toBeNull();
  expect(problems.map(({ code, place: { table, row, column } }) => [code, table, row, column])).toEqual([
    ['missingEntry', 'info', 1, 1],
    ['missingEntry', 'info', 3, 1],
    ['missingEntry', 'info', 6, 1],
    ['missingEntry', 'info', 7, 1],
    ['noRows', 'bands', 1, 0],
  ]);
});
