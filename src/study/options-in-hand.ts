// A card with options of its author's: they stand in another order each time it is shown, so that no letter is learned.

import { authoredOptions, type Option } from '#deck/options.ts';
import { seededRandom } from '#kit/chance.ts';
import { shuffled } from '#kit/shuffled.ts';
import type { Grade } from '#scheduler/journal.ts';
import type { Hand, Screen } from './shown.ts';

export const optionsInHand = ({ card, deck, face, shownAt }: Hand): readonly Option[] =>
  typeof face !== 'string' && deck.byId.get(card)?.kind === 'choice'
    ? shuffled(authoredOptions(face), seededRandom(`${card} ${shownAt}`))
    : [];

/** What the pick speaks for. The learner's grade decides: who guessed right may say so. */
export function suggestedBy(screen: Screen): Grade | undefined {
  if (screen.kind !== 'back' || screen.picked === undefined) return undefined;
  return optionsInHand(screen.hand)[screen.picked]?.isRight ? 'good' : 'again';
}
