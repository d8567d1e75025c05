/** Asks where a report is about something else than the campaign: a part of the cases, a forecast, another field, another time; or the two sheets of a pair differ in time. */
import { cellAddress } from '../cells/address';
import { fold } from '../cells/text';
import type { SubjectKind } from '../terms/terms';
import { type CampaignPeriods, closedBefore, fitsCampaign, periodOf, type ReportPeriod, samePeriod } from './period';
import { about, type Candidate, type Question } from './questions';
import type { Reading } from './reading';
import { exclusionIn, isAboutReport, scopeProblem } from './scope';
import type { ReportSheet } from './sheet';

/** What is known of the campaign. */
export interface Campaign extends CampaignPeriods {
  issuer: string;
  /** For whom it sets targets. */
  bands?: readonly { kind: SubjectKind }[];
}

const answers = (sheet: string): Candidate[] => [
  { answer: { says: 'use' }, reading: about(sheet, { use: true }), proof: null },
  { answer: { says: 'leave' }, reading: about(sheet, { use: false }), proof: null },
];

/** @param partner index of the sheet that a sheet of one measure is paired with */
export function scopeQuestions(
  sheets: readonly ReportSheet[],
  partner: ReadonlyMap<number, number>,
  reading: Reading,
  campaign: Campaign | undefined,
): Question[] {
  const isSettled = (sheet: string): boolean => reading.sheets[sheet]?.use === true;
  const periods = sheets.map((report) => periodOf(report.titles.filter(isAboutReport)));
  const questions: Question[] = [];
  sheets.forEach((report, i) => {
    if (isSettled(report.sheet)) return;
    const { header, sheet } = report;
    const place = { sheet, address: cellAddress(header.firstRow, header.firstColumn), candidates: answers(sheet) };
    const problem = scopeProblem([sheet, ...report.titles]);
    if (problem) questions.push({ ...place, ...problem, id: `${problem.code}/${sheet}/${header.lastRow}`, recommended: 1 });
    const excluded = problem ? undefined : exclusionIn(report.notes);
    if (excluded) questions.push({ ...place, code: 'excluded', text: excluded, id: `excluded/${sheet}/${header.lastRow}`, recommended: 1 });
    const adjusted = report.ownTargets.find(({ heading }) => ADJUSTED.test(fold(heading)));
    if (adjusted) questions.push({ ...place, code: 'adjustedTargets', heading: adjusted.heading, id: `targets/${sheet}/${header.lastRow}`, recommended: null });
    const provinces = provincesOnly(report);
    if (provinces && !campaign?.bands?.some(({ kind }) => kind === 'province'))
      questions.push({ ...place, code: 'provinces', names: provinces, id: `provinces/${sheet}/${header.lastRow}`, recommended: 1 });
    const period = periods[i]!;
    const closed = period && closedBefore(period, report.notes);
    if (closed) questions.push({ ...place, code: 'closed', text: period.text, note: closed.text, id: `closed/${sheet}/${header.lastRow}`, recommended: null });
    if (!campaign) return;
    if (period && fitsCampaign(period, campaign) === false && !isCumulative(report, period)) {
      const { from, to } = campaign.dataPeriod;
      questions.push({ ...place, code: 'period', text: period.text, planFrom: from, planTo: to, id: `period/${sheet}/${header.lastRow}`, recommended: null });
    } else questions.push(...yearQuestion(report, campaign));
    questions.push(...pairQuestion(sheets, periods, i, partner.get(i), isSettled));
  });
  if (campaign) for (const report of sheets) issuerDoubt(report, campaign.issuer);
  return questions;
}

/** Whole provinces beside each other, and nobody else: a comparison. */
function provincesOnly({ rows }: ReportSheet): string[] | null {
  const subjects = rows.filter(({ type }) => type === 'subject');
  return subjects.length >= FEWEST_PROVINCES && subjects.every(({ kind }) => kind === 'province') ? subjects.map(({ name }) => name) : null;
}

const FEWEST_PROVINCES = 3;

/** "Chỉ tiêu (điều chỉnh theo Công văn …)". */
const ADJUSTED = /dieu chinh|giao lai|sua doi/;

/** The columns themselves are of another year, whatever the title says. */
function yearQuestion({ sheet, header, contexts }: ReportSheet, { dataPeriod: { from, to } }: CampaignPeriods): Question[] {
  const years = new Set(contexts.map(({ year }) => year));
  const [year] = years;
  if (years.size !== 1 || year === null || year === undefined || year === Number(to.slice(0, 4))) return [];
  return [
    {
      code: 'period',
      text: String(year),
      planFrom: from,
      planTo: to,
      id: `period/${sheet}/${header.lastRow}`,
      sheet,
      address: cellAddress(header.firstRow, header.firstColumn),
      candidates: answers(sheet),
      recommended: null,
    },
  ];
}

/** Two sheets of a pair that name different times. Asked once, on the sheet of cases. */
function pairQuestion(
  sheets: readonly ReportSheet[],
  periods: readonly (ReportPeriod | null)[],
  i: number,
  j: number | undefined,
  isSettled: (sheet: string) => boolean,
): Question[] {
  if (j === undefined || sheets[i]!.measures[0]!.measure !== 'cases' || isSettled(sheets[j]!.sheet)) return [];
  const [a, b] = [periods[i], periods[j]];
  if (!a || !b || samePeriod(a, b)) return [];
  const [one, other] = [sheets[i]!, sheets[j]!];
  const use = (names: readonly string[]): Reading => ({
    version: 1,
    sheets: Object.fromEntries([one.sheet, other.sheet].map((sheet) => [sheet, { use: names.includes(sheet) }])),
  });
  return [
    {
      code: 'periodsDiffer',
      text: a.text,
      other: other.sheet,
      otherText: b.text,
      id: `periods/${one.sheet}/${other.sheet}`,
      sheet: one.sheet,
      address: cellAddress(one.header.firstRow, one.header.firstColumn),
      candidates: [
        { answer: { says: 'useOnly', sheets: [one.sheet] }, reading: use([one.sheet]), proof: null },
        { answer: { says: 'useOnly', sheets: [other.sheet] }, reading: use([other.sheet]), proof: null },
        { answer: { says: 'useOnly', sheets: [one.sheet, other.sheet] }, reading: use([one.sheet, other.sheet]), proof: null },
      ],
      recommended: null,
    },
  ];
}

/** A monthly report with figures since the beginning of the year. */
const isCumulative = ({ contexts }: ReportSheet, { kind }: ReportPeriod): boolean =>
  kind === 'interval' && contexts.length > 0 && contexts.every(({ cumulative, months }) => cumulative || (months ?? 0) > 3);

/** "Cục THADS tỉnh X" of the titles against the plan's issuer. */
function issuerDoubt(report: ReportSheet, issuer: string): void {
  const own = report.titles.map(provinceIn).find(Boolean);
  const plan = provinceIn(issuer);
  if (own && plan && fold(own) !== fold(plan)) {
    report.doubts.push({ code: 'otherIssuer', issuer: own, address: cellAddress(report.header.firstRow, report.header.firstColumn) });
  }
}

const PROVINCE = /(?:cục\s+(?:thi hành án dân sự|thads)|thads|thi hành án dân sự)\s+(?:tỉnh|thành phố|tp\.?)\s+([^\n,;:()–-]{2,40})/iu;

/** The province that a text names. */
const provinceIn = (text: string): string | undefined => PROVINCE.exec(text.normalize('NFC'))?.[1]?.trim();
