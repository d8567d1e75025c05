/** An object of a type that the host does not know: whatever is done with it, the host refuses the request when it comes to it. */

/** Answers to everything, and to nothing. */
export function lacking(): object {
  return new Proxy(() => undefined, {
    get: (_, name) => (name === 'then' || typeof name === 'symbol' ? undefined : lacking()),
    set: () => true,
    apply: () => lacking(),
  });
}
