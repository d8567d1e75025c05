/** Workbook and Application. */
import type { Workbook } from '../../model/workbook';
import { splitAddress } from '../cells/areas';
import type { HostContext } from '../context';
import { ExcelError } from '../errors';
import { EventKind } from '../events';
import { findRange } from '../find-range';
import { node, rangeNode } from '../nodes';
import { asFlag, defineType, mustExist, oneOf } from '../schema';

const selectedSheet = (host: HostContext) => mustExist(host.workbook.sheet(host.selection.sheetId));

/** Events name their range by `sheet id!address`. */
function eventRange(host: HostContext, reference: string) {
  const { sheet: id, address } = splitAddress(reference);
  const sheet = host.workbook.sheets.find((s) => s.id === id);
  return sheet ? node('Range', findRange(host.workbook, sheet, address)) : null;
}

export const workbook = defineType('Workbook', {
  scalars: {
    name: { get: (_, host) => host.documentName },
    readOnly: { get: () => false },
    isDirty: { get: () => true, onlyByName: true },
    autoSave: { get: () => true, onlyByName: true },
    previouslySaved: { get: () => true, onlyByName: true },
  },
  navigation: {
    _Runtime: () => node('Runtime', {}),
    application: () => node('Application', {}),
    functions: () => node('Functions', {}),
    names: () => node('NamedItemCollection', { sheet: null }),
    properties: () => node('DocumentProperties', {}),
    protection: () => node('WorkbookProtection', {}),
    settings: () => node('SettingCollection', {}),
    tables: () => node('TableCollection', { sheet: null }),
    worksheets: () => node('WorksheetCollection', {}),
  },
  methods: {
    close: (_, args, host) => host.close(args.word(0, ['Save', 'SkipSave'], 'Save') === 'Save'),
    save: (_, args, host) => host.save(args.word(0, ['Save', 'Prompt'], 'Save') === 'Prompt'),
    getActiveCell: (_, __, host) => {
      const { top, left } = mustExist(host.selection.areas[0]);
      return rangeNode(selectedSheet(host), { top, left, bottom: top, right: left });
    },
    getSelectedRange: (_, __, host) => {
      if (host.selection.areas.length !== 1) throw new ExcelError('InvalidOperation', 'The current selection contains several ranges: use getSelectedRanges.');
      return rangeNode(selectedSheet(host), { ...host.selection.areas[0]! });
    },
    getSelectedRanges: (_, __, host) => node('RangeAreas', { sheet: selectedSheet(host), areas: host.selection.areas.map((a) => ({ ...a })) }),
    _GetRangeForEventByReferenceId: (_, args, host) => mustExist(eventRange(host, args.text(0))),
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, host) => eventRange(host, args.text(0)),
    _RegisterActivatedEvent: () => undefined,
    _UnregisterActivatedEvent: () => undefined,
  },
});

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const CALCULATION = ['Recalculate', 'Full', 'FullRebuild'] as const;

export const application = defineType('Application', {
  scalars: {
    calculationMode: { get: (_, host) => host.calculationMode, set: (_, v, host) => void (host.calculationMode = oneOf(v, MODES)) },
    calculationState: { get: (_, host) => (host.isCalculating ? 'Pending' : 'Done') },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: (_, host) => host.separators.decimal },
    thousandsSeparator: { get: (_, host) => host.separators.group },
    useSystemSeparators: { get: () => true },
  },
  navigation: { cultureInfo: () => node('CultureInfo', {}) },
  methods: {
    calculate: (_, args, host) => {
      host.calculate(args.word(0, CALCULATION) === 'Recalculate' ? 'changed' : 'all');
      for (const sheet of host.workbook.sheets) host.emit({ kind: EventKind.sheetCalculated, targets: [sheet.id], message: { worksheetId: sheet.id } });
    },
    // Nothing is painted or calculated between the actions of a batch anyway.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** Passwords given in this session; that of a file is unknown, and none fits. */
const passwords = new WeakMap<Workbook, string>();

export const runtime = defineType('Runtime', {
  scalars: { enableEvents: { get: (_, host) => host.eventsEnabled, set: (_, v, host) => void (host.eventsEnabled = asFlag(v)) } },
});

export const workbookProtection = defineType('WorkbookProtection', {
  scalars: { protected: { get: (_, host) => host.workbookProtected } },
  methods: {
    protect: (_, args, host) => {
      // "Fails if the workbook has been protected": as for worksheets.
      if (host.workbookProtected) throw new ExcelError('AccessDenied');
      const password = args.text(0, '');
      host.workbook.structureProtection = { hasPassword: password !== '' };
      passwords.set(host.workbook, password);
    },
    unprotect: (_, args, host) => {
      const { structureProtection } = host.workbook;
      if (structureProtection?.hasPassword && passwords.get(host.workbook) !== args.text(0, '')) throw new ExcelError('AccessDenied');
      host.workbook.structureProtection = null;
    },
  },
});
