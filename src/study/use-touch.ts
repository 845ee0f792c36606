// Follows fingers on the page of a session: two of them undo, and, where the learner wants it, one swipes.

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { isTwoFingerTap, type Swipe, swipeOf } from './gesture.ts';
import { takesTouch } from './takes-touch.ts';
import styles from './use-touch.module.css';

export interface Touched {
  readonly onTwoFingers: () => void;
  /** Not given: one finger scrolls, and nothing else. */
  readonly onSwipe: ((swipe: Swipe) => void) | undefined;
  /** What a swipe would do if the finger left now. */
  readonly labelOf: (swipe: Swipe) => string;
}

interface Hold {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  fingers: number;
  moved: number;
}

export function useTouch({
  onTwoFingers,
  onSwipe,
  labelOf,
}: Touched): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  const twoFingers = useEffectEvent(onTwoFingers);
  const swiped = useEffectEvent((swipe: Swipe) => onSwipe?.(swipe));
  const labelFor = useEffectEvent((swipe: Swipe) => (onSwipe ? labelOf(swipe) : ''));
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    let hold: Hold | undefined;
    const ghost = document.createElement('div');
    ghost.className = styles.ghost ?? '';
    ghost.setAttribute('aria-hidden', 'true');

    const begin = (event: TouchEvent) => {
      const [first] = event.touches;
      if (!first) return;
      if (hold) hold.fingers = Math.max(hold.fingers, event.touches.length);
      else if (!takesTouch(event.target))
        hold = {
          x: first.clientX,
          y: first.clientY,
          at: event.timeStamp,
          fingers: event.touches.length,
          moved: 0,
        };
    };
    const strokeTo = ({ x, y, at }: Hold, touch: Touch, now: number) => ({
      from: { x, y },
      to: { x: touch.clientX, y: touch.clientY },
      tookMs: now - at,
      pageWidth: innerWidth,
    });
    const move = (event: TouchEvent) => {
      const [touch] = event.touches;
      if (!hold || !touch) return;
      hold.moved = Math.max(hold.moved, Math.hypot(touch.clientX - hold.x, touch.clientY - hold.y));
      const swipe = hold.fingers === 1 && swipeOf(strokeTo(hold, touch, event.timeStamp));
      const label = swipe ? labelFor(swipe) : '';
      if (!label) return ghost.remove();
      ghost.textContent = label;
      ghost.style.setProperty('--x', `${touch.clientX}px`);
      ghost.style.setProperty('--y', `${touch.clientY}px`);
      if (!ghost.isConnected) element.append(ghost);
    };
    const end = (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      if (!hold || !touch || event.touches.length > 0) return;
      const { fingers, moved, at } = hold;
      const stroke = strokeTo(hold, touch, event.timeStamp);
      hold = undefined;
      ghost.remove();
      if (isTwoFingerTap({ fingers, moved, tookMs: event.timeStamp - at })) return twoFingers();
      const swipe = fingers === 1 && getSelection()?.isCollapsed !== false && swipeOf(stroke);
      if (swipe) swiped(swipe);
    };
    const cancel = () => {
      hold = undefined;
      ghost.remove();
    };
    const passive = { passive: true };
    element.addEventListener('touchstart', begin, passive);
    element.addEventListener('touchmove', move, passive);
    element.addEventListener('touchend', end, passive);
    element.addEventListener('touchcancel', cancel, passive);
    return () => {
      ghost.remove();
      element.removeEventListener('touchstart', begin);
      element.removeEventListener('touchmove', move);
      element.removeEventListener('touchend', end);
      element.removeEventListener('touchcancel', cancel);
    };
  }, []);
  return page;
}
