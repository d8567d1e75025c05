/** "Theo dõi": records the figures of a day, and says what changed since another one. */
import { Button, Field, Input, MessageBar, MessageBarBody, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PlaceProps } from '../../App';
import { localDay } from '../../../award/deadline';
import { dayIn } from '../../../cells/day';
import type { Examination } from '../../../excel/results/classify';
import { figuresPeriod, proposedDay } from '../../../history/day';
import { rowsOfReport } from '../../../history/row';
import type { Plan } from '../../../plan/plan';
import { usePane } from '../../context';
import { activePlan } from '../../controller';
import { createHistoryController, type HistoryController, type HistoryState } from '../../history-controller';
import { problemsText } from '../../history-rows';
import { keptOnce, useKept } from '../../kept';
import { onSheetChanged } from '../../sheet-signal';
import { HISTORY_TEXTS } from '../../texts/history';
import type { HistoryTexts } from '../../texts/vi/history';
import { Actions } from '../ActionBar';
import { PlanWarnings } from '../PlanWarnings';
import { Section } from '../Section';
import { Changes } from './Changes';
import { Paragraph } from './Paragraph';
import { PastFiles } from './PastFiles';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const today = (): string => localDay(new Date());

/** @param given for tests: another Excel side */
export default function HistoryPlace({ state, controller, busy, given }: PlaceProps & { given?: HistoryController }): JSX.Element {
  const { texts } = usePane();
  const say = HISTORY_TEXTS[texts.language];
  // What was recorded last can be taken back after another place was looked at, too.
  const history = given ?? keptOnce(`historyController:${texts.language}`, () => createHistoryController(say, texts));
  const known = useSyncExternalStore(history.subscribe, history.getState);
  useEffect(() => void history.read(), [history]);
  useEffect(() => onSheetChanged(history.sheetChanged), [history]);
  const { examination } = state.found ?? {};
  const isRead = examination !== undefined && examination.recognition.questions.length === 0 && !state.plan.error;
  return (
    <Section heading={say.heading} help="theo-doi">
      <PlanWarnings state={state} controller={controller} />
      {isRead ? (
        <Recording key={activePlan(state).id} plan={activePlan(state)} examination={examination} say={say} known={known} history={history} busy={busy} />
      ) : (
        <NotRead say={say} />
      )}
    </Section>
  );
}

function NotRead({ say }: { say: HistoryTexts }): JSX.Element {
  const styles = useStyles();
  return <p className={styles.text}>{say.noReport}</p>;
}

interface RecordingProps {
  plan: Plan;
  examination: Examination;
  say: HistoryTexts;
  known: HistoryState;
  history: HistoryController;
  busy: boolean;
}

function Recording({ plan, examination, say, known, history, busy }: RecordingProps): JSX.Element {
  const { texts, goTo } = usePane();
  const styles = useStyles();
  const period = useMemo(() => figuresPeriod(examination.recognition.sheets, plan.dataPeriod), [examination, plan]);
  const proposed = proposedDay(period.to, today(), plan.dataPeriod);
  const [draft, setDraft] = useKept<string | null>(`historyDay:${proposed}`, null);
  const day = draft === null ? proposed : (dayIn(draft) ?? null);
  const isLate = day !== null && day > today();
  const rows = useMemo(() => (day === null ? [] : rowsOfReport(plan, examination, day)), [plan, examination, day]);
  const past = known.history?.reading.rows.map(({ row }) => row) ?? [];
  const isThere = past.some((row) => row.day === day && row.source === '');
  const blocked = busy || known.busy || rows.length === 0 || isLate;
  const origin = dayHint(day, period.to, plan, say, texts.date);
  const problem = day === null ? say.dayWrong : isLate ? say.dayLate : null;
  const { history: placed, message, undo } = known;
  return (
    <>
      <Field
        className={styles.field}
        label={say.day}
        size="small"
        validationState={problem ? 'error' : 'none'}
        {...(problem ? { validationMessage: problem } : { hint: origin })}
      >
        <Input className={styles.control} value={draft ?? typedDay(proposed)} placeholder={say.dayExample} onChange={(_, { value }) => setDraft(value)} />
      </Field>
      <div role="status">
        {message && (
          <MessageBar intent={message.intent} layout="multiline">
            <MessageBarBody>{message.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <Button size="small" title={say.summary.title} disabledFocusable={blocked} onClick={() => void history.summarize(plan, examination.assessed, rows)}>
          {say.summary.make}
        </Button>
        <Button
          size="small"
          title={say.launch.title}
          disabledFocusable={busy || known.busy}
          onClick={() => void history.launch(plan, examination.assessed, day)}
        >
          {say.launch.make}
        </Button>
        {placed && (
          <Button size="small" onClick={() => goTo(placed.sheet, 'A1')}>
            {say.goTo}
          </Button>
        )}
        {undo && (
          <Button size="small" appearance="subtle" disabledFocusable={busy || known.busy} onClick={() => void history.undo()}>
            {say.undo}
          </Button>
        )}
      </div>
      {placed && placed.reading.problems.length > 0 && <p className={styles.text}>{problemsText(placed, say)}</p>}
      {known.unread
        ? known.busy && <p className={styles.text}>{say.working}</p>
        : rows.length > 0 &&
          !isLate && (
            <>
              <Paragraph plan={plan} examination={examination} rows={rows} past={past} say={say} />
              <Changes now={rows} past={past} plan={plan} say={say} />
            </>
          )}
      <PastFiles plan={plan} today={today} refused={known.refused} blocked={busy || known.busy} history={history} />
      <Actions>
        <Button
          appearance="primary"
          disabledFocusable={blocked}
          title={day === null ? undefined : say.recordTitle(texts.date(day))}
          onClick={() => void history.record(rows)}
        >
          {isThere ? say.recordAgain : say.record}
        </Button>
      </Actions>
    </>
  );
}

/** What is to be known of the day: where it comes from, and whether it can be. @param said by the report */
function dayHint(day: string | null, said: string | null, { dataPeriod: { from, to } }: Plan, say: HistoryTexts, date: (day: string) => string): string {
  const outside = day !== null && (day < from || day > to) ? say.dayOutside(date(from), date(to)) : '';
  const origin = said === null ? say.dayUnsaid : said > today() ? say.dayAhead(date(said)) : said === day ? say.daySaid(date(said)) : say.dayOther(date(said));
  return [origin, outside].filter(Boolean).join(' ');
}

/** A day as it is typed, day before month on every PC. */
const typedDay = (iso: string): string => iso.split('-').reverse().join('/');
