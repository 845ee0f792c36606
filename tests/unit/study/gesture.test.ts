import { describe, expect, test } from 'vitest';
import { furthest, isTwoFingerTap, type Stroke, swipeOf } from '#study/gesture.ts';

const stroke = (parts: Partial<Stroke> & { readonly by?: number; readonly down?: number } = {}) => {
  const { by = 100, down = 0, from = { x: 150, y: 400 }, ...rest } = parts;
  const to = { x: from.x + by, y: from.y + down };
  return swipeOf({ from, to, tookMs: 200, pageWidth: 390, ...rest });
};

describe('a finger swipes', () => {
  test('when it goes far enough, or is quick', () => {
    expect(stroke({ by: 100 })).toBe('right');
    expect(stroke({ by: -100 })).toBe('left');
    expect(stroke({ by: 72, tookMs: 900 })).toBe('right');
    expect(stroke({ by: 40, tookMs: 60 })).toBe('right');
  });

  test.each([
    ['went less far', { by: 60, tookMs: 400 }],
    ['went back to where it came from', { by: 2 }],
    ['rested on the page', { by: 200, tookMs: 1200 }],
    ['scrolled', { by: 80, down: 60 }],
    ['came from the left edge, which is the way back', { from: { x: 10, y: 400 } }],
    ['came from the right edge', { by: -100, from: { x: 380, y: 400 } }],
  ])('but not when it %s', (_, parts) => {
    expect(stroke(parts)).toBeUndefined();
  });
});

test('two fingers tap when they are short and stay where they are', () => {
  expect(isTwoFingerTap({ fingers: 2, moved: 3, tookMs: 120 })).toBe(true);
  expect(isTwoFingerTap({ fingers: 2, moved: 40, tookMs: 120 })).toBe(false);
  expect(isTwoFingerTap({ fingers: 2, moved: 3, tookMs: 600 })).toBe(false);
  expect(isTwoFingerTap({ fingers: 1, moved: 3, tookMs: 120 })).toBe(false);
  expect(isTwoFingerTap({ fingers: 3, moved: 3, tookMs: 120 })).toBe(false);
});

test('the finger that went furthest counts, whichever came first: a pinch is no tap', () => {
  const began = new Map([
    [7, { x: 100, y: 400 }],
    [8, { x: 200, y: 400 }],
  ]);
  const pinched = new Map([
    [7, { x: 100, y: 401 }],
    [8, { x: 230, y: 440 }],
  ]);
  expect(furthest(began, pinched)).toBe(50);
  expect(furthest(began, new Map([...pinched].reverse()))).toBe(50);
  expect(furthest(began, began)).toBe(0);
  expect(furthest(began, new Map([[9, { x: 0, y: 0 }]]))).toBe(0);
});
