import { useState } from 'react';
import { markHere } from '#app/router.tsx';
import { useNotices } from '#ui/notices.tsx';
import { type Choice, moved, nothingChosen } from './choice.ts';
import type { Row } from './row.ts';
import { t } from './words.ts';

/** The selection, and the row that the keys move from: at first the card that was opened from here before. */
export function useChoice(rows: readonly Row[]) {
  const notices = useNotices();
  const [choice, setChoice] = useState<Choice>();
  const there = choice ?? placedAt(markHere(), rows);
  // After another search fewer rows may be left.
  const current = there.active < rows.length ? there : moved(there, rows.length - 1, rows);
  return {
    choice: current,
    isReturn: choice === undefined && rows[current.active]?.id === markHere(),
    setChoice: (next: Choice) => {
      if (next.chosen.size !== current.chosen.size)
        notices.say(t('chosen', { n: next.chosen.size }));
      setChoice(next);
    },
  };
}

const placedAt = (card: string | undefined, rows: readonly Row[]): Choice =>
  moved(
    nothingChosen,
    Math.max(
      0,
      rows.findIndex(({ id }) => id === card),
    ),
    rows,
  );
