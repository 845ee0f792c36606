// The place of what comes after the page: as high as it was when it was last seen on a page so wide.

import { type RefObject, useEffect, useRef, useState } from 'react';
import { keep, kept } from './kept-beside.ts';

/** By then whatever comes is here. */
const heldForMs = 10_000;

/** `isHere`: what is measured is the thing itself. Answers the height to hold, and what to measure. */
export function useHeldHeight(name: string, isHere: boolean) {
  const inner: RefObject<HTMLDivElement | null> = useRef(null);
  const [held, setHeld] = useState<number | undefined>(() => {
    const [width, height] = kept(name)?.split(' ') ?? [];
    return Number(width) === innerWidth ? Number(height) || undefined : undefined;
  });
  useEffect(() => {
    const timer = setTimeout(() => setHeld(undefined), heldForMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const { current } = inner;
    if (!isHere || !current) return;
    const measure = new ResizeObserver(() => keep(name, `${innerWidth} ${current.offsetHeight}`));
    measure.observe(current);
    return () => measure.disconnect();
  }, [name, isHere]);
  return { held, inner };
}
