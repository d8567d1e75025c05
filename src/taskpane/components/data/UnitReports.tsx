/** "Gộp báo cáo của các đơn vị": many workbooks into one report; what does not fit is told, what only a person can decide about a file is asked. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useMemo, useSyncExternalStore } from 'react';
import { localDay } from '../../../award/deadline';
import { differenceText, refusalText } from '../../../excel/units/sentences';
import { UNITS_TEXTS } from '../../../excel/units/texts';
import { answerSentence, questionSentence } from '../../../messages/question-sentences';
import type { Plan } from '../../../plan/plan';
import type { Candidate, Question } from '../../../report/questions';
import { usePane, useTexts } from '../../context';
import { createReportsController, type ReportsController } from '../../reports-controller';
import { FileChoice } from '../FileChoice';
import { JobStatus } from '../JobStatus';
import { Disclosure } from '../Section';
import { ToldList } from '../ToldList';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  asked: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  answer: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

export interface UnitReportsProps {
  plan: Plan;
  blocked: boolean;
  onChanged(): void;
  /** For tests: another Excel side. */
  controller?: ReportsController;
}

const today = (): string => localDay(new Date());

export default function UnitReports({ plan, blocked, onChanged, controller: given }: UnitReportsProps): JSX.Element {
  const { texts, goTo } = usePane();
  const say = UNITS_TEXTS[texts.language];
  const styles = useStyles();
  const controller = useMemo(
    () => given ?? createReportsController({ plan, say, messages: texts.messages, today, changed: onChanged }),
    [given, plan, say, texts],
  );
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  const waits = blocked || state.busy;
  const { taken } = state;
  const refused = taken?.refused ?? [];
  return (
    <Disclosure summary={say.reports.heading}>
      <div className={styles.part} aria-busy={state.busy}>
        <p className={styles.text}>{say.reports.intro}</p>
        <FileChoice label={say.reports.choose} hint={say.pane.drop} accept=".xlsx,.xlsm" disabled={waits} onFiles={(files) => void controller.take(files)} />
        <JobStatus state={state} working={say.pane.working} />
        {taken && (
          <>
            <div className={styles.buttons}>
              {taken.report && (
                <Button size="small" onClick={() => goTo(taken.report!.sheet, 'A1')}>
                  {say.reports.goTo}
                </Button>
              )}
              <Button size="small" onClick={() => goTo(taken.status.sheet, 'A1')}>
                {say.pane.goTo}
              </Button>
              <Button size="small" appearance="subtle" disabledFocusable={waits} onClick={() => void controller.undo()}>
                {say.reports.undo}
              </Button>
            </div>
            {refused.flatMap(({ file, why }) =>
              why.code === 'questions'
                ? why.questions.map((question) => (
                    <FileQuestion
                      key={`${file}|${question.id}`}
                      file={file}
                      question={question}
                      waits={waits}
                      onAnswer={(candidate) => void controller.answer(file, candidate)}
                    />
                  ))
                : [],
            )}
            <ToldList heading={say.refusedCount} list={refused.map(({ file, why }) => `${file}: ${refusalText(why, say)}`)} />
            <ToldList heading={say.reports.differences} list={taken.differences.map((one) => differenceText(one, say))} />
            <ToldList heading={say.reports.incomplete} list={taken.incomplete.map(({ file, unit, name }) => `${file}: ${unit}, ${name}`)} />
            <ToldList heading={say.reports.undated} list={taken.undated} />
          </>
        )}
      </div>
    </Disclosure>
  );
}

interface FileQuestionProps {
  file: string;
  question: Question;
  waits: boolean;
  onAnswer(candidate: Candidate): void;
}

function FileQuestion({ file, question, waits, onAnswer }: FileQuestionProps): JSX.Element {
  const { messages } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.answers} role="group" aria-label={file}>
      <p className={styles.asked}>
        {file}, {question.sheet}!{question.address}: {questionSentence(question, messages)}
      </p>
      {question.candidates.map((candidate, i) => (
        <Button key={i} size="small" className={styles.answer} disabledFocusable={waits} onClick={() => onAnswer(candidate)}>
          {answerSentence(candidate, messages)}
        </Button>
      ))}
    </div>
  );
}
