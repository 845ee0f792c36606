import { describe, expect, test } from 'vitest';
import { studyDay } from '#kit/time.ts';
import { type CardAct, draftsOf, toggled } from '#scheduler/card-acts.ts';
import { replay } from '#scheduler/fold.ts';
import { newState, type States } from '#scheduler/memory.ts';
import { studiedState } from '#scheduler/studied.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, anEntry, aState, cardId, noon } from '../../builders/scheduling.ts';

const deck = aDeck([
  { id: 'card' },
  { id: 'new' },
  { id: 'list', kind: 'list' },
  { id: 'one', parent: 'list' },
  { id: 'two', parent: 'list' },
]);
const now = noon(20_000);
const states: States = new Map([
  [cardId('card'), aState()],
  [cardId('one'), aState()],
  [cardId('two'), aState()],
]);
const drafts = (act: CardAct, card: string, on: States = states) =>
  draftsOf(act, [cardId(card)], { deck, states: on, now });

/** The state of a card after an act on it. */
const stateAfter = (act: CardAct, card: string) =>
  studiedState(
    deck,
    replay(
      drafts(act, card).map((draft) => anEntry(draft)),
      defaultWeights,
    ),
    cardId(card),
  );

describe('an act on a card', () => {
  test('stops, skips and flags a list as itself', () => {
    expect(stateAfter({ kind: 'stop' }, 'list').suspended).toBe(true);
    expect(stateAfter({ kind: 'skip' }, 'list').skippedUntil).toBe(20_001);
    expect(stateAfter({ kind: 'flag', note: 'unclear' }, 'list').flag).toBe('unclear');
  });

  test('leaves the words of a flag that stands, unless it brings others', () => {
    const flagged: States = new Map([[cardId('card'), aState({}, { flag: 'wrong year' })]]);
    const flag = (note?: string) =>
      drafts({ kind: 'flag', ...(note !== undefined && { note }) }, 'card', flagged);
    expect(flag()).toEqual([]);
    expect(flag('wrong year')).toEqual([]);
    expect(flag('1987')).toMatchObject([{ kind: 'flagged', note: '1987' }]);
    expect(flag('')).toEqual([{ kind: 'flagged', card: 'card' }]);
    expect(stateAfter({ kind: 'flag' }, 'card').flag).toBe('');
  });

  test('resets and reschedules what a list remembers, item by item', () => {
    expect(drafts({ kind: 'reset' }, 'list').map((draft) => 'card' in draft && draft.card)).toEqual(
      ['one', 'two'],
    );
    expect(drafts({ kind: 'reschedule', on: studyDay(20_009) }, 'list')).toHaveLength(2);
  });

  test('shows again also what was stopped item by item', () => {
    const stopped: States = new Map([
      [cardId('one'), { ...newState, suspended: true }],
      [cardId('two'), { ...newState, suspended: true }],
    ]);
    expect(drafts({ kind: 'resume' }, 'list', stopped)).toHaveLength(2);
  });

  test('writes nothing where it changes nothing', () => {
    expect(drafts({ kind: 'resume' }, 'card')).toEqual([]);
    expect(drafts({ kind: 'unflag' }, 'card')).toEqual([]);
    expect(drafts({ kind: 'reset' }, 'new')).toEqual([]);
    expect(drafts({ kind: 'reschedule', on: studyDay(20_009) }, 'new')).toEqual([]);
    const stopped: States = new Map([[cardId('card'), aState({}, { suspended: true })]]);
    expect(drafts({ kind: 'stop' }, 'card', stopped)).toEqual([]);
  });
});

test('a switch stops and flags all cards of a selection, and takes it back where all are so already', () => {
  const one = aState({}, { suspended: true, flag: '' });
  const mixed = new Map([...states, [cardId('card'), one]]);
  const those = [cardId('card'), cardId('new')];
  expect(toggled('stop', those, { deck, states: mixed })).toEqual({ kind: 'stop' });
  expect(toggled('flag', those, { deck, states: mixed })).toEqual({ kind: 'flag' });
  expect(toggled('stop', [cardId('card')], { deck, states: mixed })).toEqual({ kind: 'resume' });
  expect(toggled('flag', [cardId('card')], { deck, states: mixed })).toEqual({ kind: 'unflag' });
});
