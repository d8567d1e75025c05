/**
 * Lints planted imports with the project's own configuration, but for what needs types: prints, as JSON, which rules speak up for each.
 * Usage: node plant.mjs '[{ "file": "src/plan/planted.ts", "code": "import …" }]'
 */
import { ESLint, Linter } from 'eslint';

const planted = JSON.parse(process.argv[2]);
const eslint = new ESLint();
const linter = new Linter({ cwd: process.cwd() });
const answers = [];
for (const { file, code } of planted) {
  const { plugins, rules, languageOptions } = await eslint.calculateConfigForFile(file);
  const own = Object.fromEntries(Object.entries(rules).filter(([name]) => name.startsWith('house/') || name.startsWith('no-restricted-')));
  const { parser } = languageOptions;
  const config = { files: ['**/*.{ts,tsx}'], plugins, rules: own, languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } };
  answers.push(linter.verify(code, [config], { filename: file }).map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(answers));
