/** What is asked before changes are lost or a file is written over: a dialog of the browser's own, Escape = stay. */
import { useEffect, useRef } from 'react';
import { useWorkspace } from '../page/context';
import type { Desk, Question } from './desk';

export function Asked({ desk }: { desk: Desk }) {
  useWorkspace();
  const { question } = desk;
  return question && <Dialog key={question.kind} desk={desk} question={question} />;
}

function Dialog({ desk, question }: { desk: Desk; question: Question }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { words, workspace } = desk;
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => desk.ask(null);
  const then = (act: () => void) => () => {
    close();
    act();
  };
  const own = words[question.kind];
  return (
    <dialog ref={dialog} className="asked" aria-labelledby="asked-heading" onCancel={close} onClose={close}>
      <h2 id="asked-heading">{own.heading}</h2>
      <p>{own.text(workspace.fileName)}</p>
      <p className="asked-actions">
        {question.kind === 'lose' ? (
          <>
            <button type="button" onClick={then(() => void desk.saveCopy().then((saved) => saved && question.go()))}>
              {words.lose.save}
            </button>
            <button type="button" onClick={then(question.go)}>
              {words.lose.drop}
            </button>
          </>
        ) : (
          <button type="button" onClick={then(() => void desk.saveOver())}>
            {words.over.write}
          </button>
        )}
        <button type="button" onClick={close}>
          {own.stay}
        </button>
      </p>
    </dialog>
  );
}
