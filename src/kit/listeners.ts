// Callbacks that are told when something changes.

interface Listeners {
  readonly subscribe: (changed: () => void) => () => void;
  /** Tells everyone that it has changed. */
  readonly tell: () => void;
}

export function listeners(): Listeners {
  const all = new Set<() => void>();
  return {
    subscribe: (changed) => {
      all.add(changed);
      return () => all.delete(changed);
    },
    tell: () => {
      for (const changed of all) changed();
    },
  };
}
