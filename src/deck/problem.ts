/** A slip of the author: where it is, what it is, and the mend. Collected, never thrown. */
export interface Problem {
  /** Path of the note below the notes folder, with `/`. */
  readonly note: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** What happened. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}
