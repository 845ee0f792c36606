// A card of one note, rendered: all but its id, which depends on the other notes.

import type { CardFace, CardKind, ListItem, Tier, TopicPath } from '#deck/card.ts';

import type { IdSource } from './ids.ts';

export interface Prepared {
  readonly kind: CardKind;
  readonly tier: Tier;
  readonly explicit: boolean;
  /** `^name` without the sign. */
  readonly anchor: string | undefined;
  /** The id that it gets if no other card wants it. */
  readonly id: string;
  readonly idSource: IdSource;
  readonly topic: TopicPath;
  readonly context: readonly string[];
  readonly face: Omit<CardFace, 'id' | 'items'>;
  readonly items: readonly PreparedItem[];
  /** Cards of one number come from the same lines. */
  readonly family: number;
  readonly frontLines: readonly number[];
  readonly backLines: readonly number[];
  readonly contextLines: readonly number[];
}

export interface PreparedItem {
  readonly item: Omit<ListItem, 'id'>;
  readonly anchor: string | undefined;
  readonly words: string;
  readonly context: readonly string[];
  readonly contextLines: readonly number[];
  readonly face: Omit<CardFace, 'id' | 'items'>;
}

export interface CompiledNote {
  readonly cards: readonly Prepared[];
  /** By line: why it is on no card, where that is known. */
  readonly reasons: ReadonlyMap<number, string>;
  /** Numbers of the lines that are not blank, ascending. */
  readonly lines: readonly number[];
}
