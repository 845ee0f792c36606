// Whether a setting is one that the learner looks for: every word they wrote begins one of its words.

export function isSought(query: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(query).every((sought) => words.some((word) => word.startsWith(sought)));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('en')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
