/** The whole pane from its state. Knows the controller, not Office. */
import { Button, FluentProvider, type Theme, makeStyles, tokens, typographyStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { type JSX, lazy, type ReactNode, type RefObject, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { BUILTIN_PLANS } from '../plan/builtin';
import { mergeReadings, NO_READING, type Reading } from '../report/reading';
import type { Measure } from '../terms/terms';
import { ActionBar } from './components/ActionBar';
import { Announcer } from './components/Announcer';
import { AwardSection } from './components/award/AwardSection';
import { FormulaSection } from './components/FormulaSection';
import { Loaded } from './components/Loaded';
import { PlanSection } from './components/PlanSection';
import { RefusedSheets } from './components/RefusedSheets';
import { Disclosure, Section } from './components/Section';
import { SheetCardView } from './components/SheetCardView';
import { StatusArea } from './components/StatusArea';
import { PaneProvider, useTexts } from './context';
import { type Controller, activePlan } from './controller';
import { RereadIcon } from './icons';
import { aboutExcel } from './environment';
import { type Found, type PaneState, isBusy } from './state';
import type { Store } from './store';
import type { PaneTexts } from './texts/vi';
import { sheetCards } from './view';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalXL, padding: tokens.spacingHorizontalL, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Needed once something was found, and loaded only then. */
const SummaryTable = lazy(() => import('./components/SummaryTable').then(({ SummaryTable: component }) => ({ default: component })));
const MissingList = lazy(() => import('./components/MissingList').then(({ MissingList: component }) => ({ default: component })));
const HelpSection = lazy(() => import('./components/HelpSection'));
const OutdatedBar = lazy(() => import('./components/OutdatedBar').then(({ OutdatedBar: component }) => ({ default: component })));
const QuestionSection = lazy(() => import('./components/QuestionSection').then(({ QuestionSection: component }) => ({ default: component })));
const PointPanel = lazy(() => import('./components/PointPanel').then(({ PointPanel: component }) => ({ default: component })));
const SelectedRow = lazy(() => import('./components/SelectedRow').then(({ SelectedRow: component }) => ({ default: component })));

const theme = (dark: boolean): Theme => (dark ? webDarkTheme : webLightTheme);

export interface AppProps {
  store: Store;
  controller: Controller;
  texts: PaneTexts;
  dark: boolean;
}

export function App({ store, controller, texts, dark }: AppProps): JSX.Element {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const pane = useMemo(() => ({ texts, goTo: (sheet: string, address: string) => void controller.goTo(sheet, address) }), [texts, controller]);
  return (
    <FluentProvider theme={theme(dark)}>
      <PaneProvider value={pane}>
        <Loaded>
          <Pane state={state} controller={controller} />
        </Loaded>
      </PaneProvider>
    </FluentProvider>
  );
}

function Pane({ state, controller }: { state: PaneState; controller: Controller }): JSX.Element {
  const { title, action } = useTexts();
  const styles = useStyles();
  const busy = isBusy(state);
  const questions = state.found?.examination.recognition.questions ?? [];
  const pane = useRef<HTMLDivElement>(null);
  useFocusAfterAnswer(pane, questions[0]?.id, busy);
  return (
    <div className={styles.pane} ref={pane}>
      <main className={styles.main} aria-busy={busy}>
        <div className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          <Button appearance="subtle" size="small" icon={<RereadIcon />} disabledFocusable={busy} onClick={() => void controller.reread()}>
            {action.reread}
          </Button>
        </div>
        <StatusArea
          state={state}
          onDismiss={() => controller.dismiss()}
          onWrite={(where) => void controller.write(where)}
          onPrint={() => void controller.print()}
        />
        {state.found && !busy && (
          <Loaded>
            <OutdatedBar found={state.found} />
          </Loaded>
        )}
        {questions.length > 0 && (
          <Loaded>
            <QuestionSection
              questions={questions}
              effects={state.found!.examination.effects}
              busy={busy}
              onAnswer={(asked, candidate) => void controller.answer(asked, candidate)}
            />
          </Loaded>
        )}
        {!state.found && <NothingFound state={state} pointing={<Pointing state={state} controller={controller} open />} />}
        <PlanSection plans={BUILTIN_PLANS} state={state} disabled={busy} controller={controller} />
        <FormulaSection chosen={state.formulas} busy={busy} controller={controller} />
        <AwardSection plan={activePlan(state)} assessed={questions.length > 0 ? null : (state.found?.examination.assessed ?? null)} busy={busy} />
        {state.found && (
          <Loaded>
            <SelectedRow plan={activePlan(state)} found={state.found} selected={state.selected} />
          </Loaded>
        )}
        {state.found && (
          <FoundView
            found={state.found}
            busy={busy}
            onForget={(sheet) => void controller.forget(sheet)}
            onSay={(said) => void controller.say(said)}
            pointing={<Pointing state={state} controller={controller} />}
          />
        )}
        <Loaded>
          <HelpSection busy={busy} controller={controller} about={aboutExcel()} />
        </Loaded>
        <Announcer state={state} />
      </main>
      <ActionBar
        busy={busy}
        canWrite={state.found !== null && questions.length === 0}
        open={questions.length}
        canUndo={state.undo !== null}
        onWrite={() => void controller.write()}
        onUndo={() => void controller.undo()}
        onRemove={() => void controller.remove()}
      />
    </div>
  );
}

/** A card that was answered goes, and the focus with it: the next card gets it, or the button that writes. */
function useFocusAfterAnswer(pane: RefObject<HTMLDivElement | null>, asked: string | undefined, busy: boolean): void {
  const before = useRef(asked);
  useEffect(() => {
    if (busy || before.current === asked) return;
    const answered = before.current !== undefined;
    before.current = asked;
    if (!answered || document.activeElement !== document.body) return;
    pane.current
      ?.querySelector(asked ? 'article' : 'footer')
      ?.querySelector('button')
      ?.focus();
  }, [pane, asked, busy]);
}

/** Says how a report is read by pointing; open where nothing was found, so that any layout can be read. */
function Pointing({ state, controller, open = false }: { state: PaneState; controller: Controller; open?: boolean }): JSX.Element {
  const { pointing } = useTexts();
  const sheets = state.found?.examination.recognition.sheets ?? [];
  const measureOf = (sheet: string): Measure | null => {
    const measures = new Set(sheets.filter((report) => report.sheet === sheet).flatMap((report) => report.measures.map(({ measure }) => measure)));
    return measures.size === 1 ? [...measures][0]! : null;
  };
  return (
    <Disclosure summary={pointing.summary} open={open}>
      <Loaded>
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
      </Loaded>
    </Disclosure>
  );
}

interface FoundViewProps {
  found: Found;
  busy: boolean;
  onForget(sheet: string): void;
  onSay(said: Reading): void;
  pointing: ReactNode;
}

function FoundView({ found, busy, onForget, onSay, pointing }: FoundViewProps): JSX.Element {
  const { report } = useTexts();
  const cards = useMemo(() => sheetCards(found), [found]);
  return (
    <>
      <Section heading={report.heading(cards.length)}>
        {cards.map((card) => (
          <SheetCardView key={card.key} card={card} busy={busy} onForget={onForget} onSay={onSay} />
        ))}
        {pointing}
        <RefusedSheets refused={found.examination.recognition.refused} answered={found.examination.reading} busy={busy} onForget={onForget} />
      </Section>
      <Loaded>
        <SummaryTable summary={found.examination.summary} />
        <MissingList found={found} />
      </Loaded>
    </>
  );
}

function NothingFound({ state, pointing }: { state: PaneState; pointing: ReactNode }): JSX.Element | null {
  const { failed } = useTexts();
  const styles = useStyles();
  const refused = state.failure?.refused ?? [];
  // Somebody who points at one cell after the other sees the panel stay.
  if (isBusy(state) && Object.keys(state.answers.sheets).length === 0) return null;
  return (
    <Section heading={failed.empty}>
      <p className={styles.hint}>{failed.emptyHint}</p>
      <RefusedSheets refused={refused} open />
      {!refused.some(({ reason: { code } }) => code === 'empty') && pointing}
    </Section>
  );
}
