/** What is calculated when: edits, names, tables, arrays that spill and collide, circles, and formulas that only Excel can calculate. */
import { calculating } from '../../calculation';
import type { Recalculated } from '../../host/calculator';
import { type Bench, bench, quietHost, shown, workbookOf } from '../../testing/evaluate';

const column = ({ sheet }: Bench, at: number, rows: number) => Array.from({ length: rows }, (_, row) => shown(sheet, row, at));

describe('edits', () => {
  test('only what depends on the cell is calculated, chains in one go', () => {
    const b = bench({ Sheet1: [[1, 10]] });
    b.type(0, 2, '=A1*2');
    b.type(0, 3, '=C1+1');
    b.type(0, 4, '=B1*RAND()');
    const chance = shown(b.sheet, 0, 4);
    b.type(1, 0, '=SUM(C1:D1)');
    b.type(0, 0, 5);
    expect([shown(b.sheet, 0, 2), shown(b.sheet, 0, 3), shown(b.sheet, 1, 0)]).toEqual([10, 11, 21]);
    expect(shown(b.sheet, 0, 4)).not.toBe(chance);
  });

  test('formulas may be typed before what they read', () => {
    const b = bench({ Sheet1: [] });
    b.type(0, 0, '=B1+1');
    b.type(0, 1, '=C1+1');
    b.type(0, 2, 5);
    expect(column(b, 0, 1)).toEqual([7]);
    b.type(0, 1, undefined);
    expect(column(b, 0, 1)).toEqual([1]);
  });

  test('a chain of 30,000 formulas does not fill the stack', () => {
    const b = bench({ Sheet1: [[1]] });
    for (let row = 1; row < 30_000; row++) b.sheet.setCell(row, 0, { value: null, formula: `=A${row}+1`, uncached: true, style: 0 });
    b.type(0, 0, 2);
    expect(shown(b.sheet, 29_999, 0)).toBe(30_001);
  });

  test('nor do 3,000 formulas that find each other only while they are calculated', () => {
    const b = bench({ Sheet1: [[1]] });
    for (let row = 1; row < 3000; row++) b.sheet.setCell(row, 0, { value: null, formula: `=INDIRECT("A${row}")+1`, uncached: true, style: 0 });
    b.type(0, 0, 2);
    expect(shown(b.sheet, 2999, 0)).toBe(3001);
    for (let row = 2998; row > 0; row--) b.sheet.setCell(row, 1, { value: null, formula: `=INDIRECT("B${row + 2}")+1`, uncached: true, style: 0 });
    b.type(2999, 1, 5);
    expect(shown(b.sheet, 1, 1)).toBe(5 + 2998);
  });

  test('a circle through INDIRECT is one too', () => {
    const b = bench({ Sheet1: [[]] });
    b.type(0, 0, '=INDIRECT("B1")+1');
    b.type(0, 1, '=A1+1');
    expect([shown(b.sheet, 0, 0), shown(b.sheet, 0, 1)]).toEqual([0, 0]);
  });

  test('a formula that is overwritten is forgotten', () => {
    const b = bench({ Sheet1: [[1]] });
    b.type(0, 1, '=A1');
    b.type(0, 1, 9);
    b.type(0, 0, 2);
    expect(shown(b.sheet, 0, 1)).toBe(9);
  });
});

