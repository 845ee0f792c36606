// What a question is about: its telling words, each with the wordings by which the notes may speak of it.

import { everydaySynonyms } from '#deck/everyday-english.ts';
import { spells } from '#deck/meanings.ts';
import { isSlip } from '#deck/typo.ts';
import type { Vocabulary } from '#deck/vocabulary.ts';
import { meaningfulWords, type Word } from '#deck/words.ts';
import { interchangeableWith } from './interchangeable.ts';

/** A wording: all of its roots together mean the term. */
export interface Wording {
  readonly roots: readonly string[];
  readonly credit: number;
}

/** The form of a word that is this very word, and not only of its family. */
export const exactly = (stem: string): string => `=${stem}`;

export interface AskedTerm {
  /** Whether it is written in capitals: the name of one thing. */
  readonly isName: boolean;
  /** How much it says of what is asked, 0 to 1, whatever the notes. */
  readonly worth: number;
  readonly wordings: readonly Wording[];
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly hasRoot: (root: string) => boolean;
  readonly roots: () => Iterable<string>;
  /** The words of every name of several words in the deck. */
  readonly names: readonly (readonly Word[])[];
  /** Names that are abbreviations. */
  readonly shorts: readonly Word[];
}

/** A word of the same family, a wording that the notes give for another, one that initials spell, and a word that was probably meant. */
const credits = { family: 0.8, meaning: 0.9, initials: 0.9, slip: 0.7, everyday: 0.5 };

/** A wording of the notes, not a guess. */
export const isSure = ({ credit }: Wording): boolean => credit >= credits.family;

/** The word itself, perhaps in other letters, and not one that may stand for it. */
export const isMeant = ({ credit }: Wording): boolean => credit >= credits.slip;

/** Words by which one asks, whatever about. */
// biome-ignore format: a table of words
const asking = new Set(
  `explain tell describe difference differ between compare versus vs please could give example walk talk say know define
  mean understand think happen use used using work works need needs want choose prefer preferable ever kind really called
  any problem issue now should question interview you'd you'll i'd i'm one do thing good better best way improve much many
  your two three definition definitions but cannot cant wont wouldnt couldnt shouldnt mustnt didnt wasnt werent arent havent
  hasnt hadnt`.split(/\s+/),
);

/** Words of any question, and numbers: those of a question are seldom those of the notes. */
// biome-ignore format: a table of words
const sayingLittle = new Set(
  `whether too still not enough without usual usually whatever each other others different single way ways really actually even yet
  then out up down off over back again always never some any every all both own same new old first last next more most less least
  much lot still already often sometimes maybe perhaps exactly roughly simply just right wrong want keep give take put let see look
  come go tell ask call name say mean know think take start end run turn show help try possible able many few big small large long
  instead besides apart beyond while during within through against around across rather quite else here there today yesterday tomorrow
  people person someone somebody anyone everyone everything something nothing anything we us team company case sort type
  exact particular certain specific general typical common concrete practice real
  handle deal solve cause reason affect approach option options term terms idea trick point role
  happens happen sure before after when only one two three`.split(/\s+/),
);
const worths = { little: 0.35, number: 0.5 };

const worthOf = ({ folded, stem }: Word): number => {
  if (sayingLittle.has(folded)) return worths.little;
  return /^\d/.test(stem) ? worths.number : 1;
};

export function askedTerms(question: string, lexicon: Lexicon): readonly AskedTerm[] {
  const all = meaningfulWords(question);
  const telling = all.filter((word) => !asking.has(word.folded));
  const words = [
    ...new Map((telling.length > 0 ? telling : all).map((word) => [word.root, word])).values(),
  ];
  const stems = new Set(words.map((word) => word.stem));
  const terms = words.map((word) => ({
    isName: /^[\p{Lu}\d]{2,}$/u.test(word.text),
    worth: worthOf(word),
    wordings: [
      { roots: [exactly(word.stem)], credit: 1 },
      { roots: [word.root], credit: credits.family },
      ...meant(word, stems, lexicon),
      ...spelledOut(word, lexicon),
      ...abbreviated(word, words, lexicon),
      ...[...everydaySynonyms(word.stem), ...interchangeableWith(word.stem)].map((stem) => ({
        roots: [rootOf(stem)],
        credit: credits.everyday,
      })),
      ...(lexicon.hasRoot(word.root) ? [] : misspelled(word, lexicon)),
    ],
  }));
  return /\bhow (?:many|large|big)\b/i.test(question) ? [...terms, amount] : terms;
}

function rootOf(stem: string): string {
  return meaningfulWords(stem)[0]?.root ?? stem;
}

/** "How many" asks for a size or a number. */
const amount: AskedTerm = {
  isName: false,
  worth: 0.6,
  wordings: ['size', 'number', 'count'].map((word) => ({
    roots: [rootOf(word)],
    credit: credits.everyday,
  })),
};

const meant = (
  word: Word,
  stems: ReadonlySet<string>,
  { vocabulary }: Lexicon,
): readonly Wording[] =>
  vocabulary
    .meaningsFrom(word.stem)
    .filter(({ said }) => said.every((stem) => stems.has(stem)))
    .map((wordings) => ({ roots: wordings.meant.map(rootOf), credit: credits.meaning }));

/** PSI, where the notes only speak of a population stability index. */
function spelledOut({ text }: Word, { names }: Lexicon): readonly Wording[] {
  if (!/^[\p{Lu}\d]{2,6}s?$/u.test(text)) return [];
  const short = text.replace(/s$/, '');
  return names
    .filter((words) =>
      spells(
        short,
        words.map((word) => word.folded),
      ),
    )
    .map((words) => ({ roots: words.map((word) => word.root), credit: credits.initials }));
}

/** "Mean average precision", where the notes only speak of MAP: the word may be any that the letters stand for. */
function abbreviated(word: Word, words: readonly Word[], { shorts }: Lexicon): readonly Wording[] {
  const at = words.indexOf(word);
  const isSpelledBy = ({ text }: Word) =>
    Array.from(text, (_, back) => at - back).some(
      (from) => from >= 0 && spells(text, words.slice(from, from + text.length).map(foldedOf)),
    );
  return shorts
    .filter(isSpelledBy)
    .map(({ root }) => ({ roots: [root], credit: credits.initials }));
}

const foldedOf = ({ folded }: Word): string => folded;

/** Whether a name is an abbreviation of capitals. */
export const isShort = ({ text }: Word): boolean => /^\p{Lu}{2,6}$/u.test(text);

function misspelled({ root }: Word, { roots }: Lexicon): readonly Wording[] {
  const near: Wording[] = [];
  for (const other of roots())
    if (isSlip(root, other)) near.push({ roots: [other], credit: credits.slip });
  return near;
}
