/** Asks where a report is about something else than the campaign: a part of the cases, a forecast, another field, another time; or the two sheets of a pair differ in time. */
import { cellAddress } from '../cells/address';
import { fold } from '../cells/text';
import { checksumLetters } from '../plan/stamp';
import type { FurtherMeasure } from '../plan/further';
import type { Measure, SubjectKind } from '../terms/terms';
import { lastDayOf, timeText } from './context';
import { type CampaignPeriods, closedBefore, fitsCampaign, monthOfSheet, periodOf, periodOfSheet, type ReportPeriod, samePeriod, signedOn } from './period';
import { about, type Candidate, LEAVE, type Question, type QuestionFacts } from './questions';
import type { Reading } from './reading';
import { estimateIn, exclusionIn, isAboutReport, isKeptAlone, scopeProblem } from './scope';
import type { ReportSheet } from './sheet';
import { append } from '../terms/lists';

/** What is known of the campaign. */
export interface Campaign extends CampaignPeriods {
  issuer: string;
  /** For whom it sets targets. */
  bands?: readonly { kind: SubjectKind; subject?: string; measure: Measure }[];
  /** Whose columns of the report it names. */
  further?: FurtherMeasure[];
  officersColumn?: string;
}

/** Yes accepts this one thing; whether another sheet counts instead is another question. */
const answers = (sheet: string, code: string): Candidate[] => [
  { answer: { says: 'use' }, reading: about(sheet, { accepted: [code] }), proof: null },
  LEAVE(sheet),
];

/** @param partner index of the sheet that a sheet of one measure is paired with */
export function scopeQuestions(
  sheets: readonly ReportSheet[],
  partner: ReadonlyMap<number, number>,
  reading: Reading,
  campaign: Campaign | undefined,
): Question[] {
  const isAccepted = (sheet: string, code: string): boolean => {
    const { use, accepted } = reading.sheets[sheet] ?? {};
    return use === true || (accepted?.includes(code) ?? false);
  };
  const periods = sheets.map(timeOf);
  const questions: Question[] = [];
  sheets.forEach((report, i) => {
    const { header, sheet } = report;
    for (const { recommended = null, ...facts } of concerns(report, periods[i]!, campaign)) {
      const code = acceptedAs(facts);
      if (isAccepted(sheet, facts.code) || isAccepted(sheet, code)) continue;
      const place = { sheet, address: cellAddress(header.firstRow, header.firstColumn), candidates: answers(sheet, code) };
      questions.push({ ...place, ...facts, id: `${facts.code}/${sheet}/${header.lastRow}`, recommended });
    }
    if (campaign && !isAccepted(sheet, DIFFER)) append(questions, pairQuestion(sheets, periods, i, partner.get(i)));
  });
  if (campaign) for (const report of sheets) issuerDoubt(report, campaign.issuer);
  return questions;
}

/** Figures of another time are accepted for one campaign, not for the next one. */
const acceptedAs = (facts: QuestionFacts): string => (facts.code === 'period' ? `period${checksumLetters(`${facts.planFrom} ${facts.planTo}`)}` : facts.code);

/** What must be accepted before a report is judged, and whether leaving the sheet out is recommended. */
type Concern = QuestionFacts & { recommended?: number };

const LEFT_OUT = 1;

function concerns(report: ReportSheet, period: ReportPeriod | null, campaign: Campaign | undefined): Concern[] {
  const { sheet, titles, notes, ownTargets } = report;
  const found: Concern[] = [];
  const problem = scopeProblem([sheet, ...titles]) ?? (isKeptAlone(sheet) ? { code: 'draft' as const, text: sheet } : null);
  const [estimate, excluded] = problem ? [] : [estimateIn(notes), exclusionIn(notes)];
  if (problem) found.push({ ...problem, recommended: LEFT_OUT });
  if (estimate) found.push({ code: 'forecast', text: estimate, recommended: LEFT_OUT });
  if (excluded) found.push({ code: 'excluded', text: excluded, recommended: LEFT_OUT });
  const adjusted = ownTargets.find(({ heading }) => ADJUSTED.test(fold(heading)));
  if (adjusted) found.push({ code: 'adjustedTargets', heading: adjusted.heading });
  const provinces = provincesOnly(report);
  if (provinces && !campaign?.bands?.some(({ kind }) => kind === 'province')) found.push({ code: 'provinces', names: provinces, recommended: LEFT_OUT });
  const otherTime = campaign ? elsewhen(report, period, campaign) : null;
  const closed = closedBefore(period ?? { to: null }, notes)?.text ?? (campaign && otherTime === null ? columnsBefore(report, period, campaign) : undefined);
  if (closed) found.push({ code: 'closed', text: period?.text ?? sheet, note: closed });
  if (otherTime) found.push({ code: 'period', text: otherTime, planFrom: campaign!.dataPeriod.from, planTo: campaign!.dataPeriod.to });
  return found;
}

