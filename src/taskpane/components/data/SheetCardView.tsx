/** One recognised report: what it is, which columns were read, how the reading was proved, what is doubtful. */
import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { doubtSentence, holds } from '../../../messages/sentences';
import type { Reading } from '../../../report/reading';
import { useTexts } from '../../context';
import { CheckIcon, WarningIcon } from '../../icons';
import type { FigureColumn, MeasureCard, SheetCard } from '../../view';
import { CellLink } from '../CellLinks';
import { Forget } from './Forget';
import { ProofList } from './ProofList';
import { Disclosure } from '../Section';
import { Shortened } from '../Shortened';

const useStyles = makeStyles({
  // Looks like Fluent's Card without its focus machinery (25 KB gzip), which a card that is no button has no use for.
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  measure: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  columns: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dd': { margin: 0 },
  },
  addUp: { alignSelf: 'flex-start' },
  proved: { display: 'inline-flex', color: tokens.colorStatusSuccessForeground1 },
  doubtful: { display: 'inline-flex', color: tokens.colorStatusWarningForeground1 },
  heading: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export interface SheetCardProps {
  card: SheetCard;
  busy: boolean;
  onForget(sheet: string): void;
  onSay(said: Reading): void;
}

export function SheetCardView({ card, busy, onForget, onSay }: SheetCardProps): JSX.Element {
  const { report, messages } = useTexts();
  const styles = useStyles();
  return (
    <article className={styles.card} aria-label={card.sheet}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <span lang="vi">{card.sheet}</span>
          {card.table > 1 && ` · ${report.table(card.table)}`}
        </h3>
        {card.title && (
          <p className={styles.title} lang="vi">
            {card.title}
          </p>
        )}
        <p className={styles.title}>
          {card.period
            ? [
                report.period,
                <span key="period" lang="vi">
                  {card.period}
                </span>,
              ]
            : report.noPeriod}
        </p>
        <p className={styles.title}>{report.subjects(card.subjects)}</p>
        {card.answered && <Forget sheet={card.sheet} busy={busy} onForget={onForget} />}
      </div>
      {card.measures.map((measure) => (
        <MeasureView key={measure.measure} sheet={card.sheet} measure={measure} />
      ))}
      {card.addUp && (
        <Button className={styles.addUp} size="small" disabledFocusable={busy} onClick={() => onSay(card.addUp!.reading)}>
          {report.addUp(card.addUp.count)}
        </Button>
      )}
      {card.unjudged.length > 0 && (
        <Disclosure summary={report.unjudged(card.unjudged.length)}>
          <Shortened all={card.unjudged}>
            {({ name, address }) => [
              <CellLink key={address} sheet={card.sheet} address={address} />,
              ' ',
              <span key="name" lang="vi">
                {name}
              </span>,
            ]}
          </Shortened>
        </Disclosure>
      )}
      {card.doubts.length > 0 && (
        <Disclosure
          summary={report.doubts(card.doubts.length)}
          icon={
            <span className={styles.doubtful}>
              <WarningIcon />
            </span>
          }
        >
          <Shortened all={card.doubts}>
            {(doubt) => [<CellLink key={doubt.address} sheet={card.sheet} address={doubt.address} />, ` ${doubtSentence(doubt, messages)}`]}
          </Shortened>
        </Disclosure>
      )}
    </article>
  );
}

function MeasureView({ sheet, measure: { measure, unit, columns, proof } }: { sheet: string; measure: MeasureCard }): JSX.Element {
  const texts = useTexts();
  const styles = useStyles();
  const held = proof.filter(holds).length;
  const proved = held > 0 && held === proof.length;
  return (
    <div className={styles.measure}>
      <div className={styles.badges}>
        <Badge appearance="tint" color={measure === 'cases' ? 'brand' : 'informative'}>
          {measure === 'cases' ? texts.measure.cases : texts.report.measureIn(texts.measure.money, texts.unit[unit])}
        </Badge>
      </div>
      <dl className={styles.columns}>
        {columns.map((column) => [
          <dt key={column.letters}>{texts.figure[column.figure]}</dt>,
          <ColumnView key={`${column.letters}:`} sheet={sheet} column={column} />,
        ])}
      </dl>
      <Disclosure
        summary={texts.report.proved(texts.number(held), texts.number(proof.length))}
        icon={<span className={proved ? styles.proved : styles.doubtful}>{proved ? <CheckIcon /> : <WarningIcon />}</span>}
      >
        <ProofList lines={proof} />
      </Disclosure>
    </div>
  );
}

function ColumnView({ sheet, column: { letters, heading, address } }: { sheet: string; column: FigureColumn }): JSX.Element {
  const { report } = useTexts();
  const styles = useStyles();
  return (
    <dd>
      <CellLink sheet={sheet} address={address} text={report.column(letters)} />
      {heading && (
        <span className={styles.heading}>
          {' · '}
          <span lang="vi">{heading}</span>
        </span>
      )}
    </dd>
  );
}
