/** What would be if more were completed: of the person, of the unit, of the award. Nothing is written; several changes can be kept and copied as a text. */
import { Button, Input, Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { explain } from '../../../assessment/explain';
import type { AssessedSubject } from '../../../assessment/report';
import { assessChanged, type Change, CHANGE_SOURCES, type ChangeSource, type Changes, fewestPeople, pendingOf, unitIndexOf } from '../../../assessment/what-if';
import { shiftDecimal } from '../../../cells/decimal';
import { readFigure, unitInCell } from '../../../cells/number';
import type { Plan } from '../../../plan/plan';
import { type Measure, MEASURES, type Unit, UNIT_POWER, USUAL_UNIT } from '../../../terms/terms';
import { CopyText } from '../CopyText';
import { useTexts } from '../../context';
import { useKept } from '../../kept';
import type { PaneTexts } from '../../texts/vi';
import { changesOf, onTried, setTried, type Tried, triedChanges } from '../../tried';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, border: 'none', minWidth: 0 },
  title: { ...typographyStyles.caption1Strong, padding: 0 },
  row: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    '& select, & input': { minWidth: 0 },
    '& > :last-child': { flexGrow: 1, minWidth: 0 },
  },
  problem: { color: tokens.colorStatusDangerForeground3 },
  outcome: { '& p': { scrollMarginBottom: '96px' } },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export interface WhatIfProps {
  plan: Plan;
  assessed: readonly AssessedSubject[];
  index: number;
}

export interface WhatIfFormProps extends WhatIfProps {
  /** Of the field for the amount, for who leads there. */
  inputId: string;
}

export function WhatIf({ plan, assessed, index, inputId }: WhatIfFormProps): JSX.Element | null {
  const { whatIf: texts, results, messages } = useTexts();
  const styles = useStyles();
  const { subject, byMeasure } = assessed[index]!;
  const measures = MEASURES.filter((measure) => byMeasure[measure]?.band && pendingOf(subject.figures[measure]?.figures) !== null);
  const [chosen, setChosen] = useState<Measure | null>(null);
  const [text, setText] = useKept(`whatIf:${subject.agency}|${subject.name}`, '');
  const [source, setSource] = useState<ChangeSource>('pending');
  const kept = useSyncExternalStore(onTried, triedChanges);
  const measure = chosen ?? measures.find((one) => byMeasure[one]!.verdict === 'notMet') ?? measures[0];
  const found = measure && subject.figures[measure];
  const amount = found ? amountOf(text, found.unit) : null;
  const pending = found ? pendingOf(found.figures) : null;
  const before = useMemo(() => changesOf(assessed, kept), [assessed, kept]);
  const outcome = useRef<HTMLDivElement>(null);
  // What it comes to is seen, not hidden behind the bar of actions.
  useEffect(() => {
    if (text !== '') (outcome.current?.lastElementChild as { scrollIntoView?: Element['scrollIntoView'] } | null)?.scrollIntoView?.({ block: 'nearest' });
  }, [text, source, measure]);
  if (!measure || !found) return null;
  const problem = problemOf(amount, source, pending, found.unit, texts);
  const change: Change | null = typeof amount === 'number' && amount > 0 && problem === null ? { measure, amount, source } : null;
  const changes: Changes = change ? new Map([...before, [index, [...(before.get(index) ?? []), change]]]) : before;
  const keep = (): void => {
    if (!change) return;
    setTried([...kept, { name: subject.name, agency: subject.agency, change }]);
    setText('');
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{texts.heading}</legend>
      <div className={styles.row}>
        {measures.length > 1 && (
          <Select size="small" aria-label={texts.measureLabel} value={measure} onChange={(_, { value }) => setChosen(MEASURES.find((one) => one === value)!)}>
            {measures.map((one) => (
              <option key={one} value={one}>
                {results.measure[one]}
              </option>
            ))}
          </Select>
        )}
        <Input
          id={inputId}
          size="small"
          value={text}
          placeholder={texts.example[measure]}
          aria-label={texts.amount(measure)}
          aria-invalid={problem !== null}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={({ key }) => key === 'Enter' && keep()}
        />
      </div>
      <Select size="small" aria-label={texts.sourceLabel} value={source} onChange={(_, { value }) => setSource(CHANGE_SOURCES.find((one) => one === value)!)}>
        {CHANGE_SOURCES.map((one) => (
          <option key={one} value={one}>
            {texts.source[one]}
          </option>
        ))}
      </Select>
      <div role="status" ref={outcome} className={styles.outcome}>
        {problem && <p className={styles.problem}>{problem}</p>}
        {!problem && typeof amount === 'number' && found.unit !== 'cases' && (
          <p>{texts.reads(messages.terms.amount(shiftDecimal(amount, UNIT_POWER[found.unit]), 'dong'))}</p>
        )}
        {!problem && changes.size > 0 && <Outcome plan={plan} assessed={assessed} index={index} changes={changes} measure={measure} />}
      </div>
      {change && (
        <Button size="small" onClick={keep}>
          {texts.hold}
        </Button>
      )}
      {kept.length > 0 && <Kept plan={plan} assessed={assessed} />}
    </fieldset>
  );
}