describe('stored values', () => {
  const opened = () => {
    const workbook = workbookOf({ Sheet1: [[1]] });
    const [sheet] = workbook.sheets as [(typeof workbook.sheets)[0]];
    sheet.setCell(0, 1, { value: 77, formula: '=A1+1', style: 0 });
    sheet.setCell(0, 2, { value: null, formula: '=A1+2', uncached: true, style: 0 });
    sheet.setCell(0, 3, { value: 'x', formula: '=CUBEVALUE("a","b")', style: 0 });
    sheet.setCell(0, 4, { value: null, formula: '=CUBEVALUE("a","b")', uncached: true, style: 0 });
    sheet.setCell(0, 5, { value: null, formula: '=E1&"!"', uncached: true, style: 0 });
    sheet.settle();
    const calculation = calculating(workbook);
    calculation.start(quietHost());
    return { workbook, sheet, calculation };
  };

  test('stay until something changes; missing ones are calculated', () => {
    const { sheet } = opened();
    expect([shown(sheet, 0, 1), shown(sheet, 0, 2)]).toEqual([77, 3]);
  });

  test('a full calculation makes them anew, but leaves what only Excel can calculate', () => {
    const { workbook, sheet, calculation } = opened();
    calculation.calculate(workbook, [], quietHost());
    expect([shown(sheet, 0, 1), shown(sheet, 0, 3), sheet.cell(0, 4)!.uncached, sheet.cell(0, 5)!.uncached]).toEqual([2, 'x', true, true]);
  });

  test('the same values again touch no row', () => {
    const { workbook, sheet, calculation } = opened();
    calculation.calculate(workbook, [], quietHost());
    sheet.settle();
    calculation.calculate(workbook, [], quietHost());
    expect(sheet.touched.rows.size).toBe(0);
  });

  test('a formula of old means one cell where a range stands', () => {
    const workbook = workbookOf({ Sheet1: [[1], [2], [3]] });
    const [sheet] = workbook.sheets as [(typeof workbook.sheets)[0]];
    sheet.setCell(1, 2, { value: null, formula: '=A1:A3*10', uncached: true, style: 0 });
    sheet.setCell(1, 3, { value: null, formula: '=SUMPRODUCT(A1:A3*10)', uncached: true, style: 0 });
    sheet.setCell(8, 3, { value: null, formula: '=A1:A3*10', uncached: true, style: 0 });
    calculating(workbook).start(quietHost());
    expect([shown(sheet, 1, 2), shown(sheet, 1, 3), shown(sheet, 8, 3)]).toEqual([20, 60, '#VALUE!']);
  });
});

describe('circles', () => {
  test.each([
    ['on itself', { A1: '=A1+1' }, ['Sheet1!0,0']],
    ['of two', { A1: '=B1+1', B1: '=A1+1' }, ['Sheet1!0,0', 'Sheet1!0,1']],
    ['through a range', { A1: '=SUM(A1:A3)' }, ['Sheet1!0,0']],
  ])('%s: 0, and listed', (_, formulas, listed) => {
    const b = bench({ Sheet1: [[0, 0]] });
    for (const [address, formula] of Object.entries(formulas)) b.type(0, address.charCodeAt(0) - 65, formula);
    expect(column(b, 0, 1)).toEqual([0]);
    expect(b.circular().sort()).toEqual(listed);
  });

  test('a branch that is not taken makes none', () => {
    const b = bench({ Sheet1: [[]] });
    b.type(0, 0, '=IF(TRUE,5,A1)');
    expect([shown(b.sheet, 0, 0), b.circular()]).toEqual([5, []]);
  });

  test('once broken, everything is right again', () => {
    const b = bench({ Sheet1: [[]] });
    b.type(0, 0, '=B1+1');
    b.type(0, 1, '=A1+1');
    b.type(0, 2, '=A1*10');
    b.type(0, 1, 4);
    expect([shown(b.sheet, 0, 0), shown(b.sheet, 0, 2), b.circular()]).toEqual([5, 50, []]);
  });
});

