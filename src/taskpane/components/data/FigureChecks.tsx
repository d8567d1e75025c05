/** "Kiểm tra số liệu": every identity that the figures do not keep, with the cells, what stands there and what should; what most verdicts hang on first. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useMemo } from 'react';
import { hundredthsText } from '../../../cells/format';
import { fractionInHundredths } from '../../../assessment/shown-rate';
import { doubtSentence, proofSentence } from '../../../messages/sentences';
import { failedChecks, type FailedCheck, type MisfitRow, unusableCells } from '../../checks';
import { useTexts } from '../../context';
import { CheckIcon, WarningIcon } from '../../icons';
import type { Found } from '../../state';
import { CellLink } from '../CellLinks';
import { Section } from '../Section';
import { Shortened } from '../Shortened';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, margin: 0 },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  held: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusWarningForeground1 },
  cells: { gridColumnStart: 2, minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export function FigureChecks({ found }: { found: Found }): JSX.Element {
  const { check, report, number, messages } = useTexts();
  const styles = useStyles();
  const unusable = useMemo(() => unusableCells(found), [found]);
  const failed = useMemo(() => failedChecks(found), [found]);
  const count = found.examination.recognition.sheets.reduce((all, { proof }) => all + proof.reduce((sum, { checked }) => sum + checked, 0), 0);
  return (
    <Section heading={check.heading} help="so-lieu">
      {failed.length === 0 && unusable.length === 0 && count > 0 && (
        <p className={styles.line}>
          <span className={styles.held}>
            <CheckIcon />
          </span>
          <span>{check.held(number(count))}</span>
        </p>
      )}
      {failed.length === 0 && count === 0 && <p className={styles.about}>{report.noProof}</p>}
      {failed.length + unusable.length > 0 && (
        <ul className={styles.list}>
          {unusable.length > 0 && (
            <li className={styles.line}>
              <span className={styles.failed}>
                <WarningIcon />
              </span>
              <span>{check.unusable}</span>
              <div className={styles.cells}>
                <Shortened all={unusable}>
                  {({ sheet, doubt }) => [
                    <span key="sheet" lang="vi">
                      {sheet}
                    </span>,
                    ' ',
                    <CellLink key={doubt.address} sheet={sheet} address={doubt.address} />,
                    ` ${doubtSentence(doubt, messages)}`,
                  ]}
                </Shortened>
              </div>
            </li>
          )}
          {failed.map((one) => (
            <CheckItem key={one.key} check={one} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function CheckItem({ check: { sheet, line, isRate, misfits, verdicts } }: { check: FailedCheck }): JSX.Element {
  const { check, measure, messages } = useTexts();
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <span className={styles.failed}>
        <WarningIcon />
      </span>
      <span>
        {proofSentence(line, messages)}
        <br />
        <span className={styles.about}>
          <span lang="vi">{sheet}</span>
          {` · ${measure[line.measure]}`}
          {verdicts > 0 && ` · ${check.verdicts(verdicts)}`}
        </span>
      </span>
      <div className={styles.cells}>
        <Shortened all={misfits}>{(misfit) => <MisfitView sheet={sheet} misfit={misfit} isRate={isRate} />}</Shortened>
      </div>
    </li>
  );
}

function MisfitView({ sheet, misfit: { address, name, found, expected, atMost }, isRate }: { sheet: string; misfit: MisfitRow; isRate: boolean }): JSX.Element {
  const { check, number } = useTexts();
  const shown = (value: number): string => (isRate ? `${hundredthsText(fractionInHundredths(value))} %` : number(value));
  return (
    <>
      <CellLink sheet={sheet} address={address} />
      {name !== '' && (
        <>
          {' '}
          <span lang="vi">{name}</span>
        </>
      )}
      {`: ${(atMost ? check.atMost : check.equals)(shown(found), shown(expected))}`}
    </>
  );
}
