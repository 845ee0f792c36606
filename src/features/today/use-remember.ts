import { useEffect } from 'react';
import { onceQuiet } from '#app/quiet.ts';
import { useServices } from '#app/services.ts';
import type { TodayFacts } from './use-facts.ts';
import { remember } from './use-remembered.ts';

/** Keeps what the page shows for its next start, and from then on the days ahead whenever the page is left. */
export function useRemember(facts: TodayFacts): void {
  const services = useServices();
  useEffect(() => remember('today', [facts], services.storage.current().settings.rolloverHour));
  useEffect(() => {
    // Not called off: who begins at once leaves the page from within the session.
    onceQuiet(() => {
      import('./use-days-ahead.ts').then(
        ({ keepDaysAhead }) => keepDaysAhead(services),
        // Offline before it was ever loaded: the days ahead are worked out when they come.
        () => {},
      );
    });
  }, [services]);
}
