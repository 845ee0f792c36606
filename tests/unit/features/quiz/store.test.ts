import { beforeEach, describe, expect, test, vi } from 'vitest';
import { vocabularyOf } from '#deck/vocabulary.ts';
import {
  quizAtHand,
  quizToContinue,
  quizzesToContinue,
  setupOf,
} from '#features/quiz/kept-quiz.ts';
import { inHand, missesOnceMore, type QuizPlace, toldApartFrom } from '#features/quiz/place.ts';
import { noteTreeOf } from '#features/quiz/questions/follow-ups.ts';
import { newQuiz } from '#features/quiz/questions/new-quiz.ts';
import { runsOf } from '#features/quiz/results/results.ts';
import { defaultSetup, type QuizSetup } from '#features/quiz/setup.ts';
import { createQuiz, type Quiz } from '#features/quiz/store.ts';
import { seededRandom } from '#kit/chance.ts';
import { momentOf } from '#kit/time.ts';
import { stateOf } from '#scheduler/memory.ts';
import { createNotices } from '#ui/notices.tsx';
import { aWrittenDeck, type WrittenCard, type WrittenDeck } from '../../../builders/quiz.ts';
import { cardId } from '../../../builders/scheduling.ts';
import { aClock, aNewBrowser, aTab } from '../../../builders/storing.ts';
import { aShelf } from '../../../builders/studying.ts';

beforeEach(aNewBrowser);

const cards: readonly WrittenCard[] = [
  { id: 'Median', backText: 'the value in the middle of a sorted sample' },
  { id: 'Mode', backText: 'the value that occurs most often in it' },
  { id: 'Variance', backText: 'the mean squared distance from the mean' },
  { id: 'Skewness', backText: 'how lopsided a distribution looks to either side' },
];

const list: readonly WrittenCard[] = [
  {
    id: 'causes',
    kind: 'list',
    items: ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({
      id: cardId(id),
      line: i + 2,
      content: [id],
    })),
  },
  ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, parent: 'causes' })),
];

async function aQuiz(written: WrittenDeck, change: Partial<QuizSetup> = {}) {
  const clock = aClock();
  const storage = await aTab(clock);
  const services = { deck: aShelf(written.deck), storage, clock, random: seededRandom(1) };
  const vocabulary = vocabularyOf(written.told);
  const { states, params } = storage.current();
  const pool = {
    deck: written.deck,
    states,
    now: momentOf(clock, 4),
    weights: params.weights,
    interviews: [],
    missed: new Set<never>(),
    textOf: () => undefined,
  };
  const setup = { ...defaultSetup, order: 'notes' as const, ...change };
  const place = newQuiz(setup, pool, { seed: 1, texts: { ...written, vocabulary } });
  await storage.keepQuiz(() => place);
  const material = {
    ...written,
    vocabulary: () => vocabulary,
    tree: () => noteTreeOf(written.deck, written.faces),
  };
  const quiz = createQuiz(services, createNotices(), material, place);
  const later = () => clock.move(2000);
  return { quiz, storage, services, material, setup, clock, later };
}

type Desk = Awaited<ReturnType<typeof aQuiz>>;

const screen = ({ quiz }: Desk) => quiz.shown.getState().screen;
const cardOf = (desk: Desk) => {
  const now = screen(desk);
  return 'asked' in now ? now.asked.card : undefined;
};
const answered = async ({ storage }: Desk) =>
  (await storage.journal()).flatMap((entry) =>
    entry.kind === 'answered' ? [`${entry.mode} ${entry.card} ${entry.grade}`] : [],
  );
const phase = ({ storage }: Desk, card: string) =>
  stateOf(storage.current().states, cardId(card)).memory.phase;

async function recall(desk: Desk, grade: 'again' | 'good') {
  desk.later();
  desk.quiz.reveal();
  desk.later();
  desk.quiz.grade(grade);
  await desk.quiz.settled();
}

