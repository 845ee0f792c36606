// What the notes have to say to the questions of an interview. The search knows how the field talks, which is as much
// text as the notes themselves: it is read and worked through beside the screen.

import { useDeck } from '#app/snapshot.ts';
import type { Deck } from '#deck/deck.ts';
import { askWorker } from '#kit/ask-worker.ts';
import type { Faces } from '#study/use-faces.ts';
import { useAnswer } from '#ui/use-answer.ts';
import type { Findable } from './card-index.ts';
import type { Matched } from './debrief.ts';
import type { DebriefMessage, DebriefRequest } from './debrief.worker.ts';

export function useDebrief(
  asked: string,
  faces: Faces | undefined,
): readonly Matched[] | 'reading' | 'failed' {
  const deck = useDeck();
  const { answer, isOut } = useAnswer(
    async ({ signal }) => {
      if (!faces) return undefined;
      const worker = new Worker(new URL('./debrief.worker.ts', import.meta.url), {
        type: 'module',
      });
      const request: DebriefRequest = { asked, cards: findableIn(deck, faces) };
      return (await askWorker<DebriefMessage>(worker, request, { signal })).matched;
    },
    [asked, deck, faces],
  );
  return isOut || !answer ? 'reading' : answer;
}

/** The cards as the search needs them, and no more: a whole deck takes long to go over to a worker. */
const findableIn = (deck: Deck, faces: Faces): readonly Findable[] =>
  deck.cards.flatMap(({ id, kind, topic, family }) => {
    const face = faces.get(id);
    if (!face) return [];
    const { frontText, backText, answer, line } = face;
    return [
      { id, kind, frontText, backText, answer, topic: deck.topics[topic] ?? [], family, line },
    ];
  });
