import { useServices } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { useNotices } from '#ui/notices.tsx';
import { heirAfter, recordMend, takeBackEdit } from './mend.ts';
import type { CardActions } from './sheets/card-sheet-props.ts';
import { useCardActs } from './use-card-acts.ts';
import { t } from './words.ts';

/**
 * What the sheets over a card do where no session goes on: on its page, and in Browse. `onHeir` is told what the
 * card has become, once the notes say it in other words.
 */
export function useCardActions(onHeir: (card: CardId) => void): CardActions {
  const services = useServices();
  const notices = useNotices();
  const act = useCardActs();
  const desk = { services, notices };
  const failed = () => notices.alarm(t('actNotSaved'));
  return {
    act: (one, card, said) => act(one, [card], said),
    mended: (card, mend) => {
      recordMend(desk, card, mend, (action, edit) => {
        takeBackEdit(desk, action, edit).catch(failed);
      }).catch(failed);
      if (mend.version === undefined) return;
      void heirAfter(services, card, mend, mend.version).then((heir) => {
        if (heir && heir.id !== card) onHeir(heir.id);
      });
    },
  };
}
