// What is in a package of Mochi, as far as it means something here.

import type { LeftOut } from './left-out.ts';
import type { PastReview } from './waiting-history.ts';

export interface MochiCollection {
  /** In their order, deck by deck, without what lies in the bin. */
  readonly cards: readonly MochiCard[];
  /** By the id of a card: what others call it. */
  readonly names: ReadonlyMap<string, string>;
}

export interface MochiCard {
  readonly id: string;
  /** From the outermost inwards. */
  readonly deck: readonly string[];
  /** Markdown of Mochi's, its sides parted by `---`, with the fields of its template filled in. */
  readonly content: string;
  readonly tags: readonly string[];
  /** Also asked from its back. */
  readonly isBothWays: boolean;
  readonly isArchived: boolean;
  readonly reviews: readonly PastReview[];
  readonly reverseReviews: readonly PastReview[];
  /** By the number of the gaps that are hidden together. */
  readonly gapReviews: ReadonlyMap<string, readonly PastReview[]>;
  /** What its template shows and its fields do not hold. */
  readonly unread: LeftOut;
}
