/**
 * Every code that Excel and Office.js can answer with, and what each means to a person. The codes are read where they are declared: a new version that
 * brings another one fails here until somebody has decided what people are told.
 */
import { readFileSync } from 'node:fs';
import { sentenceFor } from '../../src/excel/kit/errors';
import { type OfficeTrouble, troubleOf } from '../../src/excel/kit/office-codes';
import { en } from '../../src/messages/en';
import { vi } from '../../src/messages/vi';
import { speaksVietnamese } from './vietnamese';

/** null: nothing that people could act on; the code is quoted for whoever helps. */
const MEANINGS: Record<string, OfficeTrouble | null> = {
  AccessDenied: 'closed',
  ActivityLimitReached: 'busy',
  ApiNotAvailable: 'cannot',
  ApiNotFound: 'cannot',
  BadPassword: 'closed',
  Conflict: 'others',
  ConflictError: 'others',
  ConnectionFailure: 'busy',
  ContentLengthRequired: 'tooLarge',
  DirtySupportingFormula: null,
  EmptyChartSeries: null,
  FilteredRangeConflict: 'filtered',
  FormulaLengthExceedsLimit: 'tooLong',
  GeneralException: null,
  InactiveWorkbook: 'notInFront',
  InsertDeleteConflict: 'inTheWay',
  InvalidArgument: null,
  InvalidBinding: 'gone',
  InvalidObjectPath: 'gone',
  InvalidOperation: null,
  InvalidOperationInCellEditMode: 'editing',
  InvalidOrTimedOutSession: 'busy',
  InvalidReference: 'gone',
  InvalidRequest: null,
  InvalidRequestContext: null,
  InvalidSelection: 'notInFront',
  ItemAlreadyExists: 'taken',
  ItemNotFound: 'gone',
  MergedRangeConflict: 'inTheWay',
  NonBlankCellOffSheet: 'inTheWay',
  NotImplemented: 'cannot',
  OpenWorkbookLinksBlocked: null,
  OperationCellsExceedLimit: 'tooLarge',
  PivotTableRangeConflict: 'inTheWay',
  PowerQueryRefreshResourceChallenge: null,
  RangeExceedsLimit: 'tooLarge',
  RangeImageExceedsLimit: 'tooLarge',
  RefreshWorkbookLinksBlocked: null,
  RequestAborted: 'notInFront',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  ServiceNotAvailable: 'busy',
  Timeout: 'busy',
  Unauthenticated: 'closed',
  UnsupportedFeature: 'cannot',
  UnsupportedFillType: 'cannot',
  UnsupportedOperation: 'cannot',
  UnsupportedSheet: 'cannot',
  ValueNotLoaded: null,
  WriteNotSupportedWhenModalDialogOpen: 'dialog',
};

/** Of Microsoft's article on error handling; the declarations do not have them. */
const DOCUMENTED = ['BadPassword', 'ConflictError', 'ContentLengthRequired', 'InvalidRequest', 'ServiceNotAvailable', 'Unauthenticated', 'ApiNotAvailable'];

const quotedIn = (text: string): string[] => [...text.matchAll(/= ["'](\w+)["']/g)].map(([, code]) => code!);

function declaredCodes(): string[] {
  const types = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const excel = types.slice(types.indexOf('declare namespace Excel'));
  const start = excel.indexOf('enum ErrorCodes');
  const runtime = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');
  const core = runtime.indexOf('function CoreErrorCodes()');
  return [
    ...quotedIn(excel.slice(start, excel.indexOf('\n    }', start))),
    ...quotedIn(runtime.slice(core, runtime.indexOf('return CoreErrorCodes', core))),
    ...DOCUMENTED,
  ];
}

test('the table has every code that is declared or documented, and no other', () => {
  expect([...new Set(declaredCodes())].sort()).toEqual(Object.keys(MEANINGS));
});

test.each(Object.entries(MEANINGS))('%s: %s', (code, trouble) => {
  expect(troubleOf(code) ?? null).toBe(trouble);
  const thrown = Object.assign(new Error('The requested resource is undefined.'), { name: 'RichApi.Error', code });
  const [said, inEnglish] = [sentenceFor(thrown, vi), sentenceFor(thrown, en)];
  expect(said).toBe(trouble ? vi.error.office[trouble] : vi.error.unexpected(code));
  expect([speaksVietnamese(said), /hãy/i.test(said), speaksVietnamese(inEnglish), said.includes('resource')]).toEqual([true, true, false, false]);
});

/** What webpack throws where a part of the add-in cannot be loaded. */
test.each([
  ['a script', Object.assign(new Error('Loading chunk 7 failed.\n(error: https://a.example/7.js)'), { name: 'ChunkLoadError', type: 'error' })],
  ['a style sheet', Object.assign(new Error('Loading CSS chunk 7 failed.'), { code: 'CSS_CHUNK_LOAD_FAILED' })],
])('%s that is gone', (_, thrown) => {
  expect([sentenceFor(thrown, vi), sentenceFor(thrown, en)]).toEqual([vi.error.office.notLoaded, en.error.office.notLoaded]);
});

test.each(['SettingCollection.add', 'Setting.value'])('the workbook remembers no more: %s', (errorLocation) => {
  const thrown = { name: 'RichApi.Error', code: 'InvalidArgument', debugInfo: { errorLocation } };
  expect([sentenceFor(thrown, vi), sentenceFor(thrown, en)]).toEqual([vi.error.office.full, en.error.office.full]);
  // What a code says itself goes before.
  expect(sentenceFor({ ...thrown, code: 'InvalidOperationInCellEditMode' }, vi)).toBe(vi.error.office.editing);
});

test('every trouble has a code', () => {
  const named = new Set([...Object.values(MEANINGS), 'notLoaded', 'full']);
  expect(Object.keys(vi.error.office).filter((trouble) => !named.has(trouble))).toEqual([]);
});
