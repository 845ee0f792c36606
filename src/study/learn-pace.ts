import type { Services } from '#app/services.ts';
import { answersForPace, paceOf } from '#scheduler/pace.ts';
import { keepPace } from './kept-pace.ts';

/** Works out the learner's pace from their answers. Without the journal it stays as it was. */
export async function learnPace({ storage, deck }: Services): Promise<void> {
  const log = await storage.answers(answersForPace).catch(() => undefined);
  if (log) keepPace(paceOf(log, deck.current()));
}
