import { expect, test } from 'vitest';
import type { CardFace } from '#deck/card.ts';
import { deckOf } from '#deck/deck.ts';
import { newsOf, type Recollection, type Sighting } from '#deck/seen.ts';
import { cardId } from '../../builders/a-trace.ts';

type Cards = Readonly<Record<string, string>>;

/** A deck of one file for each note, whose cards are `prompt: answer`, named after note and prompt. */
function aDeckOf(notes: Readonly<Record<string, Cards>>) {
  const files = new Map<string, readonly CardFace[]>();
  for (const [note, cards] of Object.entries(notes))
    files.set(
      `${note} ${JSON.stringify(cards)}`,
      Object.entries(cards).map(([prompt, answer]) => aFace(`${note}/${prompt}`, prompt, answer)),
    );
  const chunks = [...files.keys()];
  const cards = chunks.flatMap((chunk, at) =>
    (files.get(chunk) ?? []).map(({ id }, row) => ({
      id,
      kind: 'definition' as const,
      tier: 'confident' as const,
      topic: 0,
      parent: undefined,
      family: row,
      chunk: at,
    })),
  );
  const deck = deckOf(cards, {
    collection: 'notes',
    version: chunks.join(),
    live: false,
    topics: [['Notes']],
    chunks,
    media: [],
  });
  const asked: string[] = [];
  const facesIn = async (chunk: string) => {
    asked.push(chunk.split(' ')[0] ?? '');
    return files.get(chunk) ?? [];
  };
  return { deck, facesIn, asked };
}

const aFace = (id: string, prompt: string, answer: string): CardFace => ({
  id: cardId(id),
  crumb: [],
  front: [prompt],
  frontText: prompt,
  answer: [],
  backText: answer,
  source: [],
  note: 'note.md',
  line: 1,
  endLine: 1,
});

/** What was remembered of all decks up to now. */
function remembering() {
  const traces = new Map<
    string,
    Sighting['fresh'] extends ReadonlyMap<string, infer T> ? T : never
  >();
  let last: Sighting | undefined;
  return async ({ deck, facesIn }: ReturnType<typeof aDeckOf>) => {
    const recollection: Recollection = {
      last,
      retired: last?.retired ?? [],
      tracesIn: async (chunks) => chunks.flatMap((chunk) => traces.get(chunk) ?? []),
      histories: { has: () => true, areKin: () => true },
    };
    const news = await newsOf(deck, facesIn, recollection);
    if (!news) return undefined;
    for (const [chunk, found] of news.sighting.fresh) traces.set(chunk, found);
    last = news.sighting;
    return news.lineage;
  };
}

const tests = { 'p-value': 'chance of data at least as extreme if the null hypothesis holds' };
const metrics = {
  Precision: 'share of predicted positives that are positive',
  Recall: 'share of actual positives that are found',
};

test('a collection that is seen for the first time descends from nothing', async () => {
  expect(await remembering()(aDeckOf({ tests, metrics }))).toBeUndefined();
});

test('the same deck brings no news', async () => {
  const see = remembering();
  await see(aDeckOf({ tests, metrics }));
  expect(await see(aDeckOf({ tests, metrics }))).toBeUndefined();
});

test('only files that changed are loaded and compared', async () => {
  const see = remembering();
  await see(aDeckOf({ tests, metrics }));
  const edited = aDeckOf({ tests, metrics: { ...metrics, Recall: 'share of positives found' } });
  expect(await see(edited)).toMatchObject({ kept: ['metrics/Precision', 'metrics/Recall'] });
  expect(edited.asked).toEqual(['metrics']);
});

test('a card that is cut, saved, pasted elsewhere and saved again has its history', async () => {
  const see = remembering();
  await see(aDeckOf({ tests, metrics }));
  const { Recall, ...others } = metrics;
  expect(await see(aDeckOf({ tests, metrics: others }))).toMatchObject({
    retired: ['metrics/Recall'],
  });
  expect(await see(aDeckOf({ tests: { ...tests, Recall }, metrics: others }))).toMatchObject({
    descents: [{ from: 'metrics/Recall', to: 'tests/Recall', how: 'moved' }],
    retired: [],
  });
});

test('a card is reported as retired once', async () => {
  const see = remembering();
  await see(aDeckOf({ tests, metrics }));
  await see(aDeckOf({ tests }));
  expect(
    await see(aDeckOf({ tests: { ...tests, Power: 'chance to find an effect' } })),
  ).toMatchObject({
    retired: [],
  });
});
