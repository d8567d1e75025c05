/**
 * Where this house's client (client/) may differ from Microsoft's, and why. Nothing else may: the tests of the host and of the add-in in Excel run on both
 * (jest.config.js), and what stands here is asked of each.
 */

/** The client under test. */
export const CLIENT: 'microsoft' | 'own' = (globalThis as { CLIENT?: 'own' }).CLIENT ?? 'microsoft';

/** Difference → why it may be. */
export const DIFFERENCES = {
  splitWrites: 'Microsoft’s client writes more than 1,500 cells in several actions of one request, to keep messages small. There are no messages here.',
  statement: 'Microsoft’s client writes out which statement of the add-in failed. Code and place say it, too; nobody reads the statement.',
  window: 'Microsoft’s client has a window of its own with storage in it, because it is a page’s script. This one needs none.',
} as const;

/** What is expected of the client under test. */
export const byClient = <T>(_difference: keyof typeof DIFFERENCES, ofMicrosoft: T, ofOwn: T): T => (CLIENT === 'microsoft' ? ofMicrosoft : ofOwn);
