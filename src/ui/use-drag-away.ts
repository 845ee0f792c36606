// A sheet that came from below follows the finger that draws it down by its head. Far enough, or fast, it goes; else it
// is back where it was. Its cross does the same.

import { type PointerEvent, type RefObject, useRef } from 'react';

/** CSS pixels after which it goes, however slowly; and those of a quick stroke. */
const far = 96;
const quick = 24;
/** Pixels per millisecond. */
const quickSpeed = 0.5;

export const isDrawnAway = (down: number, tookMs: number): boolean =>
  down >= far || (down >= quick && down / Math.max(1, tookMs) >= quickSpeed);

/** What the head of a sheet listens to. */
export function useDragAway(sheet: RefObject<HTMLElement | null>, onAway: () => void) {
  const held = useRef<{ readonly y: number; readonly at: number }>(undefined);
  const follow = (down: number) => {
    const style = sheet.current?.style;
    style?.setProperty('translate', `0 ${Math.max(0, down)}px`);
    style?.setProperty('transition', 'none');
  };
  const letGo = () => {
    held.current = undefined;
    sheet.current?.style.removeProperty('translate');
    sheet.current?.style.removeProperty('transition');
  };
  return {
    onPointerDown: (event: PointerEvent<Element>) => {
      const { currentTarget: head, target, pointerType, clientY, timeStamp } = event;
      // The style sheet says where a finger on the head is ours: where the sheet comes from below.
      const isOurs = pointerType === 'touch' && getComputedStyle(head).touchAction === 'none';
      if (!isOurs || (target instanceof Element && target.closest('button'))) return;
      head.setPointerCapture(event.pointerId);
      held.current = { y: clientY, at: timeStamp };
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (held.current) follow(clientY - held.current.y);
    },
    onPointerUp: ({ clientY, timeStamp }: PointerEvent) => {
      const { current } = held;
      letGo();
      if (current && isDrawnAway(clientY - current.y, timeStamp - current.at)) onAway();
    },
    onPointerCancel: letGo,
  };
}
