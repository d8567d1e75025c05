/** Name box and formula bar: what the selected cell really holds, and a place to type it. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import { formatArea } from 'excel-host/cells';
import { withLineBreak } from './CellEditor';
import { useWorkspace } from './context';

export function FormulaBar({ toGrid }: { toGrid: () => void }) {
  const workspace = useWorkspace();
  const { words } = workspace;
  const area = workspace.isOpen ? workspace.selection : null;
  const address = area ? formatArea(area) : '';
  const contents = area ? workspace.contentsOf(area.top, area.left) : '';
  const key = `${workspace.session} ${workspace.isOpen ? workspace.sheet.id : ''} ${address}`;
  const name = useDraft(address, key);
  const formula = useDraft(contents, `${key} ${contents}`);

  const enter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') {
      formula.reset();
      toGrid();
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !area) return;
    event.preventDefault();
    if (event.altKey) return formula.set(withLineBreak(event.currentTarget));
    workspace.setEditing(false);
    if (!workspace.enter(area.top, area.left, [[formula.text]])) return;
    workspace.select({ top: area.top + 1, bottom: area.top + 1, left: area.left, right: area.left });
    toGrid();
  };
  return (
    <section className="formulabar" aria-label={words.formulaBar} data-region="formula">
      <input
        className="namebox"
        aria-label={words.nameBox}
        value={name.text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => name.set(event.currentTarget.value)}
        onBlur={() => name.reset()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') name.reset();
          if (event.key === 'Enter' && workspace.goTo(name.text)) toGrid();
        }}
      />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        className="formula"
        rows={1}
        aria-label={words.formula}
        value={formula.text}
        spellCheck={false}
        disabled={!area}
        onFocus={() => workspace.setEditing(true)}
        onBlur={() => {
          workspace.setEditing(false);
          formula.reset();
        }}
        onChange={(event) => formula.set(event.currentTarget.value)}
        onKeyDown={enter}
      />
    </section>
  );
}

/** A text that a person changes until it is taken or dropped; another source text begins anew. */
function useDraft(source: string, key: string): { text: string; set: (text: string) => void; reset: () => void } {
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => setDraft(null), [key]);
  return { text: draft ?? source, set: setDraft, reset: () => setDraft(null) };
}
