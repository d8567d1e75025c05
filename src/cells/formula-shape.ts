/** What stays of a formula wherever its cells are moved, and however Excel spells it: by it a formula is known again. */

const TEXT = /("(?:[^"]|"")*")/;
const SHEET = /(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\d_.]*)!/gu;
const LOST = /#REF!/gi;
const REFERENCES = /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w.(])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w.(])|\$?\d+:\$?\d+/g;
const NUMBERS = /(^|[^A-Z\d_.])(\d+(?:\.\d*)?(?:E[+-]?\d+)?)/g;
/** Excel puts these before functions and arrays of its newer versions, or leaves them out. */
const PREFIXES = /_XLFN\.|_XLWS\.|_XLUDF\.|[@\s]/g;

/** LibreOffice's TRUE and FALSE. */
const LOGICAL = /\b(TRUE|FALSE)\(\)/g;

/**
 * A formula without the places that it speaks of. @param formula in English, as the workbook holds it @param asFirst as versions before 0.3 made shapes
 * @example formulaShape("=IF('Biểu 04'!$C5>=0.50, \"Đạt\", A1)") // '=IF(□>=0.5,"Đạt",□)'
 */
export function formulaShape(formula: string, asFirst = false): string {
  return formula
    .split(TEXT)
    .map((part, i) => (i % 2 === 1 ? part : shapeOf(part, asFirst)))
    .join('');
}

function shapeOf(part: string, asFirst: boolean): string {
  const plain = part.replace(LOST, '□').replace(SHEET, '').toUpperCase().replace(PREFIXES, '');
  // Numbers first: 1E3 has no cell E3 in it.
  return asFirst ? withNumbers(plain.replace(REFERENCES, '□')) : withNumbers(plain.replace(LOGICAL, '$1')).replace(REFERENCES, '□');
}

const withNumbers = (part: string): string => part.replace(NUMBERS, (_, before: string, number: string) => before + String(Number(number)));
