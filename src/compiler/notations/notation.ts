// A notation is a way in which an author marks a card. Explicit cards win over derived ones.

import type { Draft } from '../cards/draft.ts';
import type { Note } from '../note.ts';
import type { Block } from '../outline/outline.ts';

export interface NotedCards {
  readonly drafts: readonly Draft[];
  /** Blocks that the cards use up: nothing else is made of them. */
  readonly taken: readonly Block[];
  /** Why there is no card, where the author meant one. */
  readonly reason?: string;
}

export interface Notation {
  readonly name: string;
  /** Cards that begin in this block; undefined where the notation is not used in it. */
  readonly find: (block: Block, note: Note) => NotedCards | undefined;
}
