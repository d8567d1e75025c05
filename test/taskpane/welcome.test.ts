/** When the three steps are shown. */
import { type Welcome, welcomeOn } from '../../src/taskpane/welcome';

test.each<[string, string | null, string | null, Welcome]>([
  ['the first time', null, null, 'full'],
  ['never closed', '2024-06-01', null, 'full'],
  ['closed today', '2024-06-01', '2024-06-01', null],
  ['used every month since', '2024-05-02', '2023-07-01', null],
  ['120 days away', '2024-02-02', '2023-07-01', null],
  ['a day more', '2024-02-01', '2023-07-01', 'short'],
  ['closed after the last day that is known', '2023-01-01', '2024-05-30', null],
  ['something else is remembered', 'x', 'y', 'short'],
])('%s', (_, used, closed, expected) => expect(welcomeOn('2024-06-01', used, closed)).toBe(expected));
