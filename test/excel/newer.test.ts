/**
 * A workbook that a newer version has written: it is read, every action that would write over what that version has left refuses in words and changes nothing, and
 * does its work once a person has allowed it. Every action of faults/actions.ts is tried.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { campaignIn, campaignOf, campaignText } from '../../src/award/campaign';
import { namedText, textNamed } from '../../src/cells/named-text';
import type { AwardPlan } from '../../src/award/evaluate';
import { NewerVersionError } from '../../src/excel/kit/errors';
import { allowOver } from '../../src/excel/kit/known';
import { newerVersion } from '../../src/excel/award/newer';
import { writePreferences } from '../../src/excel/kit/preferences';
import { removeAll } from '../../src/excel/remove';
import { forgetAnswers } from '../../src/excel/results/answers';
import { classify, examine } from '../../src/excel/results/classify';
import { undoLast } from '../../src/excel/results/take-back';
import { DEFAULT_PLAN } from '../../src/plan/default';
import { isNewer, VERSION } from '../../src/terms/version';
import { FUNCTIONS, openWorkbook } from '../../workbench/add-in';
import { associateFunctions } from '../../workbench/associate';
import { bootAddIn } from '../../workbench/boot';
import { fixtureBytes, fixtureNames } from '../fixtures/truth';
import { ACTIONS, type Action } from './faults/actions';
import { picture, sorted } from 'excel-host/package';

jest.setTimeout(120_000);

/** Every action is refused under a version of its own: what one test allows holds for the process. */
let refused = 99;

/** They write over nothing that a newer version has left: a document of people's own beside it. */
const HARMLESS: readonly string[] = ['Lập trang xét', 'Tạo trang kế hoạch'];

