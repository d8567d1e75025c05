/** Calculation of the workbench: 10,000 rows with 14 formulas each, most of them looking into a plan table of 20 rows. */
import type { Figure } from './measure';
import { calculating } from 'excel-host/calculation';
import type { CalculationHost } from 'excel-host';
import { type Area, type CellValue, Sheet, Workbook } from 'excel-host/model';

const ROWS = 10_000;
const BANDS = 20;
const FORMULAS = [
  '=IF(OR(B#="",C#=""),"",SUMPRODUCT((Plan!$A$1:$A$20=$B#)*(Plan!$B$1:$B$20<=$C#)*(Plan!$C$1:$C$20>$C#)*Plan!$D$1:$D$20))',
  '=IF(D#=0,"",E#/D#)',
  '=IF(OR(F#="",G#=""),"",(G#-F#)*100)',
  '=IF(F#="","",MAX(0,ROUNDUP(F#*D#-E#,0)))',
  '=IF(G#="","Không xét",IF(G#>=F#,"Đạt","Chưa đạt"))',
  '=IFERROR(INDEX(Plan!$D$1:$D$20,MATCH(C#,Plan!$B$1:$B$20,1)),"")',
  '=SUMPRODUCT((Plan!$A$1:$A$20=$B#)*(Plan!$B$1:$B$20<=$C#)*Plan!$D$1:$D$20)',
  '=IF(AND(J#="Đạt",K#>0),"Đủ","Chưa đủ")',
  '=ROUND(G#,4)',
  '=TEXT(C#,"#,##0")',
  '=VLOOKUP(B#,Plan!$A$1:$D$20,4,FALSE)',
  '=COUNTIF(Plan!$A$1:$A$20,B#)',
  '=C#+D#+E#',
  '=IF(G#="",0,1)',
];

function filled(name: string, rows: CellValue[][]): Sheet {
  const sheet = new Sheet(`{${name}}`, name);
  rows.forEach((row, r) => row.forEach((value, c) => sheet.setCell(r, c, { value, style: 0 })));
  return sheet;
}

const host: CalculationHost = {
  locale: 'en-US',
  separators: { decimal: '.', group: ',' },
  functionNamespace: '',
  callFunctions: () => undefined,
  calculated: () => undefined,
};

export function benchCalculation(): Figure[] {
  const data = filled(
    'Data',
    Array.from({ length: ROWS }, (_, i) => [`n${i}`, `k${i % 4}`, (i * 37) % 2000, (i * 31) % 1500, (i * 17) % 900]),
  );
  const plan = filled(
    'Plan',
    Array.from({ length: BANDS }, (_, i) => [`k${i % 4}`, i * 100, (i + 1) * 100, 0.9 - i * 0.01]),
  );
  const workbook = new Workbook();
  workbook.sheets = [data, plan];
  const { calculate, start } = calculating(workbook);
  start(host);
  for (let row = 0; row < ROWS; row++) {
    FORMULAS.forEach((text, i) => data.setCell(row, 5 + i, { value: null, formula: text.replaceAll('#', String(row + 1)), uncached: true, style: 0 }));
  }
  const times: number[] = [];
  const timed = (sheet: Sheet, areas: Area[]): void => {
    const before = performance.now();
    calculate(
      workbook,
      areas.map((area) => ({ sheet, area })),
      host,
    );
    times.push(performance.now() - before);
  };
  timed(data, [{ top: 0, left: 5, bottom: ROWS - 1, right: 4 + FORMULAS.length }]);
  timed(data, []);
  data.setCell(7, 2, { value: 555, style: 0 });
  timed(data, [{ top: 7, left: 2, bottom: 7, right: 2 }]);
  plan.setCell(3, 3, { value: 0.5, style: 0 });
  timed(plan, [{ top: 3, left: 3, bottom: 3, right: 3 }]);
  const [written = 0, ...later] = times;
  return ['all again', 'one row edited', 'the plan edited'].map((what, i) => ({
    what: `calculation, ${what} / written, ${ROWS.toLocaleString('en')} rows × ${FORMULAS.length} formulas`,
    value: later[i]! / written,
    unit: '×',
    note: `${Math.round(later[i]!)} ms`,
  }));
}
