/**
 * The host's member tables against Excel's: requirement sets and the README's table are made from the same sources.
 * `UPDATE=1 npx jest workbench/excel-host/test/host/members` writes both anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import apiSets from '../../host/api-sets.json';
import { apiSetOf, isSetWithin } from '../../host/registry';
import { tables } from '../../host/types';
import { isAnswered, membersOf, publicTypes, readmeSection } from './answered';

const ROOT = join(__dirname, '../..');
const API_SETS = join(ROOT, 'host/api-sets.json');
const MARK = '<!-- members: written by workbench/excel-host/test/host/members.test.ts -->';
const SKIPPED = new Set(['context', 'load', 'set', 'toJSON', 'track', 'untrack', 'items']);

type Sets = Record<string, Record<string, string>>;

/** Type → requirement set → member names, out of the doc comments of @types/office-js. */
function readApiSets(): Sets {
  const text = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const lines = text.slice(text.indexOf('declare namespace Excel {'), text.indexOf('declare namespace Word {')).split('\n');
  const members = new Map<string, Map<string, string>>();
  let type: string | undefined;
  let set: string | undefined;
  for (const line of lines) {
    const opened = /^ {4}(?:export )?class (\w+)(?:<\w+>)? extends/.exec(line);
    if (opened) type = opened[1]! in tables ? opened[1] : undefined;
    else if (line.startsWith('    }')) type = undefined;
    if (/^\s*\/\*\*/.test(line)) set = undefined;
    const documented = /\[Api set: (\w+) ([\w.]+)/.exec(line);
    if (documented) set = documented[1] !== 'ExcelApi' ? documented[1] : /^\d/.test(documented[2]!) ? documented[2] : 'beta';
    const name = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line)?.[1];
    if (!type || !set || !name || SKIPPED.has(name)) continue;
    const known = members.get(type) ?? new Map<string, string>();
    if (!known.has(name)) known.set(name, set);
    members.set(type, known);
  }
  return Object.fromEntries([...members].sort().map(([key, known]) => [key, bySet(known)]));
}

function bySet(members: Map<string, string>): Record<string, string> {
  const sets = [...new Set(members.values())].sort((a, b) => (isSetWithin(a, b) ? -1 : 1));
  return Object.fromEntries(
    sets.map((set) => [
      set,
      [...members]
        .flatMap(([name, own]) => (own === set ? [name] : []))
        .sort()
        .join(' '),
    ]),
  );
}

test('api-sets.json says what @types/office-js says', () => {
  const current = readApiSets();
  if (process.env['UPDATE']) writeFileSync(API_SETS, `${JSON.stringify(current, null, 2)}\n`);
  const sorted = (sets: Sets): unknown =>
    Object.entries(sets)
      .flatMap(([type, by]) => Object.entries(by).flatMap(([set, names]) => names.split(' ').map((n) => `${type}.${n} ${set}`)))
      .sort();
  expect(sorted(process.env['UPDATE'] ? current : (apiSets as Sets))).toEqual(sorted(current));
});

test.each(publicTypes)('%s has no member that Excel does not have', (type, table) => {
  expect(membersOf(type, table).filter((name) => apiSetOf(type, name) === undefined)).toEqual([]);
});

/** Rows of the README: what is answered, and what Excel (up to 1.15, the newest that this office.js knows) has besides. */
function readmeTable(): string {
  const rows = publicTypes.map(([type, table]) => {
    const answered = membersOf(type, table).sort();
    const all = Object.entries((apiSets as Sets)[type] ?? {}).flatMap(([set, names]) => (isSetWithin(set, '1.15') ? names.split(' ') : []));
    const lacking = all.filter((name) => !answered.includes(name) && !isAnswered(type, name)).sort();
    return `| ${type} | ${answered.join(', ')} | ${lacking.join(', ')} |`;
  });
  return ['| type | answered | the host lacks |', '|---|---|---|', ...rows].join('\n');
}

test('the README lists the members as they are', () => {
  const current = `\n${readmeTable()}\n`;
  expect(readmeSection(MARK, current)).toBe(current);
});
