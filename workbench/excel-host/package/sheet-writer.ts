/** One worksheet part on saving: only the touched rows and elements are spliced into its text. */
import type { Area, Sheet } from '../model/workbook';
import { writeAutoFilter } from './auto-filter';
import { Tally } from './cell-reader';
import type { CellWriter } from './cell-writer';
import { writeColumns } from './columns';
import { writeConditionalFormats } from './conditional-format-writer';
import { writeValidations } from './data-validations';
import { dynamicArrayMark } from './dynamic-arrays';
import { writeDrawings } from './drawings-writer';
import { writeHyperlinks } from './hyperlinks';
import { writeMerges } from './merges';
import type { SheetState } from './package-state';
import { writeOutlineLevels } from './outlines';
import { writeBreaks } from './page-breaks';
import { writePage } from './page-setup';
import { type Parts, stepsInPart } from './parts';
import { writeProtection } from './protection';
import { areaName } from './references';
import { RowsWriter } from './row-writer';
import type { SaveContext } from './save-context';
import { elementOf, placeFor, readOutline, type SheetOutline } from './sheet-outline';
import { writeView } from './sheet-view';
import { Splices, withPrefix } from './splices';
import type { Steps } from './steps';
import { writeTables } from './tables-writer';

/** Something of the sheet differs from its part. */
export function isTouched({ touched }: Sheet): boolean {
  return Object.values(touched).some((mark: boolean | Set<number>) => (mark instanceof Set ? mark.size > 0 : mark));
}

export function* writeSheet(sheet: Sheet, state: SheetState, context: SaveContext): Steps<void> {
  const { parts } = context.state;
  const text = parts.text(state.part);
  yield;
  const splices = new Splices();
  const broken = brokenFormulas(sheet, state);
  const rows = new Set([...sheet.touched.rows, ...broken.flatMap((shared) => [...state.sharedFormulas.get(shared)!.rows])]);
  function* write(): Steps<void> {
    const cells = cellWriter(text, state, context, new Set(broken));
    const prefix = /^<([\w.-]+:)?/.exec(text.slice(text.search(/<[^?!]/)))?.[1] ?? '';
    const writer = new RowsWriter(sheet, rows, cells, splices, prefix);
    const outline = yield* readOutline(text, (scanner) => (rows.size ? writer.visit(scanner) : scanner.skip()));
    if (rows.size) endRows(outline, writer.rest(), sheet, splices);
    context.formulasChanged ||= cells.formulasChanged;
    context.uncachedWritten ||= cells.uncachedWritten;
    writeElements(outline, sheet, state, context, splices);
  }
  yield* stepsInPart(state.part, text, write());
  context.commits.push(() => broken.forEach((shared) => state.sharedFormulas.delete(shared)));
  yield;
  if (!splices.empty) yield* parts.putting(state.part, splices.pieces(text));
}

/** Shared formulas whose first cell, which holds the text for all, says something else now. */
function brokenFormulas(sheet: Sheet, { sharedFormulas }: SheetState): number[] {
  return [...sharedFormulas].flatMap(([shared, { formula, row, column }]) =>
    sheet.touched.rows.has(row) && sheet.cell(row, column)?.formula !== formula ? [shared] : [],
  );
}

function cellWriter(text: string, state: SheetState, context: SaveContext, broken: ReadonlySet<number>): CellWriter {
  const {
    state: { strings, dialect, dynamicMarks },
    styles,
    strings: stringsWriter,
  } = context;
  let mark: number | undefined | null = null;
  return {
    context: { strings, dialect, sharedFormulas: state.sharedFormulas, tally: new Tally(), dynamicMarks, dayOffset: context.workbook.dayOffset },
    text,
    xf: (style) => styles.xf(style),
    strings: stringsWriter,
    broken,
    dynamicArrays: () => {
      if (mark === null) mark = dynamicArrayMark(context);
      return mark;
    },
    formulasChanged: false,
    uncachedWritten: false,
  };
}

/** Rows behind the last one of the file, and the `dimension`. */
function endRows(outline: SheetOutline, markup: string, sheet: Sheet, splices: Splices): void {
  const sheetData = elementOf(outline, 'sheetData');
  if (markup && sheetData) splices.append(sheetData, markup);
  else if (markup)
    splices.insert(placeFor(outline, 'sheetData'), withPrefix('<sheetData>', outline.prefix) + markup + withPrefix('</sheetData>', outline.prefix));
  const dimension = elementOf(outline, 'dimension');
  const used = usedArea(sheet);
  if (dimension) splices.setAttributes(dimension, { ref: used ? areaName(used) : 'A1' });
}

/** Smallest area with all cells, styled empty ones too. */
function usedArea(sheet: Sheet): Area | undefined {
  let area: Area | undefined;
  // Keys, not positions: a cell in the sheet's last row makes an array of a million holes.
  for (const r of Object.keys(sheet.rows).map(Number)) {
    sheet.rows[r]?.cells.forEach((cell, column) => {
      if (!cell) return;
      area ??= { top: r, left: column, bottom: r, right: column };
      area.bottom = r;
      if (column < area.left) area.left = column;
      if (column > area.right) area.right = column;
    });
  }
  return area;
}

function writeElements(outline: SheetOutline, sheet: Sheet, state: SheetState, context: SaveContext, splices: Splices): void {
  const { touched } = sheet;
  const { styles } = context;
  if (touched.columns || touched.rows.size) writeOutlineLevels(outline, sheet, splices);
  if (touched.columns) writeColumns(outline, sheet, (style) => styles.xf(style), splices);
  if (touched.protection) writeProtection(outline, sheet.protection, splices);
  if (touched.autoFilter) writeAutoFilter(outline, sheet.autoFilter, (look) => styles.dxf(look), splices);
  if (touched.merges) writeMerges(outline, sheet.merges, splices);
  if (touched.conditionalFormats) {
    const ids = writeConditionalFormats(outline, sheet, state.ruleIds, styles, context.state, splices);
    context.commits.push(() => (state.ruleIds = ids));
  }
  if (touched.validations) writeValidations(outline, sheet.validations, context.state.dialect, splices);
  if (touched.hyperlinks) writeHyperlinks(outline, sheet, state, context, splices);
  if (touched.page) {
    writePage(outline, sheet.page ?? {}, splices);
    writeBreaks(outline, sheet, splices);
    writeView(outline, sheet, context.state.palette, splices);
  }
  if (touched.tables) writeTables(outline, sheet, state, context, splices);
  if (touched.drawings) writeDrawings(outline, sheet, state, context, splices);
}

/** Marks the tab of a sheet as selected or not. Two selected tabs would be a group, and typing would change both sheets. */
export const selectTab = (parts: Parts, part: string, selected: boolean): void =>
  parts.changeHead(part, /<([\w.-]+:)?sheetData[\s/>]/, (head) => selectedIn(head, selected));

function selectedIn(head: string, selected: boolean): string {
  const splices = new Splices();
  const view = /<(?:[\w.-]+:)?sheetView(?=[\s/>])[^>]*>/.exec(head);
  if (!view) return head;
  const flagged = /\stabSelected\s*=\s*["'](1|true)["']/.test(view[0]);
  if (flagged === selected) return head;
  const without = view[0].replace(/\s+tabSelected\s*=\s*("[^"]*"|'[^']*')/, '');
  splices.replace(view.index, view.index + view[0].length, selected ? without.replace(/^<[^\s/>]+/, '$& tabSelected="1"') : without);
  return splices.apply(head);
}
