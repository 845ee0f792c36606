// Lists of words that rules know, one idea each, and what can be asked of them.

const wordsIn = (list: string): readonly string[] => list.trim().split(/\s+/);

export const setOf = (list: string): ReadonlySet<string> => new Set(wordsIn(list));

/** Any of them, as a part of an expression: `causes?` in the list is both. */
export const oneOf = (list: string): string => `(?:${wordsIn(list).join('|')})`;
