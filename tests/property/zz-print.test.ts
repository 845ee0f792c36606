import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { textOf } from '#deck/content.ts';
import { isStudied } from '#deck/deck.ts';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { choicesOf } from '#features/quiz/choices.ts';
import { seededRandom } from '#kit/chance.ts';
import { shippedDeck } from '../quality/shipped-deck.ts';

test('print', async () => {
  const shipped = await shippedDeck();
  const vocabulary = vocabularyOf(shipped.told);
  const studied = shipped.deck.cards.filter(isStudied).map(({ id }) => id);
  const { questions } = choicesOf(studied, { ...shipped, vocabulary }, 20261125);
  const random = seededRandom('second reading of 2026-11-24');
  const picked = [...questions]
    .map((q) => ({ q, k: random() }))
    .sort((a, b) => a.k - b.k)
    .slice(0, 100)
    .map(({ q }) => q);
  const out = picked
    .map(
      ({ card, options }, i) =>
        `${i + 1}. [${shipped.deck.byId.get(card)?.kind}] ${shipped.faces.get(card)?.frontText}\n${options.map((o) => `${o.isRight ? '*' : '-'} ${textOf(o.content)}`).join('\n')}`,
    )
    .join('\n');
  writeFileSync(
    '/tmp/shots-quiz/t/choices2.txt',
    `${questions.length} of ${studied.length}; weights fairness ${vocabulary.weightOf('fair')} ${vocabulary.weightOf('model')}\n${out}`,
  );
}, 60_000);