async function boot(workbook: Workbook): Promise<OfficeSession> {
  const session = await bootAddIn({ workbook, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  associateFunctions(session);
  await session.host.calculationEnded();
  return session;
}

const open = (fixture: string): Workbook => openWorkbook(fixtureBytes(fixtureNames().find((name) => name.startsWith(fixture))!)).workbook;

/** As if a newer version had written it. */
function makeNewer(workbook: Workbook, by: string): void {
  // Where nothing of ours stands yet, a newer version has left something that this one cannot even read.
  const blocks = workbook.settings.get('THADS.blocks') ?? '{"version":3,"blocks":{}}';
  workbook.settings.set('THADS.blocks', JSON.stringify({ ...(JSON.parse(blocks as string) as object), by }));
  for (const name of workbook.names) {
    const campaign = name.name === 'THADS_campaign_note' ? campaignIn(textNamed(name.formula) ?? '') : null;
    if (campaign) name.formula = namedText(campaignText({ ...campaign, by }))!;
  }
}

const failureOf = (job: Promise<unknown>): Promise<unknown> =>
  job.then(
    () => null,
    (error: unknown) => error,
  );

test.each(ACTIONS.map((action) => [action.name, action] as const))('%s', async (_, { fixture, prepare, run }: Action) => {
  const workbook = open(fixture);
  const session = await boot(workbook);
  try {
    const prepared = await prepare();
    await session.host.calculationEnded();
    const version = `${refused++}.0.0`;
    makeNewer(workbook, version);
    expect(await newerVersion()).toBe(version);
    const before = sorted(picture(workbook));
    const error = await failureOf(run(prepared));
    if (error === null) expect(HARMLESS).toContain(_);
    else {
      expect(error).toBeInstanceOf(NewerVersionError);
      expect(sorted(picture(workbook))).toBe(before);
      allowOver(version);
      expect(await failureOf(run(prepared))).toBeNull();
      expect(await newerVersion()).toBeNull();
    }
  } finally {
    await session.close();
  }
});

test('what is written says by which version; a memory of a later shape is not taken for none', async () => {
  const workbook = open('02-');
  const session = await boot(workbook);
  await classify({ plan: DEFAULT_PLAN });
  const memory = JSON.parse(String(workbook.settings.get('THADS.blocks'))) as { version: number; by: string };
  expect(memory.by).toBe(VERSION);
  workbook.settings.set('THADS.blocks', JSON.stringify({ version: memory.version + 1, by: '98.1.0', whatever: [] }));
  expect(await newerVersion()).toBe('98.1.0');
  await expect(classify({ plan: DEFAULT_PLAN })).rejects.toBeInstanceOf(NewerVersionError);
  await expect(removeAll()).rejects.toBeInstanceOf(NewerVersionError);
  // Read as ever.
  expect((await examine({ plan: DEFAULT_PLAN })).assessed.length).toBeGreaterThan(0);
  await session.close();
});

test.each([
  ['a memory of a later shape', { version: 3, by: '97.1.0', whatever: [{ id: 1 }] }],
  ['a memory that says nothing of its shape', { by: '97.2.0', blocks: 'none' }],
  ['a memory of this shape', { version: 2, by: '97.3.0', blocks: [], more: 1 }],
])('%s is put back as it was when a write over it is taken back', async (_, memory) => {
  const workbook = open('02-');
  const session = await boot(workbook);
  const before = JSON.stringify(memory);
  workbook.settings.set('THADS.blocks', before);
  allowOver(memory.by);
  const { undo } = await classify({ plan: DEFAULT_PLAN });
  expect(JSON.parse(String(workbook.settings.get('THADS.blocks')))).toMatchObject({ version: 2, by: VERSION });
  await undoLast(undo);
  await session.close();
  // Of this shape, blocks alone are ours to keep: without any there is nothing to remember.
  expect(workbook.settings.get('THADS.blocks')).toBe('version' in memory && memory.version === 2 ? undefined : before);
});

test('a workbook of the first version has its memory back, which says nothing of a version', async () => {
  const { workbook } = openWorkbook(new Uint8Array(readFileSync(join(__dirname, '../fixtures/versions/0.1.0.xlsx'))));
  const session = await boot(workbook);
  const before = workbook.settings.get('THADS.blocks');
  const { undo } = await classify({ plan: DEFAULT_PLAN });
  await undoLast(undo);
  await session.close();
  expect(workbook.settings.get('THADS.blocks')).toBe(before);
});

describe('choices and answers of a later version', () => {
  async function withSetting(key: string, value: unknown, work: () => Promise<unknown>): Promise<unknown> {
    const workbook = open('02-');
    const session = await boot(workbook);
    workbook.settings.set(key, JSON.stringify(value));
    try {
      await work();
      return JSON.parse((workbook.settings.get(key) ?? 'null') as string);
    } finally {
      await session.close();
    }
  }
  const KEY = 'THADS.preferences';

  test('what it has added stays beside a choice, also beside none', async () => {
    expect(await withSetting(KEY, { version: 1, plan: 'a', future: 'x' }, () => writePreferences({ plan: 'b' }))).toEqual({
      version: 1,
      plan: 'b',
      future: 'x',
    });
    expect(await withSetting(KEY, { version: 1, plan: 'a', future: 'x' }, () => writePreferences({ plan: null }))).toEqual({
      version: 1,
      plan: null,
      future: 'x',
    });
    expect(await withSetting(KEY, { version: 1, plan: 'a' }, () => writePreferences({ plan: null }))).toBeNull();
    expect(await withSetting(KEY, { version: 1, plan: 'a', formulas: 'builtin' }, () => writePreferences({ formulas: undefined }))).toEqual({
      version: 1,
      plan: 'a',
    });
  });

  test('choices of a later shape are left alone', async () =>
    expect(await withSetting(KEY, { version: 2, plans: ['a'] }, () => writePreferences({ plan: 'b' }))).toEqual({ version: 2, plans: ['a'] }));

  test('answers of a later shape are not forgotten without asking', async () => {
    const later = { version: 2, by: '96.0.0', sheets: [] };
    expect(await withSetting('THADS.answers', later, () => expect(forgetAnswers('Biểu')).rejects.toBeInstanceOf(NewerVersionError))).toEqual(later);
    expect(await withSetting('THADS.answers', later, () => expect(classify({ plan: DEFAULT_PLAN })).rejects.toBeInstanceOf(NewerVersionError))).toEqual(later);
  });
});

describe('versions', () => {
  test.each([
    ['0.2.0', '0.1.0', true],
    ['0.1.9', '0.1.0', false],
    ['0.1.0', '0.2.0', false],
    ['1.0.0', '0.9.9', true],
    ['0.9.9', '1.0.0', false],
    ['0.10.0', '0.9.0', true],
    ['0.9.0', '0.10.0', false],
    ['?', '0.1.0', true],
    ['', '0.1.0', true],
  ])('%s is newer than %s: %s', (other, own, newer) => expect(isNewer(other, own)).toBe(newer));

  test('a review says by which version it was written, within the letters of a note', () => {
    const long = { ...(DEFAULT_PLAN as AwardPlan), id: 'x'.repeat(300), name: 'Kế hoạch '.repeat(60) };
    const text = campaignText(campaignOf(long, '2024-06-20'));
    expect(text.length).toBeLessThanOrEqual(255);
    expect(campaignIn(text)).toEqual({ ...campaignOf(long, '2024-06-20'), id: 'x'.repeat(80) });
    // The first version said nothing of itself; a name may look like anything.
    const { by: _, ...first } = campaignOf(DEFAULT_PLAN as AwardPlan, null);
    expect(campaignIn(campaignText(first))).toEqual(first);
    for (const name of ['A|v2|b', 'x|v9.9.9', 'Đợt 1|v12.30', 'a;b']) expect(campaignIn(campaignText({ ...first, name }))).toEqual({ ...first, name });
    for (const by of ['0.3.0-beta.1', '1.2', '1000.1000.1000']) expect(campaignIn(campaignText({ ...first, by }))?.by).toBe(by);
  });
});
