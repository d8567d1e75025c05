/** All Vietnamese texts of the pane. Their shape is the one that every language satisfies. */
import { vi } from '../../../messages/vi';
import { dossierVi } from './dossier';
import { formulasVi } from './formulas';
import { helpLinksVi } from './help-links';
import { paneVi } from './pane';
import { planVi } from './plan';
import { questionsVi } from './questions';
import { pointingVi } from './pointing';
import { resultsVi } from './results';
import { selectedVi } from './selected';
import { whatIfVi } from './what-if';

export const textsVi = {
  messages: vi,
  ...paneVi,
  plan: planVi,
  results: resultsVi,
  selected: selectedVi,
  whatIf: whatIfVi,
  formulas: formulasVi,
  dossier: dossierVi,
  help: helpLinksVi,
  pointing: pointingVi,
  questions: questionsVi,
};

export type PaneTexts = typeof textsVi;
