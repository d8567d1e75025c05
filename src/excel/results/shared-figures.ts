/**
 * Figures in cells that are merged over two people: whose they are, only a person can say. Values do not show it, and asking Excel for merged areas empties
 * its undo stack; so this is looked at right before something is written, and only where somebody without figures stands below somebody with some.
 * ExcelApi 1.13 (getMergedAreasOrNullObject).
 */
import { areasIn, cellAddress } from '../../cells/address';
import type { Recognition } from '../../report/recognise';
import { about, type Question } from '../../report/questions';
import { isSettled, type Reading, type RowKind, type SheetReading } from '../../report/reading';
import type { ReportRow } from '../../report/rows';
import type { ReportSheet } from '../../report/sheet';

interface Suspicion {
  report: ReportSheet;
  upper: ReportRow;
  lower: ReportRow;
  /** A column of figures. */
  column: number;
}

/** Questions about rows that share their figures. */
export async function sharedFigures(context: Excel.RequestContext, { sheets }: Recognition, reading: Reading): Promise<Question[]> {
  const suspicions = sheets.flatMap((report) => suspicionsIn(report, reading));
  if (suspicions.length === 0) return [];
  const asked = suspicions.map((suspicion) => {
    const range = context.workbook.worksheets.getItem(suspicion.report.sheet).getRangeByIndexes(suspicion.upper.row, suspicion.column, 2, 1);
    const merged = range.getMergedAreasOrNullObject();
    merged.load('address');
    return { suspicion, merged };
  });
  await context.sync();
  return asked.flatMap(({ suspicion, merged }) => (!merged.isNullObject && spansBoth(merged.address, suspicion) ? [questionOf(suspicion)] : []));
}

const spansBoth = (address: string, { upper, lower }: Suspicion): boolean =>
  areasIn(address).some(({ top, bottom }) => top <= upper.row && bottom >= lower.row);

function suspicionsIn(report: ReportSheet, reading: Reading): Suspicion[] {
  const found: Suspicion[] = [];
  const settled = (row: ReportRow): boolean => isSettled(reading.sheets[report.sheet], row.row);
  report.rows.forEach((lower, i) => {
    const upper = report.rows[i - 1];
    if (!upper || !isPerson(upper) || !isPerson(lower) || lower.row !== upper.row + 1 || (settled(upper) && settled(lower))) return;
    if (hasFigures(report, i) || !hasFigures(report, i - 1)) return;
    found.push({ report, upper, lower, column: report.measures[0]!.columns.eligible[0]! });
  });
  return found;
}

const isPerson = ({ type, kind }: ReportRow): boolean => type === 'subject' && (kind === 'officer' || kind === 'staff');

const hasFigures = ({ measures, figures }: ReportSheet, i: number): boolean =>
  measures.some(({ measure }) => {
    const found = figures[measure]![i];
    return (
      found !== null && found !== undefined && (found.total !== null || found.eligible !== null || found.completed !== null || found.problem !== undefined)
    );
  });

function questionOf({ report, upper, lower, column }: Suspicion): Question {
  const rows = (kind: (row: ReportRow) => RowKind): Pick<SheetReading, 'rows'> => ({
    rows: Object.fromEntries([upper, lower].map((row) => [String(row.row + 1), { kind: kind(row) }])),
  });
  return {
    code: 'shared',
    names: [upper.name, lower.name],
    id: `shared/${report.sheet}/${upper.row}`,
    sheet: report.sheet,
    address: cellAddress(upper.row, column),
    candidates: [
      {
        answer: { says: 'rowsLeft' },
        reading: about(
          report.sheet,
          rows(() => 'nobody'),
        ),
        proof: null,
      },
      {
        answer: { says: 'rowsRight' },
        reading: about(
          report.sheet,
          rows(({ kind }) => kind!),
        ),
        proof: null,
      },
    ],
    recommended: 0,
  };
}
