/**
 * Somebody else works in the report while results are written: an edit, a sort, a row that comes or goes, before each request of the run. The results stand
 * beside the rows that they were made from, or nothing was written, and it says so.
 */
import { NothingThereError } from '../../../src/excel/kit/errors';
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { ToldError } from '../../../src/messages/told-error';
import { PLAN, World } from '../walk/world';
import { deleteCells, insertCells } from 'excel-host/cells';
import type { Sheet } from 'excel-host/model';

const LAST_COLUMN = 16383;
const row = (index: number) => ({ top: index, bottom: index, left: 0, right: LAST_COLUMN });

let world: World;
beforeEach(async () => {
  world = await World.open('oneSheet');
});
afterEach(() => world.session.close());

const sheet = (): Sheet => world.workbook.sheets[0]!;

/** Rows from 0: the people stand in 4 to 9. */
const DEEDS: [string, () => void][] = [
  ['a row above the table', () => world.session.host.edit((host) => insertCells(host, sheet(), row(1), 'Down'))],
  ['a row among the people', () => world.session.host.edit((host) => insertCells(host, sheet(), row(6), 'Down'))],
  ['a person deleted', () => world.session.host.edit((host) => deleteCells(host, sheet(), row(6), 'Up'))],
  ['a column among the figures', () => world.session.host.edit((host) => insertCells(host, sheet(), { top: 0, bottom: 1048575, left: 4, right: 4 }, 'Right'))],
  ['a figure edited', () => world.session.host.enter(sheet().name, 'E6', [[151]])],
  [
    'two people change places',
    () => {
      const [a, b] = [5, 7].map((r) => sheet().rows[r]!.cells.slice(0, 8));
      world.session.host.enter(sheet().name, 'A6:H6', [b!.map((cell) => cell?.value ?? '')]);
      world.session.host.enter(sheet().name, 'A8:H8', [a!.map((cell) => cell?.value ?? '')]);
    },
  ],
];

/** Does something right before the n-th request from now is worked on. @returns whether it came to that */
function before(n: number, deed: () => void): () => boolean {
  const { host } = world.session;
  const run = host.run.bind(host);
  let count = 0;
  host.run = (request) => {
    if (++count === n) deed();
    return run(request);
  };
  return () => count >= n;
}

/** What stands in cells, by address. */
const contents = (): Map<string, unknown> =>
  new Map(
    sheet().rows.flatMap((line, r) => (line?.cells ?? []).flatMap((cell, c) => (cell && cell.value !== null ? [[`${r},${c}`, cell.value] as const] : []))),
  );

async function opened(again: boolean): Promise<void> {
  await world.session.close();
  world = await World.open('oneSheet');
  if (again) await classify({ plan: PLAN });
}

describe.each([
  ['the first run', false],
  ['a second run', true],
])('%s', (_, again) => {
  test.each(DEEDS)('%s', async (name, deed) => {
    await opened(false);
    deed();
    const peoples = contents();
    for (let n = 1; ; n++) {
      await opened(again);
      const came = before(n, deed);
      const error: unknown = await classify({ plan: PLAN }).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (!came()) break;
      if (error !== null) expect(error).toBeInstanceOf(ToldError);
      expect([name, n, await world.untrue()]).toEqual([name, n, []]);
      const now = contents();
      for (const [place, value] of peoples) expect([name, n, place, now.get(place)]).toEqual([name, n, place, value]);
      // The next click mends what may be half done.
      await classify({ plan: PLAN }).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(ToldError));
      expect([name, n, 'again', await world.untrue()]).toEqual([name, n, 'again', []]);
      await removeAll().catch((thrown: unknown) => expect(thrown).toBeInstanceOf(NothingThereError));
      expect([name, n, 'gone', contents()]).toEqual([name, n, 'gone', peoples]);
    }
  });
});
