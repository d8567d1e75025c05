/** Texts of the pane about how reports are read, in English. */
import { number } from '../../../messages/en/numbers';
import { quoted } from '../../../messages/en/quotes';
import type { QuestionTexts } from '../vi/questions';

const figure = (value: number | null): string => (value === null ? '–' : number(value));

export const questionsEn: QuestionTexts = {
  heading: (count) => `Your answer is needed (${number(count)})`,
  hint: 'Results are written once all are answered. After that the workbook remembers the answers, and does not ask again for the same form.',
  effect: ({ judged, qualified, samples }) =>
    [
      `${number(judged)} judged, ${number(qualified)} qualify.`,
      ...samples.slice(0, 2).map(({ name, total, eligible, completed }) => `${quoted(name)}: ${figure(total)} / ${figure(eligible)} / ${figure(completed)}.`),
    ].join(' '),
  answered: 'By your answers',
  forget: 'Ask again',
  forgetLabel: (sheet) => `Takes the answers about sheet ${quoted(sheet)} back and asks again`,
};
