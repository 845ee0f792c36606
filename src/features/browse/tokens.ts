// The pieces that a query is written in, each with its place, so that one can be completed or taken out.

export type Compare = ':' | '=' | '<' | '<=' | '>' | '>=';

interface Placed {
  /** As written. */
  readonly text: string;
  /** Where it starts and ends in the query. */
  readonly from: number;
  readonly to: number;
  /** How many brackets are open around it. */
  readonly depth: number;
}

export type Token = Placed & ({ readonly kind: 'open' | 'close' | 'not' } | Meaning);

export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = 0; at < query.length; ) {
    const letter = query[at] ?? '';
    if (/\s/u.test(letter)) {
      at += 1;
      continue;
    }
    const isSign = standsAlone(letter, query, at, depth);
    const to = isSign ? at + 1 : endOfWord(query, at, depth);
    const placed = { text: query.slice(at, to), from: at, to };
    if (!isSign) tokens.push({ ...meaningOf(placed.text), ...placed, depth });
    else if (letter === '(') tokens.push({ kind: 'open', ...placed, depth: depth++ });
    else if (letter === ')') tokens.push({ kind: 'close', ...placed, depth: --depth });
    else tokens.push({ kind: 'not', ...placed, depth });
    at = to;
  }
  return tokens;
}

/** Nobody means more, and whatever walks through a query goes down as deep as its brackets. */
const deepestBracket = 20;

/** Signs that stand for themselves. A bracket that opens too deep or closes nothing, and a lone dash, are words. */
const standsAlone = (letter: string, query: string, at: number, depth: number): boolean =>
  (letter === '(' && depth < deepestBracket) ||
  (letter === ')' && depth > 0) ||
  (letter === '-' && /[^\s)]/u.test(query[at + 1] ?? ' '));

/** A word ends at a space, where a phrase begins or ends, and at a bracket that was not opened within it: P(Y|X) is one word. */
function endOfWord(query: string, start: number, depth: number): number {
  const valueAt = whereValueBegins(query, start);
  let opened = 0;
  let isQuoted = false;
  for (let at = start; at < query.length; at++) {
    const letter = query[at] ?? '';
    if (isQuoted) {
      if (letter !== '"') continue;
      if (valueAt === undefined || query[at + 1] !== '|') return at + 1;
      isQuoted = false;
    } else if (letter === '"') {
      const mayBegin =
        at === (valueAt ?? start) || (valueAt !== undefined && query[at - 1] === '|');
      if (!mayBegin) return at;
      isQuoted = true;
    } else if (/\s/u.test(letter)) return at;
    else if (letter === '(') opened += 1;
    else if (letter === ')' && opened > 0) opened -= 1;
    else if (letter === ')' && depth > 0) return at;
  }
  return query.length;
}

/** Where the value of a filter begins; nothing where no filter stands. */
function whereValueBegins(query: string, start: number): number | undefined {
  filterStart.lastIndex = start;
  return filterStart.test(query) ? filterStart.lastIndex : undefined;
}

const filterStart = /[a-z]+(<=|>=|:|<|>|=)/iy;
const filter = /^([a-z]+)(<=|>=|:|<|>|=)(.*)$/isu;

type Meaning =
  | { readonly kind: 'or' }
  | { readonly kind: 'text'; readonly value: string }
  | {
      readonly kind: 'filter';
      readonly key: string;
      readonly compare: Compare;
      readonly choices: readonly string[];
    };

function meaningOf(text: string): Meaning {
  if (/^or$/i.test(text)) return { kind: 'or' };
  const [, key, compare, value = ''] = filter.exec(text) ?? [];
  if (!key || !compare) return { kind: 'text', value: unquoted(text) };
  return {
    kind: 'filter',
    key: key.toLowerCase(),
    compare: compare as Compare,
    choices: choicesOf(value),
  };
}

/** Values stand between bars. A bar within quotes is a letter. */
const choicesOf = (value: string): readonly string[] =>
  Array.from(
    `|${value}`.matchAll(/\|(?:"([^"]*)"?|([^|]*))/g),
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );

const unquoted = (text: string): string =>
  text.startsWith('"') ? text.slice(1).replace(/"$/, '') : text;
