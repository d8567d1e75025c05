/** Formulas that count cells, wherever they stand. ExcelApi 1.13 (getDirectDependents). */
import { officeCode } from './errors';

/** A range as a reference says it. */
export interface Reference {
  sheet: string;
  address: string;
}

/** Ranges with formulas that refer to a range; none where nothing does. @throws where this Excel cannot say it */
export async function dependentsOf(range: Excel.Range): Promise<Reference[]> {
  const dependents = range.getDirectDependents();
  dependents.areas.load('items/address');
  try {
    await range.context.sync();
  } catch (error) {
    if (officeCode(error) === 'ItemNotFound') return [];
    throw error;
  }
  return dependents.areas.items.flatMap(({ address }) => address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)).map(placeOf);
}

/** "'Tổng hợp'!B4" in its parts. */
function placeOf(reference: string): Reference {
  const at = reference.lastIndexOf('!');
  const sheet = reference.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  return { sheet, address: reference.slice(at + 1) };
}
