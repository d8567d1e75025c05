/** Texts of the pane for saying how a report is read, in English. */
import { number } from '../../../messages/en/numbers';
import { quoted } from '../../../messages/en/quotes';
import { answer } from '../../../messages/en/questions';
import type { PointingTexts } from '../vi/pointing';
import { paneEn } from './pane';

const columns = (letters: readonly string[]): string => letters.join(' + ');
const MEASURES = { cases: 'Cases', money: 'Money' };

export const pointingEn: PointingTexts = {
  summary: 'Show how to read it',
  hint: 'Select a cell, column or row in Excel, then press what it is. The report is read again at once; nothing is written.',
  none: 'Select a cell in Excel.',
  selected: (address) => `Selected: ${address}`,
  measure: 'Figures',
  measures: MEASURES,
  column: (letters) => `Column ${columns(letters)} is`,
  roles: { ...paneEn.figure, name: 'Names', ignore: 'Not used' },
  row: (first, last) => (first === last ? `Row ${first} is` : `Rows ${first} to ${last} are`),
  choose: 'choose…',
  kind: answer.kind,
  heading: 'The last row of headings',
  sheet: (sheet) => `Sheet ${quoted(sheet)}`,
  use: answer.use,
  leave: answer.leave,
  unit: 'Unit of money',
  unitName: (unit) => paneEn.unit[unit],
  save: 'Save the answers to a file',
  load: 'Use the answers of a file',
  saveHint: 'For another workbook of the same forms: each answer is proved again before it is used.',
  savedContent: 'Content of the file of answers',
  saidHeading: 'You said',
  said: (said) => {
    switch (said.what) {
      case 'figure':
        return `${paneEn.figure[said.figure]} (${MEASURES[said.measure].toLowerCase()}): column ${columns(said.columns)}`;
      case 'unit':
        return `Unit (${MEASURES[said.measure].toLowerCase()}): ${paneEn.unit[said.unit]}`;
      case 'name':
        return `Names: column ${columns(said.columns)}`;
      case 'ignore':
        return `Not used: column ${said.columns.join(', ')}`;
      case 'heading':
        return `Last row of headings: ${said.row}`;
      case 'rows':
        return `${number(said.count)} rows explained`;
      case 'use':
        return said.use ? answer.use : answer.leave;
    }
  },
};
