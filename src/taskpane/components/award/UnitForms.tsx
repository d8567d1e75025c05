/** "Phiếu đơn vị": makes the forms, takes in those that came back, and shows side by side what a unit says against the review. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useMemo, useSyncExternalStore } from 'react';
import type { Plan } from '../../../plan/plan';
import type { Conflict } from '../../../units/merge';
import { answerText, questionText, refusalText, unclearText } from '../../../excel/units/sentences';
import { UNITS_TEXTS } from '../../../excel/units/texts';
import type { UnitsTexts } from '../../../excel/units/texts/vi';
import { usePane } from '../../context';
import { createFormsController, type FormsController } from '../../forms-controller';
import { saveFile } from '../../save';
import { FileChoice } from '../FileChoice';
import { JobStatus } from '../JobStatus';
import { Disclosure } from '../Section';
import { ToldList } from '../ToldList';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  conflict: { listStyleType: 'none', paddingBottom: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  conflicts: { margin: 0, padding: 0 },
  question: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
});

export interface UnitFormsProps {
  plan: Plan;
  /** The day of the report's figures; null where it does not say it. */
  day: string | null;
  today: () => string;
  /** Whether this Excel lets the pane save files. */
  saves: boolean;
  blocked: boolean;
  onChanged(): void;
  /** For tests: another Excel side. */
  controller?: FormsController;
}

export function UnitForms({ plan, day, today, saves, blocked, onChanged, controller: given }: UnitFormsProps): JSX.Element {
  const { texts, goTo } = usePane();
  const say = UNITS_TEXTS[texts.language];
  const styles = useStyles();
  const controller = useMemo(
    () => given ?? createFormsController({ plan, say, messages: texts.messages, today, save: saveFile, changed: onChanged }),
    [given, plan, say, texts],
  );
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  const waits = blocked || state.busy;
  const { taken, open } = state;
  return (
    <Disclosure summary={say.pane.heading}>
      <div className={styles.part} aria-busy={state.busy}>
        <p className={styles.text}>{say.pane.intro}</p>
        {saves ? (
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={waits} onClick={() => void controller.make(day)}>
              {say.pane.make}
            </Button>
          </div>
        ) : (
          <p className={styles.text}>{say.pane.cannotSave}</p>
        )}
        <FileChoice label={say.pane.choose} hint={say.pane.drop} accept=".xlsx,.xlsm" disabled={waits} onFiles={(files) => void controller.take(files, day)} />
        <JobStatus state={state} working={say.pane.working} />
        {taken && (
          <>
            <div className={styles.buttons}>
              <Button size="small" onClick={() => goTo(taken.status.sheet, 'A1')}>
                {say.pane.goTo}
              </Button>
              {state.undoable && (
                <Button size="small" appearance="subtle" disabledFocusable={waits} onClick={() => void controller.undo()}>
                  {say.pane.undo}
                </Button>
              )}
            </div>
            <Conflicts open={open} waits={waits} say={say} onDecide={(conflicts, side) => void controller.decide(conflicts, side)} />
            <ToldList heading={say.added} list={taken.added.map(({ agency, name }) => `${name} (${agency})`)} />
            <ToldList heading={say.unclearCount} list={taken.unclear.map((one) => unclearText(one, say))} />
            <ToldList heading={say.refusedCount} list={taken.refused.map(({ file, why }) => `${file}: ${refusalText(why, say)}`)} />
          </>
        )}
      </div>
    </Disclosure>
  );
}

interface ConflictsProps {
  open: readonly Conflict[];
  waits: boolean;
  say: UnitsTexts;
  onDecide(conflicts: readonly Conflict[], side: 'ours' | 'units'): void;
}

function Conflicts({ open, waits, say, onDecide }: ConflictsProps): JSX.Element | null {
  const styles = useStyles();
  if (open.length === 0) return null;
  const both = (conflicts: readonly Conflict[], ours: string, theirs: string): JSX.Element => (
    <div className={styles.buttons}>
      <Button size="small" disabledFocusable={waits} onClick={() => onDecide(conflicts, 'ours')}>
        {ours}
      </Button>
      <Button size="small" disabledFocusable={waits} onClick={() => onDecide(conflicts, 'units')}>
        {theirs}
      </Button>
    </div>
  );
  return (
    <>
      <p className={styles.text}>{say.conflicts(open.length)}</p>
      {open.length > 1 && both(open, say.pane.allOurs, say.pane.allTheirs)}
      <ul className={styles.conflicts}>
        {open.map((one) => (
          <li key={`${one.file}|${one.row}|${one.fact}`} className={styles.conflict}>
            <div className={styles.question} lang="vi">
              {questionText(one)}
            </div>
            {both([one], say.pane.keepOurs(answerText(one.fact, one.ours, say)), say.pane.takeTheirs(answerText(one.fact, one.value, say)))}
          </li>
        ))}
      </ul>
    </>
  );
}
