// Reviews that were made in Anki, as entries of the journal. Their ids follow from the reviews, so that whoever
// imports the same package twice, or on two devices, has each of them once.

import type { CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { addTo } from '#kit/groups.ts';
import { instant, studyDay, studyDayOf } from '#kit/time.ts';
import {
  type ActionId,
  type DeviceId,
  type Due,
  type Entry,
  type EntryDraft,
  type EntryId,
  grades,
} from '#scheduler/journal.ts';
import { defaultParams } from '#scheduler/params.ts';
import type { AnkiCard, AnkiReview } from './anki-collection.ts';
import type { WaitingHistory } from './anki-to-notes.ts';
import { stableUlid } from './stable-ulid.ts';

/** Anki says nothing of where the learner was: their days are taken as those of here. */
export interface Here {
  /** Minutes east of UTC. */
  readonly offset: number;
  readonly rolloverHour: number;
}

/** One device for all that comes from Anki: its reviews have numbers of their own. */
const anki = 'anki' as DeviceId;

export interface Bound {
  readonly entries: readonly Entry[];
  readonly anchors: readonly string[];
}

/** The histories whose cards are in the deck. The others go on waiting. */
export function bindHistories(waiting: readonly WaitingHistory[], deck: Deck, here: Here): Bound {
  const byAnchor = cardsByAnchor(deck);
  const bound = waiting.filter(({ anchor }) => byAnchor.has(anchor));
  const entries = bound.flatMap(({ anchor, cards }) =>
    cards.flatMap((card, i) => {
      const id = byAnchor.get(anchor)?.[i];
      return id ? entriesOf(card, id, here) : [];
    }),
  );
  return { entries, anchors: bound.map(({ anchor }) => anchor) };
}

/** `^anchor`, and behind it `^anchor/…` where its lines make several cards. */
function cardsByAnchor(deck: Deck): ReadonlyMap<string, readonly CardId[]> {
  const cards = new Map<string, CardId[]>();
  for (const { id } of deck.cards) {
    const anchor = /^\^([^/]+)/.exec(id)?.[1];
    if (!anchor) continue;
    addTo(cards, anchor, id);
  }
  return cards;
}

export function entriesOf(card: AnkiCard, id: CardId, here: Here): readonly Entry[] {
  const answers = card.reviews.map((review) => answerOf(review, id, here));
  // A card that was never reviewed was stopped at no known time: before all that is done here, and each time the same.
  const after = (card.reviews.at(-1)?.at ?? 0) + 1;
  const marks: EntryDraft[] = [
    ...(card.suspended ? [{ kind: 'suspended', card: id } as const] : []),
    ...(card.flagged ? [{ kind: 'flagged', card: id } as const] : []),
  ];
  return [...answers, ...marks.map((mark, i) => stamped(mark, after + i, here))];
}

function answerOf({ at, ease, interval, tookMs }: AnkiReview, card: CardId, here: Here): Entry {
  const day = studyDayOf(instant(at), here.offset, here.rolloverHour);
  const due: Due =
    interval > 0 ? { on: studyDay(day + interval) } : { at: instant(at - interval * 1000) };
  const draft: EntryDraft = {
    kind: 'answered',
    card,
    grade: grades[ease - 1] ?? 'good',
    tookMs,
    mode: 'review',
    due,
    params: defaultParams.version,
  };
  return stamped(draft, at, here);
}

function stamped(draft: EntryDraft, at: number, { offset, rolloverHour }: Here): Entry {
  const seed = `${draft.kind} ${'card' in draft ? draft.card : ''}`;
  return {
    ...draft,
    id: stableUlid(at, `${seed} entry`) as EntryId,
    at: instant(at),
    tick: at,
    offset,
    day: studyDayOf(instant(at), offset, rolloverHour),
    device: anki,
    seq: Math.max(1, at),
    action: stableUlid(at, `${seed} act`) as ActionId,
  };
}
