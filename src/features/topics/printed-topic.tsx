// A topic on paper: every question with its answer, as the notes have them.

import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import type { CardFace, CardId, TopicPath } from '#deck/card.ts';
import { crumb } from '#deck/topic.ts';
import { Content } from '#ui/content.tsx';
import { number } from '#ui/format.ts';
import styles from './printed-topic.module.css';
import { t } from './words.ts';

/** Loads the faces when they are asked for, and opens the browser's own dialog once they stand in the page. */
export function usePrint(cards: readonly CardId[]) {
  const { deck } = useServices();
  const [faces, setFaces] = useState<readonly CardFace[]>();
  useEffect(() => {
    if (faces) window.print();
  }, [faces]);
  return {
    faces,
    start: () => {
      void Promise.allSettled(cards.map((card) => deck.face(card))).then((loaded) => {
        setFaces(
          loaded.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : [])),
        );
      });
    },
  };
}

export function PrintedTopic({ path, faces }: { path: TopicPath; faces: readonly CardFace[] }) {
  return (
    <section className={styles.printed} aria-label={t('printed')}>
      <h2>{crumb(path)}</h2>
      {faces.map((face) => (
        <article key={face.id}>
          <div className={styles.question} dir="auto">
            <Content of={face.front} />
          </div>
          <ul>
            {(face.items ?? face.answer).map(({ line, content }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two answers may stand on one line
              <li key={index} dir="auto">
                <span>{number(line)}</span>
                <div>
                  <Content of={content} />
                </div>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
