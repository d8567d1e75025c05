/** For tests of what stands on the host: packages built by hand, workbooks filled from A1, formulas calculated without a host. */
export * from './build-package';
export { CLIENT } from './differences';
export { book } from './open';
export { richWorkbook } from './rich-workbook';
