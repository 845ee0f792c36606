import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studyDay } from '#kit/time.ts';
import { type ActionId, grades } from '#scheduler/journal.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { graded, undone } from '#study/session.ts';
import { cardId } from '../builders/scheduling.ts';

const cards = Array.from({ length: 12 }, (_, index) => cardId(index));

const someGrades = fc.array(
  fc.record({
    grade: fc.constantFrom(...grades),
    returns: fc.boolean(),
    /** Which of the cards that come back is taken; none of them is due where it is too large. */
    back: fc.nat({ max: 20 }),
  }),
  { maxLength: 200 },
);

/** The card that a session may show next: one that comes back, or the first of those ahead. */
const inHand = ({ ahead, returning }: SessionPlace, back: number) =>
  returning[back] ?? ahead[0] ?? returning[0];

test('as many undos as grades lead back through the very same places', () => {
  fc.assert(
    fc.property(fc.constantFrom('review', 'practice'), someGrades, (mode, answers) => {
      const start: SessionPlace = {
        day: studyDay(20_000),
        collection: 'notes',
        mode,
        ahead: cards,
        returning: [],
        done: [],
      };
      const places = [start];
      for (const [index, { grade, returns, back }] of answers.entries()) {
        const place = places.at(-1) ?? start;
        const card = inHand(place, back);
        if (!card) break;
        const step = { card, grade, action: `act-${index}` as ActionId, tookMs: 1000 };
        places.push(graded(place, step, { returns }));
      }
      for (let at = places.length - 1; at > 0; at--) {
        const [place, before] = [places[at] ?? start, places[at - 1] ?? start];
        const step = place.done.at(-1);
        expect(step && undone(place, step.action, step.card)).toEqual(before);
      }
    }),
  );
});
