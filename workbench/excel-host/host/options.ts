/** What can be set about a host, and the answer to the client's first question (who is my host?). */
import type { Calculate, Calculator } from './calculator';

/**
 * What becomes of a request. `refused`: it ends with a host error before anything of it is done. `half`: it stops with an error after the first half of its
 * actions. `unanswered`: all of it is done, and the client hears of an error. `outage`: from here on every request is refused.
 */
export const FAULTS = ['refused', 'half', 'unanswered', 'outage'] as const;

export interface Fault {
  /** Number of the RichApi request, from 1, as `statistics.requests` counts. */
  request: number;
  how: (typeof FAULTS)[number];
}

/** Switches for tests; may be changed while the host runs. */
export interface Misbehave {
  /** The person is editing a cell: requests are refused, or wait when they carry `delayForCellEdit`. */
  cellEditMode?: boolean;
  /** One request that does not end as it should; or all from one on. */
  fault?: Fault;
  /** Milliseconds before each request is worked on. */
  latency?: number;
  /** What is written right beside a table becomes part of it (Excel's "include new rows and columns in table"). */
  tablesGrow?: boolean;
  /** The workbook is of the style R1C1: what names refer to is given so (Excel for Windows, OfficeDev/office-js issue 1831). */
  namesInR1C1?: boolean;
  /** The pattern of a white fill and of none is null; `tintAndShade` tells them apart (OfficeDev/office-js issues 6218, 4900). */
  patternsUntold?: boolean;
  /** Most letters that settings hold together: what goes beyond is an InvalidArgument (OfficeDev/office-js issue 3957). */
  settingsLimit?: number;
}

export interface HostOptions {
  /** Claimed ExcelApi set; members above it are refused. Default 1.14 (Excel 2021). */
  excelApi?: string;
  /** Other requirement sets, added to or (with '') taken from the default ones. */
  sets?: Record<string, string>;
  /** Display language and number separators. Default `vi-VN`. */
  locale?: string;
  /** false: no 5 MB limit, as in Excel for Windows. */
  payloadLimit?: boolean;
  /** Calculates formulas after cells were changed (an empty list = everything). Without it formulas show their cached value, or 0. */
  calculate?: Calculate | Calculator;
  /** Namespace of the add-in's custom functions, in any case. Default `''`: the add-in has none. */
  functionNamespace?: string;
  documentUrl?: string;
  /** The workbook's structure is protected (`workbook.protection.protected`). */
  workbookProtected?: boolean;
  misbehave?: Misbehave;
}

// RichApiRuntime 1.1/1.2 must not be claimed: the client would send action types 6–9.
const DEFAULT_SETS: Record<string, string> = {
  AddinCommands: '1.3',
  BindingEvents: '1.1',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  // Without it the client does not pass `delayForCellEdit` on.
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  DocumentEvents: '1.1',
  RibbonApi: '1.2',
  Settings: '1.1',
  SharedRuntime: '1.2',
};

/** Requirement sets as the client reads them: set → version. */
export function requirementMatrix(options: HostOptions): Record<string, string> {
  const sets: Record<string, string> = { ExcelApi: options.excelApi ?? '1.14', ...DEFAULT_SETS, ...options.sets };
  return Object.fromEntries(Object.entries(sets).filter(([, version]) => version !== ''));
}

/** The answer to `getAppContextAsync`. The client stops with an exception when one of the first nine keys is missing. */
export function appContext(controlId: string, options: HostOptions, locale: string, settings: [string, string][]): Record<string, unknown> {
  return {
    _id: controlId,
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: options.documentUrl ?? 'https://localhost/Book1.xlsx',
    _clientMode: 1,
    _settings: settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '00000000-0000-0000-0000-000000000001',
    _appInstanceId: controlId,
    _appMinorVersion: 1,
    _requirementMatrix: JSON.stringify(requirementMatrix(options)),
    _hostFullVersion: '16.0.0.0',
    _addinName: 'excel-host',
    _appDomains: [],
    _initialDisplayMode: 2,
    _featureGates: {},
  };
}

/** The `_host_Info` text: host $ platform $ version $ locale $ correlation $ isDialog $ logging $ flags (1 shared runtime + 2 custom functions). */
export const hostInfo = (locale: string): string => `Excel$Web$16.01$${locale}$$$disableLogging$3`;