describe('free recall', () => {
  test('counts as a review, and uses the card up as new', async () => {
    const desk = await aQuiz(aWrittenDeck(cards));
    await recall(desk, 'good');
    expect(await answered(desk)).toEqual(['quiz Median good']);
    expect(phase(desk, 'Median')).toBe('review');
    expect(cardOf(desk)).toBe('Mode');
  });

  test('moves nothing where the switch is off', async () => {
    const desk = await aQuiz(aWrittenDeck(cards), { counts: false });
    await recall(desk, 'good');
    expect(await answered(desk)).toEqual(['practice Median good']);
    expect(phase(desk, 'Median')).toBe('new');
  });

  test('of a list brings back exactly the items that were missed', async () => {
    const desk = await aQuiz(aWrittenDeck(list));
    desk.later();
    desk.quiz.reveal();
    for (const had of [0, 2, 3]) desk.quiz.tick(had);
    desk.later();
    desk.quiz.goOn();
    await desk.quiz.settled();
    const due = ['a', 'b', 'c', 'd', 'e'].filter((item) => phase(desk, item) === 'learning');
    expect(due).toEqual(['b', 'e']);
    expect(screen(desk)).toMatchObject({ kind: 'results', results: { right: 0, asked: 1 } });
  });

  test('is undone to the exact state before, also from the results', async () => {
    const desk = await aQuiz(aWrittenDeck(cards.slice(0, 1)));
    await recall(desk, 'again');
    expect(screen(desk).kind).toBe('results');
    desk.quiz.undo();
    await desk.quiz.settled();
    expect(cardOf(desk)).toBe('Median');
    expect(phase(desk, 'Median')).toBe('new');
    expect(runsOf(desk.storage.current().configured, desk.setup)).toEqual([]);
  });

  test('asks the next question only once the answer is on the disk, however often it is pressed', async () => {
    const desk = await aQuiz(aWrittenDeck(cards));
    desk.later();
    desk.quiz.reveal();
    desk.later();
    desk.quiz.grade('good');
    desk.quiz.grade('again');
    expect(cardOf(desk)).toBe('Median');
    expect(desk.quiz.shown.getState().place.done).toEqual([]);
    await desk.quiz.settled();
    expect(cardOf(desk)).toBe('Mode');
    expect(await answered(desk)).toEqual(['quiz Median good']);
  });

  test('ignores a second tap that was meant for the card before', async () => {
    const desk = await aQuiz(aWrittenDeck(cards));
    desk.later();
    desk.quiz.reveal();
    desk.clock.move(100);
    desk.quiz.grade('good');
    expect(cardOf(desk)).toBe('Median');
  });
});

describe('a typed answer', () => {
  test('is checked, and graded as the learner says', async () => {
    const desk = await aQuiz(aWrittenDeck(cards), { how: 'typed' });
    desk.later();
    desk.quiz.write('the middle value');
    desk.quiz.check();
    expect(screen(desk)).toMatchObject({ given: { check: { verdict: 'partly' } } });
    desk.later();
    desk.quiz.grade('good');
    await desk.quiz.settled();
    expect(await answered(desk)).toEqual(['quiz Median good']);
    expect(desk.quiz.shown.getState().place.done).toMatchObject([{ verdict: 'right' }]);
  });
});

test('an answer that cannot be checked is not kept: a quiz that is come back to would meet it again', async () => {
  const desk = await aQuiz(aWrittenDeck(cards), { how: 'typed' });
  const { services, storage, quiz, material } = desk;
  const vocabulary = () => {
    throw new Error('no words');
  };
  const { place } = quiz.shown.getState();
  const failing = createQuiz(services, createNotices(), { ...material, vocabulary }, place);
  desk.later();
  failing.write('the middle value');
  expect(failing.check).toThrow('no words');
  await failing.settled();
  expect(failing.shown.getState().screen).toMatchObject({ draft: 'the middle value' });
  expect(storage.current().quiz).toEqual(place);
});

describe('multiple choice', () => {
  test('is practice, whatever the switch says, and the pick decides', async () => {
    const desk = await aQuiz(aWrittenDeck(cards), { how: 'choice', counts: true });
    const now = screen(desk);
    const options = now.kind === 'asking' ? now.asked.options : [];
    expect(options).toHaveLength(4);
    desk.later();
    desk.quiz.pick(options.findIndex(({ isRight }) => !isRight));
    desk.later();
    desk.quiz.goOn();
    await desk.quiz.settled();
    expect(await answered(desk)).toEqual(['practice Median again']);
    expect(phase(desk, 'Median')).toBe('new');
  });
});

describe('a mock interview', () => {
  test('follows up within the topic, and takes the learner’s score', async () => {
    const desk = await aQuiz(aWrittenDeck(cards), { how: 'mock', length: 5 });
    const first = cardOf(desk);
    desk.later();
    desk.quiz.reveal();
    desk.later();
    desk.quiz.score('partly');
    await desk.quiz.settled();
    expect(await answered(desk)).toEqual([`quiz ${first} again`]);
    expect(desk.quiz.shown.getState().place.done).toMatchObject([{ verdict: 'partly' }]);
  });
});

