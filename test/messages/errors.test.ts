/**
 * Every error ends in a sentence. The classes are found in the sources: a new one fails here until it has an example. Vietnamese says what happened and what
 * to do, the pane in English says the same in English, and nobody is shown what a program says to its developers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackageError } from 'excel-host/package';
import ts from 'typescript';
import { TemplateError } from '../../src/award/issued';
import { ReviewColumnsError } from '../../src/award/review-update';
import { HistoryThereError } from '../../src/excel/history/removal';
import { HistoryColumnsError, HistoryTableError } from '../../src/history/table';
import type { SubjectMove } from '../../src/award/review-update';
import { campaignOf } from '../../src/award/campaign';
import type { AwardPlan } from '../../src/award/evaluate';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { MovedPeopleError, OtherCampaignError } from '../../src/excel/award/review';
import { OutdatedReviewError } from '../../src/excel/compare-review';
import * as kit from '../../src/excel/kit/errors';
import { PlanSheetError } from '../../src/excel/plan/sheet';
import { en } from '../../src/messages/en';
import { vi } from '../../src/messages/vi';
import { PlanFileError } from '../../src/taskpane/controller';
import { refusalOfFile } from '../../src/messages/plan-file';
import { UsageError } from '../../workbench/cli/call';
import { CALL } from '../../workbench/cli/call-words';
import { RefusedError } from '../../workbench/cli/command';
import { explain } from '../../workbench/cli/main';
import { UncalculatedError } from '../../workbench/cli/uncalculated';
import { CLI } from '../../workbench/cli/words';
import { speaksVietnamese } from './vietnamese';

const ROOT = join(__dirname, '../..');
const SHEETS = ['Cases', 'Money'];
const PLACES = [{ sheet: 'Cases', address: 'S4:Z9' }, { sheet: 'Review' }];

/** Errors of the add-in, each with every sentence that it can have. */
const TOLD: Record<string, Error[]> = {
  'src/award/issued.ts TemplateError': [new TemplateError()],
  'src/award/review-update.ts ReviewColumnsError': [new ReviewColumnsError(['A']), new ReviewColumnsError(['A', 'B'])],
  'src/excel/history/removal.ts HistoryThereError': [new HistoryThereError('Sheet')],
  'src/history/table.ts HistoryTableError': [new HistoryTableError('Sheet')],
  'src/history/table.ts HistoryColumnsError': [new HistoryColumnsError(['A']), new HistoryColumnsError(['A', 'B'])],
  'src/excel/kit/errors.ts NoReportError': [new kit.NoReportError([])],
  'src/excel/kit/errors.ts OpenQuestionsError': [new kit.OpenQuestionsError([]), new kit.OpenQuestionsError(new Array(2))],
  'src/excel/kit/errors.ts StaysProtectedError': [new kit.StaysProtectedError(['Cases']), new kit.StaysProtectedError(SHEETS)],
  'src/excel/kit/errors.ts StructureLockedError': [new kit.StructureLockedError()],
  'src/excel/kit/errors.ts TooLargeError': [new kit.TooLargeError()],
  'src/excel/kit/errors.ts ReadBackError': [new kit.ReadBackError('Cases', 'S4')],
  'src/excel/kit/errors.ts FormulaError': (['differs', 'functionsMissing', 'otherPlan'] as const).map((one) => new kit.FormulaError(one, 'Cases', 'S4', '0')),
  'src/excel/kit/errors.ts UnfinishedError': [
    new kit.UnfinishedError(PLACES, [], new TypeError('x is undefined')),
    new kit.UnfinishedError([], SHEETS, null),
    new kit.UnfinishedError(PLACES, SHEETS, null),
  ],
  'src/excel/kit/errors.ts NotAnswersError': [new kit.NotAnswersError()],
  'src/excel/award/review.ts OtherCampaignError': [new OtherCampaignError(campaignOf(HAU_GIANG_2024 as AwardPlan, null), 'Review')],
  'src/excel/award/review.ts MovedPeopleError': [1, 14].map((n) => new MovedPeopleError(new Array<SubjectMove>(n))),
  'src/excel/compare-review.ts OutdatedReviewError': [new OutdatedReviewError(['A']), new OutdatedReviewError(['A', 'B', 'C', 'D'])],
  'src/excel/kit/errors.ts MergedError': [new kit.MergedError('Cases', 'K4:L4')],
  'src/excel/kit/errors.ts ReachedError': [new kit.ReachedError(['Cases'], ['A!B4']), new kit.ReachedError(SHEETS, new Array<string>(9).fill('A!B4'))],
  'src/excel/kit/errors.ts NoRoomError': [new kit.NoRoomError(SHEETS)],
  'src/excel/kit/errors.ts MovedError': (['results', 'report', 'review', 'row'] as const).map((what) => new kit.MovedError(what)),
  'src/excel/kit/errors.ts MissingError': (['formulas', 'planSheet', 'review', 'award'] as const).map((what) => new kit.MissingError(what)),
  'src/excel/kit/errors.ts NewerVersionError': [new kit.NewerVersionError('9.1.0')],
  'src/excel/kit/errors.ts NothingThereError': [new kit.NothingThereError(), new kit.NothingThereError(SHEETS)],
  'src/excel/plan/sheet.ts PlanSheetError': [new PlanSheetError('Plan', [])],
  'src/taskpane/controller.ts PlanFileError': [new PlanFileError((messages) => refusalOfFile([{ code: 'notJson' }], messages))],
};

