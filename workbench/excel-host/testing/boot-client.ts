/** Stands in for `host/boot` where tests are run on this house's own client (jest.config.js). */
export { bootClient as bootOffice } from '../client';
export type { BootOptions, OfficeSession } from '../host/session';
