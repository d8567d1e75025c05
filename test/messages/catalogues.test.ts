/** Every catalogue in English: whole, and English. A text that is added to one of them is looked at here without being named. */
import { commandsEn } from '../../src/commands/texts/en';
import { commandsVi } from '../../src/commands/texts/vi';
import { planEn } from '../../src/messages/en/plan';
import * as questionsEn from '../../src/messages/en/questions';
import { planFileEn } from '../../src/messages/en/plan-file';
import { planVi } from '../../src/messages/vi/plan';
import * as questionsVi from '../../src/messages/vi/questions';
import { planFileVi } from '../../src/messages/vi/plan-file';
import { textsEn } from '../../src/taskpane/texts/en';
import { awardEn } from '../../src/taskpane/texts/en/award';
import { helpEn } from '../../src/taskpane/texts/en/help';
import { historyEn } from '../../src/taskpane/texts/en/history';
import { textsVi } from '../../src/taskpane/texts/vi';
import { awardVi } from '../../src/taskpane/texts/vi/award';
import { helpVi } from '../../src/taskpane/texts/vi/help';
import { historyVi } from '../../src/taskpane/texts/vi/history';
import { CALLS, FILLS } from './examples';
import { speaksVietnamese } from './vietnamese';

/** The pane's catalogue holds the messages, too. */
const VI = {
  pane: textsVi,
  award: awardVi,
  history: historyVi,
  help: helpVi,
  commands: commandsVi,
  planSheet: planVi,
  planFile: planFileVi,
  asked: { ...questionsVi },
};
const EN = {
  pane: textsEn,
  award: awardEn,
  history: historyEn,
  help: helpEn,
  commands: commandsEn,
  planSheet: planEn,
  planFile: planFileEn,
  asked: { ...questionsEn },
};

/** Texts that are the same in both languages: they only join what they are given. */
const SAME = [
  'award.moves.line',
  'pane.outdated.change',
  'pane.whatIf.reads',
  'pane.whatIf.lineThen',
  'pane.plan.period',
  'pane.plan.option',
  'pane.plan.bandsOf',
];

type Leaf = readonly [path: string, value: unknown];

/** Every text and every function, with the way to it. */
const leaves = (value: unknown, path: string): Leaf[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key)) : [[path, value]];

/** What was given wrongly shows as this. */
const isClean = (text: string): boolean => !/undefined|NaN|\[object/.test(text);

/** A text as it is said: a plain one as it stands, a function with each of its examples; `null` where the example does not fit. */
function said([path, value]: Leaf): (string | null)[] {
  if (typeof value !== 'function') return [String(value)];
  const text = value as (...args: unknown[]) => unknown;
  const calls = Object.entries(CALLS).find(([end]) => `.${path}`.endsWith(end.startsWith('.') ? end : `.${end}`))?.[1];
  return (calls ?? FILLS.map((fill) => Array.from({ length: text.length }, () => fill))).map((args) => {
    try {
      return String(text(...args));
    } catch (error) {
      if (calls) throw error;
      return null;
    }
  });
}

const english = leaves(EN, '');
const vietnamese = new Map(leaves(VI, ''));

test('both languages have the same texts', () => {
  expect(english.map(([path]) => path).sort()).toEqual([...vietnamese.keys()].sort());
  expect(english.length).toBeGreaterThan(300);
});

test.each(english)('%s', (path, value) => {
  const texts = said([path, value]);
  const clean = texts.map((text) => text !== null && isClean(text));
  if (!clean.includes(true)) throw new Error(`Give test/messages/examples.ts a call of ${path}.`);
  expect(texts.filter((text) => text !== null && speaksVietnamese(text))).toEqual([]);
  const base = said([path, vietnamese.get(path)]);
  const same = texts.every((text, i) => !clean[i] || text === base[i]);
  expect(same).toBe(SAME.includes(path));
});

test.each([
  ['Đã ghi xong.', true],
  ['Sheet "Biểu việc" was written.', false],
  ['Sheet "Biểu việc" đã ghi.', true],
  ['100 × 142 ÷ 2 ≥ 1 – “…”', false],
  ['đ', true],
  ['Bie\u0302\u0309u', true],
])('%s speaks Vietnamese: %s', (text, speaks) => expect(speaksVietnamese(text)).toBe(speaks));
