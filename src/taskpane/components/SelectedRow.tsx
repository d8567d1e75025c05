/** The row that is selected in Excel: which band and paragraph applied, by which figures, and the comparison in whole numbers. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useMemo } from 'react';
import { type MeasureExplanation, explain, subjectAt } from '../../assessment/explain';
import { PLAN_DETAILS, type PlanDetailsTexts } from '../texts/plan-details';
import type { Plan } from '../../plan/plan';
import { useTexts } from '../context';
import type { Found, PaneState } from '../state';
import { Section } from './Section';
import { NOTES, REASONS } from '../../words/words';
import { VERDICT_WORDS } from '../../terms/words';

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  measure: { ...typographyStyles.caption1, '& p': { margin: 0, marginTop: tokens.spacingVerticalXXS } },
  title: { ...typographyStyles.caption1Strong },
});

export interface SelectedRowProps {
  plan: Plan;
  found: Found;
  selected: PaneState['selected'];
}

export function SelectedRow({ plan, found: { examination }, selected }: SelectedRowProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const words = PLAN_DETAILS[texts.language]!.selected;
  const subject = useMemo(
    () => (selected ? subjectAt(examination.recognition, examination.assessed, selected.sheet, selected.row) : null),
    [examination, selected],
  );
  if (!subject) {
    return (
      <Section heading={words.heading}>
        <p className={styles.hint}>{selected ? `${words.none} ${words.hint}` : words.hint}</p>
      </Section>
    );
  }
  return (
    <Section heading={words.heading}>
      <p className={styles.name}>
        {subject.subject.name} <span className={styles.hint}>({texts.kind[subject.kind]})</span>
      </p>
      {explain(plan, subject).map((one) => (
        <div key={one.measure} className={styles.measure}>
          <span className={styles.title}>
            {texts.measure[one.measure]}: {VERDICT_WORDS[one.result.verdict]}
          </span>
          {lines(one, plan, words).map((line) => (
            <p key={line} lang={texts.language}>
              {line}
            </p>
          ))}
        </div>
      ))}
    </Section>
  );
}

/** What applies, in the order in which a person would check it. */
export function lines(one: MeasureExplanation, plan: Plan, words: PlanDetailsTexts['selected']): string[] {
  const { result, figures } = one;
  const unusable = figures.problem && NOTES.unusable(figures.problem.address, figures.problem.text, figures.problem.figure, figures.problem.problem);
  const reason = result.reason === 'reached' || result.reason === 'notReached' ? '' : REASONS[result.reason];
  const decimals = one.check && one.check.decimals > 0 ? words.decimals : '';
  return [words.band(one), words.edge(one, plan), words.figures(one), words.check(one), words.shortfall(one), decimals, unusable ?? reason].filter(Boolean);
}
