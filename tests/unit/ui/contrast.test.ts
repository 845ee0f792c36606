// The colours of the app against each other, as WCAG counts contrast, straight from the sheet that names them.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync('src/ui/tokens.css', 'utf8');

type Theme = 'light' | 'dark';

/** Of a token, in a theme: lightness, chroma, hue. */
function colourOf(token: string, theme: Theme): readonly number[] {
  const [, light = '', dark = ''] =
    new RegExp(`${token}: light-dark\\(oklch\\(([^)]*)\\), oklch\\(([^)]*)\\)\\)`).exec(sheet) ??
    [];
  const parts = (theme === 'light' ? light : dark).split(' ').map(Number);
  if (parts.length !== 3 || parts.some(Number.isNaN)) throw new Error(`no colour: ${token}`);
  return parts;
}

/** By the matrices of Oklab, https://bottosson.github.io/posts/oklab/, and the weights of WCAG. */
function luminance([lightness = 0, chroma = 0, hue = 0]: readonly number[]): number {
  const [a, b] = [
    chroma * Math.cos((hue * Math.PI) / 180),
    chroma * Math.sin((hue * Math.PI) / 180),
  ];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const within = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = within(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = within(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = within(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: Theme): number {
  const [high = 0, low = 0] = [one, other]
    .map((token) => luminance(colourOf(token, theme)))
    .sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const papers = ['--paper', '--raised', '--pressed', '--well'];

describe.each(['light', 'dark'] as const)('by %s', (theme) => {
  test.each(
    ['--ink', '--ink-2', '--ink-3', '--link', '--pencil'].flatMap((ink) =>
      papers.map((paper) => [ink, paper] as const),
    ),
  )('text in %s on %s reaches 4.5 to 1', (ink, paper) => {
    expect(contrast(ink, paper, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['--on-solid', '--solid'],
    ['--on-solid', '--start'],
    ['--on-show', '--show'],
  ])('the words of a button, %s on %s, reach 4.5 to 1', (ink, fill) => {
    expect(contrast(ink, fill, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(papers)(
    'what bounds a control, and the ring of the focus, reach 3 to 1 on %s',
    (paper) => {
      expect(contrast('--edge', paper, theme)).toBeGreaterThanOrEqual(3);
      expect(contrast('--focus', paper, theme)).toBeGreaterThanOrEqual(3);
    },
  );
});
