/** The figures above the list: how many meet each measure, how many qualify, and who is farthest from the target. Of the whole report. */
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { MEASURES } from '../../../terms/terms';
import { useTexts } from '../../context';
import type { KeyFigures, ResultRow } from '../../results';

const useStyles = makeStyles({
  figures: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  figure: { display: 'flex', flexDirection: 'column-reverse', '& dd': { ...typographyStyles.subtitle2, margin: 0, fontVariantNumeric: 'tabular-nums' } },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  farthest: {
    ...typographyStyles.caption1,
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    flexBasis: '100%',
    minWidth: 0,
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

export interface FiguresProps {
  figures: KeyFigures;
  onShow(row: ResultRow): void;
}

export function Figures({ figures: { met, qualified, farthest }, onShow }: FiguresProps): JSX.Element {
  const { figures } = useTexts().results;
  const styles = useStyles();
  const counts = [
    ...MEASURES.flatMap((measure) => (met[measure] ? [{ label: figures.met[measure], count: met[measure] }] : [])),
    { label: figures.qualified, count: qualified },
  ];
  return (
    <dl className={styles.figures} aria-label={figures.label}>
      {counts.map(({ label, count }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd>{figures.of(count.met, count.all)}</dd>
        </div>
      ))}
      <div className={styles.farthest}>
        <dt className={styles.label}>{figures.farthest}</dt>
        <dd>
          {farthest ? (
            <>
              {/* Reached by keyboard in the list, which has one Tab stop. */}
              <Link as="button" className={styles.link} tabIndex={-1} lang="vi" onClick={() => onShow(farthest.row)}>
                {farthest.row.name}
              </Link>
              {` (${figures.farthestBy(farthest.gap, farthest.measure)})`}
            </>
          ) : (
            figures.nobody
          )}
        </dd>
      </div>
    </dl>
  );
}
