import { useServices } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { useNotices } from '#ui/notices.tsx';
import { editSentence, lostOfEdit, takeBackEdit } from './edit.ts';
import { draftOfEdit } from './edited-lines.ts';
import { heirAfter } from './heir.ts';
import type { CardActions } from './sheets/card-sheet-props.ts';
import { useCardActs } from './use-card-acts.ts';
import type { Undoable } from './use-undoable.ts';

/**
 * What the sheets over a card do where no session goes on: on its page, and in Browse. `onHeir` is told what the
 * card has become, once the notes say it in other words.
 */
export function useCardActions(undoable: Undoable, onHeir: (card: CardId) => void): CardActions {
  const services = useServices();
  const notices = useNotices();
  const act = useCardActs(undoable);
  return {
    act: (one, card, said) => act(one, [card], said),
    edited: (card, edit) => {
      const draft = draftOfEdit(card, edit);
      if (edit.version !== undefined)
        void heirAfter(services, card, edit, edit.version).then((heir) => {
          if (heir && heir.id !== card) onHeir(heir.id);
        });
      return undoable(
        [draft],
        editSentence(edit),
        (action) => takeBackEdit({ services, notices }, action, draft.value),
        lostOfEdit(edit),
      );
    },
  };
}
