/** "Kiểm tra số liệu": what of the figures of the reports does not fit together, what most verdicts hang on first. Pure. */
import type { AssessedSubject } from '../assessment/report';
import type { Misfit, ProofLine } from '../report/proof';
import type { Doubt, ReportSheet } from '../report/sheet';
import type { Found } from './state';

/** A cell that does not fit, and of whom it tells. */
export interface MisfitRow extends Omit<Misfit, 'row' | 'parts'> {
  name: string;
  /** How many verdicts are made from it or from the figures that it is the sum of. */
  verdicts: number;
}

/** An identity that a report does not keep. */
export interface FailedCheck {
  key: string;
  sheet: string;
  line: ProofLine;
  /** Figures are rates. */
  isRate: boolean;
  misfits: MisfitRow[];
  /** How many verdicts hang on the cells. */
  verdicts: number;
}

/** All that fail, over all reports. */
export function failedChecks({ examination: { recognition, assessed } }: Found): FailedCheck[] {
  const judged = judgedRows(assessed);
  const checks = recognition.sheets.flatMap((report, index) =>
    report.proof
      .filter(({ failures }) => failures.length > 0)
      .map((line) => failedCheck(report, line, `${index}/${line.measure}/${line.identity}`, judged[index] ?? new Set())),
  );
  return checks.sort((a, b) => b.verdicts - a.verdicts);
}

/** Of each report, the rows that verdicts were made for. */
function judgedRows(assessed: readonly AssessedSubject[]): Set<number>[] {
  const rows: Set<number>[] = [];
  for (const { subject } of assessed) for (const { sheet, row } of subject.places) (rows[sheet] ??= new Set()).add(row);
  return rows;
}

function failedCheck({ sheet, rows }: ReportSheet, line: ProofLine, key: string, judged: ReadonlySet<number>): FailedCheck {
  const hanging = new Set<number>();
  const misfits = line.failures.map(({ row, parts, ...cell }): MisfitRow => {
    const on = [row, ...parts].filter((one) => judged.has(one));
    for (const one of on) hanging.add(one);
    return { ...cell, name: rows[row]!.name, verdicts: on.length };
  });
  misfits.sort((a, b) => b.verdicts - a.verdicts);
  // Cells that are not named stand for one verdict each.
  const unnamed = line.checked - line.held - misfits.length;
  return { key, sheet, line, isRate: line.identity === 'rateIsCompletedByEligible', misfits, verdicts: hanging.size + unnamed };
}

/** How many cells do not fit and how many things are doubtful: what a person should look at before the results are used. */
export function openPoints(found: Found): number {
  const { recognition } = found.examination;
  const failed = recognition.sheets.reduce((all, { proof }) => all + proof.reduce((sum, { checked, held }) => sum + checked - held, 0), 0);
  const doubts = recognition.sheets.flatMap((sheet) => otherDoubts(sheet.doubts));
  // That the report is of another place is one thing to look at, on however many sheets.
  const places = new Set(doubts.flatMap((doubt) => (doubt.code === 'otherIssuer' ? [doubt.issuer] : [])));
  return failed + unusableCells(found).length + doubts.filter(({ code }) => code !== 'otherIssuer').length + places.size;
}

/** Cells that cannot be used, with their sheet. */
export const unusableCells = ({ examination: { recognition } }: Found): { sheet: string; doubt: Doubt }[] =>
  recognition.sheets.flatMap(({ sheet, doubts }) => doubts.flatMap((doubt) => (doubt.code === 'unusableFigure' ? [{ sheet, doubt }] : [])));

/** Doubts about how a report is read: beside the identities that fail and the cells that cannot be used, which are told as such, and the rows about nobody. */
export const otherDoubts = (doubts: readonly Doubt[]): Doubt[] => doubts.filter(({ code }) => !TOLD_ELSEWHERE.has(code));
const TOLD_ELSEWHERE: ReadonlySet<Doubt['code']> = new Set<Doubt['code']>(['identityFails', 'nobody', 'unusableFigure']);
