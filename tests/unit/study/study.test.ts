import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minuteMs, studyDayOf } from '#kit/time.ts';
import { editsOf } from '#scheduler/card-edits.ts';
import { paramsKey, paramsOf } from '#scheduler/params.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import type { Storage } from '#storage/storage.ts';
import { StorageFailure } from '#storage/trouble.ts';
import { ownEdit } from '#study/edited-lines.ts';
import { placeToContinue } from '#study/session-left.ts';
import { viewOf } from '#study/shown.ts';
import { aDeck, cardId } from '../../builders/scheduling.ts';
import { aNewBrowser } from '../../builders/storing.ts';
import { aDesk, type Desk, faceOf } from '../../builders/studying.ts';

const deck = aDeck(['a', 'b', 'c'].map((id) => ({ id })));

beforeEach(aNewBrowser);

const screenOf = ({ study }: Desk) => study.shown.getState().screen.kind;
const memoryOf = ({ services }: Desk, card: string) =>
  services.storage.current().states.get(cardId(card))?.memory;

test('cards that come back in minutes are all shown at once to whoever does not wait for them', async () => {
  const desk = await aDesk(deck);
  for (const grade of ['again', 'again', 'easy'] as const) await desk.answer(grade);
  expect(screenOf(desk)).toBe('wait');
  desk.study.reviewAhead();
  expect(desk.card()).toBe('a');
  await desk.answer('again');
  expect(desk.card()).toBe('b');
  await desk.answer('easy');
  expect(desk.study.shown.getState().screen).toMatchObject({ kind: 'wait', cards: ['a'] });
});

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

  test('is followed by the next only when its grade is on the disk', async () => {
    const desk = await aDesk(deck);
    desk.study.reveal();
    desk.clock.move(1000);
    const onDisk: number[] = [];
    desk.study.shown.subscribe(({ screen, kept }) => {
      if (screen.kind === 'back' && kept.done.length === 0) return;
      onDisk.push(desk.services.storage.current().answers);
    });
    desk.study.grade('good');
    expect(desk.card()).toBe('a');
    expect(screenOf(desk)).toBe('back');
    expect(desk.notices.current().said).toBe('');
    await desk.settled();
    expect(desk.card()).toBe('b');
    expect(desk.study.shown.getState().kept.done).toMatchObject([{ card: 'a' }]);
    expect(onDisk.length).toBeGreaterThan(0);
    expect(onDisk.every((answers) => answers === 1)).toBe(true);
  });

  test('counts once however often its grade is pressed while it is being written', async () => {
    const desk = await aDesk(deck);
    desk.study.reveal();
    desk.clock.move(1000);
    desk.study.grade('good');
    desk.study.grade('again');
    desk.study.reveal();
    desk.clock.move(5000);
    desk.study.grade('easy');
    await desk.settled();
    expect(await desk.services.storage.journal()).toMatchObject([{ card: 'a', grade: 'good' }]);
    expect(desk.card()).toBe('b');
    expect(screenOf(desk)).toBe('front');
  });

  test('is not shown its answer in the moment after it came, however long the grade before was written', async () => {
    const desk = await aDesk(deck);
    desk.study.reveal();
    desk.clock.move(1000);
    desk.study.grade('good');
    desk.clock.move(9000);
    await desk.settled();
    desk.clock.move(100);
    desk.study.reveal();
    expect(screenOf(desk)).toBe('front');
    desk.clock.move(200);
    desk.study.reveal();
    expect(screenOf(desk)).toBe('back');
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

  test('comes back as many minutes after its grade as is said, however long its answer was looked at', async () => {
    const desk = await aDesk(deck);
    desk.clock.move(1000);
    desk.study.reveal();
    desk.clock.move(40_000);
    desk.study.grade('again');
    await desk.settled();
    const [entry] = await desk.services.storage.journal();
    expect(entry).toMatchObject({ due: { at: desk.clock.now() + 10 * minuteMs } });
    expect(desk.notices.current().said).toBe('Again. Next in 10 minutes.');
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

describe('a list, item by item', () => {
  const lists = aDeck([
    { id: 'list', kind: 'list' },
    { id: 'one', parent: 'list' },
    { id: 'two', parent: 'list' },
    { id: 'three', parent: 'list' },
  ]);
  const answerWithout = async (desk: Desk, missed: string) => {
    desk.clock.move(2000);
    desk.study.reveal();
    desk.study.tick(cardId(missed));
    desk.clock.move(2000);
    desk.study.grade('good');
    await desk.settled();
  };

  test('is Again for what was missed, and the grade for the rest; the list comes back', async () => {
    const desk = await aDesk(lists, { cards: ['list'] });
    await answerWithout(desk, 'two');
    const entries = await desk.services.storage.journal();
    expect(entries).toMatchObject([
      { card: 'one', grade: 'good' },
      { card: 'two', grade: 'again' },
      { card: 'three', grade: 'good' },
    ]);
    expect(screenOf(desk)).toBe('wait');
    expect(desk.study.shown.getState().kept.done).toMatchObject([{ card: 'list', grade: 'again' }]);
    expect(desk.notices.current().said).toBe('Good, 1 item again. Next in 10 minutes.');
  });

  test('promises on its buttons what it then assigns: the first item to come back decides', async () => {
    const desk = await aDesk(lists, { cards: ['list'] });
    desk.clock.move(2000);
    desk.study.reveal();
    desk.study.tick(cardId('one'));
    const { screen } = desk.study.shown.getState();
    const promised = screen.kind === 'back' ? screen.dues.good : undefined;
    desk.study.tick(cardId('one'));
    const { screen: later } = desk.study.shown.getState();
    expect(later.kind === 'back' && later.dues.good).not.toEqual(promised);
    expect(promised).toEqual({ at: desk.clock.now() + 10 * minuteMs });
  });

  test('asks only for the missed items when it comes back, and undo goes one step at a time', async () => {
    const desk = await aDesk(lists, { cards: ['list'] });
    await answerWithout(desk, 'two');
    const one = memoryOf(desk, 'one');
    desk.study.reviewAhead();
    await desk.answer('good');
    const [last] = (await desk.services.storage.journal()).slice(-1);
    expect(last).toMatchObject({ card: 'two', grade: 'good' });
    expect(await desk.services.storage.journal()).toHaveLength(4);
    expect(memoryOf(desk, 'one')).toEqual(one);
    desk.study.undo();
    await desk.settled();
    expect(memoryOf(desk, 'two')).toMatchObject({ lastGrade: 'again' });
    desk.study.undo();
    await desk.settled();
    expect(memoryOf(desk, 'two')?.phase ?? 'new').toBe('new');
  });
});

describe('what else can be done with a card', () => {
  test('a card that is stopped is gone from the session until undo', async () => {
    const desk = await aDesk(deck);
    desk.study.act({ kind: 'stop' }, cardId('a'));
    await desk.settled();
    expect(desk.card()).toBe('b');
    expect(desk.notices.current().status).toMatchObject({
      text: 'Stopped showing it.',
      action: { label: 'Undo' },
    });
    desk.notices.current().status?.action?.run();
    await desk.settled();
    expect(desk.card()).toBe('a');
    expect(desk.notices.current().status?.text).toBe('Undone: Stop showing.');
  });

  test('the undo beside what was done takes back just that, whatever was done since', async () => {
    const desk = await aDesk(deck);
    desk.study.act({ kind: 'stop' }, cardId('a'));
    await desk.settled();
    await desk.answer('good');
    desk.notices.current().status?.action?.run();
    await desk.settled();
    expect(memoryOf(desk, 'b')).toMatchObject({ phase: 'review' });
    expect(desk.card()).toBe('a');
  });

  test('a flag stays on the card, moves none, and keeps its line of text', async () => {
    const desk = await aDesk(deck);
    await desk.answer('good');
    desk.study.act({ kind: 'flag', note: 'wrong year' }, cardId('a'));
    await desk.settled();
    expect(desk.card()).toBe('b');
    const flagOf = () => desk.services.storage.current().states.get(cardId('a'))?.flag;
    expect(flagOf()).toBe('wrong year');
    desk.study.undo();
    await desk.settled();
    expect(flagOf()).toBeUndefined();
    expect(desk.card()).toBe('b');
  });

  test('twenty acts of all kinds, taken back one by one, leave everything as it was', async () => {
    const desk = await aDesk(deck);
    const before = [...desk.services.storage.current().states];
    for (let n = 0; n < 4; n++) {
      desk.study.act({ kind: 'flag', note: String(n) }, cardId('a'));
      desk.study.act({ kind: 'skip' }, cardId('b'));
      desk.study.act({ kind: 'unflag' }, cardId('a'));
      desk.study.act({ kind: 'reset' }, cardId('c'));
      desk.study.act({ kind: 'stop' }, cardId('c'));
    }
    await desk.settled();
    for (let n = 0; n < 20; n++) desk.study.undo();
    await desk.settled();
    const after = [...desk.services.storage.current().states];
    expect(
      after.filter(([, state]) => state.suspended || state.flag || state.skippedUntil),
    ).toEqual([]);
    expect(before).toEqual([]);
    desk.study.undo();
    await desk.settled();
    expect(desk.notices.current().status?.text).toContain('Nothing to undo.');
  });
});

describe('edited lines', () => {
  const edit = {
    face: { ...faceOf('a') },
    note: 'notes.md',
    from: 1,
    to: 1,
    text: '- It: mended',
  };

  test('are shown in place of those of the notes, until undo', async () => {
    const desk = await aDesk(deck);
    desk.study.edited(cardId('a'), edit);
    await desk.settled();
    const shown = () => {
      const kept = editsOf(desk.services.storage.current().configured).get(cardId('a'));
      return ownEdit(faceOf('a'), kept)?.text;
    };
    expect(shown()).toBe('- It: mended');
    expect(desk.card()).toBe('a');
    desk.study.undo();
    await desk.settled();
    expect(shown()).toBeUndefined();
    expect(desk.notices.current().status?.text).toBe('Undone: Edit these lines.');
  });

  describe('in a note', () => {
    const inNote = { ...edit, version: 'v2.txt' };
    /** What the local server answers to an undo. */
    const answering = (answer: object) =>
      vi.stubGlobal('fetch', async (_: string, { method }: RequestInit = {}) =>
        Response.json(method === 'POST' ? answer : { token: 'x' }),
      );
    afterEach(() => vi.unstubAllGlobals());

    const undone = async (desk: Desk) => {
      desk.study.undo();
      await desk.settled();
      return desk.notices.current().status?.text;
    };
    const stands = ({ services }: Desk) =>
      editsOf(services.storage.current().configured).has(cardId('a'));

    test.each([
      ['read-only', 'notes.md is for reading only.'],
      ['not-written', 'notes.md couldn’t be written.'],
      ['token', 'notes.md couldn’t be written.'],
      ['no-answer', 'npm start does not answer.'],
    ])('can still be undone later where the server says %s', async (refused, why) => {
      const desk = await aDesk(deck);
      desk.study.edited(cardId('a'), inNote);
      await desk.settled();
      answering({ refused });
      expect(await undone(desk)).toBe(`That edit can’t be undone now: ${why}`);
      expect(stands(desk)).toBe(true);
      answering({ version: 'v1.txt' });
      expect(await undone(desk)).toBe('Undone: Edit these lines.');
      expect(stands(desk)).toBe(false);
    });

    test.each([
      ['changed', 'notes.md has changed since'],
      ['nothing-kept', 'what notes.md said before is not kept any more'],
      ['unknown-note', 'notes.md is not in the folder any more'],
    ])('are left alone where the server says %s, and undo goes on', async (refused, why) => {
      const desk = await aDesk(deck);
      desk.study.edited(cardId('a'), inNote);
      await desk.settled();
      answering({ refused });
      expect(await undone(desk)).toContain(`That edit stays: ${why}`);
      expect(stands(desk)).toBe(false);
      expect(await undone(desk)).toBe('Nothing to undo.');
    });
  });

  test('give way as soon as the notes say something else there', async () => {
    const desk = await aDesk(deck);
    desk.study.edited(cardId('a'), edit);
    await desk.settled();
    const kept = editsOf(desk.services.storage.current().configured).get(cardId('a'));
    const newer = { ...faceOf('a'), answer: [{ line: 1, content: ['Something newer.'] }] };
    expect(ownEdit(newer, kept)).toBeUndefined();
  });
});

test('a card that is missed for the eighth time is asked about, once', async () => {
  const desk = await aDesk(deck, { cards: ['a', 'b'] });
  const days = (n: number) => desk.clock.move(n * 24 * 60 * minuteMs);
  for (let n = 0; n < 8; n++) {
    // Known well enough to go by days, then missed.
    desk.study.goTo({
      ...desk.study.shown.getState().kept,
      begun: desk.clock.now(),
      ahead: [cardId('a')],
      returning: [],
      done: [],
    });
    await desk.answer('easy');
    days(40);
    desk.study.goTo({
      ...desk.study.shown.getState().kept,
      day: studyDayOf(desk.clock.now(), 0, 4),
      begun: desk.clock.now(),
      ahead: [cardId('a'), cardId('b')],
      returning: [],
      done: [],
    });
    await desk.answer('again');
    expect(desk.study.shown.getState().leech).toEqual(n < 7 ? undefined : { card: 'a', lapses: 8 });
    // Who cannot see it is told after the grade.
    const asked = 'You’ve missed this 8 times. Rewrite it or stop showing it?';
    expect(desk.notices.current().said.endsWith(asked)).toBe(n === 7);
  }
  desk.study.act({ kind: 'stop' }, cardId('a'));
  await desk.settled();
  expect(desk.study.shown.getState().leech).toBeUndefined();
  expect(desk.services.storage.current().states.get(cardId('a'))?.suspended).toBe(true);
});

test('a session that is still open on the next day is built anew, with the last grade as its first', async () => {
  const desk = await aDesk(deck);
  await desk.answer('again');
  desk.clock.move(2000);
  desk.study.reveal();
  desk.clock.move(16 * 60 * minuteMs);
  desk.study.grade('good');
  await desk.settled();
  const { kept } = desk.study.shown.getState();
  expect(kept.day).toBe(studyDayOf(desk.clock.now(), 0, 4));
  expect(kept.done).toMatchObject([{ card: 'b', grade: 'good' }]);
  expect(kept.ahead).toEqual(['a', 'c']);
  expect(desk.services.storage.current().session).toEqual(kept);
});

test('an answer that is still shown on the next day says on its buttons what they assign then', async () => {
  const desk = await aDesk(deck);
  desk.clock.move(2000);
  desk.study.reveal();
  desk.clock.move(16 * 60 * minuteMs);
  desk.study.lookAgain();
  const { screen } = desk.study.shown.getState();
  if (screen.kind !== 'back') throw new Error('its answer is put away');
  expect(screen.hand.card).toBe('a');
  desk.study.grade('easy');
  await desk.settled();
  const { easy } = screen.dues;
  expect(memoryOf(desk, 'a')).toMatchObject({ phase: 'review', due: 'on' in easy && easy.on });
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
    // Where it is seen too: what stood there of an act before it would seem to be what was undone.
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
    expect(desk.study.shown.getState().kept.done).toEqual([]);
  });
});

test('a session left halfway is there again, with what was graded', async () => {
  const desk = await aDesk(deck);
  await desk.answer('good');
  const { storage } = desk.services;
  const place = placeToContinue(storage.current().session, viewOf(desk.services));
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

const diskFailed = () =>
  new StorageFailure({ trouble: 'unavailable', reason: 'disk failed' }, undefined);

test('a grade leaves alone what is said of something else', async () => {
  const desk = await aDesk(deck);
  desk.notices.alarm('The backup failed.');
  await desk.answer('good');
  expect(desk.notices.current().alert?.text).toBe('The backup failed.');
});

describe('a grade that cannot be written', () => {
  const failing =
    (times: number) =>
    (storage: Storage): Storage => ({
      ...storage,
      record: async (...args) => {
        if (times-- > 0) throw diskFailed();
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
    expect(desk.card()).toBe('a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.notices.current().alert?.action?.label).toBe('Copy details');
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    await desk.settled();
    expect(desk.notices.current().alert).toBeUndefined();
    expect(desk.card()).toBe('b');
    expect(desk.study.shown.getState().kept.done).toMatchObject([{ card: 'a', grade: 'good' }]);
  });

  test('by a mistake of ours is said, and holds up nothing that follows', async () => {
    let isBroken = true;
    const mistakes: unknown[] = [];
    const hear = (error: unknown) => mistakes.push(error);
    process.on('unhandledRejection', hear);
    const desk = await aDesk(deck, {
      over: (storage) => ({
        ...storage,
        record: async (...args) => {
          if (isBroken) throw new TypeError('a mistake');
          return storage.record(...args);
        },
      }),
    });
    await desk.answer('good');
    expect(desk.notices.current().alert).toMatchObject({
      text: expect.stringContaining('by a mistake of ours'),
      action: { label: 'Copy details' },
    });
    expect(desk.card()).toBe('a');
    isBroken = false;
    await desk.answer('good');
    expect(desk.card()).toBe('b');
    process.off('unhandledRejection', hear);
    expect(mistakes).toEqual([new TypeError('a mistake')]);
  });

  test('nor is an undo that cannot be written forgotten, and it is called one', async () => {
    let fails = 0;
    const desk = await aDesk(deck, {
      over: (storage) => ({
        ...storage,
        record: async (...args) => {
          if (fails-- > 0) throw diskFailed();
          return storage.record(...args);
        },
      }),
    });
    await desk.answer('good');
    fails = 1;
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    desk.study.undo();
    await vi.waitFor(
      () =>
        expect(desk.notices.current().alert?.text).toBe(
          'That undo wasn’t saved: the grade still stands. Retrying…',
        ),
      { interval: 5 },
    );
    expect(desk.card()).toBe('b');
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await desk.settled();
    expect(desk.notices.current().alert).toBeUndefined();
    expect(desk.card()).toBe('a');
  });
});

describe('in two tabs', () => {
  const twoTabs = async () => {
    const [here, there] = [await aDesk(deck), await aDesk(deck)];
    here.services.storage.subscribe(here.study.hear);
    return { here, there };
  };
  const answersIn = async (desk: Desk) =>
    (await desk.services.storage.journal()).filter(({ kind }) => kind === 'answered');

  test('a card that was answered in the other one is put away here, also one that is still ahead', async () => {
    const { here, there } = await twoTabs();
    await there.answer('good');
    await there.answer('good');
    await vi.waitFor(() => expect(here.card()).toBe('c'));
    expect(here.notices.current().status?.text).toMatch(/^Answered in another tab\./);
    await here.answer('good');
    expect(await answersIn(here)).toHaveLength(3);
    expect(screenOf(here)).toBe('end');
  });

  test('practice moves no memory, so a card that was answered in the other one stays to be practised', async () => {
    const { here, there } = await twoTabs();
    here.study.goTo({ ...here.study.shown.getState().kept, mode: 'practice' });
    await here.settled();
    here.study.reveal();
    await there.answer('good');
    expect(screenOf(here)).toBe('back');
    expect(here.notices.current().status).toBeUndefined();
    here.clock.move(1000);
    here.study.grade('good');
    await here.settled();
    expect(here.card()).toBe('b');
    expect(await answersIn(here)).toHaveLength(2);
  });

  test('a fit that comes while the answer is shown: a button says the due that it then assigns', async () => {
    const { here, there } = await twoTabs();
    here.clock.move(2000);
    here.study.reveal();
    const easy = () => {
      const { screen } = here.study.shown.getState();
      return screen.kind === 'back' ? screen.dues.easy : undefined;
    };
    const before = easy();
    const value = defaultWeights.map((weight, place) => (place < 4 ? weight * 3 : weight));
    await there.services.storage.record([{ kind: 'configured', key: paramsKey, value }]);
    await vi.waitFor(() => expect(easy()).not.toEqual(before));
    const said = easy();
    here.clock.move(2000);
    here.study.grade('easy');
    await here.settled();
    expect(await answersIn(here)).toMatchObject([{ due: said, params: paramsOf(value).version }]);
  });

  test('a grade counts once where both give it in one moment', async () => {
    const { here, there } = await twoTabs();
    for (const desk of [here, there]) {
      desk.clock.move(2000);
      desk.study.reveal();
      desk.clock.move(2000);
    }
    here.study.grade('good');
    there.study.grade('again');
    await Promise.all([here.settled(), there.settled()]);
    expect(await answersIn(here)).toHaveLength(1);
    expect([here.card(), there.card()]).toEqual(['b', 'b']);
  });
});

describe('when the notes are saved anew', () => {
  const listening = async () => {
    const desk = await aDesk(deck);
    desk.services.deck.subscribe(desk.study.hear);
    return desk;
  };
  const deckOf = (...ids: string[]) => aDeck(ids.map((id) => ({ id })));
  const gone = 'That card is gone from your notes.';

  test('a card in hand that is in them no more is put away, and not graded', async () => {
    const desk = await listening();
    desk.study.reveal();
    desk.services.deck.replace(deckOf('b', 'c'));
    expect(desk.card()).toBe('b');
    expect(desk.notices.current().status?.text).toBe(gone);
    expect(await desk.services.storage.journal()).toEqual([]);
  });

  test('one that is worded anew keeps its place', async () => {
    const desk = await listening();
    desk.services.deck.replace(deckOf('a, reworded', 'b', 'c'));
    expect(desk.card()).toBe('a');
    expect(desk.notices.current().status).toBeUndefined();
    await desk.answer('good');
    expect(await desk.services.storage.journal()).toMatchObject([{ card: 'a', grade: 'good' }]);
    expect(desk.card()).toBe('b');
  });

  test('a new card in another topic is no new wording of it', async () => {
    const desk = await listening();
    const topics = [['Statistics'], ['Systems']];
    desk.services.deck.replace(aDeck([{ id: 'b' }, { id: 'c' }, { id: 'new', topic: 1 }], topics));
    expect(desk.card()).toBe('b');
    expect(desk.notices.current().status?.text).toBe(gone);
  });

  test('the last card of a session may be the one that is gone', async () => {
    const desk = await listening();
    await desk.answer('good');
    await desk.answer('good');
    desk.services.deck.replace(deckOf('a', 'b'));
    expect(screenOf(desk)).toBe('end');
    expect(desk.notices.current().status?.text).toBe(gone);
  });
});
