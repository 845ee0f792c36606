// Which words mean the same, by the notes' own account: abbreviations with what they stand for, and other names.

import { fold, wordsOf } from './words.ts';

/** Two wordings that the notes use for one thing. */
export type Meaning = readonly [a: string, b: string];

/** "TP (true positive)", "learning to rank (LTR)": one side abbreviates the other. */
const brackets = /\(([^()]{2,80})\)/g;

/** Characters before a bracket that are looked at: twelve long words. */
const longestSpelled = 400;

const otherNames =
  /^(.{2,60}?)\s*(?:[,(;:]\s*)?\b(?:aka|a\.k\.a\.|also (?:called|known as|named)|otherwise known as|another (?:name|word) for|abbreviated(?: as)?|synonym (?:of|for))\b:?\s+(?:the |an? )?([^,;.()]{2,60})/i;

/** The wordings that a line of the notes declares to mean the same. */
export function meaningsIn(line: string): readonly Meaning[] {
  return [...bracketed(line), ...named(line), ...labelled(line)];
}

function bracketed(line: string): readonly Meaning[] {
  return [...line.matchAll(brackets)].flatMap(({ 0: whole, 1: inside = '', index }) => {
    const before = line.slice(Math.max(0, index - longestSpelled), index).trimEnd();
    const shortBefore = before.match(/([\p{L}\p{N}&/-]{2,10})$/u)?.[1];
    const head = inside.split(/[,;:]/)[0] ?? inside;
    if (shortBefore && isShort(shortBefore)) {
      const spelled = spelledBy(shortBefore, inside) ?? spelledBy(shortBefore, head);
      if (spelled) return [[shortBefore, spelled]];
    }
    const short = head.trim();
    if (!isShort(short) || whole.length > 14) return [];
    const spelled = spelledBeforeBracket(before, short);
    return spelled ? [[short, spelled]] : [];
  });
}

/** "Sensitivity: another name for the true-positive rate". */
function named(line: string): readonly Meaning[] {
  if (/[?？]\s*$/u.test(line)) return [];
  const [, a, b] = line.match(otherNames) ?? [];
  const last = a?.split(/[.:;]\s/).at(-1);
  return last && b && wordsOf(last).length <= 5 && wordsOf(b).length <= 6
    ? [[last.trim(), b.trim()]]
    : [];
}

/** "DAU: daily active users." */
function labelled(line: string): readonly Meaning[] {
  const [, label, body] = line.match(/^([^:：]{2,12})[:：]\s*(\S.*)$/) ?? [];
  if (!label || !body || !isShort(label.trim())) return [];
  const spelled = spelledBy(label.trim(), body);
  return spelled ? [[label.trim(), spelled]] : [];
}

/** Capitals, all or most of them: OLTP, LoRA, k8s. */
const isShort = (text: string): boolean =>
  /^[\p{L}\p{N}&/-]{2,10}$/u.test(text) && (text.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0) >= 2;

/** The first words of a text, if they spell the abbreviation: "daily active users, …" spells DAU. */
function spelledBy(short: string, text: string): string | undefined {
  const words = wordsOf(text);
  for (let count = Math.min(words.length, short.length + 3); count >= 2; count--) {
    const taken = words.slice(0, count);
    const last = taken.at(-1);
    if (
      last &&
      !last.isSmall &&
      spells(
        short,
        taken.map((word) => word.folded),
      )
    )
      return text.slice(0, last.at + last.text.length);
  }
  return undefined;
}

function spelledBeforeBracket(before: string, short: string): string | undefined {
  const words = wordsOf(before);
  for (let count = 2; count <= Math.min(words.length, short.length + 3); count++) {
    const taken = words.slice(-count);
    const first = taken[0];
    if (
      first &&
      !first.isSmall &&
      spells(
        short,
        taken.map((word) => word.folded),
      )
    )
      return before.slice(first.at);
  }
  return undefined;
}

/** Whether the letters of an abbreviation are the words' first letters, in order; small words may be left out. */
export function spells(short: string, words: readonly string[]): boolean {
  const letters = fold(short).replace(/[^\p{L}\p{N}]/gu, '');
  const step = (letter: number, word: number): boolean => {
    if (word === words.length) return letter === letters.length;
    const text = words[word] ?? '';
    if (text[0] === letters[letter] && step(letter + 1, word + 1)) return true;
    return /^(?:of|the|to|and|for|in|on|a|at|by|with|per)$/.test(text) && step(letter, word + 1);
  };
  return letters.length >= 2 && step(0, 0);
}
