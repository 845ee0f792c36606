// What the side of a card is made of, whichever program it comes from: markdown that stands in a note.

export type Part =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'item'; readonly depth: number; readonly mark: string; readonly text: string }
  /** As it stands in the note. */
  | { readonly kind: 'code' | 'table' | 'formula'; readonly lines: readonly string[] };

/** More signs than anybody has typed or pasted into a field. */
export const longestField = 200_000;
