// `**Theorem 2 (Rolle).** …`, `**Definition.** A *norm* is …`: the label of a statement stands in its bracket, or in
// the statement itself.

import type { Labelled } from './labelled.ts';
import { type Passage, passage, slice, trimmed, withoutMark } from './passage.ts';
import { wordCount } from './plain.ts';

/** `**Theorem 2 (Rolle).** …`, `**Theorem 2** (Rolle). …`: the name stands in the bracket. */
export function statement(text: Passage, boldTo: number, bodyFrom: number): Labelled | undefined {
  const behind = /^\s*[(（][^()（）]{2,60}[)）]\s*[.:]?(?=\s)/u.exec(text.mask.slice(boldTo));
  const end = boldTo + (behind?.[0].length ?? 0);
  const bodyAt = behind ? end : bodyFrom;
  const found =
    /^(definition|def|theorem|thm|lemma|lem|proposition|prop|corollary|cor|law|axiom|principle|algorithm)\.?(?:\s*[\d.]+)?\s*[(（]([^()（）]{2,60})[)）]\s*[.:]?$/iu.exec(
      text.mask.slice(0, end),
    );
  if (!found) return definedTerm(text, end, bodyAt);
  const from = text.mask.search(/[(（]/u) + 1;
  const [, kind = '', name = ''] = found;
  return {
    label: withoutMark(slice(text, from, from + name.length), 'strong'),
    body: trimmed(slice(text, bodyAt)),
    by: 'bold',
    link: ': ',
    statement: inFull.get(kind.toLowerCase()) ?? kind.toLowerCase(),
  };
}

const inFull: ReadonlyMap<string, string> = new Map([
  ['def', 'definition'],
  ['thm', 'theorem'],
  ['lem', 'lemma'],
  ['prop', 'proposition'],
  ['cor', 'corollary'],
]);

/** `**Definition.** A matrix is *orthogonal* if …`: what is emphasised is defined. */
export function definedTerm(text: Passage, end: number, bodyAt: number): Labelled | undefined {
  if (!/^def(?:inition|n)?\.?\s*[\d.]*[.:]?$/iu.test(text.mask.slice(0, end).trim()))
    return undefined;
  const body = trimmed(slice(text, bodyAt));
  const terms = body.runs.filter(({ wraps }) =>
    wraps.some(({ tag }) => tag === 'em' || tag === 'strong'),
  );
  const label = withoutMark(withoutMark(passage(terms), 'em'), 'strong');
  const isTerm = terms.length > 0 && terms.length <= 2 && wordCount(label.mask) <= 4;
  return isTerm ? { label, body, by: 'bold', link: ': ', statement: 'definition' } : undefined;
}

/** `Def: A *norm* is …`, and not `Definition: the *highest* level that is …`. */
export function isSubject({ label, body }: Labelled): boolean {
  const at = body.text.indexOf(label.text);
  return (
    /^(?:an? )?$/i.test(body.text.slice(0, Math.max(0, at))) &&
    /^(?:\s(?!that\b|which\b)\S+){0,10}?\s(?:is|are)\s/.test(
      body.text.slice(at + label.text.length),
    )
  );
}
