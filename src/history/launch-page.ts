/**
 * "Phát động" as cells: the band and the target that each unit and officer starts from, how much is done and how much is to be done, to hand out when a campaign
 * begins. A page like that of the meeting (page.ts), without charts. Pure.
 */
import type { AssessedSubject } from '../assessment/report';
import { decimalsOf, shiftDecimal, toScaledInteger } from '../cells/decimal';
import { formatDate } from '../cells/format';
import { oneLine } from '../cells/text';
import { awardSubjectOf } from '../plan/award';
import { type Plan, targetInHundredths } from '../plan/plan';
import { type Measure, MEASURES, UNIT_POWER } from '../terms/terms';
import { COMPARATOR_WORDS, MEASURE_WORDS } from '../terms/words';
import { bandWords } from '../words/notes';
import { LAUNCH_WORDS as say } from '../words/summary';
import { footerOf, letterhead, type PageCell, type PageColumn, type SummaryPage } from './page';
import { inBillions } from './summary';

/** What a row is told of a measure. */
interface LaunchColumn {
  column: PageColumn;
  cell(one: AssessedSubject, measure: Measure): PageCell;
}

const AMOUNT: Record<Measure, string> = { cases: '#,##0', money: '#,##0.00' };

const figureOf = ({ subject }: AssessedSubject, measure: Measure, name: 'total' | 'eligible' | 'completed'): PageCell => {
  const found = subject.figures[measure];
  const amount = found?.figures[name] ?? null;
  if (!found || amount === null) return '';
  return measure === 'cases' ? amount : billions(amount, UNIT_POWER[found.unit]);
};

/** In tỷ, exactly: what is handed out is held against the report. */
function billions(amount: number, power: number): number {
  const decimals = decimalsOf(amount);
  return shiftDecimal(Number(toScaledInteger(amount, decimals)), power - 9 - decimals);
}

function columnsOf(measure: Measure): LaunchColumn[] {
  const about = MEASURE_WORDS[measure];
  const { columns } = say;
  const amount = AMOUNT[measure];
  const figure = (name: 'total' | 'eligible' | 'completed', width = 11): LaunchColumn => ({
    column: { heading: columns[name][measure], width, format: measure === 'cases' ? amount : '#,##0.00####' },
    cell: (one) => figureOf(one, measure, name),
  });
  return [
    figure('total'),
    { column: { heading: columns.band(about), width: 22, left: true }, cell: ({ byMeasure }) => bandOf(byMeasure[measure]?.band) },
    { column: { heading: columns.target(about), width: 10 }, cell: ({ byMeasure }) => targetOf(byMeasure[measure]?.band) },
    figure('eligible'),
    figure('completed'),
    {
      column: { heading: columns.shortfall[measure], width: 11, format: amount },
      cell: ({ subject, byMeasure }) => {
        const [found, shortfall] = [subject.figures[measure], byMeasure[measure]?.shortfall ?? null];
        if (!found || shortfall === null) return '';
        return measure === 'cases' ? shortfall : inBillions(shortfall, found.unit, 'up');
      },
    },
  ];
}

type BandOf = NonNullable<AssessedSubject['byMeasure'][Measure]>['band'] | undefined;
const bandOf = (band: BandOf): string => (band ? bandWords(band) : '');
const targetOf = (band: BandOf): string =>
  band ? `${COMPARATOR_WORDS[band.comparator]} ${(targetInHundredths(band) / 100).toString().replace('.', ',')} %` : '';

/** The page; null where the report has neither a unit nor an officer. @param day of the figures, where it is known */
export function launchPage(plan: Plan, assessed: readonly AssessedSubject[], day: string | null): SummaryPage | null {
  const told = assessed.filter(({ subject: { kind } }) => kind === 'officer' || awardSubjectOf(kind) === 'collective');
  if (told.length === 0) return null;
  const measures = MEASURES.filter((measure) => told.some(({ subject }) => subject.figures[measure]));
  const perMeasure = measures.map((measure) => ({ measure, list: columnsOf(measure) }));
  const columns: PageColumn[] = [
    { heading: say.number, width: 6 },
    { heading: say.name, width: 36, left: true },
    ...perMeasure.flatMap(({ list }) => list.map(({ column }) => column)),
  ];
  const lines: SummaryPage['lines'] = [];
  let row = 0;
  const put = (look: SummaryPage['lines'][number]['look'], ...texts: string[]): void => {
    for (const text of texts) lines.push({ row: row++, text, look });
  };
  put('issuer', ...letterhead(plan));
  row++;
  put('title', say.title);
  put('sub', plan.name, say.period(formatDate(plan.dataPeriod.from), formatDate(plan.dataPeriod.to)));
  if (day !== null) put('sub', say.figures(formatDate(day)));
  put('note', say.note);
  row++;
  const top = row;
  let number = 0;
  const rows = told.map((one): PageCell[] => {
    const isUnit = awardSubjectOf(one.subject.kind) === 'collective';
    number = isUnit ? 0 : number + 1;
    return [isUnit ? '' : number, oneLine(one.subject.name), ...perMeasure.flatMap(({ measure, list }) => list.map(({ cell }) => cell(one, measure)))];
  });
  return {
    ...{ widths: columns.map(({ width }) => width), rows: top + rows.length + 1, lines, titles: [top, top] },
    ...{ keyFigures: { row: 0, items: [] }, charts: [], breakAt: null },
    tables: [{ top, columns, rows, strong: told.flatMap(({ subject }, i) => (awardSubjectOf(subject.kind) === 'collective' ? [i] : [])) }],
    footer: footerOf(plan, day),
  };
}
