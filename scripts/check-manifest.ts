/**
 * `npm run manifest:check [folder]`: checks manifest.xml offline, in the project or in a built folder (dist). Prints every problem; ends with 1 if there is any.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../src/commands/registry';
import { CUSTOM_FUNCTIONS } from '../src/functions/table';
import { readManifest } from './manifest-file';
import { manifestProblems, type Surroundings } from './manifest-rules';

const ROOT = join(__dirname, '..');

/** Where the files of the deployment come from before they are built; see webpack.config.js. */
const SOURCES: readonly (readonly [pattern: RegExp, folder: string])[] = [
  [/^assets\//, '.'],
  [/^functions(-\w+)?\.json$/, 'src/functions'],
  [/^taskpane\.html$/, 'src/taskpane'],
];

/** What the rules look at, from the project's sources or from a built folder. */
export function surroundings(built?: string): Surroundings {
  const pathOf = (path: string): string | null => {
    if (path === '') return null;
    if (built) return join(built, path);
    const folder = SOURCES.find(([pattern]) => pattern.test(path))?.[1];
    return folder === undefined ? null : join(ROOT, folder, path);
  };
  return {
    manifest: readFileSync(join(built ?? ROOT, 'manifest.xml'), 'utf8'),
    commands: COMMANDS,
    functionIds: CUSTOM_FUNCTIONS.map(({ id }) => id),
    file: (path) => {
      const found = pathOf(path);
      return found && existsSync(found) ? readFileSync(found) : null;
    },
  };
}

async function main(): Promise<void> {
  const built = process.argv[2];
  const { info, problems: read } = await readManifest(join(built ?? ROOT, 'manifest.xml'), built ? 'any' : undefined);
  const problems = [...read, ...manifestProblems(surroundings(built))];
  for (const problem of problems) console.error(`manifest.xml: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`manifest.xml: no problems (${info.displayName} ${info.version}, ${info.id})`);
}

if (process.argv[1]?.endsWith('check-manifest.ts')) void main();
