// Lets histories follow the notes: whenever another deck is in, it is compared with the one that was seen last.
// It runs behind the screen, file by file; what it finds is on the disk before anyone can ask for it.

import type { CardFace } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { describeLineage } from '#deck/lineage-report.ts';
import { newsOf } from '#deck/seen.ts';
import { groupedBy } from '#kit/groups.ts';
import { breathe } from '#kit/steps.ts';
import { inTurn } from '#kit/turns.ts';
import { bindHistories, cardsByAnchor, type Here } from '#storage/exchange/waiting-history.ts';
import type { DeckShelf, Services } from './services.ts';

/** Calls back with a report where an edit touched cards that have a history. Answers the way to stop. */
export function followNotes(
  { deck, storage, clock }: Pick<Services, 'deck' | 'storage' | 'clock'>,
  onReport: (report: string) => void,
): () => void {
  const turns = inTurn();
  let followed: Deck | undefined;
  const follow = async () => {
    // The shelf also tells when the deck is kept for offline: the same one is not compared again.
    if (followed === deck.current()) return;
    followed = deck.current();
    const report = await followOnce({ deck, storage });
    await bindWaiting({ deck, storage, clock });
    if (report) onReport(report);
  };
  const queue = () => {
    // What fails here (offline, a full disk) is done at the next start: nothing was marked as seen.
    turns.add(follow).catch(() => {});
  };
  queue();
  return deck.subscribe(queue);
}

/** `onDone` is told the share of the deck's files that were looked at. */
export async function followOnce(
  { deck, storage }: Pick<Services, 'deck' | 'storage'>,
  onDone: (done: number) => void = () => {},
): Promise<string> {
  const now = deck.current();
  const recollection = await storage.recall(now.collection);
  const facesIn = facesOf(deck, now);
  let looked = 0;
  const faces = (chunk: string) => {
    onDone(looked++ / now.chunks.length);
    return facesIn(chunk);
  };
  const news = await newsOf(now, faces, recollection, breathe);
  // Notes were saved again meanwhile: the newer deck is compared in its turn.
  if (!news || deck.current() !== now) return '';
  await storage.follow(recollection.last, news);
  return news.lineage ? describeLineage(news.lineage, recollection.histories.has) : '';
}

/** Histories from another program find their cards once the notes that came with them are in the folder. */
export async function bindWaiting({
  deck,
  storage,
  clock,
}: Pick<Services, 'deck' | 'storage' | 'clock'>): Promise<void> {
  // Mostly nothing waits: then the deck is not gone through.
  let anchored: ReturnType<typeof cardsByAnchor> | undefined;
  const waiting = await storage.waiting((anchor) => {
    anchored ??= cardsByAnchor(deck.current());
    return anchored.has(anchor);
  });
  if (waiting.length === 0) return;
  const bound = bindHistories(waiting, deck.current(), hereOf({ storage, clock }));
  if (bound.anchors.length > 0) await storage.bind(bound);
}

/** Where reviews are taken to have been made that do not say it. */
export function hereOf({ storage, clock }: Pick<Services, 'storage' | 'clock'>): Here {
  const { rolloverHour } = storage.current().settings;
  return { offset: clock.offsetAt(clock.now()), rolloverHour };
}

/** The faces in a file of a deck, by its name. */
function facesOf(shelf: DeckShelf, deck: Deck): (chunk: string) => Promise<readonly CardFace[]> {
  const cardsIn = groupedBy(deck.cards, (card) => deck.chunks[card.chunk]);
  return async (chunk) => {
    const faces = await Promise.all((cardsIn.get(chunk) ?? []).map(({ id }) => shelf.face(id)));
    return faces.filter((face) => face !== undefined);
  };
}
