// A session over a real store and a deck in memory.

import type { DeckShelf, Services } from '#app/services.ts';
import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { seededRandom } from '#kit/chance.ts';
import { listeners } from '#kit/listeners.ts';
import { momentOf } from '#kit/time.ts';
import type { Storage } from '#storage/storage.ts';
import { newPlace } from '#study/session.ts';
import { createStudy, type Study } from '#study/study.ts';
import { createNotices } from '#ui/notices.tsx';
import { cardId } from './scheduling.ts';
import { aClock, aTab } from './storing.ts';

export const faceOf = (name: string): CardFace => aFace(cardId(name));

const aFace = (id: CardId): CardFace => ({
  id,
  crumb: ['Statistics'],
  front: [`What is ${id}?`],
  frontText: `What is ${id}?`,
  answer: [{ line: 1, content: ['It.'] }],
  backText: 'It.',
  source: [],
  note: 'notes.md',
  line: 1,
  endLine: 1,
});

/** A deck whose faces are all in memory, and which can be replaced as a saved note replaces it. */
export function aShelf(first: Deck): DeckShelf & { readonly replace: (deck: Deck) => void } {
  let deck = first;
  const { subscribe, tell } = listeners();
  const faceNow = (card: CardId) => (deck.byId.has(card) ? aFace(card) : undefined);
  return {
    current: () => deck,
    subscribe,
    face: async (card) => faceNow(card),
    faceNow,
    source: async () => undefined,
    isKept: () => true,
    replace: (next) => {
      deck = next;
      tell();
    },
  };
}

export interface Desk {
  readonly study: Study;
  readonly services: Services & { readonly deck: ReturnType<typeof aShelf> };
  readonly notices: ReturnType<typeof createNotices>;
  readonly clock: ReturnType<typeof aClock>;
  /** The card on screen, if there is one. */
  readonly card: () => CardId | undefined;
  /** Reveals and grades at a human pace, and waits until it is on the disk. */
  readonly answer: (grade: Parameters<Study['grade']>[0]) => Promise<void>;
  /** Waits until everything is on the disk. */
  readonly settled: () => Promise<void>;
}

export async function aDesk(
  deck: Deck,
  {
    cards = ['a', 'b', 'c'],
    over,
  }: { cards?: readonly string[]; over?: (storage: Storage) => Storage } = {},
): Promise<Desk> {
  const clock = aClock();
  const tab = await aTab(clock);
  const storage = over ? over(tab) : tab;
  const shelf = aShelf(deck);
  const services = { deck: shelf, storage, clock, random: seededRandom(1) };
  const notices = createNotices();
  const view = { deck, states: storage.current().states, now: momentOf(clock, 4) };
  const place = () => {
    const now = { ...view, states: storage.current().states, now: momentOf(clock, 4) };
    return newPlace(now, 'review', cards.map(cardId));
  };
  const study = createStudy(services, notices, place(), place);
  return {
    study,
    services,
    notices,
    clock,
    settled: study.settled,
    card: () => {
      const { screen } = study.shown.getState();
      return 'hand' in screen ? screen.hand.card : undefined;
    },
    answer: async (grade) => {
      clock.move(2000);
      study.reveal();
      clock.move(2000);
      study.grade(grade);
      await study.settled();
    },
  };
}
