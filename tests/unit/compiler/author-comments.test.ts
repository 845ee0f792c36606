import { describe, expect, test } from 'vitest';
import { cardsOf, compileText, studied } from './compile-notes.ts';

describe('<!-- cards:ordered -->', () => {
  const layers = ['  - skin', '  - fascia', '  - muscle', '  - peritoneum'].join('\n');
  const asked = [
    'Layers of the abdominal wall: all 4 in order? => skin, fascia, muscle, peritoneum',
  ];

  test.each([
    [
      'at the end of the parent',
      `- Layers of the abdominal wall <!-- cards:ordered -->\n${layers}`,
    ],
    ['above the items', `- Layers of the abdominal wall\n  <!-- cards:ordered -->\n${layers}`],
    ['above the parent', `<!-- cards:ordered -->\n\n- Layers of the abdominal wall\n${layers}`],
    ['at a heading', `## Layers of the abdominal wall <!-- cards:ordered -->\n\n${layers}`],
  ])('%s: the items are asked for in their order', (_, text) => {
    expect(studied(text)).toEqual(asked);
  });

  test('each item keeps a memory of its own', () => {
    const { cards } = compileText(`- Layers of the wall: <!-- cards:ordered -->\n${layers}`);
    expect(cards.map(({ kind }) => kind)).toEqual(['sequence', 'item', 'item', 'item', 'item']);
  });
});

describe('<!-- cards:topic=… -->', () => {
  const topics = (...lines: string[]) =>
    cardsOf(lines.join('\n')).map(({ front, topic }) => `${front} in ${topic.join(' › ')}`);

  test('names the topic of what follows, until the next one', () => {
    expect(
      topics(
        '# Water',
        '',
        '- Ebb: the falling tide',
        '',
        '<!-- cards:topic=sea/currents -->',
        '',
        '- Gyre: a ring of currents in an ocean',
        '',
        '<!-- cards:topic -->',
        '',
        '- Flood: the rising tide',
      ),
    ).toEqual([
      'Ebb: what is it? in Water',
      'Gyre: what is it? in sea › currents',
      'Flood: what is it? in Water',
    ]);
  });

  test('at the end of a line it is about that line and what stands below it', () => {
    expect(
      topics(
        '# Water',
        '',
        '- Currents <!-- cards:topic=sea -->',
        '  - Gyre: a ring of currents in an ocean',
        '- Flood: the rising tide',
      ),
    ).toEqual(['Gyre: what is it? in sea', 'Flood: what is it? in Water']);
  });
});
