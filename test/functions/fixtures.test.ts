/** One core: on every row of every fixture the functions say what the task pane says. */
import { assessSubjects } from '../../src/assessment/report';
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import { callable } from '../../src/functions/index';
import { CUSTOM_FUNCTIONS } from '../../src/functions/table';
import { DEFAULT_PLAN } from '../../src/plan/default';
import { recogniseWorkbook } from '../../src/report/recognise';
import { MEASURES, type Unit } from '../../src/terms/terms';
import { openWorkbook } from '../../workbench/add-in';
import { fixtureBytes, fixtureNames, readingOf, truthOf } from '../fixtures/truth';
import { VERDICT_WORDS } from '../../src/terms/words';
import { bandWords } from '../../src/words/notes';

const assess = callable(CUSTOM_FUNCTIONS.find(({ id }) => id === 'ASSESS')!);
const WORD: Record<Unit, string> = { cases: 'việc', dong: 'đồng', thousand: '1.000 đồng', million: 'triệu đồng', billion: 'tỷ đồng' };

function gridsOf(name: string): SheetGrid[] {
  return openWorkbook(fixtureBytes(name)).workbook.sheets.map((sheet) => ({
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    top: 0,
    left: 0,
    cells: Array.from(sheet.rows, (row) =>
      Array.from(row?.cells ?? [], (cell): GridCell =>
        cell?.value === null || cell?.value === undefined ? '' : typeof cell.value === 'object' ? cell.value.error : cell.value,
      ),
    ),
  }));
}

const names = fixtureNames().filter((name) => !name.startsWith('04-') && !truthOf(name).refuse);

test.each(names)('%s', (name) => {
  const judged = assessSubjects(DEFAULT_PLAN, recogniseWorkbook(gridsOf(name), { reading: readingOf(name) }));
  const places = judged.flatMap(({ subject }) => subject.places);
  expect(places).toHaveLength(truthOf(name).reportSheets.flatMap(({ rows }) => rows.filter(({ empty }) => !empty)).length);
  for (const { kind, subject, byMeasure } of judged) {
    for (const measure of MEASURES) {
      const figures = subject.figures[measure];
      const result = byMeasure[measure];
      if (!figures || !result?.band || result.reason.startsWith('missing')) continue;
      const { total, eligible, completed } = figures.figures;
      const [row] = assess([[total]], [[eligible]], [[completed]], [[kind]], [[measure]], [[WORD[figures.unit]]], null) as unknown[][];
      expect(row).toEqual([
        bandWords(result.band),
        result.target ?? '',
        result.achieved ?? '',
        result.gap ?? '',
        result.shortfall ?? '',
        VERDICT_WORDS[result.verdict],
      ]);
    }
  }
});
