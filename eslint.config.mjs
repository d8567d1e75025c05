/**
 * Lint rules. Two of them keep the house in order: the pure rooms know no Office, React or page, and imports point one way
 * (plan → report → assessment → changes → excel → everything that shows).
 */
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const PURE = ['plan', 'report', 'assessment', 'award', 'changes'];
const ORDER = [...PURE, 'excel', 'functions', 'commands', 'taskpane', 'workbench'];
const OFFICE = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'OfficeRuntime'];
const PAGE = ['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'fetch', 'XMLHttpRequest'];

/** A room may import from rooms left of it in ORDER, and i18n from its own kind only as types. */
const roomRules = PURE.map((room, i) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-globals': ['error', ...[...OFFICE, ...PAGE].map((name) => ({ name, message: `${room}/ is pure: no Office, no page.` }))],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: `^\\.\\./(${ORDER.slice(i + 1).join('|')})/`, message: 'Imports point left to right and never back (README, "One way through the house").' },
          { group: ['react', 'react-dom', '@fluentui/*', '@microsoft/*'], message: `${room}/ is pure: no React, no Office.` },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test/fixtures/reports/', '**/*.cjs', '**/*.mjs', '**/*.js'] },
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
  ...roomRules,
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
