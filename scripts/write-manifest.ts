/**
 * `npm run manifest -- --url https://server/path [--id random|GUID] [--name "…"] [--out file.xml]`: writes the manifest for an address. A new id and name are
 * for a second installation beside the first, such as a trial of the next version. Without --out: dist/manifest.xml.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeManifest } from './manifest-file';

const ROOT = join(__dirname, '..');

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, id: { type: 'string' }, name: { type: 'string' }, out: { type: 'string' } } });
  const { url, id, name } = values;
  if (!url) throw new Error('--url is missing: the https address where the add-in will stand');
  const out = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out ?? join(ROOT, 'dist/manifest.xml'));
  if (!existsSync(dirname(out))) throw new Error(`There is no folder ${dirname(out)}. Run "npm run build" first, or name a file with --out.`);
  const info = await writeManifest(join(ROOT, 'manifest.xml'), out, { url, id, name });
  console.log(`${out}\n${info.displayName} ${info.version}, ${info.id}\n${info.defaultSettings?.sourceLocation}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
