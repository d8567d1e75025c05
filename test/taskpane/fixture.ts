/** A fixture as the pane gets to know it: examined without Excel. */
import type { Workbook } from 'excel-host/model';
import { assessSubjects, summarise } from '../../src/assessment/report';
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import type { Examination } from '../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../src/plan/default';
import { NO_READING } from '../../src/report/reading';
import { recogniseWorkbook } from '../../src/report/recognise';
import { openWorkbook } from '../../workbench/add-in';
import { fixtureBytes } from '../fixtures/truth';

export const gridsOf = (name: string): SheetGrid[] => gridsIn(openWorkbook(fixtureBytes(name)).workbook);

/** The sheets of a workbook as the recogniser sees them. */
export const gridsIn = (workbook: Workbook): SheetGrid[] =>
  workbook.sheets.map((sheet) => ({
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

export function examined(grids: readonly SheetGrid[], plan = DEFAULT_PLAN): Examination {
  const recognition = recogniseWorkbook(grids);
  const assessed = assessSubjects(plan, recognition);
  return { recognition, reading: NO_READING, assessed, summary: summarise(assessed), effects: new Map(), standing: [] };
}
