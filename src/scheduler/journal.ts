// The journal: what the learner did. Append-only, the only precious data. Memory is a fold of it (`fold.ts`).

import type { CardId } from '#deck/card.ts';
import type { Descent } from '#deck/change.ts';
import type { Brand } from '#kit/brand.ts';
import { byText } from '#kit/order.ts';
import type { Instant, StudyDay } from '#kit/time.ts';

export type EntryId = Brand<string, 'EntryId'>;
/** What one act of the learner wrote together: undo retracts an act. */
export type ActionId = Brand<string, 'ActionId'>;
export type DeviceId = Brand<string, 'DeviceId'>;

export const grades = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof grades)[number];

/** Review moves memory; quiz moves it where the learner counts it; practice never does. */
export const modes = ['review', 'quiz', 'practice'] as const;
export type Mode = (typeof modes)[number];

/** How sure the learner was before the answer was shown. */
export const confidences = ['sure', 'maybe', 'no'] as const;
export type Confidence = (typeof confidences)[number];

/** When a card comes back: minutes away at an instant, or on a study day. */
export type Due = { readonly at: Instant } | { readonly on: StudyDay };

/** What an act says, before storage stamps it. One per card: a list writes one per item. */
export type EntryDraft =
  | {
      readonly kind: 'answered';
      readonly card: CardId;
      readonly grade: Grade;
      /** Until the grade. The items of a list share the time that the list took. */
      readonly tookMs: number;
      readonly mode: Mode;
      /** The assigned due, after fuzz and balancing: data, so that no two devices can disagree. */
      readonly due: Due;
      /** The version of the FSRS parameters that was configured then. */
      readonly params: string;
      readonly confidence?: Confidence;
    }
  /** Undo: takes back every entry of one act. */
  | { readonly kind: 'retracted'; readonly target: ActionId }
  | { readonly kind: 'suspended' | 'resumed' | 'unflagged' | 'reset'; readonly card: CardId }
  /** Not shown again before `until`. */
  | { readonly kind: 'skipped'; readonly card: CardId; readonly until: StudyDay }
  | { readonly kind: 'flagged'; readonly card: CardId; readonly note?: string }
  | { readonly kind: 'rescheduled'; readonly card: CardId; readonly due: Due }
  | {
      readonly kind: 'decided';
      readonly card: CardId;
      readonly verdict: 'accept' | 'reject' | 'edit';
      readonly text?: string;
    }
  | ({ readonly kind: 'descended' } & Descent)
  | {
      readonly kind: 'imported';
      readonly card: CardId;
      /** Days. */
      readonly stability: number;
      readonly difficulty: number;
      readonly due: Due;
    }
  /** A setting, FSRS parameters, an interview, a preset. The last writer by (tick, device, seq) wins. */
  | { readonly kind: 'configured'; readonly key: string; readonly value: unknown };

interface Stamp {
  /** A ULID. */
  readonly id: EntryId;
  readonly at: Instant;
  /** Logical time, max(at, last tick + 1), `lastInstant` at most: a clock that is set back reorders nothing. */
  readonly tick: number;
  /** Minutes east of UTC at writing. */
  readonly offset: number;
  /** The study day at writing. Never recomputed. */
  readonly day: StudyDay;
  readonly device: DeviceId;
  /** Counts this device's entries from 1. */
  readonly seq: number;
  readonly action: ActionId;
}

export type Entry = EntryDraft & Stamp;
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;
export type AnsweredEntry = EntryOf<'answered'>;

/** The last that a ULID can name, in the year 10889. What claims to be later is not believed. */
export const lastInstant = 2 ** 48 - 1;

/** What decides which of two entries is the older one. */
export type Place = Pick<Stamp, 'tick' | 'device' | 'seq' | 'id'>;

/** The one order of entries on every device. The id decides only where a cloned profile counted twice. */
export const byTime = (a: Place, b: Place): number =>
  a.tick - b.tick || byText(a.device, b.device) || a.seq - b.seq || byText(a.id, b.id);

/** What takes an act back. */
export const undoOf = (target: ActionId): readonly EntryDraft[] => [{ kind: 'retracted', target }];

/** The acts that were taken back. A retraction counts whenever it arrives, and is final. */
export const retractedActs = (entries: Iterable<Entry>): ReadonlySet<ActionId> => {
  const acts = new Set<ActionId>();
  for (const entry of entries) if (entry.kind === 'retracted') acts.add(entry.target);
  return acts;
};

/** What still holds, oldest first: the order in which everything is folded. */
export const standing = (entries: readonly Entry[]): readonly Entry[] => {
  const taken = retractedActs(entries);
  const held = taken.size === 0 ? [...entries] : entries.filter(({ action }) => !taken.has(action));
  return held.sort(byTime);
};
