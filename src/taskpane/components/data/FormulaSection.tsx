/** What is written beside the tables: values, or formulas that follow their figures; and the two actions on formulas that stand there. */
import { Button, Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { WRITINGS, type Writing } from '../../../changes/changes';
import { useTexts } from '../../context';
import { hasCellFunctions } from '../../environment';
import type { Controller } from '../../controller';
import { Section } from '../Section';

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
});

export interface FormulaSectionProps {
  chosen: Writing;
  /** Formulas of ours stand in the workbook. */
  standing: boolean;
  busy: boolean;
  controller: Pick<Controller, 'chooseFormulas' | 'perform'>;
}

export function FormulaSection({ chosen, standing, busy, controller }: FormulaSectionProps): JSX.Element {
  const { formulas: texts } = useTexts();
  const styles = useStyles();
  const choose = (value: string): void => void controller.chooseFormulas(WRITINGS.find((writing) => writing === value) ?? 'values');
  const repair = (): Promise<void> =>
    controller.perform(async (plan, progress) => {
      const { repairFormulas } = await import('../../../excel/results/formula-actions');
      return { intent: 'success', text: texts.repaired, outcome: await repairFormulas(plan, progress) };
    });
  const freeze = (): Promise<void> =>
    controller.perform(async (plan, progress) => {
      const { freezeFormulas } = await import('../../../excel/results/formula-actions');
      const outcome = await freezeFormulas(plan, progress);
      return { intent: 'success', text: texts.frozen([...new Set(outcome.recognition.sheets.map(({ sheet }) => sheet))]), outcome };
    });
  return (
    <Section heading={texts.heading}>
      <Select value={chosen} disabled={busy} aria-label={texts.heading} onChange={(_, { value }) => choose(value)}>
        {WRITINGS.filter((writing) => writing !== 'functions' || chosen === writing || hasCellFunctions()).map((writing) => (
          <option key={writing} value={writing}>
            {texts.writing[writing]}
          </option>
        ))}
      </Select>
      <p className={styles.hint}>{texts.explained[chosen]}</p>
      {standing && (
        <div className={styles.actions}>
          <Button size="small" disabledFocusable={busy} onClick={() => void repair()}>
            {texts.repair}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => void freeze()}>
            {texts.freeze}
          </Button>
        </div>
      )}
    </Section>
  );
}
