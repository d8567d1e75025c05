/** The paragraph for reports and meetings: of the whole report, or of a unit or person whose name is typed; to copy. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { type JSX, useId, useMemo, useState } from 'react';
import type { Examination } from '../../../excel/results/classify';
import { tellable } from '../../../history/amounts';
import { paragraphOf } from '../../../history/paragraph';
import type { HistoryRow } from '../../../history/row';
import type { HistoryTexts } from '../../texts/vi/history';
import { CopyText } from '../CopyText';
import { Disclosure } from '../Section';

const useStyles = makeStyles({ field: { minWidth: 0 }, control: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } } });

export interface ParagraphProps {
  examination: Examination;
  /** The present figures. */
  rows: readonly HistoryRow[];
  past: readonly HistoryRow[];
  say: HistoryTexts;
}

export function Paragraph({ examination, rows, past, say }: ParagraphProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const [draft, setDraft] = useState('');
  const names = useMemo(() => tellable(examination.assessed), [examination]);
  const named = names.get(draft.trim());
  const isUnknown = draft.trim() !== '' && !named;
  const text = useMemo(() => paragraphOf(examination, rows, past, named ?? null), [examination, rows, past, named]);
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
      <CopyText text={text} label={say.paragraph.heading} rows={10} />
    </Disclosure>
  );
}
