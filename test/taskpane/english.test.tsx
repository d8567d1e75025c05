/** @jest-environment jsdom */
/**
 * The pane in English, screen by screen, with real reports: no text says anything in Vietnamese but what is quoted from the workbook, in quotes or in an
 * element that is marked as Vietnamese.
 */
import { selectedAt } from '../../src/excel/selected';
import { TextDecoder, TextEncoder } from 'node:util';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { type ReactNode, act } from 'react';
import { type Root, createRoot } from 'react-dom/client';
import { type NominationList, nominate } from '../../src/award/nominate';
import { waitingFor } from '../../src/award/questions';
import { ReviewColumnsError, type ReviewUpdate, updateReview } from '../../src/award/review-update';
import { type Facts, NO_FACTS, type ReviewSubject, TASK_LEVELS, VIOLATION_FORMS } from '../../src/award/subject';
import { explain } from '../../src/assessment/explain';
import { describeChanges, planChanges } from '../../src/changes/from-verdicts';
import {
  FormulaError,
  MissingError,
  MovedError,
  NoReportError,
  NoRoomError,
  NothingThereError,
  StaysProtectedError,
  ReadBackError,
  StructureLockedError,
  UnfinishedError,
  sentenceFor,
} from '../../src/excel/kit/errors';
import type { Made } from '../../src/excel/award/review';
import { type PlacedProblem, PlanSheetError } from '../../src/excel/plan/sheet';
import { en } from '../../src/messages/en';
import { doubtSentence } from '../../src/messages/sentences';
import type { Quota } from '../../src/plan/award';
import { NATIONAL_2022 } from '../../src/plan/builtin';
import { DEFAULT_PLAN } from '../../src/plan/default';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { App } from '../../src/taskpane/App';
import { ReviewView } from '../../src/taskpane/components/award/ReviewView';
import { lines } from '../../src/taskpane/components/results/RowCard';
import { PaneProvider } from '../../src/taskpane/context';
import { type Controller, createController } from '../../src/taskpane/controller';
import { EXCEL } from '../../src/taskpane/excel-side';
import { type ReviewController, type ReviewExcel, type ReviewState, createReviewController } from '../../src/taskpane/review-controller';
import { type Action, INITIAL, type Notice, type PaneState, type Place, PLACES, reduce } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import { textsEn } from '../../src/taskpane/texts/en';
import { awardEn } from '../../src/taskpane/texts/en/award';
import { resultRows } from '../../src/taskpane/results';
import { MISSED, PLAN, row } from '../award/build';
import { fixtureNames, truthOf } from '../fixtures/truth';
import { CELL_PROBLEMS, PLAN_PROBLEMS } from '../messages/examples';
import { speaksVietnamese } from '../messages/vietnamese';
import { examined, gridsOf } from './fixture';
import { loadPlaces } from './places';
import { sampleFound, sampleOutcome } from './sample';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

let root: Root;
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function draw(node: ReactNode): void {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(node));
}

/** Draws the pane in the state that some actions lead to, and opens what shows more on demand. @returns takes the pane to a further state */
function show(actions: readonly Action[], initial: PaneState = INITIAL): (action: Action) => void {
  const controller = new Proxy({} as Controller, { get: () => () => Promise.resolve() });
  const store = createStore(actions.reduce(reduce, initial));
  draw(<App store={store} controller={controller} texts={textsEn} dark={false} />);
  for (const button of document.querySelectorAll('button')) if (button.textContent?.startsWith('Show more')) act(() => button.click());
  return (action) => act(() => store.dispatch(action));
}

/** Every text on the screen that speaks Vietnamese and is no quotation. */
function vietnameseOnScreen(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (speaksVietnamese(text) && !node.parentElement!.closest('[lang="vi"], style, textarea')) found.push(text);
  }
  return [...found, ...vietnameseHeard()];
}

/** The same for what screen readers say: a name begins with what is seen, and a card is called what it is about. */
const vietnameseHeard = (): string[] =>
  [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
    .filter((element) => element.tagName !== 'ARTICLE')
    .flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => (element.getAttribute(name) ?? '').replace(element.textContent ?? '', '')))
    .filter(speaksVietnamese);

const text = (): string => document.body.textContent ?? '';
const found = sampleFound();
const EXAMINED: Action[] = [{ type: 'examined', found }];

