/** Texts of the pane about awards, in English. Names and the words of the plan stand in quotes. */
import { en } from '../../../messages/en';
import { count, date, number, rate } from '../../../messages/en/numbers';
import { allQuoted, quoted } from '../../../messages/en/quotes';
import type { AwardPaneTexts } from '../vi/award';

const { terms } = en;
const KINDS = {
  province: 'provincial departments',
  department: 'specialist departments',
  office: 'offices',
  officer: 'enforcement officers',
  staff: 'members of other staff',
};

/** A sentence as a part of another one. */
const withinSentence = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/, '')}`;

export const awardEn = {
  kept: (sheets) => `Kept because you have typed into it: ${allQuoted(sheets)}. Delete it yourself if you no longer need it.`,
  heading: 'Award review',
  notInPlan: 'This plan provides for no award.',
  dataPeriod: (from, to) => `Figures of ${from} – ${to}`,
  provisional: 'provisional',
  due: (deadline) => `Dossiers are due before ${deadline}`,
  daysLeft: (days) =>
    days === 0
      ? 'today is the last day'
      : days > 0
        ? `${number(days)} ${days === 1 ? 'day' : 'days'} left`
        : `overdue by ${number(-days)} ${days === -1 ? 'day' : 'days'}`,
  date,
  rate,
  amount: terms.amount,
  conclusion: { qualified: 'Qualified', notQualified: 'Not qualified', incomplete: 'Information missing' },
  kind: terms.kind,
  truth: { met: 'Met', unmet: 'Not met', unknown: 'Missing' },
  measure: { cases: 'Cases', money: 'Money' },
  violation: {
    none: 'none',
    criticism: 'criticism, reminder',
    unlawful: 'violation of the law',
    reprimand: 'reprimand',
    warning: 'warning',
    salaryCut: 'salary reduction',
    demotion: 'demotion',
    removal: 'removal from office',
    dismissal: 'dismissal',
    expulsion: 'expulsion',
  },
  task: { excellent: 'excellent', good: 'good', done: 'completed', notDone: 'not completed' },
  council: { propose: 'Propose', decline: 'Do not propose' },
  metOrNot: { met: 'Met', notMet: 'Not met' },
  honorific: { mr: 'Ông (Mr)', ms: 'Bà (Ms)' },
  yes: 'Yes',
  no: 'No',
  reason: {
    ofAgency: 'Condition of the unit (its head has to meet both): ',
    reached: (about, achieved, target) => `${about}: ${achieved}, target ${target}`,
    short: (about, achieved, target, shortfall) => `${about}: ${achieved}, target ${target}, still missing ${shortfall}`,
    notJudged: (about, reason) => `${about}: ${withinSentence(terms.reason[reason])}`,
    noResult: (about) => `${about}: no figures in the report`,
    ambiguous: 'somebody else in the unit has the same name (add the year of birth to the name on both sheets, then make the review again)',
    taskUnknown: 'how the task was completed is not told',
    taskLevel: (level) => `task completed: ${level}`,
    answered: quoted,
    notAnswered: (text) => `not answered: ${quoted(text)}`,
    answeredNo: (text) => `answered "No": ${quoted(text)}`,
    statedNo: (text) => `not met: ${quoted(text)}`,
    unreadable: (text) => `the cell says "${text}", which means nothing here`,
    noViolation: 'no violation or discipline within the period',
    violationUnknown: (names) => `violation or discipline not told: ${names}`,
    violationNoDate: (name, form) => `${quoted(name)}: ${form}, without a day`,
    violationCounts: (name, form, day) => `${quoted(name)}: ${form} on ${day}, within the period`,
    violationEitherDay: (name, form, date, other) =>
      `${quoted(name)}: ${form} on ${quoted(date)} or ${quoted(other)}? Enter the day again in the pane, or in words in the cell`,
    violationOutside: (name, form, day) => `${quoted(name)}: ${form} on ${day}, outside the period`,
    violationMild: (name, form) => `${quoted(name)}: ${form}, below a reprimand`,
    violationUnclear: (name) => `${quoted(name)}: a day without a form`,
    gone: 'no longer in the report: mend the report and make the review again, or delete the row',
    noAgency: (unit) => (unit ? `the unit "${unit}" has no row by which its conditions could be judged` : 'no unit'),
    unnamed: 'no name',
    unknownKind: (text) => `the kind "${text}" is not known`,
    headUnknown: 'not told whether this is the head of the unit (the unit does not qualify yet)',
    quoted,
    andMore: (names, more) => `${names} and ${number(more)} more`,
  },
  rank: {
    place: (rank, all) => `${rank} of ${all}`,
    excess: (percent) => `${percent} above target`,
    below: (percent) => `${percent} below target`,
    tied: 'tie',
    unranked: (all) => `no figures to rank by (${all})`,
    beyond: 'beyond the quota',
  },
  quota: {
    over: (kind, proposed, limit, unit, title) =>
      `Quota exceeded: ${proposed} ${KINDS[kind]}${unit ? ` of ${quoted(unit)}` : ''} proposed${title ? ` for ${quoted(title)}` : ''}, the quota is ${limit}. The council decides.`,
  },
  outdated: {
    title: (count) => `${number(count)} ${count === 1 ? 'row' : 'rows'} of the review no longer say what the report says. Bring them up to date first?`,
    who: (names) => `About ${names}. Everything that was typed stays.`,
    update: 'Update, then make it',
    asIs: 'Make it from the review as it is',
  },
  message: {
    notCompared: (count) => `The review could not be compared with the report: ${number(count)} ${count === 1 ? 'question is' : 'questions are'} open.`,
    made: (added, kept) =>
      kept === 0
        ? `The sheet "Xét khen thưởng" was made with ${count(added, 'row', 'rows')}. Fill in what is missing.`
        : `The sheet "Xét khen thưởng" is up to date: ${count(kept, 'row', 'rows')} kept with all that was typed${added > 0 ? `, ${number(added)} added` : ''}.`,
    gone: (names) => `No longer in the report (rows kept and marked): ${names}.`,
    listed: (collectives, individuals) =>
      `The sheet "Danh sách đề nghị" was made: ${count(collectives, 'collective', 'collectives')}, ${count(individuals, 'person', 'people')}.`,
    incomplete: (missing) => `${count(missing, 'subject lacks', 'subjects lack')} information and ${missing === 1 ? 'is' : 'are'} not on the list.`,
    nobody: 'Nobody qualifies yet: the list is empty.',
    pageNotSet: 'Excel would not set the page (mostly for want of a printer): choose A4 landscape, one page wide, before you print.',
    keptList: (name) => `You had changed the list before, so it was kept on the sheet "${name}".`,
    undone: 'The last write of the review was undone.',
  },
  fact: {
    isHead: 'Head of the unit?',
    unity: 'United, follows policy and rules?',
    exemplary: 'Responsible and exemplary?',
    task: 'Completion of the task',
    violation: 'Violation or discipline',
    violationDate: 'Day of violation or discipline',
    confirmedBy: 'Achievements confirmed by',
    award: 'Award proposed',
    council: 'Decision of the council',
    note: 'Note',
    honorific: 'Ông or Bà (Mr or Ms)',
    position: 'Position',
  },
  violationOfUnit: 'People of the unit without a row of their own: violation or discipline',
  review: {
    intro: 'The review sheet keeps what only people know; this part asks for what is missing, row by row, and writes the answers into the sheet.',
    make: 'Make the review',
    update: 'Update from the report',
    list: 'Make the nomination list',
    reread: 'Read the review again',
    undo: 'Undo the last making',
    noReport: 'No report was read yet, so the review cannot be made.',
    conclusions: 'Conclusions',
    person: (name) => name || '(no name)',
    position: (n, all) => `${number(n)} of ${number(all)}`,
    previous: 'Previous row',
    next: 'Next row',
    nothingMissing: 'No row lacks information any more.',
    noRows: 'The review has no rows yet.',
    unanswered: '(not answered)',
    dayExample: 'day/month/year',
    noDay: 'Write day/month/year, such as 30/6/2024.',
    show: 'Show on the sheet',
    reasons: 'Reasons',
    walk: 'Row by row',
    onlyIncomplete: (all) => `Information missing (${number(all)})`,
    allRows: (all) => `All (${number(all)})`,
    needed: 'needed',
    saved: (name) => `Answer saved for ${name ? quoted(name) : 'a row without a name'}.`,
    working: 'Working…',
    answersElsewhere: 'Nothing to ask about this row: mend the report, or answer in the row that the reasons name.',
  },
} satisfies AwardPaneTexts;
