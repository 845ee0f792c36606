// The end of a quiz.

import { momentOf } from '#kit/time.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { besideOthers } from '../kept-quiz.ts';
import { resultsOf, runKey, runOf, runsOf } from '../results/results.ts';
import type { Desk } from './desk.ts';

/**
 * Shows the results, and keeps them, once, to compare the next run with. Misses that were asked once more are no run of
 * their own.
 */
export function finish(desk: Desk): void {
  const { services, shown, material, writes } = desk;
  const { storage, clock } = services;
  const { place } = shown.getState();
  const { configured, settings } = storage.current();
  const results = resultsOf(place.done, material.deck);
  const last = place.after ? undefined : runsOf(configured, place.setup, place.run).at(-1);
  const show = () => shown.setState({ screen: { kind: 'results', results, last } });
  if (results.asked === 0 || place.run || place.after) {
    show();
    return;
  }
  const value = runOf(results, momentOf(clock, settings.rolloverHour).day);
  const entry = { kind: 'configured', key: runKey(place.setup), value } as const;
  const ended = (run: ActionId) => ({ ...place, run });
  const keepRun = async () => {
    const { action } = await storage.record([entry], {
      quiz: (run, stored) => besideOthers(ended(run), stored),
    });
    shown.setState({ place: ended(action) });
  };
  void writes.add(keepRun, 'change').then(show);
}
