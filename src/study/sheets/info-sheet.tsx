// What is known of a card, in numbers with a word for each, and how it went so far.

import { useServices } from '#app/services.ts';
import { useNow } from '#app/snapshot.ts';
import { daysBetween, type Moment } from '#kit/time.ts';
import { recallOfCard } from '#scheduler/forecast.ts';
import type { Due } from '#scheduler/journal.ts';
import { comesBack } from '#scheduler/memory.ts';
import { studiedState } from '#scheduler/studied.ts';
import { daysAgo, number, oneDigit, percent } from '#ui/format.ts';
import { interval } from '../interval.ts';
import { viewOf } from '../shown.ts';
import { useAnswers } from '../use-answers.ts';
import { t as word } from '../words.ts';
import styles from './card-sheet.module.css';
import type { CardSheetProps } from './card-sheet-props.ts';
import { t } from './words.ts';

/** Answers that are listed, the newest. */
const listed = 12;

export function InfoSheet({ card }: CardSheetProps) {
  const services = useServices();
  const now = useNow();
  const view = viewOf(services);
  const state = studiedState(view.deck, view.states, card);
  const { memory, flag, suspended } = state;
  const read = useAnswers(card);
  const answers = typeof read === 'object' ? read : [];
  const recall = recallOfCard(view, card, view.params.weights);
  if (memory.phase === 'new') return <p>{t('neverSeen')}</p>;
  const due = comesBack(state, now);
  const facts: readonly (readonly [name: string, value: string])[] = [
    [t('reviews'), number(memory.reviews)],
    [t('missed'), number(memory.lapses)],
    ...(recall === undefined ? [] : [[t('recallNow'), percent(recall)] as const]),
    ...(due ? [[t('comesBack'), whenWords(due, now)] as const] : []),
    [t('lasts'), t('days', { n: Math.max(1, Math.round(memory.stability)) })],
    [t('difficulty'), t('ofTen', { n: oneDigit(memory.difficulty) })],
    ...(flag ? [[t('flag'), flag] as const] : []),
    ...(suspended ? [[t('state'), t('stopped')] as const] : []),
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t('lastsHint')}</p>
      {answers.length > 0 ? (
        <>
          <h3 className={styles.place}>{t('history')}</h3>
          <ol className={styles.history}>
            {answers
              .slice(-listed)
              .reverse()
              .map(({ act, day, grade, mode }) => (
                <li key={act} data-grade={grade}>
                  <b>{word(grade)}</b> {daysAgo(daysBetween(day, now.day))}
                  {mode === 'practice' ? t('practice') : null}
                </li>
              ))}
          </ol>
        </>
      ) : null}
    </>
  );
}

function whenWords(due: Due, now: Moment): string {
  const isNow = 'on' in due ? due.on <= now.day : due.at <= now.at;
  return isNow ? t('now') : t('inSpan', { span: interval(due, now, 'long') });
}
