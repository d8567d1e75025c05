/** Entry of the pane: waits for Office and for the texts of its language, then draws the pane and reads the workbook. */
import { readEnvironment } from './environment';
import { sentenceFor } from '../excel/kit/errors';
import { say, startPane } from './start';
import { keepTabbing } from './tabbing';
import { paneTextsFor } from './texts/texts';
import { textsVi } from './texts/vi';

void Office.onReady(async ({ host }) => {
  const environment = readEnvironment(host);
  const texts = await paneTextsFor(environment.language);
  const root = document.getElementById('pane')!;
  document.documentElement.lang = texts.messages.language;
  if (environment.support === 'ok') keepTabbing(document);
  startPane(root, environment, texts);
}).catch((error: unknown) => say(document.getElementById('pane')!, [textsVi.failed.title, sentenceFor(error, textsVi.messages)]));
