// A grade of the card on screen, in the scheduler's terms: a list is graded as one and writes an entry per item.

import type { CardId } from '#deck/card.ts';
import { preview } from '#scheduler/answer.ts';
import { optionsFor } from '#scheduler/answer-options.ts';
import type { Load } from '#scheduler/calendar.ts';
import type { Confidence, Due, EntryDraft, Grade, Mode } from '#scheduler/journal.ts';
import { type Memory, stateOf } from '#scheduler/memory.ts';
import type { Params } from '#scheduler/params.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import type { Settings } from '#scheduler/settings.ts';
import type { View } from '#scheduler/studied.ts';
import { askedMembers, gradedMembers } from './session.ts';

export interface SessionView extends View {
  readonly settings: Settings;
  readonly params: Params;
}

interface AnswerView extends SessionView {
  /** How full the coming days are. */
  readonly load: Load;
}

export interface Consequences {
  readonly drafts: readonly EntryDraft[];
  /** The memories that will follow. */
  readonly memories: ReadonlyMap<CardId, Memory>;
  /** Whether the card comes back in minutes. */
  readonly returns: boolean;
  /** When it comes back: of a list, the first of its items. */
  readonly due: Due | undefined;
}

/** When the card would come back after each grade: of a list, when the first of its items does. */
export function duesOf(
  card: CardId,
  missed: readonly CardId[],
  view: AnswerView,
): Readonly<Record<Grade, Due>> {
  const previewOf = previewer(card, view);
  const members = askedMembers(view, card).map((id) => ({ id, outcome: previewOf(id) }));
  const soonest = (grade: Grade): Due =>
    members
      .map(({ id, outcome }) => outcome[missed.includes(id) ? 'again' : grade].due)
      .reduce(sooner);
  return {
    again: soonest('again'),
    hard: soonest('hard'),
    good: soonest('good'),
    easy: soonest('easy'),
  };
}

/** One grade for the card; of a list, for the items that were not missed. */
export const answerCard = (
  card: CardId,
  {
    grade,
    missed = [],
    tookMs,
    mode,
  }: {
    grade: Grade;
    missed?: readonly CardId[];
    tookMs: number;
    mode: SessionPlace['mode'];
  },
  view: AnswerView,
): Consequences =>
  answerMembers(
    card,
    {
      members: askedMembers(view, card),
      gradeOf: (member) => (missed.includes(member) ? 'again' : grade),
      tookMs,
      mode,
    },
    view,
  );

/** How a list went as a whole: one item missed, and it comes back. */
export const gradeWith = (grade: Grade, missed: readonly CardId[]): Grade =>
  missed.length > 0 ? 'again' : grade;

/** What is said of a card: of a list, item by item. */
interface Said {
  /** Without it: all items that are not stopped. */
  readonly members?: readonly CardId[];
  readonly gradeOf: (member: CardId) => Grade;
  readonly tookMs: number;
  readonly mode: Mode;
  readonly confidence?: Confidence | undefined;
}

export function answerMembers(
  card: CardId,
  { members: said, gradeOf, tookMs, mode, confidence }: Said,
  view: AnswerView,
): Consequences {
  const members = said ?? gradedMembers(view, card);
  const previewOf = previewer(card, view);
  const each = members.map((member) => {
    const grade = gradeOf(member);
    const outcome = mode === 'practice' ? asItStands(member, view) : previewOf(member)[grade];
    return { member, grade, outcome };
  });
  // The time of an act is shared out: its sum is what the learner took.
  const share = Math.round(tookMs / members.length);
  return {
    drafts: each.map(({ member, grade, outcome }) => ({
      kind: 'answered',
      card: member,
      grade,
      tookMs: share,
      mode,
      due: outcome.due,
      params: view.params.version,
      ...(confidence && { confidence }),
    })),
    memories: new Map(each.map(({ member, outcome }) => [member, outcome.memory])),
    returns:
      mode === 'practice'
        ? each.some(({ grade }) => grade === 'again')
        : each.some(({ outcome }) => 'at' in outcome.due),
    due: soonestOf(each.map(({ outcome }) => outcome.due)),
  };
}

/** Every item of a list is answered with the options of its list, so that they stay together. */
function previewer(card: CardId, view: AnswerView) {
  const options = optionsFor(card, { ...view, weights: view.params.weights });
  return (member: CardId) => preview(stateOf(view.states, member), view.now, options);
}

/** Practice moves nothing: the due that stands is written once more. */
function asItStands(member: CardId, { states, now }: View): { due: Due; memory: Memory } {
  const { memory } = stateOf(states, member);
  if (memory.phase === 'review') return { memory, due: { on: memory.due } };
  return { memory, due: { at: memory.phase === 'learning' ? memory.due : now.at } };
}

const soonestOf = ([first, ...others]: readonly Due[]): Due | undefined =>
  first && others.reduce(sooner, first);

const sooner = (a: Due, b: Due): Due => {
  if ('at' in a) return 'at' in b && b.at < a.at ? b : a;
  return 'at' in b || b.on < a.on ? b : a;
};
