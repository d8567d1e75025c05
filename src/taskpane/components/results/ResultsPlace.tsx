/** "Kết quả": who is missing how much. Questions come first where there are any; where nothing was found, why. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, lazy, useMemo, useState } from 'react';
import { subjectAt } from '../../../assessment/explain';
import type { PlaceProps } from '../../App';
import { useTexts } from '../../context';
import { activePlan } from '../../controller';
import { RemoveIcon, RereadIcon, SampleIcon, UndoIcon, WriteIcon } from '../../icons';
import { openPoints } from '../../checks';
import { useKept } from '../../kept';
import { remember, remembered } from '../../remembered';
import { type Welcome as WelcomeKind, welcomeOn } from '../../welcome';
import { filterRows, keyFigures, NO_FILTER, resultRows, type Sort } from '../../results';
import type { Found, PaneState } from '../../state';
import { Actions } from '../ActionBar';
import { Loaded } from '../Loaded';
import { PlanWarnings } from '../PlanWarnings';
import { Questions } from '../Questions';
import { RefusedSheets } from '../data/RefusedSheets';
import { Section } from '../Section';
import { Figures } from './Figures';
import { Filters } from './Filters';
import { ResultList } from './ResultList';

const Welcome = lazy(() => import('./Welcome').then(({ Welcome: component }) => ({ default: component })));
const OutdatedBar = lazy(() => import('./OutdatedBar').then(({ OutdatedBar: component }) => ({ default: component })));
const Pointing = lazy(() => import('../data/Pointing').then(({ Pointing: component }) => ({ default: component })));

const useStyles = makeStyles({
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  old: { opacity: 0.6 },
  results: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
});

const TODAY = new Date().toISOString().slice(0, 10);

/** Asked once: from now on the pane has been used today. */
function welcomeNow(): ReturnType<typeof welcomeOn> {
  const kind = welcomeOn(TODAY, remembered('used'), remembered('welcome'));
  // Who has not closed the steps yet sees them again.
  if (kind !== 'short') remember('used', TODAY);
  return kind;
}

export default function ResultsPlace({ state, controller, busy }: PlaceProps): JSX.Element {
  const { found } = state;
  const questions = found?.examination.recognition.questions ?? [];
  const [kind] = useState(welcomeNow);
  return (
    <>
      {found && !busy && (
        <Loaded>
          <OutdatedBar found={found} />
        </Loaded>
      )}
      <Questions state={state} controller={controller} busy={busy} />
      {found && <PlanWarnings state={state} controller={controller} />}
      {found && questions.length === 0 && <Results found={found} state={state} />}
      {!found && <NothingFound state={state} controller={controller} busy={busy} />}
      <Write state={state} controller={controller} busy={busy} open={questions.length} points={found ? openPoints(found) : 0} welcome={kind} />
    </>
  );
}

/** Buttons stay focusable while they are disabled: a keyboard user does not lose the place when a job starts. */
function Write({ state, controller, busy, open, points, welcome }: PlaceProps & { open: number; points: number; welcome: WelcomeKind }): JSX.Element {
  const { action } = useTexts();
  const canWrite = state.found !== null && state.plan.error === null && open === 0;
  return (
    <Actions>
      <Button appearance="primary" icon={<WriteIcon />} disabledFocusable={busy || !canWrite} onClick={() => void controller.write()}>
        {open > 0 ? action.writeAfter(open) : points > 0 ? action.writeWith(points) : action.write}
      </Button>
      <Button
        appearance="subtle"
        icon={<UndoIcon />}
        title={action.undo}
        aria-label={action.undo}
        disabledFocusable={busy || state.undo === null}
        onClick={() => void controller.undo()}
      />
      <Button
        appearance="subtle"
        icon={<RemoveIcon />}
        title={action.remove}
        aria-label={action.remove}
        disabledFocusable={busy}
        onClick={() => void controller.remove()}
      />
      {welcome && state.phase !== 'written' && (
        <Loaded>
          <Welcome kind={welcome} today={TODAY} />
        </Loaded>
      )}
    </Actions>
  );
}

function Results({ found, state }: { found: Found; state: PaneState }): JSX.Element {
  const styles = useStyles();
  const all = useMemo(() => resultRows(found), [found]);
  const [filter, setFilter] = useKept('filter', NO_FILTER);
  const [sort, setSort] = useKept<Sort>('sort', { by: 'report', measure: 'cases' });
  const rows = useMemo(() => filterRows(all, filter), [all, filter]);
  // Of the whole report, whatever is filtered: a figure that changes under a search is misread.
  const figures = useMemo(() => keyFigures(all), [all]);
  const selected = useSelected(found, state.selected);
  const [shown, setShown] = useState<number | null>(null);
  return (
    <div className={state.plan.error ? styles.old : undefined}>
      <div className={styles.results}>
        <Figures figures={figures} onShow={(row) => setShown(row.index)} />
        <Filters all={all} shown={rows.length} filter={filter} sort={sort} summary={found.examination.summary} onFilter={setFilter} onSort={setSort} />
        <ResultList plan={activePlan(state)} found={found} all={all} rows={rows} sort={sort} selected={selected} asked={shown} onAsked={setShown} />
      </div>
    </div>
  );
}

/** The subject of the row that is selected in Excel, by its index; null where it is none. */
function useSelected({ examination }: Found, selected: PaneState['selected']): number | null {
  return useMemo(() => {
    if (!selected) return null;
    const { recognition, assessed } = examination;
    const subject = subjectAt(recognition, assessed, selected.sheet, selected.rows?.first ?? 0);
    return subject && assessed.indexOf(subject);
  }, [examination, selected]);
}

function NothingFound({ state, controller, busy }: PlaceProps): JSX.Element | null {
  const { action, failed } = useTexts();
  const styles = useStyles();
  const refused = state.failure?.refused ?? [];
  // Somebody who points at one cell after the other sees the panel stay.
  if (busy && Object.keys(state.answers.sheets).length === 0) return null;
  return (
    <Section heading={failed.empty}>
      <p className={styles.hint}>{failed.emptyHint}</p>
      <div className={styles.buttons}>
        <Button icon={<RereadIcon />} disabledFocusable={busy} onClick={() => void controller.reread()}>
          {action.reread}
        </Button>
        <Button icon={<SampleIcon />} title={failed.sampleHint} disabledFocusable={busy} onClick={() => void controller.addSample()}>
          {failed.sample}
        </Button>
      </div>
      <RefusedSheets refused={refused} busy={busy} onForget={(sheet) => void controller.forget(sheet)} open />
      {!refused.some(({ reason: { code } }) => code === 'empty') && (
        <Loaded>
          <Pointing state={state} controller={controller} open />
        </Loaded>
      )}
    </Section>
  );
}
