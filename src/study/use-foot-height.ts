import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Tells the style sheet how high the foot of a session is. What is told to the learner stands above it, whatever it holds. */
export function useFootHeight(): RefObject<HTMLElement | null> {
  const foot = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = foot;
    if (!current) return;
    const { style } = document.documentElement;
    const tell = new ResizeObserver(() => {
      const height = current.offsetHeight;
      // A row of buttons is what there is room for. The root's style is the whole page's: from card to card it stays.
      if (height > rowOfButtons) style.setProperty('--foot-height', `${height}px`);
      else style.removeProperty('--foot-height');
    });
    tell.observe(current);
    return () => {
      tell.disconnect();
      style.removeProperty('--foot-height');
    };
  }, []);
  return foot;
}

const rowOfButtons = 128;
