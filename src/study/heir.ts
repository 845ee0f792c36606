// What a card has become, once the deck has followed an edit of its lines in the note.

import type { DeckShelf, Services } from '#app/services.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import type { NewEdit } from './edited-lines.ts';

/** Milliseconds that the deck may take to follow a saved note. */
const patienceMs = 5000;

/** The card that edited lines make, once the deck has followed the note. Lines that were emptied make none. */
export async function heirAfter(
  { deck }: Pick<Services, 'deck'>,
  card: CardId,
  { face, from, text }: NewEdit,
  version: string,
): Promise<CardFace | undefined> {
  const before = deck.current();
  await deckWith(deck, face.note, version);
  const to = from + text.split('\n').length - 1;
  return heirOf(deck, before, card, { note: face.note, from, to });
}

/** Resolves once the deck holds this version of the note, or after a while. */
export const deckWith = (deck: DeckShelf, note: string, version: string): Promise<void> =>
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

/** The card itself; where its prompt has changed, the new one that starts on the edited lines. */
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
