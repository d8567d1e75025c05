/**
 * A workbook that a newer version has written: it is read, every action that would write over what that version has left refuses in words and changes nothing, and
 * does its work once a person has allowed it. Every action of faults/actions.ts is tried.
 */
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { campaignIn, campaignOf, campaignText } from '../../src/award/campaign';
import type { AwardPlan } from '../../src/award/evaluate';
import { NewerVersionError } from '../../src/excel/kit/errors';
import { allowOver } from '../../src/excel/kit/known';
import { newerVersion } from '../../src/excel/newer';
import { removeAll } from '../../src/excel/remove';
import { classify, examine } from '../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../src/plan/default';
import { isNewer, VERSION } from '../../src/terms/version';
import { FUNCTIONS, openWorkbook } from '../../workbench/add-in';
import { associateFunctions } from '../../workbench/associate';
import { bootAddIn } from '../../workbench/boot';
import { fixtureBytes, fixtureNames } from '../fixtures/truth';
import { ACTIONS, type Action } from './faults/actions';
import { picture, sorted } from './picture';

jest.setTimeout(120_000);

/** Every action is refused under a version of its own: what one test allows holds for the process. */
let refused = 99;

/** They write over neither results nor a review: a mark comes and goes, pages and histories of their own, which later versions find by their headings. */
const HARMLESS: readonly string[] = ['Đánh dấu', 'Bỏ dấu', 'Lập trang xét'];

async function boot(workbook: Workbook): Promise<OfficeSession> {
  const session = await bootAddIn({ workbook, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  associateFunctions(session);
  await session.host.calculationEnded();
  return session;
}

const open = (fixture: string): Workbook => openWorkbook(fixtureBytes(fixtureNames().find((name) => name.startsWith(fixture))!)).workbook;

/** As if a newer version had written it. @returns how many marks say so */
function makeNewer(workbook: Workbook, by: string): number {
  let marks = 0;
  const blocks = workbook.settings.get('THADS.blocks');
  if (typeof blocks === 'string') {
    workbook.settings.set('THADS.blocks', JSON.stringify({ ...(JSON.parse(blocks) as object), by }));
    marks++;
  }
  for (const name of workbook.names) {
    const campaign = name.name === 'THADS_campaign' ? campaignIn(name.comment ?? '') : null;
    if (!campaign) continue;
    name.comment = campaignText({ ...campaign, by });
    marks++;
  }
  return marks;
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
    if (makeNewer(workbook, version) === 0) {
      // Nothing of ours stands there: the first write of its kind is nobody's loss.
      expect(await newerVersion()).toBeNull();
      return;
    }
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

  test('a review says by which version it was written, at most in the room that a comment has', () => {
    const long = { ...(DEFAULT_PLAN as AwardPlan), id: 'x'.repeat(300), name: 'Kế hoạch '.repeat(60) };
    const text = campaignText(campaignOf(long, '2024-06-20'));
    expect(text.length).toBeLessThanOrEqual(255);
    expect(campaignIn(text)).toEqual({ ...campaignOf(long, '2024-06-20'), id: 'x'.repeat(80) });
    // The first version said nothing of itself; a name may look like anything.
    const { by: _, ...first } = campaignOf(DEFAULT_PLAN as AwardPlan, null);
    expect(campaignIn(campaignText(first))).toEqual(first);
    expect(campaignIn(campaignText({ ...first, name: 'A|v2|b' }))?.name).toBe('A|v2|b');
  });
});
