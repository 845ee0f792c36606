import { useDeferredValue, useMemo } from 'react';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import type { Moment } from '#kit/time.ts';
import { foldInterviews, type Interview } from '#scheduler/interview.ts';
import type { Surroundings } from './conditions.ts';
import { needsPast } from './filters.ts';
import { type Order, ordered } from './order.ts';
import { filtersOf, parse } from './query.ts';
import { type Row, type StandingOf, standingsOf } from './row.ts';
import { nearestQuery, type SearchResult, search } from './search.ts';
import { usePast } from './use-past.ts';

export interface Browsed extends SearchResult {
  /** What this was found for: it may lag behind what is typed. */
  readonly query: string;
  /** A query near to one that finds nothing. */
  readonly nearest: string | undefined;
  readonly standingOf: StandingOf;
  readonly now: Moment;
  readonly interviews: readonly Interview[];
  /** The journal is being read for a filter. */
  readonly isReading: boolean;
}

/** What a query finds. It follows what is typed as soon as that is painted. */
export function useFound(typed: string, rows: readonly Row[], order: Order): Browsed {
  const query = useDeferredValue(typed);
  const deck = useDeck();
  const now = useNow();
  const { states, params, configured, verdicts } = useSnapshot();
  const asksForPast = useMemo(() => filtersOf(parse(query)).some(needsPast), [query]);
  const past = usePast(asksForPast);
  const interviews = useMemo(() => foldInterviews(configured), [configured]);
  const standingOf = useMemo(
    () => standingsOf(deck, states, now, params.weights),
    [deck, states, now, params.weights],
  );
  const found = useMemo(() => {
    const around: Surroundings = { now, standingOf, verdicts, interviews, past };
    const hits = search(query, rows, around);
    return {
      ...hits,
      rows: ordered(hits.rows, order, standingOf, now),
      nearest: hits.rows.length === 0 ? nearestQuery(query, rows, around) : undefined,
    };
  }, [query, rows, order, now, standingOf, verdicts, interviews, past]);
  return { ...found, query, standingOf, now, interviews, isReading: asksForPast && !past };
}
