/** What ribbon commands say in the pane, in English. */
import { count } from '../../messages/en/numbers';
import type { OwnTexts } from './vi';

export const commandsEn = {
  classified: (subjects) => `${count(subjects, 'subject', 'subjects')} classified.`,
  marked: (rows) => `${count(rows, 'qualifying row', 'qualifying rows')} marked. Press the button again to take the marks away.`,
  noneQualifies: 'Nobody qualifies yet, so no row is marked. Press the button again to take the marking rule away.',
  unmarked: 'The marks on qualifying rows were taken away.',
  removed: (sheets) => `Results of the award board were removed from: ${sheets}.`,
  reviewMade: (rows) =>
    `The sheet "Xét khen thưởng" was made with ${count(rows, 'row', 'rows')}. Fill in what is missing (there, or under Award review in the pane), then press the button again for the list.`,
  listed: (collectives, individuals) => `Nomination list made: ${count(collectives, 'collective', 'collectives')}, ${count(individuals, 'person', 'people')}.`,
  listIncomplete: (subjects) => `${count(subjects, 'subject lacks', 'subjects lack')} information and ${subjects === 1 ? 'is' : 'are'} not on the list.`,
  listUndecided: (cases) =>
    `${count(cases, 'case', 'cases')} beyond a quota ${cases === 1 ? 'waits' : 'wait'} for the council and ${cases === 1 ? 'is' : 'are'} not on the list.`,
  listOverQuota: (quotas) => `${count(quotas, 'quota is', 'quotas are')} exceeded: the list says so, the council decides.`,
  pageNotSet: 'Excel would not set the page (mostly for want of a printer): choose A4 landscape, one page wide, before you print.',
  notCompared: (questions) => `The review could not be compared with the report: ${count(questions, 'question is', 'questions are')} open.`,
  listKept: (sheet) => `You had changed the list before, so it was kept on the sheet "${sheet}".`,
  kept: (sheets) => `Kept because you have typed into it: ${sheets}. Delete it yourself if you no longer need it.`,
  waiting: 'Working… If you are editing a cell, press Enter to finish.',
  notLoaded: 'A part of the add-in could not be loaded, and nothing was done. Check the connection to the server of your agency, then press again.',
  busy: 'The previous command is still running. Wait for it, then press again.',
} satisfies OwnTexts;
