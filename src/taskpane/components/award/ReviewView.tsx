/** The review in the pane: makes the sheet, goes row by row through what is missing, makes the list. Loaded on demand. */
import { Button, MessageBar, MessageBarBody, Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { AssessedSubject } from '../../../assessment/report';
import { hasAward } from '../../../award/evaluate';
import { type Conclusion, CONCLUSIONS } from '../../../award/evaluation';
import { namesIn, quotaSentence } from '../../../award/sentences';
import type { Plan } from '../../../plan/plan';
import { useTexts } from '../../context';
import { savesFiles } from '../../environment';
import { type ReviewController, type ReviewState, createReviewController } from '../../review-controller';
import { onSheetChanged } from '../../sheet-signal';
import { type ReviewedRow, neighbour, openRows, reviewedRows } from '../../review-rows';
import { saveFile } from '../../save';
import { Actions } from '../ActionBar';
import type { Review } from '../../../excel/award/review';
import { BulkAnswers } from './BulkAnswers';
import { DossierPart } from './DossierPart';
import { LostReview } from './LostReview';
import { MovedPeople } from './MovedPeople';
import { OtherCampaign } from './OtherCampaign';
import { OutdatedReview } from './OutdatedReview';
import { ReviewCard } from './ReviewCard';
import { UnitForms } from './UnitForms';
import { useAwardTexts } from './award-texts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  unwritten: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  counts: { ...typographyStyles.body1, display: 'flex', flexDirection: 'column', margin: 0, paddingLeft: 0, listStyleType: 'none' },
  said: { '&:focus': { outline: 'none' } },
  walk: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, '& select': { minWidth: 0 } },
  position: { ...typographyStyles.caption1, flexGrow: 1 },
});

export interface ReviewViewProps {
  plan: Plan;
  assessed: readonly AssessedSubject[] | null;
  busy: boolean;
  today: () => string;
  /** Whether this Excel lets the pane save files. */
  saves?: boolean;
  /** The day of the report's figures; null where it does not say it. */
  day?: string | null;
  /** For tests: another Excel side. */
  controller?: ReviewController;
}

