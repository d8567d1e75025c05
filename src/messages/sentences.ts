/** Turns what the recogniser reports as data (doubts, refusals, proof lines) into sentences of a catalogue. Pure. */
import type { ProofLine } from '../report/proof';
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
    case 'namedColumn':
      return say.namedColumn(doubt.heading, doubt.several);
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

/** True when every checked row kept the identity. */
export const holds = ({ held, checked }: ProofLine): boolean => held === checked;

/** An identity that was checked; where it fails, with how many rows do not fit. */
export function proofSentence(line: ProofLine, { identity, doubt }: Messages): string {
  return holds(line) ? identity[line.identity] : doubt.identityFails(line.identity, line.checked - line.held, line.checked);
}

/** Heading addresses as the column letters that people say: J8, K8 → J + K. */
const columnsOf = (addresses: readonly string[]): string => addresses.map((address) => address.replace(/\d+$/, '')).join(' + ');
