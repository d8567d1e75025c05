/** The whole pane from its state: its places, what is going on, and the bar of actions. Knows the controller, not Office. */
import { FluentProvider, type Theme, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { type JSX, lazy, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { WithActionBar } from './components/ActionBar';
import { Announcer } from './components/Announcer';
import { Loaded } from './components/Loaded';
import { PANEL_ID, Places } from './components/Places';
import { StatusArea } from './components/StatusArea';
import { PaneProvider, usePane } from './context';
import type { Controller } from './controller';
import { type PaneState, type Place, isBusy, toldHere } from './state';
import type { Store } from './store';
import type { PaneTexts } from './texts/vi';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'flex-start',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 16em)': { position: 'static' },
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    minWidth: 0,
  },
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalM, minWidth: 0 },
  title: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap', margin: 0 },
});

/** Each is loaded when it is first gone to. */
const PLACES: Record<Place, ReturnType<typeof lazy<(props: PlaceProps) => JSX.Element>>> = {
  results: lazy(() => import('./components/results/ResultsPlace')),
  history: lazy(() => import('./components/history/HistoryPlace')),
  data: lazy(() => import('./components/data/DataPlace')),
  plan: lazy(() => import('./components/plan/PlanPlace')),
  award: lazy(() => import('./components/award/AwardPlace')),
  help: lazy(() => import('./components/help/HelpPlace')),
};

/** What every place is given. */
export interface PlaceProps {
  state: PaneState;
  controller: Controller;
  busy: boolean;
}

const theme = (dark: boolean): Theme => (dark ? webDarkTheme : webLightTheme);

export interface AppProps {
  store: Store;
  controller: Controller;
  texts: PaneTexts;
  dark: boolean;
  /** What scrolls it, where it stands in a page that has a main part of its own; null: it is the page. */
  scroller?: HTMLElement | null;
}

export function App({ store, controller, texts, dark, scroller = null }: AppProps): JSX.Element {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const pane = useMemo(
    () => ({ texts, scroller, goTo: (sheet: string, address: string) => void controller.goTo(sheet, address) }),
    [texts, scroller, controller],
  );
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
  const { texts, scroller } = usePane();
  const styles = useStyles();
  const busy = isBusy(state);
  const pane = useRef<HTMLDivElement>(null);
  useFocusAfterAnswer(pane, state.found?.examination.recognition.questions[0]?.id, busy);
  const choose = usePlaceTops(scroller ?? document.documentElement, state.place, (place) => controller.choosePlace(place));
  const Place = PLACES[state.place];
  const Main = scroller ? 'div' : 'main';
  return (
    <div className={styles.pane} ref={pane}>
      <WithActionBar>
        <header className={styles.head}>
          <h1 className={styles.title}>{texts.title}</h1>
          <Places place={state.place} onChoose={choose} />
        </header>
        <Main className={styles.main} aria-busy={busy}>
          <StatusArea
            state={toldHere(state)}
            onDismiss={() => controller.dismiss()}
            onWrite={(where) => void controller.write(where)}
            onPrint={() => void controller.print()}
            onAllowNewer={() => void controller.allowNewer()}
            onRemove={(history) => void controller.remove(history)}
          />
          <div className={styles.place} id={PANEL_ID} role="tabpanel" aria-label={texts.places[state.place]}>
            <Loaded key={state.place}>
              <Place state={state} controller={controller} busy={busy} />
            </Loaded>
          </div>
          <Announcer state={state} />
        </Main>
      </WithActionBar>
    </div>
  );
}

/** Each place is found again as far down as it was left. */
function usePlaceTops(scrolls: Element, place: Place, choose: (place: Place) => void): (place: Place) => void {
  const tops = useRef<Partial<Record<Place, number>>>({});
  // At once: what moved a moment later would move away from under a click.
  useLayoutEffect(() => {
    const top = tops.current[place] ?? 0;
    if (top !== scrolls.scrollTop) scrolls.scrollTop = top;
  }, [scrolls, place]);
  return (next) => {
    tops.current[place] = scrolls.scrollTop;
    choose(next);
  };
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
