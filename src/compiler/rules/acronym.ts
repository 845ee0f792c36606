// `ACR (the words whose initials it is)`: what does it stand for?

import { type Draft, draft } from '../cards/draft.ts';
import { isEnglishText } from '../note.ts';
import type { Block } from '../outline/outline.ts';
import { byLine, joined, type Passage, slice, trimmed } from '../text/passage.ts';
import { isText, type Rule } from './rule.ts';

const shortFirst = /(?<![\p{L}\d-])(\p{Lu}[\p{L}\d]{1,6})\s?\(([^()]{5,60})\)/gu;
const longFirst = /((?:\p{L}[\p{L}-]*\s){1,6}\p{L}[\p{L}-]*)\s\((\p{Lu}[\p{L}\d]{1,6})\)/gu;

export const acronym: Rule = {
  name: 'acronym',
  readsEnglish: false,
  find(block, note) {
    if (!isText(block) || !isEnglishText(note, block.text)) return [];
    const { mask } = block.text;
    return [
      ...[...mask.matchAll(shortFirst)].flatMap((found) => {
        const from = found.index + found[0].indexOf('(') + 1;
        const words = found[2] ?? '';
        const end = initialsEnd(found[1] ?? '', words);
        return end
          ? [cardOf(block, found[1] ?? '', trimmed(slice(block.text, from, from + end)))]
          : [];
      }),
      ...[...mask.matchAll(longFirst)].flatMap((found) => {
        const words = found[1] ?? '';
        const start = initialsStart(found[2] ?? '', words);
        if (start === undefined) return [];
        const from = found.index + start;
        return [
          cardOf(
            block,
            found[2] ?? '',
            trimmed(slice(block.text, from, found.index + words.length)),
          ),
        ];
      }),
    ];
  },
};

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
