// What is in an Anki package, as far as it means something here, whatever version wrote it.

export interface AnkiCollection {
  readonly notes: readonly AnkiNote[];
  /** File names that fields may refer to, with the name of the entry of the package that holds each. */
  readonly media: ReadonlyMap<string, string>;
}

export interface AnkiNote {
  /** The same in every copy of the note. */
  readonly guid: string;
  readonly noteType: string;
  readonly isCloze: boolean;
  readonly fieldNames: readonly string[];
  /** HTML, in the order of the names. */
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  /** By `ord`: the template, or the number of the cloze less one. */
  readonly cards: readonly AnkiCard[];
}

export interface AnkiCard {
  readonly ord: number;
  /** From the outermost deck inwards. */
  readonly deck: readonly string[];
  readonly suspended: boolean;
  readonly flagged: boolean;
  /** Oldest first. */
  readonly reviews: readonly AnkiReview[];
}

export interface AnkiReview {
  /** UTC ms: Anki's own id of the review. */
  readonly at: number;
  /** 1 Again to 4 Easy. */
  readonly ease: number;
  /** Days, or seconds if below 0. */
  readonly interval: number;
  readonly tookMs: number;
}
