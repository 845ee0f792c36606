import { useServices } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { momentOf } from '#kit/time.ts';
import { type CardAct, draftsOf } from '#scheduler/card-acts.ts';
import { useNotices } from '#ui/notices.tsx';
import { sentenceFor } from './act-sentence.ts';
import { t } from './words.ts';

/** Does something with cards, says what it did, and offers to take it back. */
export function useCardActs(): (act: CardAct, cards: readonly CardId[], said?: string) => void {
  const { deck, storage, clock } = useServices();
  const notices = useNotices();
  return (act, cards, said) => {
    const { states, settings } = storage.current();
    const now = momentOf(clock, settings.rolloverHour);
    const view = { deck: deck.current(), states, now };
    const changed = cards.filter((card) => draftsOf(act, [card], view).length > 0).length;
    if (changed === 0) {
      notices.show(t('nothingToChange'));
      return;
    }
    storage.record(draftsOf(act, cards, view)).then(
      ({ action }) => {
        notices.calm();
        notices.show(said ?? sentenceFor(act, changed), {
          label: t('undoAct'),
          run: () => {
            storage.record([{ kind: 'retracted', target: action }]).then(
              () => notices.show(t('actUndone')),
              () => notices.alarm(t('actNotSaved')),
            );
          },
        });
      },
      () => notices.alarm(t('actNotSaved')),
    );
  };
}
