/**
 * Lint rules. Two of them keep the house in order: the pure rooms know no Office, React or page, and imports point one way
 * (plan → report → assessment → changes → excel → everything that shows).
 */
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const PURE = ['plan', 'report', 'assessment', 'changes'];
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
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test/fixtures/reports/', '**/*.cjs', '**/*.mjs', 'webpack.config.js', 'jest.config.js'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'off', // payload chunks must be sent one after the other
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'off', // "format/font/bold" is how one loads what a look needs in one request
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true, allowTypedFunctionExpressions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off', // with noUncheckedIndexedAccess an index that is in range by construction needs it
      eqeqeq: 'error',
      'no-self-compare': 'off',
    },
  },
  ...roomRules,
  {
    files: ['test/**/*.ts', 'test/**/*.tsx', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: { '@typescript-eslint/explicit-function-return-type': 'off' },
  },
);
