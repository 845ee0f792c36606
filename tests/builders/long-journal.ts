// Years of study: answers of one device to many cards in turn, as it writes them.

import { encodeTime } from 'ulid';
import { instant, studyDay } from '#kit/time.ts';
import { type ActionId, type DeviceId, type EntryId, grades } from '#scheduler/journal.ts';
import type { Answer } from '#storage/segment.ts';
import { cardId } from './scheduling.ts';

const first = Date.UTC(2020, 0, 1, 12);
/** Between two answers. */
const pauseMs = 90_000;
const dayMs = 86_400_000;
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const longJournal = (cards: number, answers: number): Answer[] =>
  Array.from({ length: answers }, (_, i): Answer => {
    const at = first + i * pauseMs;
    const day = Math.floor(at / dayMs);
    const id = encodeTime(at, 10) + randomPart(i);
    return {
      kind: 'answered',
      card: cardId(`card-${i % cards}`),
      grade: grades[i % 7 === 0 ? 0 : 2] ?? 'good',
      tookMs: 5000,
      mode: 'review',
      due: { on: studyDay(day + 4 + (i % 60)) },
      params: 'fsrs-6',
      id: id as EntryId,
      at: instant(at),
      tick: at,
      offset: 0,
      day: studyDay(day),
      device: 'another device' as DeviceId,
      seq: i + 1,
      action: id as string as ActionId,
    };
  });

/** As good as chance to whoever packs it. */
function randomPart(i: number): string {
  let text = '';
  for (let at = 0, state = i + 1; at < 16; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += letters[state >>> 27];
  }
  return text;
}
