// Schedules that the Obsidian plugin "Spaced Repetition" has written into notes, as memories of the cards of the
// same lines. The comments stay where they are: the compiler passes over them.
//
//   <!--SR:!2026-09-02,4,270-->                                     due, days, ease in percent; one `!` a card
//   <!--SR:!fsrs,2026-09-02T08:00:00.000Z,4,3.7,5.2,2,6,1,0,-->     due, days, stability, difficulty, state, …

import type { CardFace, CardId } from '#deck/card.ts';
import { dayMs, type StudyDay, studyDay } from '#kit/time.ts';
import type { EntryDraft } from '#scheduler/journal.ts';
import { difficultyOfEase } from './sm2.ts';

/** As it goes into the journal. */
export type Schedule = Extract<EntryDraft, { kind: 'imported' }>;

interface Times {
  readonly due: StudyDay;
  /** Days. */
  readonly stability: number;
  readonly difficulty: number;
}

/** The drafts to record for the cards of a note. Cards without a schedule, and schedules without a card, are left. */
export function schedulesIn(text: string, faces: readonly CardFace[]): readonly Schedule[] {
  const drafts: Schedule[] = [];
  if (!text.includes('<!--SR:')) return drafts;
  const lines = text.split(/\r?\n/);
  let ahead = faces;
  for (const [index, line] of lines.entries()) {
    const comment = /<!--SR:(.*?)-->/.exec(line);
    if (!comment) continue;
    const isAlone = line.trim().startsWith('<!--SR:');
    const cards = cardsAt(ahead, isAlone ? index : index + 1);
    const schedules = (comment[1] ?? '').split('!').slice(1).map(scheduleOf);
    for (const [i, card] of cards.entries()) {
      const schedule = schedules[i];
      if (schedule) drafts.push(draftOf(card, schedule));
    }
    ahead = ahead.filter(({ id }) => !cards.includes(id));
  }
  return drafts;
}

/** The cards whose lines end with this one, 1-based: siblings stand in their order. */
const cardsAt = (faces: readonly CardFace[], line: number): readonly CardId[] =>
  faces.filter((face) => face.line <= line && face.endLine === line).map(({ id }) => id);

const draftOf = (card: CardId, { due, stability, difficulty }: Times): Schedule => ({
  kind: 'imported',
  card,
  stability,
  difficulty,
  due: { on: due },
});

/** Stands for a sibling that was never reviewed. */
const never = '2000-01-01';

function scheduleOf(text: string): Times | undefined {
  const parts = text.split(',').map((part) => part.trim());
  return parts[0] === 'fsrs' ? fromFsrs(parts) : fromSm2(parts);
}

function fromFsrs([, due = '', , stability, difficulty]: readonly string[]): Times | undefined {
  return schedule(due.slice(0, 10), Number(stability), Number(difficulty));
}

function fromSm2([due = '', days, ease]: readonly string[]): Times | undefined {
  return schedule(due, Number(days), difficultyOfEase(Number(ease)));
}

function schedule(date: string, stability: number, difficulty: number): Times | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || date === never || !(stability > 0) || Number.isNaN(difficulty))
    return undefined;
  return {
    due: studyDay(at / dayMs),
    stability: Math.min(36_500, Math.max(0.01, stability)),
    difficulty: Math.min(10, Math.max(1, difficulty)),
  };
}
