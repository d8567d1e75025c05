import { DEFAULT_PLAN } from '../../src/plan/default';
import { type Action, INITIAL, type PaneState, isBusy, reduce, toldHere } from '../../src/taskpane/state';
import { sampleFound, sampleOutcome } from './sample';

const found = sampleFound();
const outcome = sampleOutcome();
const failure = { sentence: 'Hãy bỏ bảo vệ trang.', locked: ['Biểu việc'], reached: false, refused: [] };
const noReport = { sentence: 'Không có báo cáo.', locked: [], reached: false, refused: [{ sheet: 'Trống', reason: { code: 'empty' as const } }] };
const after = (...actions: Action[]): PaneState => actions.reduce(reduce, INITIAL);

const examine: Action = { type: 'started', job: 'examine' };
const write: Action = { type: 'started', job: 'write' };
const examined: Action = { type: 'examined', found };
const described = [{ text: 'Trang "Biểu việc": ghi 4 dòng vào F3:M7.', place: { sheet: 'Biểu việc', address: 'F3:M7' } }];
const written: Action = { type: 'written', outcome, headings: found.headings, described };

it.each<[string, Action[], Partial<PaneState>]>([
  ['starts idle', [], { phase: 'idle', found: null, undo: null }],
  ['examines', [examine], { phase: 'examining', job: 'examine' }],
  ['shows progress', [examine, { type: 'progressed', step: 'read', done: 0.5 }], { progress: { step: 'read', done: 0.5 } }],
  ['finds', [examine, examined], { phase: 'examined', job: null, progress: null, found }],
  ['writes', [examine, examined, write], { phase: 'writing', job: 'write', found }],
  ['has written', [examine, examined, write, written], { phase: 'written', undo: outcome.undo, described }],
  [
    'has undone',
    [examine, examined, write, written, { type: 'undone', sheets: ['Biểu việc'] }],
    { phase: 'examined', undo: null, notice: { kind: 'undone', sheets: ['Biểu việc'] } },
  ],
  [
    'has removed',
    [examine, examined, { type: 'removed', sheets: ['A'], kept: ['B'] }],
    { phase: 'examined', notice: { kind: 'removed', sheets: ['A'], kept: ['B'] } },
  ],
  ['waits', [write, { type: 'stalled', editing: false }], { waiting: 'silent' }],
  ['waits for the end of an edit', [write, { type: 'stalled', editing: false }, { type: 'stalled', editing: true }], { waiting: 'editing' }],
  ['hears from Excel again', [write, { type: 'stalled', editing: true }, { type: 'progressed', step: 'write', done: 1 }], { waiting: null }],
  ['is not told to wait at rest', [examine, examined, { type: 'stalled', editing: true }], { waiting: null }],
  ['ignores late progress', [examine, examined, { type: 'progressed', step: 'read', done: 1 }], { progress: null }],
  ['keeps what was found when a write fails', [examine, examined, write, { type: 'failed', failure }], { phase: 'failed', failure, found }],
  ['forgets it when there is no report any more', [examine, examined, write, { type: 'failed', failure: noReport }], { phase: 'failed', found: null }],
  ['forgets it when reading fails', [examine, examined, examine, { type: 'failed', failure }], { found: null }],
  ['keeps the undo of an earlier write when the next one fails', [write, written, write, { type: 'failed', failure }], { undo: outcome.undo }],
  ['dismisses a failure', [examine, examined, write, { type: 'failed', failure }, { type: 'dismissed' }], { phase: 'examined', failure: null }],
  ['dismisses before anything was found', [examine, { type: 'failed', failure }, { type: 'dismissed' }], { phase: 'idle' }],
  ['does not end a job by dismissing', [write, { type: 'dismissed' }], { phase: 'writing' }],
  ['takes old messages away when a job starts', [examine, { type: 'failed', failure }, examine], { failure: null, notice: null }],
  ['chooses a plan', [examine, examined, { type: 'planChosen', plan: { ...DEFAULT_PLAN, id: 'x' }, examination: outcome }], { planId: 'x', phase: 'examined' }],
  [
    'no longer shows as written under another plan',
    [write, written, { type: 'planChosen', plan: { ...DEFAULT_PLAN, id: 'x' }, examination: outcome }],
    { phase: 'examined' },
  ],
])('%s', (_, actions, expected) => expect(after(...actions)).toMatchObject(expected));

it.each([
  ['idle', false],
  ['examining', true],
  ['examined', false],
  ['writing', true],
  ['written', false],
  ['failed', false],
] as const)('%s is busy: %s', (phase, busy) => expect(isBusy({ phase })).toBe(busy));

const away: Action = { type: 'placeChosen', place: 'award' };
const back: Action = { type: 'placeChosen', place: 'results' };
const noticed: Action = { type: 'noticed', notice: { kind: 'planMade', sheet: 'Kế hoạch thi đua', blank: false } };
it.each<[string, Action[], Partial<PaneState>]>([
  ['what was written is told where it was asked for', [examine, examined, write, written], { phase: 'written' }],
  ['and not elsewhere', [examine, examined, write, written, away], { phase: 'examined', notice: null }],
  ['and there again', [examine, examined, write, written, away, back], { phase: 'written' }],
  ['where somebody has gone to meanwhile', [examine, examined, write, away, written], { phase: 'written' }],
  ['a notice, too', [examine, examined, away, noticed], { notice: { kind: 'planMade', sheet: 'Kế hoạch thi đua', blank: false } }],
  ['and not elsewhere, too', [examine, examined, away, noticed, back], { notice: null, phase: 'examined' }],
  ['a failure is told everywhere', [examine, examined, write, { type: 'failed', failure }, away], { failure, phase: 'failed' }],
  ['a running job is told everywhere', [examine, examined, noticed, away, write], { phase: 'writing' }],
])('%s', (_, actions, expected) => expect(toldHere(after(...actions))).toMatchObject(expected));
