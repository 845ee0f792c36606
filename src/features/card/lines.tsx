// The lines of the note that the card is made of, with those around them.

import type { CardId } from '#deck/card.ts';
import { noteLines } from '#deck/note-lines.ts';
import { RawLines } from '#study/raw-lines.tsx';
import { useNoted } from '#study/use-noted.ts';
import { t } from './words.ts';

/** Lines shown before and after. */
const around = 3;

export function SourceLines({ card }: { card: CardId }) {
  const noted = useNoted(card);
  if (typeof noted !== 'object') return null;
  const { note, line, endLine } = noted.face;
  const first = Math.max(1, line - around);
  return (
    <>
      <p className="eyebrow">
        <bdi>
          {line === endLine
            ? t('source', { note, line })
            : t('sourceLines', { note, line, endLine })}
        </bdi>
      </p>
      {/* Offline, before the note was ever loaded, the answer shows the lines of the card itself. */}
      {noted.source ? (
        <RawLines
          lines={noteLines(noted.source.text).slice(first - 1, endLine + around)}
          first={first}
          isOfCard={(n) => n >= line && n <= endLine}
        />
      ) : null}
    </>
  );
}
