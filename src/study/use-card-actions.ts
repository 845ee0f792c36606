import { useServices } from '#app/services.ts';
import { useAttempt } from '#app/use-attempt.ts';
import type { CardId } from '#deck/card.ts';
import type { CardEdit } from '#scheduler/card-edits.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { useNotices } from '#ui/notices.tsx';
import { recordEdit, takeBackEdit } from './edit.ts';
import { heirAfter } from './heir.ts';
import type { CardActions } from './sheets/card-sheet-props.ts';
import { useCardActs } from './use-card-acts.ts';

/**
 * What the sheets over a card do where no session goes on: on its page, and in Browse. `onHeir` is told what the
 * card has become, once the notes say it in other words.
 */
export function useCardActions(onHeir: (card: CardId) => void): CardActions {
  const services = useServices();
  const notices = useNotices();
  const act = useCardActs();
  const desk = { services, notices };
  const attempt = useAttempt();
  return {
    act: (one, card, said) => act(one, [card], said),
    edited: (card, edit) => {
      const undo = (act: ActionId, edit: CardEdit) =>
        void attempt(() => takeBackEdit(desk, act, edit));
      void attempt(() => recordEdit(desk, card, edit, undo));
      if (edit.version === undefined) return;
      void heirAfter(services, card, edit, edit.version).then((heir) => {
        if (heir && heir.id !== card) onHeir(heir.id);
      });
    },
  };
}
