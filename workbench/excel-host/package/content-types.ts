/** `[Content_Types].xml`: what each part is. */
import type { Parts } from './parts';
import { Splices } from './splices';
import { escapeAttribute } from './xml-text';

const NAME = '[Content_Types].xml';

export const CONTENT_TYPES = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  table: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  metadata: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  sharedStrings: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  webextension: 'application/vnd.ms-office.webextension+xml',
  taskpanes: 'application/vnd.ms-office.webextensiontaskpanes+xml',
} as const;

/** The part's content type; `undefined` when neither an override nor a default names one. */
export function contentType(parts: Parts, part: string): string | undefined {
  const root = parts.xml(NAME);
  const override = root.all('Override').find((element) => partName(element.get('PartName')) === part.toLowerCase());
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const fallback = root.all('Default').find((element) => element.get('Extension')?.toLowerCase() === extension);
  return (override ?? fallback)?.get('ContentType');
}

/** Says what a part is; one that is said already must not be said twice. */
export function addContentType(parts: Parts, part: string, type: string): void {
  const root = parts.xml(NAME);
  const splices = new Splices();
  const known = root.all('Override').find((element) => partName(element.get('PartName')) === part.toLowerCase());
  if (known) splices.setAttributes(known, { ContentType: type });
  else splices.append(root, `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`);
  parts.setText(NAME, splices.apply(root.source));
}

export function removeContentTypes(parts: Parts, removed: readonly string[]): void {
  const names = new Set(removed.map((name) => name.toLowerCase()));
  const root = parts.xml(NAME);
  const splices = new Splices();
  for (const element of root.all('Override')) if (names.has(partName(element.get('PartName')))) splices.remove(element);
  parts.setText(NAME, splices.apply(root.source));
}

function partName(raw: string | undefined): string {
  return (raw ?? '').replace(/^\/+/, '').toLowerCase();
}
