// Deciding on a card that is offered: one act each, said and taken back like any other.

import { sendUndo } from '#app/note-editor.ts';
import type { CardId } from '#deck/card.ts';
import { draftOfEdit, type NewEdit } from '#study/edited-lines.ts';
import { useUndoable } from '#study/use-undoable.ts';
import { useNotices } from '#ui/notices.tsx';
import { t } from './words.ts';

interface Triage {
  readonly accept: (card: CardId) => void;
  readonly decline: (card: CardId) => void;
  /** Its lines were edited, so it is wanted. */
  readonly edited: (card: CardId, edit: NewEdit) => void;
}

export function useTriage(): Triage {
  const notices = useNotices();
  const undoable = useUndoable();
  return {
    accept: (card) => void undoable([{ kind: 'decided', card, verdict: 'accept' }], t('accepted')),
    decline: (card) => void undoable([{ kind: 'decided', card, verdict: 'reject' }], t('declined')),
    edited: (card, edit) => {
      const mayUndo = async () => {
        const isOut = await isTakenOut(edit);
        if (!isOut) notices.alarm(t('editStays'));
        return isOut;
      };
      void undoable(
        [draftOfEdit(card, edit), { kind: 'decided', card, verdict: 'edit', text: edit.text }],
        t(edit.version === undefined ? 'editedHere' : 'editedInNote'),
        mayUndo,
      );
    },
  };
}

/** Whether the note is what it was before, where the edit was written into it. */
async function isTakenOut({ note, version }: NewEdit): Promise<boolean> {
  return version === undefined || 'version' in (await sendUndo(note, version));
}
