import { useEffect, useState } from 'react';

/**
 * What has to be read first; `undefined` until it is here. It is read again when one of `when` changes: what was here
 * stays meanwhile, and what comes too late is dropped. `read` must not reject; it answers `undefined` where nothing is
 * to be read yet.
 */
export function useLoaded<Thing>(
  read: (isOver: () => boolean) => Promise<Thing> | undefined,
  when: readonly unknown[],
): Thing | undefined {
  const [loaded, setLoaded] = useState<{ readonly thing: Thing }>();
  useEffect(() => {
    let over = false;
    void read(() => over)?.then((thing) => {
      if (!over) setLoaded({ thing });
    });
    return () => {
      over = true;
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says when
  }, when);
  return loaded?.thing;
}
