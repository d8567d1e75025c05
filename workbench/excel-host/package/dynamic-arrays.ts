/** The workbook's cell metadata (`xl/metadata.xml`), as far as dynamic arrays go: without its mark Excel takes an array formula for one of old, in braces. */
import { addContentType, CONTENT_TYPES } from './content-types';
import type { Parts } from './parts';
import { addRelationship, relationshipsOf } from './relationships';
import { MAIN_NAMESPACE, type SaveContext } from './save-context';
import type { XmlElement } from './xml-tree';

const KIND = 'XLDAPR';
const PROPERTIES = '<xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/>';

const MARKUP = [
  `<metadata xmlns="${MAIN_NAMESPACE}"><metadataTypes count="1"><metadataType name="${KIND}" minSupportedVersion="120000" copy="1" pasteAll="1"`,
  ' pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>',
  `<futureMetadata name="${KIND}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">${PROPERTIES}</ext></extLst></bk></futureMetadata>`,
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
].join('');

/**
 * The value of `cm` that makes a cell's array formula a dynamic one. Makes the part when the workbook has none; `undefined` when it has
 * metadata of other kinds only, which are left alone.
 */
export function dynamicArrayMark(context: SaveContext): number | undefined {
  const { parts, workbookPart } = context.state;
  const known = relationshipsOf(parts, workbookPart).find(({ kind }) => kind === 'sheetMetadata');
  if (known) return parts.has(known.target) ? markIn(parts.xml(known.target)) : undefined;
  const part = parts.freeName('xl/metadata#.xml');
  parts.setText(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${MARKUP}`);
  addContentType(parts, part, CONTENT_TYPES.metadata);
  addRelationship(parts, workbookPart, 'sheetMetadata', part);
  context.commits.push(() => (context.state.dynamicMarks = new Set([1])));
  return 1;
}

/** The values of `cm` that mark a dynamic array; a formula without one of them is an array formula of old. */
export function dynamicMarks(parts: Parts, part: string | undefined): ReadonlySet<number> {
  return new Set(part ? marksIn(parts.xml(part)) : []);
}

const markIn = (root: XmlElement): number | undefined => marksIn(root)[0];

/** Positions, from 1, of the blocks of cell metadata that say "dynamic array". */
function marksIn(root: XmlElement): number[] {
  const types = root.child('metadataTypes')?.all('metadataType') ?? [];
  const type = types.findIndex((one) => one.get('name') === KIND) + 1;
  const blocks = root.child('cellMetadata')?.all('bk') ?? [];
  return blocks.flatMap((block, i) => (type && block.all('rc').some((record) => record.number('t') === type) ? [i + 1] : []));
}
