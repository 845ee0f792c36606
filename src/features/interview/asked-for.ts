// What kind of answer a question is after, and which cards are of that kind.

import type { CardKind } from '#deck/card.ts';

interface Asked {
  readonly by: RegExp;
  readonly kind?: CardKind;
  readonly front?: RegExp;
}

const asked: readonly Asked[] = [
  { by: /\b(?:called|name (?:of|for)|what is (?:that|this)|term for)\b/i, kind: 'definition' },
  {
    by: /\b(?:which (?:\w+ )?(?:ways|options|figures|numbers|kinds|types)|what are (?:your |the |some )?(?:options|ways)|wh(?:ere|at) could|name (?:some|a few)|list the)\b/i,
    kind: 'list',
  },
  { by: /\b(?:calculate|compute|formula|equation|derive)\b/i, kind: 'formula' },
  {
    by: /\b(?:how (?:many|much|likely)|probability|chance|odds|work out|compute|roughly)\b/i,
    front: /^(?:how (?:many|much|likely)|what share|by how)\b/i,
  },
  { by: /\b(?:why|what happens|what's wrong)\b/i, front: /^why\b/i },
];

/** What a card counts more by that is of the kind that is asked for. */
const ofThatKind = 1.4;

type Told = { readonly kind: CardKind; readonly frontText: string };

/** The factor of each card's score, 1 or more: who asks what something is called wants a definition. */
export function fitTo(question: string): (card: Told) => number {
  const wanted = asked.filter(({ by }) => by.test(question));
  return (card) =>
    wanted.some(({ kind, front }) => card.kind === kind || front?.test(card.frontText))
      ? ofThatKind
      : 1;
}
