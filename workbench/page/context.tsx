/** The workspace for components, and the hook that draws them anew when it changes. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Workspace } from './workspace';

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace; the component is drawn again after every change. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)!;
  useSyncExternalStore(workspace.subscribe, () => workspace.version);
  return workspace;
}
