/**
 * Lint rules. Three of them keep the house in order: imports point one way (scripts/lint/one-way.mjs, by the table in rooms.mjs), pure rooms know no
 * Office and no page, and components hold no texts.
 */
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import noTexts from './scripts/lint/no-texts.mjs';
import oneWay from './scripts/lint/one-way.mjs';
import { ROOMS } from './scripts/lint/rooms.mjs';

const OFFICE = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'OfficeRuntime'];
const PAGE = (
  'window document localStorage sessionStorage indexedDB navigator location self globalThis top parent alert fetch XMLHttpRequest WebSocket ' +
  'Worker postMessage'
).split(' ');
/** "(?<=…)" and "(?<!…)", in a regular expression or in a text that may become one. */
const LOOKBEHIND = ['Literal[regex.pattern=/\\(\\?<[=!]/]', 'Literal[value=/\\(\\?<[=!]/]', 'TemplateElement[value.raw=/\\(\\?<[=!]/]'].map((selector) => ({
  selector,
  message: 'Safari before 16.4 (Excel for Mac) cannot parse a lookbehind, and the whole bundle dies: match what stands before, too, and give it back.',
}));
/** `list.push(...items)`: each item is an argument. */
const SPREAD_PUSH = {
  selector: 'CallExpression[callee.property.name=/^(push|unshift)$/] > SpreadElement',
  message: 'A list of more than about 125,000 items ends in "Maximum call stack size exceeded": use append (terms/lists.ts).',
};
const house = { rules: { 'one-way': oneWay, 'no-texts': noTexts } };

/** Globals that a pure room does not know. */
const globals = ROOMS.filter(({ pure }) => pure).map(({ path }) => ({
  files: [`${path}/**/*.{ts,tsx}`],
  rules: { 'no-restricted-globals': ['error', ...[...OFFICE, ...PAGE].map((name) => ({ name, message: `${path} is pure: no Office, no page.` }))] },
}));

export default tseslint.config(
  { ignores: ['dist/', 'dist-page/', 'node_modules/', 'coverage/', 'test/fixtures/reports/', '**/*.cjs', '**/*.mjs', '**/*.js'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true, allowTypedFunctionExpressions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off', // with noUncheckedIndexedAccess an index that is in range by construction needs it
      '@typescript-eslint/unbound-method': 'off', // interfaces of plain functions are written in method style
      eqeqeq: ['error', 'smart'],
    },
  },
  { files: ['src/**', 'workbench/**'], plugins: { house }, rules: { 'house/one-way': 'error' } },
  { files: ['src/taskpane/**/*.tsx'], plugins: { house }, rules: { 'house/no-texts': 'error' } },
  { files: ['workbench/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...LOOKBEHIND] } },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...LOOKBEHIND, SPREAD_PUSH] } },
  ...globals,
  {
    // Types of Excel may be named anywhere; its object is called in one place, and a sheet is opened in one.
    files: ROOMS.filter(({ path, pure }) => path.startsWith('src') && !pure).map(({ path }) => `${path}/**/*.{ts,tsx}`),
    ignores: ['src/excel/kit/run.ts', '**/*.d.ts'],
    rules: { 'no-restricted-globals': ['error', ...['Excel', 'globalThis'].map((name) => ({ name, message: 'Use inExcel (excel/kit/run.ts).' }))] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/excel/kit/protection.ts', 'src/excel/check/probes.ts'],
    rules: { 'no-restricted-properties': ['error', { property: 'unprotect', message: 'Use withSheetsOpen (excel/kit/protection.ts).' }] },
  },
  {
    // The other rules of the plugin know neither ClientResult.value nor properties that are only written.
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: { 'office-addins/call-sync-after-load': 'error', 'office-addins/test-for-null-using-isNullObject': 'error' },
  },
  // Tables of members: their types are inferred from the table's own.
  { files: ['workbench/excel-host/host/types/**'], rules: { '@typescript-eslint/explicit-function-return-type': 'off' } },
  { files: ['**/*.tsx'], rules: { '@typescript-eslint/explicit-function-return-type': 'off' } },
  { files: ['workbench/excel-host/model/**'], rules: { '@typescript-eslint/no-array-delete': 'off' } }, // rows and cells are sparse arrays on purpose
  {
    files: ['test/**/*.ts', 'test/**/*.tsx', 'workbench/excel-host/{test,testing}/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-function-return-type': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.objectContaining and its like are typed any
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
    },
  },
);
