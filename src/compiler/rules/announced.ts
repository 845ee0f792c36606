// What a line says of the lines below it: `The following ways:`, `Four big risks:`.

import type { Block } from '../outline/outline.ts';
import { type Passage, slice, trimmed } from '../text/passage.ts';
import { wordCount } from '../text/plain.ts';

export const longestAnnounced = 14;

/** `An offer may be terminated in the following ways:`, a sentence that ends in what is below it. */
export function saysWhatFollows({ kind, text }: Block): Passage | undefined {
  const isOfReader = /^(?:and|or|but)\b|\b(?:we|you|I|us|let['’]s|code|commands?|steps)\b/i.test(
    text.mask,
  );
  const isFollowed = /\b(?:the following|folgenden?)(?:\s[\p{L}-]+){1,3}\s?:$/iu.test(text.mask);
  const isShort = wordCount(text.mask) <= longestAnnounced;
  return kind === 'paragraph' && isFollowed && isShort && !isOfReader
    ? trimmed(slice(text, 0, text.text.length - 1))
    : undefined;
}

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven'];
const announcement =
  /(?:^|\s[-–—]\s)(?:the )?(?:(\d)|(two|three|four|five|six|seven))(?:\s[\p{L}-]+){1,4}(?:\s\(.*\))?[:：]?$/iu;

/** `Four big risks:`, `The Mom Test — 3 rules:`: how many its author means to name below. */
export function announcedIn(mask: string): number | undefined {
  const [, digit, word] = announcement.exec(mask) ?? [];
  return word ? numbers.indexOf(word.toLowerCase()) + 2 : digit ? Number(digit) : undefined;
}
