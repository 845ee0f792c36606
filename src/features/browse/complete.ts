// What a half-typed query may be meant to become: names of filters, and then their values.

import { cardKinds } from '#deck/card.ts';
import { fold } from '#deck/words.ts';
import { conditions } from './conditions.ts';
import { type FilterKey, filterKeys } from './filters.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Completion {
  /** The filter that this stands for, for its explanation. */
  readonly key: FilterKey;
  /** The value of the filter, once its name is written. */
  readonly value: string | undefined;
  /** What stands in the list. */
  readonly shown: string;
  /** The whole query with it, and where the caret goes. */
  readonly query: string;
  readonly caret: number;
}

/** Values that a filter of these notes can have. */
export interface Vocabulary {
  readonly topics: readonly string[];
  readonly notes: readonly string[];
  readonly interviews: readonly string[];
}

const mostShown = 8;

/** How a comparison is written first; the others begin with a colon. */
const compared: Partial<Record<FilterKey, string>> = {
  recall: '<',
  stab: '>',
  diff: '>',
  due: '<=',
  lapses: '>',
};

export function completions(
  query: string,
  caret: number,
  vocabulary: Vocabulary,
): readonly Completion[] {
  const token = tokensOf(query).find(({ from, to }) => from < caret && caret <= to);
  if (!token) return [];
  const found =
    token.kind === 'filter'
      ? valuesOf(token, vocabulary)
      : token.kind === 'text'
        ? keysOf(token)
        : [];
  return found.slice(0, mostShown).map(({ key, value, shown }) => {
    // After a value nothing more is to be typed.
    const put = value === undefined ? shown : `${shown} `;
    const after = query.slice(token.to).trimStart();
    return {
      key,
      value,
      shown,
      query: query.slice(0, token.from) + put + after,
      caret: token.from + put.length,
    };
  });
}

type Candidate = Pick<Completion, 'key' | 'value' | 'shown'>;

const keysOf = ({ text }: Token): readonly Candidate[] =>
  filterKeys
    .filter((key) => key.startsWith(text.toLowerCase()))
    .map((key) => ({ key, value: undefined, shown: key + (compared[key] ?? ':') }));

function valuesOf(
  token: Token & { readonly kind: 'filter' },
  { topics, notes, interviews }: Vocabulary,
): readonly Candidate[] {
  const values: Partial<Record<string, readonly string[]>> = {
    topic: topics,
    tag: topics,
    file: notes,
    kind: cardKinds.filter((kind) => kind !== 'item'),
    is: conditions,
    interview: interviews,
  };
  const key = filterKeys.find((each) => each === token.key);
  if (!key) return [];
  const typed = fold(token.choices.join('|'));
  const isWritten = (value: string) => fold(value) === typed;
  return (values[key] ?? [])
    .filter((value) => fold(value).includes(typed) && !isWritten(value))
    .sort((a, b) => Number(fold(b).startsWith(typed)) - Number(fold(a).startsWith(typed)))
    .map((value) => ({
      key,
      value,
      shown: `${key}:${/^[\p{L}\p{N}._/-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`}`,
    }));
}