const at = (place: Place): Action => ({ type: 'placeChosen', place });
const clear = (): void => {
  act(() => root.unmount());
  document.body.replaceChildren();
};
beforeAll(() => loadPlaces((place) => void show([...EXAMINED, { type: 'noticed', notice: { kind: 'undone', sheets: ['Biểu việc'] } }, at(place)]), clear));

const REPORTS = fixtureNames().filter((name) => !name.startsWith('04-') && !truthOf(name).refuse);

test.each(REPORTS)('%s: every doubt, and every row explained', (name) => {
  const { recognition, assessed } = examined(gridsOf(name));
  const doubts = recognition.sheets.flatMap((sheet) => sheet.doubts.map((doubt) => doubtSentence(doubt, en)));
  const rows = assessed.flatMap((subject) => explain(DEFAULT_PLAN, subject).flatMap((one) => lines(one, DEFAULT_PLAN, textsEn)));
  expect(rows.length).toBeGreaterThan(0);
  expect([...doubts, ...rows].filter(speaksVietnamese)).toEqual([]);
});

test.each(REPORTS.filter((name) => /^(01|02|03|13|16|19|22|23|28|29|31|35)-/.test(name)))('%s on the screen: found, selected, written', (name) => {
  const grids = gridsOf(name);
  const examination = examined(grids);
  const report = { examination, headings: examination.recognition.sheets.map(() => new Map([[2, 'Có điều kiện']])) };
  const readOnly = new Set(examination.recognition.sheets.slice(1).map(({ sheet }) => sheet));
  const changes = planChanges(examination.recognition, examination.assessed, DEFAULT_PLAN, {
    grids,
    isBlocked: () => false,
    peoples: new Set<string>(),
    others: () => null,
    typed: 'keep',
    readOnly,
  });
  const after = show([{ type: 'examined', found: report }]);
  for (const place of PLACES) {
    after(at(place));
    expect(vietnameseOnScreen()).toEqual([]);
  }
  after(at('results'));
  for (const { sheet, address } of resultRows(report).slice(0, 3)) {
    after({ type: 'selected', place: selectedAt(sheet, address) });
    // Where something is to be asked, that comes first.
    if (examination.recognition.questions.length === 0) expect(text()).toContain('Enforceable ');
    expect(vietnameseOnScreen()).toEqual([]);
  }
  const outcome = { ...sampleOutcome(), ...examination, changes };
  after({ type: 'written', outcome, headings: report.headings, described: describeChanges(changes, en) });
  expect(text()).toContain('Results written');
  expect(vietnameseOnScreen()).toEqual([]);
});

test('proofs that fail', () => {
  const { recognition } = found.examination;
  const proof = (['completedWithinEligible', 'unitIsSumOfPeople', 'carriedForwardIsRest', 'toEnforceIsTotalLessDeducted'] as const).map((identity) => ({
    identity,
    measure: 'cases' as const,
    checked: 40,
    held: 10,
    failures: Array.from({ length: 20 }, (_, i) => ({
      address: `E${i + 4}`,
      row: i % 3,
      found: 12,
      expected: 10,
      atMost: identity === 'completedWithinEligible',
      parts: [],
    })),
  }));
  const sheets = [{ ...recognition.sheets[0]!, proof, doubts: proof.map((line) => ({ code: 'identityFails' as const, line, address: 'E4' })) }];
  show([{ type: 'examined', found: { examination: { ...found.examination, recognition: { ...recognition, sheets } }, headings: [] } }, at('data')]);
  expect(text()).toContain('Completed ≤ enforceable: 30 of 40 rows do not fit.');
  expect(vietnameseOnScreen()).toEqual([]);
});

test.each(fixtureNames().filter((name) => /^7[1-6]/.test(name)))('%s: why nothing is a report', (name) => {
  const { recognition } = examined(gridsOf(name));
  expect(recognition.sheets).toEqual([]);
  show([
    {
      type: 'failed',
      failure: { sentence: sentenceFor(new NoReportError(recognition.refused), en), locked: [], reached: false, refused: recognition.refused },
    },
  ]);
  expect(text()).toContain('No report was found in this workbook.');
  expect(text()).toContain('Sheets left out');
  expect(vietnameseOnScreen()).toEqual([]);
});

