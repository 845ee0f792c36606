// The last deck of each collection in a backup: without it, a device that is set up anew could not follow what was
// edited since. Words are hashes, as they are in the database; each line names its hashes once.

import { cardKinds } from '#deck/card.ts';
import type { Gist } from '#deck/gist.ts';
import type { Trace } from '#deck/trace.ts';
import { isListOf } from '#kit/is-list-of.ts';
import { isRecord } from '#kit/is-record.ts';

/** Some cards of the last deck of a collection. */
export interface SeenCards {
  readonly collection: string;
  readonly traces: readonly Trace[];
}

/** A trace whose gists are indexes into the hashes of its line. */
type Written = Omit<Trace, 'place' | 'prompt' | 'answer'> &
  Readonly<Record<'place' | 'prompt' | 'answer', readonly number[]>>;

/** Signs of a line, about: it stays far below what is read as one, by earlier versions as well. */
const enoughSigns = 2 ** 19;

export function* seenLines({ collection, traces }: SeenCards): Generator<string> {
  let some: Trace[] = [];
  let signs = 0;
  for (const trace of traces) {
    some.push(trace);
    signs += signsOf(trace);
    if (signs < enoughSigns) continue;
    yield lineOf({ collection, traces: some });
    [some, signs] = [[], 0];
  }
  if (some.length > 0) yield lineOf({ collection, traces: some });
}

/** A hash takes up to eleven signs, its indexes six. Of short cards, the names take more than the hashes. */
const signsOf = ({ id, topic, parent, place, prompt, answer }: Trace): number =>
  100 + `${id}${topic}${parent ?? ''}`.length + 17 * (place.length + prompt.length + answer.length);

function lineOf({ collection, traces }: SeenCards): string {
  const indexes = new Map<number, number>();
  const indexOf = (hash: number): number => {
    const index = indexes.get(hash) ?? indexes.size;
    indexes.set(hash, index);
    return index;
  };
  const written = (gist: Gist) => Array.from(gist, indexOf);
  const cards = traces.map(
    ({ place, prompt, answer, ...card }): Written => ({
      ...card,
      place: written(place),
      prompt: written(prompt),
      answer: written(answer),
    }),
  );
  return JSON.stringify({ collection, hashes: [...indexes.keys()], cards });
}

/** What a line says, or `undefined` where it is none. The value comes from JSON. */
export function readSeenLine(value: unknown): SeenCards | undefined {
  if (!isRecord(value)) return undefined;
  const { collection, hashes, cards } = value;
  if (!isName(collection) || !isListOf(isHash, hashes) || !isListOf(isWritten, cards))
    return undefined;
  const gist = (indexes: readonly number[]): Gist =>
    Uint32Array.from(new Set(indexes.map((index) => hashes[index] ?? 0))).sort();
  const traces = cards.map(
    ({ id, kind, topic, parent, place, prompt, answer }): Trace => ({
      id,
      kind,
      topic,
      parent,
      place: gist(place),
      prompt: gist(prompt),
      answer: gist(answer),
    }),
  );
  return { collection, traces };
}

function isWritten(value: unknown): value is Written {
  if (!isRecord(value)) return false;
  const { id, kind, topic, parent, place, prompt, answer } = value;
  return (
    isName(id) &&
    cardKinds.some((known) => known === kind) &&
    isListOf(isText, topic) &&
    (parent === undefined || isName(parent)) &&
    [place, prompt, answer].every((gist) => isListOf(isHash, gist))
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isName = (value: unknown): value is string =>
  isText(value) && value !== '' && value.length <= 1000;
const isHash = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32;
