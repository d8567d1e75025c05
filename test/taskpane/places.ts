/** All places of the pane, and what they load on demand: once they are there, the tests draw at once. */
import { act } from 'react';
import { PLACES, type Place } from '../../src/taskpane/state';

// jsdom has no layout, and nothing to scroll.
Object.assign(window, { scrollTo: () => undefined });

/** @param draw draws the pane in a place */
export async function loadPlaces(draw: (place: Place) => void, clear: () => void): Promise<void> {
  for (const place of PLACES) {
    await act(async () => {
      draw(place);
      await Promise.all([
        import('../../src/taskpane/components/results/ResultsPlace'),
        import('../../src/taskpane/components/results/OutdatedBar'),
        import('../../src/taskpane/components/QuestionSection'),
        import('../../src/taskpane/components/StatusBars'),
        import('../../src/taskpane/components/history/HistoryPlace'),
        import('../../src/taskpane/components/data/Pointing'),
        import('../../src/taskpane/components/data/DataPlace'),
        import('../../src/taskpane/components/plan/PlanPlace'),
        import('../../src/taskpane/components/award/AwardPlace'),
        import('../../src/taskpane/components/help/HelpPlace'),
      ]);
    });
    clear();
  }
}
