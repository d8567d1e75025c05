/** What the command line says of bad files, and the summary of a classification as text or JSON. Vietnamese, like the reports. */
import type { KindSummary } from '../../src/assessment/report';
import { cellAddress } from '../../src/cells/address';
import { formatNumber } from '../../src/cells/format';
import type { PlacedProblem } from '../../src/excel/plan/sheet';
import type { Outcome } from '../../src/excel/results/classify';
import { placedSentence } from '../../src/messages/plan';
import { describeChanges } from '../../src/changes/from-verdicts';
import { answerSentence, questionSentence, recommendedWord } from '../../src/messages/question-sentences';
import { doubtSentence, refusalSentence } from '../../src/messages/sentences';
import { vi } from '../../src/messages/vi';
import type { Plan } from '../../src/plan/plan';
import type { Question } from '../../src/report/questions';
import type { RefusedSheet } from '../../src/report/recognise';
import { MEASURES } from '../../src/terms/terms';
import { unitsVi } from '../../src/excel/units/texts/vi';
import { ABOUT_MEASURE, KIND_WORDS, UNIT_WORDS } from '../../src/terms/words';

export const CLI = {
  unknownPlan: (id: string, known: string): string => `Không có kế hoạch "${id}". Các kế hoạch có sẵn: ${known}.`,
  file: unitsVi.file,
  asked: (count: number): string => `Có ${count} câu hỏi về cách đọc báo cáo; chưa ghi gì:`,
  howToAnswer: 'Trả lời: ghi cách đọc vào một tệp JSON rồi chạy lại với --reading TỆP (chạy với --json để có sẵn phần JSON của từng câu trả lời).',
  saved: (output: string): string => `Đã lưu ${output}`,
};

/** One line per sheet that is no report. */
export const describeRefusals = (refused: readonly RefusedSheet[]): string[] =>
  refused.map(({ sheet, reason }) => `- ${sheet}: ${refusalSentence(reason, vi)}`);

/** Every open question with its answers, and how to answer. */
export function describeQuestions(questions: readonly Question[]): string {
  const lines = questions.flatMap((question, i) => [
    '',
    `${i + 1}. Trang "${question.sheet}", ô ${question.address}: ${questionSentence(question, vi)}`,
    ...question.candidates.map(
      (candidate, n) => `   ${'abcdefgh'[n]!}) ${answerSentence(candidate, vi)}${n === question.recommended ? ` [${recommendedWord(vi)}]` : ''}`,
    ),
  ]);
  return [CLI.asked(questions.length), ...lines, '', CLI.howToAnswer].join('\n');
}

/** The same as data: each answer with the piece of a reading that it is. */
export const questionsAsJson = (questions: readonly Question[]): unknown => ({
  questions: questions.map((question) => ({
    ...question,
    text: questionSentence(question, vi),
    candidates: question.candidates.map((candidate) => ({ ...candidate, text: answerSentence(candidate, vi) })),
  })),
});

/** The problems of a plan sheet with their cells, a line each: what must be mended, then what is to be looked at. */
export function describePlanProblems(problems: readonly PlacedProblem[]): string[] {
  const lines = (level: PlacedProblem['level']): string[] => problems.filter((one) => one.level === level).map((problem) => `- ${placedSentence(problem, vi)}`);
  return [...lines('error'), ...describePlanWarnings(problems)];
}

/** What is to be looked at in a plan that can be used; open edges are told on the rows that they concern. */
function describePlanWarnings(problems: readonly PlacedProblem[]): string[] {
  const lines = problems.filter(({ level, problem }) => level === 'warning' && problem.code !== 'edge').map((problem) => `- ${placedSentence(problem, vi)}`);
  return lines.length > 0 ? ['', `Điểm cần xem của kế hoạch (${lines.length}):`, ...lines] : [];
}

/** At most this many doubts are listed one by one. */
const LISTED_DOUBTS = 15;

