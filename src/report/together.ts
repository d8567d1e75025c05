/** The same question about several sheets of a workbook is asked once: the two sheets of a pair have the same headings, titles and people. */
import { fold, nameKey } from '../cells/text';
import type { Candidate, Question } from './questions';
import { mergeReadings } from './reading';

/** Questions, those about the same thing as one: `also` names the other sheets, and an answer counts for all of them. */
export function together(questions: readonly Question[]): Question[] {
  const groups = new Map<string, Question[]>();
  for (const asked of questions) {
    const key = keyOf(asked);
    groups.set(key, [...(groups.get(key) ?? []), asked]);
  }
  return [...groups.values()].map(([first, ...others]) => others.reduce(both, first!));
}

/** What is asked, without where; questions of one key have the same answers in the same order. */
function keyOf(asked: Question): string {
  const about = subjectOf(asked);
  if (about === null) return asked.id;
  return JSON.stringify([asked.code, about, asked.candidates.map(({ answer }) => [answer.says, answer.says === 'columns' && fold(answer.columns.heading)])]);
}

/** The words or names that a question is about; null where every sheet has to be asked for itself. */
function subjectOf(asked: Question): string[] | null {
  switch (asked.code) {
    case 'theme':
    case 'forecast':
    case 'otherField':
    case 'average':
    case 'draft':
    case 'period':
    case 'excluded':
    case 'closed':
      // The titles of a pair differ in the measure.
      return [fold(asked.text).replace(/\b(viec|tien|gia tri)\b/g, '')];
    case 'columns':
    case 'unknownHeadings':
    case 'contradiction':
      return [];
    case 'rowKind':
    case 'sameName':
    case 'sameUnit':
    case 'noSums':
    case 'levels':
    case 'provinces':
    case 'wrongRows':
    case 'corrections':
    case 'remarks':
    case 'moved':
      return asked.names.map(nameKey).sort();
    case 'sheets':
    case 'copied':
      return asked.sheets;
    case 'sums':
      return [nameKey(asked.name)];
    case 'onlyPart':
    case 'adjustedTargets':
      return [fold(asked.heading)];
    case 'addedParts':
      return [];
    default:
      return null;
  }
}

/** A question with the answers of another one of its key. */
function both(one: Question, other: Question): Question {
  const also = [...new Set([...(one.also ?? []), other.sheet])].filter((sheet) => sheet !== one.sheet);
  return { ...one, also, candidates: one.candidates.map((candidate, i) => joined(candidate, other.candidates[i]!)) };
}

function joined({ answer, reading, proof }: Candidate, other: Candidate): Candidate {
  const counted = proof && other.proof ? { held: proof.held + other.proof.held, checked: proof.checked + other.proof.checked } : proof;
  return { answer, reading: mergeReadings(reading, other.reading), proof: counted };
}
