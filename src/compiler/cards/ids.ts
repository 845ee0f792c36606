// Card ids: the author's `^anchor`, else a hash of the role and of the author's own words in the prompt;
// of an ancestor's label as well where two cards would share an id, and then for all of them. Never of our
// frame, the file, the line, or the answer: a better question or a mended answer keeps a card's history.

import { sha256 } from '@noble/hashes/sha2.js';
import type { CardId } from '#deck/card.ts';
import { promptWords } from '../text/plain.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const encoder = new TextEncoder();

/** 80 bits in base32 (Crockford): two cards of a million collide with a chance of one in 10^12. */
export function hashOf(...parts: readonly string[]): string {
  const bytes = sha256(encoder.encode(parts.join('\u001F')));
  let out = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes.subarray(0, 10)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += alphabet[(held >> bits) & 31];
    }
  }
  return out;
}

export const cardId = (text: string): CardId => text as CardId;

/** What a card's id is made of. */
export interface IdSource {
  readonly role: string;
  /** The author's words in the prompt. */
  readonly prompt: string;
  /** Whether they say little without the nearest ancestor. */
  readonly isGeneric: boolean;
  /** Labels above, outermost first. */
  readonly ancestors: readonly string[];
}

/** How many ids a card has to choose from: each takes in more of what stands above the card. */
export const idLevels = 4;

/** `behaviour ↑` and `behaviour ↓` are told apart last, and only where such signs differ. */
export const signsIn = (prompt: string): string => prompt.match(/[\p{Sm}\p{So}]/gu)?.join('') ?? '';

export function idAt(level: number, { role, prompt, isGeneric, ancestors }: IdSource): string {
  const depth = level + (isGeneric ? 1 : 0);
  const above = depth === 0 ? [] : depth === 1 ? [ancestors.at(-1) ?? ''] : ancestors;
  const signs = level === idLevels - 1 ? signsIn(prompt) : '';
  return hashOf(
    role,
    promptWords(prompt),
    ...above.map(promptWords),
    ...(signs === '' ? [] : [signs]),
  );
}
