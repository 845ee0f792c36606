// Cards in a list, each with the line of the notes that it stands on.

import type { ReactNode } from 'react';
import { addressOf, Link } from '#app/router.tsx';
import type { CardId } from '#deck/card.ts';
import { Content } from '#ui/content.tsx';
import styles from './card-lines.module.css';
import { useFace } from './use-face.ts';

export function CardLines({ cards, isDoor }: { cards: readonly CardId[]; isDoor?: boolean }) {
  return (
    <ul>
      {cards.map((card) => (
        <CardLine key={card} card={card} isDoor={isDoor} />
      ))}
    </ul>
  );
}

export function CardLine({
  card,
  isDoor = false,
  children,
}: {
  card: CardId;
  /** Whether it leads to the card. */
  isDoor?: boolean | undefined;
  /** What is said of it below its question. */
  children?: ReactNode;
}) {
  const face = useFace(card);
  if (!face) return null;
  const question = (
    <span dir="auto">
      <Content of={face.front} />
    </span>
  );
  return (
    <li className={styles.card}>
      <span className={styles.line}>{face.line}</span>
      {isDoor ? (
        <Link className={styles.door} to={addressOf('/card', [card])}>
          {question}
        </Link>
      ) : (
        question
      )}
      {children}
    </li>
  );
}
