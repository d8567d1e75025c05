/** A few walks with fixed seeds, and every walk that has found a fault; `npm run walk -- STEPS [SEED]` walks further. */
import fc from 'fast-check';
import { replay, walks } from './walk';
import type { Kind } from './world';

jest.setTimeout(180_000);

/** What was found, and the steps that led to it. */
const FOUND: [what: string, steps: string[], kind?: Kind][] = [
  ['an empty column beside the names was taken for names', ['Phân loại [refused 16]', 'inserts a column(6294,0,0)']],
  ['the mark stood on a column that is not "Đủ điều kiện"', ['inserts a column(0,0,0)', 'Phân loại', 'deletes a column(493,0,0)', 'Đánh dấu']],
  ['a verdict that was pasted over another one', ['Phân loại', 'deletes a row(0,0,0)', 'pastes values(835,2099,7926)']],
  ['a block that was put back got the rules of the new one', ['Phân loại', 'sorts everything(0,2955,0)', 'Phân loại [refused 10]']],
  ['a sheet was left open after an outage', ['protects(0,0,0)', 'Phân loại [outage 8]', 'Phân loại']],
  ['a rule whose first row was deleted', ['Phân loại', 'sorts the table(1,0,0)', 'deletes a row(4820,0,0)']],
  ['rules that were put back stood before people’s', ['Phân loại [refused 16]', 'adds a rule(0,0,0)', 'merges(1699,2061,0)', 'Phân loại']],
  [
    'cells of ours that were sorted apart stayed as people’s',
    ['types into results(0,3644,0)', 'Phân loại', 'sorts everything(149,0,0)', 'inserts a row(4420,0,0)', 'sorts the table(0,0,0)', 'Phân loại'],
  ],
  ['one of our columns was deleted, and nothing was void any more', ['Phân loại', 'deletes a column(10,0,0)', 'edits a figure(0,0,0)']],
  ['two of them', ['Phân loại', 'sorts the table(0,645,0)', 'deletes a column(3524,0,0)']],
  [
    'a word of ours that was pasted stayed as people’s',
    ['types into results(0,9761,0)', 'Phân loại', 'pastes values(2470,3326,1333)', 'types somewhere(6390,210,0)', 'Phân loại'],
  ],
  ['the block of a copied sheet was taken for the one of the run', ['Phân loại', 'copies the sheet(0,0,0)', 'Phân loại [refused 21]']],
  [
    'a heading of ours was written over a word above the old ones',
    ['inserts a row(1588,0,0)', 'Phân loại', 'types into results(0,0,0)', 'sorts the table(0,0,0)', 'Phân loại'],
  ],
  [
    'a rule with a lost reference stood with those that look at other sheets',
    ['adds a rule(0,0,0)', 'deletes a row(7668,0,0)', 'saves and opens again', 'inserts a row(0,0,0)', 'saves and opens again'],
  ],
  [
    'a row put above all others, and sorted',
    ['Phân loại', 'inserts a row(6836,0,0)', 'sorts the table(1,0,0)', 'sorts everything(0,0,0)', 'edits a figure(0,0,0)'],
  ],
  [
    'a sheet left open is protected by a job that fails',
    ['protects(0,0,0)', 'Phân loại', 'Đánh dấu [outage 7]', 'Lập trang xét', 'Lập trang xét [refused 14]'],
  ],
  ['a hidden column of ours lost its width', ['Phân loại', 'hides a column(5779,0,0)', 'Phân loại [refused 16]']],
  [
    'a caseload on the bound of the next band, beside a note that was written over',
    ['Phân loại', 'types into results(8190,3295,0)', 'adds a person(0,0,0)', 'Phân loại', 'sorts everything(5949,254,0)', 'edits a figure(9544,0,3350)'],
    'table',
  ],
  ['the row of a table’s headings deleted', ['Phân loại', 'deletes a row(83,0,0)', 'Hoàn tác'], 'table'],
  ['"Không xét" filled down to a row that missed its target', ['types into results(0,1137,0)', 'Phân loại', 'fills down(0,4069,0)'], 'table'],
  ['rules that reach below a block came back a row shorter', ['Phân loại', 'inserts a row(746,0,0)', 'Phân loại [refused 13]']],
  ['a sheet was left open by the first try, and the second did not say so', ['protects(0,0,0)', 'Phân loại', 'Gỡ bỏ [outage 8]']],
  [
    'what was typed where the old block had stood was written over by Hoàn tác',
    [
      ...['Phân loại', 'inserts a row(0,0,0)', 'inserts a row(0,0,0)', 'types into results(90,0,0)', 'sorts the table(0,0,0)', 'Phân loại'],
      ...['empties some of ours(1980,0,0)', 'types into results(346,1,0)', 'Hoàn tác'],
    ],
  ],
  ['a block with a row below its anchor was put back with the row', ['Phân loại', 'copies a person(0,0,0)', 'Phân loại [refused 16]']],
  ['a verdict pasted into an empty row below the headings', ['Phân loại', 'inserts a row(2132,0,0)', 'pastes values(3076,4069,4789)']],
  ['rows that were moved, and sorted', ['filters(0,43,0)', 'inserts a row(1876,0,0)', 'Phân loại', 'moves a row(8374,1736,0)', 'sorts by a button(0,0,0)']],
  [
    'a heading that somebody had written over, on a copied sheet that nothing is remembered of',
    ['Phân loại', 'types somewhere(7251,1386,0)', 'copies the sheet(0,0,0)', 'Hoàn tác', 'empties a cell(0,0,0)'],
  ],
  [
    'formulas on a copied sheet that showed errors until the plan sheet came back',
    ['inserts a row(0,0,0)', 'Phân loại', 'copies the sheet(0,0,0)', 'Hoàn tác', 'sorts the table(0,0,0)', 'Phân loại'],
    'formulas',
  ],
  ['formulas of a row that a merge has taken a figure from', ['Phân loại', 'merges(2116,2159,0)'], 'formulas'],
  ['"Chưa đủ" filled down to a row of which the workbook knows one measure', ['deletes a row(0,0,0)', 'Phân loại', 'fills down(0,4899,0)'], 'table'],
  ['a half-written block, and a request refused', ['Phân loại [outage 16]', 'Phân loại [refused 11]', 'Phân loại']],
];

// Not three parameters: jest would hand a callback to a case of two.
test.each(FOUND)('%s', (...[, steps, kind]) => replay(steps, kind));

test.each([1, 2, 3])('random walks, seed %d', (seed) =>
  fc.assert(
    walks(60, () => undefined),
    { seed, numRuns: 3, endOnFailure: true },
  ),
);
