/** What changed since another day: how many meet the targets, and for each unit and person rate, place, what was completed, what is missing, and why. */
import { Button, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useMemo, useState } from 'react';
import { type Change, changesBetween, goneSince, metOn, paceOf, rowsOn } from '../../../history/change';
import type { HistoryRow } from '../../../history/row';
import type { Plan } from '../../../plan/plan';
import { MEASURES, type SubjectKind } from '../../../terms/terms';
import { useTexts } from '../../context';
import {
  CHANGE_ORDERS,
  type ChangedSubject,
  changedSubjects,
  type ChangeOrder,
  comparedDays,
  goneText,
  type ComparedDay,
  kindsOf,
  orderedSubjects,
} from '../../history-rows';
import type { HistoryTexts } from '../../texts/vi/history';
import { MEASURE_LINE } from '../list-style';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, '& select': { minWidth: 0, width: '100%' } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  of: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  measure: { ...typographyStyles.caption1, ...MEASURE_LINE },
  label: { color: tokens.colorNeutralForeground2 },
  why: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingLeft: '40px', overflowWrap: 'anywhere' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  more: { alignSelf: 'flex-start' },
});

export interface ChangesProps {
  /** The present figures. */
  now: readonly HistoryRow[];
  /** The rows of the history. */
  past: readonly HistoryRow[];
  plan: Plan;
  say: HistoryTexts;
}

/** How many subjects are shown at a time. */
const PAGE = 100;

export function Changes({ now, past, plan, say }: ChangesProps): JSX.Element {
  const styles = useStyles();
  const { date } = useTexts();
  const days = comparedDays(past, now[0]!);
  const [chosen, setChosen] = useState<string | null>(null);
  const [kind, setKind] = useState<SubjectKind | null>(null);
  const [order, setOrder] = useState<ChangeOrder>('falling');
  const [shown, setShown] = useState(PAGE);
  const against = days.find(({ day }) => day === chosen) ?? days[0];
  const subjects = useMemo(() => (against ? changedSubjects(changesBetween(now, rowsOn(past, against.day))) : []), [now, past, against?.day]);
  if (!against) return <p className={styles.text}>{say.nothingBefore}</p>;
  const kinds = kindsOf(subjects);
  // The units are asked about first.
  const shownKind = kinds.find((one) => one === kind) ?? kinds.find((one) => one === 'office') ?? kinds[0];
  const listed = orderedSubjects(
    subjects.filter((one) => one.kind === shownKind),
    order,
  );
  const before = rowsOn(past, against.day);
  const gone = goneSince(now, before).filter(({ row }) => row.kind === shownKind);
  const dayText = ({ day, is }: ComparedDay): string => say.choice[is](date(day));
  return (
    <div className={styles.part}>
      <div className={styles.choices}>
        <Select size="small" aria-label={say.against} value={against.day} onChange={(_, { value }) => setChosen(value)}>
          {days.map((one) => (
            <option key={one.day} value={one.day}>
              {dayText(one)}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.choices}>
        <Select size="small" aria-label={say.kindLabel} value={shownKind ?? ''} onChange={(_, { value }) => setKind(value as SubjectKind)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {say.group(say.kinds[one], subjects.filter((subject) => subject.kind === one).length)}
            </option>
          ))}
        </Select>
        <Select size="small" aria-label={say.orderLabel} value={order} onChange={(_, { value }) => setOrder(value as ChangeOrder)}>
          {CHANGE_ORDERS.map((one) => (
            <option key={one} value={one}>
              {say.orders[one]}
            </option>
          ))}
        </Select>
      </div>
      {shownKind &&
        MEASURES.map((measure) => {
          const [present, then] = [metOn(now, measure, shownKind), metOn(before, measure, shownKind)];
          return present.of > 0 && <Met key={measure} text={say.met(measure, say.of(present.met, present.of), say.of(then.met, then.of))} />;
        })}
      {gone.length > 0 && <Met text={goneText(gone, say)} />}
      <ul className={styles.list} aria-label={say.heading}>
        {listed.slice(0, shown).map((subject) => (
          <SubjectItem key={subject.key} subject={subject} plan={plan} say={say} />
        ))}
      </ul>
      {listed.length > shown && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + PAGE)}>
          {say.more(listed.length - shown)}
        </Button>
      )}
    </div>
  );
}

function Met({ text }: { text: string }): JSX.Element {
  const styles = useStyles();
  return <p className={styles.text}>{text}</p>;
}

function SubjectItem({ subject: { name, agency, changes }, plan, say }: { subject: ChangedSubject; plan: Plan; say: HistoryTexts }): JSX.Element {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <div className={styles.name} lang="vi">
        {name}
      </div>
      {agency && (
        <div className={styles.of} lang="vi">
          {agency}
        </div>
      )}
      {changes.map((change) => (
        <MeasureChange key={change.row.measure} change={change} plan={plan} say={say} />
      ))}
    </li>
  );
}

function MeasureChange({ change, plan, say }: { change: Change; plan: Plan; say: HistoryTexts }): JSX.Element {
  const styles = useStyles();
  const { row, result, points } = change;
  const { rate, shortfall } = result;
  return (
    <>
      <div className={styles.measure}>
        <span className={styles.label}>{say.measure[row.measure]}</span>
        <span>{rate === null || row.target === null ? say.notJudged : say.rate(rate, row.target)}</span>
        <span title={say.pointsTitle} className={points === null || points === 0n ? styles.label : points > 0n ? styles.good : styles.bad}>
          {points === null ? '' : say.points(points)}
        </span>
        <span className={shortfall === 0 ? styles.good : styles.bad}>{shortfall === null ? '' : say.missing(shortfall, row.unit)}</span>
      </div>
      <div className={styles.why}>{reasons(change, plan, say).join(' · ')}</div>
    </>
  );
}

/** The same band with another target is no move. */
function bandText({ from, to }: NonNullable<Change['band']>, say: HistoryTexts): string {
  const [then, now] = [say.asked(from.target!, from.comparator), say.asked(to.target!, to.comparator)];
  return from.band === to.band ? say.target(then, now) : say.band(from.band, to.band, then, now);
}

/** What a person would want to know of a change, in a few words each. */
export function reasons(change: Change, { dataPeriod }: Pick<Plan, 'dataPeriod'>, say: HistoryTexts): string[] {
  const { row, result, before, completed, total, eligible, band } = change;
  const pace = paceOf(change, dataPeriod.to);
  const { rank, of } = result;
  const past = before?.result;
  const place = rank === null ? '' : say.rank(rank, of) + (past?.rank == null ? '' : ` (${say.rankBefore(past.rank, past.of)})`);
  return [
    before === null ? say.notThere : '',
    past && past.shortfall !== null ? say.wasMissing(past.shortfall, before.row.unit) : '',
    place,
    completed === null ? '' : say.completed(completed, row.unit),
    total ? say.total(total, row.unit) : '',
    eligible ? say.eligible(eligible, row.unit) : '',
    band ? bandText(band, say) : '',
    pace && pace.perDay > 0 ? say.pace(pace.perDay, row.unit, pace.days) : '',
  ].filter((text) => text !== '');
}
