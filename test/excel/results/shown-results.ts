/** A classified workbook and what its cells show, our rules evaluated as Excel would: for tests of results that have lost their figures. */
import { classify, type ClassifyOptions, type Outcome } from '../../../src/excel/results/classify';
import { readActivePlan } from '../../../src/excel/plan/sheet';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import type { Plan } from '../../../src/plan/plan';
import { STALE_WORDS } from '../../../src/terms/words';
import { bootAddIn } from '../../../workbench/boot';
import { textsShown, VIETNAMESE } from '../shown';
import type { Block } from '../../../src/changes/changes';
import type { Sheet, Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

export const VERDICTS = ['result', 'qualifies'];
const FIGURES = ['target', 'achieved', 'gap', 'shortfall'];

let session: OfficeSession | undefined;
/** After each test. */
export async function closeShown(): Promise<void> {
  await session?.close();
  session = undefined;
}

/** A classified workbook, and what its cells show. */
export class Shown {
  private constructor(
    readonly workbook: Workbook,
    readonly outcome: Outcome,
  ) {}

  /** @param options `plan`: null = the one that counts in the workbook */
  static async of(
    workbook: Workbook,
    { plan = HAU_GIANG_2024, ...options }: Partial<Omit<ClassifyOptions, 'plan'>> & { plan?: Plan | null } = {},
  ): Promise<Shown> {
    session = await bootAddIn({ workbook });
    return new Shown(workbook, await classify({ plan: plan ?? (await Excel.run(readActivePlan)).plan, ...options }));
  }

  get blocks(): Block[] {
    return this.outcome.changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block] : []));
  }

  sheetOf = ({ sheet }: Block): Sheet => this.workbook.sheets.find(({ name }) => name === sheet)!;

  /** Rows of a block, from 0, that are about somebody. */
  subjects(block: Block): number[] {
    const qualifies = block.columns.findIndex(({ content }) => content === 'qualifies');
    return block.values.flatMap((row, i) => (row[qualifies] === '' ? [] : [block.firstRow + i]));
  }

  /** What a row shows in the columns of some contents. */
  row(block: Block, row: number, contents: readonly string[], separators = VIETNAMESE): string[] {
    const columns = block.columns.flatMap(({ content }, i) => (contents.includes(content) ? [block.column + i] : []));
    return textsShown(this.workbook, this.sheetOf(block), row, columns, separators);
  }

  isVoid(block: Block, row: number): boolean {
    const verdicts = this.row(block, row, VERDICTS);
    const all = verdicts.every((text) => text === STALE_WORDS);
    if (all) expect(this.row(block, row, FIGURES).every((text) => text === '')).toBe(true);
    else expect(verdicts).not.toContain(STALE_WORDS);
    return all;
  }

  voids = (block: Block): number[] => this.subjects(block).filter((row) => this.isVoid(block, row));
}

export const edited = (value: unknown): string | number => (typeof value === 'number' ? value + 1 : `${typeof value === 'string' ? value : ''}9`);

export function setValue(sheet: Sheet, row: number, column: number, value: string | number | boolean | object | null): void {
  const cell = sheet.cell(row, column);
  sheet.setCell(row, column, { style: 0, ...cell, value: value as string | number | null });
}
