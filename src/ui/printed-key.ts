// A keystroke as the keyboard at hand prints it: "Ctrl+K", and "⌘K" on Apple's.

import type { KeyName } from './keys.ts';

export const isApple = /^(Mac|iP)/.test(globalThis.navigator?.platform ?? '');

export function printedKey(stroke: KeyName, apple = isApple): string {
  const [, held, key = stroke] = /^(mod|Alt|Shift)\+(.+)$/.exec(stroke) ?? [];
  const name = key.length === 1 ? key.toUpperCase() : (shortNames[key] ?? key);
  if (held === undefined) return name;
  return apple ? `${signs[held]}${name}` : `${held === 'mod' ? 'Ctrl' : held}+${name}`;
}

const shortNames: Readonly<Record<string, string>> = { Escape: 'Esc' };

/** Apple's signs for what is held, which its own menus show. */
const signs: Readonly<Record<string, string>> = { mod: '⌘', Alt: '⌥', Shift: '⇧' };

/** What is held for single keys where they need it, in a sentence. */
export const altKey = isApple ? '⌥' : 'Alt';
