import { beforeEach, describe, expect, test, vi } from 'vitest';
import { minuteMs } from '#kit/time.ts';
import type { Storage } from '#storage/storage.ts';
import { placeToContinue } from '#study/session.ts';
import { placeShown, viewOf } from '#study/shown.ts';
import { aDeck, cardId } from '../../builders/scheduling.ts';
import { aNewBrowser } from '../../builders/storing.ts';
import { aDesk, type Desk } from '../../builders/studying.ts';

const deck = aDeck(['a', 'b', 'c'].map((id) => ({ id })));

beforeEach(aNewBrowser);

const screenOf = ({ study }: Desk) => study.shown.getState().screen.kind;
const memoryOf = ({ services }: Desk, card: string) =>
  services.storage.current().states.get(cardId(card))?.memory;

describe('a card', () => {
  test('is shown, revealed and graded, and the next one follows', async () => {
    const desk = await aDesk(deck);
    expect(desk.card()).toBe('a');
    desk.study.reveal();
    expect(screenOf(desk)).toBe('back');
    await desk.answer('good');
    expect(desk.card()).toBe('b');
    expect(screenOf(desk)).toBe('front');
    expect(memoryOf(desk, 'a')).toMatchObject({ phase: 'review', lastGrade: 'good' });
  });

  test('cannot be graded before its answer is shown, nor in the moment after', async () => {
    const desk = await aDesk(deck);
    desk.study.grade('good');
    desk.study.reveal();
    desk.clock.move(100);
    desk.study.grade('good');
    await desk.settled();
    expect(desk.card()).toBe('a');
    expect(await desk.services.storage.journal()).toEqual([]);
  });

  test('is followed by the next at once, and counts only when it is on the disk', async () => {
    const desk = await aDesk(deck);
    desk.study.reveal();
    desk.clock.move(1000);
    desk.study.grade('good');
    expect(desk.card()).toBe('b');
    expect(desk.study.shown.getState()).toMatchObject({
      acts: [{ card: 'a' }],
      kept: { done: [] },
    });
    await desk.settled();
    expect(desk.study.shown.getState()).toMatchObject({
      acts: [],
      kept: { done: [{ card: 'a' }] },
    });
  });

  test('gets the due that its button promised', async () => {
    const desk = await aDesk(deck);
    desk.clock.move(1000);
    desk.study.reveal();
    const { screen } = desk.study.shown.getState();
    desk.clock.move(5000);
    desk.study.grade('good');
    await desk.settled();
    const promised = screen.kind === 'back' ? screen.dues.good : undefined;
    const [entry] = await desk.services.storage.journal();
    expect(entry).toMatchObject({ kind: 'answered', due: promised, tookMs: 6000 });
  });

  test('that was missed is waited for, and is there when its minutes are over', async () => {
    const desk = await aDesk(deck, { cards: ['a'] });
    await desk.answer('again');
    expect(screenOf(desk)).toBe('wait');
    desk.clock.move(11 * minuteMs);
    desk.study.lookAgain();
    expect(desk.card()).toBe('a');
    await desk.answer('good');
    expect(screenOf(desk)).toBe('end');
  });

  test('that is waited for can be reviewed ahead', async () => {
    const desk = await aDesk(deck, { cards: ['a'] });
    await desk.answer('again');
    desk.study.reviewAhead();
    expect(desk.card()).toBe('a');
  });

  test('that is skipped does not come back today, and undo brings it back', async () => {
    const desk = await aDesk(deck);
    desk.study.act({ kind: 'skip' }, cardId('a'));
    await desk.settled();
    expect(desk.card()).toBe('b');
    desk.study.undo();
    await desk.settled();
    expect(desk.card()).toBe('a');
  });

  test('stays in hand while its note is saved, and the next is of the new deck', async () => {
    const desk = await aDesk(deck);
    desk.services.deck.replace(aDeck([{ id: 'a' }, { id: 'c' }]));
    expect(desk.card()).toBe('a');
    await desk.answer('good');
    expect(desk.card()).toBe('c');
  });
});

