/** The pairs of internal methods with which the client says that it listens to an event. */
import type { HostContext } from './context';
import type { Args } from './schema';

/** Methods `_Register<Name>Event` and `_Unregister<Name>Event` for each event kind. */
export function registrations<D>(
  targetOf: (data: D) => string,
  kinds: Record<string, number>,
): Record<string, (data: D, args: Args, host: HostContext) => void> {
  const methods: Record<string, (data: D, args: Args, host: HostContext) => void> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    methods[`_Register${name}Event`] = (data, _, host) => host.listen(kind, targetOf(data), true);
    methods[`_Unregister${name}Event`] = (data, _, host) => host.listen(kind, targetOf(data), false);
  }
  return methods;
}
