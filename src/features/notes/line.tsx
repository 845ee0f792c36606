// A line of a note, and beside it what became of it.

import { useEffect, useRef } from 'react';
import type { CardId } from '#deck/card.ts';
import { questionLine } from '#deck/line-text.ts';
import { Button } from '#ui/button.tsx';
import { Content } from '#ui/content.tsx';
import { number } from '#ui/format.ts';
import type { LedgerCard, LedgerRow } from './ledger.ts';
import styles from './page.module.css';
import { t } from './words.ts';

interface Acts {
  readonly onDecide: (verdict: 'accept' | 'decline', card: CardId) => void;
  readonly onEdit: (card: CardId) => void;
}

export function Line({
  row: { line, text, cards, skipped, problems },
  current,
  isAsked,
  ...acts
}: Acts & {
  row: LedgerRow;
  /** The card on offer that the keys are about. */
  current: CardId | undefined;
  /** The page was opened for this line. */
  isAsked: boolean;
}) {
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAsked) here.current?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  return (
    <li ref={here} className={styles.line} data-asked={isAsked || undefined}>
      <span className={styles.number} aria-hidden="true">
        {number(line)}
      </span>
      <code dir="auto">{text}</code>
      <div className={styles.became}>
        {problems.map(({ message, hint }) => (
          <p key={message} className={styles.slip}>
            {message} {hint}
          </p>
        ))}
        {cards.map((card) => (
          <Card key={card.face.id} card={card} isCurrent={card.face.id === current} {...acts} />
        ))}
        {skipped === undefined ? null : (
          <p className={styles.skipped}>{t('noCard', { reason: skipped })}</p>
        )}
      </div>
    </li>
  );
}

function Card({
  card: { face, standing },
  isCurrent,
  onDecide,
  onEdit,
}: Acts & { card: LedgerCard; isCurrent: boolean }) {
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) here.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  /** The buttons go with the decision; the focus stays with its card. */
  const decide = (verdict: 'accept' | 'decline') => {
    here.current?.focus({ preventScroll: true });
    onDecide(verdict, face.id);
  };
  return (
    <article
      ref={here}
      className={styles.card}
      tabIndex={-1}
      data-standing={standing}
      aria-current={isCurrent || undefined}
      aria-label={questionLine(face)}
    >
      <div className={styles.front} dir="auto">
        <Content of={face.front} />
      </div>
      {(face.items ?? face.answer).map(({ line, content }) => (
        <div key={line} className={styles.answer} dir="auto">
          <Content of={content} />
        </div>
      ))}
      {standing === 'studied' ? null : (
        <div className={styles.acts}>
          <span className="eyebrow">{standingName[standing]}</span>
          {standing === 'accepted' ? null : (
            <Button look="text" keys={isCurrent ? ['a'] : []} onClick={() => decide('accept')}>
              {t(standing === 'offered' ? 'accept' : 'reconsider')}
            </Button>
          )}
          {standing === 'offered' ? (
            <Button look="text" keys={isCurrent ? ['e'] : []} onClick={() => onEdit(face.id)}>
              {t('edit')}
            </Button>
          ) : null}
          {standing === 'declined' ? null : (
            <Button look="text" keys={isCurrent ? ['d'] : []} onClick={() => decide('decline')}>
              {t(standing === 'offered' ? 'decline' : 'takeOut')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

const standingName = {
  offered: t('onOffer'),
  accepted: t('isAccepted'),
  declined: t('isDeclined'),
} as const;
