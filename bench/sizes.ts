/**
 * `npm run bench -- sizes [ROWS…]`: reports of one to a million rows, with both measures: classified, classified again, removed. What stands beside rows here and
 * there is what a small report of the same people gets; what was there before is there after. Each size in a process of its own. Prints a table; ends with 1
 * where something is not as it should be.
 */
import { execFileSync } from 'node:child_process';
import { removeAll } from '../src/excel/remove';
import { classify } from '../src/excel/results/classify';
import { DEFAULT_PLAN } from '../src/plan/default';
import { type Cell, Sheet, Workbook } from 'excel-host/model';
import { bootAddIn } from '../workbench/boot';

const SIZES = [1, 10, 1_000, 120_000, 130_000, 300_000, 1_000_000];
/** Megabytes that the process may use. */
const MOST_MEMORY = 16_000;

const SURNAMES = ['Trần', 'Lê', 'Phạm', 'Đỗ', 'Võ', 'Hồ', 'Bùi', 'Ngô', 'Lý', 'Đặng'];
const SYLLABLES = ['An', 'Bảo', 'Chi', 'Dung', 'Giang', 'Hà', 'Khoa', 'Lan', 'Minh', 'Nga'];
const FIGURES = ['Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
const HEADER = [
  ['TỔNG HỢP KẾT QUẢ THI HÀNH ÁN'],
  ['STT', 'Họ và tên Chấp hành viên', 'Về việc (việc)', null, null, 'Về tiền (1.000 đồng)', null, null],
  [null, null, ...FIGURES, ...FIGURES],
];
const COLUMNS = 8;

/** The n-th person: everybody has another name and other figures. */
function personRow(n: number): (string | number)[] {
  const name = [SURNAMES[n % 10], 'Văn', ...[...String(n)].map((digit) => SYLLABLES[Number(digit)])].join(' ');
  const total = 20 + ((n * 37) % 500);
  const eligible = Math.ceil(total * 0.8);
  const amount = 1_000_000 + ((n * 7919) % 90_000_000);
  return [
    n + 1,
    name,
    total,
    eligible,
    Math.floor(eligible * (0.5 + (n % 50) / 100)),
    amount,
    Math.ceil(amount * 0.7),
    Math.floor(amount * (0.2 + (n % 40) / 100)),
  ];
}

function reportOf(rows: Iterable<number>): Workbook {
  const sheet = new Sheet('{00000001-0001-0000-0000-000000000000}', 'Báo cáo');
  const put = (row: number, cells: readonly (string | number | null)[]): void =>
    cells.forEach((value, column) => value !== null && sheet.setCell(row, column, { value, style: 0 } satisfies Cell));
  HEADER.forEach((cells, row) => put(row, cells));
  let at = HEADER.length;
  for (const n of rows) put(at++, personRow(n));
  sheet.settle();
  const workbook = new Workbook();
  workbook.sheets = [sheet];
  workbook.activeSheetId = sheet.id;
  return workbook;
}

/** What stands beside the row of a person, but for the row's number. */
const resultsIn = ({ sheets: [sheet] }: Workbook, row: number): unknown[] => sheet!.rows[row]!.cells.slice(COLUMNS).map((cell) => cell?.value ?? null);

/** Every cell of the report as it stands. */
function* cellsOf({ sheets: [sheet] }: Workbook): Generator<string> {
  for (const [row, line] of sheet!.rows.entries())
    for (const [column, cell] of (line?.cells ?? []).entries()) if (cell && cell.value !== null) yield `${row},${column}:${JSON.stringify(cell.value)}`;
}

/** One size. @returns what is wrong, in words */
async function trySize(rows: number): Promise<string[]> {
  const wrong: string[] = [];
  const sample = [...new Set([0, 1, 2, rows >> 1, rows - 2, rows - 1, ...Array.from({ length: 20 }, (_, i) => Math.floor((rows * i) / 20))])].filter(
    (n) => n >= 0 && n < rows,
  );
  const small = reportOf(sample);
  const first = await bootAddIn({ workbook: small });
  await classify({ plan: DEFAULT_PLAN });
  await first.close();
  const workbook = reportOf(Array.from({ length: rows }, (_, n) => n));
  const session = await bootAddIn({ workbook });
  const check = (when: string): void => {
    const differs = sample.filter((n, i) => JSON.stringify(resultsIn(workbook, HEADER.length + n)) !== JSON.stringify(resultsIn(small, HEADER.length + i)));
    if (differs.length > 0) wrong.push(`${when}: ${differs.length} of ${sample.length} rows differ, first ${differs[0]}`);
  };
  const counts: number[] = [];
  for (const when of ['classified', 'classified again']) {
    const { assessed } = await classify({ plan: DEFAULT_PLAN });
    counts.push(assessed.length);
    check(when);
  }
  if (counts.some((count) => count !== rows)) wrong.push(`${counts.join(' and ')} subjects of ${rows}`);
  await removeAll();
  await session.close();
  const before = cellsOf(reportOf(Array.from({ length: rows }, (_, n) => n)));
  for (const cell of cellsOf(workbook)) {
    const expected = before.next();
    if (expected.done || expected.value !== cell) {
      wrong.push(`removed: ${cell} stands where ${expected.done ? 'nothing' : expected.value} stood`);
      break;
    }
  }
  return wrong;
}

/** @param args sizes; `--one` in a process of its own */
export async function benchSizes(args: readonly string[]): Promise<void> {
  if (args[0] === '--one') return tellOne(Number(args[1]));
  for (const rows of args.length > 0 ? args.map(Number) : SIZES) {
    const told = execFileSync(process.execPath, [`--max-old-space-size=${MOST_MEMORY}`, process.argv[1]!, 'sizes', '--one', String(rows)], {
      encoding: 'utf8',
    });
    console.log(told.trim());
    if (!told.includes('right')) process.exitCode = 1;
  }
}

async function tellOne(rows: number): Promise<void> {
  const wrong = await trySize(rows).catch((error: unknown) => [String(error)]);
  const used = `${Math.round(process.resourceUsage().maxRSS / 1000).toLocaleString('en')} MB`;
  console.log(`${rows.toLocaleString('en')} rows: ${wrong.length === 0 ? 'right' : wrong.join('; ')} (${used})`);
}
