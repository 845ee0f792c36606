// What is asked: an order, and filters that narrow it down.

import { type ReactNode, useState } from 'react';
import { isStudied } from '#deck/deck.ts';
import { upcoming } from '#scheduler/interview.ts';
import { Button } from '#ui/button.tsx';
import type { Pool } from '../questions/select.ts';
import { everything, type Only, type Order, orders, type QuizSetup, type Scope } from '../setup.ts';
import { t } from '../words.ts';
import styles from './page.module.css';
import { type ScopeProps, Topics } from './topics-section.tsx';

interface Props {
  readonly setup: QuizSetup;
  readonly pool: Pool;
  /** How many cards match; unknown while they are being read. */
  readonly matching: number | undefined;
  readonly onChange: (setup: QuizSetup) => void;
}

export function WhatSection({ setup, pool, matching, onChange }: Props) {
  const { scope, order } = setup;
  const setScope = (change: Partial<Scope>) =>
    onChange({ ...setup, scope: { ...scope, ...change } });
  return (
    <section className={styles.section} aria-labelledby="quiz-what">
      <h2 id="quiz-what" className="heading">
        {t('what')}
      </h2>
      <div className={styles.chips}>
        <select
          aria-label={t('order')}
          value={order}
          onChange={(event) => onChange({ ...setup, order: event.target.value as Order })}
        >
          {orders.map((value) => (
            <option key={value} value={value}>
              {t(value)}
            </option>
          ))}
        </select>
        <Named scope={scope} onChange={setScope} />
        <Interviews pool={pool} scope={scope} onChange={setScope} />
        {(['flagged', 'missed', 'new', 'alike'] as const).map((only) => (
          <Chip
            key={only}
            pressed={scope.only.includes(only)}
            onPress={() => setScope(toggled(scope, only))}
          >
            {t(only)}
          </Chip>
        ))}
      </div>
      <input
        type="search"
        className={styles.search}
        aria-label={t('search')}
        placeholder={t('search')}
        value={scope.words}
        onChange={(event) => setScope({ words: event.target.value })}
      />
      <Topics pool={pool} scope={scope} onChange={setScope} />
      <p className={styles.match} role="status">
        {matching === undefined ? (
          t('searching')
        ) : matching > 0 ? (
          t('match', { n: matching })
        ) : !pool.deck.cards.some(isStudied) ? (
          t('noCards')
        ) : (
          <>
            {t('noMatch')}
            <Button look="text" onClick={() => setScope(everything)}>
              {t('clear')}
            </Button>
          </>
        )}
      </p>
    </section>
  );
}

const toggled = ({ only }: Scope, value: Only): Partial<Scope> => ({
  only: only.includes(value) ? only.filter((one) => one !== value) : [...only, value],
});

export function Chip({
  pressed,
  onPress,
  children,
}: {
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

/** Cards that were chosen elsewhere. Who lets go of them can take them again. */
function Named({ scope, onChange }: Omit<ScopeProps, 'pool'>) {
  const [named, setNamed] = useState(scope.cards);
  const isChosen = scope.cards.length > 0;
  if (isChosen && scope.cards !== named) setNamed(scope.cards);
  if (named.length === 0) return null;
  return (
    <Chip pressed={isChosen} onPress={() => onChange({ cards: isChosen ? [] : named })}>
      {t('named', { n: named.length })}
    </Chip>
  );
}

/** Those ahead; and one that is over, where it is still what is asked. */
function Interviews({ pool, scope, onChange }: ScopeProps) {
  const ahead = upcoming(pool.interviews, pool.now.day);
  const over = pool.interviews.filter(
    (each) => each.id === scope.interview && !ahead.includes(each),
  );
  return [...ahead, ...over].map(({ id, name }) => (
    <Chip
      key={id}
      pressed={scope.interview === id}
      onPress={() => onChange({ interview: scope.interview === id ? undefined : id })}
    >
      <bdi>{name}</bdi>
    </Chip>
  ));
}
