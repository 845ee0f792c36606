// What follows from mended lines: an entry of the journal, and the card in hand as it is now.

import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { type CardEdit, editKey } from '#scheduler/card-edits.ts';
import { type CardMend, sumOf } from './card-mend.ts';
import { type Desk, goOn } from './desk.ts';
import { t } from './words.ts';

export async function recordMend(
  { services, notices }: Desk,
  card: CardId,
  { face, ...edit }: CardMend,
  undo: () => void,
): Promise<void> {
  const value: CardEdit = { ...edit, of: sumOf(face) };
  await services.storage.record([{ kind: 'configured', key: editKey(card), value }]);
  notices.show(t(edit.version === undefined ? 'mendedHere' : 'mendedInNote'), {
    label: t('undo'),
    run: undo,
  });
}

/** Milliseconds that the deck may take to follow a saved note. */
const patienceMs = 5000;

/** Once the note's new deck is here, the card in hand is the one that its lines make now. */
export async function followMend(
  desk: Desk,
  card: CardId,
  { face, version, from, text }: CardMend,
): Promise<void> {
  if (version === undefined) return;
  const { deck } = desk.services;
  await deckWith(desk, face.note, version);
  const { screen } = desk.shown.getState();
  if (!('hand' in screen) || screen.hand.card !== card) return;
  const now = deck.current();
  const to = from + text.split('\n').length - 1;
  const heir = await heirOf(desk, card, face, now, from, to);
  const { screen: later } = desk.shown.getState();
  if (!('hand' in later) || later.hand.card !== card) return;
  // What its lines were is gone, and no card came of them.
  if (!heir) return goOn(desk);
  const hand = { ...later.hand, card: heir.id, deck: now, face: heir };
  const isSame = heir.id === card;
  // Another card has another memory until its history has followed: it is asked once more.
  desk.shown.setState({
    screen: isSame ? { ...later, hand } : { kind: 'front', hand, hinted: 0 },
  });
}

/** Resolves once the deck holds this version of the note, or after a while. */
const deckWith = ({ services: { deck } }: Desk, note: string, version: string): Promise<void> =>
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

/** The card itself; where its prompt has changed, the one of its kind that starts on the mended lines. */
async function heirOf(
  { services: { deck } }: Desk,
  card: CardId,
  { note }: CardFace,
  now: Deck,
  from: number,
  to: number,
): Promise<CardFace | undefined> {
  if (now.byId.has(card)) return deck.face(card).catch(() => undefined);
  const lists = now.cards.filter(({ kind }) => kind !== 'item');
  for (const { id } of lists) {
    const face = deck.faceNow(id) ?? (await deck.face(id).catch(() => undefined));
    if (face?.note === note && face.line >= from && face.line <= to) return face;
  }
  return undefined;
}