const SHEET = 'Kế hoạch thi đua';
const PROBLEMS = [...CELL_PROBLEMS, ...PLAN_PROBLEMS].flatMap((problem): PlacedProblem[] =>
  (['error', 'warning'] as const).map((level) => ({
    problem: { ...problem, ...('text' in problem && problem.text === 'Ab' && { text: 'Chấp hành viên' }), level, place: { table: 'bands', row: 1, column: 1 } },
    level,
    sheet: SHEET,
    address: 'C12',
  })),
);

test('everything that can be wrong with a plan', () => {
  const plan = {
    ...INITIAL.plan,
    problems: PROBLEMS,
    error: new PlanSheetError(SHEET, PROBLEMS),
    source: { kind: 'sheet' as const, sheet: SHEET, address: 'A1', table: 'THADS_PLAN' },
    sheet: { name: SHEET, id: '1', address: 'A1', choice: 'sheet:THADS_PLAN', plan: '' },
  };
  show([
    { type: 'planRead', plan },
    { type: 'failed', failure: { sentence: sentenceFor(plan.error, en), locked: [], reached: false, refused: [] } },
    at('plan'),
  ]);
  expect(text()).toContain('nothing is classified until they are mended');
  expect(text()).toContain(`The plan on sheet "${SHEET}" has`);
  expect(document.querySelectorAll('ul > li').length).toBeGreaterThan(PROBLEMS.length - 1);
  expect(vietnameseOnScreen()).toEqual([]);
});

test.each([DEFAULT_PLAN, NATIONAL_2022])('a plan with its targets: %#', (plan) => {
  show([...EXAMINED, { type: 'planRead', plan: { ...INITIAL.plan, plan, written: ['another'] } }, at('plan')]);
  expect(text()).toContain('The plan has changed since results were last written.');
  expect(text()).toMatch(/(under|to) [\d,]+ cases/);
  expect(vietnameseOnScreen()).toEqual([]);
});

const NAMES = ['Biểu việc', 'Biểu tiền'];
const ERRORS: Record<string, unknown> = {
  password: new StaysProtectedError(NAMES),
  'read back': new ReadBackError('Biểu việc', 'S12'),
  ...Object.fromEntries(
    (['differs', 'functionsMissing', 'otherPlan'] as const).map((trouble) => [trouble, new FormulaError(trouble, 'Biểu việc', 'S12', 'Đạt')]),
  ),
  unfinished: new UnfinishedError([{ sheet: 'Biểu việc', address: 'A1' }, { sheet: 'Xét khen thưởng' }], ['Biểu việc'], null),
  structure: new StructureLockedError(),
  room: new NoRoomError(['Biểu việc']),
  ...Object.fromEntries((['results', 'review', 'row'] as const).map((what) => [`moved ${what}`, new MovedError(what)])),
  ...Object.fromEntries((['formulas', 'planSheet', 'review', 'award'] as const).map((what) => [`missing ${what}`, new MissingError(what)])),
  nothing: new NothingThereError(),
  'only people’s': new NothingThereError(NAMES),
  headings: new ReviewColumnsError(['Đơn vị', 'Đối tượng']),
  'a cell edit': { code: 'InvalidOperationInCellEditMode' },
  payload: { code: 'RequestPayloadSizeLimitExceeded' },
  unexpected: new Error('Lỗi lạ'),
};

test.each(Object.entries(ERRORS))('an error: %s', (_, error) => {
  const sentence = sentenceFor(error, en);
  show([...EXAMINED, { type: 'failed', failure: { sentence, locked: error instanceof StaysProtectedError ? NAMES : [], reached: false, refused: [] } }]);
  expect(text()).toContain(sentence);
  expect(vietnameseOnScreen()).toEqual([]);
});

test('a plan file that cannot be used', async () => {
  const store = createStore();
  await createController(store, en, EXCEL).importPlan(JSON.stringify({ format: 'thads-plan', ...HAU_GIANG_2024, name: '', bands: [] }));
  const { failure } = store.getState();
  expect(failure?.sentence).toBe('This plan file cannot be used. Mend it or choose another one:\n- Name of the plan: empty.\n- Targets: empty.');
  show([{ type: 'failed', failure: failure! }]);
  expect(vietnameseOnScreen()).toEqual([]);
});

