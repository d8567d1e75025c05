/** Questions that many rows wait for, answered at once: "nobody, but for …", the head of each unit, who confirms. What is left is asked row by row. */
import { Button, Field, Input, Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ClipboardEvent, type JSX, type ReactNode, useId, useState } from 'react';
import { type AgencyGroup, agenciesOf } from '../../../award/agencies';
import {
  answersForAll,
  type BulkQuestion,
  bulkQuestions,
  confirmationAnswers,
  confirmationQuestion,
  type FactAnswer,
  headAnswers,
  type HeadQuestion,
  headQuestions,
  namesOf,
  subjectsNamed,
  usualAnswer,
  whoKeys,
} from '../../../award/bulk';
import { statedText } from '../../../award/columns';
import type { AwardPlan } from '../../../award/evaluate';
import type { ReviewUpdate } from '../../../award/review-update';
import { type FactName, isStated, type ReviewSubject } from '../../../award/subject';
import { awardVi } from '../../../award/texts';
import { CloseIcon } from '../../icons';
import type { AwardPaneTexts } from '../../texts/vi/award';
import { Disclosure } from '../Section';
import { useAwardTexts } from './award-texts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  field: { minWidth: 0, '& input, & select': { minWidth: 0 } },
  add: { display: 'flex', columnGap: tokens.spacingHorizontalXS, '& > :first-child': { flexGrow: 1, minWidth: 0 }, '& input': { minWidth: 0 } },
  names: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS, margin: 0, padding: 0, listStyleType: 'none' },
  start: { alignSelf: 'flex-start' },
});

export interface BulkAnswersProps {
  plan: AwardPlan;
  update: ReviewUpdate;
  blocked: boolean;
  onAnswer(answers: readonly FactAnswer[]): void;
}

/** Who is excepted, by question. */
type Exceptions = Readonly<Record<string, readonly string[]>>;

export function BulkAnswers({ plan, update, blocked, onAnswer }: BulkAnswersProps): JSX.Element | null {
  const { bulk } = useAwardTexts();
  const styles = useStyles();
  const all = update.subjects.map(({ subject }) => subject);
  // Whoever is excepted stays so when the others are answered, and wherever the row is moved to; a question that is open for those alone is asked row by row.
  const [exceptions, setExceptions] = useState<Exceptions>({});
  const who = whoKeys(update.subjects);
  const everybody = new Set(who.values());
  const exceptedOf = ({ fact, subjects }: BulkQuestion): ReviewSubject[] => subjects.filter((subject) => exceptions[fact]?.includes(who.get(subject)!));
  const isLost = ({ fact }: BulkQuestion): boolean => exceptions[fact]?.some((one) => !everybody.has(one)) ?? false;
  const questions = bulkQuestions(update.waiting).filter((question) => exceptedOf(question).length < question.subjects.length);
  const heads = headQuestions(update.waiting, all);
  const confirmation = confirmationQuestion(update.list);
  const lacking = confirmation.people.length + confirmation.collectives.length;
  if (questions.length + heads.length + lacking === 0) return null;
  const parts: [key: string, summary: string, body: ReactNode][] = questions.map((question) => [
    question.fact,
    bulk.open(questionOf(plan, question.fact, bulk), question.subjects.length),
    <ForAll
      key={question.fact}
      plan={plan}
      question={question}
      all={all}
      excepted={exceptedOf(question)}
      isLost={isLost(question)}
      onExcept={(subjects) => setExceptions({ ...exceptions, [question.fact]: subjects.map((subject) => who.get(subject)!) })}
      blocked={blocked}
      onAnswer={onAnswer}
    />,
  ]);
  if (heads.length > 0)
    parts.push(['isHead', bulk.heads(heads.length), <Heads key="isHead" questions={heads} who={who} blocked={blocked} onAnswer={onAnswer} />]);
  if (lacking > 0)
    parts.push([
      'confirmedBy',
      bulk.confirmations(lacking),
      <Confirmations key="confirmedBy" plan={plan} update={update} blocked={blocked} onAnswer={onAnswer} />,
    ]);
  return (
    <section className={styles.part} aria-label={bulk.heading}>
      <h3 className={styles.heading}>{bulk.heading}</h3>
      {parts.map(([key, summary, body], i) => (
        <Disclosure key={key} summary={summary} open={i === 0}>
          {body}
        </Disclosure>
      ))}
    </section>
  );
}

