/** "Kiểm tra Excel này": runs the probes and shows what they found as a page of ticks that can be copied and sent. Loaded on demand. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useState } from 'react';
import type { Checked } from '../../../excel/check/check';
import { useTexts } from '../../context';
import type { Controller } from '../../controller';
import { CopyText } from '../CopyText';
import { CheckIcon, CloseIcon, DashIcon } from '../../icons';
import { HELP_TEXTS } from '../../texts/help';
import type { helpVi } from '../../texts/vi/help';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start', minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, minWidth: 0 },
  line: { display: 'grid', gridTemplateColumns: '20px 1fr', columnGap: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalXS },
  told: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

export interface CheckPartProps {
  busy: boolean;
  controller: Pick<Controller, 'check'>;
  /** What Excel says of itself, for the page that is sent. */
  about: string;
}

export default function CheckPart({ busy, controller, about }: CheckPartProps): JSX.Element {
  const texts = HELP_TEXTS[useTexts().language].check;
  const styles = useStyles();
  const [checked, setChecked] = useState<readonly Checked[]>([]);
  return (
    <div className={styles.part}>
      <p className={styles.text}>{texts.intro}</p>
      <Button disabledFocusable={busy} onClick={() => void controller.check().then((found) => found && setChecked(found))}>
        {texts.run}
      </Button>
      {checked.length > 0 && <Results checked={checked} about={about} />}
    </div>
  );
}

function Results({ checked, about }: { checked: readonly Checked[]; about: string }): JSX.Element {
  const texts = HELP_TEXTS[useTexts().language].check;
  const styles = useStyles();
  const failed = checked.filter(({ holds }) => holds === false).length;
  return (
    <>
      <MessageBar intent={failed > 0 ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>{failed > 0 ? texts.failed(failed, checked.length) : texts.all(checked.length)}</MessageBarBody>
      </MessageBar>
      <ul className={styles.list}>
        {checked.map(({ id, holds, told }) => (
          <li key={id} className={styles.line}>
            {holds === null ? <DashIcon /> : holds ? <CheckIcon /> : <CloseIcon />}
            <span>
              <b>{holds === null ? texts.told : holds ? texts.yes : texts.no}:</b> {texts.probes[id]} <span className={styles.told}>{told}</span>
            </span>
          </li>
        ))}
      </ul>
      <CopyText text={pageOf(checked, about, texts)} label={texts.copy} rows={4} />
    </>
  );
}

/** The results as text, a line each: "✓ doubles: … — told". */
const pageOf = (checked: readonly Checked[], about: string, texts: (typeof helpVi)['check']): string =>
  [about, ...checked.map(({ id, holds, told }) => `${holds === null ? '·' : holds ? '✓' : '✗'} ${id}: ${texts.probes[id]} — ${told}`)].join('\n');
