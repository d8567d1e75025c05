/**
 * Microsoft's own Excel snippets as a yardstick: which members they use (`snippets.json`, facts collected from the published snippets,
 * none of their code), and which of those this host answers. `UPDATE=1 npx jest workbench/excel-host/test/host/snippets` writes the README's table anew.
 */
import { apiSetOf, isSetWithin } from '../../host/registry';
import { isAnswered, readmeSection } from './answered';
import snippets from './snippets.json';

const MARK = '<!-- snippets: written by workbench/excel-host/test/host/snippets.test.ts -->';
const CLAIMED = '1.14';

interface Use {
  snippet: string;
  answered: string[];
  missing: string[];
}

const uses: Use[] = Object.entries(snippets as Record<string, Record<string, string>>).map(([snippet, types]) => {
  const members = Object.entries(types).flatMap(([type, names]) => names.split(' ').map((name) => [type, name] as const));
  const text = ([type, name]: readonly [string, string]): string => `${type}.${name}`;
  return {
    snippet,
    answered: members.filter(([type, name]) => isAnswered(type, name)).map(text),
    missing: members.filter(([type, name]) => !isAnswered(type, name)).map(text),
  };
});

/** A member of a newer set than the host claims is refused with ApiNotFound, and rightly so. */
function withSet(member: string): string {
  const [type, name] = member.split('.') as [string, string];
  const set = apiSetOf(type, name);
  return set === undefined || isSetWithin(set, CLAIMED) ? member : `${member} (${/^\d/.test(set) ? `ExcelApi ${set}` : set})`;
}

const distinct = (pick: (use: Use) => string[]): number => new Set(uses.flatMap(pick)).size;

function readmeTable(): string {
  const rows = uses.map(({ snippet, answered, missing }) => `| ${snippet} | ${answered.length} | ${missing.map(withSet).join(', ')} |`);
  const complete = uses.filter(({ missing }) => missing.length === 0).length;
  const total = `| **${uses.length} snippets, ${complete} answered whole** | **${distinct((u) => u.answered)} members** | **${distinct((u) => u.missing)} members** |`;
  return ['| snippet | answered | not answered |', '|---|---|---|', ...rows, total].join('\n');
}

test('the README tells what the snippets use and what the host answers', () => {
  const current = `\n${readmeTable()}\n`;
  expect(readmeSection(MARK, current)).toBe(current);
});