const NOTICES: Notice[] = [
  { kind: 'undone', sheets: ['Biểu việc'] },
  { kind: 'planMade', sheet: SHEET, blank: false },
  { kind: 'planMade', sheet: SHEET, blank: true },
  { kind: 'removed', sheets: NAMES, kept: ['Xét khen thưởng'] },
  { kind: 'goToFailed', sheet: 'Biểu việc', address: 'A1' },
];

test.each(NOTICES)('a notice: %j', (notice) => {
  show([...EXAMINED, { type: 'noticed', notice }]);
  expect(vietnameseOnScreen()).toEqual([]);
});

test.each(['examine', 'write', 'undo', 'remove', 'plan'] as const)('while it works: %s', (job) => {
  show([...EXAMINED, { type: 'started', job }, { type: 'progressed', step: 'check', done: 0.4 }, { type: 'stalled', editing: true }]);
  expect(text()).toContain('Waiting for you to finish editing a cell.');
  expect(vietnameseOnScreen()).toEqual([]);
});

const ONE_EACH: Quota[] = [{ kind: 'officer', per: 'unit', limit: 1, reference: 'Mục IV' }];

/** The controller of a review in English, on an Excel that answers as given; and what it said last, which speaks no Vietnamese. */
function speaking(review: Made, list: NominationList): { controller: ReviewController; said(): string } {
  const excel: ReviewExcel = {
    answerFacts: () => Promise.resolve(review),
    beginCampaign: () => Promise.resolve(review),
    continueCampaign: () => Promise.resolve(),
    compareReview: () => Promise.resolve({ outdated: ['Đỗ Văn A'], assessed: null, open: 2 }),
    makeList: () => Promise.resolve({ sheet: 'Danh sách đề nghị', list, review, kept: 'Danh sách đề nghị (bản trước)', pageSet: false }),
    makeReview: () => Promise.resolve(review),
    findLostReview: () => Promise.resolve(null),
    restoreReview: () => Promise.resolve(),
    makeStaffTable: () => Promise.resolve({ sheet: 'Danh sách công chức', added: 2, unused: ['Trần Văn Mẫu'] }),
    readStaffTable: () => Promise.resolve([]),
    readReviewSheet: () => Promise.resolve(review),
    refreshReview: () => Promise.resolve(review),
    showRow: () => Promise.reject(new MovedError('row')),
    undoReview: () => Promise.resolve(),
  };
  const controller = createReviewController(PLAN, textsEn, () => '2024-06-29', excel);
  const said = (): string => {
    const { message } = controller.getState();
    expect([message?.text ?? ''].filter(speaksVietnamese)).toEqual([]);
    return message?.text ?? '';
  };
  return { controller, said };
}

/** Rows of a review whose reasons are of every kind. */
function reviewed(): ReviewSubject[] {
  const facts = (given: Partial<Facts>): ReviewSubject => row({ name: 'Lê Văn Thử', facts: given });
  return [
    row({ kind: 'office' }),
    row({ kind: 'office', name: 'Chi cục THADS huyện Khác', cases: MISSED.office.cases, facts: { unity: null } }),
    ...VIOLATION_FORMS.flatMap(({ form }) => [
      facts({ violation: form }),
      facts({ violation: form, violationDate: '2024-01-05' }),
      facts({ violation: form, violationDate: '2001-01-05' }),
    ]),
    ...[null, ...TASK_LEVELS].map((task) => row({ kind: 'staff', name: 'Phạm Thị Đào', facts: { task } })),
    facts({ violation: null, violationDate: '2024-01-05' }),
    facts({ isHead: true, exemplary: false }),
    facts({ isHead: null, exemplary: null, award: 'Danh hiệu khác', council: 'propose' }),
    facts({ council: 'decline', note: 'ghi chú', confirmedBy: 'Ông Ấy' }),
    row({ name: '', facts: NO_FACTS, more: { problem: { code: 'unnamed' } } }),
    row({ more: { problem: { code: 'unknownKind', text: 'Thẩm phán' } } }),
    row({ more: { origin: 'gone' } }),
    row({ more: { ambiguous: true }, cases: null }),
    row({ unit: 'Chi cục lạ', facts: { isHead: true } }),
    row({ cases: [150, 0, 0], money: [20, null, 4] }),
    row({
      facts: { isHead: null, exemplary: null, violation: null },
      more: { unreadable: { isHead: 'chắc thế', exemplary: 'tạm được', violation: 'để xem', task: 'ổn' } },
    }),
    row({ kind: 'staff', facts: { task: null }, more: { unreadable: { task: 'ổn' } } }),
  ];
}

