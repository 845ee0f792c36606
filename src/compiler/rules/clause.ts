// As much of what stands behind a label as answers it.

import type { Labelled } from '../text/labelled.ts';
import { type Passage, slice, trimmed } from '../text/passage.ts';
import { wordCount } from '../text/plain.ts';
import { sentencesOf, splitAt, withoutEnd } from '../text/sentences.ts';

/** As much of a body as answers its label. */
export function clauseOf(labelled: Labelled): Passage {
  const { label, body } = labelled;
  return holdsTwo.test(label.mask) || areAlike(body)
    ? withoutEnd(body)
    : withoutTwin(labelled, firstClause(body));
}

/** `merge vs rebase`, `var/let/const?`: of each of them something is said, and a question is answered by all below. */
const holdsTwo = /\b(?:vs\.?|versus)\s|[?？؟]$/iu;

/** `mutual → voidable. Unilateral → only if known`: two sentences that part their cases in one way. */
function areAlike(body: Passage): boolean {
  const [first, second] = sentencesOf(body);
  return [first, second].every((sentence) =>
    /^(?:\S+\s){1,3}(?:->|=>|→|⇒)\s/.test(sentence?.mask ?? ''),
  );
}

/** The first sentence of a body; the whole of a short one whose first sentence says almost nothing. */
export function firstClause(body: Passage): Passage {
  const [first = body] = sentencesOf(body);
  const words = wordCount(body.mask);
  // What is quoted behind is an example.
  const isUsed = /^["“„«]/.test(trimmed(slice(body, first.text.length)).mask);
  const isWhole = wordCount(first.mask) < 3 && !/\d/.test(first.mask) && words <= 18 && !isUsed;
  const isSupposed = /^(?:let|suppose|assume|given|consider)\b/i.test(first.mask) && words <= 60;
  return withoutEnd(isSupposed ? body : withoutNext(isWhole ? body : first));
}

/** `L4: sees ports; L7: sees requests`: what begins with a label of its own is another thing. */
function withoutNext(clause: Passage): Passage {
  const next = /[.;,]\s+[\p{L}\p{N}][^\s.:;,]*(?:\s[^\s.:;,]+)?:\s/u.exec(clause.mask);
  const isOwn = next !== null && !/:\s/.test(clause.mask.slice(0, next.index));
  return isOwn && next.index > 0 ? slice(clause, 0, next.index) : clause;
}

/** `left bank – gravel; right bank – clay`: what the same sign sets apart behind a semicolon is another thing. */
function withoutTwin({ link }: Labelled, clause: Passage): Passage {
  const sign = link.trim();
  if (!/^(?:[-–—=]|->|=>|→|⇒)$/.test(sign)) return clause;
  const [first = clause, second] = splitAt(clause, /;\s/);
  const at = /^[-–—]$/.test(sign)
    ? (second?.mask.indexOf(` ${sign} `) ?? -1)
    : (second?.mask.search(/\s(?:=|->|=>|→|⇒)\s/) ?? -1);
  return at > 0 && wordCount(second?.mask.slice(0, at) ?? '') <= 4 ? first : clause;
}

/** `(called overfitting)`: the name alone is the answer. */
export function withoutNaming(clause: Passage): Passage {
  const naming = /^(?:also )?(?:called|aka|a\.k\.a\.?|known as|named|termed)\s+(?=\S)/i.exec(
    clause.mask,
  );
  return naming ? slice(clause, naming[0].length) : clause;
}
