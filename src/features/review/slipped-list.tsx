import type { CardId } from '#deck/card.ts';
import { useFace } from '#study/use-face.ts';
import styles from './page.module.css';
import { t } from './words.ts';

/** The cards that were missed, with the lines of the notes that they stand on. */
export function SlippedList({ cards }: { cards: readonly CardId[] }) {
  if (cards.length === 0) return null;
  return (
    <section className={styles.slipped} aria-labelledby="slipped">
      <h2 className="heading" id="slipped">
        {t('slipped')}
      </h2>
      <ul>
        {cards.map((card) => (
          <Slipped key={card} card={card} />
        ))}
      </ul>
    </section>
  );
}

function Slipped({ card }: { card: CardId }) {
  const face = useFace(card);
  return (
    <li>
      <span className={styles.number}>{face?.line}</span>
      <span dir="auto">{face?.frontText}</span>
    </li>
  );
}
