// What the notes have to say to the questions of an interview. The search knows how the field talks, which is as much
// text as the notes themselves: it is read and worked through beside the screen.

import { useEffect, useState } from 'react';
import { useDeck } from '#app/snapshot.ts';
import type { Deck } from '#deck/deck.ts';
import { askWorker } from '#kit/ask-worker.ts';
import type { Faces } from '#study/use-faces.ts';
import type { Findable } from './card-search.ts';
import type { Matched } from './debrief.ts';
import type { DebriefMessage, DebriefRequest } from './debrief.worker.ts';

export function useDebrief(
  asked: string,
  faces: Faces | undefined,
): readonly Matched[] | 'reading' | 'failed' {
  const deck = useDeck();
  const [matched, setMatched] = useState<readonly Matched[] | 'reading' | 'failed'>('reading');
  useEffect(() => {
    if (!faces) return;
    const ended = new AbortController();
    const worker = new Worker(new URL('./debrief.worker.ts', import.meta.url), { type: 'module' });
    const request: DebriefRequest = { asked, cards: findableIn(deck, faces) };
    setMatched('reading');
    askWorker<DebriefMessage>(worker, request, { signal: ended.signal }).then(
      (answer) => setMatched(answer.matched),
      () => {
        if (!ended.signal.aborted) setMatched('failed');
      },
    );
    return () => ended.abort();
  }, [asked, deck, faces]);
  return matched;
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
