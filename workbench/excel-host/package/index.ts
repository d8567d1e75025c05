/** The door of this folder: .xlsx and .xlsm files in and out, the errors of files, and the XML reader that they are read with. */
export { newPackage } from './new-package';
export { type OpenOptions, type OpenPackage, openPackage, openingPackage } from './open-package';
export { type Facts, type LimitName, PackageError, type PackageErrorCode, type ReferenceKind } from './errors';
export { difference, picture, sorted } from './picture';
export type { Packing } from './packing';
export { atOnce, inTurns, type Steps } from './steps';
export { unpackAhead } from './unpack-ahead';
export { verifySaved, verifyingSaved } from './verify';
export { PRESET_RULES } from './conditional-format-words';
export { type XmlElement, parseXml } from './xml-tree';
