/** Questions about a report and their answers as sentences. Apart from sentences.ts: only who asks loads these texts. Pure. */
import type { Answer, Candidate, Question } from '../report/questions';
import * as en from './en/questions';
import type { Messages } from './vi';
import * as vi from './vi/questions';

const SAY = { vi, en };

/** The word beside the answer that is recommended. */
export const recommendedWord = ({ language }: Messages): string => SAY[language].answer.recommended;

/** What is asked, as one sentence or two. */
export function questionSentence(asked: Question, messages: Messages): string {
  const text = questionText(asked, messages);
  return asked.also && asked.also.length > 0 ? `${text} ${SAY[messages.language].question.also(asked.also)}` : text;
}

function questionText(asked: Question, { identity, language }: Messages): string {
  const { question: say, answer } = SAY[language];
  switch (asked.code) {
    case 'columns':
    case 'unknownHeadings':
      return say[asked.code](asked.measure);
    case 'contradiction':
      return say.contradiction(asked.measure, identity[asked.identity], asked.failed, asked.checked);
    case 'measure':
      return say.measure(asked.typical);
    case 'unit':
      return say.unit(asked.stated, answer.typical(asked.unit, asked.typical));
    case 'units':
      return say.units(...asked.units);
    case 'onlyPart':
      return say.onlyPart(asked.measure, asked.heading);
    case 'addedParts':
      return say.addedParts(asked.measure);
    case 'ratio':
      return say.ratio(asked.measure, asked.part, asked.whole, asked.ratio);
    case 'theme':
    case 'forecast':
    case 'average':
    case 'draft':
    case 'otherField':
      return say[asked.code](asked.text);
    case 'period':
      return say.period(asked.text, asked.planFrom, asked.planTo);
    case 'periodsDiffer':
      return say.periodsDiffer(asked.text, asked.other, asked.otherText);
    case 'adjustedTargets':
      return say.adjustedTargets(asked.heading);
    case 'measures':
      return say.measures(asked.unit, asked.typical);
    case 'excluded':
      return say.excluded(asked.text);
    case 'closed':
      return say.closed(asked.text, asked.note);
    case 'sheets':
    case 'copied':
      return say[asked.code](asked.sheets);
    case 'rowKind':
    case 'sameName':
    case 'sameUnit':
    case 'noSums':
    case 'shared':
    case 'outliers':
    case 'provinces':
    case 'wrongRows':
    case 'corrections':
    case 'assignedNobody':
    case 'assignedSeveral':
    case 'untitled':
      return say[asked.code](asked.names);
    case 'remarks':
      return say.remarks(asked.names, asked.text);
    case 'twoNames':
      return say.twoNames(asked.names, asked.columns);
    case 'moved':
      return say.moved(asked.names, asked.other);
    case 'levels':
      return say.levels(asked.names, asked.parts);
    case 'sums':
      return say.sums(asked.name, asked.own, asked.sum);
  }
}

/** An answer, with what the sheet's arithmetic says of it. */
export function answerSentence({ answer: given, proof }: Candidate, { language }: Messages): string {
  const { answer: say } = SAY[language];
  const text = answerText(given, say);
  return proof && proof.checked > 0 ? `${text} (${say.proof(proof.held, proof.checked)})` : text;
}

function answerText(given: Answer, say: typeof vi.answer): string {
  switch (given.says) {
    case 'columns':
      return say.columns(given.columns.total, given.columns.eligible, given.columns.completed.join(' + '), given.columns.heading);
    case 'unit':
      return say.unit(given.unit, given.typical);
    case 'useOnly':
      return say.useOnly(given.sheets);
    case 'useTable':
      return say.useTable(given.sheet, given.row, given.title);
    case 'kind':
      return say.kind(given.kind);
    case 'name':
      return say.name(given.column, given.heading);
    case 'unitsOnly':
      return say.unitsOnly(given.names);
    case 'use':
    case 'leave':
    case 'absent':
    case 'rowsRight':
    case 'peopleRight':
    case 'rowsLeft':
    case 'rowsUnknown':
    case 'different':
    case 'firstRow':
    case 'lastRow':
      return say[given.says];
  }
}
