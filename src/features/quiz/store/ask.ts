// What is on screen: the next question, or its answer, or the results.

import { nextIn, type Seen } from '../place.ts';
import type { Asked } from '../questions/asked.ts';
import { askedFor } from '../questions/asked.ts';
import type { LeftWith } from '../screen.ts';
import { noTime } from '../time-spent.ts';
import { checkTyped } from '../typed/check.ts';
import type { TypedCheck } from '../typed/judge.ts';
import { t } from '../words.ts';
import type { Desk } from './desk.ts';
import { finish } from './finish.ts';

/** Shows the next question, or the results. */
export function ask(desk: Desk, { draft, beforeMs, moreMs }: LeftWith = noTime): void {
  const { services, shown, material } = desk;
  const { place, isAway } = shown.getState();
  const next = nextIn(place);
  if (!next) finish(desk);
  else if (next.kind === 'open')
    shown.setState({ screen: { kind: 'open', about: place.done.at(-1)?.card } });
  else {
    const now = services.clock.now();
    const asked = askedFor(next, place, material, now);
    if (place.given) showAnswer(desk, asked, place.given, checkOf(desk, asked, place.given));
    else {
      const time = { beforeMs, moreMs, since: isAway ? undefined : now };
      shown.setState({ screen: { kind: 'asking', asked, time, ...(draft && { draft }) } });
    }
  }
}

export const checkOf = ({ material }: Desk, { question }: Asked, { typed }: Seen) =>
  typed === undefined ? undefined : checkTyped(question, typed, material.vocabulary());

export function showAnswer(
  { services, shown, notices }: Desk,
  asked: Asked,
  given: Seen,
  check: TypedCheck | undefined,
): void {
  const had = check?.itemsHad ?? asked.face.items?.map(() => false) ?? [];
  const at = services.clock.now();
  shown.setState({ screen: { kind: 'shown', asked, given: { ...given, at, check, had } } });
  if (check) notices.say(t(check.verdict));
}
