/** Texts of the pane's part that makes the dossier, in English. The papers themselves are Vietnamese. */
import { date, number } from '../../../messages/en/numbers';
import type { DossierTexts } from '../vi/dossier';

export const dossierEn = {
  heading: 'Nomination dossier',
  intro: (reports) =>
    `Submission, minutes, nomination list and ${number(reports)} reports on achievements (.docx, in Vietnamese), filled in from the review. Dotted lines are left for people to write.`,
  onlyMinutes: (undecided) =>
    `The minutes, for the council to choose among ${number(undecided)} ${undecided === 1 ? 'case' : 'cases'} beyond a quota. Once its word is in the review, there are a submission and a list.`,
  all: 'Download the dossier (.zip)',
  which: 'Choose one paper',
  one: 'Download this paper',
  working: (done, all) => `Making paper ${number(done)} of ${number(all)}…`,
  starting: 'Reading the review…',
  stop: 'Stop',
  stopped: 'Stopped. No file was saved.',
  saved: (name) =>
    `The file "${name}" was handed over to be saved, usually into the Downloads folder. If it is not there, this computer blocks downloads: print the sheet "Danh sách đề nghị" instead, or open the workbook in Excel on the web.`,
  nothing: 'Nobody qualifies and is proposed yet, so there is no dossier to make.',
  cannotSave:
    'Excel on this device (Mac, iPad) does not let add-ins save files. Open the workbook in Excel for Windows or on the web to download the dossier; here the sheet "Danh sách đề nghị", laid out on A4, can be printed.',
  staff: 'Staff table',
  staffHint: 'Day of birth, position, home, education: written once on a sheet, used by every report on achievements.',
  makeList: 'Make the list to print',
  date,
  before: 'Before you sign',
  provisional: (to) => `Figures are provisional until ${to}; every paper says so.`,
  incomplete: (count) => `${number(count)} subjects lack information and are not in the dossier.`,
  unconfirmed: (count) => `${number(count)} reports on achievements name nobody who confirms them.`,
} satisfies DossierTexts;
