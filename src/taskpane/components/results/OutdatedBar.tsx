/** What of the results in the workbook is no longer so: first whose conclusion would be another one. Each leads to its cell. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { Fragment, type JSX, useMemo, useState } from 'react';
import { type ChangedVerdict, outdatedIn, type OutdatedSubject } from '../../../changes/standing';
import { useTexts } from '../../context';
import type { Found } from '../../state';
import { CellLink } from '../CellLinks';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  line: { margin: 0 },
});

/** Some are enough to see what has happened. */
const FEW = 5;

export function OutdatedBar({ found }: { found: Found }): JSX.Element | null {
  const { standing, assessed } = found.examination;
  const outdated = useMemo(() => outdatedIn(standing, assessed), [standing, assessed]);
  const texts = useTexts().outdated;
  const styles = useStyles();
  const { verdicts, figures, missing } = outdated;
  if (verdicts.length + figures.length + missing.length === 0) return null;
  const lines: [string, readonly OutdatedSubject[]][] = [
    [texts.figures(figures.length), figures],
    [texts.missing(missing.length), missing],
  ];
  return (
    <MessageBar intent={verdicts.length > 0 ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>
        {verdicts.length > 0 && (
          <>
            <MessageBarTitle>{texts.verdicts(verdicts.length)}</MessageBarTitle>
            <Verdicts verdicts={verdicts} />
          </>
        )}
        {lines
          .filter(([, subjects]) => subjects.length > 0)
          .map(([text, subjects]) => (
            <p key={text} className={styles.line}>
              {text}{' '}
              {subjects.slice(0, FEW).map(({ name, sheet, address }, i) => (
                <Fragment key={`${sheet}/${address}`}>
                  {i > 0 && ', '}
                  <CellLink sheet={sheet} address={address} text={name} quoted />
                </Fragment>
              ))}
              {subjects.length > FEW && ` ${texts.more(subjects.length - FEW)}`}
            </p>
          ))}
        <p className={styles.line}>{texts.what}</p>
      </MessageBarBody>
    </MessageBar>
  );
}

function Verdicts({ verdicts }: { verdicts: readonly ChangedVerdict[] }): JSX.Element {
  const { outdated, measure: measures } = useTexts();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles.list}>
        {(all ? verdicts : verdicts.slice(0, FEW)).map(({ name, sheet, address, measure, from, to }) => (
          <li key={`${sheet}/${address}/${measure}`}>
            <CellLink sheet={sheet} address={address} text={name} quoted />
            {`: ${measure === null ? '' : `${measures[measure].toLowerCase()} `}`}
            <span lang="vi">{outdated.change(from, to)}</span>
          </li>
        ))}
      </ul>
      {!all && verdicts.length > FEW && (
        <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
          {outdated.all(verdicts.length)}
        </Button>
      )}
    </>
  );
}
