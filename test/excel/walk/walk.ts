/**
 * Walks: random sequences of what people and the add-in do. After every step nothing of people's has changed but by people, and every visible verdict is
 * true or void; at the end *Gỡ bỏ* leaves nothing of ours. `npm run walk -- STEPS [SEED [KIND …]]` walks so many steps, and prints what failed.
 */
import fc from 'fast-check';
import { NothingThereError } from '../../../src/excel/kit/errors';
import { removeAll } from '../../../src/excel/remove';
import { type Model, STEPS, stepOf } from './steps';
import { type Kind, KINDS, World } from './world';

/** One property over walks of at most so many steps. @param tell is told of every walk that was taken @param kinds of workbooks, among which it chooses */
export const walks = (
  longest: number,
  tell: (world: World) => void,
  kinds: readonly Kind[] = KINDS,
): fc.IAsyncPropertyWithHooks<[Kind, Iterable<fc.AsyncCommand<Model, World>>]> =>
  fc.asyncProperty(fc.constantFrom(...kinds), fc.commands(STEPS, { maxCommands: longest, size: 'max' }), async (kind, steps) => {
    const world = await World.open(kind);
    try {
      await fc.asyncModelRun(() => ({ model: { undo: null }, real: world }), steps);
      await expectGone(world);
    } catch (error) {
      throw new Error(`${(error as Error).message}\nafter, ${kind}:\n${world.log.join('\n')}`, { cause: error });
    } finally {
      tell(world);
      await world.session.close();
    }
  });

/** Takes the steps of a walk as it has printed them. */
export async function replay(lines: readonly string[], kind: Kind = 'oneSheet'): Promise<void> {
  const world = await World.open(kind);
  try {
    const model: Model = { undo: null };
    for (const line of lines) await stepOf(line).run(model, world);
    await expectGone(world);
  } finally {
    await world.session.close();
  }
}

/** Removed, nothing of ours is left but what people have written into. */
async function expectGone(world: World): Promise<void> {
  const before = world.peoples();
  await removeAll().catch((error: unknown) => {
    if (!(error instanceof NothingThereError)) throw error;
  });
  const differences = world.differences(before, world.open);
  if (differences.length > 0) throw new Error(`The last Gỡ bỏ touched what is people's:\n${differences.slice(0, 5).join('\n')}`);
  const { names, sheets } = world.workbook;
  const left = names.filter(({ name }) => /^THADS_(block|others|results|source)/.test(name)).map(({ name, formula }) => `${name} ${formula}`);
  const rules = sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.flatMap(({ rule }) => {
      const { formula = '' } = rule as { formula?: string };
      return formula.includes('N("THADS")') ? [`${name}: ${formula}`] : [];
    }),
  );
  if (left.length + rules.length > 0) throw new Error(`Left behind: ${[...left, ...rules].join('; ')}`);
}

async function main(): Promise<void> {
  const wanted = Number(process.argv[2] ?? 2000);
  let seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
  const kinds = KINDS.filter((kind) => process.argv.slice(4).includes(kind));
  let steps = 0;
  let failed = 0;
  const all = new Map<string, number>();
  while (steps < wanted) {
    let shrinking = false;
    const tell = ({ log, seen }: World): void => {
      if (shrinking) return;
      shrinking = true;
      steps += log.length;
      for (const [what, times] of seen) all.set(what, (all.get(what) ?? 0) + times);
    };
    const property = walks(200, tell, kinds.length > 0 ? kinds : KINDS);
    const result = await fc.check(property, { seed, numRuns: 1, endOnFailure: process.argv.includes('--whole') });
    if (result.failed) {
      failed++;
      console.log(`seed ${seed}: ${(result.errorInstance as Error | null)?.message ?? 'failed'}\n`);
    }
    seed++;
  }
  for (const [what, times] of [...all].sort()) console.log(`${what}: ${times}`);
  console.log(`${steps} steps, ${failed} walks failed`);
  if (failed > 0) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('walk.ts')) void main();
