/** Figures of other days out of files: older reports, other workbooks with a history. */
import { Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useState } from 'react';
import { dayIn } from '../../../cells/day';
import { UNITS_TEXTS } from '../../../excel/units/texts';
import type { Plan } from '../../../plan/plan';
import { useTexts } from '../../context';
import type { HistoryController } from '../../history-controller';
import { HISTORY_TEXTS } from '../../texts/history';
import { FileChoice } from '../FileChoice';
import { Disclosure } from '../Section';
import { ToldList } from '../ToldList';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
});

export interface PastFilesProps {
  plan: Plan;
  today: () => string;
  /** Why files were not taken. */
  refused: readonly string[];
  blocked: boolean;
  history: HistoryController;
}

export function PastFiles({ plan, today, refused, blocked, history }: PastFilesProps): JSX.Element {
  const { language } = useTexts();
  const say = UNITS_TEXTS[language];
  const { dayWrong, dayExample } = HISTORY_TEXTS[language];
  const styles = useStyles();
  const [draft, setDraft] = useState('');
  const day = draft.trim() === '' ? null : (dayIn(draft) ?? undefined);
  return (
    <Disclosure summary={say.past.heading}>
      <div className={styles.part}>
        <p className={styles.text}>{say.past.intro}</p>
        <Field
          className={styles.field}
          size="small"
          label={say.past.day}
          validationState={day === undefined ? 'error' : 'none'}
          {...(day === undefined && { validationMessage: dayWrong })}
        >
          <Input className={styles.control} value={draft} placeholder={dayExample} onChange={(_, { value }) => setDraft(value)} />
        </Field>
        <FileChoice
          label={say.past.choose}
          hint={say.pane.drop}
          accept=".xlsx,.xlsm"
          disabled={blocked || day === undefined}
          onFiles={(files) => files.length > 0 && void history.takePast(plan, files, day ?? null, today())}
        />
        <ToldList heading={say.refusedCount} list={refused} />
      </div>
    </Disclosure>
  );
}
