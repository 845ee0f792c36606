// What a check says. A verdict is a suggestion: the learner decides.

import type { CardId, CardKind } from '#deck/card.ts';
import type { Grade } from '#scheduler/journal.ts';

export interface TypedQuestion {
  readonly id?: CardId;
  readonly kind: CardKind;
  readonly frontText: string;
  readonly backText: string;
  /** On list cards, the text of each item. */
  readonly items?: readonly string[];
}

export type Verdict = 'right' | 'partly' | 'wrong';

export interface TypedCheck {
  readonly verdict: Verdict;
  /** The share of what was to be said, weighted, between 0 and 1. */
  readonly coverage: number;
  /** What the answer lacks, in the words of the notes, most telling first. */
  readonly missed: readonly string[];
  /** Said the other way round: "rises" where the notes say "falls". */
  readonly opposite?: Opposite;
  /** Another card of the deck that goes by the typed name. */
  readonly insteadOf?: CardId;
  /** On lists: which items were there. */
  readonly itemsHad?: readonly boolean[];
  /** What was to be said is there, but does not follow one another as in the notes. */
  readonly isOutOfOrder?: boolean;
  readonly suggested: Grade;
}

export interface Opposite {
  readonly said: string;
  readonly meant: string;
}

type More = Partial<
  Pick<TypedCheck, 'missed' | 'opposite' | 'insteadOf' | 'itemsHad' | 'isOutOfOrder'>
>;

export const judge = (verdict: Verdict, coverage: number, more: More = {}): TypedCheck => ({
  verdict,
  coverage,
  missed: [],
  ...more,
  suggested: gradeFor(verdict),
});

/** As in the mock interview: what came only in part is asked again soon. */
const gradeFor = (verdict: Verdict): Grade => (verdict === 'right' ? 'good' : 'again');
