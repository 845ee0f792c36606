// How an edited deck descends from the last one: which of its new cards are old cards in new words, so that
// their histories follow. Pure, and the same on every device that has seen the same two decks.

import { byText } from '#kit/order.ts';
import { assign, leads, type Tie } from './assignment.ts';
import { candidatesOf } from './candidates.ts';
import type { CardId } from './card.ts';
import { type Change, compare, type Descent } from './change.ts';
import { type Gist, isSameGist, nameOfGist, union } from './gist.ts';
import { leastLikeness, likenessOf, type SameList, type Scale, scaleOf } from './likeness.ts';
import { partings } from './partings.ts';
import type { Trace } from './trace.ts';

/** What the journal knows, as far as lineage has to. */
export interface Histories {
  readonly has: (card: CardId) => boolean;
  /** Whether an earlier lineage made one card of two: a rewording that is taken back leads home. */
  readonly areKin: (a: CardId, b: CardId) => boolean;
}

export interface Lineage {
  readonly descents: readonly Descent[];
  /** Cards of both decks. */
  readonly kept: readonly CardId[];
  /** Cards that left without an heir. Their histories stay, should they return. */
  readonly retired: readonly CardId[];
}

/** Two decks of one collection, or the parts of them that changed. */
export function lineageOf(
  before: readonly Trace[],
  after: readonly Trace[],
  histories: Histories,
): Lineage {
  const change = compare(before, after);
  const scale = scaleOf([...before, ...after]);
  const heirs = heirsOf(change, scale, histories);
  const parted = partings(change, heirs, scale);
  const descents = [...named(change, heirs, parted), ...parted].filter(({ from }) =>
    histories.has(from),
  );
  const left = new Set([...heirs.keys(), ...parted.map(({ from }) => from)]);
  return {
    descents: descents.sort(byCards),
    kept: change.kept,
    retired: change.leavers.map(idOf).filter((id) => !left.has(id)),
  };
}

/** For each leaver that has one, the newcomer that it became. Lists first: their items follow them. */
function heirsOf(change: Change, scale: Scale, histories: Histories): ReadonlyMap<CardId, CardId> {
  const heirs = new Map<CardId, CardId>();
  const isItem = ({ kind }: Trace) => kind === 'item';
  const sameList: SameList = (a, b) =>
    a.parent !== undefined && (heirs.get(a.parent) ?? a.parent) === b.parent;
  const match = (leavers: readonly Trace[], newcomers: readonly Trace[]) => {
    for (const [from, to] of matchAll(leavers, newcomers, scale, sameList, histories))
      heirs.set(from, to);
  };
  for (const [from, to] of sameTexts(change)) heirs.set(from.id, to.id);
  const unmatched = () => {
    const found = new Set(heirs.values());
    return {
      leavers: change.leavers.filter(({ id }) => !heirs.has(id)),
      newcomers: change.newcomers.filter(({ id }) => !found.has(id)),
    };
  };
  const first = unmatched();
  match(
    first.leavers.filter((trace) => !isItem(trace)),
    first.newcomers.filter((trace) => !isItem(trace)),
  );
  const second = unmatched();
  match(second.leavers, second.newcomers);
  return heirs;
}

/** Cards that only have another name: no need to measure them, and a whole deck may be of that kind. */
function sameTexts({ leavers, newcomers }: Change): readonly (readonly [Trace, Trace])[] {
  const byText = onlyOnes(newcomers);
  return [...onlyOnes(leavers)].flatMap(([name, from]) => {
    const to = from && byText.get(name);
    const isSame = to && isSameGist(from.prompt, to.prompt) && isSameGist(from.answer, to.answer);
    return isSame ? [[from, to] as const] : [];
  });
}

/** By kind and text; nothing where two cards share them. */
function onlyOnes(traces: readonly Trace[]): ReadonlyMap<string, Trace | undefined> {
  const byText = new Map<string, Trace | undefined>();
  for (const trace of traces) {
    const name = `${trace.kind} ${nameOfGist(trace.prompt)} ${nameOfGist(trace.answer)}`;
    byText.set(name, byText.has(name) ? undefined : trace);
  }
  return byText;
}

/** A lead below this is a toss-up: better a card that starts again than a history on a wrong card. */
const leastLead = 0.04;

/** A newcomer with a history of its own takes another one on only if it is the same card beyond doubt. */
const surelyTheSame = 0.75;

function matchAll(
  leavers: readonly Trace[],
  newcomers: readonly Trace[],
  scale: Scale,
  sameList: SameList,
  histories: Histories,
): readonly (readonly [CardId, CardId])[] {
  const ties: Tie[] = [];
  const worthOf = (from: Trace, to: Trace) => {
    const least =
      histories.has(to.id) && !histories.areKin(from.id, to.id) ? surelyTheSame : leastLikeness;
    const likeness = likenessOf(scale, from, to, sameList);
    return likeness < least ? 0 : likeness - leastLikeness + leastLead;
  };
  const texts = (traces: readonly Trace[]) => traces.map(textOf);
  for (const [row, column] of candidatesOf(texts(leavers), texts(newcomers), scale.weigh)) {
    const [from, to] = [leavers[row], newcomers[column]];
    const worth = from && to ? worthOf(from, to) : 0;
    if (worth > 0) ties.push({ row, column, worth });
  }
  const chosen = assign(ties);
  const lead = leads(ties, chosen);
  return chosen
    .filter((tie) => (lead.get(tie) ?? 0) >= leastLead)
    .flatMap(({ row, column }) => {
      const [from, to] = [leavers[row], newcomers[column]];
      return from && to ? [[from.id, to.id] as const] : [];
    });
}

function named(
  { before, after }: Change,
  heirs: ReadonlyMap<CardId, CardId>,
  parted: readonly Descent[],
): readonly Descent[] {
  const split = new Set(parted.filter(({ how }) => how === 'split').map(({ from }) => from));
  const merged = new Set(parted.filter(({ how }) => how === 'merged').map(({ to }) => to));
  return [...heirs].map(([from, to]): Descent => {
    if (split.has(from)) return { from, to, how: 'split' };
    if (merged.has(to)) return { from, to, how: 'merged' };
    const [was, is] = [before.get(from), after.get(to)];
    const sameText =
      was && is && isSameGist(was.prompt, is.prompt) && isSameGist(was.answer, is.answer);
    return { from, to, how: sameText ? 'moved' : 'reworded' };
  });
}

/** Both sides in one: what a card is looked for by. */
const textOf = ({ prompt, answer }: Trace): Gist => union(prompt, answer);

const idOf = ({ id }: Trace): CardId => id;

const byCards = (a: Descent, b: Descent): number => byText(a.from, b.from) || byText(a.to, b.to);
