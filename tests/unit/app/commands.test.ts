import { expect, test } from 'vitest';
import { everyTopic, matching } from '#app/commands.ts';

const commands = [
  { name: 'Go to Stats' },
  { name: 'Statistics', hint: 'Topic' },
  { name: 'Power', hint: 'Statistics › Tests' },
  { name: 'Café' },
].map((command) => ({ ...command, key: command.name, run: () => undefined }));

const found = (typed: string) => matching(typed, commands).map(({ name }) => name);

test('commands match by all words typed, wherever they stand', () => {
  expect(found('test stat')).toEqual(['Power']);
  expect(found('cafe')).toEqual(['Café']);
  expect(found('')).toHaveLength(4);
});

test('names that begin as typed come first, and pages by any word of theirs', () => {
  expect(found('stat')).toEqual(['Go to Stats', 'Statistics', 'Power']);
  expect(found('tics')).toEqual(['Statistics', 'Power']);
});

test('no number of topics hides a page', () => {
  const topics = Array.from({ length: 20 }, (_, n) => ({ name: `Stats ${n}`, hint: 'Topic' }));
  const many = topics.map((topic) => ({ ...topic, key: topic.name, run: () => undefined }));
  expect(matching('stats', [...commands, ...many])[0]?.name).toBe('Go to Stats');
});

test('a topic is offered with every one above it, each once', () => {
  const topics = everyTopic([
    ['Statistics', 'Tests'],
    ['Statistics', 'Power'],
  ]);
  expect(topics).toEqual([['Statistics'], ['Statistics', 'Tests'], ['Statistics', 'Power']]);
});
