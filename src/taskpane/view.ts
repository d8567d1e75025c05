/** How reports were read, as the pane shows it: a card for each. Pure. */
import { cellAddress, columnLetters } from '../cells/address';
import { agencyKind } from '../report/names';
import { periodOf } from '../report/period';
import type { ProofLine } from '../report/proof';
import { about } from '../report/questions';
import type { Reading } from '../report/reading';
import { isAboutReport } from '../report/scope';
import type { Doubt, ReportSheet } from '../report/sheet';
import type { FigureName } from '../terms/figures';
import type { Measure, Unit } from '../terms/terms';
import { otherDoubts } from './checks';
import type { Found } from './state';

/** A column that a figure was read from. */
export interface FigureColumn {
  figure: FigureName;
  letters: string;
  /** As the sheet writes it; '' when it could not be read. */
  heading: string;
  /** The cell of its last header row. */
  address: string;
}

export interface MeasureCard {
  measure: Measure;
  unit: Unit;
  columns: FigureColumn[];
  proof: ProofLine[];
}

export interface SheetCard {
  key: string;
  sheet: string;
  title: string;
  /** 2, 3, … when it is not the first table of its sheet. */
  table: number;
  /** The time that the titles name, as written; '' when they name none. */
  period: string;
  /** Rows with figures that are about no unit and no person: sums, remarks. */
  unjudged: { name: string; address: string }[];
  /** Says that the units without figures of their own are the sum of their people; null where there are none. */
  addUp: { count: number; reading: Reading } | null;
  subjects: number;
  /** A person has answered something about the sheet. */
  answered: boolean;
  measures: MeasureCard[];
  /** Without identities that fail, which stand in the proof, and rows about nobody. */
  doubts: Doubt[];
}

/** A card per recognised report. */
export function sheetCards({ examination: { recognition, reading }, headings }: Found): SheetCard[] {
  const tables = new Map<string, number>();
  return recognition.sheets.map((report, i) => {
    const table = (tables.get(report.sheet) ?? 0) + 1;
    tables.set(report.sheet, table);
    return {
      key: `${report.sheet}/${table}`,
      sheet: report.sheet,
      title: titleOf(report.titles),
      table,
      answered: reading.sheets[report.sheet] !== undefined,
      subjects: report.rows.filter(({ type }) => type === 'subject').length,
      measures: report.measures.map((chosen) => ({
        measure: chosen.measure,
        unit: chosen.unit,
        columns: figureColumns(report, chosen.columns, headings[i]),
        proof: report.proof.filter(({ measure }) => measure === chosen.measure),
      })),
      period: periodOf(report.titles.filter(isAboutReport))?.text ?? '',
      addUp: addedUp(report),
      unjudged: report.rows
        .filter(({ type }) => type === 'nobody' || type === 'total')
        .map(({ name, row }) => ({ name, address: cellAddress(row, report.who.name) })),
      doubts: otherDoubts(report.doubts),
    };
  });
}

/** Units that only head the list of their people. */
function addedUp({ sheet, rows }: ReportSheet): SheetCard['addUp'] {
  const units = rows.flatMap(({ type, name, row }, i) => {
    const kind = type === 'section' ? agencyKind(name) : null;
    return kind && rows[i + 1]?.type === 'subject' && rows[i + 1]!.agency === name ? [{ row, kind }] : [];
  });
  return units.length === 0
    ? null
    : { count: units.length, reading: about(sheet, { rows: Object.fromEntries(units.map(({ row, kind }) => [String(row + 1), { kind }])) }) };
}

const SHOWN: readonly FigureName[] = ['total', 'eligible', 'completed'];

function figureColumns(report: ReportSheet, at: ReportSheet['measures'][number]['columns'], headings: ReadonlyMap<number, string> | undefined): FigureColumn[] {
  return SHOWN.flatMap((figure) =>
    at[figure].map((column) => ({
      figure,
      letters: columnLetters(column),
      heading: headings?.get(column) ?? '',
      address: cellAddress(report.header.lastRow, column),
    })),
  );
}

/** The line of the titles that says what the report is about; '' when none does. */
function titleOf(titles: readonly string[]): string {
  const lines = titles.flatMap((title) => title.normalize('NFC').split(/[\r\n]+/)).map((line) => line.replace(/\s+/g, ' ').trim());
  const telling = lines.filter((line) => SUBJECT_MATTER.test(line) && !LETTERHEAD.test(line));
  return telling.reduce((longest, line) => (line.length > longest.length ? line : longest), '');
}

const SUBJECT_MATTER = /kết quả|tổng hợp|thống kê|danh sách|báo cáo|theo dõi/i;
const LETTERHEAD = /đơn vị|ban hành|(gửi|nhận) báo cáo/i;
