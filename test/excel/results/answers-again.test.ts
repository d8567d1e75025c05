/** What a person has said of a report is not asked again once results stand beside it, whatever those say. */
import { OpenQuestionsError } from '../../../src/excel/kit/errors';
import { classify, examine } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { mergeReadings, NO_READING, type Reading } from '../../../src/report/reading';
import { openWorkbook } from '../../../workbench/add-in';
import { fixtureBytes } from '../../fixtures/truth';
import { bootAddIn } from '../../../workbench/boot';

/** Other targets: what stands beside the report changes. */
const LESS = { ...DEFAULT_PLAN, bands: DEFAULT_PLAN.bands.map((band) => ({ ...band, target: band.target - 5 })) };

/** One figure of a unit is one more than its people have: a person must look at it. */
async function asked(): Promise<{ close(): Promise<void>; said: Reading; change(): void }> {
  const { workbook } = openWorkbook(fixtureBytes('01-bao-cao-tinh-hai-bieu.xlsx'));
  const session = await bootAddIn({ workbook });
  const [sheet] = workbook.sheets;
  const change = (): void => session.host.enter(sheet!.name, 'C13', [[Number(sheet!.cell(12, 2)!.value) + 1]]);
  change();
  const error: unknown = await classify({ plan: DEFAULT_PLAN }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OpenQuestionsError);
  const said = (error as OpenQuestionsError).questions.reduce((reading, { candidates }) => mergeReadings(reading, candidates[0]!.reading), NO_READING);
  return { close: () => session.close(), said, change };
}

test('what was looked at stays looked at: written again, under other targets; another figure is asked about', async () => {
  const { close, said, change } = await asked();
  try {
    expect(JSON.stringify(said)).toContain('"checked":true');
    await classify({ plan: DEFAULT_PLAN, reading: said });
    for (const plan of [DEFAULT_PLAN, LESS, DEFAULT_PLAN]) await classify({ plan });
    expect((await examine({ plan: DEFAULT_PLAN })).recognition.questions).toEqual([]);
    change();
    expect((await examine({ plan: DEFAULT_PLAN })).recognition.questions).not.toEqual([]);
  } finally {
    await close();
  }
});
