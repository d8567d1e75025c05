/** Typing as in Excel: what ends an entry, what days and line breaks become, and that the cell being typed into is in view. */
import { openWorkbench, type Workbench } from './open-workbench';

const contents = ({ page }: Workbench): Promise<string> => page.locator('.formula').inputValue();

/** What the formula bar shows of cells. */
async function held(workbench: Workbench, ...addresses: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await workbench.goTo(address);
    found.push(await contents(workbench));
  }
  return found;
}

test('arrow keys end what was begun by typing, and move in what was begun with F2, or is a formula', async () => {
  const workbench = await openWorkbench({ file: '16-chi-ve-viec.xlsx' });
  const { page, goTo } = workbench;
  await goTo('AA5');
  for (const keys of ['12', 'ArrowDown', '-3,4', 'ArrowRight', 'abc', 'ArrowUp', 'x', 'Enter']) {
    if (/^[A-Z]/.test(keys)) await page.keyboard.press(keys);
    else await page.keyboard.type(keys);
  }
  expect(await held(workbench, 'AA5', 'AA6', 'AB6', 'AB5')).toEqual(['12', '-3,4', 'abc', 'x']);
  await goTo('AA5');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await page.keyboard.type('=1+3');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  expect(await held(workbench, 'AA5', 'AA6')).toEqual(['192', '=1+23']);
});

test('days are typed and shown day first; what is no day stays as it was typed', async () => {
  const workbench = await openWorkbench({ file: '16-chi-ve-viec.xlsx' });
  const { page, goTo, cell } = workbench;
  const typed = ['02/03/24', '30/6/2024', '6/30/2024', '31/02/2024', '30/06/2024 08:30', '0,5', '12,5 %', '=0,5*2'];
  await goTo('AA5');
  for (const text of typed) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  expect(await held(workbench, ...typed.map((_, i) => `AA${5 + i}`))).toEqual([
    '02/03/2024',
    '30/06/2024',
    '6/30/2024',
    '31/02/2024',
    '30/06/2024 08:30:00',
    '0,5',
    '0,125',
    '=0,5*2',
  ]);
  expect((await cell('AA12')).text).toBe('1');
  // Edited and left as it is, it is the same day.
  await goTo('AA5');
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  expect(await held(workbench, 'AA5')).toEqual(['02/03/2024']);
});

test('a cell that is edited and left as it is stays what it is, to the last digit', async () => {
  const workbench = await openWorkbench({ file: '16-chi-ve-viec.xlsx' });
  const { page, goTo } = workbench;
  const valueOf = (): Promise<unknown> =>
    page.evaluate(() => (window as unknown as { workbench: { workspace: Values } }).workbench.workspace.sheet.cell(4, 26)?.value ?? null);
  await goTo('AA5');
  await page.keyboard.type('=1/3');
  await page.keyboard.press('Enter');
  await goTo('AA5');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0,333333333333333');
  await page.keyboard.press('Enter');
  expect(await held(workbench, 'AA5')).toEqual(['0,333333333333333']);
  await page.keyboard.press('F2');
  await page.keyboard.press('Tab');
  expect(await valueOf()).toBe(0.333333333333333);
  // One digit changed, the others stay.
  await goTo('AA5');
  await page.keyboard.press('F2');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  expect(await valueOf()).toBe(0.333333333333334);
});

test('line breaks stay in the formula bar and in the cell; Alt+Enter makes one', async () => {
  const workbench = await openWorkbench({ file: '16-chi-ve-viec.xlsx' });
  const { page, goTo } = workbench;
  await goTo('AA5');
  await page.keyboard.type('một');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('hai');
  await page.keyboard.press('Enter');
  expect(await held(workbench, 'AA5')).toEqual(['một\nhai']);
  await page.locator('.formula').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('ba');
  await page.keyboard.press('Enter');
  expect(await held(workbench, 'AA5')).toEqual(['một\nhai\nba']);
});

test('the cell that somebody goes to is in view, not behind what is frozen', async () => {
  const { page, goTo, until } = await openWorkbench({ file: '02-tong-hop-viec-tien.xlsx' });
  for (const address of ['C40', 'C20', 'C60', 'AK30', 'D12', 'C9', 'C4', 'A30']) {
    await goTo(address);
    const isSeen = (): Promise<boolean> =>
      page.evaluate((text) => {
        const { workspace, view } = (window as unknown as { workbench: Shown }).workbench;
        const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(text)!;
        const [row, column] = [Number(digits) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
        const { rows, columns } = workspace.sheet.frozen;
        const [rect, corner] = [view.rectOf(row, column), view.rectOf(rows - 1, columns - 1)];
        const whole = document.querySelector('.painter')!.getBoundingClientRect();
        const below = row < rows || (rect.top >= corner.bottom - 1 && rect.bottom <= whole.bottom);
        return below && (column < columns || (rect.left >= corner.right - 1 && rect.right <= whole.right));
      }, address);
    await until(isSeen, true);
  }
});

interface Values {
  sheet: { cell(row: number, column: number): { value: unknown } | undefined };
}

interface Shown {
  workspace: { sheet: { frozen: { rows: number; columns: number } } };
  view: { rectOf(row: number, column: number): DOMRect };
}
