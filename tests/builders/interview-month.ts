// A learner who prepares for an interview with the app: the plan that Today shows, the session that Review makes of
// it, the journal on the disk, the outlook of the interview's screens. Only the browser's page is missing.

import type { Services } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { type Outlook, outlookFrom } from '#features/interview/outlook.ts';
import { seededRandom } from '#kit/chance.ts';
import { finish } from '#kit/steps.ts';
import { addDays, dayMs, momentOf, type StudyDay } from '#kit/time.ts';
import { buildQueue } from '#scheduler/build-queue.ts';
import { historiesOf } from '#scheduler/fit/history.ts';
import { fitWeights } from '#scheduler/fit/optimiser.ts';
import { enoughTests, isTimeToFit, isWorthIt } from '#scheduler/fit/when.ts';
import { foldInterviews, type Interview, interviewKey } from '#scheduler/interview.ts';
import { paramsKey } from '#scheduler/params.ts';
import type { Estimate } from '#scheduler/plan/readiness.ts';
import { readinessNow } from '#scheduler/plan/readiness-now.ts';
import { countQueue } from '#scheduler/queue.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { planFor } from '#study/plan.ts';
import { keepChoice } from '#study/plan-choice.ts';
import { newPlace } from '#study/session.ts';
import { createStudy } from '#study/study.ts';
import { createNotices } from '#ui/notices.tsx';
import { aLearner, type CardInMind } from './learners.ts';
import { aDeck, cardId, noon } from './scheduling.ts';
import { aClock, aNewBrowser, aTab } from './storing.ts';
import { aShelf } from './studying.ts';

export interface Month {
  readonly days: number;
  readonly minutes: number;
  readonly cards: number;
  readonly seed: number;
  /** Lets the app fit the parameters by itself, as it does unless it is told not to. */
  readonly fits: boolean;
}

export interface DayStudied {
  /** Minutes: what Today said, and what it took. */
  readonly planned: number;
  readonly taken: number;
  /** What Today asks for once more, when all of that is done. */
  readonly still: number;
}

export interface Prepared {
  readonly studied: readonly DayStudied[];
  /** Points of a hundred on the day: what was forecast on the eve, what the screens show, what is recalled. */
  readonly forecast: Estimate;
  readonly shown: number;
  readonly recalled: number;
}

const topics = ['Statistics', 'Training', 'SQL', 'Systems'].map((name) => [name]);

/** What cards take this learner, in seconds: not what the many take. */
const pace = { fresh: 26, again: 21, pass: 9 };

export async function prepareWithTheApp(month: Month): Promise<Prepared> {
  aNewBrowser();
  rememberInMemory();
  const clock = aClock();
  const storage = await aTab(clock);
  const deck = aDeck(
    Array.from({ length: month.cards }, (_, place) => ({
      id: `${place}`,
      topic: place % topics.length,
      family: place,
    })),
    topics,
  );
  const services = { deck: aShelf(deck), storage, clock, random: seededRandom(month.seed) };
  const learner = aLearner({ seed: month.seed, deviation: 0.3, cardDeviation: 0.35 });
  const minds = new Map(deck.cards.map(({ id }) => [id, learner.meet()]));
  const date = addDays(noon().day, month.days);
  const interview: Interview = {
    ...{ id: 'northwind', name: 'Northwind', date },
    topics: topics.map((path, place) => ({ path, weight: place === 0 ? 2 : 1 })),
    minutes: new Array<number>(7).fill(month.minutes),
  };
  await storage.record([{ kind: 'configured', key: interviewKey(interview.id), value: interview }]);

  const studied: DayStudied[] = [];
  let fittedOn: StudyDay | undefined;
  let eve: Estimate = { likely: 0, low: 0, high: 0 };
  for (let day = 0; day < month.days; day++) {
    clock.move(noon().at + day * dayMs - clock.now());
    if (month.fits) fittedOn = await fitByItself(services, fittedOn);
    await lookAhead(services);
    studied.push(await studyToday(services, minds, learner.random));
    if (day === month.days - 1)
      eve = (await lookAhead(services)).ahead.get(interview.id)?.stop ?? eve;
  }
  const { states, params } = storage.current();
  const now = readinessNow(interview, { deck, states, today: date, weights: params.weights });
  storage.close();
  return {
    studied,
    forecast: { likely: 100 * eve.likely, low: 100 * eve.low, high: 100 * eve.high },
    shown: 100 * now.recall,
    recalled: 100 * trueRecall(interview, deck, minds, date),
  };
}

