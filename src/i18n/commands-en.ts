/** What ribbon commands say in the pane, in English. */
import type { CommandTexts } from './commands-vi';

const rows = (count: number, one: string, many: string): string => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

export const commandsEn: CommandTexts = {
  classified: (subjects) => `${rows(subjects, 'subject', 'subjects')} classified.`,
  marked: (count) => `${rows(count, 'qualifying row', 'qualifying rows')} marked. Press the button again to take the marks away.`,
  noneQualifies: 'Nobody qualifies yet, so no row is marked. Press the button again to take the marking rule away.',
  unmarked: 'The marks on qualifying rows were taken away.',
  removed: (sheets) => `Results of the award board were removed from: ${sheets}.`,
  waiting: 'Working… If you are editing a cell, press Enter to finish.',
  busy: 'The previous command is still running. Wait for it, then press again.',
};
