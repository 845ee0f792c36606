// Reviews that were made in another program, as entries of the journal. They wait until the cards of the notes that
// came with them are in the deck. Their ids follow from the reviews, so that whoever imports the same package twice, or
// on two devices, has each of them once.

import type { CardId } from '#deck/card.ts';
import { hash32 } from '#kit/chance.ts';
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
import { stableUlid } from './stable-ulid.ts';

/** What another program knows of a card of its own. */
export interface PastCard {
  readonly suspended: boolean;
  readonly flagged: boolean;
  /** Oldest first. */
  readonly reviews: readonly PastReview[];
  /** What else has moved its memory. */
  readonly changes?: readonly PastChange[];
}

/** Times are UTC ms, a due the noon of its day. */
export type PastChange = { readonly at: number } & (
  | { readonly kind: 'reset' }
  | { readonly kind: 'rescheduled'; readonly due: number }
  /** How it stood, where no review says it. */
  | {
      readonly kind: 'imported';
      readonly due: number;
      readonly stability: number;
      readonly difficulty: number;
    }
);

export interface PastReview {
  /** UTC ms. */
  readonly at: number;
  /** 1 Again to 4 Easy. */
  readonly ease: number;
  /** Days, or seconds if below 0. */
  readonly interval: number;
  readonly tookMs: number;
}

/** UTC ms: up to here an id and a study day can be made of a time. */
export const latest = 2 ** 47;
/** Intervals beyond are slips of someone's pen. */
export const longestDays = 36_500;
export const longestSeconds = 100 * 86_400;

/** Whose histories wait for the cards that will be made of a note's lines. */
export interface WaitingHistory {
  readonly anchor: string;
  /** In the order of the cards that the lines make. */
  readonly cards: readonly PastCard[];
  /** Anki, where it does not say. */
  readonly from?: 'mochi';
}

export const hasHistory = ({ reviews, changes = [], suspended, flagged }: PastCard): boolean =>
  reviews.length > 0 || changes.length > 0 || suspended || flagged;

/** Other programs say nothing of where the learner was: their days are taken as those of here. */
export interface Here {
  /** Minutes east of UTC. */
  readonly offset: number;
  readonly rolloverHour: number;
}

export interface Bound {
  readonly entries: readonly Entry[];
  readonly anchors: readonly string[];
}

/** A deck, or as much of it as is anchored. */
export interface Anchored {
  readonly cards: readonly { readonly id: CardId }[];
}

/** The histories whose cards are in the deck, all of them. The others go on waiting. */
export function bindHistories(
  waiting: readonly WaitingHistory[],
  deck: Anchored,
  here: Here,
): Bound {
  const byAnchor = cardsByAnchor(deck);
  const bound = waiting.filter(({ anchor, cards }) => {
    const own = byAnchor.get(anchor)?.length ?? 0;
    // Of several, nobody says which one is missing, or is new.
    return own === cards.length || (own > 0 && cards.length === 1);
  });
  const entries = bound.flatMap(({ anchor, cards, from }) =>
    cards.flatMap((card, i) => {
      const id = byAnchor.get(anchor)?.[i];
      return id ? entriesOf(card, id, here, from) : [];
    }),
  );
  return { entries, anchors: bound.map(({ anchor }) => anchor) };
}

/** `^anchor`, and behind it `^anchor/…` where its lines make several cards. */
export function cardsByAnchor(deck: Anchored): ReadonlyMap<string, readonly CardId[]> {
  const cards = new Map<string, CardId[]>();
  for (const { id } of deck.cards) {
    const anchor = /^\^([^/]+)/.exec(id)?.[1];
    if (!anchor) continue;
    addTo(cards, anchor, id);
  }
  return cards;
}

/** Each program is one device: its reviews have numbers of their own. */
export function entriesOf(
  card: PastCard,
  id: CardId,
  here: Here,
  program: 'anki' | 'mochi' = 'anki',
): readonly Entry[] {
  const device = program as string as DeviceId;
  const answers = card.reviews.map((review) => stamped(answerOf(review, id, here), review.at));
  const changes = (card.changes ?? []).map((each) => stamped(changeOf(each, id, here), each.at));
  // A card that was never reviewed was stopped at no known time: before all that is done here, each time at the same,
  // and not with all others of its kind, since the ids of one instant are too few for ten thousand of them.
  const after = (card.reviews.at(-1)?.at ?? hash32(id)) + 1;
  const marks: EntryDraft[] = [
    ...(card.suspended ? [{ kind: 'suspended', card: id } as const] : []),
    ...(card.flagged ? [{ kind: 'flagged', card: id } as const] : []),
  ];
  return [...answers, ...changes, ...marks.map((mark, i) => stamped(mark, after + i))];

  function stamped(draft: EntryDraft, at: number): Entry {
    const seed = `${draft.kind} ${id}`;
    return {
      ...draft,
      id: stableUlid(at, `${seed} entry`) as EntryId,
      at: instant(at),
      tick: at,
      offset: here.offset,
      day: studyDayOf(instant(at), here.offset, here.rolloverHour),
      device,
      seq: Math.max(1, at),
      action: stableUlid(at, `${seed} act`) as ActionId,
    };
  }
}

function changeOf(change: PastChange, card: CardId, here: Here): EntryDraft {
  if (change.kind === 'reset') return { kind: 'reset', card };
  const due = { on: studyDayOf(instant(change.due), here.offset, here.rolloverHour) };
  if (change.kind === 'rescheduled') return { kind: 'rescheduled', card, due };
  const { stability, difficulty } = change;
  return { kind: 'imported', card, stability, difficulty, due };
}

function answerOf(
  { at, ease, interval, tookMs }: PastReview,
  card: CardId,
  here: Here,
): EntryDraft {
  const day = studyDayOf(instant(at), here.offset, here.rolloverHour);
  const due: Due =
    interval > 0 ? { on: studyDay(day + interval) } : { at: instant(at - interval * 1000) };
  return {
    kind: 'answered',
    card,
    grade: grades[ease - 1] ?? 'good',
    tookMs,
    mode: 'review',
    due,
    params: defaultParams.version,
  };
}
