// A card that cannot be drawn, as plain text: its question, and on the back its lines as they stand in the note.

import { type ReactNode, useEffect, useRef } from 'react';
import type { CardFace } from '#deck/card.ts';
import { noteLines } from '#deck/note-lines.ts';
import styles from './card-face.module.css';
import { questionId } from './card-face.tsx';
import { RawLines } from './raw-lines.tsx';
import { useNoted } from './use-noted.ts';
import { t } from './words.ts';

export function RawCard({
  turn,
  face,
  revealed,
  position,
  hasField = false,
  below,
}: {
  turn: string;
  face: CardFace;
  revealed: boolean;
  position: { readonly n: number; readonly total: number };
  /** A field below the question has the focus. */
  hasField?: boolean;
  below?: ReactNode;
}) {
  const read = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each side is announced
  useEffect(() => {
    if (!hasField || revealed) read.current?.focus({ preventScroll: true });
  }, [turn, revealed, hasField]);
  return (
    <article className={styles.card}>
      <p className={styles.crumb}>
        {t('unreadable')} {t('plainText')}
        <span className="num">{t('cardOf', position)}</span>
      </p>
      <h1
        className={styles.question}
        id={questionId}
        tabIndex={-1}
        dir="auto"
        ref={revealed ? null : read}
      >
        {face.frontText}
      </h1>
      {below}
      {revealed ? (
        <section className={styles.answer} aria-label={t('answer')} tabIndex={-1} ref={read}>
          <Lines face={face} />
          <p className={styles.note}>
            <bdi>{face.note}</bdi>
          </p>
        </section>
      ) : null}
    </article>
  );
}

function Lines({ face: { id, line, endLine, backText } }: { face: CardFace }) {
  const noted = useNoted(id);
  if (noted === undefined) return null;
  const source = noted === 'gone' ? undefined : noted.source;
  const lines = source ? noteLines(source.text).slice(line - 1, endLine) : backText.split('\n');
  return <RawLines lines={lines} first={line} isOfCard={() => true} />;
}