test('what is said when the review and the list are made, answered, taken back', async () => {
  const { assessed } = examined(gridsOf('01-bao-cao-tinh-hai-bieu.xlsx'));
  const update = { ...updateReview(PLAN, null, assessed, '2024-06-29'), gone: ['Đỗ Văn A', 'Đỗ Văn B', 'C', 'D', 'E', 'G'] };
  const review = { sheet: 'Xét khen thưởng', firstRow: 8, update, created: true, undo: {} } as unknown as Made;
  const list = nominate({ ...PLAN, award: { ...PLAN.award, quotas: ONE_EACH } }, reviewed(), '2024-06-29');
  const { controller, said } = speaking(review, list);
  await controller.make(assessed);
  expect(said()).toMatch(/^The sheet "Xét khen thưởng" was made .* No longer in the report \(rows kept and marked\): "Đỗ Văn A", .* and 1 more\.$/);
  await controller.list();
  expect(controller.getState()).toMatchObject({ message: null, outdated: ['Đỗ Văn A'] });
  await controller.list('report');
  expect(said()).toMatch(/ The review could not be compared with the report: 2 questions are open\.$/);
  await controller.list('review');
  expect(said()).toMatch(
    /12 cases beyond a quota wait for the council: .* it was kept on the sheet "Danh sách đề nghị \(bản trước\)"\. Excel would not set the page .*$/,
  );
  const [{ subject }, second] = update.subjects as [ReviewUpdate['subjects'][number], ReviewUpdate['subjects'][number]];
  await controller.answer([{ subject, fact: 'note', value: 'ghi chú' }]);
  expect(said()).toMatch(/^Answer saved for "/);
  await controller.answer([subject, second.subject].map((one) => ({ subject: one, fact: 'violation', value: 'none' })));
  expect(said()).toBe('2 answers saved.');
  await controller.refresh();
  expect(said()).toBe('Conclusions written by what the sheet says.');
  await controller.show(0);
  expect(said()).toBe('This row was moved or renamed in the meantime. The review has been read again: retry.');
});

test('the award review: every row with its reasons and questions, quotas, messages, the dossier', () => {
  const subjects = reviewed();
  const list = nominate({ ...PLAN, award: { ...PLAN.award, quotas: ONE_EACH } }, subjects, '2024-06-29');
  const { assessed } = examined(gridsOf('01-bao-cao-tinh-hai-bieu.xlsx'));
  const update = {
    ...updateReview(PLAN, null, assessed, '2024-06-29'),
    subjects: subjects.map((subject, i) => ({ subject, row: i, namesake: 1 })),
    list,
    waiting: waitingFor(list.evaluations),
    unwritten: 3,
  };
  const state: ReviewState = {
    review: { sheet: 'Xét khen thưởng', sheetId: '7', firstRow: 8, update },
    lost: { sheet: 'Xét khen thưởng (2)', how: 'range' },
    busy: false,
    unread: false,
    message: null,
    outdated: ['Đỗ Văn A'],
    moves: [{ why: 'name', from: row({ name: 'Đỗ Văn A' }), to: row({ name: 'Đỗ Văn A', unit: 'Chi cục khác' }), hasAnswers: true }],
    other: null,
    undo: null,
  };
  const controller = {
    getState: () => state,
    subscribe: () => () => undefined,
    read: () => Promise.resolve(),
    nominations: () => Promise.resolve(list),
  } as unknown as ReviewController;
  const view = <ReviewView plan={PLAN} assessed={assessed} busy={false} today={() => '2024-06-29'} saves controller={controller} />;
  draw(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider value={{ texts: textsEn, goTo: () => undefined }}>{view}</PaneProvider>
    </FluentProvider>,
  );
  const choice = document.querySelector<HTMLSelectElement>(`select[aria-label="${awardEn.review.walk}"]`)!;
  act(() => {
    choice.value = 'all';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(text()).toContain('Quota exceeded:');
  const seen = new Set<string>();
  for (const _ of subjects) {
    expect(vietnameseOnScreen()).toEqual([]);
    seen.add(document.querySelector('article ul')!.textContent ?? '');
    act(() => [...document.querySelectorAll('button')].find((button) => button.textContent === awardEn.review.next)!.click());
  }
  expect(seen.size).toBeGreaterThan(25);
});
