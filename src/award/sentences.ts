/** Turns reasons, ranks and quotas of the award into sentences: in Vietnamese for the workbook, by the catalogue that is given for the pane. Pure. */
import { dayInWords } from '../cells/day';
import { type AwardReason, type Conclusion, type Evaluation, type Ground, isDenied, type Truth, type ViolationFinding } from './evaluation';
import type { Nominee, OverQuota } from './nominate';
import { fractionInHundredths, shownRate } from '../assessment/shown-rate';
import { exactNumber } from '../cells/format';
import { EDGE_RULES, type EdgeRule } from '../plan/plan';
import { AMOUNT_UNIT_WORDS } from '../terms/words';
import { isStated, type MeasureResult } from './subject';
import { type AwardTexts, awardVi } from './texts';

/** How many names a sentence lists before it counts the rest. */
const NAMES_SAID = 5;

/** One reason: what was asked, what was found, and the paragraph that asks it. */
function reasonSentence(reason: AwardReason, texts: AwardTexts = awardVi): string {
  const found = groundSentence(reason, texts);
  const references = [...new Set([...bandReferences(reason.ground), ...reason.reference.split('; ')])].filter(Boolean);
  return `${isDenied(reason) ? texts.reason.toReview : texts.truth[reason.state]}: ${ofAgency(reason, texts)}${found}${references.length > 0 ? ` (${references.map(texts.reason.quoted).join('; ')})` : ''}.`;
}

/** Says of a condition of the unit that it is one, for its head. */
const ofAgency = ({ of, condition }: AwardReason, { reason }: AwardTexts): string =>
  of === 'agency' && condition !== 'head' && condition !== 'present' ? reason.ofAgency : '';

const ORDER: readonly Truth[] = ['unmet', 'unknown', 'met'];

/** All reasons of a row, a line each: what keeps it from the award first. */
export const reasonLines = ({ reasons }: Evaluation, texts: AwardTexts = awardVi): string[] =>
  ORDER.flatMap((state) => reasons.filter((reason) => reason.state === state).map((reason) => reasonSentence(reason, texts)));

const DECISIVE: Record<Conclusion, Truth> = { notQualified: 'unmet', incomplete: 'unknown', qualified: 'met' };

/** The reasons that decide: what keeps a row from the award, else what is not known, else why it qualifies. */
export const decisiveLines = ({ conclusion, reasons }: Evaluation, texts: AwardTexts = awardVi): string[] =>
  reasonLines({ conclusion, reasons: reasons.filter(({ state }) => state === DECISIVE[conclusion]) }, texts);

/** The paragraphs that set the targets. */
const bandReferences = (ground: Ground): string[] => (ground.code === 'results' ? ground.measures.flatMap(({ result }) => result?.band?.reference ?? []) : []);

function groundSentence({ ground, text, state }: AwardReason, texts: AwardTexts): string {
  const { reason: say } = texts;
  switch (ground.code) {
    case 'results':
      return resultsSentence(ground, texts);
    case 'task':
      if (ground.level === null) return ground.unreadable === undefined ? say.taskUnknown : `${say.taskUnknown} (${say.unreadable(ground.unreadable)})`;
      return say.taskLevel(texts.task[ground.level]);
    case 'answer':
      if (ground.unreadable !== undefined) return `${say.notAnswered(text)} (${say.unreadable(ground.unreadable)})`;
      if (state === 'unknown') return say.notAnswered(text);
      return state === 'met' ? say.answered(text) : isStated(ground.fact) ? say.statedNo(text) : say.answeredNo(text);
    case 'further':
      return state === 'unknown' ? say.furtherDenied(text, ground.answer, ground.unreadable ?? '', ground.said) : say.further(text, foundIn(ground.said));
    case 'violations':
      return violationsSentence(ground.findings, texts);
    case 'gone':
      return say.gone;
    case 'noAgency':
      return say.noAgency(ground.agency);
    case 'row':
      return ground.problem.code === 'unnamed' ? say.unnamed : say.unknownKind(ground.problem.text);
    case 'headUnknown':
      return ground.unreadable === undefined ? say.headUnknown : `${say.headUnknown} (${say.unreadable(ground.unreadable)})`;
  }
}

function resultsSentence({ measures, ambiguous, edgeRule, council }: Extract<Ground, { code: 'results' }>, texts: AwardTexts): string {
  const parts = measures.map(({ measure, result }) => {
    const edge = result && edgeAt(result, edgeRule);
    const sentence = measureSentence(texts.measure[measure], result, texts);
    return edge == null ? sentence : `${sentence}, ${texts.reason.onEdge(edge, edgeRule)}`;
  });
  return [...(ambiguous ? [texts.reason.ambiguous] : []), ...parts, ...(council ? [texts.reason.council[council]] : [])].join('; ');
}

/** The bound on which a caseload lies exactly although the plan leaves it open, as it stands in the plan; null for all others. */
function edgeAt({ onEdge, band, total }: MeasureResult, rule: EdgeRule): string | null {
  if (!onEdge || !band || total === null) return null;
  return `${exactNumber(band[EDGE_RULES[rule].bound] ?? total)} ${AMOUNT_UNIT_WORDS[band.unit]}`;
}

