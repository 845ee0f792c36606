// `ACR (the words whose initials it is)`: what does it stand for?

import { type Draft, draft } from '../cards/draft.ts';
import { isEnglishText } from '../note.ts';
import { type Block, isText } from '../outline/outline.ts';
import { byLine, joined, type Passage, slice, trimmed } from '../text/passage.ts';
import type { Rule } from './rule.ts';

const bracket = /\(([^()]{2,60})\)/gu;
const short = /^\p{Lu}[\p{L}\d]{1,6}$/u;
const shortBefore = /(?<![\p{L}\d-])\p{Lu}[\p{L}\d]{1,6}(?=\s?$)/u;
/** Characters: what may stand for an acronym of seven letters. */
const longestWords = 80;

export const acronym: Rule = {
  name: 'acronym',
  readsEnglish: false,
  find(block, note) {
    if (!isText(block) || !block.text.mask.includes('(') || !isEnglishText(note, block.text))
      return [];
    return [...block.text.mask.matchAll(bracket)].flatMap((found) => {
      const words = found[1] ?? '';
      return short.test(words)
        ? (longBefore(block, words, found.index) ?? [])
        : (shortFirst(block, words, found.index) ?? []);
    });
  },
};

/** `LTR (learning to rank)` */
function shortFirst(block: Block, words: string, at: number): Draft | undefined {
  const letters = shortBefore.exec(block.text.mask.slice(Math.max(0, at - 9), at))?.[0];
  const end = letters ? initialsEnd(letters, words) : undefined;
  if (!letters || !end) return undefined;
  return cardOf(block, letters, trimmed(slice(block.text, at + 1, at + 1 + end)));
}

/** `learning to rank (LTR)` */
function longBefore(block: Block, letters: string, at: number): Draft | undefined {
  const from = Math.max(0, at - longestWords);
  const before = block.text.mask.slice(from, at).trimEnd();
  const start = initialsStart(letters, before);
  if (start === undefined) return undefined;
  return cardOf(block, letters, trimmed(slice(block.text, from + start, from + before.length)));
}

const smallWords = /^(?:of|the|and|for|in|to|a|an|on|with|by)$/i;

/** How much of the text spells the acronym from its start; undefined where it does not. */
function initialsEnd(short: string, text: string): number | undefined {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '');
  let at = 0;
  let end = 0;
  for (const word of text.matchAll(/\p{L}+/gu)) {
    if (at >= letters.length) break;
    if (word[0][0]?.toLowerCase() === letters[at]) {
      at++;
      end = word.index + word[0].length;
    } else if (!smallWords.test(word[0])) return undefined;
  }
  return at === letters.length && at >= 2 ? end : undefined;
}

function initialsStart(short: string, text: string): number | undefined {
  for (const word of text.matchAll(/\p{L}[\p{L}-]*/gu)) {
    // `A Domain Name System (DNS)`: the article is none of it.
    if (word[0][0]?.toLowerCase() !== short[0]?.toLowerCase()) continue;
    if (initialsEnd(short, text.slice(word.index)) === text.length - word.index) return word.index;
  }
  return undefined;
}

const cardOf = (block: Block, short: string, words: Passage): Draft =>
  draft({
    kind: 'acronym',
    role: 'expansion',
    prompt: short,
    anchor: block.anchor,
    block,
    front: joined('What does ', short, ' stand for?'),
    answer: byLine(words),
    back: words.text,
    source: byLine(block.text),
    frontLines: [block.line],
    endLine: block.endLine,
  });
