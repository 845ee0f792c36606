// `Name: formula`, the formula in TeX or in plain signs: the name asks for it.

import { draft } from '../cards/draft.ts';
import { labelOf } from '../outline/labels.ts';
import { isText } from '../outline/outline.ts';
import { isTerm, type Labelled } from '../text/labelled.ts';
import { emptyPassage, type Passage, slice, trimmed } from '../text/passage.ts';
import { wordCount } from '../text/plain.ts';
import { withoutEnd } from '../text/sentences.ts';
import { answerOf, isMeta } from './definition.ts';
import { isFormula, isValue } from './formula-text.ts';
import { ask, subjectOf } from './label-frame.ts';
import type { Rule } from './rule.ts';
import { isRanking } from './sequence.ts';
import { setEqual } from './set-equal.ts';

export const formula: Rule = {
  name: 'Name: formula',
  readsEnglish: false,
  find(block, note) {
    if (!isText(block)) return [];
    const equal = setEqual(block);
    const labelled = equal?.labelled ?? labelOf(block) ?? nameAndFormula(block.text);
    if (
      !labelled ||
      labelled.by === 'bound' ||
      isGloss(labelled) ||
      isMeta(labelled.label.text) ||
      wordCount(labelled.label.mask) > 7
    )
      return [];
    const body = equal?.calculation ?? formulaPart(labelled.body);
    if (!body || isFormula(labelled.label)) return [];
    const subject = subjectOf(block, labelled.label);
    return [
      draft({
        kind: 'formula',
        tier: subject.isClear ? 'confident' : 'suggested',
        // A line of words may define the same name.
        prompt: equal ? `${subject.prompt} =` : subject.prompt,
        isGeneric: subject.isGeneric,
        anchor: block.anchor,
        block,
        front: ask(note, subject, 'formula?', ' = ?'),
        ...answerOf(block, labelled, body),
      }),
    ];
  },
};

/** `primary (Na+/K+ pump)`: words in a bracket, with signs in a name. */
const isGloss = ({ by, body }: Labelled): boolean =>
  by === 'bracket' && /\p{L}{4}/u.test(body.mask);

const isRelation =
  /[=≈∝≤≥<>]|->|\\(?:le|ge|leq|geq|lt|gt|approx|sim|propto|in|to|iff|ne|neq|equiv|subset|subseteq|mid)\b/;

/** The formula that a body begins with: a remark may follow it. */
function formulaPart(whole: Passage): Passage | undefined {
  // `α/m. The other`: no letter of a formula is an abbreviation.
  const stop = whole.mask.search(/(?<=[^\s.])\.\s/);
  const body = withoutEnd(stop < 0 ? whole : slice(whole, 0, stop));
  if (isRanking(body)) return undefined;
  if (!reckonsAtOnce.test(body.mask)) return behindWords(body);
  const end =
    /\s(?:[-–—]|where\b|when\b|whenever\b|if\b|for\b|\(all\b)\s|[,;]\s(?!and\b|or\b)(?=\p{L}{3,})/u.exec(
      body.mask,
    );
  const start = end ? trimmed(slice(body, 0, end.index)) : body;
  if (
    isValue(body.text) ||
    isValue(start.text) ||
    (/=>/.test(body.mask) && !/(?<![<>!=])=(?!>)/.test(body.mask))
  )
    return undefined;
  // `plot 1/[A] vs t is linear, slope = +k`: a sentence.
  if (/\s(?:is|are|was|were)\s/.test(start.mask)) return undefined;
  if (isFormula(start) && isRelation.test(start.text)) return start;
  // `panic = bug, Result = failure`: two things, and nothing reckoned in the first.
  return isFormula(body) && !(end && /\s=\s/.test(start.mask)) ? body : undefined;
}

/** `for a circle, A = pi r^2`: what words in front of a formula say belongs to the question. */
function behindWords(body: Passage): Passage | undefined {
  const [words = ''] = /^\p{L}[^,=()]*,\s+/u.exec(body.mask) ?? [];
  const rest = slice(body, words.length);
  const isReckoned = words !== '' && /^\S+(?:\s\S+)?\s?[=≈∝]/u.test(rest.mask);
  return isReckoned ? formulaPart(rest) : undefined;
}

/** Not `goods market, Y = C + I` or `aPTT (1.5 x control = 60 s)`, where words come first, nor a bound such as `<1 TB`. */
const reckonsAtOnce =
  /^(?![<>≤≥])(?:[^,(]|(?<=\S)\(|(?<!\S)\((?![^)]{0,80}[=≈]))*[=≈∝≤≥<>+*/^×·÷√−\uE000-]/u;

/** `expected number of rounds (1/p) - 1`: a name and a formula with nothing between. */
function nameAndFormula(text: Passage): Labelled | undefined {
  const at = text.mask.search(/\s\(/);
  const body = at > 0 ? trimmed(slice(text, at)) : emptyPassage;
  const label = slice(text, 0, Math.max(at, 0));
  const name = label.mask;
  if (body.text === '' || !isFormula(body) || !/\p{L}{4}/u.test(name) || !isTerm(label, 7))
    return undefined;
  // `day 1: arrhythmia (VF = cause of death)`: words in a bracket, set equal.
  if (/\p{L}{4}/u.test(body.mask) || /:\s/.test(name)) return undefined;
  return { label, body, by: 'bracket', link: ' ' };
}
