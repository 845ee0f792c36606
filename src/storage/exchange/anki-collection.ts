// What is in an Anki package, as far as it means something here, whatever version wrote it.

import type { PastCard } from './waiting-history.ts';

export interface AnkiCollection {
  readonly notes: readonly AnkiNote[];
  /** File names that fields may refer to, with the name of the entry of the package that holds each. */
  readonly media: ReadonlyMap<string, string>;
}

export interface AnkiNote {
  /** The same in every copy of the note. */
  readonly guid: string;
  readonly type: NoteType;
  /** HTML, in the order of the type's names. */
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  /** By `ord`: the template, or the number of the cloze less one. */
  readonly cards: readonly AnkiCard[];
}

export interface NoteType {
  readonly name: string;
  readonly isCloze: boolean;
  readonly fieldNames: readonly string[];
  /** By their `ord`. */
  readonly templates: readonly Template[];
}

/** HTML with marks in it where the fields of a note are shown. */
export interface Template {
  readonly front: string;
  readonly back: string;
}

export interface AnkiCard extends PastCard {
  readonly ord: number;
  /** From the outermost deck inwards. */
  readonly deck: readonly string[];
}
