/** One client on one host over one workbook. */
import type { Workbook } from '../model/workbook';
import type { Host } from './host';
import type { HostOptions } from './options';

export interface BootOptions extends HostOptions {
  workbook: Workbook;
  /** Define `Office`, `Excel`, `CustomFunctions`, … on globalThis. Default true. */
  globals?: boolean;
}

/** The part of the custom functions runtime that an add-in uses; @types/office-js does not describe it. */
export interface CustomFunctionsApi {
  associate(id: string, run: (...args: never[]) => unknown): void;
  Error: new (code: string, message?: string) => Error;
  ErrorCode: Record<'invalidValue' | 'notAvailable' | 'divisionByZero' | 'invalidNumber' | 'nullReference' | 'invalidName' | 'invalidReference', string>;
}

export interface OfficeSession {
  host: Host;
  workbook: Workbook;
  Office: typeof Office;
  Excel: typeof Excel;
  CustomFunctions: CustomFunctionsApi;
  /** The client's window, for code that wants `window.Office` or storage. */
  window: Record<string, unknown>;
  /** Stops the client's timers and takes the globals away again. */
  close(): Promise<void>;
}
