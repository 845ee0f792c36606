// Formulas in words: "sensitivity plus specificity minus one" is "sens + spec - 1", and not the one minus the other.

import { isEverydaySynonym } from '#deck/everyday-english.ts';
import { isAbbreviation, isSlip } from '#deck/typo.ts';
import { fold, meaningfulWords, type Word } from '#deck/words.ts';
import { isSameFormula } from './formula.ts';
import { passagesOf } from './passages.ts';

/** Stand for what was named: none of them means anything in a formula. */
const letters = [...'qrstuvwz'];
const longestName = 4;

/** Whether a formula in words was given; `undefined` where either is none, or names what the other does not. */
export function isSaidFormula(given: string, wanted: string): boolean | undefined {
  if (!/\s(?:plus|minus|times|multiplied by|divided by)\s/i.test(wanted)) return undefined;
  const meant = partsOf(passagesOf(inSigns(wanted))[0]?.text ?? '');
  const said = partsOf(inSigns(given));
  if (!meant || !said) return undefined;
  const names = meant.flatMap(({ name }) => (name ? [name] : []));
  if (names.length > letters.length) return undefined;
  const formulaOf = (parts: readonly Part[], placeOf: (name: Name) => number) =>
    parts.map(({ sign, name }) => sign ?? letters[placeOf(name)] ?? '?').join(' ');
  const formula = formulaOf(said, (name) => nearest(name, names));
  if (formula.includes('?')) return undefined;
  return isSameFormula(
    formula,
    formulaOf(meant, (name) => names.indexOf(name)),
  );
}

type Name = readonly Word[];
type Part =
  | { readonly sign: string; readonly name?: never }
  | { readonly sign?: never; readonly name: Name };

const signs: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})-(?=\p{L}{2})/gu, ' '],
  [/\bplus\b/g, '+'],
  [/\bminus\b/g, '-'],
  [/\btimes\b|\bmultiplied by\b|\sx\s|[×·⋅]/g, '*'],
  [/\bdivided by\b|÷/g, '/'],
  [/\bone\b/g, '1'],
  [/\btwo\b/g, '2'],
];

/** "A times B, divided by C" divides all that stands before. */
function inSigns(text: string): string {
  const [whole = '', below] = fold(text).split(/,\s+divided by\s/);
  const line = below === undefined ? whole : `(${whole})/(${below.replace(/[.\s]+$/, '')})`;
  return signs.reduce((said, [words, sign]) => said.replace(words, sign), line);
}

/** Signs, numbers and names in their order; nothing where that is no formula. */
function partsOf(line: string): readonly Part[] | undefined {
  const pieces = line.split(/([-+*/()])/).flatMap((piece) => piece.trim() || []);
  const parts = pieces.map((piece): Part => {
    const isSign = /^(?:[-+*/()]|\d+(?:\.\d+)?)[.]?$/.test(piece);
    return isSign ? { sign: piece.replace(/\.$/, '') } : { name: meaningfulWords(piece) };
  });
  const isNamed = ({ name }: Part) => !name || (name.length > 0 && name.length <= longestName);
  return parts.length > 2 && parts.every(isNamed) ? parts : undefined;
}

/** The name that has all words of what was typed, in whatever form, and fewest others; -1 for none. */
function nearest(typed: Name, names: readonly Name[]): number {
  const fitting = names
    .filter((name) => typed.every((word) => name.some((meant) => isSame(word, meant))))
    .sort((a, b) => a.length - b.length);
  const [best, second] = fitting;
  return best && best.length !== second?.length ? names.indexOf(best) : -1;
}

const isSame = (typed: Word, meant: Word): boolean =>
  typed.stem === meant.stem ||
  typed.root === meant.root ||
  isAbbreviation(typed.folded, meant.folded) ||
  isSlip(typed.folded, meant.folded) ||
  isEverydaySynonym(typed.stem, meant.stem);
