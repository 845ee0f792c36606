// The name of what a card is about, where it has one: what a reverse card answers, what a definition defines.

import type { CardFace, CardKind, NoteLine } from './card.ts';
import { type Content, textOf } from './content.ts';
import { wordsOf } from './words.ts';

/** A card as far as its texts go: its face, and its kind. */
export type Told = Pick<CardFace, 'id' | 'frontText' | 'backText' | 'answer'> & {
  readonly kind: CardKind;
};

export function labelOf({ kind, frontText, backText, answer }: Told): string | undefined {
  if (kind === 'reverse') return backText.trim();
  if (kind === 'acronym') return frontText.match(/[\p{Lu}\p{N}][\p{L}\p{N}&-]*[\p{Lu}\p{N}]/u)?.[0];
  const [first] = answer[0]?.content ?? [];
  return first !== undefined && isLabelled(answer[0]?.content ?? [])
    ? textOf([first]).trim()
    : undefined;
}

/** The lines of an answer without the label in front of them: what is to be said. */
export function saidIn(answer: readonly NoteLine[]): readonly NoteLine[] {
  const [first, ...more] = answer;
  if (!first || !isLabelled(first.content)) return answer;
  const [, second, ...rest] = first.content;
  const said = typeof second === 'string' ? second.replace(separator, '') : '';
  return [{ ...first, content: said === '' ? rest : [said, ...rest] }, ...more];
}

/** What its author puts between a label and what it means. */
const separator = /^(?:\s*[:：]|\s+(?:[-–—=]|->|=>|[→⇒])(?=\s))\s*/u;

/** A definition's line begins with its label, in strong print, and a colon or another mark. */
const isLabelled = ([label, mark]: Content): boolean =>
  typeof label === 'object' &&
  label.tag === 'strong' &&
  typeof mark === 'string' &&
  separator.test(mark);

/** A label that is a name and not a sentence. */
export const isShortLabel = (label: string): boolean => {
  const words = wordsOf(label);
  return words.length > 0 && words.length <= 6;
};
