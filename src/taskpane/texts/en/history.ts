/** Texts of the pane about the history, in English. */
import { en } from '../../../messages/en';
import { count, number } from '../../../messages/en/numbers';
import { quoted } from '../../../messages/en/quotes';
import type { Measure, Unit } from '../../../terms/terms';
import { COMPARATOR_WORDS } from '../../../terms/words';
import type { HistoryTexts } from '../vi/history';

const { amount, rate } = en.terms;
const bare = (hundredths: bigint): string => rate(hundredths).replace(/\s*%$/, '');
const rows = (some: number): string => count(some, 'row', 'rows');
const moved = (by: number, unit: Unit): string => `${by < 0 ? 'down' : 'up'} by ${amount(Math.abs(by), unit)}`;
const MEASURE: Record<Measure, string> = { cases: 'cases', money: 'money' };

export const historyEn = {
  heading: 'Week by week',
  day: 'Day of the figures',
  dayExample: 'day/month/year',
  dayWrong: 'Write day/month/year, such as 13/6/2024.',
  dayLate: 'This day has not come yet.',
  daySaid: (day) => `The report says that its figures are as of ${day}.`,
  dayAhead: (day) => `The report says ${day}, which has not come yet: check the day of the figures.`,
  dayOther: (said) => `The report says that its figures are as of ${said}: check the day that you typed.`,
  dayOutside: (from, to) => `Outside the plan's period (${from} – ${to}).`,
  dayUnsaid: 'The report does not say of which day its figures are: check it.',
  record: 'Record the figures',
  recordAgain: 'Record the figures again',
  recordTitle: (day) => `Write the figures of ${day} to the history`,
  noReport: 'The report has not been read completely, so nothing can be recorded.',
  recorded: (day, some, again, sheet) =>
    again
      ? `The figures of ${day} were recorded again: ${rows(some)} replaced on sheet ${quoted(sheet)}.`
      : `The figures of ${day} were recorded: ${rows(some)} on sheet ${quoted(sheet)}.`,
  undo: 'Undo the recording',
  undone: 'The last recording was undone.',
  goTo: 'Go to the history',
  working: 'Working…',
  problems: (some, where) => `${rows(some)} of the history cannot be read or say the same twice and ${some === 1 ? 'is' : 'are'} not used: ${where}.`,
  twin: (row, twin) => `row ${number(row)} (the same as row ${number(twin)})`,
  others: (some, sources, names) =>
    `${rows(some)} of the same day from another source (${sources}) that this one says nothing of: ${names}. Where they are wrong now, delete them on the sheet of the history.`,
  ownReport: 'the report of the workbook',
  nowIn: (agency) => `now in ${agency}`,
  problem: (row, heading, text) => `row ${number(row)} (${quoted(heading)}: ${quoted(text)})`,
  nothingBefore: 'Nothing was recorded before this day. Record once a week: next time you see who rises, who falls, and why.',
  against: 'Against',
  choice: {
    last: (day) => `Last time: ${day}`,
    year: (day) => `Same period last year: ${day}`,
    other: (day) => day,
  },
  met: (measure, now, before) => `Target in ${MEASURE[measure]} met: ${now} (then: ${before}).`,
  of: (met, all) => `${number(met)}/${number(all)}`,
  kinds: { province: 'Provinces', department: 'Departments', office: 'Offices', officer: 'Enforcement officers', staff: 'Other staff' },
  group: (kind, some) => `${kind} (${number(some)})`,
  measure: { cases: 'Cases', money: 'Money' },
  rate: (reached, target) => `${bare(reached)} / ${number(target)}%`,
  points: (hundredths) => (hundredths > 0n ? `+${bare(hundredths)}` : bare(hundredths).replace('-', '−')),
  pointsTitle: 'Change of the rate in percentage points',
  missing: (some, unit) => (some === 0 ? 'met' : `${amount(some, unit)} short`),
  wasMissing: (some, unit) => (some === 0 ? 'then: met' : `then: ${amount(some, unit)} short`),
  rank: (rank, of) => `place ${number(rank)} of ${number(of)}`,
  rankBefore: (rank, of) => `then: ${number(rank)} of ${number(of)}`,
  completed: (some, unit) =>
    some === 0 ? 'nothing more completed' : some < 0 ? `${amount(-some, unit)} fewer completed` : `${amount(some, unit)} more completed`,
  total: (some, unit) => `caseload ${moved(some, unit)}`,
  eligible: (some, unit) => `enforceable ${moved(some, unit)}`,
  band: (from, to, target, now) => `another band: ${quoted(from)} (${target}) → ${quoted(to)} (${now})`,
  asked: (target, comparator) => `${COMPARATOR_WORDS[comparator]} ${number(target)}%`,
  pace: (perDay, unit, days) => `${count(days, 'day', 'days')} left: ${amount(perDay, unit)} a day needed`,
  target: (then, now) => `another target: ${then} → ${now}`,
  notThere: 'not there then',
  gone: (some, names) => `${number(some)} of then not in the report any more: ${names}.`,
  notJudged: 'cannot be judged yet',
  kindLabel: 'Subject',
  orderLabel: 'Order',
  orders: { falling: 'Falling most first', missing: 'Farthest from the target first', report: 'As in the report' },
  paragraph: {
    heading: 'A paragraph for reports and meetings (in Vietnamese)',
    of: 'Of whom',
    docx: 'Save as Word file',
    whole: 'the whole report; or type a name',
    unknown: 'The report has no such name: the text below is of the whole report.',
  },
  launch: { make: 'Make the page "Phát động"', title: 'The page to hand out at the beginning: band and target of every unit and officer' },
  summary: {
    make: 'Make the page "Tổng hợp thi đua"',
    title: 'The page for the meeting: units nearest to their targets, who is within reach, what changed, charts',
    nobody: 'The report has neither a unit nor an enforcement officer to sum up.',
    made: (sheet) => `Made the sheet "${sheet}" to be printed and taken to the meeting.`,
    kept: (sheet) => `The page before held something of yours, so it was kept on the sheet "${sheet}".`,
    pageNotSet: 'Excel would not set the page (mostly for want of a printer): choose A4 landscape, one page wide, before you print.',
  },
  more: (some) => `Show more (${number(some)} left)`,
} satisfies HistoryTexts;
