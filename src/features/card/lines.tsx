// The lines of the note that the card is made of, with those around them.

import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import type { CardFace } from '#deck/card.ts';
import { number } from '#ui/format.ts';
import styles from './page.module.css';
import { t } from './words.ts';

/** Lines shown before and after. */
const around = 3;

export function SourceLines({ face: { note, line, endLine } }: { face: CardFace }) {
  const text = useNote(note);
  const lines = text?.split(/\r\n|\r|\n/);
  const from = Math.max(1, line - around);
  return (
    <>
      <p className="eyebrow">
        <bdi>
          {line === endLine
            ? t('source', { note, line })
            : t('sourceLines', { note, line, endLine })}
        </bdi>
      </p>
      {lines ? (
        <ol className={styles.source}>
          {lines.slice(from - 1, endLine + around).map((content, index) => {
            const n = from + index;
            return (
              <li key={n} className={n < line || n > endLine ? styles.around : undefined}>
                <span aria-hidden="true">{number(n)}</span>
                <code dir="auto">{content}</code>
              </li>
            );
          })}
        </ol>
      ) : null}
    </>
  );
}

/** The note as it was written, where the deck brings it. */
function useNote(note: string): string | undefined {
  const { deck } = useServices();
  const [text, setText] = useState<string>();
  useEffect(() => {
    let gone = false;
    deck.source(note).then(
      (source) => {
        if (!gone) setText(source?.text);
      },
      // Offline before it was ever loaded: the answer shows the lines of the card itself.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [deck, note]);
  return text;
}
