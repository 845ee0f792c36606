// The words of a text, as they are compared: typed answers, searches, and cards that resemble each other.

import { digitsOf, isSmallWord, rootOf, stemOf } from './english.ts';
import { wordPairs } from './word-pairs.ts';

export interface Word {
  /** As written. */
  readonly text: string;
  /** Lower case, without accents. */
  readonly folded: string;
  /** One form for number, tense and spelling. */
  readonly stem: string;
  /** What words of one family share. */
  readonly root: string;
  /** Whether it means little by itself. */
  readonly isSmall: boolean;
  /** Where it starts in the text that it was taken from. */
  readonly at: number;
}

/**
 * One spelling for what reads the same: full width, ligatures, case, accents of Latin, Greek and Cyrillic
 * letters, vowel points of Arabic and Hebrew, quotes and dashes. The marks of other scripts are letters.
 */
export const fold = (text: string): string =>
  isAscii.test(text) ? foldAscii(text) : foldAny(text);

// Most of most notes: four times as fast over a deck.
const isAscii = /^[\0-\x7f]*$/;
const foldAscii = (text: string): string => text.toLowerCase().replaceAll('`', "'");

const foldAny = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøłđð]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[‘’‛ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-');

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
};

/** Scripts that put no spaces between words: their words are pairs of neighbouring letters. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
const unspacedRun = new RegExp(`${unspaced.source}+`, 'u');

// A call such as P(Y|X) is one word; so is a number, with its separators.
const pieces = new RegExp(
  [
    '\\p{L}[\\p{L}\\p{M}\\p{N}_]{0,8}(?:\\([^()\\s]{1,24}\\)|\\[[^[\\]\\s]{1,24}\\])',
    '\\d+(?:[.,:]\\d+)*',
    // A/B and I/O, but no path and no fraction.
    '(?<![\\p{L}\\d/])\\p{L}/\\p{L}(?![\\p{L}\\d/])',
    unspacedRun.source,
    "[\\p{L}\\p{M}\\p{N}]+(?:'[\\p{L}]+)?(?:\\+\\+|#)?",
  ].join('|'),
  'gu',
);

/** The words of the last long texts: one check of an answer splits the same text many times. */
const lately = new Map<string, readonly Word[]>();
const mostLately = 4;
/** Characters from which on it is quicker to remember a text's words than to split it again. */
const long = 200;

export function wordsOf(text: string): readonly Word[] {
  if (text.length < long) return split(text);
  const there = lately.get(text);
  if (there) return there;
  const words = split(text);
  const [oldest] = lately.keys();
  if (oldest !== undefined && lately.size >= mostLately) lately.delete(oldest);
  lately.set(text, words);
  return words;
}

function split(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: piece, index: at } of fold(text).matchAll(pieces)) {
    const original = text.slice(at, at + piece.length);
    const shown = fold(original) === piece ? original : piece;
    if (unspaced.test(piece)) words.push(...pairsOf(piece, at));
    else words.push(wordOf(piece, shown, at));
  }
  return words;
}

/** The words that mean something. */
export const meaningfulWords = (text: string): readonly Word[] =>
  wordsOf(text).filter((word) => !word.isSmall);

export const stemsIn = (text: string): readonly string[] =>
  meaningfulWords(text).map(({ stem }) => stem);

const wordOf = (piece: string, text: string, at: number): Word => ({ text, at, ...formsOf(piece) });

type Forms = Pick<Word, 'folded' | 'stem' | 'root' | 'isSmall'>;

/** Few words make most of a text: their forms are worked out once. Five times as fast over a deck. */
const known = new Map<string, Forms>();
const mostKnown = 30_000;

function formsOf(piece: string): Forms {
  const there = known.get(piece);
  if (there) return there;
  const folded = greekNames.get(piece) ?? piece.replace(/'s?$|'(?=\p{L})/u, '');
  const stem = digitsOf(folded) ?? stemOf(folded);
  // "What's" means no more than "what".
  const isSmall = isSmallWord(piece) || isSmallWord(folded);
  const forms = { folded, stem, root: rootOf(stem), isSmall };
  if (known.size >= mostKnown) known.clear();
  known.set(piece, forms);
  return forms;
}

/** A Greek letter that stands alone is a symbol, and is typed by its name. */
// biome-ignore format: a table of letters
const greekNames = wordPairs(
  `α:alpha β:beta γ:gamma δ:delta ε:epsilon ζ:zeta η:eta θ:theta ι:iota κ:kappa λ:lambda μ:mu ν:nu ξ:xi π:pi ρ:rho
  σ:sigma τ:tau φ:phi χ:chi ψ:psi ω:omega`,
);

/** 東京都 gives 東京 and 京都; a single letter stands for itself. */
function pairsOf(run: string, at: number): readonly Word[] {
  const letters = [...run];
  const pairs = letters.length < 2 ? [run] : letters.slice(1).map((b, i) => `${letters[i]}${b}`);
  return pairs.map((pair, i) => ({
    text: pair,
    folded: pair,
    stem: pair,
    root: pair,
    isSmall: letters.length > 2 && joinsWords.test(pair),
    at: at + i,
  }));
}

/** Pairs with a particle: hiragana between other letters, and the small words of Chinese. */
const joinsWords =
  /^\p{sc=Hiragana}+$|\p{sc=Han}\p{sc=Hiragana}|\p{sc=Hiragana}\p{sc=Han}|[的了在是很但和与也就都而及着个上下中]/u;

/** Whether a text is written in a script without spaces. */
export const isUnspaced = (text: string): boolean => unspaced.test(text);
