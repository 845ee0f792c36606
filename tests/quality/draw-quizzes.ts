// Multiple-choice questions over the shipped notes drawn by a seed, to be read strictly by a person:
//
//   node .ci/ready.mjs --run tests/quality/draw-quizzes.ts SEED [COUNT]

import { textOf } from '#deck/content.ts';
import { isStudied } from '#deck/deck.ts';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { choicesOf } from '#features/quiz/questions/choices.ts';
import { seededRandom } from '#kit/chance.ts';
import { shuffled } from '#kit/shuffled.ts';
import { shippedDeck } from './shipped-deck.ts';

export async function main([seed = '1', count = '100']: readonly string[]): Promise<number> {
  const shipped = await shippedDeck();
  const cards = shipped.deck.cards.filter(isStudied).map(({ id }) => id);
  const source = { ...shipped, vocabulary: vocabularyOf(shipped.told) };
  const { questions } = choicesOf(cards, source, seed);
  const drawn = shuffled(questions, seededRandom(seed)).slice(0, Number(count));
  process.stdout.write(`${questions.length} questions of ${cards.length} cards\n`);
  drawn.forEach(({ card, options }, at) => {
    const face = shipped.faces.get(card);
    process.stdout.write(`${at + 1} ${face?.crumb.join(' > ')}: ${face?.frontText}\n`);
    for (const { isRight, content } of options)
      process.stdout.write(`   ${isRight ? '=' : '-'} ${textOf(content)}\n`);
  });
  return 0;
}
