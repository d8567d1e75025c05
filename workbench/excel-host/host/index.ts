/** The host for everybody: no Node in here. `./node` boots office.js in Node. */
export { Host } from './host';
export { PAYLOAD_LIMIT } from './channel';
export { type Fault, FAULTS, hostInfo, requirementMatrix, type HostOptions, type Misbehave } from './options';
export type { FunctionResult } from './calls';
export type { ChangedCells, HostContext, Selection } from './context';
export { ExcelError, type ErrorCode } from './errors';
export type { CalculationHost } from './calculator';
export type { BootOptions, OfficeSession } from './session';
