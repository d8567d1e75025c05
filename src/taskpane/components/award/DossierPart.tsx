/** The dossier in the pane: everything in one click, or one paper; progress for many nominees; words where this Excel cannot save files. */
import { Button, MessageBar, MessageBarBody, Select, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type JSX, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { papersOf } from '../../../award/dossier/dossier';
import { type NominationList, allNominees, lacksConfirmation } from '../../../award/nominate';
import { useTexts } from '../../context';
import { sentenceFor } from '../../../excel/kit/errors';
import { type DossierNeeds, type DossierState, createDossierController } from '../../dossier-controller';
import { Disclosure } from '../Section';
import { OutdatedReview } from './OutdatedReview';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  notes: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL },
  start: { alignSelf: 'flex-start' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1, minWidth: 0, accentColor: tokens.colorBrandBackground },
  choice: { minWidth: 0, '& select': { minWidth: 0 } },
});

export interface DossierPartProps extends Pick<DossierNeeds, 'read' | 'save'> {
  /** The list as it was last read: what there is to choose. */
  list: NominationList;
  /** Whether this Excel lets the pane save files. */
  saves: boolean;
  blocked: boolean;
  /** Makes the print-ready sheet. */
  onList(): void;
  /** Makes the staff table, or goes on with it. */
  onStaff(): void;
}

export function DossierPart({ list, saves, blocked, onList, onStaff, read, save }: DossierPartProps): JSX.Element {
  const { dossier: texts } = useTexts();
  const styles = useStyles();
  const nominees = allNominees(list).length;
  const papers = papersOf(list).length > 0;
  return (
    <section className={styles.part} aria-label={texts.heading}>
      <h3 className={styles.heading}>{texts.heading}</h3>
      <p className={styles.text}>{nominees > 0 ? texts.intro(nominees) : papers ? texts.onlyMinutes(list.undecided.length) : texts.nothing}</p>
      {papers && <Warnings list={list} />}
      {papers && saves && <Downloads list={list} blocked={blocked} read={read} save={save} />}
      {papers && !saves && (
        <>
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{texts.cannotSave}</MessageBarBody>
          </MessageBar>
          <Button className={styles.start} disabledFocusable={blocked} onClick={onList}>
            {texts.makeList}
          </Button>
        </>
      )}
      {nominees > 0 && (
        <>
          <p className={styles.text}>{texts.staffHint}</p>
          <Button className={styles.start} size="small" disabledFocusable={blocked} onClick={onStaff}>
            {texts.staff}
          </Button>
        </>
      )}
    </section>
  );
}

/** What the papers will say of themselves, before anybody signs them. */
function Warnings({ list }: { list: NominationList }): JSX.Element | null {
  const { dossier: texts } = useTexts();
  const styles = useStyles();
  const unconfirmed = allNominees(list).filter(({ subject }) => lacksConfirmation(subject)).length;
  const notes = [
    ...(list.provisional ? [texts.provisional(texts.date(list.plan.dataPeriod.to))] : []),
    ...(list.incomplete.length > 0 ? [texts.incomplete(list.incomplete.length)] : []),
    ...(unconfirmed > 0 ? [texts.unconfirmed(unconfirmed)] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={texts.before}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

type DownloadsProps = Pick<DossierPartProps, 'list' | 'blocked' | 'read' | 'save'>;

function Downloads({ list, blocked, read, save }: DownloadsProps): JSX.Element {
  const { dossier: texts, messages } = useTexts();
  const styles = useStyles();
  const controller = useMemo(
    () => createDossierController({ read, save, texts, sentenceFor: (error) => sentenceFor(error, messages) }),
    [read, save, texts, messages],
  );
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  useEffect(() => () => controller.stop(), [controller]);
  const waits = blocked || state.busy;
  return (
    <>
      <Button className={styles.start} appearance="primary" disabledFocusable={waits} onClick={() => void controller.all()}>
        {texts.all}
      </Button>
      <OutdatedReview names={state.outdated} blocked={waits} onGo={(from) => void controller.again(from)} />
      {state.busy && <Working state={state} onStop={() => controller.stop()} />}
      <div role="status">
        {state.message && (
          <MessageBar intent={state.message.intent} layout="multiline">
            <MessageBarBody>{state.message.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Disclosure summary={texts.which}>
        <OnePaper list={list} waits={waits} onMake={(fileName) => void controller.one(fileName)} />
      </Disclosure>
    </>
  );
}

interface OnePaperProps {
  list: NominationList;
  waits: boolean;
  onMake(fileName: string): void;
}

function OnePaper({ list, waits, onMake }: OnePaperProps): JSX.Element {
  const { dossier: texts } = useTexts();
  const styles = useStyles();
  const papers = useMemo(() => papersOf(list), [list]);
  const [chosen, setChosen] = useState('');
  const paper = papers.find(({ fileName }) => fileName === chosen) ?? papers[0];
  return (
    <div className={styles.part}>
      <Select className={styles.choice} aria-label={texts.which} value={paper?.fileName ?? ''} onChange={(_, { value }) => setChosen(value)}>
        {papers.map(({ fileName, title }) => (
          <option key={fileName} value={fileName} lang="vi">
            {title}
          </option>
        ))}
      </Select>
      <Button className={styles.start} size="small" disabledFocusable={waits} onClick={() => paper && onMake(paper.fileName)}>
        {texts.one}
      </Button>
    </div>
  );
}

function Working({ state: { progress }, onStop }: { state: DossierState; onStop(): void }): JSX.Element {
  const { dossier: texts } = useTexts();
  const styles = useStyles();
  const text = progress ? texts.working(Math.min(progress.done + 1, progress.all), progress.all) : texts.starting;
  return (
    <div className={styles.row}>
      <progress className={styles.bar} aria-label={text} max={progress?.all ?? 1} {...(progress && { value: progress.done })} />
      <span className={styles.text}>{text}</span>
      <Button size="small" onClick={onStop}>
        {texts.stop}
      </Button>
    </div>
  );
}
