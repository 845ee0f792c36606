import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Pixels of a rem where the reader has not changed the size of text. */
const usualRem = 16;

/**
 * The width of an element, in pixels as they are where text has its usual size: a chart is drawn at its own size, its
 * text keeps the reader's, and what it leaves for its labels grows with them.
 */
export function useWidth<Kind extends HTMLElement>(): [RefObject<Kind | null>, number] {
  const element = useRef<Kind>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWidth((current.clientWidth * usualRem) / rem);
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);
  return [element, width];
}

/** The size of a drawing that is so many of these pixels wide and high. */
export const sizeOf = (width: number, height: number) => ({
  width: `${width / usualRem}rem`,
  height: `${height / usualRem}rem`,
  viewBox: `0 0 ${width} ${height}`,
});
