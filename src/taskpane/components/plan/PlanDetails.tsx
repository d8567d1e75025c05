/** What is wrong with the plan, its targets as a table to read, and what can be done with a plan: put it on a sheet, begin a new one, hand it on as a file. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, type ReactNode, useState } from 'react';
import type { PlanState } from '../../../excel/plan-state';
import { sentenceFor } from '../../../excel/kit/errors';
import { type Band, bandsFor, type Plan } from '../../../plan/plan';
import { KINDS, MEASURES } from '../../../terms/terms';
import { useTexts } from '../../context';
import type { Controller } from '../../controller';
import { savesFiles } from '../../environment';
import { saveFile } from '../../save';
import { ImportButton } from './ImportButton';
import { PlanProblems } from './PlanProblems';
import { Disclosure } from '../Section';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, textAlign: 'left', verticalAlign: 'top', overflowWrap: 'anywhere' },
    '& th': { whiteSpace: 'nowrap' },
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
  const { plan: texts } = useTexts();
  return (
    <>
      <PlanProblems problems={state.problems} />
      {!state.error && (
        <Disclosure summary={texts.table}>
          <Targets plan={state.plan} />
        </Disclosure>
      )}
      <Disclosure summary={texts.action.label}>
        <Actions state={state} disabled={disabled} controller={controller} />
      </Disclosure>
    </>
  );
}

/** A table for each kind and measure, and one of what is assigned by name. Paragraphs and requirements are quoted from the plan. */
function Targets({ plan }: { plan: Plan }): JSX.Element {
  const styles = useStyles();
  const { kind, measure, plan: texts, messages } = useTexts();
  const groups = KINDS.flatMap((one) => MEASURES.map((about) => ({ one, about, bands: bandsFor(plan, { kind: one }, about) }))).filter(
    ({ bands }) => bands.length > 0,
  );
  const assigned = plan.bands.filter(({ subject, level }) => subject !== undefined && level === undefined);
  const levels = plan.bands.filter(({ level }) => level !== undefined);
  return (
    <>
      <p className={styles.hint}>{texts.rules(plan)}</p>
      {groups.map(({ one, about, bands }) => (
        <TargetTable key={one + about} caption={texts.bandsOf(kind[one], measure[about].toLowerCase())} first={texts.columns.band} bands={bands}>
          {(band) => messages.terms.band(band)}
        </TargetTable>
      ))}
      {assigned.length > 0 && (
        <TargetTable caption={texts.assigned} first={texts.columns.name} bands={assigned}>
          {(band) => (
            <>
              <span lang="vi">{band.subject}</span>
              {`, ${measure[band.measure].toLowerCase()}`}
              {(band.from !== null || band.to !== null) && `: ${messages.terms.band(band)}`}
            </>
          )}
        </TargetTable>
      )}
      {levels.length > 0 && (
        <TargetTable caption={texts.levels} first={texts.columns.name} bands={levels}>
          {(band) => (
            <>
              <span lang="vi">{band.level}</span>
              {': '}
              {band.subject === undefined ? kind[band.kind] : <span lang="vi">{band.subject}</span>}
              {`, ${measure[band.measure].toLowerCase()}`}
              {(band.from !== null || band.to !== null) && `: ${messages.terms.band(band)}`}
            </>
          )}
        </TargetTable>
      )}
      {plan.further?.map((one) => (
        <p key={one.kind + one.name} className={styles.hint}>
          {kind[one.kind]}: {texts.further(one)}
        </p>
      ))}
      {plan.unmeasured.map((one) => (
        <p key={one.kind} className={styles.hint}>
          {kind[one.kind]}:{' '}
          <span lang="vi">
            {one.requirement}
            {one.reference && ` (${one.reference})`}
          </span>
        </p>
      ))}
    </>
  );
}

interface TargetTableProps {
  caption: string;
  /** Heading of the first column, and what it says of a band. */
  first: string;
  bands: readonly Band[];
  children(band: Band): ReactNode;
}

function TargetTable({ caption, first, bands, children }: TargetTableProps): JSX.Element {
  const styles = useStyles();
  const { plan: texts } = useTexts();
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{texts.columns.target}</th>
          <th scope="col">{texts.columns.reference}</th>
        </tr>
      </thead>
      <tbody>
        {bands.map((band, i) => (
          <tr key={i}>
            <td>{children(band)}</td>
            <td className={styles.target}>{texts.target(band)}</td>
            <td lang="vi">{band.reference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Actions({ state, disabled, controller }: PlanDetailsProps): JSX.Element {
  const styles = useStyles();
  const { plan: texts, messages } = useTexts();
  const [exported, setExported] = useState<{ name: string; text: string } | null>(null);
  const { plan, sheet, error } = state;
  const { action, hint } = texts;
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setFailure(null);
    try {
      const { planToText } = await import('../../../plan/file');
      const file = { name: `${plan.id}.json`, text: planToText(plan) };
      setExported(file);
      if (savesFiles()) saveFile({ name: file.name, bytes: new TextEncoder().encode(file.text), type: 'application/json' });
    } catch (error) {
      setFailure(sentenceFor(error, messages));
    }
  };
  return (
    <>
      <p className={styles.hint}>{sheet && error ? hint.empty : hint.create}</p>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={disabled} onClick={() => void controller.createPlan(null)}>
          {action.createEmpty}
        </Button>
        {sheet && !error && (
          <Button size="small" disabledFocusable={disabled} onClick={() => void controller.createPlan(plan)}>
            {action.createMore}
          </Button>
        )}
        {!error && (
          <Button size="small" onClick={() => void save()}>
            {action.export}
          </Button>
        )}
        <ImportButton disabled={disabled} label={action.import} onText={(text) => void controller.importPlan(text)} />
      </div>
      {failure && (
        <p className={styles.hint} role="alert">
          {failure}
        </p>
      )}
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
