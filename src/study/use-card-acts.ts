import { useServices } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { type CardAct, draftsOf } from '#scheduler/card-acts.ts';
import { useNotices } from '#ui/notices.tsx';
import { sentenceFor } from './act-sentence.ts';
import { viewOf } from './shown.ts';
import type { Undoable } from './use-undoable.ts';
import { t } from './words.ts';

/** Does something with cards, says what it did, and offers to take it back. Answers whether it is done. */
export function useCardActs(
  undoable: Undoable,
): (act: CardAct, cards: readonly CardId[], said?: string) => Promise<boolean> {
  const services = useServices();
  const notices = useNotices();
  return async (act, cards, said) => {
    const view = viewOf(services);
    const changed = cards.filter((card) => draftsOf(act, [card], view).length > 0).length;
    if (changed === 0) {
      notices.show(t('nothingToChange'));
      return true;
    }
    return undoable(draftsOf(act, cards, view), said ?? sentenceFor(act, changed, view.now.day));
  };
}
