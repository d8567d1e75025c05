/** Live conditional formats of the review: conclusions and results by colour beside the text, cells that wait for an answer, rows that are gone. */
import { columnLetters } from '../cells/address';
import { BAD, GOOD, NEUTRAL, OPEN } from '../own/colours';
import { MEASURES } from '../terms/terms';
import { VERDICT_WORDS } from '../terms/words';
import { findColumns } from './columns';
import { VIOLATION_FORMS } from './subject';
import { CONCLUSION_WORDS, VIOLATIONS, wordFor } from './vocabulary';
import { append } from '../terms/lists';

/** Between the headings that a row waits for. */
export const WAITING_SEPARATOR = '; ';
/** Behind a heading that a row waits for although something stands in its cell: it cannot be used as it is. */
export const TO_REVIEW = ' (xem lại)';
/** A cell that waits for an answer. */
const ASKED = { fill: '#FFF9E0' };

const GONE = 'Không còn';
/** What our rules compare; a rule that says something else is the user's. */
const OWN =
  /^=(\$[A-Z]{1,3}\d+="[^"]*"|ISNUMBER\(FIND\("; "&[A-Z]{1,3}\$\d+&" \(xem lại\); ","; "&\$[A-Z]{1,3}\d+&"; "\)\)|LEFT\(\$[A-Z]{1,3}\d+,9\)="Không còn"|AND\(\$?[A-Z]{1,3}\d+="",(?:ISNUMBER\(FIND\("; "|\$[A-Z]{1,3}\d+<>""|\$[A-Z]{1,3}\d+="|OR\(\$).*\))$/s;

/** One live rule. Its formula looks at the same row only and uses built-in functions alone: Excel never applies other rules. */
export interface ReviewRule {
  /** First and last column of the sheet that the rule covers, from 0. */
  firstColumn: number;
  lastColumn: number;
  /** In English, written for the first body row. */
  formula: string;
  format: { fill: string; font?: string; bold?: boolean };
}

export interface ReviewRules {
  /** Columns from 0 on the sheet; the rules reach over all rows of the table's body. */
  rules: ReviewRule[];
  /** True for a formula of one of our rules, also of an earlier run or of a column that was moved since. */
  isOwn(formula: string): boolean;
}

/** @param firstRow first body row, from 0 @param left first column of the table */
export function reviewRules(headings: readonly unknown[], firstRow: number, left: number): ReviewRules {
  const found = findColumns(headings);
  const at = (key: string): number | null => {
    const column = found.get(key);
    return column ? left + column.index : null;
  };
  const cell = (column: number): string => `$${columnLetters(column)}${firstRow + 1}`;
  const rules: ReviewRule[] = [];
  const add = (column: number | null, formula: (cell: string) => string, format: ReviewRule['format']): void => {
    if (column !== null) rules.push({ firstColumn: column, lastColumn: column, formula: formula(cell(column)), format });
  };
  const says = (word: string) => (own: string) => `=${own}="${word}"`;
  add(at('conclusion'), says(CONCLUSION_WORDS.qualified), { ...GOOD, bold: true });
  add(at('conclusion'), says(CONCLUSION_WORDS.notQualified), BAD);
  add(at('conclusion'), says(CONCLUSION_WORDS.incomplete), OPEN);
  for (const measure of MEASURES) {
    add(at(`verdict:${measure}`), says(VERDICT_WORDS.met), GOOD);
    add(at(`verdict:${measure}`), says(VERDICT_WORDS.notMet), BAD);
    add(at(`verdict:${measure}`), says(VERDICT_WORDS.notJudged), NEUTRAL);
  }
  const waiting = at('waiting');
  if (waiting !== null) append(rules, asked(headings.length, waiting));
  const origin = at('origin');
  if (origin !== null) {
    const formula = `=LEFT(${cell(origin)},9)="${GONE}"`;
    rules.push({ firstColumn: left, lastColumn: left + headings.length - 1, formula, format: NEUTRAL });
  }
  /**
   * Cells that a conclusion waits for: the row names their headings. What is blank is asked for until something stands there, what is to be reviewed
   * until the row says otherwise. A form of discipline without its day is asked for as soon as it is there.
   */
  function asked(width: number, names: number): ReviewRule[] {
    const named = (behind: string): string =>
      `ISNUMBER(FIND("${WAITING_SEPARATOR}"&${columnLetters(left)}$${firstRow}&"${behind}${WAITING_SEPARATOR}","${WAITING_SEPARATOR}"&${cell(names)}&"${WAITING_SEPARATOR}"))`;
    const over = (formula: string): ReviewRule => ({ firstColumn: left, lastColumn: left + width - 1, formula, format: ASKED });
    const every = [over(`=AND(${columnLetters(left)}${firstRow + 1}="",${named('')})`), over(`=${named(TO_REVIEW)}`)];
    const [form, day] = [at('violation'), at('violationDate')];
    if (form === null || day === null) return every;
    const forms = VIOLATION_FORMS.filter(({ counts }) => counts).map((one) => `${cell(form)}="${wordFor(VIOLATIONS, one.form)}"`);
    const dated = `=AND(${cell(day)}="",${cell(names)}<>"",OR(${forms.join(',')}))`;
    return [...every, { firstColumn: day, lastColumn: day, formula: dated, format: ASKED }];
  }
  return { rules, isOwn: (formula) => OWN.test(formula.normalize('NFC')) };
}
