/** Excel's bad days at the push of a button: what the host is told to do wrong. */
import { useEffect, useRef } from 'react';
import { BAD_DAYS, type BadDay } from './bad-days';
import { useWorkspace } from './context';

export function BadDaysMenu() {
  const workspace = useWorkspace();
  const { words } = workspace;
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: MouseEvent): void => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);
  return (
    <details ref={menu} className="menu" onKeyDown={(event) => event.key === 'Escape' && menu.current && (menu.current.open = false)}>
      <summary title={words.misbehaveTip}>{words.misbehave}</summary>
      <div className="menu-body">
        {BAD_DAYS.map((day) => (
          <Day key={day.key} day={day} />
        ))}
      </div>
    </details>
  );
}

/** A switch where there are two choices, else a list of them. */
function Day({ day }: { day: BadDay }) {
  const workspace = useWorkspace();
  const { language } = workspace;
  const label = day.label[language];
  const chosen = workspace.badDay(day);
  const choose = (value: string): void => workspace.setBadDay(day, value);
  if (day.choices.length === 2) {
    return (
      <label className="check">
        <input type="checkbox" checked={chosen !== day.choices[0]![0]} onChange={(event) => choose(day.choices[event.currentTarget.checked ? 1 : 0]![0])} />
        {label}
      </label>
    );
  }
  return (
    <label className="choice">
      {label}
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {day.choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
