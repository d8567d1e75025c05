/** What stands on the page before a file is open: how to open one, a sample, and the names of those opened lately. */
import { useState } from 'react';
import { useWorkspace } from '../page/context';
import type { Desk } from './desk';
import { forgetNames, recentNames } from './recent';
import { OpenButton } from './TopBar';

export function Start({ desk }: { desk: Desk }) {
  const { isOpen, busy } = useWorkspace();
  const [names, setNames] = useState(recentNames);
  const { start, about } = desk.words;
  if (isOpen || busy !== null) return null;
  const forget = (): void => {
    forgetNames();
    setNames([]);
  };
  return (
    <section className="start" aria-labelledby="start-heading">
      <div className="start-card">
        <h2 id="start-heading">{start.heading}</h2>
        <p>{about}</p>
        <p>{start.promise}</p>
        <p className="start-actions">
          <OpenButton desk={desk} label={start.open} /> <span>{start.drop}</span>
        </p>
        <p>
          <button type="button" onClick={() => desk.openSample()}>
            {start.sample}
          </button>{' '}
          <a href="help/trang-web.html" target="_blank" rel="noreferrer">
            {start.help}
          </a>
        </p>
        {names.length > 0 && (
          <>
            <h3>{start.recent}</h3>
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <p>
              <button type="button" onClick={forget}>
                {start.forget}
              </button>
            </p>
          </>
        )}
      </div>
    </section>
  );
}
