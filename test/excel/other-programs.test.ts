/**
 * What Excel 2010, LibreOffice and WPS do to a workbook of ours when they save it: the settings of add-ins are gone, hidden names are seen and have no comments,
 * numbers have 15 digits, formulas are spelled another way. Whatever a person does with the workbook before and after ends as if no other program had been in between.
 */
import { calculating } from 'excel-host/calculation';
import type { Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';
import { difference, picture, sorted } from 'excel-host/package';
import { makeList } from '../../src/excel/award/nomination-sheet';
import { makeReview, refreshReview } from '../../src/excel/award/review';
import { readReviewTable } from '../../src/excel/award/review-table';
import { readPreferences, writePreferences } from '../../src/excel/kit/preferences';
import { inExcel } from '../../src/excel/kit/run';
import { readPlanState } from '../../src/excel/plan-state';
import { removeAll } from '../../src/excel/remove';
import { savedAnswers, forgetAnswers } from '../../src/excel/results/answers';
import { classify, examine } from '../../src/excel/results/classify';
import { type Memory, readMemory } from '../../src/excel/results/memory';
import { BUILTIN_PLANS } from '../../src/plan/builtin';
import { DEFAULT_PLAN } from '../../src/plan/default';
import { FUNCTIONS, openWorkbook } from '../../workbench/add-in';
import { associateFunctions } from '../../workbench/associate';
import { bootAddIn } from '../../workbench/boot';
import { fixtureBytes, fixtureNames, readingOf } from '../fixtures/truth';
import { byFormulas, byValues } from './clients/chains';
import { ACTIONS, type Action } from './faults/actions';

jest.setTimeout(300_000);

const TODAY = '2024-06-25';
const nameOf = (start: string): string => fixtureNames().find((name) => name.startsWith(start))!;
const open = (start: string): Workbook => openWorkbook(fixtureBytes(nameOf(start))).workbook;

/** Formulas as LibreOffice spells them; what stands in quotation marks stays. */
const respelled = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replace(/\b(TRUE|FALSE)\b(?!\()/g, '$1()').replace(/(?<![\w.])\d+E-?\d+/g, (number) => spelledOut(Number(number))),
    )
    .join('');
const spelledOut = (number: number): string => number.toFixed(12).replace(/\.?0+$/, '');

/** As another program saves it. */
function saveElsewhere(workbook: Workbook): void {
  workbook.settings.clear();
  workbook.names = workbook.names.map(({ comment: _, ...name }) => ({ ...name, visible: true }));
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.rows.flatMap((row) => row?.cells ?? [])) {
      if (typeof cell?.value === 'number') cell.value = Number(cell.value.toPrecision(15));
      if (cell?.formula !== undefined) cell.formula = respelled(cell.formula);
    }
    for (const { rule } of sheet.conditionalFormats as unknown as { rule: Record<string, unknown> }[]) {
      for (const [key, part] of Object.entries(rule)) if (typeof part === 'string' && part.startsWith('=')) rule[key] = respelled(part);
    }
  }
}

