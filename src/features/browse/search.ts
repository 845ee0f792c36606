// From a query to the cards that it asks for, and what to say where it asks for something that there is not.

import { fold } from '#deck/words.ts';
import type { RowTest, Surroundings } from './conditions.ts';
import { isUnfinished, testOf } from './filters.ts';
import { type Filter, filtersOf, isEmpty, joined, parse, type Query, write } from './query.ts';
import type { Row } from './row.ts';

export interface SearchResult {
  readonly rows: readonly Row[];
  /** Filters that were not understood: their words were searched for instead. */
  readonly unknown: readonly Filter[];
  /** Filters without a value, which ask for nothing yet. */
  readonly unfinished: readonly Filter[];
  /** A text of signs alone, such as a bracket, that asks for nothing: every card is found. */
  readonly incomplete: string | undefined;
}

export function search(text: string, rows: readonly Row[], around: Surroundings): SearchResult {
  const typed = parse(text);
  const query = finished(typed);
  const test = rowTest(query, around);
  const asksForOffered = filtersOf(query).some(isAboutOffered);
  const hits = rows.filter((row) => (asksForOffered || !row.isOffered) && test(row));
  return {
    rows: hits,
    unknown: filtersOf(query).filter((filter) => !testOf(filter, around)),
    unfinished: filtersOf(typed).filter(isUnfinished),
    incomplete: isEmpty(typed) && text.trim() !== '' ? text.trim() : undefined,
  };
}

/** Without what is not typed to its end, which denies nothing either. */
function finished(query: Query): Query {
  switch (query.kind) {
    case 'filter':
      return isUnfinished(query) ? joined('all', []) : query;
    case 'text':
      return query;
    case 'not': {
      const of = finished(query.of);
      return isEmpty(of) ? of : { kind: 'not', of };
    }
    case 'all':
    case 'any':
      return joined(
        query.kind,
        query.of.map(finished).filter((part) => !isEmpty(part)),
      );
  }
}

/** Cards that are only offered for study are found only where they are asked for. */
const isAboutOffered = ({ key, choices }: Filter): boolean =>
  key === 'is' && choices.some((choice) => choice.toLowerCase() === 'offered');

function rowTest(query: Query, around: Surroundings): RowTest {
  switch (query.kind) {
    case 'text':
      return textTest(query.text);
    case 'filter':
      return testOf(query, around) ?? textTest(write(query));
    case 'not': {
      const test = rowTest(query.of, around);
      return (row) => !test(row);
    }
    case 'all': {
      const tests = query.of.map((part) => rowTest(part, around));
      return (row) => tests.every((test) => test(row));
    }
    case 'any': {
      const tests = query.of.map((part) => rowTest(part, around));
      return (row) => tests.some((test) => test(row));
    }
  }
}

function textTest(text: string): RowTest {
  const asked = fold(text);
  return ({ text: said }) => said.includes(asked);
}

/** Each is a search of its own: of a page that was pasted there would be hundreds. */
const mostTried = 20;

/** For a query that finds nothing: the same without the one part that finds most when it is left out. */
export function nearestQuery(
  text: string,
  rows: readonly Row[],
  around: Surroundings,
): string | undefined {
  const query = parse(text);
  if (query.kind !== 'all' || query.of.length > mostTried) return undefined;
  const shorter = query.of.map(
    (_, index): Query => ({ kind: 'all', of: query.of.toSpliced(index, 1) }),
  );
  const counted = shorter.map((each) => {
    const asked = write(each);
    return { asked, hits: search(asked, rows, around).rows.length };
  });
  const best = counted.reduce((a, b) => (b.hits > a.hits ? b : a), { asked: '', hits: 0 });
  return best.hits > 0 ? best.asked : undefined;
}
