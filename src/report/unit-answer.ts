/** The answer that figures are in a unit, and how a typical total of them is shown. Apart from questions.ts, which the pane loads at once. */
import { measureOfUnit, type Unit } from '../terms/terms';
import { inBillions } from './magnitude';
import { about, type Candidate } from './questions';

/** The figures of a sheet are in a unit, which tells the measure, too. @param total a typical one */
export const unitAnswer = (sheet: string, unit: Unit, total: number): Candidate => ({
  answer: { says: 'unit', measure: measureOfUnit(unit), unit, typical: typicalIn(unit, total) },
  reading: about(sheet, { measures: { [measureOfUnit(unit)]: { unit } } }),
  proof: null,
});

/** A typical total as a person reads it: cases, or tỷ đồng. */
export const typicalIn = (unit: Unit, total: number): number => (unit === 'cases' ? total : inBillions(total, unit));
