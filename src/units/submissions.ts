/** Who has sent what, when, and who is missing: the rows of the sheet "Tình hình nộp", made from those that stand there and what has come in. Pure. */
import { agencyKeys } from '../report/join';
import { keysOf, recordOf } from '../terms/records';
import { SUBMISSION_WORDS as say } from '../words/form';
import type { CellValue } from '../cells/cell-value';
import { fold, oneLine } from '../cells/text';

export type SubmissionState = keyof typeof say.state;

export interface Submission {
  unit: string;
  state: SubmissionState;
  /** What is sent: a form, a report. */
  what: keyof typeof say.what;
  file: string;
  /** `YYYY-MM-DD`; '' as long as nothing came. */
  day: string;
  taken: number;
  differing: number;
  unclear: number;
  /** Why a file was not taken in. */
  note: string;
}

const FIELDS = keysOf(say.headings);
const MISSING: Omit<Submission, 'unit' | 'what'> = { state: 'missing', file: '', day: '', taken: 0, differing: 0, unclear: 0, note: '' };

/** What an earlier sheet says, whatever people have done to it; rows that are not understood are left out. Days as the cells hold them. */
export function submissionsIn(cells: readonly (readonly CellValue[])[], dayIn: (cell: CellValue) => string | null): Submission[] {
  const isHeading = (row: readonly CellValue[], field: (typeof FIELDS)[number]): boolean =>
    row.some((cell) => fold(String(cell)) === fold(say.headings[field]));
  const top = cells.findIndex((row) => isHeading(row, 'unit') && isHeading(row, 'state'));
  if (top < 0) return [];
  const at = recordOf(FIELDS, (field) => cells[top]!.findIndex((cell) => fold(String(cell)) === fold(say.headings[field])));
  return cells.slice(top + 1).flatMap((row): Submission[] => {
    const cell = (field: (typeof FIELDS)[number]): CellValue => row[at[field]] ?? '';
    const text = (field: (typeof FIELDS)[number]): string => String(cell(field)).trim();
    const number = (field: (typeof FIELDS)[number]): number => Number(cell(field)) || 0;
    const state = keysOf(say.state).find((one) => say.state[one] === text('state'));
    const what = keysOf(say.what).find((one) => say.what[one] === text('what'));
    if (text('unit') === '' || !state || !what) return [];
    return [
      {
        ...{ unit: text('unit'), state, what, file: text('file') },
        ...{ day: dayIn(cell('day')) ?? '', taken: number('taken'), differing: number('differing'), unclear: number('unclear'), note: text('note') },
      },
    ];
  });
}

/** Units by their names, each once, in the order in which they come. */
export function unitsOnce(names: readonly string[]): string[] {
  const once = new Map<string, string>();
  for (const name of names.map(oneLine)) if (name !== '' && !once.has(agencyKeys(name)[0]!)) once.set(agencyKeys(name)[0]!, name);
  return [...once.values()];
}

/** The rows after something has come in: of every unit that should send it, in their order. What was sent stays sent when a later file is refused. */
export function withSubmissions(units: readonly string[], what: Submission['what'], earlier: readonly Submission[], now: readonly Submission[]): Submission[] {
  const key = (one: Pick<Submission, 'unit' | 'what'>): string => `${one.what}|${agencyKeys(one.unit)[0]}`;
  const rows = new Map<string, Submission>();
  for (const unit of units) rows.set(key({ unit, what }), { ...MISSING, unit, what });
  // A file that was refused and came again is told by what it is now.
  const files = new Set(now.map(({ file }) => file));
  const standing = earlier.filter((one) => one.state !== 'refused' || !files.has(one.file));
  for (const one of [...standing, ...now]) {
    const before = rows.get(key(one));
    const isWorse = one.state !== 'sent' && before?.state === 'sent';
    rows.set(key(one), isWorse ? { ...before, note: one.note } : { ...one, unit: before?.unit ?? one.unit });
  }
  return [...rows.values()];
}