/** The open bounds on which a subject's own results stand, in sentences; none for nearly all. */
export const edgesOf = ({ reasons }: Evaluation, texts: AwardTexts = awardVi): string[] =>
  reasons.flatMap(({ ground, of }) =>
    ground.code !== 'results' || of === 'agency'
      ? []
      : ground.measures.flatMap(({ measure, result }) => {
          const edge = result && edgeAt(result, ground.edgeRule);
          return edge == null ? [] : [`${texts.measure[measure]} ${texts.reason.onEdge(edge, ground.edgeRule)}`];
        }),
  );

/** What keeps a row from the award, the first of it, without paragraphs. */
export function shortReason({ reasons }: Evaluation, texts: AwardTexts = awardVi): string {
  const [first] = ORDER.flatMap((state) => reasons.filter((reason) => reason.state === state));
  return first ? groundSentence(first, texts) : '';
}

/** What decides a row's conclusion, without paragraphs: a part for each condition, of results only what decides. */
export const decisiveGrounds = ({ conclusion, reasons }: Evaluation, texts: AwardTexts = awardVi): string[] =>
  reasons
    .filter(({ state }) => state === DECISIVE[conclusion])
    .map((reason) => ofAgency(reason, texts) + groundSentence({ ...reason, ground: decisivePart(reason) }, texts));

/** Where all measures are needed, those that keep from the award. */
function decisivePart({ ground, state }: AwardReason): Ground {
  if (ground.code !== 'results' || ground.rule !== 'both' || ground.ambiguous) return ground;
  const measures = ground.measures.filter((one) => one.state === state);
  return measures.length > 0 ? { ...ground, measures } : ground;
}

/** The further measures that the report shows, with what it shows. */
export const furtherFound = ({ reasons }: Evaluation): { text: string; found: string }[] =>
  reasons.flatMap(({ of, ground, text, state }) =>
    of === 'own' && ground.code === 'further' && state !== 'unknown' ? [{ text, found: foundIn(ground.said) }] : [],
  );

/** What a report shows of a further measure, without the word for met or not. */
const foundIn = (said: string): string => said.replace(/^[^:]*: */, '');

/** What was reached in one measure, beside what was asked. */
export function measureSentence(about: string, result: MeasureResult | null, texts: AwardTexts = awardVi): string {
  const { reason: say, rate, amount } = texts;
  if (!result) return say.noResult(about);
  const { verdict, target, shortfall, unit, level } = result;
  const hundredths = shownRate(result, result);
  if (verdict === 'notJudged' || hundredths === null || target === null) return say.notJudged(about, result.reason);
  const [achieved, wanted] = [rate(hundredths), rate(fractionInHundredths(target))];
  const said = verdict === 'met' ? say.reached(about, achieved, wanted) : say.short(about, achieved, wanted, amount(shortfall ?? 0, unit));
  return level ? `${said}, ${say.level(level.name)}` : said;
}

function violationsSentence(findings: readonly ViolationFinding[], texts: AwardTexts): string {
  const { reason: say } = texts;
  const told = findings.filter(({ state }) => state !== 'none' && state !== 'unknown').map((finding) => violationSentence(finding, texts));
  const asked = findings.filter(({ state, form, unreadable }) => state === 'unknown' && form === null && unreadable === undefined).map(({ name }) => name);
  const unclear = findings.filter(({ state, form, unreadable }) => state === 'unknown' && (form !== null || unreadable !== undefined));
  const parts = [
    ...told,
    ...unclear.map(({ name, unreadable }) => (unreadable === undefined ? say.violationUnclear(name) : `${say.quoted(name)}: ${say.unreadable(unreadable)}`)),
    ...(asked.length > 0 ? [say.violationUnknown(namesIn(asked, texts))] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : say.noViolation;
}

function violationSentence({ name, form, date, otherDay, state }: ViolationFinding, { reason: say, violation, date: day }: AwardTexts): string {
  const what = violation[form!];
  if (state === 'mild') return say.violationMild(name, what);
  if (state === 'noDate') return say.violationNoDate(name, what);
  if (state === 'eitherDay') return say.violationEitherDay(name, what, dayInWords(date!), dayInWords(otherDay!));
  return state === 'counts' ? say.violationCounts(name, what, day(date!)) : say.violationOutside(name, what, day(date!));
}

/** The first names of a list, and how many more. */
export function namesIn(names: readonly string[], { reason: say }: AwardTexts = awardVi): string {
  const first = names.slice(0, NAMES_SAID).map(say.quoted).join(', ');
  return names.length > NAMES_SAID ? say.andMore(first, names.length - NAMES_SAID) : first;
}

/** Rank, distance and quota of a nominee: "1/3, vượt 4,21 %"; '' where the plan sets no limit. */
export function rankSentence({ place, excess }: Nominee, texts: AwardTexts = awardVi): string {
  const { rank: say, rate } = texts;
  if (!place) return '';
  const parts = [place.rank === null ? (place.count > 1 ? say.unranked(place.count) : '') : say.place(place.rank, place.count)];
  if (excess !== null) parts.push(excess >= 0 ? say.excess(rate(fractionInHundredths(excess))) : say.below(rate(fractionInHundredths(-excess))));
  if (place.tied && place.rank !== null) parts.push(say.tied);
  if (place.beyond) parts.push(say.beyond);
  return parts.filter(Boolean).join(', ');
}

/** One exceeded quota. */
export const quotaSentence = ({ kind, count, limit, agency, title }: OverQuota, { quota }: AwardTexts = awardVi): string =>
  quota.over(kind, count, limit, agency, title);
