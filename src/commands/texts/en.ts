/** What ribbon commands say in the pane, in English. */
import type { CommandTexts } from './vi';

const rows = (count: number, one: string, many: string): string => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

export const commandsEn: CommandTexts = {
  classified: (subjects) => `${rows(subjects, 'subject', 'subjects')} classified.`,
  marked: (count) => `${rows(count, 'qualifying row', 'qualifying rows')} marked. Press the button again to take the marks away.`,
  noneQualifies: 'Nobody qualifies yet, so no row is marked. Press the button again to take the marking rule away.',
  unmarked: 'The marks on qualifying rows were taken away.',
  removed: (sheets) => `Results of the award board were removed from: ${sheets}.`,
  reviewMade: (count) =>
    `The sheet "Xét khen thưởng" was made with ${rows(count, 'row', 'rows')}. Fill in what is missing (there, or under Award review in the pane), then press the button again for the list.`,
  listed: (collectives, individuals) => `Nomination list made: ${rows(collectives, 'collective', 'collectives')}, ${rows(individuals, 'person', 'people')}.`,
  listIncomplete: (count) => `${rows(count, 'subject lacks', 'subjects lack')} information and ${count === 1 ? 'is' : 'are'} not on the list.`,
  listOverQuota: (count) => `${rows(count, 'quota is', 'quotas are')} exceeded: the list says so, the council decides.`,
  listKept: (sheet) => `You had changed the list before, so it was kept on the sheet "${sheet}".`,
  kept: (sheets) => `Kept because you have typed into it: ${sheets}. Delete it yourself if you no longer need it.`,
  waiting: 'Working… If you are editing a cell, press Enter to finish.',
  busy: 'The previous command is still running. Wait for it, then press again.',
};
