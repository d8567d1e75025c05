/** English texts of the award review in the pane. Same keys as award-vi.ts; what is written into the workbook stays Vietnamese. */
import type { Reason } from '../../assessment/assess';
import type { AwardTexts } from '../../award/texts';

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const date = (iso: string): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const rate = (hundredths: bigint): string => `${(Number(hundredths) / 100).toFixed(2)} %`;
const UNITS = { cases: 'cases', dong: 'VND', thousand: 'VND thousand', million: 'VND million', billion: 'VND billion' };
const KINDS = {
  province: 'provincial departments',
  department: 'specialist departments',
  office: 'offices',
  officer: 'enforcement officers',
  staff: 'members of other staff',
};

const REASONS: Record<Reason, string> = {
  reached: 'the target is reached',
  notReached: 'the target is not reached',
  unmeasured: 'the plan sets no number',
  uncovered: 'the plan sets no target for this caseload',
  noEligible: 'nothing could be enforced, so there is no rate',
  completedExceedsEligible: 'more completed than enforceable: check the figures',
  missingTotal: 'the total caseload is missing',
  missingEligible: 'the enforceable part is missing',
  missingCompleted: 'the completed part is missing',
  unusableFigure: 'a figure cannot be used',
};

export const awardEn: AwardTexts = {
  date,
  number,
  rate,
  target: (fraction) => `${number(Math.round(fraction * 10000) / 100)} %`,
  amount: (value, unit) => `${number(value)} ${UNITS[unit]}`,
  conclusion: { qualified: 'Qualified', notQualified: 'Not qualified', incomplete: 'Information missing' },
  kind: {
    province: 'Provincial department',
    department: 'Specialist department',
    office: 'District or regional office',
    officer: 'Enforcement officer',
    staff: 'Other staff',
  },
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
  yes: 'Yes',
  no: 'No',
  reason: {
    ofUnit: 'Condition of the unit (its head has to meet both): ',
    reached: (about, achieved, target) => `${about}: ${achieved}, target ${target}`,
    short: (about, achieved, target, shortfall) => `${about}: ${achieved}, target ${target}, still missing ${shortfall}`,
    notJudged: (about, reason) => `${about}: ${REASONS[reason]}`,
    noResult: (about) => `${about}: no figures in the report`,
    ambiguous: 'somebody else in the unit has the same name (add the year of birth to the name on both sheets, then make the review again)',
    taskUnknown: 'how the task was completed is not told',
    taskLevel: (level) => `task completed: ${level}`,
    answered: (text) => text,
    notAnswered: (text) => `not answered: ${text}`,
    answeredNo: (text) => `answered "No": ${text}`,
    unreadable: (text) => `the cell says "${text}", which means nothing here`,
    noViolation: 'no violation or discipline within the period',
    violationUnknown: (names) => `violation or discipline not told: ${names}`,
    violationNoDate: (name, form) => `${name}: ${form}, without a day`,
    violationCounts: (name, form, day) => `${name}: ${form} on ${day}, within the period`,
    violationOutside: (name, form, day) => `${name}: ${form} on ${day}, outside the period`,
    violationMild: (name, form) => `${name}: ${form}, below a reprimand`,
    violationUnclear: (name) => `${name}: a day without a form`,
    gone: 'no longer in the report: mend the report and make the review again, or delete the row',
    noUnit: (unit) => (unit ? `the unit "${unit}" has no row by which its conditions could be judged` : 'no unit'),
    unnamed: 'no name',
    unknownKind: (text) => `the kind "${text}" is not known`,
    headUnknown: 'not told whether this is the head of the unit (the unit does not qualify yet)',
    andMore: (names, more) => `${names} and ${number(more)} more`,
  },
  rank: {
    place: (rank, all) => `${rank} of ${all}`,
    excess: (percent) => `${percent} above target`,
    below: (percent) => `${percent} below target`,
    tied: 'tie',
    unranked: (all) => `no figures to rank by (${all})`,
    beyond: 'beyond the quota',
    definition:
      'Rank: distance to the target = (rate achieved ÷ target) − 1, averaged over cases and money so that bands with different targets can be compared. The council decides.',
    definitionEither:
      'Rank: distance to the target = (rate achieved ÷ target) − 1 in the better of the two measures, because the plan asks for one of them. The council decides.',
  },
  quota: {
    over: (kind, proposed, limit, unit) =>
      `Quota exceeded: ${proposed} ${KINDS[kind]}${unit ? ` of ${unit}` : ''} proposed, the quota is ${limit}. The council decides.`,
  },
  message: {
    made: (added, kept) =>
      kept === 0
        ? `The sheet "Xét khen thưởng" was made with ${count(added, 'row', 'rows')}. Fill in what is missing.`
        : `The sheet "Xét khen thưởng" is up to date: ${count(kept, 'row', 'rows')} kept with all that was typed${added > 0 ? `, ${number(added)} added` : ''}.`,
    gone: (names) => `No longer in the report (rows kept and marked): ${names}.`,
    listed: (collectives, individuals) =>
      `The sheet "Danh sách đề nghị" was made: ${count(collectives, 'collective', 'collectives')}, ${count(individuals, 'person', 'people')}.`,
    incomplete: (missing) => `${count(missing, 'subject lacks', 'subjects lack')} information and ${missing === 1 ? 'is' : 'are'} not on the list.`,
    nobody: 'Nobody qualifies yet: the list is empty.',
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
  },
  violationOfUnit: 'People of the unit without a row of their own: violation or discipline',
  pane: {
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
    show: 'Show on the sheet',
    reasons: 'Reasons',
    walk: 'Row by row',
    onlyIncomplete: (all) => `Information missing (${number(all)})`,
    allRows: (all) => `All (${number(all)})`,
    needed: 'needed',
    saved: (name) => `Answer saved for ${name}.`,
    working: 'Working…',
    quotas: 'Quotas',
    answersElsewhere: 'Nothing to ask about this row: mend the report, or answer in the row that the reasons name.',
  },
};
