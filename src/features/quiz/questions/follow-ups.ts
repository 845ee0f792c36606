// What an interviewer asks next: deeper into what was just asked, beside it, or where it fails. Every follow-up
// stands below the one before it in the notes, or next to it.

import type { CardFace, CardId, CardKind } from '#deck/card.ts';
import { type Deck, isStudied } from '#deck/deck.ts';
import { type Random, seededRandom } from '#kit/chance.ts';
import { groupedBy } from '#kit/groups.ts';

export type FollowUp =
  /** Below the card before, beside it, or a sibling that asks for its limits. */
  | { readonly kind: 'deeper' | 'beside' | 'limits'; readonly card: CardId }
  /** The notes have no card for it: a line to think about aloud, which is not scored. */
  | { readonly kind: 'open' };

interface Standing {
  readonly id: CardId;
  readonly topic: number;
  readonly family: number;
  readonly note: string;
  readonly line: number;
  readonly endLine: number;
  readonly asksForLimits: boolean;
  /** Whether it tells of something that may fail: a gap or a list does not. */
  readonly mayFail: boolean;
}

export interface NoteTree {
  readonly byId: ReadonlyMap<CardId, Standing>;
  readonly byNote: ReadonlyMap<string, readonly Standing[]>;
}

const limits =
  /\b(?:fails?|break(?:s|ing)?|wrong|limits?|weakness(?:es)?|drawbacks?|risks?|danger(?:ous)?|hurts?|mislead(?:s|ing)?|price|cost|trouble|useless|too \w+|not (?:use|enough|work)|worse|disappoints?|trap)\b/i;

const mayFail: ReadonlySet<CardKind> = new Set([
  'question',
  'definition',
  'relation',
  'comparison',
  'formula',
]);

/** Where each card that may follow stands in its note. */
export function noteTreeOf(deck: Deck, faces: ReadonlyMap<CardId, CardFace>): NoteTree {
  const standings = deck.cards.flatMap((card): Standing[] => {
    const face = isStudied(card) ? faces.get(card.id) : undefined;
    if (!face) return [];
    const { id, topic, family, kind } = card;
    const { note, line, endLine, frontText } = face;
    const place = { id, topic, family, note, line, endLine };
    return [{ ...place, asksForLimits: limits.test(frontText), mayFail: mayFail.has(kind) }];
  });
  const byNote = groupedBy(standings, ({ note }) => note);
  return { byId: new Map(standings.map((standing) => [standing.id, standing])), byNote };
}

/** At most, after each question. A short interview goes deep, a long one is long enough. */
export const followUpsAsked = (questions: number): number => (questions <= 5 ? 2 : 1);

/** Questions after a question, each from the one before. Cards in `asked` are not asked again. */
export function followUps(
  tree: NoteTree,
  card: CardId,
  { count, seed, asked }: { count: number; seed: string | number; asked: ReadonlySet<CardId> },
): readonly FollowUp[] {
  const random = seededRandom(`${seed} ${card}`);
  const gone = new Set([...asked, card]);
  const ladder: FollowUp[] = [];
  let from = tree.byId.get(card);
  while (from && ladder.length < count) {
    const next = stepFrom(tree, from, gone, random);
    if (next) ladder.push(next);
    if (!next || next.kind === 'open') break;
    gone.add(next.card);
    from = tree.byId.get(next.card);
  }
  return ladder;
}

function stepFrom(
  { byNote }: NoteTree,
  from: Standing,
  gone: ReadonlySet<CardId>,
  random: Random,
): FollowUp | undefined {
  const others = (byNote.get(from.note) ?? []).filter(
    ({ id, family }) => !gone.has(id) && family !== from.family,
  );
  const below = others.filter(({ line, endLine }) => line > from.line && endLine <= from.endLine);
  const beside = others.filter(({ topic }) => topic === from.topic);
  const card = (cards: readonly Standing[]) => cards[Math.floor(random() * cards.length)]?.id;
  const deeper = card(below);
  if (deeper) return { kind: 'deeper', card: deeper };
  const limit = from.asksForLimits
    ? undefined
    : card(beside.filter(({ asksForLimits }) => asksForLimits));
  if (limit) return { kind: 'limits', card: limit };
  const next = card(nearest(beside, from));
  if (next) return { kind: 'beside', card: next };
  return from.mayFail ? { kind: 'open' } : undefined;
}

/** The closest few: what stands together in the notes belongs together. */
const nearest = (cards: readonly Standing[], { line }: Standing): readonly Standing[] =>
  [...cards].sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line)).slice(0, 4);
