/** The paragraph for reports and meetings: of the whole report, or of a unit or person whose name is typed; to copy. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type JSX, useId, useMemo, useState } from 'react';
import type { Examination } from '../../../excel/results/classify';
import { tellable, tellableNamed } from '../../../history/amounts';
import type { Plan } from '../../../plan/plan';
import { paragraphOf } from '../../../history/paragraph';
import type { HistoryRow } from '../../../history/row';
import type { HistoryTexts } from '../../texts/vi/history';
import { savesFiles } from '../../environment';
import { saveFile } from '../../save';
import { CopyText } from '../CopyText';
import { Disclosure } from '../Section';

const useStyles = makeStyles({ field: { minWidth: 0 }, control: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } } });

export interface ParagraphProps {
  plan: Plan;
  examination: Examination;
  /** The present figures. */
  rows: readonly HistoryRow[];
  past: readonly HistoryRow[];
  say: HistoryTexts;
}

export function Paragraph({ plan, examination, rows, past, say }: ParagraphProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const [draft, setDraft] = useState('');
  const names = useMemo(() => tellable(examination.assessed), [examination]);
  const named = draft.trim() === '' ? null : tellableNamed(names, draft);
  const isUnknown = draft.trim() !== '' && !named;
  const text = useMemo(() => paragraphOf(examination, rows, past, named), [examination, rows, past, named]);
  const download = async (): Promise<void> => {
    const { textFile } = await import('../../../award/dossier/text-file');
    saveFile(await textFile(text, named?.subject.name ?? '', plan.issuer));
  };
  return (
    <Disclosure summary={say.paragraph.heading}>
      <Field
        className={styles.field}
        size="small"
        label={say.paragraph.of}
        validationState={isUnknown ? 'warning' : 'none'}
        {...(isUnknown && { validationMessage: say.paragraph.unknown })}
      >
        <Input className={styles.control} value={draft} list={id} placeholder={say.paragraph.whole} onChange={(_, { value }) => setDraft(value)} />
      </Field>
      <datalist id={id}>
        {[...names.keys()].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <CopyText text={text} label={say.paragraph.heading} rows={10}>
        {savesFiles() && (
          <Button size="small" onClick={() => void download()}>
            {say.paragraph.docx}
          </Button>
        )}
      </CopyText>
    </Disclosure>
  );
}
