// Four times as much of a sign, wherever it stands, takes not much more than four times as long.

import { test, vi } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { expectInProportion } from '../../processor-time.ts';
import { withoutMistake } from '../../unit/compiler/compile-notes.ts';

export function compile(text: string): void {
  const bytes = new TextEncoder().encode(text);
  withoutMistake(
    createCompiler()([{ path: 'a.md', bytes }], { collection: 'c', media: new Map() }),
  );
}

/** What one line may hold thousands of. */
const signs: readonly string[] = [
  ...['a', 'A', '1', '-', '漢', 'か'],
  ...[' ', '\t', '\u00a0', '\u3000'],
  ...[',', '(', '**', '`', '$', '[', '|', '→', '=', ':', '"', '.', '?', '#', '<', '>', '&', '_'],
  ...['a b ', 'A B ', 'a-', '1.', 'v v ', 'of the ', 'a. ', 'a, ', ' - ', ' = ', ' → ', '\\('],
  ...['`a` ', 'f(A', '<b c/> '],
];

/** Tests it of all signs in each of these places. */
export function testInProportion(places: Readonly<Record<string, (text: string) => string>>): void {
  vi.setConfig({ testTimeout: 300_000 });
  const placed = Object.keys(places).flatMap((place) =>
    signs.map((sign) => [sign, place] as const),
  );

  test.each(placed)(
    'four times as many %j in a %s take not much more than four times as long',
    (sign, place) => {
      const textOf = (size: number): string =>
        places[place]?.(sign.repeat(Math.ceil(size / sign.length))) ?? '';
      expectInProportion(8800, (size) => compile(textOf(size)));
    },
  );
}
