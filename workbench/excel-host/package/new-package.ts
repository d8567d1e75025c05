/** A workbook that did not exist before: the smallest package that Excel opens, to be filled through the model and saved like any other. */
import { strToU8, zipSync } from 'fflate';
import { openPackage, type OpenOptions, type OpenPackage } from './open-package';
import { escapeXml } from './xml-text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
/** Packages that are made alike are alike. */
const WRITTEN = '1980-01-01T00:00:00';

const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

/** A new workbook with blank sheets of these names. @param names at least one; valid names of sheets, each once */
export function newPackage(names: readonly string[], options?: OpenOptions): OpenPackage {
  const relationships = (items: readonly string[]): string =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items
      .map((item, i) => {
        const [type, target] = item.split(' ');
        return `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
      })
      .join('')}</Relationships>`;
  const override = (part: string, type: string): string => `<Override PartName="/xl/${part}" ContentType="${SHEET}.${type}+xml"/>`;
  const sheet = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheetData/></worksheet>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override('workbook.xml', 'sheet.main') +
      names.map((_, i) => override(`worksheets/sheet${i + 1}.xml`, 'worksheet')).join('') +
      `${override('styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relationships(['officeDocument xl/workbook.xml']),
    'xl/workbook.xml':
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>` +
      `${names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([...names.map((_, i) => `worksheet worksheets/sheet${i + 1}.xml`), 'styles styles.xml']),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(names.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet])),
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: WRITTEN });
  return openPackage(bytes, options);
}
