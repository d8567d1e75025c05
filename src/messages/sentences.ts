/** Turns what the recogniser reports as data (doubts, refusals, proof lines) into sentences of a catalogue. Pure. */
import type { ProofLine } from '../report/proof';
import type { Answer, Candidate, Question } from '../report/questions';
import type { Doubt, RefusalReason } from '../report/sheet';
import type { Messages } from './vi';

/** What the recogniser is not sure of, as one sentence. */
export function doubtSentence(doubt: Doubt, { doubt: say }: Messages): string {
  switch (doubt.code) {
    case 'unitAssumed':
      return say.unitAssumed(doubt.unit);
    case 'measureGuessed':
      return say.measureGuessed(doubt.measure);
    case 'identityFails':
      return say.identityFails(doubt.line.identity, doubt.line.checked - doubt.line.held, doubt.line.checked);
    case 'unusableFigure':
      return say.unusableFigure(doubt.problem.address, doubt.problem.text, doubt.problem.figure, doubt.problem.problem, doubt.name);
    case 'completedAdded':
      return say.completedAdded(columnsOf(doubt.columns));
    case 'completedExcludes':
      return say.completedExcludes(columnsOf(doubt.columns));
    case 'namesakes':
      return say.namesakes(doubt.name, doubt.agency);
    case 'totalAdded':
      return say.totalAdded(columnsOf(doubt.columns));
    case 'unmatched':
      return say.unmatched(doubt.name, doubt.agency, doubt.measure);
    case 'noPartner':
      return say.noPartner(doubt.missing);
    case 'nobody':
      return say.nobody(doubt.name, doubt.address);
    case 'ownTargets':
      return say.ownTargets(doubt.heading, doubt.name, doubt.own, doubt.plan);
    case 'otherIssuer':
      return say.otherIssuer(doubt.issuer);
  }
}

/** Why a sheet is not taken for a report, as one sentence. */
export function refusalSentence(reason: RefusalReason, { refusal: say }: Messages): string {
  switch (reason.code) {
    case 'empty':
    case 'hidden':
    case 'ownSheet':
    case 'accountingForm':
      return say[reason.code];
    case 'noHeader':
      return say.noHeader(reason.missing);
    case 'noNames':
      return say.noNames(reason.address);
    case 'missingFigure':
      return say.missingFigure(reason.measure, reason.missing, reason.address);
    case 'sameColumn':
      return say.sameColumn(reason.measure, reason.figures, reason.address);
    case 'emptyFigure':
      return say.emptyFigure(reason.measure, reason.figure, reason.address);
    case 'noSubjects':
      return say.noSubjects(reason.address);
    case 'sideBySide':
      return say.sideBySide(reason.name, reason.other, reason.address);
    case 'partRows':
      return say.partRows(reason.address);
    case 'left':
      return say.left;
    case 'notCounted':
      return say.notCounted[reason.because](reason.other);
  }
}

/** What is asked, as one sentence or two. */
export function questionSentence(asked: Question, messages: Messages): string {
  const text = questionText(asked, messages);
  return asked.also && asked.also.length > 0 ? `${text} ${messages.question.also(asked.also)}` : text;
}

function questionText(asked: Question, { question: say, answer, identity }: Messages): string {
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
      return say[asked.code](asked.names);
    case 'levels':
      return say.levels(asked.names, asked.parts);
    case 'sums':
      return say.sums(asked.name, asked.own, asked.sum);
  }
}

/** An answer, with what the sheet's arithmetic says of it. */
export function answerSentence({ answer: given, proof }: Candidate, { answer: say }: Messages): string {
  const text = answerText(given, say);
  return proof && proof.checked > 0 ? `${text} (${say.proof(proof.held, proof.checked)})` : text;
}

function answerText(given: Answer, say: Messages['answer']): string {
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
    case 'unitsOnly':
      return say.unitsOnly(given.names);
    case 'use':
    case 'leave':
    case 'rowsRight':
    case 'rowsLeft':
    case 'rowsUnknown':
    case 'different':
    case 'firstRow':
    case 'lastRow':
      return say[given.says];
  }
}

/** True when every checked row kept the identity. */
export const holds = ({ held, checked }: ProofLine): boolean => held === checked;

/** An identity that was checked; where it fails, with how many rows do not fit. */
export function proofSentence(line: ProofLine, { identity, doubt }: Messages): string {
  return holds(line) ? identity[line.identity] : doubt.identityFails(line.identity, line.checked - line.held, line.checked);
}

/** Heading addresses as the column letters that people say: J8, K8 → J + K. */
const columnsOf = (addresses: readonly string[]): string => addresses.map((address) => address.replace(/\d+$/, '')).join(' + ');
