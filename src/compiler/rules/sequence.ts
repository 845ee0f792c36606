// `a -> b -> c`: a chain, recalled in its order.

import { draft } from '../cards/draft.ts';
import { isBodyOfParent } from '../outline/labels.ts';
import { isText } from '../outline/outline.ts';
import { splitLabel } from '../text/label.ts';
import { byLine, joined, type Passage } from '../text/passage.ts';
import { wordCount } from '../text/plain.ts';
import { sentencesOf, splitAt, withoutEnd } from '../text/sentences.ts';
import { isFormula } from './formula-text.ts';
import { inOrder, subjectOf, withCapital } from './label-frame.ts';
import type { Rule } from './rule.ts';

const arrow = /(?<!-)-+>|(?<!=)=+>|→|⇒|⟶/;
/** `I- > Br- > Cl-`: what comes before what. */
const before = /\s>\s/;
const mayChain = new RegExp(`${arrow.source}|${before.source}`);
const longestStep = 8;

export const sequence: Rule = {
  name: 'a → b → c',
  readsEnglish: false,
  find(block, note) {
    if (!isText(block) || !mayChain.test(block.text.mask) || isBodyOfParent(block)) return [];
    const labelled = splitLabel(block.text);
    const isNamed = labelled !== undefined && labelled.by !== 'arrow' && labelled.body.text !== '';
    const chain = isNamed ? labelled.body : block.text;
    const isOrdered = isRanking(chain);
    // Without a label `File > Export > PDF` is a way, and `ul > li` a selector.
    if (isOrdered && !isNamed) return [];
    const steps = stepsOf(chain);
    if (steps.length < 3 || steps.length > 9 || !steps.every(isStep)) return [];
    if (steps.slice(1, -1).some(saysTwoThings) || (!isOrdered && isFormula(chain))) return [];
    const [first, ...rest] = steps;
    // `CA → NL → CA 150 ms`: there and back again.
    if (!first || rest.some(({ text }) => `${text} `.startsWith(`${first.text} `))) return [];
    const subject = isNamed ? subjectOf(block, labelled.label) : undefined;
    const asked = subject ? steps : rest;
    return [
      draft({
        kind: 'sequence',
        tier: subject?.isClear === false || goesOnBelow(steps) ? 'suggested' : 'confident',
        prompt: subject?.prompt ?? first.text,
        isGeneric: subject?.isGeneric ?? false,
        anchor: block.anchor,
        block,
        front: subject
          ? inOrder(note, subject, asked.length)
          : joined(withCapital(first), ` → … (${asked.length})`),
        answer: asked.flatMap((step) => byLine(step)),
        back: asked.map((step) => step.text).join(isOrdered ? ' > ' : ' → '),
        source: byLine(block.text),
        endLine: block.endLine,
      }),
    ];
  },
};

/** Whether the next line is the rest of the last step, or a thing of its own, nobody knows. */
const goesOnBelow = (steps: readonly Passage[]): boolean =>
  new Set(steps.at(-1)?.runs.map(({ line }) => line)).size > 1;

/** The last step ends with its sentence: another one may follow the chain. */
function stepsOf(chain: Passage): readonly Passage[] {
  const steps = splitAt(withoutEnd(chain), isRanking(chain) ? before : arrow);
  const last = steps.at(-1);
  const [end = last] = last
    ? sentencesOf(last).flatMap((sentence) => splitAt(sentence, /;\s/))
    : [];
  return end ? [...steps.slice(0, -1), withoutEnd(end)] : steps;
}

/** An order, in which nothing is reckoned or claimed, as in `x > y > z implies x > z`. */
export const isRanking = ({ mask }: Passage): boolean =>
  !arrow.test(mask) && /^[^<>=]+(?:\s>\s[^<>=]+){2,}$/.test(mask) && !isClaim.test(mask);

const isClaim =
  /(?<!\S)(?:is|are|was|were|has|have|can|will|so|then|implies|iff?|when|because|where|under)(?!\S)/i;

/** `positive => substitutes, negative => complements`: two pairs, no chain. */
const saysTwoThings = ({ mask }: Passage): boolean => /,\s/.test(mask);

/** One thing: what stands behind a semicolon or a stop begins another chain. */
const isStep = (step: Passage): boolean =>
  step.text !== '' && wordCount(step.text) <= longestStep && !/;\s|\p{L}{3}[.:]\s/u.test(step.mask);
