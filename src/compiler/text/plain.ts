// Texts compared: what counts as the same words, for leaks, duplicates and ids.

const marks = /\p{M}+/gu;
const notLettersOrDigits = /[^\p{L}\p{N}]+/gu;

/** Letters and digits only, without case, accents, punctuation or space. */
export const squeezed = (text: string): string =>
  text.normalize('NFKD').replace(marks, '').toLowerCase().replace(notLettersOrDigits, '');

/** The words of a prompt, for ids: case, punctuation around words and spacing do not count; accents do. */
export const promptWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#*/<>=^%$&-]+/gu, ' ')
    .trim();

const wordPattern = /[\p{L}\p{N}\uE000][\p{L}\p{M}\p{N}\uE000'’.+#/-]*/gu;
// Scripts that do not put spaces between words: two characters count as a word.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

export const wordsOf = (text: string): readonly string[] => text.match(wordPattern) ?? [];

/** How many words long a text is to a reader. */
export function wordCount(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  if (characters === 0) return wordsOf(text).length;
  return Math.ceil(characters / 2) + wordsOf(text.replace(unspaced, ' ')).length;
}

export const capitalised = (text: string): string => {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
};
