// Splits and merges: a card whose text went into several, and several whose texts went into one. A split looks
// for what a card lost and a new card now says; a merge is a split seen from the other end.

import { candidatesOf } from './candidates.ts';
import type { CardId } from './card.ts';
import type { Change, Descent } from './change.ts';
import { type Gist, without } from './gist.ts';
import type { Scale } from './likeness.ts';
import type { Trace } from './trace.ts';

/** How much of the smaller card has to be found in what the larger one lost. */
const leastFound = 0.75;

/** The least weight that counts as found: about three words that not every card has. */
const leastWeight = 60;

export function partings(
  { before, after, leavers, newcomers }: Change,
  heirs: ReadonlyMap<CardId, CardId>,
  scale: Scale,
): readonly Descent[] {
  const parents = new Map([...heirs].map(([from, to]) => [to, from]));
  const heirOf = (trace: Trace) => after.get(heirs.get(trace.id) ?? trace.id);
  const parentOf = (trace: Trace) => before.get(parents.get(trace.id) ?? trace.id);
  const orphans = newcomers.filter(({ id }) => !parents.has(id));
  const heirless = leavers.filter(({ id }) => !heirs.has(id));
  const splits = partsOf(losses(before.values(), heirOf), orphans, scale);
  const merges = partsOf(losses(after.values(), parentOf), heirless, scale);
  return [
    ...splits.map(({ whole, part }): Descent => ({ from: whole, to: part, how: 'split' })),
    ...merges.map(({ whole, part }): Descent => ({ from: part, to: whole, how: 'merged' })),
  ];
}

/** A card, and what its counterpart in the other deck no longer says. */
interface Loss {
  readonly whole: Trace;
  readonly counterpart: Trace | undefined;
  readonly lost: Gist;
}

function losses(
  traces: Iterable<Trace>,
  counterpartOf: (trace: Trace) => Trace | undefined,
): Loss[] {
  return [...traces].flatMap((whole): Loss[] => {
    const counterpart = counterpartOf(whole);
    if (!counterpart) return [{ whole, counterpart, lost: saidBy(whole) }];
    const lost = without(saidBy(whole), saidBy(counterpart));
    return lost.length > 0 ? [{ whole, counterpart, lost }] : [];
  });
}

/** What a card teaches: its answer, but for a reverse, which asks with it. */
const saidBy = ({ kind, prompt, answer }: Trace): Gist => (kind === 'reverse' ? prompt : answer);

/** The whole that each part came from, where a whole has at least two. */
function partsOf(wholes: readonly Loss[], parts: readonly Trace[], scale: Scale) {
  const found = new Map<Trace, { readonly loss: Loss; readonly share: number }>();
  const texts = wholes.map(({ lost }) => lost);
  for (const [i, j] of candidatesOf(parts.map(saidBy), texts, scale.weigh)) {
    const [part, loss] = [parts[i], wholes[j]];
    const share = part && loss ? shareFrom(loss, part, scale) : 0;
    if (part && loss && share > (found.get(part)?.share ?? 0)) found.set(part, { loss, share });
  }
  const partings = [...found].map(([part, { loss }]) => ({ part: part.id, loss }));
  const countOf = (loss: Loss) =>
    partings.filter((other) => other.loss === loss).length + (loss.counterpart ? 1 : 0);
  return partings
    .filter(({ loss }) => countOf(loss) > 1)
    .map(({ part, loss }) => ({ part, whole: loss.whole.id }));
}

/** How much of a part comes from what the whole lost; 0 where that is too little to go by. */
function shareFrom({ whole, counterpart, lost }: Loss, part: Trace, scale: Scale): number {
  if ((part.kind === 'reverse') !== (whole.kind === 'reverse')) return 0;
  const said = saidBy(part);
  // Words that the other half says as well tell nothing of where this half came from.
  const own = counterpart ? without(said, saidBy(counterpart)) : said;
  const share = Math.min(scale.shareIn(own, lost), scale.shareIn(said, saidBy(whole)));
  return share < leastFound || share * scale.weightOf(own) < leastWeight ? 0 : share;
}
