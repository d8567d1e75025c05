/** The row that is selected in Excel: which band and paragraph applied, by which figures, and the comparison in whole numbers. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useMemo } from 'react';
import { type MeasureExplanation, explain, subjectAt } from '../../assessment/explain';
import type { Plan } from '../../plan/plan';
import { useTexts } from '../context';
import type { Found, PaneState } from '../state';
import type { PaneTexts } from '../texts/vi';
import { Section } from './Section';

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
  const { selected: words, messages } = texts;
  const subject = useMemo(
    () => (selected ? subjectAt(examination.recognition, examination.assessed, selected.sheet, selected.rows?.first ?? 0) : null),
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
        <span lang="vi">{subject.subject.name}</span> <span className={styles.hint}>({texts.kind[subject.kind]})</span>
      </p>
      {explain(plan, subject).map((one) => (
        <div key={one.measure} className={styles.measure}>
          <span className={styles.title}>
            {texts.measure[one.measure]}: {messages.terms.verdict[one.result.verdict]}
          </span>
          {lines(one, plan, texts).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </Section>
  );
}

/** What applies, in the order in which a person would check it. */
export function lines(one: MeasureExplanation, plan: Plan, { selected: words, messages }: Pick<PaneTexts, 'selected' | 'messages'>): string[] {
  const { result, figures } = one;
  const unusable = figures.problem && words.unusable(figures.problem);
  const reason = result.reason === 'reached' || result.reason === 'notReached' ? '' : messages.terms.reason[result.reason];
  const decimals = one.check && one.check.decimals > 0 ? words.decimals : '';
  return [words.band(one), words.edge(one, plan), words.figures(one), words.check(one), words.shortfall(one), decimals, unusable ?? reason].filter(Boolean);
}
