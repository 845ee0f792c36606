// What follows from edited lines: an entry of the journal, and the card in hand as it is now.

import type { CardFace, CardId } from '#deck/card.ts';
import type { CardEdit } from '#scheduler/card-edits.ts';
import { type ActionId, undoOf } from '#scheduler/journal.ts';
import { type Desk, goOn } from './desk.ts';
import { draftOfEdit, type NewEdit } from './edited-lines.ts';
import { deckWith, heirAfter } from './heir.ts';
import { renamed } from './session.ts';
import type { Hand, Screen } from './shown.ts';
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
 * over: one that stays for now can still be taken back later. `onRestored` is told the version that the note has then.
 */
export async function takeBackEdit(
  { services, notices }: Place,
  act: ActionId,
  edit: CardEdit | undefined,
  onRestored?: (version: string) => void,
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
  if ('version' in answer) onRestored?.(answer.version);
  return isOver;
}

/** The same in a session, where the card in hand is what its lines make again. */
export const takeBackEditOf = (
  desk: Desk,
  card: CardId,
  act: ActionId,
  edit: CardEdit | undefined,
): Promise<boolean> =>
  takeBackEdit(desk, act, edit, (version) => {
    if (edit) void followUndo(desk, card, edit.note, version);
  });

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
  const { screen } = desk.shown.getState();
  if (!('hand' in screen) || screen.hand.card !== card) return;
  // What its lines were is gone, and no card came of them.
  if (!heir) return goOn(desk);
  takeInstead(desk, screen, heir);
}

async function followUndo(desk: Desk, card: CardId, note: string, version: string): Promise<void> {
  const { deck } = desk.services;
  await deckWith(deck, note, version);
  const face = await deck.face(card).catch(() => undefined);
  const { screen } = desk.shown.getState();
  if (!face || !('hand' in screen)) return;
  const { hand } = screen;
  const cameOfIt =
    !deck.current().byId.has(hand.card) && typeof hand.face === 'object' && hand.face.note === note;
  if (hand.card === card || cameOfIt) takeInstead(desk, screen, face);
}

/** What the card in hand has become takes its place, in the session as well. */
function takeInstead(desk: Desk, screen: Extract<Screen, { hand: Hand }>, face: CardFace): void {
  const { services, shown, writes } = desk;
  const { card } = screen.hand;
  const hand = { ...screen.hand, card: face.id, deck: services.deck.current(), face };
  // Another card has another memory until its history has followed: it is asked once more.
  if (face.id !== card) {
    const kept = renamed(shown.getState().kept, card, face.id);
    shown.setState({ kept, screen: { kind: 'front', hand, hinted: 0 } });
    void writes.add(() => services.storage.keepPlace(shown.getState().kept), 'change');
  } else if (screen.kind === 'front') shown.setState({ screen: { ...screen, hand } });
  // What was picked were the options as they stood before.
  else shown.setState({ screen: { ...screen, hand, picked: undefined } });
}
