/**
 * Tab, where Office keeps it to itself: in Excel on the web office.js takes every Tab and goes on among the elements that it knows; from anything else (nothing
 * at all, an element that only code can focus) it leaves the pane. From there we go on ourselves, as a browser would.
 */

/** What office.js goes among: a summary counts by its tabindex. */
const TABBABLE = [
  ...['a[href]', 'area[href]', 'button:not([disabled])', 'input:not([disabled])', 'select:not([disabled])', 'textarea:not([disabled])', '[tabindex]'],
  '[contenteditable]',
]
  .map((one) => `${one}:not([tabindex="-1"])`)
  .join();

/** Listens for as long as the page lives. */
export function keepTabbing(page: Document): void {
  // Where nothing has the focus, a browser goes on from where somebody clicked.
  let clicked: Node | null = null;
  page.addEventListener('pointerdown', ({ target }) => (clicked = target as Node | null), true);
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
      const { activeElement } = page;
      if (activeElement?.matches(TABBABLE)) return;
      const from = activeElement && activeElement !== page.body ? activeElement : clicked && page.contains(clicked) ? clicked : null;
      if (!focusBeside(page, from, event.shiftKey)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}

/** Focuses the next element behind (before) a node that takes the focus. @param from null: the first (last) one @returns false when there is none */
function focusBeside(page: Document, from: Node | null, back: boolean): boolean {
  const all = [...page.querySelectorAll<HTMLElement>(TABBABLE)];
  const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const candidates = from ? all.filter((one) => (from.compareDocumentPosition(one) & side) !== 0) : all;
  if (back) candidates.reverse();
  return candidates.some((one) => {
    one.focus();
    return page.activeElement === one;
  });
}
