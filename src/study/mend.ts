// What follows from mended lines: an entry of the journal, and the card in hand as it is now.

import type { DeckShelf, Services } from '#app/services.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { type CardEdit, editKey } from '#scheduler/card-edits.ts';
import { type ActionId, undoOf } from '#scheduler/journal.ts';
import { type CardMend, sumOf } from './card-mend.ts';
import { type Desk, goOn } from './desk.ts';
import { t } from './words.ts';

export async function recordMend(
  { services, notices }: Place,
  card: CardId,
  { face, ...edit }: CardMend,
  undo: (act: ActionId, edit: CardEdit) => void,
): Promise<void> {
  const value: CardEdit = { ...edit, of: sumOf(face) };
  const { action } = await services.storage.record([
    { kind: 'configured', key: editKey(card), value },
  ]);
  notices.show(t(edit.version === undefined ? 'mendedHere' : 'mendedInNote'), {
    label: t('undo'),
    run: () => undo(action, value),
  });
}

type Place = Pick<Desk, 'services' | 'notices'>;

/** An edit that is in a note is taken out of it first: only what could be put back counts as undone. */
export async function takeBackEdit(
  { services, notices }: Place,
  act: ActionId,
  edit: CardEdit | undefined,
): Promise<void> {
  const retract = () => services.storage.record(undoOf(act));
  if (edit?.version === undefined) {
    await retract();
    return notices.show(t('undoneDeed', { deed: t('editName') }));
  }
  const { sendUndo } = await import('#app/note-editor.ts');
  const answer = await sendUndo(edit.note, edit.version);
  const isOver = 'version' in answer || answer.refused !== 'no-answer';
  if (!isOver) return notices.show(t('noServer'));
  // What cannot be put back any more must not stand in the way of what was done before it.
  await retract();
  notices.show(
    'version' in answer
      ? t('undoneDeed', { deed: t('editName') })
      : t('editStays', { note: edit.note }),
  );
}

/** Milliseconds that the deck may take to follow a saved note. */
const patienceMs = 5000;

/** Once the note's new deck is here, the card in hand is the one that its lines make now. */
export async function followMend(desk: Desk, card: CardId, mend: CardMend): Promise<void> {
  if (mend.version === undefined) return;
  const heir = await heirAfter(desk.services, card, mend, mend.version);
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

/** The card that mended lines make, once the deck has followed the note. Lines that were emptied make none. */
export async function heirAfter(
  { deck }: Pick<Services, 'deck'>,
  card: CardId,
  { face, from, text }: CardMend,
  version: string,
): Promise<CardFace | undefined> {
  const before = deck.current();
  await deckWith(deck, face.note, version);
  const to = from + text.split('\n').length - 1;
  return heirOf(deck, before, card, { note: face.note, from, to });
}

/** Resolves once the deck holds this version of the note, or after a while. */
const deckWith = (deck: DeckShelf, note: string, version: string): Promise<void> =>
  new Promise((done) => {
    const isHere = () => deck.current().sources?.get(note) === version;
    if (isHere()) return done();
    const stop = deck.subscribe(() => {
      if (isHere()) finish();
    });
    const timer = setTimeout(() => finish(), patienceMs);
    const finish = () => {
      clearTimeout(timer);
      stop();
      done();
    };
  });

/** The card itself; where its prompt has changed, the new one that starts on the mended lines. */
async function heirOf(
  deck: DeckShelf,
  before: Deck,
  card: CardId,
  { note, from, to }: { readonly note: string; readonly from: number; readonly to: number },
): Promise<CardFace | undefined> {
  const now = deck.current();
  if (now.byId.has(card)) return deck.face(card).catch(() => undefined);
  // A neighbour that was there before has only moved up.
  const isNew = (id: CardId) => before === now || !before.byId.has(id);
  for (const { id } of now.cards.filter(({ kind, id }) => kind !== 'item' && isNew(id))) {
    const face = deck.faceNow(id) ?? (await deck.face(id).catch(() => undefined));
    if (face?.note === note && face.line >= from && face.line <= to) return face;
  }
  return undefined;
}
