/** The top line of the page: file, what is not saved, open, save, undo, zoom, language. */
import { useRef } from 'react';
import { useWorkspace } from '../page/context';
import type { Desk } from './desk';
import { canPick, pick } from './on-disk';

const ZOOMS = [50, 75, 90, 100, 125, 150, 200];

export function TopBar({ desk }: { desk: Desk }) {
  const workspace = useWorkspace();
  const { language, isOpen } = workspace;
  const { words } = desk;
  return (
    <header className="titlebar">
      <h1 title={words.about}>{words.title}</h1>
      <span className="filename">
        {workspace.fileName}
        {desk.isChanged && <em className="unsaved"> ({words.unsaved})</em>}
      </span>
      <div className="actions">
        <OpenButton desk={desk} label={words.open} />
        <button type="button" title={words.saveCopyTip} disabled={!isOpen} onClick={() => void desk.saveCopy()}>
          {words.saveCopy}
        </button>
        {desk.onDisk && (
          <button type="button" title={words.saveOverTip} disabled={!desk.isChanged} onClick={() => desk.ask({ kind: 'over' })}>
            {words.saveOver}
          </button>
        )}
        <button type="button" title={words.undoTip} disabled={!workspace.canUndo} onClick={() => workspace.undo()}>
          {words.undo}
        </button>
        <button type="button" disabled={!workspace.canRedo} onClick={() => workspace.redo()}>
          {words.redo}
        </button>
        <select
          aria-label={words.zoom}
          title={words.zoom}
          disabled={!isOpen}
          value={workspace.zoom}
          onChange={(event) => workspace.setZoom(Number(event.currentTarget.value))}
        >
          {ZOOMS.map((zoom) => (
            <option key={zoom} value={zoom}>
              {zoom}%
            </option>
          ))}
        </select>
        <button
          type="button"
          lang={language === 'vi' ? 'en' : 'vi'}
          title={workspace.words.otherLanguageTip}
          onClick={() => workspace.speak(language === 'vi' ? 'en' : 'vi')}
        >
          {workspace.words.otherLanguage}
        </button>
      </div>
    </header>
  );
}

/** Lets the person choose a file, in the way that the browser has. */
export function OpenButton({ desk, label }: { desk: Desk; label: string }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = async (): Promise<void> => {
    if (!canPick()) return input.current?.click();
    const chosen = await pick().catch(() => undefined);
    // A browser that has the picker and may not use it here.
    if (chosen === undefined) input.current?.click();
    else if (chosen) desk.open(() => chosen.getFile(), chosen.name, chosen);
  };
  const taken = (field: HTMLInputElement): void => {
    const file = field.files?.[0];
    // The field forgets it, so that the same file can be chosen again.
    field.value = '';
    if (file) desk.open(() => Promise.resolve(file), file.name, null);
  };
  return (
    <>
      <button type="button" className="open" onClick={() => void choose()}>
        {label}
      </button>
      <input ref={input} type="file" accept=".xlsx,.xlsm,.xltx,.xltm" hidden aria-label={label} onChange={(event) => taken(event.currentTarget)} />
    </>
  );
}
