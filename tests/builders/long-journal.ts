// The journal of someone who has studied for a thousand days: all cards, again and again.

import type { CardId } from '#deck/card.ts';
import { dayMs, hourMs, instant, studyDay } from '#kit/time.ts';
import type { ActionId, DeviceId, Entry, EntryId, Grade } from '#scheduler/journal.ts';
import { stableUlid } from '#storage/exchange/stable-ulid.ts';

const days = 1000;
const pauseMs = 20_000;
const batch = 5000;
const grades: readonly Grade[] = ['good', 'good', 'hard', 'good', 'easy', 'good', 'again', 'good'];

/** Ends on the day before `today`. */
export async function* aLongJournal(
  cards: readonly CardId[],
  answers: number,
  today: number,
): AsyncGenerator<readonly Entry[]> {
  const answersOfDay = Math.ceil(answers / days);
  const answerAt = (i: number): Entry => {
    const day = today - days + Math.floor(i / answersOfDay);
    const at = day * dayMs + 8 * hourMs + (i % answersOfDay) * pauseMs;
    const round = Math.floor(i / cards.length);
    return {
      kind: 'answered',
      card: cards[i % cards.length] ?? ('' as CardId),
      grade: grades[(i + round) % grades.length] ?? 'good',
      tookMs: 4000 + (i % 7) * 900,
      mode: 'review',
      due: { on: studyDay(day + 90 + (i % 90)) },
      params: 'fsrs-6',
      id: stableUlid(at, 'entry') as EntryId,
      at: instant(at),
      tick: at,
      offset: 0,
      day: studyDay(day),
      device: 'the laptop of before' as DeviceId,
      seq: i + 1,
      action: stableUlid(at, 'act') as ActionId,
    };
  };
  for (let from = 0; from < answers; from += batch)
    yield Array.from({ length: Math.min(batch, answers - from) }, (_, i) => answerAt(from + i));
}