/** The summary that a person reads. */
export function describeOutcome(
  outcome: Outcome,
  plan: Plan,
  output: string,
  planWarnings: readonly PlacedProblem[] = [],
  planSheet: string | null = null,
): string {
  const { sheets, refused } = outcome.recognition;
  const doubts = sheets.flatMap(({ sheet, doubts: list }) => list.map((doubt) => `- ${sheet}: ${doubtSentence(doubt, vi)}`));
  return [
    `Kế hoạch: ${plan.name} (${plan.issuer})${planSheet === null ? '' : `, trang "${planSheet}"`}`,
    ...sheets.map(describeSheet),
    '',
    ...outcome.summary.flatMap(describeKind),
    ...(doubts.length > 0 ? ['', `Cần xem lại (${doubts.length}):`, ...doubts.slice(0, LISTED_DOUBTS)] : []),
    ...(doubts.length > LISTED_DOUBTS ? [`  … và ${doubts.length - LISTED_DOUBTS} điểm khác (xem --json)`] : []),
    ...describePlanWarnings(planWarnings),
    ...(refused.length > 0 ? ['', 'Không xét:', ...describeRefusals(refused)] : []),
    '',
    ...describeChanges(outcome.changes, vi).map(({ text }) => text),
    CLI.saved(output),
  ].join('\n');
}

function describeSheet({ sheet, measures, header, proof }: Outcome['recognition']['sheets'][number]): string {
  const columns = measures.map(({ measure, unit, columns: c }) => {
    const at = (list: number[]): string => list.map((column) => cellAddress(header.lastRow, column)).join('+');
    const name = measure === 'cases' ? ABOUT_MEASURE.cases : `${ABOUT_MEASURE.money}, ${UNIT_WORDS[unit]}`;
    return `${name}: tổng số ${at(c.total)}, có điều kiện ${at(c.eligible)}, thi hành xong ${at(c.completed)}`;
  });
  const held = proof.reduce((sum, line) => sum + line.held, 0);
  const checked = proof.reduce((sum, line) => sum + line.checked, 0);
  return `Trang "${sheet}" — ${columns.join('; ')}; phép thử ${formatNumber(held)}/${formatNumber(checked)} đúng`;
}

function describeKind({ kind, count, verdicts, qualified, notQualified, notJudged }: KindSummary): string[] {
  const measures = MEASURES.flatMap((measure) => {
    const found = verdicts[measure];
    if (!found) return [];
    return [`${ABOUT_MEASURE[measure]}: ${found.met} đạt, ${found.notMet} chưa đạt${found.notJudged ? `, ${found.notJudged} không xét` : ''}`];
  });
  const qualifies = `đủ điều kiện ${qualified}, chưa đủ ${notQualified}${notJudged ? `, không xét ${notJudged}` : ''}`;
  return [`${KIND_WORDS[kind]}: ${formatNumber(count)} (${[...measures, qualifies].join('; ')})`];
}

/** The run as data: what a script may rely on. */
export function outcomeAsJson(outcome: Outcome, plan: Plan): unknown {
  return {
    plan: plan.id,
    sheets: outcome.recognition.sheets.map(({ sheet, header, measures, proof, doubts }) => ({
      sheet,
      headingRow: header.lastRow + 1,
      measures: measures.map(({ measure, unit, columns }) => ({ measure, unit, columns })),
      proof,
      doubts: doubts.map((doubt) => ({ code: doubt.code, address: doubt.address, text: doubtSentence(doubt, vi) })),
    })),
    refused: outcome.recognition.refused.map(({ sheet, reason }) => ({ sheet, code: reason.code, text: refusalSentence(reason, vi) })),
    summary: outcome.summary,
    subjects: outcome.assessed.map(({ subject, kind, byMeasure, qualification }) => ({
      name: subject.name,
      unit: subject.agency,
      kind,
      byMeasure,
      qualification,
    })),
    changes: describeChanges(outcome.changes, vi).map(({ text }) => text),
  };
}
