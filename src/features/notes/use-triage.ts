// Deciding on a card that is offered: one act each, said and taken back like any other.

import { useServices } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { lostOfEdit, takeBackEdit } from '#study/edit.ts';
import { draftOfEdit, type NewEdit } from '#study/edited-lines.ts';
import { useUndoable } from '#study/use-undoable.ts';
import { useNotices } from '#ui/notices.tsx';
import { t } from './words.ts';

interface Triage {
  readonly accept: (card: CardId) => void;
  readonly decline: (card: CardId) => void;
  /** Its lines were edited, so it is wanted. */
  readonly edited: (card: CardId, edit: NewEdit) => Promise<boolean>;
}

export function useTriage(): Triage {
  const services = useServices();
  const notices = useNotices();
  const undoable = useUndoable();
  return {
    accept: (card) => void undoable([{ kind: 'decided', card, verdict: 'accept' }], t('accepted')),
    decline: (card) => void undoable([{ kind: 'decided', card, verdict: 'reject' }], t('declined')),
    edited: (card, edit) => {
      const draft = draftOfEdit(card, edit);
      return undoable(
        [draft, { kind: 'decided', card, verdict: 'edit', text: edit.text }],
        t(edit.version === undefined ? 'editedHere' : 'editedInNote'),
        (act) => takeBackEdit({ services, notices }, act, draft.value),
        lostOfEdit(edit),
      );
    },
  };
}
