/**
 * One question about a subject: a choice, a day or a text. An answer is written as soon as it is given. Fields are never disabled while it is written:
 * a keyboard user would lose the place.
 */
import { dayIn, dayInWords } from '../../../cells/day';
import { Field, Input, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useState } from 'react';
import { isToReview } from '../../../award/questions';
import { statedText } from '../../../award/columns';
import type { AwardPlan } from '../../../award/evaluate';
import { COUNCIL_DECISIONS, type FactName, type Facts, type ReviewSubject, TASK_LEVELS, VIOLATION_FORMS, isPerson, isStated } from '../../../award/subject';
import type { AwardPaneTexts } from '../../texts/vi/award';
import { useAwardTexts } from './award-texts';

/** Long choices must not widen the pane. */
const useStyles = makeStyles({
  field: { minWidth: 0 },
  control: { minWidth: 0, width: '100%', '& select, & input': { minWidth: 0 } },
  day: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export interface FactFieldProps {
  fact: FactName;
  needed: boolean;
  subject: ReviewSubject;
  plan: AwardPlan;
  blocked: boolean;
  onAnswer<F extends FactName>(fact: F, value: Facts[F]): void;
}

export function FactField(props: FactFieldProps): JSX.Element {
  const { fact, needed, subject } = props;
  const texts = useAwardTexts();
  const label = labelOf(props, texts);
  const unreadable = subject.unreadable[fact];
  const hint = unreadable === undefined ? undefined : texts.reason.unreadable(unreadable);
  const options = optionsOf(props, texts);
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      label={needed ? `${label} (${isToReview(subject, fact) ? texts.review.toReview : texts.review.needed})` : label}
      size="small"
      validationState={hint ? 'warning' : 'none'}
      {...(hint && { validationMessage: hint })}
    >
      {options ? <Choice {...props} options={options} /> : <Text {...props} />}
    </Field>
  );
}

function labelOf({ fact, plan, subject }: FactFieldProps, texts: AwardPaneTexts): string {
  if (isStated(fact)) return statedText(plan, fact) ?? fact;
  return fact === 'violation' && !isPerson(subject) ? texts.violationOfUnit : texts.fact[fact];
}

type Option = readonly [value: Facts[FactName], text: string];

/** What can be chosen; null for days and free texts. */
function optionsOf({ fact, plan }: FactFieldProps, texts: AwardPaneTexts): readonly Option[] | null {
  if (isStated(fact))
    return [
      [true, texts.metOrNot.met],
      [false, texts.metOrNot.notMet],
    ];
  switch (fact) {
    case 'isHead':
    case 'unity':
    case 'exemplary':
      return [
        [true, texts.yes],
        [false, texts.no],
      ];
    case 'violation':
      return VIOLATION_FORMS.map(({ form }) => [form, texts.violation[form]]);
    case 'task':
      return TASK_LEVELS.map((level) => [level, texts.task[level]]);
    case 'council':
      return COUNCIL_DECISIONS.map((decision) => [decision, texts.council[decision]]);
    case 'honorific':
      return [
        ['mr', texts.honorific.mr],
        ['ms', texts.honorific.ms],
      ];
    case 'award':
      return plan.award.titles.map((title) => [title, title]);
    default:
      return null;
  }
}

function Choice({ fact, subject, blocked, onAnswer, options, ...field }: FactFieldProps & { options: readonly Option[] }): JSX.Element {
  const texts = useAwardTexts();
  const styles = useStyles();
  const value = subject.facts[fact] ?? null;
  // A title that people wrote themselves is a choice, too.
  const all: readonly Option[] = value === null || options.some(([known]) => known === value) ? options : [...options, [value, String(value)]];
  const index = all.findIndex(([known]) => known === value);
  return (
    <Select
      {...controlProps(field)}
      className={styles.control}
      value={String(index)}
      onChange={(_, chosen) => !blocked && onAnswer(fact, all[Number(chosen.value)]?.[0] ?? null)}
    >
      <option value="-1">{texts.review.unanswered}</option>
      {all.map(([, text], i) => (
        <option key={text} value={i} lang={fact === 'award' ? 'vi' : undefined}>
          {text}
        </option>
      ))}
    </Select>
  );
}

/** A day as it is typed, day before month on every PC. @param iso '' for none */
const typedDay = (iso: string): string => iso.split('-').reverse().join('/');

/** A day or a text is written when the field is left, or with Enter: not at every key. */
function Text({ fact, subject, blocked, onAnswer, ...field }: FactFieldProps): JSX.Element {
  const styles = useStyles();
  const texts = useAwardTexts();
  const isDay = fact === 'violationDate';
  const said = String(subject.facts[fact] ?? '');
  const known = isDay ? typedDay(said) : said;
  const [draft, setDraft] = useState(known);
  // What was typed into the sheet in the meantime is shown, unless somebody is typing here.
  const [base, setBase] = useState(known);
  if (base !== known) {
    setBase(known);
    if (draft === base) setDraft(known);
  }
  const day = isDay ? dayIn(draft) : undefined;
  /** @param meant with Enter somebody says that it is this one: a day that may be another one is written again although it is the same */
  const commit = (meant: boolean): void => {
    if (blocked || (draft.trim() === known && !(meant && subject.otherDay !== undefined))) return;
    if (!isDay) onAnswer(fact, (draft.trim() || null) as Facts[typeof fact]);
    else if (day !== undefined) onAnswer(fact, day);
  };
  return (
    <>
      <Input
        {...controlProps(field)}
        className={styles.control}
        value={draft}
        {...(isDay && { placeholder: texts.review.dayExample, 'aria-invalid': day === undefined })}
        onChange={(_, { value }) => setDraft(value)}
        onBlur={() => commit(false)}
        onKeyDown={({ key }) => key === 'Enter' && commit(true)}
      />
      {isDay && draft !== '' && (
        <span role="status" className={styles.day}>
          {day ? <span lang="vi">{`= ${dayInWords(day)}`}</span> : texts.review.noDay}
        </span>
      )}
    </>
  );
}

/** What the Field around gives its control (id, aria-describedby …): everything that is not ours. */
function controlProps({ needed: _needed, plan: _plan, ...rest }: Partial<FactFieldProps>): Record<string, unknown> {
  return rest;
}
