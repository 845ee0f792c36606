// `front :: back`, and `front ::: back` for a card each way. White space on both sides tells it from
// `std::vector`, `a[::-1]` and Dataview's `key:: value`.

import { type Draft, draft } from '../cards/draft.ts';
import { type Block, isText } from '../outline/outline.ts';
import { byLine, joined, type Passage, slice, trimmed, wrapped } from '../text/passage.ts';
import type { Notation } from './notation.ts';

const separator = /(?<!\s)\s+(:::?)\s+/;

export const basic: Notation = {
  name: 'front :: back',
  find(block) {
    if (!isText(block)) return undefined;
    if (!separator.test(block.text.mask)) return undefined;
    const drafts = byLine(block.text).flatMap(({ text, line }) => cardsOf(block, text, line));
    return drafts.length > 0 ? { drafts, taken: [block] } : undefined;
  },
};

function cardsOf(block: Block, text: Passage, line: number): readonly Draft[] {
  const found = separator.exec(text.mask);
  if (!found) return [];
  const front = trimmed(slice(text, 0, found.index));
  const back = trimmed(slice(text, found.index + found[0].length));
  if (front.text === '' || back.text === '') return [];
  const card = (role: 'recall' | 'reverse', asked: Passage, told: Passage): Draft =>
    draft({
      kind: role === 'reverse' ? 'reverse' : 'definition',
      explicit: true,
      role,
      prompt: asked.text,
      anchor: block.anchor,
      block,
      line,
      endLine: line,
      front: asked,
      answer: [{ line, text: told }],
      back: told.text,
      source: role === 'reverse' ? [{ line, text: sourceOf(front, back) }] : [],
    });
  const forward = card('recall', front, back);
  return found[1] === ':::' ? [forward, card('reverse', back, front)] : [forward];
}

const sourceOf = (front: Passage, back: Passage): Passage =>
  joined(wrapped(front, 'strong'), ': ', back);
