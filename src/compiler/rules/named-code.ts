// Code set off below what it does: `Drop duplicates:` and a fenced block under it. Most code of a text is shown
// and not asked for, so that the name has to be one.

import { draft, partsBelow } from '../cards/draft.ts';
import { type Block, isText } from '../outline/outline.ts';
import { auxiliaries, isThirdPersonVerb } from '../text/english.ts';
import type { Passage } from '../text/passage.ts';
import { wordsOf } from '../text/plain.ts';
import { setOf } from '../text/word-list.ts';
import { isMeta } from './definition.ts';
import { isImperative } from './imperative.ts';
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
    const name = owner && isText(owner) ? nameIn(owner) : undefined;
    if (!owner || !name || !isName(name) || hasMoreCode(owner, block)) return [];
    const subject = subjectOf(owner, name);
    const isTask = owner.kind === 'item' || isImperative(wordsOf(name.mask.toLowerCase()));
    return [
      draft({
        kind: 'code',
        tier: subject.isClear && isTask ? 'confident' : 'suggested',
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

/** `Or with yarn`, `For example`, `Output`: what leads on to code, and names none. */
const leadsOn = setOf(`
  or and but then now next first finally using with without for from in on at via by as if when
  where so otherwise also say given assuming note see to no the valid supported named
`);
const tells = setOf(`
  example examples following follows below above this these that here it we you i let let's let’s
  like result results output outputs print prints return returns yields gives usage use setup
  install installation import imports run
`);

function isName({ text, mask }: Passage): boolean {
  const words = wordsOf(mask.toLowerCase());
  const [first = ''] = words;
  const isFile = /^\S+\.\p{L}{1,6}$/u.test(mask);
  if (isMeta(text) || isFile || words.length > longestName || leadsOn.has(first)) return false;
  if (isImperative(words)) return !words.slice(1).some((word) => pointsAt.has(word));
  return !words.some((word) => tells.has(word) || auxiliaries.has(word) || isThirdPersonVerb(word));
}

/** `Then run this`: what is meant stands in the code alone. */
const pointsAt = setOf('following below above this these that here it');

/** Of several blocks below one name nobody says which is asked for. */
const hasMoreCode = (owner: Block, block: Block): boolean =>
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
