/** Metadata, associations and the table of functions say the same: ids, names, parameters, which are optional. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CUSTOM_FUNCTIONS } from '../../src/functions/table';

interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: { name: string; description: string; optional?: boolean; dimensionality: string }[];
  }[];
}
const read = (file: string): Metadata => JSON.parse(readFileSync(join(__dirname, '../../src/functions', file), 'utf8')) as Metadata;
const shape = ({ functions }: Metadata) =>
  functions.map(({ id, name, parameters }) => ({
    id,
    name,
    parameters: parameters.map((p) => ({ name: p.name, optional: p.optional ?? false, dimensionality: p.dimensionality })),
  }));

test.each(['functions.json', 'functions-vi.json'])('%s describes the table', (file) => {
  expect(shape(read(file))).toEqual(
    CUSTOM_FUNCTIONS.map(({ id, parameters }) => ({
      id,
      name: id,
      parameters: parameters.map((p) => ({ name: p.name, optional: p.optional ?? false, dimensionality: 'matrix' })),
    })),
  );
  for (const { description, parameters } of read(file).functions) {
    for (const text of [description, ...parameters.map((p) => p.description)]) expect(text.length).toBeGreaterThan(5);
  }
});

test('the Vietnamese file is Vietnamese', () => {
  const descriptions = (file: string) => read(file).functions.map(({ description }) => description);
  descriptions('functions-vi.json').forEach((text, i) => expect(text).not.toBe(descriptions('functions.json')[i]));
});