/** What a browser keeps beside its database. */
function rememberInMemory(): void {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true });
}

/** What the interview's screens work out, and keep for the plan. */
async function lookAhead({ storage, deck, clock }: Services): Promise<Outlook> {
  const { configured, states, params, settings } = storage.current();
  const { day } = momentOf(clock, settings.rolloverHour);
  const interviews = foldInterviews(configured);
  const entries = await storage.journal();
  const outlook = finish(
    outlookFrom(entries, {
      ...{ deck: deck.current(), interviews, today: day, weights: params.weights },
      states: new Map(states),
      policy: { rule: 'due', below: 0.8, closingDays: 4 },
    }),
  );
  keepChoice(interviews, { chosenOn: day, habits: outlook.habits, policy: outlook.policy });
  return outlook;
}

/** As the app does behind Today, in a worker. Answers the day of the last fit. */
async function fitByItself(
  { storage, clock }: Services,
  last: StudyDay | undefined,
): Promise<StudyDay | undefined> {
  const { answers, settings, params } = storage.current();
  const today = momentOf(clock, settings.rolloverHour).day;
  if (!isTimeToFit(settings.fitEvery, answers, { last, today })) return last;
  const histories = historiesOf(await storage.answers());
  if (histories.scored.reduce((sum, scored) => sum + scored, 0) < enoughTests) return last;
  const fit = finish(fitWeights({ histories, defaults: defaultWeights, current: params.weights }));
  if (isWorthIt(fit))
    await storage.record([{ kind: 'configured', key: paramsKey, value: fit.weights }]);
  return today;
}

async function studyToday(
  services: Services,
  minds: ReadonlyMap<CardId, CardInMind>,
  random: () => number,
): Promise<DayStudied> {
  const { storage, deck } = services;
  const clock = services.clock as ReturnType<typeof aClock>;
  const snapshot = storage.current();
  const { states, settings, params } = snapshot;
  const view = { deck: deck.current(), states, now: momentOf(clock, settings.rolloverHour) };
  const plan = planFor(view, snapshot);
  const request = { ...view, settings, weights: params.weights, plan };
  const planned = countQueue(request).minutes;
  const place = newPlace(view, 'review', buildQueue(request));
  const study = createStudy(services, createNotices(), place, () => place);
  const began = clock.now();
  let waited = 0;
  for (;;) {
    const { screen } = study.shown.getState();
    if (screen.kind === 'end') break;
    if (screen.kind === 'wait') {
      // The learner fetches a tea until the last cards come back.
      waited += Math.max(0, screen.until - clock.now());
      clock.move(Math.max(0, screen.until - clock.now()));
      study.lookAgain();
      continue;
    }
    if (screen.kind !== 'front') throw new Error(`unexpected ${screen.kind}`);
    const mind = minds.get(screen.hand.card);
    if (!mind) throw new Error('a card that nobody has in mind');
    const isFresh = mind.isNew();
    const grade = mind.answer(view.now.day);
    const seconds = isFresh ? pace.fresh : grade === 'again' ? pace.again : pace.pass;
    clock.move(Math.round(1000 * seconds * (0.6 + 0.8 * random()) - 1000));
    study.reveal();
    clock.move(1000);
    study.grade(grade);
    await study.settled();
  }
  study.close();
  await study.settled();
  const after = { ...view, states: storage.current().states };
  const still = planFor(after, storage.current())?.minutes ?? 0;
  return { planned, taken: (clock.now() - began - waited) / 60_000, still };
}

function trueRecall(
  interview: Interview,
  deck: Deck,
  minds: ReadonlyMap<CardId, CardInMind>,
  day: StudyDay,
): number {
  let [sum, counted] = [0, 0];
  for (const { id, topic } of deck.cards) {
    const weight = interview.topics[topic]?.weight ?? 0;
    sum += weight * (minds.get(cardId(id))?.recallOn(day) ?? 0);
    counted += weight;
  }
  return sum / counted;
}
