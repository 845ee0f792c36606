// What a quiz is to be: which cards, asked how, how many, against which clock. Plain data: it is kept as a preset,
// and inside a quiz that was left.

import type { CardId, TopicPath } from '#deck/card.ts';
import { isListOf } from '#kit/is-list-of.ts';
import { isRecord } from '#kit/is-record.ts';
import { type Role, roles } from './roles.ts';

export const hows = ['recall', 'choice', 'typed', 'mock'] as const;
export type How = (typeof hows)[number];

export const orders = ['fading', 'mixed', 'notes'] as const;
/** Fading first, at random, or as the notes have it. */
export type Order = (typeof orders)[number];

/** Only cards of which all of this is true. */
const onlys = ['flagged', 'missed', 'seen', 'new', 'alike'] as const;
export type Only = (typeof onlys)[number];

export interface Scope {
  /** Any of these topics, or what lies below them. None: the whole deck. */
  readonly topics: readonly TopicPath[];
  /** Words that must all stand on the card; `#name` is a topic of any level. */
  readonly words: string;
  readonly only: readonly Only[];
  /** The id of an interview whose topics are asked. */
  readonly interview: string | undefined;
  /** These cards alone, chosen elsewhere: what a debrief found. None: all. */
  readonly cards: readonly CardId[];
}

export const lengths = [5, 10, 20, 'all'] as const;
type Length = (typeof lengths)[number];

/** Seconds a question in a mock interview; nothing is submitted when they are over. */
export const paces = ['off', 60, 90, 120] as const;
type Pace = (typeof paces)[number];

export interface QuizSetup {
  readonly scope: Scope;
  readonly order: Order;
  readonly how: How;
  readonly length: Length;
  readonly pace: Pace;
  /** What a mock interview weighs, where no interview says so. */
  readonly role: Role;
  /** Whether answers count as reviews. Those of multiple choice never do. */
  readonly counts: boolean;
  /** Ask how sure the learner is before the answer is shown. */
  readonly asksConfidence: boolean;
}

export const everything: Scope = {
  topics: [],
  words: '',
  only: [],
  interview: undefined,
  cards: [],
};

export const defaultSetup: QuizSetup = {
  scope: everything,
  order: 'fading',
  how: 'recall',
  length: 10,
  pace: 90,
  role: 'any',
  counts: true,
  asksConfidence: false,
};

/** Recognising an answer is not recalling it: a choice is practice. */
export const movesMemory = ({ how, counts }: QuizSetup): boolean => counts && how !== 'choice';

/** A setup from elsewhere; `undefined` if it is something else. */
export function readSetup(value: unknown): QuizSetup | undefined {
  if (!isRecord(value) || !isRecord(value.scope)) return undefined;
  const { order, how, length, pace, role, counts, asksConfidence } = value;
  const scope = readScope(value.scope);
  if (!scope || !isOneOf(orders, order) || !isOneOf(hows, how)) return undefined;
  if (!isOneOf(lengths, length) || !isOneOf(paces, pace)) return undefined;
  return {
    scope,
    order,
    how,
    length,
    pace,
    role: isOneOf(roles, role) ? role : 'any',
    counts: counts === true,
    asksConfidence: asksConfidence === true,
  };
}

function readScope(value: Record<string, unknown>): Scope | undefined {
  const { topics, words, only, interview, cards } = value;
  if (typeof words !== 'string' || !Array.isArray(topics) || !topics.every(isPath))
    return undefined;
  if (!Array.isArray(only) || !only.every((one): one is Only => isOneOf(onlys, one)))
    return undefined;
  return {
    topics,
    words,
    only,
    interview: typeof interview === 'string' ? interview : undefined,
    cards: isListOf(isCard, cards) ? cards : [],
  };
}

export const isCard = (value: unknown): value is CardId => typeof value === 'string';

const isPath = (value: unknown): value is TopicPath =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

export const isOneOf = <Choice>(choices: readonly Choice[], value: unknown): value is Choice =>
  (choices as readonly unknown[]).includes(value);
