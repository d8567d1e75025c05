/** Small reports as grids, and the way from them to changes: for tests that need many of them. */
import { type AssessedSubject, assessSubjects } from '../../src/assessment/report';
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import type { Block, Change } from '../../src/changes/changes';
import { planChanges } from '../../src/changes/from-verdicts';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import type { Plan } from '../../src/plan/plan';
import { type Recognition, recogniseWorkbook } from '../../src/report/recognise';

export const PLAN = HAU_GIANG_2024;

export const grid = (name: string, cells: GridCell[][], more: Partial<SheetGrid> = {}): SheetGrid => ({ name, visible: true, top: 0, left: 0, cells, ...more });

/** A report of one measure: the unit line in row 1, headings in row 2 (A to E), the first data row is row 3. A block goes to F. */
export const report = (name: string, unit: string, rows: GridCell[][], more?: Partial<SheetGrid>): SheetGrid =>
  grid(name, [[`Đơn vị tính: ${unit}`], ['STT', 'Đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'], ...rows], more);

/** A report of both measures in columns A to H, headings in rows 2 and 3, the first data row is row 4. A block goes to I. Money in tỷ đồng. */
export const both = (name: string, rows: GridCell[][], more?: Partial<SheetGrid>): SheetGrid =>
  grid(
    name,
    [['BÁO CÁO'], ['STT', 'Đơn vị, Chấp hành viên', 'Về việc (việc)', '', '', 'Về tiền (tỷ đồng)', '', ''], ['', '', ...FIGURES, ...FIGURES], ...rows],
    more,
  );
const FIGURES = ['Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];

interface Given {
  plan?: Plan;
  /** Columns that must not be used. */
  blocked?: number[];
  readOnly?: string[];
}

export interface Planned {
  grids: SheetGrid[];
  recognition: Recognition;
  assessed: AssessedSubject[];
  changes: Change[];
}

/** What the add-in would do with a workbook of these sheets. */
export function planned(grids: SheetGrid[], { plan = PLAN, blocked = [], readOnly = [] }: Given = {}): Planned {
  const recognition = recogniseWorkbook(grids);
  const assessed = assessSubjects(plan, recognition);
  return {
    grids,
    recognition,
    assessed,
    changes: planChanges(recognition, assessed, plan, {
      grids,
      isBlocked: (_, column) => blocked.includes(column),
      peoples: new Set<string>(),
      others: () => null,
      typed: 'keep',
      readOnly: new Set(readOnly),
    }),
  };
}

/** The blocks among changes. */
export const blocksOf = (changes: readonly Change[]): Block[] => changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block] : []));
