// What a finger meant. Pure: `use-touch.ts` follows the fingers.

/** CSS pixels from the left edge of the page, and from its top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  readonly from: Point;
  readonly to: Point;
  readonly tookMs: number;
  readonly pageWidth: number;
}

export type Swipe = 'left' | 'right';

/** Pixels from which a swipe is meant, whatever its speed; and those of a quick one. */
const far = 72;
const quick = 36;
/** Pixels per millisecond. */
const quickSpeed = 0.5;
/** The edges of the screen belong to the system: back, and the next app. */
const edge = 24;
/** A finger that rested has thought better of it. */
const longestMs = 1000;
/** What a finger that taps may move, in pixels, and how long two of them may stay. */
const still = 12;
const tapMs = 300;

/** The swipe that a stroke was; none where it was short, slanted, held, went back, or began at an edge. */
export function swipeOf({ from, to, tookMs, pageWidth }: Stroke): Swipe | undefined {
  if (from.x < edge || from.x > pageWidth - edge || tookMs > longestMs) return undefined;
  const across = to.x - from.x;
  const along = Math.abs(to.y - from.y);
  const width = Math.abs(across);
  if (along > width / 2) return undefined;
  const isMeant = width >= far || (width >= quick && width / Math.max(1, tookMs) >= quickSpeed);
  if (!isMeant) return undefined;
  return across > 0 ? 'right' : 'left';
}

/** A tap of two fingers: short, and neither has moved. */
export const isTwoFingerTap = ({
  fingers,
  moved,
  tookMs,
}: {
  readonly fingers: number;
  /** The furthest that any of them went, in pixels. */
  readonly moved: number;
  readonly tookMs: number;
}): boolean => fingers === 2 && moved < still && tookMs < tapMs;

/** How far the finger that went furthest is from where it began. `began` and `now`: by the number of the finger. */
export const furthest = (
  began: ReadonlyMap<number, Point>,
  now: ReadonlyMap<number, Point>,
): number =>
  Math.max(
    0,
    ...[...now].map(([finger, { x, y }]) => {
      const from = began.get(finger);
      return from ? Math.hypot(x - from.x, y - from.y) : 0;
    }),
  );