/** Errors of the command line and of the files that it opens: Vietnamese only, like the command line. */
const SAID_THERE: Record<string, Error[]> = {
  'workbench/cli/call.ts UsageError': [new UsageError(CALL.sameFile), new UsageError(CALL.unknownFormulas('x', 'y'))],
  'workbench/cli/command.ts RefusedError': [new RefusedError(CALL.cannotRead('a', 'EACCES')), new RefusedError(CALL.cannotWrite('a', 'ENOSPC'))],
  'workbench/cli/uncalculated.ts UncalculatedError': [new UncalculatedError('Cases', 'C4')],
  ...Object.fromEntries(classesIn('workbench/excel-host/package/errors.ts').map(({ file, name }) => [`${file} ${name}`, [] as Error[]])),
};

/** Only the ancestors of others are thrown by nobody. */
const ABSTRACT = ['src/messages/told-error.ts ToldError'];

/** What never leaves the room in which it is thrown; if it did, it would have the general sentence, or of Excel's own codes theirs. */
const INSIDE = [
  'src/excel/results/verify-formulas.ts Unfinished',
  'workbench/excel-host/calculation/engine.ts Waits',
  'workbench/excel-host/calculation/lexer.ts FormulaSyntaxError',
  'workbench/excel-host/client/errors.ts ClientError',
  'workbench/excel-host/client/functions.ts FunctionError',
  'workbench/excel-host/host/errors.ts ExcelError',
  'workbench/excel-host/package/xml-scanner.ts XmlSyntaxError',
];

/** There is nothing that anybody has to do. */
const NOTHING_TO_DO: readonly string[] = [vi.error.nothingToRemove];

interface Found {
  file: string;
  name: string;
  parent: string;
}

/** The classes of a file that extend another one. */
function classesIn(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, false);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const parent = ts.isClassLike(node) ? node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression : undefined;
    if (parent && ts.isClassLike(node)) found.push({ file, name: node.name?.text ?? '', parent: ts.isIdentifier(parent) ? parent.text : '' });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every class of errors in the sources, by its file. */
