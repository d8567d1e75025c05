/** The add-in's own pane in the page itself, over our own client: no frame, no messages, no Office.js. */
import { useEffect, useRef } from 'react';
import { connect, defineGlobals } from 'excel-host/client';
import { COMMANDS } from '../../src/commands/registry';
import { runCommand } from '../../src/commands/run';
import { readEnvironment } from '../../src/taskpane/environment';
import { forgetKept } from '../../src/taskpane/kept';
import { forgetAllowed } from '../../src/excel/kit/known';
import { startPane } from '../../src/taskpane/start';
import { paneTextsFor } from '../../src/taskpane/texts/texts';
import { associateFunctions } from '../associate';
import { useWorkspace } from '../page/context';
import { turns } from '../page/turns';
import { painted } from '../page/workspace';
import { PaneSide } from '../page/PaneSide';
import type { Desk } from './desk';

export function DirectPane({ desk }: { desk: Desk }) {
  const { session } = useWorkspace();
  return (
    <PaneSide>
      <Inside key={session} desk={desk} />
    </PaneSide>
  );
}

/** One pane per host. */
function Inside({ desk }: { desk: Desk }) {
  const { host } = useWorkspace();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const client = connect(host, turns());
    const restore = defineGlobals(client);
    associateFunctions(client);
    for (const command of COMMANDS) client.Office.actions.associate(command.id, (event?: Office.AddinCommands.Event) => void runCommand(command, event));
    let gone = false;
    const environment = readEnvironment(client.Office.context.host);
    // The sheet first: the pane begins with reading all of it.
    void Promise.all([paneTextsFor(environment.language), desk.gridShown.then(painted)]).then(([texts]) => {
      if (gone) return;
      desk.pane = startPane(place.current!, environment, texts, place.current);
      desk.ready();
    });
    return () => {
      gone = true;
      const { pane } = desk;
      desk.pane = null;
      // Another workbook, or another language: nothing of what was chosen or allowed for this one holds for it.
      forgetKept();
      forgetAllowed();
      // React takes no root off while it draws.
      setTimeout(() => pane?.stop(), 0);
      restore();
    };
  }, [host, desk]);
  return <div ref={place} className="direct-pane" data-region="pane" />;
}
