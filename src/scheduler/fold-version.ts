// What a memory that is kept was folded with: a cache compares the two without the fold itself.

/** Raise it whenever the same entries would give other states. */
export const foldVersion = 2;
