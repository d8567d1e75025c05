/** The add-in as the host must know it: who it is, what its functions are called, and workbook files opened in its name. No Node in here. */
import { type OpenOptions, openingPackage, type OpenPackage, openPackage, type Packing, type Steps } from 'excel-host/package';
import metadata from '../src/functions/functions.json';

/** `<Id>` of manifest.xml: whose settings a workbook keeps. */
export const ADD_IN_ID = '7c9f3d52-1b0e-4a57-9a6e-2f4d8f1c6b30';

/** Namespace of the custom functions, as in manifest.xml. */
export const FUNCTION_NAMESPACE = 'THADS';

/** Names, parameters and results of the custom functions. */
export const FUNCTIONS = metadata;

/** How files are read in the add-in's name. */
export const OPEN_OPTIONS: OpenOptions = { addInId: ADD_IN_ID, functionNamespaces: [FUNCTION_NAMESPACE] };

/** Opens a workbook file with the add-in's settings in it. @throws PackageError that says what is wrong with the file */
export const openWorkbook = (bytes: Uint8Array, packing?: Packing): OpenPackage => openPackage(bytes, { ...OPEN_OPTIONS, ...(packing && { packing }) });

/** The same in turns. */
export const openingWorkbook = (bytes: Uint8Array, unpacked?: OpenOptions['unpacked']): Steps<OpenPackage> =>
  openingPackage(bytes, { ...OPEN_OPTIONS, ...(unpacked && { unpacked }) });