/** Everything that a person sees. Names are there for us; of numbers what both spellings have. */
const seen = (workbook: Workbook): string =>
  sorted({ ...(picture(workbook) as object), settings: null, names: null }, (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : typeof value === 'string' && value.startsWith('=') ? respelled(value) : value,
  );

/** Where they differ; null for nowhere. */
function differing(one: Workbook, other: Workbook): string | null {
  const [a, b] = [seen(one), seen(other)];
  return a === b ? null : difference(a, b);
}

async function during<T>(workbook: Workbook, job: (session: OfficeSession) => Promise<T>): Promise<T> {
  const session = await bootAddIn({ workbook, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  try {
    associateFunctions(session);
    const result = await job(session);
    await session.host.calculationEnded();
    return result;
  } finally {
    await session.close();
  }
}

/** What the copy need not hold: which cells are ours, where that takes very much room. */
const light = ({ blocks, results, ...memory }: Memory): object => ({
  ...memory,
  blocks: blocks.map(({ imprint: _, before: __, ...block }) => block),
  results: results?.map(({ sheet }) => sheet),
});

const everything = (): Promise<unknown> =>
  inExcel(async (context) => ({ memory: light(await readMemory(context)), answers: await savedAnswers(), preferences: await readPreferences() }));

test.each(ACTIONS.map((action) => [action.name, action] as const))(
  '%s: what the workbook remembers, it remembers without its settings',
  async (_, action: Action) => {
    const workbook = open(action.fixture);
    await during(workbook, async () => {
      const prepared = await action.prepare();
      const before = await everything();
      const settings = new Map(workbook.settings);
      workbook.settings.clear();
      expect(await everything()).toEqual(before);
      settings.forEach((value, key) => workbook.settings.set(key, value));
      await action.run(prepared);
      const after = await everything();
      workbook.settings.clear();
      expect(await everything()).toEqual(after);
    });
  },
);

const PLAN = DEFAULT_PLAN;
const CASES = ['02', '16', '28', '41'].flatMap((start) => {
  const reading = readingOf(nameOf(start));
  return [byValues(PLAN, reading), byFormulas(PLAN, reading, 'builtin')].map((chain) => [`${start}, ${chain.name}`, start, chain] as const);
});

test.each(CASES)('%s: a trip through another program before every step changes nothing that people see', async (_, start, chain) => {
  const [kept, travelled] = [open(start), open(start)];
  const [steps, same] = [chain.steps(), chain.steps()];
  for (const [at, { name, run }] of steps.entries()) {
    saveElsewhere(travelled);
    const said = await during(kept, () => outcome(run));
    expect([name, await during(travelled, () => outcome(same[at]!.run))]).toEqual([name, said]);
    expect([name, differing(kept, travelled)]).toEqual([name, null]);
  }
});

/** Whether it was done, or the kind of its refusal. */
const outcome = (run: () => Promise<unknown>): Promise<string> =>
  run().then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );

test.each(BUILTIN_PLANS.map(({ id }) => id))('the chosen plan %s still is the one that counts; forgotten, nothing of it is left', async (id) => {
  const workbook = open('01');
  await during(workbook, () => writePreferences({ plan: id, formulas: 'builtin' }));
  saveElsewhere(workbook);
  await during(workbook, async () => {
    expect((await readPlanState()).plan.id).toBe(id);
    expect(await readPreferences()).toEqual({ version: 1, plan: id, formulas: 'builtin' });
    // What is chosen from now on counts, there and after the next trip.
    await writePreferences({ plan: DEFAULT_PLAN.id });
  });
  saveElsewhere(workbook);
  await during(workbook, async () => {
    expect(await readPreferences()).toEqual({ version: 1, plan: DEFAULT_PLAN.id, formulas: 'builtin' });
    await writePreferences({ plan: null, formulas: undefined });
  });
  expect({ names: workbook.names.filter(({ name }) => name.startsWith('THADS')), settings: workbook.settings.size }).toEqual({ names: [], settings: 0 });
});

test('answers are not asked for again, and can be taken back', async () => {
  const name = fixtureNames().find((one) => Object.keys(readingOf(one)).length > 0)!;
  const { workbook } = openWorkbook(fixtureBytes(name));
  await during(workbook, () => classify({ plan: PLAN, reading: readingOf(name) }));
  saveElsewhere(workbook);
  await during(workbook, async () => {
    expect((await examine({ plan: PLAN })).recognition.questions).toEqual([]);
    await forgetAnswers();
    expect(await savedAnswers()).toBeNull();
  });
});

test('a list that nobody has changed makes way for the next one; the campaign of the review is known; Gỡ bỏ leaves nothing', async () => {
  const [workbook, original] = [open('01'), open('01')];
  await during(workbook, async () => {
    const { assessed } = await classify({ plan: PLAN });
    await makeReview(PLAN, assessed, TODAY);
    await makeList(PLAN, TODAY);
  });
  const sheets = workbook.sheets.map(({ name }) => name);
  saveElsewhere(workbook);
  await during(workbook, async () => {
    await makeList(PLAN, TODAY);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(sheets);
    expect((await inExcel(readReviewTable))?.campaign).toMatchObject({ id: PLAN.id });
  });
  saveElsewhere(workbook);
  await during(workbook, () => removeAll());
  expect(differing(workbook, original)).toBeNull();
  expect(workbook.names).toEqual(original.names);
});

test.each([
  ['THADS_list', 'the place'],
  ['THADS_list_note', 'the note'],
  ['THADS_campaign', 'the place of the campaign'],
  ['THADS_campaign_note', 'the note of the campaign'],
])('%s was deleted by somebody (%s): the list and the review are made again, and nothing of ours is left in the end', async (gone) => {
  const workbook = open('01');
  const sheets = workbook.sheets.map(({ name }) => name);
  await during(workbook, async () => {
    const { assessed } = await classify({ plan: PLAN });
    await makeReview(PLAN, assessed, TODAY);
    await makeList(PLAN, TODAY);
  });
  workbook.names = workbook.names.filter(({ name }) => name !== gone);
  await during(workbook, async () => {
    await refreshReview(PLAN, TODAY);
    await makeList(PLAN, TODAY);
    await removeAll();
  });
  // A list that nobody can tell to be ours stays, as people's.
  expect(workbook.sheets.slice(0, sheets.length).map(({ name }) => name)).toEqual(sheets);
  expect(workbook.names.filter(({ name }) => name.startsWith('THADS')).map(({ name }) => name)).toEqual([]);
});
