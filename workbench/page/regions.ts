/** F6 goes round the regions of the page, as in Excel: out of the grid and the pane, too, where Tab belongs to what is in them. */
import { focusGrid } from './Grid';

const ORDER = ['ribbon', 'formula', 'grid', 'pane', 'tabs'];

/** Moves on at F6, back at Shift+F6. Also listens inside the pane's frame. */
export function regionKeys(event: KeyboardEvent): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  event.stopPropagation();
  const present = ORDER.map((name) => document.querySelector<HTMLElement>(`[data-region="${name}"]`)).filter(
    (element) => element !== null && element.offsetParent !== null,
  );
  const current = present.findIndex((element) => element!.contains(document.activeElement));
  const next = present.at((current + (event.shiftKey ? -1 : 1) + present.length) % present.length);
  if (next) enter(next);
}

function enter(region: HTMLElement): void {
  if (region.dataset['region'] === 'grid') return focusGrid();
  if (region instanceof HTMLIFrameElement)
    return void (region.contentDocument?.querySelector<HTMLElement>('button, [tabindex="0"], input, select') ?? region).focus();
  region.querySelector<HTMLElement>('button:not(:disabled):not([tabindex="-1"]), input:not(:disabled)')?.focus();
}
