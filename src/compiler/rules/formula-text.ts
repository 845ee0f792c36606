// Whether a text is a formula: written in TeX, or in signs that only formulas have.

import { opaqueMark, type Passage } from '../text/passage.ts';

const functionCall = /\b[A-Za-z]{1,3}\s?\([^)|,=A-Z0-9]*[|,=A-Z0-9][^)]*\)/;
const operators = /[=≈≤≥<>+*/^×·÷∑∏√∝±]|\s[-−.]\s|->/g;

const hasTerms = /\d|\p{Lu}|(?<!\p{L})\p{L}(?!\p{L})/u;

/** `\newcommand{\R}{\mathbb{R}}`: how later formulas are written, and none itself. */
export const isMacro = (tex: string): boolean =>
  /^[\s$]*\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|[gex]?def|let)\b/.test(tex);

export function isFormula(text: Passage): boolean {
  const { mask, runs } = text;
  if (
    runs.length > 0 &&
    runs.every((run) => run.atom?.kind === 'math' || /^[\s.,;]*$/.test(run.text))
  )
    return !isMacro(text.text);
  if (mask.includes(opaqueMark)) return false;
  const signs = mask.match(operators)?.length ?? 0;
  const words = mask.match(/\p{L}{4,}/gu)?.length ?? 0;
  if (signs === 0 || mask.length > 120) return false;
  // An arrow by itself says what leads to what.
  if (/->|→|⇒/.test(mask) && !/[=+]/.test(mask)) return false;
  // `requests = limits`, `panic = bug`: words are set equal, and nothing is reckoned.
  if (words >= 1 && signs === 1 && /\s=\s/.test(mask) && !hasTerms.test(mask)) return false;
  // `C=O stretch`: a sign within a word joins nothing.
  if (/=/.test(mask))
    return words <= (/\s=|=\s/.test(mask) ? signs + 1 : signs - 1) && !/^\d+\s*=/.test(mask);
  if (functionCall.test(mask)) return words <= 1;
  return (
    words < signs &&
    !mask.includes(',') &&
    /\p{L}/u.test(mask) &&
    /\d|(?<!\p{L})\p{L}(?!\p{L})/u.test(mask)
  );
}

/** What a name is set equal to: more is done in it than named, and with more than words (`ab = off/up`). */
export function isCalculation({ mask }: Passage): boolean {
  const signs = mask.match(operators)?.length ?? 0;
  const words = mask.match(/\p{L}{4,}/gu)?.length ?? 0;
  return (
    signs > 0 &&
    words <= signs &&
    hasTerms.test(mask) &&
    mask.length <= 120 &&
    !/->|→|⇒|\uE000/.test(mask)
  );
}

/** `EF ≤ 40%` is a value. */
export const isValue = (text: string): boolean =>
  /^[\p{L}\d½ -]{0,12}(?:[≤≥<>≈~]\s?)?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:%|\p{L}{1,5}(?:\/\p{L}{1,4})?)?$/u.test(
    text,
  );
