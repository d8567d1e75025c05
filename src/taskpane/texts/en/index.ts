/** All English texts of the pane. */
import { en } from '../../../messages/en';
import type { PaneTexts } from '../vi';
import { dossierEn } from './dossier';
import { formulasEn } from './formulas';
import { helpLinksEn } from './help-links';
import { paneEn } from './pane';
import { planEn } from './plan';
import { pointingEn } from './pointing';
import { questionsEn } from './questions';
import { resultsEn } from './results';
import { selectedEn } from './selected';
import { whatIfEn } from './what-if';

export const textsEn = {
  messages: en,
  ...paneEn,
  plan: planEn,
  results: resultsEn,
  selected: selectedEn,
  whatIf: whatIfEn,
  formulas: formulasEn,
  dossier: dossierEn,
  help: helpLinksEn,
  pointing: pointingEn,
  questions: questionsEn,
} satisfies PaneTexts;
