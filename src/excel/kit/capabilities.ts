/** Which requirement set each optional feature needs. What must always work needs no more than the floor, ExcelApi 1.14 (Excel 2021). */

const NEEDS = {
  /** The add-in as a whole. What lies above it is a line here, named for the feature, and asked by `can` where it is used. */
  floor: ['ExcelApi', '1.14'],
  /** =THADS.… in cells. Where there is no such runtime (old Excel, the page without Office), they are not offered. */
  cellFunctions: ['CustomFunctionsRuntime', '1.1'],
} as const;

export type Capability = keyof typeof NEEDS;

/** True when the Excel at hand supports a feature. */
export function can(capability: Capability): boolean {
  const [set, version] = NEEDS[capability];
  return Office.context.requirements.isSetSupported(set, version);
}
