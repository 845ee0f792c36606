// An interview is a date to know something by: topics with weights, and the minutes that there are until then.
// Kept as a `configured` entry of its own; one that is put off or called off is written again.

import type { TopicPath } from '#deck/card.ts';
import { isBelow } from '#deck/topic.ts';
import { isRecord } from '#kit/is-record.ts';
import { isStudyDay, type StudyDay } from '#kit/time.ts';
import { weekdayOf } from './calendar.ts';
import { type Entry, standing } from './journal.ts';

export interface TopicWeight {
  readonly path: TopicPath;
  /** How much a card of this topic, or below it, counts: twice the weight, twice the worth. */
  readonly weight: number;
}

export interface Interview {
  readonly id: string;
  readonly name: string;
  readonly date: StudyDay;
  /** The longest path above a card decides. `[]` is the path of the whole deck. */
  readonly topics: readonly TopicWeight[];
  /** Minutes for study, Monday first. */
  readonly minutes: readonly number[];
  /** Put away: it asks for nothing any more, but is still there to look at. */
  readonly archived?: true;
}

const keyStart = 'interview:';

/** The key of the `configured` entry that holds an interview. Its value: the interview, or null once it is deleted. */
export const interviewKey = (id: string): string => keyStart + id;

/** Every interview there is, past ones too, the nearest date first. */
export function foldInterviews(entries: readonly Entry[]): readonly Interview[] {
  const interviews = new Map<string, Interview>();
  for (const entry of standing(entries)) {
    if (entry.kind !== 'configured' || !entry.key.startsWith(keyStart)) continue;
    const interview = readInterview(entry.value);
    if (interview) interviews.set(entry.key, interview);
    else if (entry.value === null) interviews.delete(entry.key);
  }
  return [...interviews.values()].sort((a, b) => a.date - b.date);
}

/** An interview from elsewhere; `undefined` if it is something else. */
export function readInterview(value: unknown): Interview | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name, date, topics, minutes, archived } = value;
  if (typeof id !== 'string' || typeof name !== 'string' || !isStudyDay(date)) return undefined;
  if (!Array.isArray(topics) || !topics.every(isTopicWeight)) return undefined;
  if (!Array.isArray(minutes) || minutes.length !== 7 || !minutes.every(isAmount)) return undefined;
  return {
    id,
    name,
    date,
    topics,
    minutes,
    ...(archived === true && { archived }),
  };
}

const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

function isTopicWeight(value: unknown): value is TopicWeight {
  if (!isRecord(value)) return false;
  const { path, weight } = value;
  return Array.isArray(path) && path.every((part) => typeof part === 'string') && isAmount(weight);
}

/** The interviews still to come. On its day an interview is still worked for; after it, cards return to normal. */
export const upcoming = (interviews: readonly Interview[], today: StudyDay): readonly Interview[] =>
  interviews.filter(({ date, archived }) => date >= today && !archived);

/** The interviews of this very day. */
export const heldOn = (interviews: readonly Interview[], day: StudyDay): readonly Interview[] =>
  upcoming(interviews, day).filter(({ date }) => date === day);

/** Which of the interview's topics a card's topic belongs to: the longest path. -1 for none. */
export function topicOf({ topics }: Interview, path: TopicPath): number {
  let best = -1;
  topics.forEach((topic, index) => {
    const isLonger = topic.path.length > (topics[best]?.path.length ?? -1);
    if (isLonger && isBelow(path, topic.path)) best = index;
  });
  return best;
}

/**
 * The minutes of a day. Several interviews share it: it has what the most demanding of those ahead
 * asks for, not their sum.
 */
export const minutesOn = (interviews: readonly Interview[], day: StudyDay): number =>
  upcoming(interviews, day).reduce(
    (most, { minutes }) => Math.max(most, minutes[weekdayOf(day)] ?? 0),
    0,
  );
