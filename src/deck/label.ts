// The name of what a card is about, where it has one: what a reverse card answers, what a definition defines.

import type { CardFace, CardKind } from './card.ts';
import { wordsOf } from './words.ts';

type Asked = Pick<CardFace, 'frontText' | 'backText'> & { readonly kind: CardKind };

export function labelOf({ kind, frontText, backText }: Asked): string | undefined {
  if (kind === 'reverse') return backText.trim();
  if (kind !== 'definition' && kind !== 'acronym' && kind !== 'formula') return undefined;
  // Frames stand behind the author's words: "Reservoir sampling: what is it?"
  const front = frontText.trim();
  return front.replace(/\s*[:：—]\s[^:：]*[?？]$/u, '').replace(/[?？:：]$/u, '');
}

/** A label that is a name and not a sentence. */
export const isShortLabel = (label: string): boolean => {
  const words = wordsOf(label);
  return words.length > 0 && words.length <= 6;
};
