// The filters of Browse, each with what it asks of a card. A new one is a line here, and one in `words.ts`.

import { type CardKind, cardKinds } from '#deck/card.ts';
import { addDays, type Moment } from '#kit/time.ts';
import { topicOf } from '#scheduler/interview.ts';
import type { CardState, KnownMemory } from '#scheduler/memory.ts';
import { conditionTest, type RowTest, type Surroundings } from './conditions.ts';
import { numberTest, percentAboveOne } from './measure.ts';
import { dueIn } from './order.ts';
import type { Filter } from './query.ts';
import { comparable, type Row } from './row.ts';

/** The test of one value of a filter. */
type MakeTest = (asked: Asked, around: Surroundings) => RowTest | undefined;
type Asked = Pick<Filter, 'compare'> & { readonly value: string };

/** Filters that only the journal can answer. */
export const needsPast = ({ key }: Filter): boolean => key === 'rated' || key === 'edited';

/** The test of a filter; nothing where its key is unknown or its value makes no sense. */
export function testOf(filter: Filter, around: Surroundings): RowTest | undefined {
  const { key, compare, choices } = filter;
  if (!isFilterKey(key)) return undefined;
  const tests = choices
    .filter((value) => value !== '')
    .map((value) => makers[key]({ compare, value }, around));
  const known = tests.filter((test) => test !== undefined);
  if (known.length === 0 || known.length < tests.length) return undefined;
  const [only, ...others] = known;
  return others.length === 0 ? only : (row) => known.some((test) => test(row));
}

const makers = {
  topic: topicTest,
  // Tags of a note name its topic.
  tag: topicTest,
  file: ({ value }) => {
    const asked = comparable(value);
    return (row) => row.noteText.includes(asked);
  },
  line: ({ compare, value }) => {
    const test = numberTest(compare, value);
    return test && ((row) => test(row.line) || test(row.endLine));
  },
  kind: ({ value }) => {
    const asked = value.toLowerCase();
    if (asked === 'line') return isLine;
    return cardKinds.some((kind) => kind === asked) ? ({ kind }) => kind === asked : undefined;
  },
  is: ({ value }, around) => conditionTest(value.toLowerCase(), around),
  flag: ({ value }, { standingOf }) => {
    const asked = comparable(value);
    return ({ id }) => {
      const { flag } = standingOf(id).state;
      return flag !== undefined && comparable(flag).includes(asked);
    };
  },
  recall: ({ compare, value }, { standingOf }) => {
    const test = numberTest(compare, value, percentAboveOne);
    return (
      test &&
      ((row) => {
        const { recall } = standingOf(row.id);
        return recall !== undefined && test(recall);
      })
    );
  },
  stab: memoryTest((memory) => memory.stability),
  diff: memoryTest((memory) => memory.difficulty),
  due: memoryTest(dueIn),
  lapses: memoryTest((memory) => memory.lapses),
  seen: ({ compare, value }, { standingOf }) => {
    const test = numberTest(compare, value);
    return (
      test &&
      ((row) => {
        const { memory } = standingOf(row.id).state;
        return test(memory.phase === 'new' ? 0 : memory.reviews);
      })
    );
  },
  rated: ({ value }, { past, now }) => {
    const [, days, grade] = /^(\d+)(?::([1-4]))?$/.exec(value) ?? [];
    if (days === undefined) return undefined;
    const since = addDays(now.day, 1 - Number(days));
    return (row) => {
      const last = past?.get(row.id)?.lastRated;
      if (!last) return false;
      return grade === undefined
        ? last.some((day) => day >= since)
        : (last[Number(grade) - 1] ?? never) >= since;
    };
  },
  edited: ({ value }, { past, now }) => {
    if (!/^\d+$/.test(value)) return undefined;
    const since = addDays(now.day, 1 - Number(value));
    return (row) => (past?.get(row.id)?.lastEdited ?? never) >= since;
  },
  interview: ({ value }, { interviews }) => {
    const asked = interviews.filter(({ name }) => comparable(name).includes(comparable(value)));
    return asked.length === 0
      ? undefined
      : (row) => asked.some((interview) => topicOf(interview, row.topic) >= 0);
  },
} satisfies Record<string, MakeTest>;

/** A filter whose value is not typed yet. */
export const isUnfinished = ({ key, choices }: Filter): boolean =>
  isFilterKey(key) && choices.every((value) => value === '');

export type FilterKey = keyof typeof makers;
export const filterKeys = Object.keys(makers) as FilterKey[];
export const isFilterKey = (key: string): key is FilterKey => Object.hasOwn(makers, key);

const never = Number.NEGATIVE_INFINITY;

function memoryTest(
  figure: (memory: KnownMemory, state: CardState, now: Moment) => number,
): MakeTest {
  return ({ compare, value }, { standingOf, now }) => {
    const test = numberTest(compare, value);
    return (
      test &&
      ((row) => {
        const { state } = standingOf(row.id);
        return state.memory.phase !== 'new' && test(figure(state.memory, state, now));
      })
    );
  };
}

/** "Line" is what Anki would call basic: all that is neither a list, in whatever order, nor a gap to fill, nor a choice. */
const isLine = ({ kind }: Row): boolean => !noLines.has(kind);
const noLines: ReadonlySet<CardKind> = new Set(['list', 'sequence', 'cloze', 'choice']);

/**
 * A topic by its name or a part of it, on any level; `a/b` names a topic below another. By `=` the topic of that whole
 * path, and what is below it.
 */
function topicTest({ compare, value }: Asked): RowTest {
  const asked = comparable(value);
  return compare === '='
    ? ({ topicText }) => topicText === asked || topicText.startsWith(`${asked}/`)
    : ({ topicText }) => topicText.includes(asked);
}
