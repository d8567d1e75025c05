/** The fence around the rooms: bad imports and what an old browser cannot parse are planted, and each must be refused by the project's own lint configuration. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

function lint(planted: readonly { file: string; code: string }[]): string[][] {
  const output = execFileSync(process.execPath, [join(__dirname, 'plant.mjs'), JSON.stringify(planted)], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(output) as string[][];
}

const ONE_WAY = 'house/one-way';
const BAD: [what: string, file: string, code: string, rule: string][] = [
  ['deep relative', 'src/changes/formulas/planted.ts', `import { inExcel } from '../../excel/kit/run';`, ONE_WAY],
  ['deep relative from the papers', 'src/award/dossier/planted.ts', `import { makeReview } from '../../excel/award/review';`, ONE_WAY],
  ['a detour', 'src/plan/planted.ts', `import { x } from '../plan/../excel/kit/run';`, ONE_WAY],
  ['dynamic from a pure room', 'src/report/planted.ts', `export const load = () => import('../excel/results/read');`, ONE_WAY],
  ['dynamic and computed', 'src/report/planted.ts', 'export const load = (name: string) => import(`../excel/${name}`);', ONE_WAY],
  ['types only', 'src/terms/planted.ts', `import type { Plan } from '../plan/plan';`, ONE_WAY],
  ['a type by import()', 'src/terms/planted.ts', `export type P = import('../plan/plan').Plan;`, ONE_WAY],
  ['re-export of all', 'src/cells/planted.ts', `export * from '../report/recognise';`, ONE_WAY],
  ['re-export by name', 'src/cells/planted.ts', `export { recogniseWorkbook } from '../report/recognise';`, ONE_WAY],
  ['require', 'src/cells/planted.ts', `const r = require('../report/recognise');`, ONE_WAY],
  ['from the plan to its sheet', 'src/plan/planted.ts', `import { readPlanSheet } from './sheet/read';`, ONE_WAY],
  ['from the review to its papers', 'src/award/planted.ts', `import { dossierVi } from './dossier/texts';`, ONE_WAY],
  ['excel → taskpane', 'src/excel/results/planted.ts', `import { canSave } from '../../taskpane/save';`, ONE_WAY],
  ['excel/kit → excel/results', 'src/excel/kit/planted.ts', `import { readGrids } from '../results/read';`, ONE_WAY],
  ['excel/results → removal', 'src/excel/results/planted.ts', `export const load = () => import('../remove');`, ONE_WAY],
  ['commands → taskpane', 'src/commands/planted.ts', `import { createStore } from '../taskpane/store';`, ONE_WAY],
  ['texts → award', 'src/words/planted.ts', `import { awardVi } from '../award/texts';`, ONE_WAY],
  ['messages → changes', 'src/messages/planted.ts', `import type { Change } from '../changes/changes';`, ONE_WAY],
  ['product → workbench', 'src/taskpane/planted.tsx', `import { openWorkbook } from '../../workbench/add-in';`, ONE_WAY],
  ['excel → workbench', 'src/excel/kit/planted.ts', `import { bootAddIn } from '../../../workbench/boot';`, ONE_WAY],
  ['product → the stand-in', 'src/excel/kit/planted.ts', `import { Workbook } from 'excel-host/model';`, ONE_WAY],
  ['product → tests', 'src/cells/planted.ts', `import { truth } from '../../test/fixtures/truth';`, ONE_WAY],
  ['the stand-in → product', 'workbench/excel-host/host/planted.ts', `import { fold } from '../../../src/cells/text';`, ONE_WAY],
  ['the stand-in → workbench', 'workbench/excel-host/host/planted.ts', `import { ADD_IN_ID } from '../../add-in';`, ONE_WAY],
  ['workbench past the entries', 'workbench/grid/planted.ts', `import { Workbook } from '../excel-host/model/workbook';`, ONE_WAY],
  ['React in a pure room', 'src/assessment/planted.ts', `import { useState } from 'react';`, ONE_WAY],
  ['Office in a pure room', 'src/award/dossier/planted.ts', `export const host = Office.context.host;`, 'no-restricted-globals'],
  ['the page in a pure room', 'src/messages/planted.ts', `export const language = navigator.language;`, 'no-restricted-globals'],
  ['the page under another name in a pure room', 'src/report/planted.tsx', `export const place = globalThis.location;`, 'no-restricted-globals'],
  ['a second way into Excel', 'src/excel/award/planted.ts', `export const run = () => Excel.run(async () => undefined);`, 'no-restricted-globals'],
  ['a second way into Excel, in brackets', 'src/commands/planted.ts', `export const run = () => Excel['run'](async () => undefined);`, 'no-restricted-globals'],
  ['a second way into Excel, taken apart', 'src/taskpane/planted.ts', `const { run } = Excel; void run;`, 'no-restricted-globals'],
  [
    'a sheet opened elsewhere',
    'src/excel/award/planted.ts',
    `export const open = (sheet: Excel.Worksheet) => sheet.protection.unprotect();`,
    'no-restricted-properties',
  ],
  ['a lookbehind', 'src/cells/planted.ts', 'export const behind = (text: string) => /(?<=\\d)x/u.test(text);', 'no-restricted-syntax'],
  ['a lookbehind that denies', 'workbench/excel-host/host/planted.ts', 'export const REFERENCE = /(?<!\\p{L})R/iu;', 'no-restricted-syntax'],
  ['a lookbehind in a text', 'src/report/planted.ts', `export const MONTH = new RegExp('(?<!đến )tháng', 'iu');`, 'no-restricted-syntax'],
  ['a lookbehind in a part of one', 'src/taskpane/planted.tsx', 'const DAY = String.raw`(?<=ngày )${1}`; void DAY;', 'no-restricted-syntax'],
  ['a file in no room', 'src/helper/planted.ts', `import { fold } from '../cells/text';`, ONE_WAY],
  ['into a place that is no room', 'src/cells/planted.ts', `import { x } from '../helper/x';`, ONE_WAY],
  ['product → the top level', 'src/cells/planted.ts', `import { version } from '../../package.json';`, ONE_WAY],
  ['product → packages past their entries', 'src/cells/planted.ts', `import { x } from '../../node_modules/excel-host/model/workbook';`, ONE_WAY],
  ['the stand-in → scripts', 'workbench/excel-host/host/planted.ts', `import { crc32 } from '../../../scripts/crc32';`, ONE_WAY],
  ['the stand-in → the project’s tests', 'workbench/excel-host/host/planted.ts', `import { truth } from '../../../test/fixtures/truth';`, ONE_WAY],
  ['a package of development', 'src/cells/planted.ts', `import { Univer } from '@univerjs/core';`, ONE_WAY],
  ['a package of another room', 'src/terms/planted.ts', `import { z } from 'zod';`, ONE_WAY],
  ['Node in the product', 'src/plan/planted.ts', `import { readFileSync } from 'node:fs';`, ONE_WAY],
  ['the project by its own name', 'src/cells/planted.ts', `import { x } from 'thads-excel/src/taskpane/save';`, ONE_WAY],
  ['a text between tags', 'src/taskpane/components/Planted.tsx', `export const P = () => <p>Đã ghi xong</p>;`, 'house/no-texts'],
  ['a word between tags', 'src/taskpane/components/Planted.tsx', `export const P = () => <p>Saved</p>;`, 'house/no-texts'],
  ['a label', 'src/taskpane/components/Planted.tsx', `export const P = () => <input aria-label="Tên" />;`, 'house/no-texts'],
  [
    'a word behind a condition',
    'src/taskpane/components/Planted.tsx',
    `export const P = ({ ok }: { ok: boolean }) => <p>{ok ? 'Saved' : ''}</p>;`,
    'house/no-texts',
  ],
  ['a word as a title', 'src/taskpane/components/Planted.tsx', `export const P = () => <p title={'Saved'} />;`, 'house/no-texts'],
  ['a sentence in code', 'src/taskpane/components/Planted.tsx', `export const say = (n: number) => \`Results written: \${n}\`;`, 'house/no-texts'],
];

const GOOD: [what: string, file: string, code: string][] = [
  ['left in the order', 'src/excel/award/planted.tsx', `import { fold } from '../../cells/text';`],
  ['the same room', 'src/report/planted.ts', `import { recogniseWorkbook } from './recognise';`],
  ['the sheet from its plan', 'src/plan/sheet/planted.ts', `import type { Plan } from '../plan';`],
  ['dynamic, left in the order', 'src/taskpane/planted.ts', `export const load = () => import('../excel/remove');`],
  [
    'React in the pane',
    'src/taskpane/components/Planted.tsx',
    `import { useState } from 'react'; export const P = () => <p className="a b">{useState(0)[0]}</p>;`,
  ],
  ['a group with a name', 'src/cells/planted.ts', `export const NAMED = /(?<day>[0-9]+)(?=<=)(?!<!)/;`],
  ['types of Excel anywhere in excel/', 'src/excel/award/planted.ts', `export type R = Excel.Range;`],
  ['a package where it belongs', 'src/award/dossier/planted.ts', `import { Document } from 'docx'; void Document;`],
  [
    'words that nobody reads',
    'src/taskpane/components/Planted.tsx',
    `export const P = ({ s }: { s: string }) => <p className={s === 'open' ? 'wide' : 'narrow'}>{s === 'open' && s}</p>;`,
  ],
  ['the stand-in by its entry', 'workbench/grid/planted.ts', `import { Workbook } from 'excel-host/model';`],
  ['the workbench uses the product', 'workbench/cli/planted.ts', `import { classify } from '../../src/excel/results/classify';`],
];

let answers: string[][];

beforeAll(() => {
  answers = lint([...BAD, ...GOOD].map(([, file, code]) => ({ file, code })));
}, 60_000);

test.each(BAD.map(([what, file, , rule], i) => [what, file, rule, i] as const))('refused: %s (%s)', (_, __, rule, i) => {
  expect(answers[i]).toContain(rule);
});

test.each(GOOD.map(([what, file], i) => [what, file, i] as const))('taken: %s (%s)', (_, __, i) => {
  expect(answers[BAD.length + i]).toEqual([]);
});