/** An amount as people type it, in the unit of the figures; null for nothing. */
function amountOf(text: string, unit: Unit): number | string | null {
  const typed = unit === 'cases' ? 'cases' : (unitInCell(text) ?? unit);
  const read = readFigure(text, typed, 'dot');
  return typeof read === 'number' ? shiftDecimal(read, UNIT_POWER[typed] - UNIT_POWER[unit]) : read;
}

function problemOf(amount: number | string | null, source: ChangeSource, pending: number | null, unit: Unit, texts: PaneTexts['whatIf']): string | null {
  if (amount === null) return null;
  if (amount === 'notWhole') return texts.notWhole;
  if (typeof amount === 'string' || amount <= 0) return texts.notNumber;
  return source === 'pending' && pending !== null && amount > pending ? texts.tooMuch(pending, unit) : null;
}

interface OutcomeProps extends WhatIfProps {
  changes: Changes;
  measure: Measure;
}

function Outcome({ plan, assessed, index, changes, measure }: OutcomeProps): JSX.Element {
  const texts = useTexts();
  const { selected } = texts;
  const styles = useStyles();
  const all = useMemo(() => changedAll(plan, assessed, changes), [plan, assessed, changes]);
  const said = (of: number, missing: boolean): string[] => becoming(plan, all[of]!, measure, missing, texts);
  const one = all[index]!;
  const isUnit = one.subject.name === one.subject.agency;
  const unit = isUnit ? index : unitIndexOf(assessed, index);
  return (
    <>
      <p className={styles.strong}>{[...said(index, !isUnit), selected.award(one, plan)].join(' ')}</p>
      {unit >= 0 && (
        <p>
          {!isUnit && <span lang="vi">{all[unit]!.subject.name}: </span>}
          {[...(isUnit ? [] : said(unit, false)), needs(all, unit, measure, texts)].join(' ')}
        </p>
      )}
    </>
  );
}

/** All subjects as they would be. */
function changedAll(plan: Plan, assessed: readonly AssessedSubject[], changes: Changes): AssessedSubject[] {
  const changed = assessChanged(plan, assessed, changes);
  return assessed.map((one, i) => changed.get(i) ?? one);
}

/** What the rate of a subject would be, and what it would still miss. */
function becoming(plan: Plan, one: AssessedSubject, measure: Measure, missing: boolean, { whatIf, messages }: PaneTexts): string[] {
  const explained = explain(plan, one).find((about) => about.measure === measure);
  if (!explained) return [];
  const { rate, result, unit } = explained;
  const becomes = whatIf.becomes(measure, rate === null ? '' : messages.terms.rate(rate), messages.terms.verdict[result.verdict]);
  return [becomes, ...(missing && result.shortfall ? [whatIf.missing(result.shortfall, unit)] : [])];
}

/** What a unit still needs, and the fewest people who could bring it. */
function needs(all: readonly AssessedSubject[], unit: number, measure: Measure, { whatIf, results }: PaneTexts): string {
  const { byMeasure, subject } = all[unit]!;
  const result = byMeasure[measure];
  if (!result?.shortfall) return '';
  const of = subject.figures[measure]!.unit;
  const amount = results.short(result.shortfall, of);
  const people = fewestPeople(all, unit, measure, result.shortfall);
  const named = people?.map(({ index, pending }) => whatIf.person(all[index]!.subject.name, results.short(pending, of)));
  return named ? whatIf.unitNeeds(amount, named) : whatIf.unitCannot(amount);
}

/** The changes that are kept with what they come to together, as a text to be copied. */
function Kept({ plan, assessed }: Pick<WhatIfProps, 'plan' | 'assessed'>): JSX.Element {
  const texts = useTexts();
  const { whatIf } = texts;
  const styles = useStyles();
  const kept = triedChanges();
  const lines = useMemo(() => linesOf(plan, assessed, kept, texts), [plan, assessed, kept, texts]);
  return (
    <div className={styles.group}>
      <span className={styles.title}>{whatIf.held(kept.length)}</span>
      <span>{whatIf.heldHint}</span>
      <CopyText text={lines.join('\n')} label={whatIf.text} rows={Math.min(6, lines.length + 1)}>
        <Button size="small" appearance="subtle" onClick={() => setTried([])}>
          {whatIf.clear}
        </Button>
      </CopyText>
    </div>
  );
}

/** A line for each change, then one for each person and unit that they change. */
function linesOf(plan: Plan, assessed: readonly AssessedSubject[], kept: readonly Tried[], texts: PaneTexts): string[] {
  const { whatIf, results, selected } = texts;
  const places = kept.map(({ name, agency }) => assessed.findIndex(({ subject }) => subject.name === name && subject.agency === agency));
  const said = kept.map(({ name, change }, i) =>
    whatIf.line(name, results.short(change.amount, assessed[places[i]!]?.subject.figures[change.measure]?.unit ?? USUAL_UNIT[change.measure]), change.source),
  );
  const all = changedAll(plan, assessed, changesOf(assessed, kept));
  const touched = [...new Set(places.flatMap((place) => (place < 0 ? [] : [place, unitIndexOf(assessed, place)])))].filter((place) => place >= 0);
  const measures = MEASURES.filter((measure) => kept.some(({ change }) => change.measure === measure));
  const then = touched.map((place) => {
    const one = all[place]!;
    const parts = measures.flatMap((measure) => becoming(plan, one, measure, true, texts));
    return whatIf.lineThen(one.subject.name, [...parts, selected.award(one, plan)].join(' '));
  });
  return [...said, ...then];
}
