/** Which requirement set each optional feature needs. What must always work needs no more than the floor, ExcelApi 1.14 (Excel 2021). */

const NEEDS = {
  /** The add-in as a whole. What lies above it is a line here, named for the feature, and asked by `can` where it is used. */
  floor: '1.14',
} as const;

export type Capability = keyof typeof NEEDS;

/** True when the Excel at hand supports a feature. */
export const can = (capability: Capability): boolean => Office.context.requirements.isSetSupported('ExcelApi', NEEDS[capability]);
