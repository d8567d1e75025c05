/** The client's table of types is what @types/office-js says. `UPDATE=1 npx jest workbench/excel-host/test/client/types` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from '../../client/types';
import { tables } from '../../host/types';
import { readTypes } from './read-types';

const FILE = join(__dirname, '../../client/types.json');

test('types.json says what @types/office-js says', () => {
  const current = readTypes();
  if (process.env['UPDATE']) writeFileSync(FILE, `${JSON.stringify(current, null, 2)}\n`);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(current);
});

test('every type that the host knows, but for its own services, is a type of Excel', () => {
  const unknown = Object.keys(tables).filter((type) => !factsOf(type));
  expect(unknown).toEqual(['AddinInternalService', 'CustomFunctions', 'AppRuntimeService']);
});
