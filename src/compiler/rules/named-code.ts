// Code set off below what it does: `Drop duplicates:` and a fenced block under it.

import { draft, partsBelow } from '../cards/draft.ts';
import type { Block } from '../outline/outline.ts';
import type { Passage } from '../text/passage.ts';
import { wordCount } from '../text/plain.ts';
import { isMeta } from './definition.ts';
import { ask, subjectOf } from './label-frame.ts';
import { nameAbove, nameIn } from './named-formula.ts';
import type { Rule } from './rule.ts';

/** Lines that are written from memory. */
const longestCode = 6;
const longestName = 7;

export const namedCode: Rule = {
  name: 'a name above code',
  readsEnglish: false,
  find(block, note) {
    if (block.kind !== 'code' || !isShort(block)) return [];
    const owner = nameAbove(block);
    const name = owner && nameIn(owner);
    if (!owner || !name || isOnlyLeadIn(name) || isFollowedByCode(owner, block)) return [];
    const subject = subjectOf(owner, name);
    return [
      draft({
        kind: 'code',
        // A heading says what a section is about, which is seldom all that its code does.
        tier: subject.isClear && owner.kind !== 'heading' ? 'confident' : 'suggested',
        prompt: subject.prompt,
        isGeneric: subject.isGeneric,
        anchor: owner.anchor,
        block,
        front: ask(note, subject, askedFor(block), ' = ?'),
        answer: partsBelow(block),
        back: sourceOf(block),
      }),
    ];
  },
};

const sourceOf = ({ source }: Block): string => (source?.value ?? '').trim();

function isShort(block: Block): boolean {
  const lines = sourceOf(block).split('\n');
  return lines[0] !== '' && lines.length <= longestCode;
}

/** `Output:`, `Then run this:`, `For example:` lead on to code, and ask for none. */
const isOnlyLeadIn = ({ text, mask }: Passage): boolean =>
  isMeta(text) ||
  wordCount(mask) > longestName ||
  /\b(?:examples?|following|follows|below|above|this|these|that|here|it|we|you|i|let'?s|like|results?|outputs?|prints?|returns?|gives|usage|setup|install(?:ation)?|e\.g)\b/i.test(
    mask,
  );

/** Of several blocks below one name nobody says which is asked for. */
const isFollowedByCode = (owner: Block, block: Block): boolean =>
  (block.parent?.children ?? []).some(
    (other) =>
      other !== block &&
      other.kind === 'code' &&
      (owner === block.parent || other.order === block.order + 1),
  );

function askedFor({ source }: Block): string {
  const language = (source?.type === 'code' && source.lang?.toLowerCase()) || '';
  if (/^(?:bash|sh|shell|zsh|fish|console|shell-session|powershell|ps1|cmd|bat)$/.test(language))
    return 'command?';
  return /sql$/.test(language) ? 'query?' : 'code?';
}
