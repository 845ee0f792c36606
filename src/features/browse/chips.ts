// Filters that are switched on and off by a tap. They stand in the query like any other, and can be typed as well.

import { parse, write } from './query.ts';
import { tokensOf } from './tokens.ts';

export const chips = [
  { name: 'due', term: 'is:due' },
  { name: 'new', term: 'is:new' },
  { name: 'missed', term: 'rated:7:1' },
  { name: 'flagged', term: 'is:flagged' },
  { name: 'toFix', term: 'is:tofix' },
  { name: 'stopped', term: 'is:stopped' },
] as const;

/** Whether a term holds for the whole query: not between brackets, not negated, and beside no "or". */
export const hasTerm = (query: string, term: string): boolean => placeOf(query, term) !== undefined;

/** The query without the term where it has it, and with it where not. */
export function toggled(query: string, term: string): string {
  const place = placeOf(query, term);
  if (place)
    return `${query.slice(0, place.from).trimEnd()} ${query.slice(place.to).trimStart()}`.trim();
  const rest = query.trim();
  if (rest === '') return term;
  const added = `${rest} ${term}`;
  // Behind a bracket or a phrase that is still open, the term would be a part of it.
  if (hasTerm(added, term)) return added;
  const asked = parse(query);
  return `${asked.kind === 'any' ? `(${write(asked)})` : write(asked)} ${term}`.trim();
}

function placeOf(query: string, term: string) {
  const tokens = tokensOf(query);
  if (parse(query).kind === 'any') return undefined;
  // The last: where a bracket of the query was resolved, the term that was added stands behind it.
  return tokens.findLast(
    ({ text, depth }, index) =>
      depth === 0 && text.toLowerCase() === term && tokens[index - 1]?.kind !== 'not',
  );
}
