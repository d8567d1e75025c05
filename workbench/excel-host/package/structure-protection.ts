/** `<workbookProtection>`: whether the list of sheets may be changed. */
import type { Workbook } from '../model/workbook';
import type { Splices } from './splices';
import type { XmlElement } from './xml-tree';

/** Null when the structure is free; windows may be locked all the same. */
export function readStructureProtection(root: XmlElement): Workbook['structureProtection'] {
  const element = root.child('workbookProtection');
  if (!element?.flag('lockStructure')) return null;
  return { hasPassword: element.attributes.has('workbookPassword') || element.attributes.has('workbookHashValue') };
}

/** Adds, changes or removes the element. A password of the file goes with the protection; a new one cannot be made, as for sheets. */
export function writeStructureProtection(root: XmlElement, protection: Workbook['structureProtection'], splices: Splices): void {
  const element = root.child('workbookProtection');
  if ((readStructureProtection(root) !== null) === (protection !== null)) return;
  if (!protection) return splices.remove(element!);
  if (element) return splices.setAttributes(element, { lockStructure: 1 });
  const before = root.child('bookViews') ?? root.child('sheets');
  // Views that are new as well come behind it.
  splices.insert({ at: before?.start ?? root.innerEnd, rank: -1 }, `<${root.prefix}workbookProtection lockStructure="1"/>`);
}