/** What says that a report is of another time than the campaign's: its signature, its title, its columns; null when nothing does. */
function elsewhen(report: ReportSheet, period: ReportPeriod | null, campaign: Campaign): string | null {
  const signed = signedElsewhen(report, period, campaign);
  if (signed) return signed;
  if (period && fitsCampaign(period, campaign) === false && !isCumulative(report, period)) return period.text;
  return timeOfColumns(report, campaign);
}

/** The time that the titles name, else the name of the sheet. */
const timeOf = ({ sheet, titles }: ReportSheet): ReportPeriod | null => periodOf(titles.filter(isAboutReport)) ?? periodOfSheet(sheet);

/** Days after which nobody signs a report any more. */
const LONG_AFTER = 200;

/** The year of the signature, where the titles name none and it is long after the campaign, or before it. */
function signedElsewhen({ notes }: ReportSheet, period: ReportPeriod | null, { dataPeriod: { from, to } }: Campaign): string | null {
  if (period && period.kind !== 'months') return null;
  const signed = signedOn(notes);
  return signed && (signed < from || Date.parse(signed) - Date.parse(to) > LONG_AFTER * 86_400_000) ? signed : null;
}

/** Whole provinces beside each other, and nobody else: a comparison. */
function provincesOnly({ rows }: ReportSheet): string[] | null {
  if (rows.some(({ type, kind }) => type === 'subject' && kind !== 'province')) return null;
  const subjects = rows.filter(({ type }) => type === 'subject');
  return subjects.length >= FEWEST_PROVINCES ? subjects.map(({ name }) => name) : null;
}

const FEWEST_PROVINCES = 3;

/** "Chỉ tiêu (điều chỉnh theo Công văn …)". */
const ADJUSTED = /dieu chinh|giao lai|sua doi/;

/** The time of the columns where it ends before the one that the title names. */
function columnsBefore({ contexts }: ReportSheet, period: ReportPeriod | null, campaign: CampaignPeriods): string | undefined {
  const earlier = contexts.find((context) => period?.to != null && (lastDayOf(context, campaign) ?? period.to) < period.to);
  return earlier && timeText(earlier);
}

/** The columns themselves are of another time, whatever the title says. */
function timeOfColumns({ contexts }: ReportSheet, campaign: CampaignPeriods): string | null {
  const { to } = campaign.dataPeriod;
  const earliest = campaign.campaignPeriod?.from ?? campaign.dataPeriod.from;
  const elsewhere = contexts.find((context) => context.beyond || (lastDayOf(context, campaign) ?? earliest) < earliest);
  if (elsewhere) return timeText(elsewhere);
  const years = new Set(contexts.map(({ year }) => year));
  const [year] = years;
  return years.size === 1 && year != null && year !== Number(to.slice(0, 4)) ? String(year) : null;
}

const DIFFER = 'periodsDiffer';

/** Two sheets of a pair that name different times. Asked once, on the sheet of cases. */
function pairQuestion(sheets: readonly ReportSheet[], periods: readonly (ReportPeriod | null)[], i: number, j: number | undefined): Question[] {
  if (j === undefined || sheets[i]!.measures[0]!.measure !== 'cases') return [];
  const [one, other] = [sheets[i]!, sheets[j]!];
  const [a, b] = [periods[i], periods[j]];
  const tabs = [one, other].map(({ sheet }) => monthOfSheet(sheet));
  const differ = a && b ? !samePeriod(a, b) : tabs[0] !== null && tabs[1] !== null && tabs[0] !== tabs[1];
  if (!differ) return [];
  const use = (names: readonly string[]): Reading => ({
    version: 1,
    sheets: Object.fromEntries([one.sheet, other.sheet].map((sheet) => [sheet, names.includes(sheet) ? { accepted: [DIFFER] } : { use: false }])),
  });
  return [
    {
      code: DIFFER,
      text: a && b ? a.text : one.sheet,
      other: other.sheet,
      otherText: a && b ? b.text : other.sheet,
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
