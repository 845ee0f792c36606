// Another card beside the one in hand: the one that a wrong pick answers, or that this one is told apart from.

import type { CardId } from '#deck/card.ts';
import { Answer } from '#study/card-face.tsx';
import { useFace } from '#study/use-face.ts';
import { Content } from '#ui/content.tsx';
import styles from './page.module.css';

export function OtherCard({ card, said }: { card: CardId; said: string }) {
  const face = useFace(card);
  if (!face) return null;
  return (
    <div className={styles.other}>
      <p className="eyebrow">{said}</p>
      <p className={styles.otherQuestion} dir="auto">
        <Content of={face.front} />
      </p>
      <Answer face={face} />
    </div>
  );
}
