/** Sentences about what units have sent, in the words of a language: why a file was not taken in, what is against the review, what is not understood. */
import type { PackageError } from 'excel-host/package';
import { factHeading } from '../../award/columns';
import { factCell } from '../../award/review-table';
import type { FactName, Facts } from '../../award/subject';
import { exactNumber } from '../../cells/format';
import { FIGURE_WORDS } from '../../terms/words';
import type { Conflict, FormRefusal, Unclear } from '../../units/merge';
import type { Difference, ReportRefusal } from '../../units/reports';
import type { UnitsTexts } from './texts/vi';

/** Why a file is not taken in. */
export type FileRefusal =
  | FormRefusal
  | ReportRefusal
  | { code: 'file'; error: Pick<PackageError, 'code' | 'facts'> }
  | { code: 'notAForm' }
  | { code: 'aForm' }
  | { code: 'uncalculated'; sheet: string }
  | { code: 'noDay' }
  | { code: 'sameDay'; day: string; other: string }
  | { code: 'lateDay'; day: string };

export function refusalText(why: FileRefusal, say: UnitsTexts): string {
  switch (why.code) {
    case 'file':
      return say.file[why.error.code](why.error.facts);
    case 'notAForm':
      return say.notAForm;
    case 'aForm':
      return say.aForm;
    case 'otherCampaign':
      return say.otherCampaign(why.name);
    case 'otherDay':
      return say.otherDay(why.day, why.ours);
    case 'unknownUnit':
      return say.unknownUnit(why.unit);
    case 'otherSince':
      return say.otherSince(why.day, why.ours);
    case 'uncalculated':
      return say.uncalculated(why.sheet);
    case 'sameDay':
      return say.sameDay(why.day, why.other);
    case 'otherReportDay':
      return say.otherReportDay(why.day, why.ours);
    case 'noDay':
      return say.noDay;
    case 'lateDay':
      return say.lateDay(why.day);
    case 'noReport':
      return say.noReport;
    case 'questions':
      return say.questions(why.questions.length);
    case 'noUnit':
      return say.noUnit(why.names.slice(0, MOST_NAMES).join(', ') + (why.names.length > MOST_NAMES ? ', …' : ''));
    case 'sameUnit':
      return say.sameUnit(why.unit, why.other);
  }
}

/** So many names tell whose unit is missing. */
const MOST_NAMES = 3;

/** A figure of a unit that its people do not come to. */
export const differenceText = ({ unit, measure, figure, own, sum }: Difference, say: UnitsTexts): string =>
  say.differs(unit, measure, FIGURE_WORDS[figure], exactNumber(own), exactNumber(sum));

/** An answer as the review shows it. */
export const answerText = <F extends FactName>(fact: F, value: Facts[F], say: UnitsTexts): string => String(factCell(fact, value)) || say.blank;

/** What the question is, and of whom. */
export const questionText = ({ unit, subject: { name }, fact }: Pick<Conflict, 'unit' | 'subject' | 'fact'>): string =>
  [...(name === unit ? [unit] : [unit, name]), factHeading(fact)].join(', ');

export const conflictText = (conflict: Conflict, say: UnitsTexts): string => {
  const { fact, ours, value } = conflict;
  return `${questionText(conflict)}: ${say.ours} "${answerText(fact, ours, say)}", ${say.theirs} "${answerText(fact, value, say)}"`;
};

export function unclearText({ file, name, fact, text, why }: Unclear, say: UnitsTexts): string {
  const said = say.unclear[why];
  return [file, name, fact === null ? '' : factHeading(fact)].filter(Boolean).join(', ') + `: ${typeof said === 'function' ? said(text) : said}`;
}
