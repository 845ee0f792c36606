// A card as it is taken in hand. Options of its author's stand in another order each time, so that no letter is learned.

import { authoredOptions, type Option } from '#deck/options.ts';
import { seededRandom } from '#kit/chance.ts';
import { shuffled } from '#kit/shuffled.ts';
import type { Grade } from '#scheduler/journal.ts';
import type { Hand, Screen } from './shown.ts';

export const takenInHand = (hand: Omit<Hand, 'options'>): Hand => ({
  ...hand,
  options: optionsOf(hand),
});

const optionsOf = ({ card, deck, face, shownAt }: Omit<Hand, 'options'>): readonly Option[] =>
  typeof face !== 'string' && deck.byId.get(card)?.kind === 'choice'
    ? shuffled(authoredOptions(face), seededRandom(`${card} ${shownAt}`))
    : [];

/** What the pick speaks for. The learner's grade decides: who guessed right may say so. */
export function suggestedBy(screen: Screen): Grade | undefined {
  if (screen.kind !== 'back' || screen.picked === undefined) return undefined;
  return screen.hand.options[screen.picked]?.isRight ? 'good' : 'again';
}
