// Follows fingers on the page of a session: two of them undo, and, where the learner wants it, one swipes.

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { furthest, isTwoFingerTap, type Point, type Swipe, swipeOf } from './gesture.ts';
import { takesTouch } from './takes-touch.ts';
import styles from './use-touch.module.css';

interface Touched {
  readonly onTwoFingers: () => void;
  /** Not given: one finger scrolls, and nothing else. */
  readonly onSwipe: ((swipe: Swipe) => void) | undefined;
  /** What a swipe would do if the finger left now. */
  readonly labelOf: (swipe: Swipe) => string;
}

interface Hold {
  /** Where the first finger came down. */
  readonly from: Point;
  readonly at: number;
  /** Where each finger came down, by its number. */
  readonly began: Map<number, Point>;
  fingers: number;
  moved: number;
}

const pointOf = ({ clientX, clientY }: Touch): Point => ({ x: clientX, y: clientY });

const points = (touches: TouchList): ReadonlyMap<number, Point> =>
  new Map(Array.from(touches, (touch) => [touch.identifier, pointOf(touch)]));

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
      if (!hold && takesTouch(event.target)) return;
      hold ??= {
        from: pointOf(first),
        at: event.timeStamp,
        began: new Map(),
        fingers: 0,
        moved: 0,
      };
      hold.fingers = Math.max(hold.fingers, event.touches.length);
      for (const [finger, point] of points(event.changedTouches)) hold.began.set(finger, point);
    };
    const strokeTo = ({ from, at }: Hold, touch: Touch, now: number) => ({
      from,
      to: pointOf(touch),
      tookMs: now - at,
      pageWidth: innerWidth,
    });
    const move = (event: TouchEvent) => {
      const [touch] = event.touches;
      if (!hold || !touch) return;
      hold.moved = Math.max(hold.moved, furthest(hold.began, points(event.touches)));
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
