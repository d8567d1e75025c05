/** Which requirement set each optional feature needs. What must always work needs no more than the floor, ExcelApi 1.14 (Excel 2021). */

const NEEDS = {
  /** The add-in as a whole. */
  floor: '1.14',
  /** Range.getMergedAreasOrNullObject */
  mergedAreas: '1.13',
} as const;

export type Capability = keyof typeof NEEDS;

/** True when the Excel at hand supports a feature. */
export const can = (capability: Capability): boolean => Office.context.requirements.isSetSupported('ExcelApi', NEEDS[capability]);
