/** Small packages built by hand for the tests, and their parts read back with fflate: a reader that is not the package's own. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A worksheet part around `sheetData` and what comes after it. */
export function worksheet(rows: string, { before = '', after = '' } = {}): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:foo="urn:foo">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function sharedStrings(items: string, count = 1): string {
  return `${DECLARATION}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${items.split('<si').length - 1}">${items}</sst>`;
}

export const PLAIN_STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

export interface Ingredients {
  /** Worksheet parts by sheet name. */
  sheets: Record<string, string>;
  styles?: string;
  strings?: string;
  /** Markup behind `<sheets>` of the workbook part, e.g. names. */
  workbook?: string;
  /** `<bookViews>` and the like. */
  beforeSheets?: string;
  /** Relationships of single sheets by position, from 1. */
  sheetRels?: Record<number, string>;
  /** More parts, by name. */
  parts?: Record<string, string>;
  /** More overrides in the content types. */
  overrides?: string;
  /** More relationships of the workbook part. */
  workbookRels?: string;
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A whole .xlsx. */
export function buildPackage(ingredients: Ingredients): Uint8Array {
  const names = Object.keys(ingredients.sheets);
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      override('xl/workbook.xml', 'sheet.main') +
      names.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('') +
      `${override('xl/styles.xml', 'styles')}${override('xl/sharedStrings.xml', 'sharedStrings')}${ingredients.overrides ?? ''}</Types>`,
    '_rels/.rels': rels(`<Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml':
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${R}">${ingredients.beforeSheets ?? ''}<sheets>` +
      `${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>${ingredients.workbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('') +
        `<Relationship Id="rId98" Type="${REL}/styles" Target="styles.xml"/>` +
        (ingredients.strings ? `<Relationship Id="rId99" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>` : '') +
        (ingredients.workbookRels ?? ''),
    ),
    'xl/styles.xml': ingredients.styles ?? PLAIN_STYLES,
  };
  names.forEach((name, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = ingredients.sheets[name]!));
  for (const [n, markup] of Object.entries(ingredients.sheetRels ?? {})) files[`xl/worksheets/_rels/sheet${n}.xml.rels`] = rels(markup);
  if (ingredients.strings) files['xl/sharedStrings.xml'] = ingredients.strings;
  return zipFiles({ ...files, ...ingredients.parts });
}

export function rels(markup: string): string {
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${markup}</Relationships>`;
}

export function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`;
}

export function zipFiles(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data])), {
    mtime: '2024-07-05T08:30:00',
  });
}

/** Texts of all parts by name. */
export function texts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** One part's text. */
export function part(bytes: Uint8Array, name: string): string {
  const text = texts(bytes)[name];
  if (text === undefined) throw new Error(`No part ${name}`);
  return text;
}

/** Names of the parts that differ, are new or are missing. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [texts(before), texts(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}
