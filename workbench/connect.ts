/** This house's own client on our host, in the add-in's name: the add-in without Office, on the command line and on the page. No Node in here. */
import { bootClient } from 'excel-host/client';
import type { BootOptions, OfficeSession } from 'excel-host';
import { FUNCTION_NAMESPACE } from './add-in';

/** Starts a client over a workbook. */
export const connectAddIn = (options: BootOptions): Promise<OfficeSession> => bootClient({ functionNamespace: FUNCTION_NAMESPACE, ...options });
