/**
 * `npm run rooms`: prints the rooms of the house with their lines and the arrows between them, and fails on an arrow back or on a circle of files that
 * carries values (types and dynamic imports may go round: nothing is evaluated in between). With `--readme` it writes the README's table of rooms, too.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import type { Room } from './lint/rooms.mjs';

interface Import {
  to: string;
  /** Evaluated when the file is loaded. */
  value: boolean;
}

const ROOT = join(__dirname, '..');
const CODE = /\.tsx?$/;

/** The files of the rooms, from the root. Tests within a room are no part of it. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return ['test', 'testing', 'node_modules', 'pictures'].includes(entry.name) ? [] : filesBelow(path);
    return CODE.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function importsOf(file: string, text: string, files: ReadonlySet<string>): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, value: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return;
    const base = posix.join(dirname(file), specifier.text);
    const to = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => files.has(path));
    if (to) found.push({ to, value });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, !isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, !node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return clause.name === undefined && named !== undefined && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

/** Circles of files by imports that carry values: each as the files in their order. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

const README = join(ROOT, 'README.md');
const MARK = '<!-- rooms: written by `npm run rooms -- --readme` -->';

/** The README with a line for every room above the mark. */
export function withRooms(readme: string, rooms: readonly Room[]): string {
  const head = '| room | what lives there |\n|---|---|\n';
  const start = readme.indexOf(head) + head.length;
  const lines = rooms.map(({ path, says }) => `| \`${path}/\` | ${says} |\n`).join('');
  return readme.slice(0, start) + lines + readme.slice(readme.indexOf(MARK));
}

async function main(): Promise<number> {
  const { ROOMS, refusal, roomOf } = await import('./lint/rooms.mjs');
  const readme = withRooms(readFileSync(README, 'utf8'), ROOMS);
  if (process.argv.includes('--readme')) writeFileSync(README, readme);
  const stale = readme !== readFileSync(README, 'utf8');
  const all = [...filesBelow('src'), ...filesBelow('workbench')];
  const files = new Set(all);
  const texts = new Map(all.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
  const imports = new Map(all.map((file) => [file, importsOf(file, texts.get(file)!, files)]));
  const back: string[] = [];
  const homeless = all.filter((file) => !roomOf(file));
  for (const room of ROOMS) {
    const own = all.filter((file) => roomOf(file) === room);
    const lines = own.reduce((sum, file) => sum + texts.get(file)!.split('\n').length - 1, 0);
    const arrows = new Map<Room, number>();
    for (const file of own) {
      for (const { to } of imports.get(file)!) {
        const target = roomOf(to);
        if (refusal(room, target)) back.push(`${file} → ${to}`);
        if (target && target !== room) arrows.set(target, (arrows.get(target) ?? 0) + 1);
      }
    }
    const shown = [...arrows].sort((a, b) => ROOMS.indexOf(a[0]) - ROOMS.indexOf(b[0])).map(([to, count]) => `${to.path.replace(/^src\//, '')} ${count}`);
    console.log(`${room.path.padEnd(22)} ${String(own.length).padStart(4)} files ${String(lines).padStart(6)} lines  → ${shown.join(', ') || '–'}`);
  }
  const round = circles(
    new Map(
      all.map((file) => [
        file,
        imports
          .get(file)!
          .filter(({ value }) => value)
          .map(({ to }) => to),
      ]),
    ),
  );
  for (const arrow of back) console.log(`ARROW BACK: ${arrow}`);
  for (const circle of round) console.log(`CIRCLE: ${[...circle, circle[0]].join(' → ')}`);
  for (const file of homeless) console.log(`IN NO ROOM: ${file}`);
  if (stale) console.log('README.md: the table of rooms is old. Run `npm run rooms -- --readme`.');
  const faults = back.length + round.length + homeless.length + Number(stale);
  console.log(faults === 0 ? 'No arrow back, no circle.' : `${faults} faults.`);
  return faults === 0 ? 0 : 1;
}

if (require.main === module) void main().then((code) => (process.exitCode = code));
