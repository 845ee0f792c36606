// Cards in a list, each with the line of the notes that it stands on.

import type { CardId } from '#deck/card.ts';
import { Content } from '#ui/content.tsx';
import styles from './card-lines.module.css';
import { useFace } from './use-face.ts';

export function CardLines({ cards }: { cards: readonly CardId[] }) {
  return (
    <ul>
      {cards.map((card) => (
        <CardLine key={card} card={card} />
      ))}
    </ul>
  );
}

function CardLine({ card }: { card: CardId }) {
  const face = useFace(card);
  if (!face) return null;
  return (
    <li className={styles.card}>
      <span className={styles.line}>{face.line}</span>
      <span dir="auto">
        <Content of={face.front} />
      </span>
    </li>
  );
}
