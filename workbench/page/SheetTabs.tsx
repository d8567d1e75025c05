/** Sheet tabs, as tabs: arrow keys move between them. */
import type { KeyboardEvent } from 'react';
import { useWorkspace } from './context';

export function SheetTabs() {
  const workspace = useWorkspace();
  if (!workspace.isOpen) return <div className="tabs" />;
  const sheets = workspace.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const active = workspace.sheet;
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && sheets[sheets.indexOf(active) + step];
    if (!next) return;
    workspace.activate(next);
    (event.currentTarget.children[sheets.indexOf(next)] as HTMLElement).focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={workspace.words.sheets} data-region="tabs" onKeyDown={move}>
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={sheet === active}
          aria-controls="grid"
          tabIndex={sheet === active ? 0 : -1}
          style={sheet.tabColor ? { boxShadow: `inset 0 -3px ${sheet.tabColor}` } : undefined}
          onClick={() => workspace.activate(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
