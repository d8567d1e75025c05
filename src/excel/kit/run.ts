/** The one way into Excel. */

/** One Excel.run that waits for a cell edit to end instead of failing. Within it a job may sync as often as it must. */
export const inExcel = <T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run({ delayForCellEdit: true }, job);
