// An interview while it is being written down.

import type { TopicPath } from '#deck/card.ts';
import { topicKey } from '#deck/topic.ts';
import { addDays, type StudyDay } from '#kit/time.ts';
import type { Interview, TopicWeight } from '#scheduler/interview.ts';

export interface Draft {
  readonly name: string;
  /** Until one is chosen, there is none. */
  readonly date: StudyDay | undefined;
  /** None: all topics alike. */
  readonly topics: readonly TopicWeight[];
  /** Monday first. */
  readonly minutes: readonly number[];
}

type Slip = 'noName' | 'noDate' | 'pastDate' | 'farDate' | 'noMinutes';

/** More minutes than this are a wish, not a plan. */
export const mostMinutes = 600;

/** Days. Farther ahead a forecast says nothing, and takes long to say it. */
export const farthest = 730;

const usualMinutes = 20;

export const newDraft: Draft = {
  name: '',
  date: undefined,
  topics: [],
  minutes: new Array<number>(7).fill(usualMinutes),
};

export const draftOf = ({ name, date, topics, minutes }: Interview): Draft => ({
  name,
  date,
  topics: topics.filter(({ path }) => path.length > 0),
  minutes,
});

/** What keeps it from being saved. */
export const slipsOf = ({ name, date, minutes }: Draft, today: StudyDay): readonly Slip[] => [
  ...(name.trim() === '' ? (['noName'] as const) : []),
  ...dateSlips(date, today),
  ...(minutes.every((each) => each === 0) ? (['noMinutes'] as const) : []),
];

function dateSlips(date: StudyDay | undefined, today: StudyDay): readonly Slip[] {
  if (date === undefined) return ['noDate'];
  if (date < today) return ['pastDate'];
  return date > addDays(today, farthest) ? ['farDate'] : [];
}

/** `undefined` where something is missing. A date set anew takes the interview out of the archive. */
export function interviewFrom(id: string, draft: Draft, today: StudyDay): Interview | undefined {
  const { name, date, topics, minutes } = draft;
  if (date === undefined || slipsOf(draft, today).length > 0) return undefined;
  const whole: readonly TopicWeight[] = [{ path: [], weight: 1 }];
  return { id, name: name.trim(), date, topics: topics.length > 0 ? topics : whole, minutes };
}

/** With this topic chosen, or no longer. */
export function toggled(topics: readonly TopicWeight[], path: TopicPath): readonly TopicWeight[] {
  const without = topics.filter((topic) => topicKey(topic.path) !== topicKey(path));
  return without.length < topics.length ? without : [...topics, { path, weight: 1 }];
}

export const weighed = (
  topics: readonly TopicWeight[],
  path: TopicPath,
  weight: number,
): readonly TopicWeight[] =>
  topics.map((topic) => (topicKey(topic.path) === topicKey(path) ? { path, weight } : topic));