/** What is asked, in a few words. */
const questionOf = (plan: AwardPlan, fact: FactName, texts: AwardPaneTexts['bulk']): string =>
  isStated(fact) ? (statedText(plan, fact) ?? fact) : texts.question[fact as keyof typeof texts.question];

interface ForAllProps extends Omit<BulkAnswersProps, 'update'> {
  question: BulkQuestion;
  all: readonly ReviewSubject[];
  excepted: readonly ReviewSubject[];
  /** Somebody who was excepted is not in the review any more under this name. */
  isLost: boolean;
  onExcept(subjects: readonly ReviewSubject[]): void;
}

function ForAll({ plan, question, all, excepted, isLost, onExcept, blocked, onAnswer }: ForAllProps): JSX.Element {
  const { bulk } = useAwardTexts();
  const styles = useStyles();
  const { fact } = question;
  const [chosen, setChosen] = useState<string>(EVERYWHERE);
  const [isTyping, setTyping] = useState(false);
  const agencies = agenciesOf(all);
  const units = [...new Set(question.subjects.flatMap((subject) => agencies.get(subject) ?? []))];
  const unit: AgencyGroup | undefined = units.find(({ name }) => name === chosen);
  const subjects = unit ? question.subjects.filter((subject) => agencies.get(subject) === unit) : question.subjects;
  const answers = answersForAll({ fact, subjects }, new Set(excepted));
  return (
    <div className={styles.body}>
      <p className={styles.text}>{isStated(fact) ? bulk.allMeet : bulk.all[fact as keyof typeof bulk.all]}</p>
      <ExceptionsField subjects={question.subjects} excepted={excepted} onChange={onExcept} onTyping={setTyping} />
      {isLost && (
        <>
          <p className={styles.hint}>{bulk.lost}</p>
          <Button className={styles.start} size="small" onClick={() => onExcept(excepted)}>
            {bulk.without}
          </Button>
        </>
      )}
      {isTyping && <p className={styles.hint}>{bulk.typing}</p>}
      {excepted.length > 0 && <p className={styles.hint}>{usualAnswer(fact) === true ? bulk.othersNo : bulk.othersOpen}</p>}
      {units.length > 1 && (
        <Field className={styles.field} size="small" label={bulk.where}>
          <Select value={unit ? chosen : EVERYWHERE} onChange={(_, { value }) => setChosen(value)}>
            <option value={EVERYWHERE}>{bulk.everywhere(units.length)}</option>
            {units.map(({ name }) => (
              <option key={name} value={name} lang="vi">
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button
        className={styles.start}
        size="small"
        disabledFocusable={blocked || isLost || isTyping || answers.length === 0}
        aria-label={`${bulk.write(answers.length)}: ${questionOf(plan, fact, bulk)}`}
        onClick={() => onAnswer(answers)}
      >
        {bulk.write(answers.length)}
      </Button>
    </div>
  );
}

const EVERYWHERE = '';

interface ExceptionsFieldProps {
  subjects: readonly ReviewSubject[];
  excepted: readonly ReviewSubject[];
  onChange(excepted: readonly ReviewSubject[]): void;
  /** Something stands in the field that was not added yet. */
  onTyping(isTyping: boolean): void;
}

/** Names that are typed, chosen or pasted, a line each. */
function ExceptionsField({ subjects, excepted, onChange, onTyping }: ExceptionsFieldProps): JSX.Element {
  const { bulk } = useAwardTexts();
  const styles = useStyles();
  const id = useId();
  const [draft, setText] = useState('');
  const setDraft = (text: string): void => {
    setText(text);
    onTyping(text.trim() !== '');
  };
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const names = namesOf(subjects);
  const add = (typed: readonly string[]): void => {
    const named = subjectsNamed(subjects, typed);
    onChange([...new Set([...excepted, ...named.found])]);
    setUnknown(named.unknown);
    setDraft(named.unknown.length === 1 && typed.length === 1 ? typed[0]! : '');
  };
  /** Cells of a column, or lines of a message. */
  const paste = (event: ClipboardEvent): void => {
    const lines = event.clipboardData.getData('text').split(/[\r\n\t;]+/);
    if (lines.filter((line) => line.trim()).length < 2) return;
    event.preventDefault();
    add(lines);
  };
  return (
    <>
      <Field
        className={styles.field}
        size="small"
        label={bulk.except}
        validationState={unknown.length > 0 ? 'warning' : 'none'}
        {...(unknown.length > 0 && { validationMessage: bulk.unknown(unknown) })}
      >
        {(field) => (
          <div className={styles.add}>
            <Input
              {...field}
              value={draft}
              list={id}
              placeholder={bulk.name}
              onChange={(_, { value }) => setDraft(value)}
              onPaste={paste}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || draft.trim() === '') return;
                event.preventDefault();
                add([draft]);
              }}
            />
            <Button size="small" disabledFocusable={draft.trim() === ''} onClick={() => add([draft])}>
              {bulk.add}
            </Button>
          </div>
        )}
      </Field>
      <datalist id={id}>
        {[...names].map(([subject, name]) => (
          <option key={subject.id} value={name} />
        ))}
      </datalist>
      {excepted.length > 0 && (
        <ul className={styles.names} aria-label={bulk.except}>
          {excepted.map((subject) => (
            <li key={subject.id}>
              <Button
                size="small"
                iconPosition="after"
                icon={<CloseIcon />}
                aria-label={bulk.remove(names.get(subject)!)}
                onClick={() => onChange(excepted.filter((other) => other !== subject))}
              >
                <span lang="vi">{names.get(subject)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A choice for each unit: one of its people, or none of them. */
function Heads({
  questions,
  who,
  blocked,
  onAnswer,
}: Omit<BulkAnswersProps, 'plan' | 'update'> & { questions: readonly HeadQuestion[]; who: ReadonlyMap<ReviewSubject, string> }): JSX.Element {
  const { bulk } = useAwardTexts();
  const styles = useStyles();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const headOf = ({ agency, people }: HeadQuestion): ReviewSubject | null | undefined => {
    const key = chosen[agency.name];
    return key === NOBODY ? null : people.find((subject) => who.get(subject) === key);
  };
  const answered = questions.filter((question) => headOf(question) !== undefined);
  const answers = answered.flatMap((question) => headAnswers(question, headOf(question) ?? null));
  return (
    <div className={styles.body}>
      <p className={styles.hint}>{bulk.headsWhy}</p>
      {questions.map(({ agency, people }) => (
        <Field key={agency.name} className={styles.field} size="small" label={agency.name}>
          <Select value={chosen[agency.name] ?? ''} onChange={(_, { value }) => setChosen({ ...chosen, [agency.name]: value })}>
            <option value="">{bulk.notChosen}</option>
            {people.map((subject) => (
              <option key={subject.id} value={who.get(subject)} lang="vi">
                {subject.name}
              </option>
            ))}
            <option value={NOBODY}>{bulk.nobody}</option>
          </Select>
        </Field>
      ))}
      <Button className={styles.start} size="small" disabledFocusable={blocked || answered.length === 0} onClick={() => onAnswer(answers)}>
        {bulk.writeHeads(answered.length)}
      </Button>
    </div>
  );
}

const NOBODY = 'nobody';

function Confirmations({ plan, update, blocked, onAnswer }: BulkAnswersProps): JSX.Element {
  const { bulk } = useAwardTexts();
  const styles = useStyles();
  const question = confirmationQuestion(update.list);
  const [byHead, setByHead] = useState<string>(awardVi.list.head);
  const [byBody, setByBody] = useState(plan.award.letterhead.agency);
  const answers = confirmationAnswers(question, byHead, byBody);
  return (
    <div className={styles.body}>
      {question.people.length > 0 && (
        <Field className={styles.field} size="small" label={bulk.confirmPeople(question.people.length)}>
          <Input value={byHead} onChange={(_, { value }) => setByHead(value)} />
        </Field>
      )}
      {question.collectives.length > 0 && (
        <Field className={styles.field} size="small" label={bulk.confirmCollectives(question.collectives.length)}>
          <Input value={byBody} onChange={(_, { value }) => setByBody(value)} />
        </Field>
      )}
      <Button className={styles.start} size="small" disabledFocusable={blocked || answers.length === 0} onClick={() => onAnswer(answers)}>
        {bulk.write(answers.length)}
      </Button>
    </div>
  );
}