describe('arrays in cells', () => {
  test('spill, grow, shrink and go', () => {
    const b = bench({ Sheet1: [[1], [2], [3]] });
    b.type(0, 2, '=FILTER(A1:A3,A1:A3>1)');
    b.type(0, 3, '=SUM(C1#)');
    b.type(0, 4, '=SUM(C1:C9)');
    expect([column(b, 2, 3), shown(b.sheet, 0, 3), shown(b.sheet, 0, 4)]).toEqual([[2, 3, null], 5, 5]);
    b.type(0, 0, 9);
    expect([column(b, 2, 3), shown(b.sheet, 0, 3), shown(b.sheet, 0, 4)]).toEqual([[9, 2, 3], 14, 14]);
    b.type(1, 0, 0);
    b.type(2, 0, 0);
    expect([column(b, 2, 3), shown(b.sheet, 0, 3), shown(b.sheet, 0, 4)]).toEqual([[9, null, null], 9, 9]);
    b.type(0, 2, undefined);
    expect([column(b, 2, 3), shown(b.sheet, 0, 3), shown(b.sheet, 0, 4)]).toEqual([[null, null, null], '#REF!', 0]);
  });

  test.each([[5], ['=C1'], [undefined], ['=SEQUENCE(1)']])('who read a cell of an array is calculated again when %p stands in its place', (instead) => {
    const b = bench({ Sheet1: [] });
    b.type(1, 1, '=SEQUENCE(3)');
    b.type(0, 0, '=B3');
    b.type(0, 3, '=SUM(B3:B4)+A1');
    expect([shown(b.sheet, 0, 0), shown(b.sheet, 0, 3)]).toEqual([2, 7]);
    b.type(1, 1, instead);
    expect([shown(b.sheet, 0, 0), shown(b.sheet, 0, 3)]).toEqual([0, 0]);
  });

  test('#SPILL! while something stands in the way', () => {
    const b = bench({ Sheet1: [[]] });
    b.type(1, 0, 'x');
    b.type(0, 0, '=SEQUENCE(3)');
    expect(column(b, 0, 3)).toEqual(['#SPILL!', 'x', null]);
    b.type(1, 0, undefined);
    expect(column(b, 0, 3)).toEqual([1, 2, 3]);
    b.type(2, 0, 'y');
    expect(column(b, 0, 3)).toEqual(['#SPILL!', null, 'y']);
    b.type(2, 0, undefined);
    expect(column(b, 0, 3)).toEqual([1, 2, 3]);
  });

  test('a spilled cell that is emptied comes back', () => {
    const b = bench({ Sheet1: [[]] });
    b.type(0, 0, '=SEQUENCE(3)');
    b.type(1, 0, undefined);
    expect(column(b, 0, 3)).toEqual([1, 2, 3]);
  });

  test('two arrays do not write over each other', () => {
    const b = bench({ Sheet1: [[]] });
    b.type(0, 0, '=SEQUENCE(3)');
    b.type(1, 1, '=SEQUENCE(1,2)');
    b.type(2, 0, undefined);
    b.type(0, 1, '=SEQUENCE(2)');
    expect([shown(b.sheet, 0, 1), shown(b.sheet, 1, 1), shown(b.sheet, 1, 2)]).toEqual(['#SPILL!', 1, 2]);
    b.type(1, 1, undefined);
    expect([shown(b.sheet, 0, 1), shown(b.sheet, 1, 1), shown(b.sheet, 1, 2)]).toEqual([1, 2, null]);
  });

  test('merged cells and tables are in the way, and the end of the sheet is', () => {
    const b = bench({ Sheet1: [[]] });
    b.sheet.merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    b.type(0, 0, '=SEQUENCE(3)');
    b.type(1_048_575, 1, '=SEQUENCE(2)');
    expect([shown(b.sheet, 0, 0), shown(b.sheet, 1_048_575, 1)]).toEqual(['#SPILL!', '#SPILL!']);
  });

  test('values that stand in an array have the style of their cells', () => {
    const b = bench({ Sheet1: [[]] });
    b.sheet.setCell(1, 0, { value: null, style: 3 });
    b.type(0, 0, '=SEQUENCE(2)');
    expect(b.sheet.cell(1, 0)).toEqual({ value: 2, style: 3, spilled: true });
    b.type(0, 0, undefined);
    expect(b.sheet.cell(1, 0)).toEqual({ value: null, style: 3 });
  });

  test('calculated cell by cell with one result: still an array formula to the file', () => {
    const b = bench({ Sheet1: [[1], [2]] });
    b.type(0, 2, '=SUM(A1:A2*2)');
    b.type(0, 3, '=SUMPRODUCT(A1:A2*2)');
    expect([b.sheet.cell(0, 2)!.array, b.sheet.cell(0, 3)!.array]).toEqual([{ rows: 1, columns: 1 }, undefined]);
  });
});

