/**
 * Excel's bad days, one table: what each is called, what can be chosen, what it does to the host or to the sheet. The menu walks it; a new one is an
 * entry here (and, where the host must learn it, an option of excel-host's `Misbehave` and the place that plays it).
 */
import type { Host, HostOptions } from 'excel-host';
import { usedArea, wholeSheet } from 'excel-host/cells';
import type { ProtectionOptions, Sheet } from 'excel-host/model';

const OPTIONS: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function protect(sheet: Sheet): void {
  sheet.protection = { options: { ...OPTIONS }, hasPassword: false };
  sheet.touch('protection');
}

function unprotect(sheet: Sheet): void {
  sheet.protection = null;
  sheet.touch('protection');
}

/** How many rows at the top stay: titles and headings. */
const HEAD = 12;

/** A filter over the used cells that hides every other row below the headings; taking it away shows all rows. */
function setFilter(sheet: Sheet, on: boolean): void {
  const used = usedArea(sheet, wholeSheet(), true);
  if (!used) return;
  const first = Math.min(used.top + HEAD, used.bottom);
  for (let row = first; row <= used.bottom; row++) {
    const hidden = on && (row - first) % 2 === 1;
    if ((sheet.rows[row]?.hidden ?? false) !== hidden) sheet.setRow(row, { hidden });
  }
  sheet.autoFilter = on ? { area: { ...used, top: Math.max(used.top, first - 1) }, filtered: true } : null;
  sheet.touch('autoFilter');
}

/** In both languages of the page. */
interface Said {
  vi: string;
  en: string;
}

const count = (n: number): Said => ({ vi: n === 1 ? 'Yêu cầu kế tiếp' : `Thứ ${n} kể từ bây giờ`, en: n === 1 ? 'The next one' : `The ${n}th from now` });
const same = (text: string): Said => ({ vi: text, en: text });

/** What is chosen at present, by the keys of the table; the first choice of each is the good day. */
export type BadDays = Partial<Record<string, string>>;

export interface BadDay {
  key: string;
  label: Said;
  /** What can be chosen; two choices are a switch. */
  choices: readonly (readonly [value: string, label: Said])[];
  /** Options of the host that it needs: a new one is made for them. */
  options?(value: string): HostOptions;
  /** Counts from the moment of choosing: not done again to a new host. */
  once?: true;
  /** Read off the sheet instead of being remembered. */
  isOn?(sheet: Sheet): boolean;
  /** Does it to the open sheet, or to the host. */
  apply?(value: string, host: Host, sheet: Sheet): void;
}

const SWITCH = [
  ['', same('')],
  ['on', same('')],
] as const;

/** The Excel that the host plays when nothing else is chosen. */
const FLOOR = '1.14';

export const BAD_DAYS: readonly BadDay[] = [
  {
    key: 'cellEdit',
    label: { vi: 'Đang sửa dở một ô', en: 'A cell is being edited' },
    choices: SWITCH,
    apply: (value, host) => (host.misbehave.cellEditMode = value !== ''),
  },
  {
    key: 'protected',
    label: { vi: 'Trang tính này được bảo vệ', en: 'This sheet is protected' },
    choices: SWITCH,
    isOn: (sheet) => sheet.protection !== null,
    apply: (value, _, sheet) => (value === '' ? unprotect(sheet) : protect(sheet)),
  },
  {
    key: 'filtered',
    label: { vi: 'Trang tính này đang lọc', en: 'This sheet is filtered' },
    choices: SWITCH,
    isOn: (sheet) => sheet.autoFilter?.filtered ?? false,
    apply: (value, _, sheet) => setFilter(sheet, value !== ''),
  },
  {
    key: 'latency',
    label: { vi: 'Mạng chậm (mỗi yêu cầu)', en: 'Slow network (per request)' },
    choices: [['', { vi: 'Không chậm', en: 'Not slow' }], ...['200', '1000', '3000'].map((ms) => [ms, same(`${ms} ms`)] as const)],
    apply: (value, host) => (host.misbehave.latency = Number(value)),
  },
  {
    key: 'failIn',
    label: { vi: 'Lỗi ở yêu cầu thứ', en: 'Error at request' },
    choices: [['', { vi: 'Không lỗi', en: 'No error' }], ...[1, 2, 3, 5, 8].map((n) => [String(n), count(n)] as const)],
    once: true,
    apply: (value, host) => (host.misbehave.fault = value === '' ? undefined : { request: host.statistics.requests + Number(value), how: 'refused' }),
  },
  {
    key: 'excelApi',
    label: { vi: 'Phiên bản Excel', en: 'Version of Excel' },
    choices: [
      [FLOOR, { vi: 'Excel 2021 (1.14)', en: 'Excel 2021 (1.14)' }],
      ['1.15', same('Microsoft 365 (ExcelApi 1.15)')],
      ['1.10', { vi: 'Excel 2019 cập nhật (1.10)', en: 'Excel 2019 updated (1.10)' }],
      ['1.4', same('Excel 2016 (1.4)')],
    ],
    options: (excelApi) => ({ excelApi }),
  },
];
