/** Microsoft's unmodified Office.js in Node on our host, in the add-in's name: what Excel has done when it opens the pane. The reference, for tests. */
import { type BootOptions, type OfficeSession, bootOffice } from 'excel-host/node';
import { FUNCTION_NAMESPACE } from './add-in';

/** Starts a client over a workbook. */
export const bootAddIn = (options: BootOptions): Promise<OfficeSession> => bootOffice({ functionNamespace: FUNCTION_NAMESPACE, ...options });
