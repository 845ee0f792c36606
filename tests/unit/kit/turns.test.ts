import { expect, test } from 'vitest';
import { breathe } from '#kit/steps.ts';
import { inTurn } from '#kit/turns.ts';

const failing = async () => {
  await breathe();
  throw new Error('No.');
};

test('work begins once what came before is done, well or not', async () => {
  const turns = inTurn();
  const done: string[] = [];
  const note = (what: string) => async () => {
    done.push(`${what} begins`);
    await breathe();
    done.push(`${what} ends`);
  };
  const first = turns.add(note('first'));
  const second = turns.add(failing);
  const third = turns.add(note('third'));
  await expect(second).rejects.toThrow('No.');
  await Promise.all([first, third]);
  expect(done).toEqual(['first begins', 'first ends', 'third begins', 'third ends']);
});

test('each answers with what its own work answers', async () => {
  const turns = inTurn();
  const answers = [turns.add(async () => 1), turns.add(async () => 'two')];
  expect(await Promise.all(answers)).toEqual([1, 'two']);
});

test('it is settled once what was added meanwhile is done as well', async () => {
  const turns = inTurn();
  let isDone = false;
  void turns.add(async () => {
    void turns.add(async () => {
      await breathe();
      isDone = true;
    });
  });
  await turns.settled();
  expect(isDone).toBe(true);
});