describe('names and tables', () => {
  const named = () => {
    const b = bench({ Plan: [['Nhóm', 'Chỉ tiêu'], ['A', 0.7], ['B', 0.8]], Data: [[1]] }); // prettier-ignore
    b.workbook.names = [
      { name: 'Mức', scope: null, formula: '=Plan!$B$2', visible: true },
      { name: 'Gấp', scope: null, formula: '=Mức*2', visible: true },
      { name: 'Vòng', scope: null, formula: '=Vòng+1', visible: true },
    ];
    const columns = ['Nhóm', 'Chỉ tiêu'];
    b.sheet.tables = [
      { id: 't1', name: 'PLAN_TABLE', area: { top: 0, left: 0, bottom: 2, right: 1 }, hasHeaders: true, hasTotals: false, columns, filtered: false },
    ];
    return b;
  };
  const in3 = (b: Bench) => shown(b.workbook.sheets[1]!, 0, 3);
  const typed = (b: Bench, formula: string) => (b.type(0, 3, formula, b.workbook.sheets[1]), in3(b));

  test.each([
    ['=Mức', 0.7],
    ['=Gấp', 1.4],
    ['=mức+1', 1.7],
    ['=Vòng', '#NAME?'],
    ['=SUM(PLAN_TABLE[Chỉ tiêu])', 1.5],
    ['=SUM(plan_table[[#All],[chỉ tiêu]])', 1.5],
    ['=PLAN_TABLE[[#Headers],[Chỉ tiêu]]', 'Chỉ tiêu'],
    ['=ROWS(PLAN_TABLE[#All])', 3],
    ['=ROWS(PLAN_TABLE)', 2],
    ['=COLUMNS(PLAN_TABLE[[Nhóm]:[Chỉ tiêu]])', 2],
    ['=INDEX(PLAN_TABLE[Chỉ tiêu],MATCH("B",PLAN_TABLE[Nhóm],0))', 0.8],
    ['=PLAN_TABLE[[#Totals],[Chỉ tiêu]]', '#REF!'],
    ['=PLAN_TABLE[Không có]', '#REF!'],
    ['=NoTable[x]', '#NAME?'],
    ['=PLAN_TABLE[@Nhóm]', '#VALUE!'],
  ])('%s', (formula, expected) => {
    expect(typed(named(), formula)).toBe(expected);
  });

  test('[@Column] inside the table, with or without its name', () => {
    const b = named();
    b.sheet.tables[0]!.area.right = 3;
    b.sheet.tables[0]!.columns.push('Gấp đôi', 'Lại');
    b.type(1, 2, '=[@[Chỉ tiêu]]*2');
    b.type(2, 3, '=PLAN_TABLE[[#This Row],[Chỉ tiêu]]*2');
    expect([shown(b.sheet, 1, 2), shown(b.sheet, 2, 3)]).toEqual([1.4, 1.6]);
  });

  test('a name or table that changes its meaning is calculated with', () => {
    const b = named();
    expect(typed(b, '=Gấp')).toBe(1.4);
    b.workbook.names[0]!.formula = '=Plan!$B$3';
    b.type(5, 5, 1);
    expect(in3(b)).toBe(1.6);
    expect(typed(b, '=SUM(PLAN_TABLE[Chỉ tiêu])')).toBe(1.5);
    b.sheet.tables[0]!.area.bottom = 1;
    b.type(5, 5, 2);
    expect(in3(b)).toBe(0.7);
    b.workbook.names = [];
    expect(typed(b, '=Mức')).toBe('#NAME?');
    b.workbook.names = [{ name: 'Mức', scope: null, formula: '=3', visible: true }];
    b.type(5, 5, 3);
    expect(in3(b)).toBe(3);
  });

  test('sums over a span of sheets', () => {
    const b = bench({ Tổng: [[]], T1: [[1]], T2: [[2]], 'T 3': [[3]] }); // prettier-ignore
    b.type(0, 0, '=SUM(T1:T2!A1)');
    b.type(0, 1, "=SUM('T1:T 3'!A1)");
    expect([shown(b.sheet, 0, 0), shown(b.sheet, 0, 1)]).toEqual([3, 6]);
    b.type(0, 0, 20, b.workbook.sheets[2]);
    expect([shown(b.sheet, 0, 0), shown(b.sheet, 0, 1)]).toEqual([21, 24]);
    b.workbook.sheets.splice(2, 1);
    b.type(5, 5, 1);
    expect([shown(b.sheet, 0, 0), shown(b.sheet, 0, 1)]).toEqual(['#REF!', 4]);
  });

  test('cells of another workbook keep what the file says', () => {
    const workbook = workbookOf({ Sheet1: [[1]] });
    workbook.sheets[0]!.setCell(0, 1, { value: 5, formula: "='[1]Tháng 6'!A1+A1", style: 0 });
    workbook.sheets[0]!.setCell(0, 2, { value: 6, formula: '=[1]T6!A1+A1', style: 0 });
    const calculation = calculating(workbook);
    calculation.calculate(workbook, [], quietHost());
    expect([shown(workbook.sheets[0]!, 0, 1), shown(workbook.sheets[0]!, 0, 2)]).toEqual([5, 6]);
  });

  test('a sheet that goes is #REF!, one that comes is found', () => {
    const b = named();
    expect(typed(b, '=Plan!B2')).toBe(0.7);
    const [plan] = b.workbook.sheets.splice(0, 1);
    const [data] = b.workbook.sheets;
    b.type(5, 5, 1, data);
    expect(shown(data!, 0, 3)).toBe('#REF!');
    b.workbook.sheets.push(plan!);
    b.type(5, 5, 2, data);
    expect(shown(data!, 0, 3)).toBe(0.7);
  });
});