function errorClasses(): string[] {
  const files = ['src', 'workbench'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replace(/\\/g, '/')}`),
  );
  const all = files.filter((file) => /\.tsx?$/.test(file) && !/\.d\.ts$|\/(test|testing|node_modules)\//.test(file)).flatMap(classesIn);
  const errors = new Set(['Error', 'TypeError', 'RangeError']);
  for (let before = 0; before < errors.size;) {
    before = errors.size;
    for (const { name, parent } of all) if (errors.has(parent)) errors.add(name);
  }
  return all.filter(({ name, parent }) => errors.has(parent) && errors.has(name)).map(({ file, name }) => `${file} ${name}`);
}

/** What is in quotes, and codes to be quoted, are nobody's language. */
const saysWhatToDo = (sentence: string): boolean => /hãy|phải|Các cách|nếu cần/i.test(sentence);
const ofDevelopers = /undefined|null|NaN|\[object|Cannot|is not a|The (file is undefined|argument|resource|requested)|Error:/;

test('every class of errors in the sources has its example here, and no other', () => {
  const known = [...Object.keys(TOLD), ...Object.keys(SAID_THERE), ...INSIDE, ...ABSTRACT];
  expect(errorClasses().sort()).toEqual(known.sort());
});

test.each(Object.entries(TOLD).flatMap(([name, errors]) => errors.map((error) => [name, error] as const)))('%s', (_, error) => {
  const [said, inEnglish] = [kit.sentenceFor(error, vi), kit.sentenceFor(error, en)];
  expect(said).toBe(error.message);
  expect([speaksVietnamese(said), saysWhatToDo(said) || NOTHING_TO_DO.includes(said)]).toEqual([true, true]);
  expect([speaksVietnamese(inEnglish), inEnglish === said]).toEqual([false, false]);
  expect([said, inEnglish].filter((text) => ofDevelopers.test(text))).toEqual([]);
});

test.each(Object.entries(SAID_THERE).flatMap(([name, errors]) => errors.map((error) => [name, error] as const)))('%s', (_, error) => {
  const said = explain(error);
  expect([speaksVietnamese(said), saysWhatToDo(said), ofDevelopers.test(said)]).toEqual([true, true, false]);
});

test.each(Object.keys(CLI.file) as (keyof typeof CLI.file)[])('a file that is %s', (code) => {
  const facts = { part: 'xl/a.xml', reason: 'Cannot be read', limit: 'cells', most: 3_000_000, kind: 'text', cell: 'Cases!B4' };
  const said = explain(new PackageError(code, facts, 'The file is undefined.'));
  expect([speaksVietnamese(said), saysWhatToDo(said), ofDevelopers.test(said)]).toEqual([true, true, false]);
});

/** What is thrown by the browser, by Office or by nobody knows whom. */
const FOREIGN: [what: string, thrown: unknown, quoted: string][] = [
  ['a fault of ours', new TypeError("Cannot read properties of undefined (reading 'values')"), 'TypeError'],
  ['another one', new RangeError('Invalid array length'), 'RangeError'],
  ['an error without a name of its own', new Error('Cannot go on'), 'Error'],
  ['of the browser', new DOMException('The quota has been exceeded.', 'QuotaExceededError'), 'QuotaExceededError'],
  ['a code that we do not know', Object.assign(new Error('The argument is invalid'), { name: 'RichApi.Error', code: 'InvalidArgument' }), 'InvalidArgument'],
  ['of Office, with the place', { name: 'RichApi.Error', code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } }, 'InvalidArgument'],
  ['of Office without a code', Object.assign(new Error('Cannot sync'), { name: 'RichApi.Error', code: '' }), 'RichApi.Error'],
  ['of the common API, which counts', Object.assign(new Error('Internal'), { name: 'Error', code: 5001 }), '5001'],
  ['of a file system', Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }), 'EACCES'],
  ['a code that is a sentence', { code: 'The resource is not there', name: 'It is undefined' }, 'object'],
  ['a text', 'Cannot be done', 'string'],
  ['nothing', undefined, 'undefined'],
  ['null', null, 'object'],
  ['a number', 7, 'number'],
  ...INSIDE.map((one): [string, unknown, string] => [one, Object.assign(new Error('Cannot'), { name: one.split(' ')[1] }), one.split(' ')[1]!]),
];

test.each(FOREIGN)('%s: the general sentence, with a code to quote', (_, thrown, quoted) => {
  const [said, inEnglish] = [kit.sentenceFor(thrown, vi), kit.sentenceFor(thrown, en)];
  expect([said, inEnglish]).toEqual([vi.error.unexpected(quoted), en.error.unexpected(quoted)]);
  expect([speaksVietnamese(said), saysWhatToDo(said), speaksVietnamese(inEnglish)]).toEqual([true, true, false]);
  expect(ofDevelopers.test(said.replace(quoted, ''))).toBe(false);
  expect(explain(thrown)).toBe(said);
});
