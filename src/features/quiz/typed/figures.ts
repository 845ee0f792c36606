// Answers that are a formula or a number: they agree or they do not.

import { wordsOf } from '#deck/words.ts';
import { constantOf, isFormula, isSameFormula } from './formula.ts';
import { judge, type TypedCheck, type TypedQuestion } from './judge.ts';
import { measureOf } from './measures.ts';
import { type Amount, amountsIn, isSameAmount } from './numbers.ts';
import { passagesOf } from './passages.ts';
import { isSaidFormula } from './said-formula.ts';
import { withoutTex } from './tex.ts';

/** The check, where both sides are of that sort; else the words decide. */
export const checkFigures = (question: TypedQuestion, typed: string): TypedCheck | undefined =>
  checkFormula(question, typed) ??
  checkSaidFormula(question, typed) ??
  checkNumber(question, typed);

const startsWithFormula = (text: string): boolean => /^\W{0,3}\$/.test(text.trim());

function checkFormula({ backText }: TypedQuestion, typed: string): TypedCheck | undefined {
  const formulas = [...backText.matchAll(/\$[^$]+\$/g)].map(([formula]) => formula);
  const [first] = formulas;
  if (first === undefined || !isFormula(typed)) return undefined;
  const given = formulaIn(typed);
  if (formulas.some((formula) => isSameFormula(given, formula))) return judge('right', 1);
  if (!startsWithFormula(backText) || !isFormula(withoutTex(first))) return undefined;
  return isSameFormula(given, first) === false
    ? judge('wrong', 0, { missed: [withoutTex(first)] })
    : undefined;
}

function checkSaidFormula({ backText }: TypedQuestion, typed: string): TypedCheck | undefined {
  const isSaid = isSaidFormula(typed, backText);
  if (isSaid === undefined) return undefined;
  return isSaid ? judge('right', 1) : judge('wrong', 0, { missed: [backText] });
}

/** The formula at the beginning of what was typed: without "where order matters", and without a unit. */
const formulaIn = (typed: string): string =>
  typed
    .replace(/(?<![\s,;])[\s,;]+(?:where|if|for|when|with|since|because)\b.*$/is, '')
    .replace(/(?<=\d)\s*(\p{L}+)\W*$/u, (all, unit: string) =>
      measureOf(unit.toLowerCase()) ? '' : all,
    );

function checkNumber(question: TypedQuestion, typed: string): TypedCheck | undefined {
  const { backText } = question;
  const core = passagesOf(backText)[0]?.text ?? '';
  const computed = startsWithFormula(backText) ? constantOf(core) : undefined;
  if (computed !== undefined) return checkComputed(computed, core, typed);
  return isFigure(question, core) ? checkAmounts(backText, core, typed) : undefined;
}

/** The answer is what a formula of numbers comes to. */
function checkComputed(computed: number, core: string, typed: string): TypedCheck | undefined {
  const given = amountsIn(typed);
  if (given.length === 0) return undefined;
  const wanted = { value: computed, precision: Math.abs(computed) * 0.01 };
  const isRounded = !Number.isInteger(computed);
  return given.some((amount) => isSameAmount(amount, wanted, isRounded))
    ? judge('right', 1)
    : judge('wrong', 0, { missed: [core] });
}

const asksForFigure =
  /^how (?:many|much|long|likely|often|large|far|old|big|deep|high|fast|precise)\b/i;

/** "About 16 %", "43 minutes", "10 to 14 days until the rash appears": the number is what was asked for. */
function isFigure({ frontText }: TypedQuestion, core: string): boolean {
  const amounts = amountsIn(core).length;
  if (amounts === 0 || amounts > 2) return false;
  const words = wordsBeside(core);
  return words <= 3 || asksForFigure.test(frontText) || /^(?:\p{L}+ ){0,2}\d/u.test(core);
}

const wordsBeside = (core: string): number =>
  wordsOf(core).filter((word) => !word.isSmall && !/\d/.test(word.folded)).length;

function checkAmounts(backText: string, core: string, typed: string): TypedCheck | undefined {
  const isAbout = /\b(?:about|around|nearly|roughly|almost|some)\b|≈|~|little|approx/i.test(
    backText,
  );
  const given = amountsIn(typed);
  const wanted = amountsIn(core);
  const isGiven = (one: Amount) => given.some((amount) => isSameAmount(amount, one, isAbout));
  // "About 16 %: … ≈ 0.161" is given more closely further on.
  const closer = amountsIn(withoutTex(backText)).filter(
    (amount) => isAbout && wanted[0] && isSameAmount(amount, wanted[0], true),
  );
  if (wanted.every(isGiven) || closer.some(isGiven)) return judge('right', 1);
  // Where words stand beside the number, they may have been typed instead.
  return wordsBeside(core) > 1 ? undefined : judge('wrong', 0, { missed: [core] });
}
