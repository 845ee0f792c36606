// The language of Browse: words, "a phrase", -not, or, ( ), and filters such as topic:probability or recall<70%.
// Every text is a query: what makes no sense as a filter is searched for, and said so.

import { type Compare, type Token, tokensOf } from './tokens.ts';

export type Query =
  | { readonly kind: 'all'; readonly of: readonly Query[] }
  | { readonly kind: 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  /** Found wherever it stands in the card's text. */
  | { readonly kind: 'text'; readonly text: string }
  | Filter;

export interface Filter {
  readonly kind: 'filter';
  /** Lower case. */
  readonly key: string;
  readonly compare: Compare;
  /** Of `a|b` two, without quotes: one of them is enough. */
  readonly choices: readonly string[];
}

export const everyCard: Query = { kind: 'all', of: [] };

/** Reads a query. Brackets that are never closed close at the end; ones never opened, and ones too deep, are words. */
export function parse(text: string): Query {
  const tokens = tokensOf(text);
  let next = 0;
  const query = anyOf();
  return query;

  function anyOf(): Query {
    const choices = [allOf()];
    while (tokens[next]?.kind === 'or') {
      next += 1;
      choices.push(allOf());
    }
    // "or" with nothing on one side of it offers no choice.
    return joined(
      'any',
      choices.filter((choice) => !isEmpty(choice)),
    );
  }

  function allOf(): Query {
    const parts: Query[] = [];
    for (let token = tokens[next]; token && endsNothing(token); token = tokens[next]) {
      const part = unary();
      if (!isEmpty(part)) parts.push(part);
    }
    return joined('all', parts);
  }

  function unary(): Query {
    let isDenied = false;
    for (; tokens[next]?.kind === 'not'; next += 1) isDenied = !isDenied;
    const asked = term();
    return isDenied && !isEmpty(asked) ? denied(asked) : asked;
  }

  function term(): Query {
    const token = tokens[next];
    if (!token || !endsNothing(token)) return everyCard;
    next += 1;
    if (token.kind !== 'open') return leafOf(token);
    const inner = anyOf();
    if (tokens[next]?.kind === 'close') next += 1;
    return inner;
  }
}

const endsNothing = ({ kind }: Token): boolean => kind !== 'or' && kind !== 'close';

/** Whether it asks for nothing in particular: for every card. */
export const isEmpty = (query: Query): boolean => query.kind === 'all' && query.of.length === 0;

/** What is denied twice is said. */
const denied = (query: Query): Query =>
  query.kind === 'not' ? query.of : { kind: 'not', of: query };

export function joined(kind: 'all' | 'any', parts: readonly Query[]): Query {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  return parts.length === 0 ? everyCard : { kind, of: flat };
}

function leafOf(token: Token): Query {
  return token.kind === 'filter'
    ? { kind: 'filter', key: token.key, compare: token.compare, choices: token.choices }
    : { kind: 'text', text: token.kind === 'text' ? token.value : token.text };
}

/** The filters of a query, wherever they stand. */
export function filtersOf(query: Query): readonly Filter[] {
  switch (query.kind) {
    case 'filter':
      return [query];
    case 'text':
      return [];
    case 'not':
      return filtersOf(query.of);
    case 'all':
    case 'any':
      return query.of.flatMap(filtersOf);
  }
}

/** A text that is read as this very query. */
export function write(query: Query): string {
  switch (query.kind) {
    case 'text':
      return isPlainWord(query.text) ? query.text : `"${query.text}"`;
    case 'filter':
      return `${query.key}${query.compare}${writtenChoices(query.choices)}`;
    case 'not':
      return `-${bracketed(query.of)}`;
    case 'all':
      return query.of
        .map((part) => (part.kind === 'any' ? `(${write(part)})` : write(part)))
        .join(' ');
    case 'any':
      return query.of.map(write).join(' or ');
  }
}

const bracketed = (query: Query): string =>
  query.kind === 'all' || query.kind === 'any' ? `(${write(query)})` : write(query);

function writtenChoices(choices: readonly string[]): string {
  const plain = choices.join('|');
  const isPlain = isPlainWord(`x${plain}`) && !choices.some((choice) => choice.includes('|'));
  return isPlain ? plain : choices.map((choice) => `"${choice}"`).join('|');
}

/** Whether a word reads as itself without quotes, also between brackets. */
const isPlainWord = (text: string): boolean => {
  const [, only, close, ...others] = tokensOf(`(${text})`);
  const isAlone = close?.kind === 'close' && others.length === 0;
  return isAlone && only?.kind === 'text' && only.value === text && only.text === text;
};
