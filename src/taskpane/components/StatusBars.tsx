/** What was done, what failed and what to do about it, as bars. Loaded with the first of them. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { PaneTexts } from '../texts/vi';
import { useTexts } from '../context';
import { CloseIcon } from '../icons';
import { CellLink } from './CellLinks';
import type { Notice, PaneState } from '../state';
import type { StatusAreaProps } from './StatusArea';

const useStyles = makeStyles({
  // A refused file has a reason a line.
  sentence: { whiteSpace: 'pre-line' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export default function StatusBars({ state, onDismiss, onWrite, onPrint, onAllowNewer, onRemove }: StatusAreaProps): JSX.Element {
  return (
    <>
      {state.waiting && <WaitingBar waiting={state.waiting} />}
      {state.failure && <FailureBar failure={state.failure} onDismiss={onDismiss} onWrite={onWrite} />}
      {state.newer !== null && <NewerBar version={state.newer} onAllow={onAllowNewer} />}
      {state.phase === 'written' && <WrittenBar described={state.described} onDismiss={onDismiss} />}
      {state.phase === 'written' && state.printedWithout.length > 0 && <PrintBar sheets={state.printedWithout} onPrint={onPrint} />}
      {state.notice && <NoticeBar notice={state.notice} onDismiss={onDismiss} onRemove={onRemove} />}
    </>
  );
}

function WaitingBar({ waiting }: { waiting: NonNullable<PaneState['waiting']> }): JSX.Element {
  const { waiting: words } = useTexts();
  const isEditing = waiting === 'editing';
  return (
    <MessageBar intent={isEditing ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{isEditing ? words.editing : words.silent}</MessageBarTitle>
        {isEditing ? words.editingMore : words.silentMore}
      </MessageBarBody>
    </MessageBar>
  );
}

function FailureBar({
  failure,
  onDismiss,
  onWrite,
}: { failure: NonNullable<PaneState['failure']> } & Pick<StatusAreaProps, 'onDismiss' | 'onWrite'>): JSX.Element {
  const { failed, action } = useTexts();
  const styles = useStyles();
  const offersNewSheet = failure.locked.length > 0;
  return (
    <MessageBar intent={failure.onlyLooked ? 'info' : 'error'} layout="multiline" politeness={failure.onlyLooked ? 'polite' : 'assertive'}>
      <MessageBarBody>
        {!failure.onlyLooked && <MessageBarTitle>{failed.title}. </MessageBarTitle>}
        <span className={styles.sentence}>{failure.sentence}</span>
      </MessageBarBody>
      <MessageBarActions containerAction={<Dismiss onDismiss={onDismiss} />}>
        {offersNewSheet && (
          <Button size="small" onClick={() => onWrite('newSheet')}>
            {action.newSheet}
          </Button>
        )}
        {failure.reached && (
          <Button size="small" onClick={() => onWrite('allTheSame')}>
            {action.allTheSame}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function WrittenBar({ described, onDismiss }: { described: PaneState['described']; onDismiss(): void }): JSX.Element {
  const { done } = useTexts();
  const styles = useStyles();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{done.written}</MessageBarTitle>
        <ul className={styles.list}>
          {described.map(({ text, place }) => (
            <li key={text}>
              {text} {place && <CellLink {...place} text={done.see} />}
            </li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions containerAction={<Dismiss onDismiss={onDismiss} />} />
    </MessageBar>
  );
}

/** A newer version wrote here: said before anything is pressed, and as long as nobody has allowed this one to write. */
function NewerBar({ version, onAllow }: { version: string; onAllow(): void }): JSX.Element {
  const { newer, action } = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{newer(version)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onAllow}>
          {action.allowNewer}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** A report with a print area is printed without our columns: said, and never changed without being asked. */
function PrintBar({ sheets, onPrint }: { sheets: readonly string[]; onPrint(): void }): JSX.Element {
  const { done, action } = useTexts();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{done.printedWithout(sheets)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onPrint}>
          {action.print}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function NoticeBar({ notice, onDismiss, onRemove }: { notice: Notice } & Pick<StatusAreaProps, 'onDismiss' | 'onRemove'>): JSX.Element {
  const texts = useTexts();
  const { intent, text } = noticeText(notice, texts);
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions containerAction={<Dismiss onDismiss={onDismiss} />}>
        {notice.kind === 'historyThere' && (
          <>
            <Button size="small" onClick={() => onRemove('keep')}>
              {texts.action.keepHistory}
            </Button>
            <Button size="small" onClick={() => onRemove('remove')}>
              {texts.action.removeHistory}
            </Button>
          </>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function noticeText(notice: Notice, { done, report, plan, messages }: PaneTexts): { intent: 'success' | 'info' | 'warning' | 'error'; text: string } {
  switch (notice.kind) {
    case 'undone':
      return { intent: 'success', text: done.undone(notice.sheets) };
    case 'removed':
      return { intent: 'success', text: [done.removed(notice.sheets), ...(notice.kept.length > 0 ? [done.kept(notice.kept)] : [])].join(' ') };
    case 'historyThere':
      return { intent: 'warning', text: messages.error.historyThere(notice.sheet) };
    case 'goToFailed':
      return { intent: 'warning', text: report.goToFailed(notice.sheet, notice.address) };
    case 'printed':
      return { intent: 'success', text: done.printed(notice.sheets) };
    case 'planMade':
      return notice.blank ? { intent: 'info', text: plan.blank(notice.sheet) } : { intent: 'success', text: plan.created(notice.sheet) };
    case 'message':
      return notice;
  }
}

function Dismiss({ onDismiss }: { onDismiss(): void }): JSX.Element {
  const { action } = useTexts();
  return <Button appearance="transparent" size="small" icon={<CloseIcon />} aria-label={action.dismiss} onClick={onDismiss} />;
}
