/** A target that the plan assigns by name, in a review: it is of whoever is in the report, not of who has left it. */
import type { AwardPlan } from '../../src/award/evaluate';
import { type ReviewTable, type ReviewUpdate, updateReview } from '../../src/award/review-update';
import { type AssessedSubject, assessSubjects } from '../../src/assessment/report';
import type { Band } from '../../src/plan/plan';
import type { Subject } from '../../src/report/recognise';
import { PLAN } from './build';

const TODAY = '2024-06-29';
const OWN: Band = { ...PLAN.bands[0]!, kind: 'officer', subject: 'Nguyễn Văn An', target: 70 };
const plan: AwardPlan = { ...PLAN, bands: [...PLAN.bands, OWN] };

function assessed(agency: string): AssessedSubject[] {
  const figures = (total: number, eligible: number, completed: number) => ({ total, toEnforce: total, eligible, completed });
  const subject: Subject = {
    ...{ kind: 'officer', name: 'Nguyễn Văn An', agency, places: [] },
    figures: { cases: { unit: 'cases', figures: figures(150, 100, 72) }, money: { unit: 'billion', figures: figures(20, 10, 9) } },
  };
  return assessSubjects(plan, { subjects: [subject], sheets: [] });
}

/** The table as it stands after an update. */
function apply(table: ReviewTable | null, { headings, appended, columns }: ReviewUpdate): ReviewTable {
  const rows = [...(table?.rows ?? []), ...appended].map((row) => [...row]);
  for (const { index, values } of columns) values.forEach((value, i) => (rows[i]![index] = value));
  return { ...table, headings, rows };
}

const shown = ({ subjects }: ReviewUpdate): unknown[] =>
  subjects.map(({ subject: { agency, origin, results } }) => [agency, origin, results.cases?.target, results.cases?.verdict]);

test('who has moved takes the target along; the row that is left takes nothing, also when only facts are read', () => {
  const first = updateReview(plan, null, assessed('Chi cục THADS huyện Hạ'), TODAY);
  expect(shown(first)).toEqual([['Chi cục THADS huyện Hạ', 'report', 0.7, 'met']]);
  const table = apply(null, first);
  const second = updateReview(plan, table, assessed('Chi cục THADS huyện Thượng'), TODAY);
  const there = ['Chi cục THADS huyện Thượng', 'report', 0.7, 'met'];
  expect(shown(second)[1]).toEqual(there);
  const third = updateReview(plan, apply(table, second), null, TODAY);
  expect(shown(third)).toEqual([['Chi cục THADS huyện Hạ', 'gone', 0.75, 'notMet'], there]);
});
