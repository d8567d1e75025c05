/** The top line: file name, open, download, undo, language, Excel's bad days. */
import { useRef } from 'react';
import { BadDaysMenu } from './BadDaysMenu';
import { useWorkspace } from './context';
import { downloadBytes } from './files';

export function TitleBar() {
  const workspace = useWorkspace();
  const { words, language } = workspace;
  const input = useRef<HTMLInputElement>(null);
  const pick = (file: File | undefined): void => {
    if (file) void workspace.open(async () => new Uint8Array(await file.arrayBuffer()), file.name);
  };
  const download = async (): Promise<void> => {
    const bytes = await workspace.save();
    if (bytes) downloadBytes(bytes, workspace.fileName);
  };
  return (
    <header className="titlebar">
      <h1 title={words.about}>{words.title}</h1>
      <span className="filename">{workspace.fileName}</span>
      <div className="actions">
        <button type="button" title={words.openTip} onClick={() => input.current?.click()}>
          {words.open}
        </button>
        <input ref={input} type="file" accept=".xlsx,.xlsm" hidden aria-label={words.open} onChange={(event) => pick(takeFile(event.currentTarget))} />
        <button type="button" title={words.downloadTip} disabled={!workspace.isOpen} onClick={() => void download()}>
          {words.download}
        </button>
        <button type="button" disabled={!workspace.canUndo} onClick={() => workspace.undo()}>
          {words.undo}
        </button>
        <button type="button" disabled={!workspace.canRedo} onClick={() => workspace.redo()}>
          {words.redo}
        </button>
        <BadDaysMenu />
        <button
          type="button"
          lang={language === 'vi' ? 'en' : 'vi'}
          title={words.otherLanguageTip}
          onClick={() => workspace.speak(language === 'vi' ? 'en' : 'vi')}
        >
          {words.otherLanguage}
        </button>
      </div>
    </header>
  );
}

/** The chosen file; the field forgets it, so that the same file can be chosen again. */
function takeFile(input: HTMLInputElement): File | undefined {
  const file = input.files?.[0];
  input.value = '';
  return file;
}
