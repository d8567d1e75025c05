/** Sheets that are no report: our own, accounting forms, anything without the headings of one. */
import type { GridView } from '../cells/grid';
import { fold } from '../cells/text';
import { isHistoryHeader, isPlanHeader, isReviewHeader } from '../own/columns';
import { DECIDING_FIGURES } from '../terms/figures';
import type { Header, HeaderMiss } from './header';
import type { RefusalReason } from './sheet';

/**
 * Our review, our plan or our history, and no report. In the review rows of staff added by hand hold no figures: sorted to the top, they look like more rows of the header,
 * or like titles above it. Below the bands of a plan stand the names of a report's columns.
 */
export function isOwnSheet(view: GridView, { lastRow }: Header): boolean {
  for (let row = view.grid.top; row <= lastRow; row++) {
    const texts = headerTexts(view, row);
    if (isReviewHeader(texts) || isPlanHeader(texts) || isHistoryHeader(texts)) return true;
  }
  return false;
}

/** The table of bands stands below the general part of the plan. */
const PLAN_ROWS = 100;

function isPlanSheet(view: GridView): boolean {
  const last = Math.min(view.bottom, view.grid.top + PLAN_ROWS);
  for (let row = view.grid.top; row <= last; row++) if (isPlanHeader(headerTexts(view, row))) return true;
  return false;
}

const headerTexts = (view: GridView, row: number): string[] =>
  Array.from({ length: view.right - view.grid.left + 1 }, (_, i) => view.text(row, view.grid.left + i));

/** Why a sheet without a header is no report. */
export function refusalWithoutHeader(view: GridView, miss: HeaderMiss): RefusalReason {
  if (view.grid.cells.length === 0) return { code: 'empty' };
  if (isAccountingForm(view)) return { code: 'accountingForm' };
  if (isPlanSheet(view)) return { code: 'ownSheet' };
  return {
    code: 'noHeader',
    found: DECIDING_FIGURES.filter((word) => miss.words.has(word)),
    missing: DECIDING_FIGURES.filter((word) => !miss.words.has(word)),
  };
}

/** B06-THA and its like: money received and paid out by officer, no "có điều kiện" anywhere. */
function isAccountingForm(view: GridView): boolean {
  for (let row = view.grid.top; row <= Math.min(view.bottom, view.grid.top + 30); row++) {
    for (let column = view.grid.left; column <= view.right; column++) {
      const text = fold(view.text(row, column));
      if (/\bb06\b|tra don (tha|thi hanh)|so (phai|da) (thu|chi)\b/.test(text)) return true;
    }
  }
  return false;
}