test('who shows the workbook is told which cells changed', () => {
  const workbook = workbookOf({ Sheet1: [[1], [2]] });
  const [sheet] = workbook.sheets as [(typeof workbook.sheets)[0]];
  const told: Recalculated[] = [];
  const host = { ...quietHost(), calculated: (cells: readonly Recalculated[]) => void told.push(...cells) };
  const calculation = calculating(workbook);
  calculation.start(host);
  sheet.setCell(0, 1, { value: null, formula: '=A1:A2*2', uncached: true, style: 0 });
  calculation.calculate(workbook, [{ sheet, area: { top: 0, left: 1, bottom: 0, right: 1 } }], host);
  expect(told).toEqual([{ sheet, area: { top: 0, left: 1, bottom: 1, right: 1 } }]);
});

describe('formulas filled down', () => {
  test.each<[string, (row: number) => string, (row: number) => unknown]>([
    ['relative', (row) => `=A${row}*2+$A$1`, (row) => row * 2 + 1],
    ['absolute', () => '=$A$3', () => 3],
    ['a place that stays is not a place that moves', (row) => (row < 5 ? `=A${row}` : '=A5'), (row) => Math.min(row, 5)],
    ['whole rows and columns', (row) => `=SUM(A:A)+ROWS(${row}:${row + 2})+ROWS($1:$2)`, () => 60],
    ['numbers and texts that look like references', (row) => `="A${row}"&1${row}`, (row) => `A${row}1${row}`],
    ['blanks and small letters', (row) => `= a${row} + A${row}`, (row) => row * 2],
    ['references that change their column', (row) => `=SUM(${'ABCDEFGHIJ'[row - 1]}1)`, (row) => (row === 1 ? 1 : 0)],
  ])('%s', (_, formula, expected) => {
    const b = bench({ Sheet1: Array.from({ length: 10 }, (__, row) => [row + 1]) });
    for (let row = 1; row <= 10; row++) b.sheet.setCell(row - 1, 25, { value: null, formula: formula(row), uncached: true, style: 0 });
    b.recalculate();
    expect(column(b, 25, 10)).toEqual(Array.from({ length: 10 }, (__, row) => expected(row + 1)));
  });

  test('a heading of a table that is renamed in place is found by its new name only', () => {
    const b = bench({ Plan: [['a', 'b'], [1, 2]] }); // prettier-ignore
    const table = {
      id: 't',
      name: 'P',
      area: { top: 0, left: 0, bottom: 1, right: 1 },
      hasHeaders: true,
      hasTotals: false,
      columns: ['a', 'b'],
      filtered: false,
    };
    b.sheet.tables = [table];
    b.type(5, 0, '=SUM(P[a])');
    b.type(6, 0, '=SUM(P[c])');
    table.columns[0] = 'c';
    b.type(8, 8, 1);
    expect([shown(b.sheet, 5, 0), shown(b.sheet, 6, 0)]).toEqual(['#REF!', 1]);
  });
});
