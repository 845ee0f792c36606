import type { CardId } from '#deck/card.ts';
import { CardLines } from '#study/card-lines.tsx';
import { t } from './words.ts';

/** The cards that were missed. */
export function SlippedList({ cards }: { cards: readonly CardId[] }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="slipped">
      <h2 className="heading" id="slipped">
        {t('slipped')}
      </h2>
      <CardLines cards={cards} />
    </section>
  );
}