describe('a list', () => {
  const lists = aDeck([
    { id: 'list', kind: 'list' },
    { id: 'one', parent: 'list' },
    { id: 'two', parent: 'list' },
  ]);

  test('is graded as one: an entry for each item, in one act, with the time shared out', async () => {
    const desk = await aDesk(lists, { cards: ['list'] });
    await desk.answer('good');
    const entries = await desk.services.storage.journal();
    expect(entries).toMatchObject([
      { card: 'one', tookMs: 2000 },
      { card: 'two', tookMs: 2000 },
    ]);
    expect(new Set(entries.map(({ action }) => action)).size).toBe(1);
    desk.study.undo();
    await desk.settled();
    expect(desk.card()).toBe('list');
    expect(memoryOf(desk, 'one') ?? { phase: 'new' }).toEqual({ phase: 'new' });
  });
});

describe('undo', () => {
  test('goes back without end, also beyond the session', async () => {
    const before = await aDesk(deck);
    await before.answer('good');
    await before.answer('again');
    // The next session, in the same browser.
    const desk = await aDesk(deck, { cards: ['c'] });
    await desk.answer('easy');
    const seen = [];
    for (let n = 0; n < 3; n++) {
      desk.study.undo();
      await desk.settled();
      seen.push(desk.card());
    }
    expect(seen).toEqual(['c', 'b', 'a']);
    expect(desk.services.storage.current().states.get(cardId('a'))?.memory.phase ?? 'new').toBe(
      'new',
    );
    desk.study.undo();
    await desk.settled();
    expect(desk.notices.current().status?.text).toBe('Nothing to undo.');
  });

  test('says which card is there again', async () => {
    const desk = await aDesk(deck);
    await desk.answer('good');
    desk.study.undo();
    await desk.settled();
    expect(desk.notices.current().status?.text).toBe('Undone. Card 1 again.');
  });

  test('pressed right after a grade takes that grade back, though it was not on the disk yet', async () => {
    const desk = await aDesk(deck);
    desk.study.reveal();
    desk.clock.move(1000);
    desk.study.grade('good');
    desk.study.undo();
    await desk.settled();
    expect(desk.card()).toBe('a');
    expect(placeShown(desk.study.shown.getState()).done).toEqual([]);
  });
});

test('a session left halfway is there again, with what was graded', async () => {
  const desk = await aDesk(deck);
  await desk.answer('good');
  const { storage } = desk.services;
  const place = placeToContinue(storage.current().session, viewOf(desk.services, []));
  expect(place).toMatchObject({ ahead: ['b', 'c'], done: [{ card: 'a', grade: 'good' }] });
});

test('practice repeats what slipped and moves no memory', async () => {
  const desk = await aDesk(deck, { cards: ['a'] });
  await desk.answer('again');
  const before = memoryOf(desk, 'a');
  desk.study.goTo({
    ...desk.study.shown.getState().kept,
    mode: 'practice',
    ahead: [cardId('a')],
    returning: [],
    done: [],
  });
  await desk.answer('again');
  expect(desk.card()).toBe('a');
  await desk.answer('good');
  expect(screenOf(desk)).toBe('end');
  expect(memoryOf(desk, 'a')).toEqual(before);
});

describe('a grade that cannot be written', () => {
  const failing =
    (times: number) =>
    (storage: Storage): Storage => ({
      ...storage,
      record: async (...args) => {
        if (times-- > 0) throw new Error('disk full');
        return storage.record(...args);
      },
    });

  test('is said aloud, kept, and written as soon as that is possible', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const desk = await aDesk(deck, { over: failing(2) });
    desk.study.reveal();
    desk.clock.move(1000);
    desk.study.grade('good');
    await vi.advanceTimersByTimeAsync(10);
    expect(desk.notices.current().alert?.text).toBe('That grade wasn’t saved. Retrying…');
    expect(desk.study.shown.getState().kept.done).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.notices.current().alert?.action?.label).toBe('Copy details');
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    await desk.settled();
    expect(desk.notices.current().alert).toBeUndefined();
    expect(desk.study.shown.getState().kept.done).toMatchObject([{ card: 'a', grade: 'good' }]);
  });
});
