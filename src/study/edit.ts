// What follows from edited lines: an entry of the journal, and the card in hand as it is now.

import type { CardId } from '#deck/card.ts';
import type { CardEdit } from '#scheduler/card-edits.ts';
import { type ActionId, undoOf } from '#scheduler/journal.ts';
import { type Desk, goOn } from './desk.ts';
import { draftOfEdit, type NewEdit } from './edited-lines.ts';
import { heirAfter } from './heir.ts';
import { t } from './words.ts';

export async function recordEdit(
  { services, notices }: Place,
  card: CardId,
  edit: NewEdit,
  undo: (act: ActionId, edit: CardEdit) => void,
): Promise<void> {
  const draft = draftOfEdit(card, edit);
  const { action } = await services.storage.record([draft]);
  notices.show(editSentence(edit), {
    label: t('undo'),
    run: () => undo(action, draft.value),
  });
}

export const editSentence = ({ version }: NewEdit): string =>
  t(version === undefined ? 'editedHere' : 'editedInNote');

/** What is said where it could not be written down: what is in the note stays there. */
export const lostOfEdit = ({ version }: NewEdit): string | undefined =>
  version === undefined ? undefined : t('editNotTakenDown');

type Place = Pick<Desk, 'services' | 'notices'>;

/**
 * An edit that is in a note is taken out of it first: only what could be put back counts as undone. Answers whether that is
 * over: one that stays for now can still be taken back later.
 */
export async function takeBackEdit(
  { services, notices }: Place,
  act: ActionId,
  edit: CardEdit | undefined,
): Promise<boolean> {
  const retract = () => services.storage.record(undoOf(act));
  if (edit?.version === undefined) {
    await retract();
    notices.show(t('undoneDeed', { deed: t('editName') }));
    return true;
  }
  const { sendUndo } = await import('#app/note-editor.ts');
  const answer = await sendUndo(edit.note, edit.version);
  const stays = 'refused' in answer ? whyItStays(answer.refused, edit.note) : undefined;
  // What cannot be put back any more must not stand in the way of what was done before it.
  const isOver = stays?.isForGood ?? true;
  if (isOver) await retract();
  notices.show(stays?.said ?? t('undoneDeed', { deed: t('editName') }));
  return isOver;
}

/** What the learner is told, and whether trying again is of no use. */
function whyItStays(refused: string, note: string) {
  const forGood = (said: string) => ({ said, isForGood: true });
  const forNow = (said: string) => ({ said, isForGood: false });
  switch (refused) {
    case 'changed':
    case 'not-text':
      return forGood(t('editStays', { note }));
    case 'nothing-kept':
      return forGood(t('editStaysUnkept', { note }));
    case 'unknown-note':
      return forGood(t('editStaysGone', { note }));
    case 'no-answer':
      return forNow(t('noServer'));
    case 'read-only':
      return forNow(t('undoReadOnly', { note }));
    default:
      return forNow(t('undoNotWritten', { note }));
  }
}

/** Once the note's new deck is here, the card in hand is the one that its lines make now. */
export async function followEdit(desk: Desk, card: CardId, edit: NewEdit): Promise<void> {
  if (edit.version === undefined) return;
  const heir = await heirAfter(desk.services, card, edit, edit.version);
  const now = desk.services.deck.current();
  const { screen: later } = desk.shown.getState();
  if (!('hand' in later) || later.hand.card !== card) return;
  // What its lines were is gone, and no card came of them.
  if (!heir) return goOn(desk);
  const hand = { ...later.hand, card: heir.id, deck: now, face: heir };
  const isSame = heir.id === card;
  // Another card has another memory until its history has followed: it is asked once more.
  if (!isSame) desk.shown.setState({ screen: { kind: 'front', hand, hinted: 0 } });
  else if (later.kind === 'front') desk.shown.setState({ screen: { ...later, hand } });
  // What was picked were the options as they stood before.
  else desk.shown.setState({ screen: { ...later, hand, picked: undefined } });
}
