/** What is wrong with the plan, its targets as a table to read, and what can be done with a plan: put it on a sheet, begin a new one, hand it on as a file. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useRef, useState } from 'react';
import type { PlanState } from '../../excel/plan-state';
import { bandsFor, type Plan } from '../../plan/plan';
import { KINDS, MEASURES } from '../../terms/terms';
import { usePane, useTexts } from '../context';
import type { Controller } from '../controller';
import { PLAN_DETAILS, type PlanDetailsTexts } from '../texts/plan-details';
import { PlanProblems } from './PlanProblems';
import { Disclosure } from './Section';
import { bandWords } from '../../words/words';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, textAlign: 'left', verticalAlign: 'top' },
    '& td': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '& caption': { ...typographyStyles.caption1Strong, textAlign: 'left', paddingTop: tokens.spacingVerticalS },
  },
  target: { whiteSpace: 'nowrap' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
  content: { ...typographyStyles.caption1, width: '100%', boxSizing: 'border-box', marginTop: tokens.spacingVerticalXS },
});

export interface PlanDetailsProps {
  state: PlanState;
  disabled: boolean;
  controller: Pick<Controller, 'createPlan' | 'importPlan'>;
}

export function PlanDetails({ state, disabled, controller }: PlanDetailsProps): JSX.Element {
  const { language } = useTexts();
  const texts = PLAN_DETAILS[language]!;
  return (
    <>
      <PlanProblems problems={state.problems} texts={texts} />
      {!state.error && (
        <Disclosure summary={texts.table}>
          <Targets plan={state.plan} texts={texts} />
        </Disclosure>
      )}
      <Disclosure summary={texts.action.label}>
        <Actions state={state} disabled={disabled} controller={controller} texts={texts} />
      </Disclosure>
    </>
  );
}

/** A table for each kind and measure. The words of bands and paragraphs are those of the workbook. */
function Targets({ plan, texts }: { plan: Plan; texts: PlanDetailsTexts }): JSX.Element {
  const styles = useStyles();
  const { kind, measure } = useTexts();
  const groups = KINDS.flatMap((one) => MEASURES.map((about) => ({ one, about, bands: bandsFor(plan, one, about) }))).filter(({ bands }) => bands.length > 0);
  return (
    <>
      <p className={styles.hint}>{texts.rules(plan)}</p>
      {groups.map(({ one, about, bands }) => (
        <table key={one + about} className={styles.table}>
          <caption>{texts.bandsOf(kind[one], measure[about].toLowerCase())}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.columns.band}</th>
              <th scope="col">{texts.columns.target}</th>
              <th scope="col">{texts.columns.reference}</th>
            </tr>
          </thead>
          <tbody lang="vi">
            {bands.map((band, i) => (
              <tr key={i}>
                <td>{bandWords(band)}</td>
                <td className={styles.target}>{texts.target(band)}</td>
                <td>{band.reference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {plan.unmeasured.map((one) => (
        <p key={one.kind} className={styles.hint}>
          {kind[one.kind]}: {one.requirement}
          {one.reference && ` (${one.reference})`}
        </p>
      ))}
    </>
  );
}

function Actions({ state, disabled, controller, texts }: PlanDetailsProps & { texts: PlanDetailsTexts }): JSX.Element {
  const styles = useStyles();
  const { goTo } = usePane();
  const [exported, setExported] = useState<{ name: string; text: string } | null>(null);
  const { plan, sheet, error } = state;
  const { action, hint } = texts;
  const save = async (): Promise<void> => {
    const { planToText } = await import('../../plan/file');
    const file = { name: `${plan.id}.json`, text: planToText(plan) };
    setExported(file);
    download(file);
  };
  return (
    <>
      <p className={styles.hint}>{sheet && error ? hint.empty : hint.create}</p>
      <div className={styles.actions}>
        {sheet ? (
          <Button size="small" onClick={() => goTo(sheet.name, sheet.address)}>
            {action.goTo}
          </Button>
        ) : (
          <>
            <Button size="small" disabledFocusable={disabled} onClick={() => void controller.createPlan(plan)}>
              {action.create}
            </Button>
            <Button size="small" disabledFocusable={disabled} onClick={() => void controller.createPlan(null)}>
              {action.createEmpty}
            </Button>
          </>
        )}
        {!error && (
          <Button size="small" onClick={() => void save()}>
            {action.export}
          </Button>
        )}
        {!sheet && <ImportButton disabled={disabled} label={action.import} onText={(text) => void controller.importPlan(text)} />}
      </div>
      {exported && (
        <>
          <p className={styles.hint} role="status">
            {texts.exported(exported.name)}
          </p>
          <textarea
            className={styles.content}
            rows={4}
            readOnly
            aria-label={texts.exportedContent}
            value={exported.text}
            onFocus={(event) => event.target.select()}
          />
        </>
      )}
    </>
  );
}

/** Hands a file to the browser around the pane. Some Excels do nothing then: the pane shows the contents, too. */
function download({ name, text }: { name: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Only after the click was worked off: some browsers read the address late.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function ImportButton({ disabled, label, onText }: { disabled: boolean; label: string; onText(text: string): void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const read = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    // What cannot be read is refused like any other file that is no plan.
    if (file) onText(await file.text().catch(() => ''));
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input ref={input} type="file" accept=".json,application/json" hidden aria-label={label} onChange={(event) => void read(event.target.files)} />
      <Button size="small" disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
