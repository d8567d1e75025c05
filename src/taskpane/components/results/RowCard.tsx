/** What the result of one unit or person is made of: band and paragraph, figures with their cells, the comparison in whole numbers, the award; and what if. */
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, type JSX, useId, useMemo } from 'react';
import { type MeasureExplanation, explain } from '../../../assessment/explain';
import { cellAddress } from '../../../cells/address';
import type { Plan } from '../../../plan/plan';
import { DECIDING_FIGURES } from '../../../terms/figures';
import { useTexts } from '../../context';
import type { Found } from '../../state';
import type { PaneTexts } from '../../texts/vi';
import { CellLinks } from '../CellLinks';
import { WhatIf } from './WhatIf';

const useStyles = makeStyles({
  card: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalS} 16px`,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    '& p': { margin: 0, marginTop: tokens.spacingVerticalXXS },
  },
  title: { ...typographyStyles.caption1Strong },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function RowCard({ plan, found, index }: { plan: Plan; found: Found; index: number }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { selected: words, messages } = texts;
  const amount = useId();
  const subject = found.examination.assessed[index]!;
  const explained = useMemo(() => explain(plan, subject), [plan, subject]);
  return (
    <div className={styles.card}>
      <div className={styles.quiet}>
        {texts.kind[subject.kind]}
        {subject.subject.agency !== subject.subject.name && subject.subject.agency && (
          <>
            {' · '}
            <span lang="vi">{subject.subject.agency}</span>
          </>
        )}
      </div>
      <div>
        <Link as="button" className={styles.link} inline onClick={() => document.getElementById(amount)?.focus()}>
          {texts.whatIf.go}
        </Link>
      </div>
      {explained.map((one) => (
        <div key={one.measure}>
          <span className={styles.title}>
            {texts.measure[one.measure]}: {messages.terms.verdict[one.result.verdict]}
          </span>
          {lines(one, plan, texts).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Cells found={found} index={index} of={one} />
        </div>
      ))}
      {subject.further?.map((one) => (
        <div key={one.measure.name}>
          <span className={styles.title}>
            <span lang="vi">{one.measure.name}</span>: {messages.terms.verdict[one.verdict]}
          </span>
          <p>{words.further(one)}</p>
        </div>
      ))}
      <div>{words.award(subject, plan)}</div>
      <WhatIf plan={plan} assessed={found.examination.assessed} index={index} inputId={amount} />
    </div>
  );
}

/** What applies, in the order in which a person would check it. */
export function lines(one: MeasureExplanation, plan: Plan, { selected: words, messages }: Pick<PaneTexts, 'selected' | 'messages'>): string[] {
  const { result, figures } = one;
  const unusable = figures.problem && words.unusable(figures.problem);
  const reason = result.reason === 'reached' || result.reason === 'notReached' ? '' : messages.terms.reason[result.reason];
  const decimals = one.check && one.check.decimals > 0 ? words.decimals : '';
  return [
    words.band(one),
    words.edge(one, plan),
    words.figures(one),
    words.check(one),
    words.shortfall(one),
    words.level(one),
    decimals,
    unusable ?? reason,
  ].filter(Boolean);
}

/** Links to the cells of the figures. */
function Cells({ found: { examination }, index, of: { measure } }: { found: Found; index: number; of: MeasureExplanation }): JSX.Element {
  const { selected: words, figure: names } = useTexts();
  const { recognition, assessed } = examination;
  const { places } = assessed[index]!.subject;
  const found = places.map((place) => {
    const { sheet, rows, measures, layout } = recognition.sheets[place.sheet]!;
    const row = rows[place.row]!;
    const own = measures.find((one) => one.measure === measure);
    // In a report with a row for each measure, each row has the figures of its own.
    if (!own || (layout === 'rows' && row.measure !== measure)) return { sheet, figures: [] };
    const figures = DECIDING_FIGURES.map((figure) => ({ figure, addresses: own.columns[figure].map((column) => cellAddress(row.row, column)) }));
    return { sheet, figures: figures.filter(({ addresses }) => addresses.length > 0) };
  });
  return (
    <>
      {found
        .filter(({ figures }) => figures.length > 0)
        .map(({ sheet, figures }) => (
          <p key={`${sheet} ${figures[0]!.addresses[0]}`}>
            {words.cells(sheet)}
            {figures.map(({ figure, addresses }, i) => (
              <Fragment key={figure}>
                {i > 0 ? '; ' : ' '}
                {names[figure].toLowerCase()} <CellLinks sheet={sheet} addresses={addresses} />
              </Fragment>
            ))}
          </p>
        ))}
    </>
  );
}
