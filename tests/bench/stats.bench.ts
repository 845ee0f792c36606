// Ratios, not times: all that Stats says of 200,000 answers may cost fifteen times the model alone over the same answers,
// and reading them from segments in columns a tenth of reading them as objects in order.

import { bench, describe } from 'vitest';
import { columnsOf, pastOf } from '#features/stats/past.ts';
import { seededRandom } from '#kit/chance.ts';
import { studyDay } from '#kit/time.ts';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { type AnsweredEntry, grades } from '#scheduler/journal.ts';
import { answered, modelOf } from '#scheduler/model.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { stableUlid } from '#storage/exchange/stable-ulid.ts';
import { gather } from '#storage/gathered-answers.ts';
import { pack, unpack } from '#storage/segment.ts';
import { aDeck, anAnswer } from '../builders/scheduling.ts';

const random = seededRandom('a bench of stats');
const count = 200_000;
const cardCount = 20_000;
const today = studyDay(20_400);

const journal = Array.from({ length: count }, (_, i) => ({
  ...anAnswer(`${i % cardCount}`, grades[Math.floor(random() * 4)] ?? 'good', 20_000 + (i >> 9)),
  id: stableUlid(1_700_000_000_000 + i, 'entry'),
  action: stableUlid(1_700_000_000_000 + i, 'act'),
  tick: i,
})) as unknown as readonly AnsweredEntry[];
const deck = aDeck(Array.from({ length: cardCount }, (_, i) => ({ id: `${i}` })));
const cards = columnsOf(deck);
const log = answerLogOf(journal);

describe('200,000 answers', () => {
  bench('the model alone', () => {
    const model = modelOf(defaultWeights);
    const [stability, difficulty] = [new Float64Array(cardCount), new Float64Array(cardCount)];
    for (let at = 0; at < count; at++) {
      const card = log.card[at] ?? 0;
      const before = stability[card] ?? 0;
      const grade = log.grade[at] ?? 0;
      const next =
        before === 0
          ? [model.firstStability(grade), model.firstDifficulty(grade)]
          : answered(model, before, difficulty[card] ?? 5, 3, grade);
      [stability[card], difficulty[card]] = [next[0] ?? 1, next[1] ?? 5];
    }
  });

  bench('all that Stats says of them', () => {
    pastOf({ log, cards, weights: defaultWeights, today });
  });
});

describe('200,000 sealed answers', () => {
  const segments = Array.from(
    { length: count / 2000 },
    (_, i) => pack(journal.slice(i * 2000, (i + 1) * 2000)).segment,
  );

  bench('as objects in order', () => {
    answerLogOf(segments.flatMap(unpack));
  });

  bench('as columns', () => {
    gather(segments, [], new Set());
  });
});
