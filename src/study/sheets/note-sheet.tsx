// The note that a card stands in, at its lines, without leaving the session.

import { useEffect, useRef } from 'react';
import { noteLines } from '#deck/note-lines.ts';
import { Button } from '#ui/button.tsx';
import { RawLines } from '../raw-lines.tsx';
import { useNoted } from '../use-noted.ts';
import styles from './card-sheet.module.css';
import type { CardSheetProps } from './card-sheet-props.ts';
import { t } from './words.ts';

/** Lines around the card that are shown: a note may be a book. */
const around = 200;

export function NoteSheet({ card, onKind }: CardSheetProps) {
  const noted = useNoted(card);
  const lines = useRef<HTMLDivElement>(null);
  const isHere = typeof noted === 'object';
  useEffect(() => {
    if (isHere) lines.current?.querySelector('[data-of-card]')?.scrollIntoView({ block: 'center' });
  }, [isHere]);
  if (noted === undefined) return null;
  if (noted === 'gone') return <p>{t('linesGone')}</p>;
  const { face, source } = noted;
  if (!source) return <p>{t('noSource')}</p>;
  const all = noteLines(source.text);
  const from = Math.max(1, face.line - around);
  const to = Math.min(all.length, face.endLine + around);
  return (
    <>
      <p className={styles.place}>
        <bdi>{face.note}</bdi>
      </p>
      <div ref={lines}>
        <RawLines
          lines={all.slice(from - 1, to)}
          first={from}
          isOfCard={(line) => line >= face.line && line <= face.endLine}
        />
      </div>
      <Button look="second" keys={['e']} onClick={() => onKind('edit')}>
        {t('editLines')}
      </Button>
    </>
  );
}
