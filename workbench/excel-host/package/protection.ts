/** `<sheetProtection>`: its attributes say what is forbidden, the model says what is allowed. */
import type { Protection, ProtectionOptions } from '../model/workbook';
import { elementOf, placeFor, type SheetOutline } from './sheet-outline';
import { attributeText, withPrefix, type AttributeChanges, type Splices } from './splices';
import type { XmlElement } from './xml-tree';

type Switch = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** Attribute, what it forbids, and whether that is forbidden when the attribute is missing. */
const SWITCHES: readonly [string, Switch, boolean][] = [
  ['objects', 'allowEditObjects', false],
  ['scenarios', 'allowEditScenarios', false],
  ['formatCells', 'allowFormatCells', true],
  ['formatColumns', 'allowFormatColumns', true],
  ['formatRows', 'allowFormatRows', true],
  ['insertColumns', 'allowInsertColumns', true],
  ['insertRows', 'allowInsertRows', true],
  ['insertHyperlinks', 'allowInsertHyperlinks', true],
  ['deleteColumns', 'allowDeleteColumns', true],
  ['deleteRows', 'allowDeleteRows', true],
  ['sort', 'allowSort', true],
  ['autoFilter', 'allowAutoFilter', true],
  ['pivotTables', 'allowPivotTables', true],
];

/** `null` when the sheet is not protected (also when the element is there but switched off). */
export function readProtection(outline: SheetOutline): Protection | null {
  const element = elementOf(outline, 'sheetProtection');
  if (!element?.flag('sheet')) return null;
  const options = Object.fromEntries(SWITCHES.map(([attribute, option, forbidden]) => [option, !element.flag(attribute, forbidden)])) as Record<
    Switch,
    boolean
  >;
  return {
    options: { ...options, selectionMode: selectionMode(element) },
    hasPassword: element.attributes.has('password') || element.attributes.has('hashValue'),
  };
}

function selectionMode(element: XmlElement): ProtectionOptions['selectionMode'] {
  if (element.flag('selectUnlockedCells')) return 'None';
  return element.flag('selectLockedCells') ? 'Unlocked' : 'Normal';
}

/** Adds, patches or removes the element. A password that was there stays; a new one cannot be made, since the model never knows it. */
export function writeProtection(outline: SheetOutline, protection: Protection | null, splices: Splices): void {
  const element = elementOf(outline, 'sheetProtection');
  if (!protection) {
    if (element) splices.remove(element);
    return;
  }
  if (element) {
    splices.setAttributes(element, { sheet: 1, ...changes(protection.options, element) });
    return;
  }
  const all = changes(protection.options, undefined);
  const attributes = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Record<string, string | number>;
  splices.insert(placeFor(outline, 'sheetProtection'), withPrefix(`<sheetProtection${attributeText({ sheet: 1, ...attributes })}/>`, outline.prefix));
}

/** Only the attributes whose meaning changes. */
function changes(options: ProtectionOptions, element: XmlElement | undefined): AttributeChanges {
  const wanted: [string, boolean, boolean][] = [
    ...SWITCHES.map(([attribute, option, standard]): [string, boolean, boolean] => [attribute, !options[option], standard]),
    ['selectLockedCells', options.selectionMode !== 'Normal', false],
    ['selectUnlockedCells', options.selectionMode === 'None', false],
  ];
  const different = wanted.filter(([attribute, forbidden, standard]) => (element?.flag(attribute, standard) ?? standard) !== forbidden);
  return Object.fromEntries(different.map(([attribute, forbidden]) => [attribute, forbidden ? 1 : 0]));
}
