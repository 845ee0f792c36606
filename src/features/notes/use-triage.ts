// Deciding on a card that is offered: one act each, said and taken back like any other.

import { sendUndo } from '#app/note-editor.ts';
import { useServices } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { editKey } from '#scheduler/card-edits.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import { type CardMend, sumOf } from '#study/card-mend.ts';
import { useNotices } from '#ui/notices.tsx';
import { t } from './words.ts';

export interface Triage {
  readonly accept: (card: CardId) => void;
  readonly decline: (card: CardId) => void;
  /** Its lines were mended, so it is wanted. */
  readonly mended: (card: CardId, mend: CardMend) => void;
}

export function useTriage(): Triage {
  const { storage } = useServices();
  const notices = useNotices();

  const record = (drafts: readonly EntryDraft[], said: string, mend?: CardMend) =>
    storage.record(drafts).then(
      ({ action }) => {
        const undo = async () => {
          if (mend && !(await isTakenOut(mend))) return notices.alarm(t('editStays'));
          await storage.record([{ kind: 'retracted', target: action }]);
          notices.show(t('undoneShort'));
        };
        notices.show(said, {
          label: t('undo'),
          run: () => void undo().catch(() => notices.alarm(t('notSaved'))),
        });
      },
      () => notices.alarm(t('notSaved')),
    );
  return {
    accept: (card) => void record([{ kind: 'decided', card, verdict: 'accept' }], t('accepted')),
    decline: (card) => void record([{ kind: 'decided', card, verdict: 'reject' }], t('declined')),
    mended: (card, mend) => {
      const { face, ...edit } = mend;
      const value = { ...edit, of: sumOf(face) };
      void record(
        [
          { kind: 'configured', key: editKey(card), value },
          { kind: 'decided', card, verdict: 'edit', text: edit.text },
        ],
        t(edit.version === undefined ? 'editedHere' : 'editedInNote'),
        mend,
      );
    },
  };
}

/** Whether the note is what it was before, where the edit was written into it. */
async function isTakenOut({ note, version }: CardMend): Promise<boolean> {
  return version === undefined || 'version' in (await sendUndo(note, version));
}
