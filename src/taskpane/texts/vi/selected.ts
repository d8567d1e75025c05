/** Texts of the pane about the row that is selected: why it has its result, step by step. Vietnamese is the base. */
import type { MeasureExplanation, Product } from '../../../assessment/explain';
import type { FurtherResult } from '../../../assessment/further';
import { formatNumber } from '../../../cells/format';
import { vi } from '../../../messages/vi';
import { type Band, EDGE_RULES, type Plan } from '../../../plan/plan';
import type { Qualification } from '../../../terms/terms';
import type { Figures } from '../../../terms/figures';
import { askedRate, NOTES } from '../../../words/notes';
import { reachedBy, sign } from '../comparison';
import { target } from './plan';

const { terms } = vi;
const { whole, band: bandWords } = terms;

const product = ({ factor, amount, product: result }: Product): string => `${whole(factor)} × ${whole(amount)} = ${whole(result)}`;

/** The bound as the band itself writes it. */
function edgeText(band: Band, { edgeRule }: Plan, caseload: number, unit: MeasureExplanation['unit']): string {
  const bound = band[EDGE_RULES[edgeRule].bound];
  return bound === null ? terms.amount(caseload, unit) : formatNumber(bound);
}

const averageText = ({ amount, officers, column }: NonNullable<MeasureExplanation['average']>, unit: MeasureExplanation['unit']): string =>
  `${terms.amount(amount, unit)} : ${formatNumber(officers)} Chấp hành viên ${column === null ? 'có dòng trên báo cáo' : `theo cột "${column}"`}`;

export const selectedVi = {
  cells: (sheet: string): string => `Ô số liệu trên trang "${sheet}":`,
  award: ({ qualification, further = [] }: { qualification: Qualification; further?: readonly FurtherResult[] }, { qualifiesBy }: Plan): string =>
    `${{ qualified: 'Đủ điều kiện khen thưởng (đạt', notQualified: 'Chưa đủ điều kiện khen thưởng (cần đạt', notJudged: 'Chưa xét được điều kiện khen thưởng (cần đạt' }[qualification]} ${qualifiesBy === 'both' ? 'cả việc và tiền' : 'việc hoặc tiền'}${further.length > 0 ? ', cùng các tiêu chí khác của kế hoạch' : ''}).`,
  band: ({ caseload, basis, average, unit, result }: MeasureExplanation): string =>
    result.band && caseload !== null
      ? `${average ? 'bình quân mỗi Chấp hành viên' : terms.figure[basis]} ${terms.amount(caseload, unit)}${average ? ` (${averageText(average, unit)})` : ''}: nhóm "${bandWords(result.band)}"${result.band.reference ? ` (${result.band.reference})` : ''}, chỉ tiêu ${target(result.band)}.`.replace(
          /^./u,
          (letter) => letter.toLocaleUpperCase('vi'),
        )
      : result.band
        ? `Nhóm "${bandWords(result.band)}"${result.band.reference ? ` (${result.band.reference})` : ''}, chỉ tiêu ${target(result.band)}.`
        : '',
  edge: ({ result, caseload, unit }: MeasureExplanation, plan: Plan): string =>
    result.band && result.onEdge && caseload !== null ? NOTES.onEdge(result.band, edgeText(result.band, plan, caseload, unit), plan) : '',
  figures: ({ figures: { eligible, completed }, unit, rate }: MeasureExplanation): string =>
    eligible === null || completed === null
      ? ''
      : `Có điều kiện ${terms.amount(eligible, unit)}, thi hành xong ${terms.amount(completed, unit)}${rate === null ? '' : `: đạt ${terms.rate(rate)}`}.`,
  check: ({ check }: MeasureExplanation): string =>
    check ? `${product(check.left)} ${sign(check)} ${product(check.right)}, nên ${check.holds ? 'đạt' : 'chưa đạt'}.` : '',
  shortfall: ({ check, result, unit }: MeasureExplanation): string =>
    check?.reached ? `Thêm ${terms.amount(result.shortfall ?? 0, unit)} thì đạt: ${reachedBy(check, whole)}.` : '',
  level: ({ result: { level, nextLevel, verdict }, unit }: MeasureExplanation): string =>
    [
      level && NOTES.level(level.name, level.band),
      nextLevel && verdict === 'met' && `Thêm ${terms.amount(nextLevel.shortfall, unit)} thì đạt mức ${nextLevel.name} (${askedRate(nextLevel.band)}).`,
    ]
      .filter(Boolean)
      .join(' '),
  further: (result: FurtherResult): string => NOTES.further(result),
  decimals: 'Số lẻ đã được nhân lên thành số nguyên ở cả hai vế.',
  unusable: ({ address, text, figure, problem }: NonNullable<Figures['problem']>): string => NOTES.unusable(address, text, figure, problem),
};

/** The shape in every language. */
export type SelectedTexts = typeof selectedVi;
