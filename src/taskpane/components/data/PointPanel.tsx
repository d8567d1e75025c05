/** "Đây là Có điều kiện": says how a report is read by pointing at its cells in Excel. Any layout that a person can read can be read so. */
import { Button, Select, ToggleButton, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, type ReactNode, useState } from 'react';
import type { Selected } from '../../../excel/selected';
import { type Reading, ROW_KINDS } from '../../../report/reading';
import { type Measure, MEASURES, UNITS } from '../../../terms/terms';
import { useTexts } from '../../context';
import { COLUMN_ROLES, columnSaid, headingSaid, lettersOf, rowsOf, rowsSaid, saidOf, unitSaid, useSaid } from '../../pointing';
import { savesFiles } from '../../environment';
import { saveFile } from '../../save';
import { Forget } from './Forget';
import { ImportButton } from '../plan/ImportButton';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  place: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  label: { ...typographyStyles.caption1Strong },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  content: { ...typographyStyles.caption1, width: '100%', boxSizing: 'border-box', fontFamily: tokens.fontFamilyMonospace },
  said: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

export interface PointPanelProps {
  selected: Selected | null;
  /** All that was said, remembered answers too. */
  answered: Reading;
  /** The measure of a sheet that has one only; null where it has both, or nobody knows. */
  measureOf(sheet: string): Measure | null;
  busy: boolean;
  onSay(said: Reading): void;
  onForget(sheet: string): void;
  /** The remembered answers as text; null when there are none. */
  onSave(): Promise<string | null>;
  onLoad(text: string): void;
}

export function PointPanel({ selected, answered, measureOf, busy, onSay, onForget, onSave, onLoad }: PointPanelProps): JSX.Element {
  const { pointing: texts } = useTexts();
  const styles = useStyles();
  const said = selected ? saidOf(answered.sheets[selected.sheet] ?? {}) : [];
  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{texts.hint}</p>
      {selected ? (
        <>
          <p className={styles.place}>
            <span lang="vi">{texts.selected(`${selected.sheet}!${selected.address}`)}</span>
          </p>
          <Choices key={selected.sheet} selected={selected} only={measureOf(selected.sheet)} busy={busy} onSay={onSay} />
          {said.length > 0 && (
            <Group label={texts.saidHeading}>
              <ul className={styles.said}>
                {said.map((one) => (
                  <li key={texts.said(one)}>{texts.said(one)}</li>
                ))}
              </ul>
              <Forget sheet={selected.sheet} busy={busy} onForget={onForget} />
            </Group>
          )}
        </>
      ) : (
        <p className={styles.place}>{texts.none}</p>
      )}
      <SavedAnswers busy={busy} onSave={onSave} onLoad={onLoad} />
    </div>
  );
}

const FILE_NAME = 'cau-tra-loi.json';

/** Answers of this workbook for another one of the same forms: people get the same form every month. */
function SavedAnswers({ busy, onSave, onLoad }: Pick<PointPanelProps, 'busy' | 'onSave' | 'onLoad'>): JSX.Element {
  const { pointing: texts, plan } = useTexts();
  const styles = useStyles();
  const [saved, setSaved] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const text = await onSave();
    setSaved(text);
    if (text !== null && savesFiles()) saveFile({ name: FILE_NAME, bytes: new TextEncoder().encode(text), type: 'application/json' });
  };
  return (
    <Group label={texts.saveHint}>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => void save()}>
          {texts.save}
        </Button>
        <ImportButton disabled={busy} label={texts.load} onText={onLoad} />
      </div>
      {saved !== null && (
        <>
          <p className={styles.hint} role="status">
            {plan.exported(FILE_NAME)}
          </p>
          <textarea className={styles.content} rows={4} readOnly aria-label={texts.savedContent} value={saved} onFocus={(event) => event.target.select()} />
        </>
      )}
    </Group>
  );
}

interface ChoicesProps {
  selected: Selected;
  only: Measure | null;
  busy: boolean;
  onSay(said: Reading): void;
}

function Choices({ selected, only, busy, onSay }: ChoicesProps): JSX.Element {
  const { pointing: texts } = useTexts();
  const styles = useStyles();
  const [chosen, setChosen] = useState<Measure | null>(null);
  const measure = chosen ?? only ?? 'cases';
  const letters = lettersOf(selected);
  const rows = rowsOf(selected);
  return (
    <>
      {letters.length > 0 && (
        <>
          <Group label={texts.measure}>
            <div className={styles.buttons}>
              {MEASURES.map((one) => (
                <ToggleButton key={one} size="small" checked={one === measure} disabledFocusable={busy} onClick={() => setChosen(one)}>
                  {texts.measures[one]}
                </ToggleButton>
              ))}
            </div>
          </Group>
          <Group label={texts.column(letters)}>
            <div className={styles.buttons}>
              {COLUMN_ROLES.map((role) => (
                <Button key={role} size="small" disabledFocusable={busy} onClick={() => onSay(columnSaid(selected, role, measure))}>
                  {texts.roles[role]}
                </Button>
              ))}
            </div>
          </Group>
        </>
      )}
      {rows.length > 0 && (
        <Group label={texts.row(rows[0]!, rows.at(-1)!)}>
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={busy} onClick={() => onSay(headingSaid(selected))}>
              {texts.heading}
            </Button>
          </div>
          <Pick
            label={texts.row(rows[0]!, rows.at(-1)!)}
            options={ROW_KINDS.map((kind) => [kind, texts.kind(kind)])}
            busy={busy}
            onPick={(kind) => onSay(rowsSaid(selected, kind))}
          />
        </Group>
      )}
      <Group label={texts.sheet(selected.sheet)}>
        <div className={styles.buttons}>
          {([true, false] as const).map((use) => (
            <Button key={String(use)} size="small" disabledFocusable={busy} onClick={() => onSay(useSaid(selected.sheet, use))}>
              {use ? texts.use : texts.leave}
            </Button>
          ))}
        </div>
      </Group>
      <Group label={texts.unit}>
        <Pick
          label={texts.unit}
          options={UNITS.filter((unit) => unit !== 'cases').map((unit) => [unit, texts.unitName(unit)])}
          busy={busy}
          onPick={(unit) => onSay(unitSaid(selected.sheet, unit))}
        />
      </Group>
    </>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.group}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}

interface PickProps<T extends string> {
  label: string;
  options: readonly (readonly [T, string])[];
  busy: boolean;
  onPick(value: T): void;
}

/** A list in which choosing is saying: it goes back to "chọn…" at once. */
function Pick<T extends string>({ label, options, busy, onPick }: PickProps<T>): JSX.Element {
  const { pointing: texts } = useTexts();
  return (
    <Select
      size="small"
      value=""
      disabled={busy}
      aria-label={label}
      onChange={(_, { value }) => {
        const found = options.find(([option]) => option === value);
        if (found) onPick(found[0]);
      }}
    >
      <option value="">{texts.choose}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
}
