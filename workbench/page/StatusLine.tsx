/** What is going on and what went wrong, in one line that is read out. */
import { useWorkspace } from './context';

export function StatusLine() {
  const workspace = useWorkspace();
  const { notice, busy, words } = workspace;
  return (
    <div className="status">
      <p role="status" className={busy ? 'busy' : ''}>
        {busy ?? (notice?.intent === 'info' ? notice.text : '')}
      </p>
      <p role="alert" className="error">
        {!busy && notice?.intent === 'error' && (
          <>
            <span>{notice.text}</span>
            <button type="button" onClick={() => workspace.tell(null)}>
              {words.dismiss}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