describe('a quiz that is left', () => {
  const kept = (desk: Desk): QuizPlace | undefined =>
    quizToContinue(desk.storage.current().quiz, desk.material.deck, desk.clock.now());

  test('goes on where it stood', async () => {
    const desk = await aQuiz(aWrittenDeck(cards));
    await recall(desk, 'good');
    expect(kept(desk)).toMatchObject({ ahead: ['Mode', 'Variance', 'Skewness'] });
    const again = createQuiz(
      desk.services,
      createNotices(),
      desk.material,
      kept(desk) as QuizPlace,
    );
    expect(again.shown.getState().screen).toMatchObject({ asked: { card: 'Mode' } });
    again.undo();
    await again.settled();
    expect(phase(desk, 'Median')).toBe('new');
  });

  test('shows again what was given, once the answer was seen: no reload takes back a wrong pick', async () => {
    const desk = await aQuiz(aWrittenDeck(cards), { how: 'choice' });
    desk.later();
    const asked = screen(desk);
    const wrong =
      'asked' in asked ? asked.asked.options.findIndex(({ isRight }) => !isRight) : undefined;
    desk.quiz.pick(wrong ?? 0);
    await desk.quiz.settled();
    const { services, material } = desk;
    const again = createQuiz(services, createNotices(), material, kept(desk) as QuizPlace);
    expect(again.shown.getState().screen).toMatchObject({
      kind: 'shown',
      given: { picked: wrong },
    });
    desk.later();
    again.goOn();
    await again.settled();
    expect(again.shown.getState().place.done).toMatchObject([{ verdict: 'wrong' }]);
    expect(again.shown.getState().screen.kind).toBe('asking');
  });

  test('is over once its results are there, which the next run is compared with', async () => {
    const desk = await aQuiz(aWrittenDeck(cards.slice(0, 1)));
    await recall(desk, 'good');
    expect(kept(desk)).toBeUndefined();
    expect(runsOf(desk.storage.current().configured, desk.setup)).toMatchObject([
      { right: 1, asked: 1 },
    ]);
  });

  test('shows its results again to who comes back to them, kept as one run, and undone like before', async () => {
    const desk = await aQuiz(aWrittenDeck(cards.slice(0, 1)));
    await recall(desk, 'again');
    const atHand = quizAtHand(desk.storage.current().quiz, desk.material.deck, desk.clock.now());
    const { services, material } = desk;
    const again = createQuiz(services, createNotices(), material, atHand as QuizPlace);
    await again.settled();
    expect(again.shown.getState().screen).toMatchObject({
      kind: 'results',
      results: { right: 0, asked: 1 },
      last: undefined,
    });
    const runs = () => runsOf(desk.storage.current().configured, desk.setup);
    expect(runs()).toHaveLength(1);
    again.undo();
    await again.settled();
    expect(runs()).toEqual([]);
    expect(phase(desk, 'Median')).toBe('new');
  });

  test('waits beside the one that is begun then, and goes on where it stood', async () => {
    const first = await aQuiz(aWrittenDeck(cards));
    await recall(first, 'good');
    const { storage, clock, material } = first;
    const waiting = () => quizzesToContinue(storage.current().quiz, material.deck, clock.now());
    const second: QuizPlace = {
      ...(kept(first) as QuizPlace),
      setup: { ...first.setup, how: 'choice' },
      seed: 2,
      ahead: [cardId('Mode')],
      done: [],
    };
    await storage.keepQuiz(() => inHand(second, waiting()));
    const again = createQuiz(first.services, createNotices(), material, kept(first) as QuizPlace);
    first.later();
    again.pick(0);
    await again.settled();
    expect(waiting().map(({ setup, ahead }) => [setup.how, ahead.length])).toEqual([
      ['choice', 1],
      ['recall', 3],
    ]);
    const [other, left] = waiting() as [QuizPlace, QuizPlace];
    await storage.keepQuiz(() => inHand(left, [other]));
    expect(kept(first)).toMatchObject({ setup: { how: 'recall' }, done: [{ card: 'Median' }] });
    expect(waiting().map(({ setup }) => setup.how)).toEqual(['recall', 'choice']);
    clock.move(24 * 60 * 60 * 1000);
    expect(waiting()).toEqual([]);
  });

  test('goes on beside one of another tab: neither answers over the other', async () => {
    const here = await aQuiz(aWrittenDeck(cards));
    await recall(here, 'good');
    const tab = await aTab(here.clock);
    const begun: QuizPlace = { ...(kept(here) as QuizPlace), seed: 2, done: [] };
    await tab.keepQuiz((stored) =>
      inHand(begun, quizzesToContinue(stored, here.material.deck, here.clock.now())),
    );
    const services = { ...here.services, storage: tab };
    const there = { ...here, storage: tab };
    there.quiz = createQuiz(services, createNotices(), here.material, begun);
    await recall(there, 'good');
    await recall(here, 'again');
    await recall(there, 'again');
    await recall(here, 'good');
    const waiting = quizzesToContinue(kept(here), here.material.deck, here.clock.now());
    expect(waiting.map(({ seed, done }) => [seed, done.length])).toEqual([
      [1, 3],
      [2, 2],
    ]);
  });

  test('goes on where another tab has answered and taken back, to the same results', async () => {
    const here = await aQuiz(aWrittenDeck(cards), { length: 'all' });
    const tab = await aTab(here.clock);
    const services = { ...here.services, storage: tab };
    const there = { ...here, storage: tab };
    there.quiz = createQuiz(services, createNotices(), here.material, kept(here) as QuizPlace);
    here.storage.subscribe(here.quiz.hear);
    tab.subscribe(there.quiz.hear);
    for (const grade of ['good', 'again', 'good'] as const) await recall(there, grade);
    await vi.waitFor(() => expect(cardOf(here)).toBe('Skewness'));
    there.quiz.undo();
    await there.quiz.settled();
    await vi.waitFor(() => expect(cardOf(here)).toBe('Variance'));
    await recall(here, 'again');
    await vi.waitFor(() => expect(cardOf(there)).toBe('Skewness'));
    await recall(here, 'good');
    await vi.waitFor(() => expect(screen(there).kind).toBe('results'));
    expect(screen(there)).toMatchObject({ results: { asked: 4, right: 2 } });
    await Promise.all([here.quiz.settled(), there.quiz.settled()]);
    expect(runsOf(tab.current().configured, here.setup, undefined)).toHaveLength(1);
  });

  /** Once it has looked at what it was told of the disk. */
  const heard = async (quiz: Quiz) => {
    await quiz.settled();
    await new Promise((done) => setTimeout(done));
  };

  /** The quiz is gone on with after a note lost a card that was ahead, which the disk still has. */
  const afterEdit = (desk: Desk, without: string) => {
    const { deck, ...written } = aWrittenDeck(cards.filter(({ id }) => id !== without));
    const { services } = desk;
    const place = quizToContinue(services.storage.current().quiz, deck, desk.clock.now());
    const notices = createNotices();
    const material = { ...desk.material, ...written, deck };
    const quiz = createQuiz(services, notices, material, place as QuizPlace);
    desk.storage.subscribe(quiz.hear);
    return { quiz, notices };
  };

  test('takes its own copy on the disk for no other tab’s, where a note has lost a card since', async () => {
    const desk = await aQuiz(aWrittenDeck(cards), { how: 'typed' });
    const { quiz, notices } = afterEdit(desk, 'Variance');
    quiz.write('half an answer');
    await desk.storage.record([{ kind: 'configured', key: 'goal', value: 1 }]);
    await heard(quiz);
    const { screen, place } = quiz.shown.getState();
    expect(screen).toMatchObject({ draft: 'half an answer' });
    expect(place.ahead).toEqual(['Median', 'Mode', 'Skewness']);
    expect(notices.current().status).toBeUndefined();
  });

  test('takes what it writes itself right after it was told for no other tab’s', async () => {
    const desk = await aQuiz(aWrittenDeck(cards.slice(0, 1)));
    await recall(desk, 'again');
    const { services, material } = desk;
    const notices = createNotices();
    const { place } = desk.quiz.shown.getState();
    const again = createQuiz(services, notices, material, place);
    await again.settled();
    again.hear();
    again.startAgain(missesOnceMore(place, [cardId('Median')]));
    await heard(again);
    expect(again.shown.getState().screen).toMatchObject({ asked: { card: 'Median' } });
    expect(notices.current().status).toBeUndefined();
  });

  test('keeps what is typed where another tab changed only what follows', async () => {
    const here = await aQuiz(aWrittenDeck(cards), { how: 'typed' });
    here.storage.subscribe(here.quiz.hear);
    here.quiz.write('half an answer');
    const { quiz: there } = afterEdit(here, 'Variance');
    there.write('an answer');
    here.later();
    there.check();
    await Promise.all([here.quiz, there].map(heard));
    expect(here.quiz.shown.getState().place.ahead).toEqual(['Median', 'Mode', 'Skewness']);
    expect(screen(here)).toMatchObject({ kind: 'asking', draft: 'half an answer' });
  });

  test('does not wait beside another one where nothing was answered in it', async () => {
    const desk = await aQuiz(aWrittenDeck(cards));
    const place = kept(desk) as QuizPlace;
    expect(inHand({ ...place, seed: 2 }, [place]).left).toEqual([]);
  });

  test('has the time of its open question when it goes on: what passed meanwhile is not counted', async () => {
    const desk = await aQuiz(aWrittenDeck(cards), { how: 'mock', length: 5 });
    desk.clock.move(41_000);
    desk.quiz.takeMoreTime();
    const before = desk.quiz.lookAway();
    desk.clock.move(60 * 60 * 1000);
    const { services, material } = desk;
    const place = kept(desk) as QuizPlace;
    const again = createQuiz(services, createNotices(), material, place, before);
    desk.clock.move(10_000);
    again.reveal();
    expect(again.shown.getState().screen).toMatchObject({ given: { tookMs: 51_000 } });
    expect(before).toMatchObject({ moreMs: 30_000 });
  });

  test('has what was typed to its open question when it goes on', async () => {
    const desk = await aQuiz(aWrittenDeck(cards), { how: 'typed' });
    desk.quiz.write('half an answer');
    const before = desk.quiz.lookAway();
    const place = kept(desk) as QuizPlace;
    const again = createQuiz(desk.services, createNotices(), desk.material, place, before);
    expect(again.shown.getState().screen).toMatchObject({ draft: 'half an answer' });
    again.check();
    expect(again.shown.getState().screen).toMatchObject({ given: { typed: 'half an answer' } });
  });

  test('counts no time while its page is out of sight', async () => {
    const desk = await aQuiz(aWrittenDeck(cards));
    desk.clock.move(5000);
    desk.quiz.lookAway();
    desk.clock.move(300_000);
    desk.quiz.lookBack();
    desk.clock.move(4000);
    desk.quiz.lookBack();
    desk.quiz.reveal();
    expect(screen(desk)).toMatchObject({ given: { tookMs: 9000 } });
  });

  test('counts no time of a question that came while its page was out of sight', async () => {
    const desk = await aQuiz(aWrittenDeck(cards));
    desk.later();
    desk.quiz.reveal();
    desk.later();
    desk.quiz.grade('good');
    desk.quiz.lookAway();
    await desk.quiz.settled();
    expect(cardOf(desk)).toBe('Mode');
    desk.clock.move(300_000);
    desk.quiz.lookBack();
    desk.clock.move(4000);
    desk.quiz.reveal();
    expect(screen(desk)).toMatchObject({ given: { tookMs: 4000 } });
  });

  test('is how the next one is set up, also when its misses were asked once more as practice', async () => {
    const desk = await aQuiz(aWrittenDeck(cards.slice(0, 1)), { how: 'typed' });
    await recall(desk, 'again');
    desk.quiz.startAgain(missesOnceMore(desk.quiz.shown.getState().place, [cardId('Median')]));
    await recall(desk, 'good');
    expect(await answered(desk)).toEqual(['quiz Median again', 'practice Median good']);
    expect(setupOf(desk.storage.current().quiz)).toEqual(desk.setup);
    expect(screen(desk)).toMatchObject({ kind: 'results', last: undefined });
    const practised = { ...desk.setup, how: 'recall' as const };
    expect(runsOf(desk.storage.current().configured, practised)).toEqual([]);
  });
});

test('a drill of look-alikes shows the one before beside the one that is taken for it', async () => {
  const { deck, ...written } = aWrittenDeck(cards.slice(0, 2));
  const [a, b] = [cardId('Median'), cardId('Mode')];
  const lookAlikes = new Map([
    [a, [b]],
    [b, [a]],
  ]);
  const alike = { ...deck, lookAlikes };
  const scope = { ...defaultSetup.scope, only: ['alike' as const] };
  const desk = await aQuiz({ ...written, deck: alike }, { scope });
  const beside = () => toldApartFrom(desk.quiz.shown.getState().place, alike, cardOf(desk) ?? a);
  expect(beside()).toBeUndefined();
  await recall(desk, 'good');
  expect([cardOf(desk), beside()]).toEqual([b, a]);
});