export function ReviewView({ plan, assessed, busy, today, saves = savesFiles(), day = null, controller: given }: ReviewViewProps): JSX.Element {
  const texts = useTexts();
  const { review } = useAwardTexts();
  const styles = useStyles();
  const controller = useMemo(() => given ?? createReviewController(plan, texts, today), [given, plan, texts]);
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  useEffect(() => void controller.read(), [controller]);
  useEffect(() => onSheetChanged((sheetId) => (sheetId === undefined ? void controller.read() : controller.sheetChanged(sheetId))), [controller]);
  const blocked = busy || state.busy;
  const said = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.view} aria-busy={state.busy}>
      {state.other && <OtherCampaign other={state.other} plan={plan} assessed={assessed} blocked={blocked} controller={controller} />}
      {state.lost && <LostReview lost={state.lost} blocked={blocked} onRestore={() => void controller.restore()} />}
      {!state.review && !state.other && <p className={styles.text}>{state.unread ? review.working : review.intro}</p>}
      {!state.other && <Jobs state={state} blocked={blocked} assessed={assessed} controller={controller} />}
      <div role="status" ref={said} tabIndex={-1} className={styles.said}>
        {state.message && (
          <MessageBar intent={state.message.intent} layout="multiline">
            <MessageBarBody>{state.message.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <MovedPeople moves={state.moves} blocked={blocked} onAnswer={(moves) => void controller.answerMoves(moves)} />
      <OutdatedReview names={state.outdated} blocked={blocked} onGo={(from) => void controller.list(from)} />
      {state.review && hasAward(plan) && (
        <>
          <Conclusions review={state.review} blocked={blocked} controller={controller} />
          <BulkAnswers
            plan={plan}
            update={state.review.update}
            blocked={blocked}
            onAnswer={(answers) => {
              // The question goes away with its answer: who works by keyboard goes on from the message.
              said.current?.focus();
              void controller.answer(answers);
            }}
          />
          <Rows rows={reviewedRows(plan, state.review)} state={state} blocked={blocked} controller={controller} />
        </>
      )}
      {state.review && <UnitForms plan={plan} day={day} today={today} saves={saves} blocked={blocked} onChanged={() => void controller.read()} />}
      {state.review && (
        <DossierPart
          list={state.review.update.list}
          saves={saves}
          blocked={blocked}
          onList={() => void controller.list()}
          onStaff={() => void controller.staff()}
          read={controller.nominations}
          save={saveFile}
        />
      )}
    </div>
  );
}

interface PartProps {
  state: ReviewState;
  blocked: boolean;
  controller: ReviewController;
}

function Jobs({ state, blocked, assessed, controller }: PartProps & Pick<ReviewViewProps, 'assessed'>): JSX.Element {
  const { review } = useAwardTexts();
  const styles = useStyles();
  const made = state.review !== null;
  const make = (
    <Button
      appearance={made ? 'secondary' : 'primary'}
      disabledFocusable={blocked || !assessed}
      title={assessed ? undefined : review.noReport}
      onClick={() => assessed && void controller.make(assessed)}
    >
      {made ? review.update : review.make}
    </Button>
  );
  return (
    <>
      <Actions>
        {made ? (
          <Button appearance="primary" disabledFocusable={blocked} onClick={() => void controller.list()}>
            {review.list}
          </Button>
        ) : (
          make
        )}
      </Actions>
      <div className={styles.buttons}>
        {made && make}
        {state.undo && (
          <Button appearance="subtle" disabledFocusable={blocked} onClick={() => void controller.undo()}>
            {review.undo}
          </Button>
        )}
      </div>
    </>
  );
}

function Conclusions({ review: { update }, blocked, controller }: Omit<PartProps, 'state'> & { review: Review }): JSX.Element {
  const texts = useAwardTexts();
  const { review, conclusion } = texts;
  const styles = useStyles();
  const { subjects, list, unwritten } = update;
  const count = (one: Conclusion): number => subjects.filter(({ subject }) => list.evaluations.get(subject)!.conclusion === one).length;
  return (
    <>
      <ul className={styles.counts} aria-label={review.conclusions}>
        {CONCLUSIONS.map((one) => (
          <li key={one}>
            {conclusion[one]}: {count(one)}
          </li>
        ))}
        {[...list.openQuotas, ...list.overQuota].map((quota) => (
          <li key={`${quota.kind}${quota.agency}${quota.title}`}>{quotaSentence(quota, texts)}</li>
        ))}
        {list.against.length > 0 && (
          <li>
            {review.against(
              namesIn(
                list.against.map(({ subject }) => subject.name),
                texts,
              ),
            )}
          </li>
        )}
        {list.severalHeads.map(({ agency, names }) => (
          <li key={agency}>{review.severalHeads(agency, namesIn(names, texts))}</li>
        ))}
      </ul>
      {unwritten > 0 && (
        <div className={styles.unwritten}>
          <p className={styles.text}>{review.unwritten(unwritten)}</p>
          <Button size="small" disabledFocusable={blocked} onClick={() => void controller.refresh()}>
            {review.refresh}
          </Button>
        </div>
      )}
    </>
  );
}

function Rows({ rows, state, blocked, controller }: PartProps & { rows: readonly ReviewedRow[] }): JSX.Element {
  const texts = useAwardTexts();
  const { review } = texts;
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const [at, setAt] = useState<string | null>(null);
  const open = openRows(rows, state.review!);
  const listed = all ? rows : open;
  // A row that was just answered stays in sight although it is complete now: its conclusion is what one wants to see.
  const current = rows.find(({ who }) => who === at) ?? listed[0] ?? null;
  const place = listed.findIndex(({ row }) => row === current?.row);
  const go = (step: 1 | -1): void => {
    const next = neighbour(listed, current?.row ?? -1, step);
    setAt(rows.find(({ row }) => row === next)?.who ?? null);
  };
  return (
    <>
      <Select className={styles.choice} aria-label={review.walk} value={all ? 'all' : 'incomplete'} onChange={(_, { value }) => setAll(value === 'all')}>
        <option value="incomplete">{review.onlyIncomplete(open.length)}</option>
        <option value="all">{review.allRows(rows.length)}</option>
      </Select>
      {!all && open.length === 0 && <p className={styles.text}>{rows.length > 0 ? review.nothingMissing : review.noRows}</p>}
      {current && (
        <>
          <div className={styles.walk}>
            <span className={styles.position}>{place >= 0 && review.position(place + 1, listed.length)}</span>
            <Button size="small" disabledFocusable={listed.length === 0} onClick={() => go(-1)}>
              {review.previous}
            </Button>
            <Button size="small" disabledFocusable={listed.length === 0} onClick={() => go(1)}>
              {review.next}
            </Button>
          </div>
          <ReviewCard
            key={current.who}
            row={current}
            blocked={blocked}
            plan={state.review!.update.list.plan}
            onAnswer={(fact, value) => {
              setAt(current.who);
              void controller.answer([{ subject: current.subject, fact, value }]);
            }}
            onShow={() => void controller.show(current.row)}
          />
        </>
      )}
    </>
  );
}
