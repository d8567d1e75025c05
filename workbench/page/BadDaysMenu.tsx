/** Excel's bad days at the push of a button: what the host is told to do wrong. */
import { useEffect, useRef } from 'react';
import { useWorkspace } from './context';

const LATENCIES = [0, 200, 1000, 3000];
const FAILURES = [0, 1, 2, 3, 5, 8];

export function BadDaysMenu() {
  const workspace = useWorkspace();
  const { words, badDays } = workspace;
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: MouseEvent): void => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);
  const sheet = workspace.isOpen ? workspace.sheet : null;
  return (
    <details ref={menu} className="menu" onKeyDown={(event) => event.key === 'Escape' && menu.current && (menu.current.open = false)}>
      <summary title={words.misbehaveTip}>{words.misbehave}</summary>
      <div className="menu-body">
        <Check label={words.cellEdit} checked={badDays.cellEdit} onChange={(cellEdit) => workspace.setBadDays({ cellEdit })} />
        <Check label={words.protectedSheet} checked={sheet?.protection != null} onChange={(on) => workspace.setProtected(on)} />
        <Check label={words.filteredSheet} checked={sheet?.autoFilter?.filtered ?? false} onChange={(on) => workspace.setFiltered(on)} />
        <Choice
          label={words.slow}
          value={badDays.latency}
          options={LATENCIES.map((ms) => [ms, ms ? words.milliseconds(ms) : words.fast])}
          onChange={(latency) => workspace.setBadDays({ latency: Number(latency) })}
        />
        <Choice
          label={words.failAt}
          value={badDays.failIn}
          options={FAILURES.map((n) => [n, n ? words.failNext(n) : words.failNone])}
          onChange={(failIn) => workspace.setBadDays({ failIn: Number(failIn) })}
        />
        <Choice
          label={words.excelVersion}
          value={badDays.excelApi}
          options={Object.entries(words.versions).sort(([a], [b]) => Number(b.split('.')[1]) - Number(a.split('.')[1]))}
          onChange={(excelApi) => workspace.restart({ excelApi })}
        />
      </div>
    </details>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

interface ChoiceProps {
  label: string;
  value: string | number;
  options: readonly (readonly [string | number, string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className="choice">
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
