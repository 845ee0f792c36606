// Small builders for what the scheduler works on. Everything has a plain default; a test names what it is about.

import type { CardId } from '#deck/card.ts';
import { type Deck, type DeckCard, deckOf } from '#deck/deck.ts';
import { dayMs, hourMs, instant, type Moment, studyDay, studyDayOf } from '#kit/time.ts';
import type { ActionId, DeviceId, Entry, EntryDraft, EntryId, Grade } from '#scheduler/journal.ts';
import { type CardState, type KnownMemory, newState } from '#scheduler/memory.ts';

export const cardId = (name: string | number): CardId => String(name) as CardId;

/** Noon of a study day, at UTC, with a rollover at 4 a.m. */
export const noon = (day = 20_000): Moment => ({
  at: instant(day * dayMs + 12 * hourMs),
  day: studyDay(day),
  offset: 0,
});

export const minutesLater = (moment: Moment, minutes: number): Moment => {
  const at = instant(moment.at + minutes * 60_000);
  return { at, offset: moment.offset, day: studyDayOf(at, moment.offset, 4) };
};

type MemoryParts = Partial<Omit<Extract<KnownMemory, { phase: 'review' }>, 'phase'>>;

/** A card in review: last seen on day 19,990, due on day 20,000. */
export const aMemory = (parts: MemoryParts = {}): Extract<KnownMemory, { phase: 'review' }> => ({
  phase: 'review',
  stability: 10,
  difficulty: 5,
  lastAt: noon(parts.lastDay ?? 19_990).at,
  lastDay: studyDay(19_990),
  lastGrade: 'good',
  reviews: 3,
  lapses: 0,
  passes: 2,
  due: studyDay(20_000),
  ...parts,
});

export const aState = (parts: MemoryParts = {}, rest: Partial<CardState> = {}): CardState => {
  const memory = aMemory(parts);
  return { ...newState, memory, firstDay: studyDay(memory.lastDay - 20), ...rest };
};

export interface CardParts extends Partial<Omit<DeckCard, 'id' | 'parent'>> {
  readonly id: string;
  readonly parent?: string;
}

/** A card that others name as their parent is a list. */
export function aDeck(cards: readonly CardParts[], topics = [['Statistics']]): Deck {
  const lists = new Set(cards.map(({ parent }) => parent));
  return deckOf(
    cards.map(({ id, parent, ...rest }, row) => ({
      id: cardId(id),
      kind: parent !== undefined ? 'item' : lists.has(id) ? 'list' : 'definition',
      tier: 'confident',
      topic: 0,
      parent: parent === undefined ? undefined : cardId(parent),
      family: row,
      chunk: 0,
      ...rest,
    })),
    { collection: 'notes', version: 'v1', live: false, topics, chunks: ['chunk'], media: [] },
  );
}

let written = 0;

/** A stamped entry. Each is an act of its own and later than the one before, unless the test says otherwise. */
export function anEntry<Draft extends EntryDraft>(
  draft: Draft,
  stamp: Partial<Pick<Entry, 'id' | 'at' | 'tick' | 'day' | 'device' | 'seq' | 'action'>> = {},
): Entry {
  written += 1;
  const at = stamp.at ?? noon(stamp.day ?? 20_000).at;
  return {
    id: `entry-${written}` as EntryId,
    at,
    tick: at,
    offset: 0,
    day: studyDay(Math.floor(at / dayMs)),
    device: 'phone' as DeviceId,
    seq: written,
    action: `act-${written}` as ActionId,
    ...stamp,
    ...draft,
  } as Entry;
}

export const anAnswer = (
  card: string,
  grade: Grade,
  day: number,
  rest: Partial<Extract<EntryDraft, { kind: 'answered' }>> = {},
): Entry =>
  anEntry(
    {
      kind: 'answered',
      card: cardId(card),
      grade,
      tookMs: 9000,
      mode: 'review',
      due: { on: studyDay(day + 3) },
      params: 'fsrs-6',
      ...rest,
    },
    { day: studyDay(day), at: noon(day).at },
  );
