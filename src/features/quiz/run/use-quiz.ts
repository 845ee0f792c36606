// The quiz that is kept, as a page runs it.

import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { loadFaces, toldOf } from '#study/use-faces.ts';
import { useNotices } from '#ui/notices.tsx';
import { quizAtHand } from '../kept-quiz.ts';
import type { Material } from '../questions/asked.ts';
import { noteTreeOf } from '../questions/follow-ups.ts';
import { createQuiz, type Quiz } from '../store.ts';
import { keptQuestion } from './use-kept-question.ts';

/** `loading` until the texts of the deck are here; nothing where no quiz is kept. */
export function useQuiz(): Quiz | 'loading' | undefined {
  const services = useServices();
  const notices = useNotices();
  const [quiz, setQuiz] = useState<Quiz | 'loading' | undefined>('loading');
  useEffect(() => {
    let gone = false;
    const { deck, storage, clock } = services;
    const current = deck.current();
    const place = quizAtHand(storage.current().quiz, current, clock.now());
    if (!place) {
      setQuiz(undefined);
      return;
    }
    const open = async () => {
      const faces = await loadFaces(deck, current);
      if (gone) return;
      const material = materialOf(current, faces);
      setQuiz(createQuiz(services, notices, material, place, keptQuestion(place)));
    };
    open().catch((mistake) => {
      // There is nothing to ask, rather than a page that loads for ever.
      setQuiz(undefined);
      reportError(mistake);
    });
    return () => {
      gone = true;
    };
  }, [services, notices]);
  return quiz;
}

function materialOf(deck: Material['deck'], faces: Material['faces']): Material {
  return {
    deck,
    faces,
    vocabulary: once(() => vocabularyOf(toldOf(deck, faces))),
    tree: once(() => noteTreeOf(deck, faces)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
