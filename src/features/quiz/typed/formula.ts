// Formulas: whether two say the same, found by computing both at chance values.

import { fold } from '#deck/words.ts';
import { seededRandom } from '#kit/chance.ts';
import { parse } from './expression.ts';
import { letterOf, withoutTex } from './tex.ts';

/** Signs that one types otherwise, and their plain form. */
// biome-ignore format: a table of signs
const signs: readonly (readonly [RegExp, string])[] = [
  [/[·×⋅∙*]/g, '*'], [/[−–—]/g, '-'], [/÷/g, '/'], [/√/g, ' sqrt '], [/≤/g, '<='], [/≥/g, '>='], [/≠/g, '!='], [/∣/g, '|'],
  [/²/g, '^2'], [/³/g, '^3'], [/½/g, '(1/2)'], [/¼/g, '(1/4)'], [/\*\*/g, '^'], [/∑/g, ' sum '], [/∞/g, ' infinity '], [/[{[]/g, '('], [/[}\]]/g, ')'],
];

/** Whether a text is mostly a formula: it computes something. */
export const isFormula = (text: string): boolean =>
  /[=+*/^()!√·×−-]/.test(text) &&
  /[\d\p{L}]/u.test(text) &&
  !/(?<!\p{L})\p{L}{4,}\s+\p{L}{3,}/u.test(plain(text).replace(/\b(?:sqrt|choose|sum)\b/g, ''));

function plain(text: string): string {
  let line = fold(withoutTex(text).replace(/[\u2061-\u2064]/g, ''));
  line = line.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  for (const [sign, written] of signs) line = line.replace(sign, written);
  return line.replace(/\b[a-z]{2,}\b/g, (word) => letterOf(word) ?? word);
}

/** Whether two formulas agree wherever they can be computed; `undefined` where one cannot be read. */
export function isSameFormula(given: string, wanted: string): boolean | undefined {
  const compute = computedWith(namesIn(given, wanted));
  const [a, b] = [sidesOf(given).map(compute), sidesOf(wanted).map(compute)];
  if (a.length === 0 || b.length === 0) return undefined;
  let wasRead = false;
  for (const mine of a) {
    for (const theirs of b) {
      const same = agree(mine, theirs);
      if (same) return true;
      if (same === false) wasRead = true;
    }
  }
  return wasRead ? false : undefined;
}

/** The number that a formula comes to, where no name stands in it. */
export function constantOf(formula: string): number | undefined {
  for (const side of sidesOf(formula)) {
    if (/[\p{L}]/u.test(side.replace(/sqrt|choose|ln|log|exp|\be\b|π/g, ''))) continue;
    const value = parse(side)?.((name) => (name === 'e' ? Math.E : Number.NaN));
    if (value !== undefined && Number.isFinite(value)) return value;
  }
  return undefined;
}

/** The sides of an equation that may be the answer: all but a bare name, or a call of one, on the left. */
function sidesOf(text: string): readonly string[] {
  const [first = '', ...rest] = plain(text).split(/(?<![<>!])=|≈/);
  const isName = rest.length > 0 && /^\s*[\p{L}_]+\s*(?:\([^()]*\)\s*)?$/u.test(first);
  return (isName ? rest : [first, ...rest])
    .map((side) => side.trim().replace(/^o\s*\((.+)\)$/, '$1'))
    .filter(Boolean);
}

const rounds = 12;

/** "TP" is a name where both have it; else capitals side by side are multiplied as other letters are. */
function namesIn(given: string, wanted: string): ReadonlySet<string> {
  const there = new Set(plain(given).match(/[a-z]+/g));
  const capitals = withoutTex(wanted).match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [];
  return new Set(capitals.map(fold).filter((name) => there.has(name)));
}

/** What a side comes to at the chance values of each round; `undefined` where it cannot be read. */
const computedWith =
  (names: ReadonlySet<string>) =>
  (side: string): readonly number[] | undefined => {
    const value = parse(side, names);
    return value && Array.from({ length: rounds }, (_, round) => value(chanceValues(round)));
  };

function agree(
  a: readonly number[] | undefined,
  b: readonly number[] | undefined,
): boolean | undefined {
  if (!a || !b) return undefined;
  let compared = 0;
  for (let round = 0; round < rounds && compared < 4; round++) {
    const [x = Number.NaN, y = Number.NaN] = [a[round], b[round]];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    compared += 1;
    if (Math.abs(x - y) > 1e-7 * Math.max(1, Math.abs(x), Math.abs(y))) return false;
  }
  return compared > 0 ? true : undefined;
}

/** A value for each name, the same for the same name: counts large, all others between 0 and 1. */
const chanceValues = (round: number) => (name: string) => {
  const chance = seededRandom(`${round} ${name}`)();
  if (name === 'n') return 7 + Math.floor(chance * 5);
  return /^[kmc]$/.test(name) ? 2 + Math.floor(chance * 4) : 0.1 + 0.8 * chance;
};
