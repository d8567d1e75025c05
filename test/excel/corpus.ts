/**
 * `npm run corpus -- DIR …`: takes every workbook below some folders through open → save → reopen, and open → classify or refuse → remove, and prints what
 * differs from the file as it was opened. Ends with 1 where anything does. A file that cannot be opened must say why in words.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceFor } from '../../src/excel/kit/errors';
import { removeAll } from '../../src/excel/remove';
import { classify } from '../../src/excel/results/classify';
import { ToldError } from '../../src/messages/told-error';
import { vi } from '../../src/messages/vi';
import { DEFAULT_PLAN } from '../../src/plan/default';
import { openWorkbook } from '../../workbench/add-in';
import { bootAddIn } from '../../workbench/boot';
import { difference, picture, sorted } from 'excel-host/package';
import { type OpenPackage, PackageError } from 'excel-host/package';

type Kind = 'same' | 'refused' | 'cannot be opened' | 'DIFFERS';

const filesBelow = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesBelow(join(path, name)))
    : /\.xls[xm]$/i.test(path)
      ? [path]
      : [];

async function take(path: string): Promise<[Kind, string]> {
  const bytes = new Uint8Array(readFileSync(path));
  let opened: OpenPackage;
  try {
    opened = openWorkbook(bytes);
  } catch (error) {
    return error instanceof PackageError ? ['cannot be opened', error.message] : ['DIFFERS', `opening: ${String(error)}`];
  }
  const before = sorted(picture(opened.workbook));
  const again = sorted(picture(openWorkbook(opened.save()).workbook));
  if (again !== before) return ['DIFFERS', `saved and opened again\n${difference(again, before)}`];
  const session = await bootAddIn({ workbook: opened.workbook });
  try {
    return await classified(opened, before);
  } finally {
    await session.close();
  }
}

/** Classified and removed, it is as it was; saved in between, it can be opened. */
async function classified(opened: OpenPackage, before: string): Promise<[Kind, string]> {
  const refusal: unknown = await classify({ plan: DEFAULT_PLAN }).then(
    () => null,
    (error: unknown) => error,
  );
  const said = refusal === null ? '' : sentenceFor(refusal, vi).split('\n')[0]!;
  if (refusal !== null && !(refusal instanceof ToldError)) return ['DIFFERS', `classified: ${said}`];
  if (refusal === null) {
    openWorkbook(opened.save());
    await removeAll();
  }
  const after = sorted(picture(opened.workbook));
  if (after !== before) return ['DIFFERS', `${refusal === null ? 'classified and removed' : 'refused'}\n${difference(after, before)}`];
  return refusal === null ? ['same', ''] : ['refused', said];
}

async function main(): Promise<void> {
  const counts = new Map<Kind, number>();
  for (const path of process.argv.slice(2).flatMap(filesBelow)) {
    const [kind, why] = await take(path).catch((error: unknown): [Kind, string] => [
      'DIFFERS',
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    ]);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind !== 'same') console.log(`${kind.padEnd(17)} ${path}: ${why}`);
  }
  console.log([...counts].map(([kind, count]) => `${count} ${kind}`).join(', '));
  if (counts.has('DIFFERS')) process.exitCode = 1;
}

void main();
