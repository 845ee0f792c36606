// A rule derives cards from lines that are not marked as cards. One file a rule; a new rule is a file and a line in `rules.ts`.

import type { Draft } from '../cards/draft.ts';
import type { Note } from '../note.ts';
import type { Block } from '../outline/outline.ts';

export interface Rule {
  readonly name: string;
  /** Rules that read English are silent on other languages. */
  readonly readsEnglish: boolean;
  /** Speaks only where no other rule has made a card of the block. */
  readonly isLast?: true;
  readonly find: (block: Block, note: Note) => readonly Draft[];
}
