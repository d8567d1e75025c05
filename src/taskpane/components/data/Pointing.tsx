/** Says how a report is read by pointing; open where nothing was found, so that any layout can be read. */
import type { JSX } from 'react';
import { mergeReadings, NO_READING } from '../../../report/reading';
import type { Measure } from '../../../terms/terms';
import { useTexts } from '../../context';
import type { Controller } from '../../controller';
import { isBusy, type PaneState } from '../../state';
import { Disclosure } from '../Section';
import { PointPanel } from './PointPanel';

export function Pointing({ state, controller, open = false }: { state: PaneState; controller: Controller; open?: boolean }): JSX.Element {
  const { pointing } = useTexts();
  const sheets = state.found?.examination.recognition.sheets ?? [];
  const measureOf = (sheet: string): Measure | null => {
    const measures = new Set(sheets.filter((report) => report.sheet === sheet).flatMap((report) => report.measures.map(({ measure }) => measure)));
    return measures.size === 1 ? [...measures][0]! : null;
  };
  return (
    <Disclosure summary={pointing.summary} open={open}>
      <PointPanel
        selected={state.selected}
        answered={mergeReadings(state.found?.examination.reading ?? NO_READING, state.answers)}
        measureOf={measureOf}
        busy={isBusy(state)}
        onSay={(said) => void controller.say(said)}
        onForget={(sheet) => void controller.forget(sheet)}
        onSave={() => controller.savedAnswers()}
        onLoad={(text) => void controller.useAnswers(text)}
      />
    </Disclosure>
  );
}
