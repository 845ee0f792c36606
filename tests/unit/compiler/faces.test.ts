import { describe, expect, test } from 'vitest';
import type { CardFace } from '#deck/card.ts';
import { textOf } from '#deck/content.ts';
import { compileText, facesOf } from './compile-notes.ts';

const faceOf = (text: string, index = 0): CardFace => {
  const face = facesOf(compileText(text))[index];
  if (!face) throw new Error('no card');
  return face;
};

const shown = (face: CardFace, side: 'answer' | 'source'): readonly string[] =>
  face[side].map(({ line, content }) => `${line} ${textOf(content)}`);

describe('the back of a card', () => {
  test("is the author's own line with its number, the label in bold", () => {
    const face = faceOf('# Errors\n\n- Bias: a systematic error');
    expect(face.answer).toEqual([
      { line: 3, content: [{ tag: 'strong', children: ['Bias'] }, ': a systematic error'] },
    ]);
    expect(face.backText).toBe('a systematic error');
  });

  test('shows the whole line below where it says more than the answer', () => {
    const face = faceOf('- Sharding: splitting of data over machines. Joins become hard.');
    expect(shown(face, 'answer')).toEqual(['1 Sharding: splitting of data over machines']);
    expect(shown(face, 'source')).toEqual([
      '1 Sharding: splitting of data over machines. Joins become hard.',
    ]);
  });

  test('of a cloze shows the hidden words marked in their lines', () => {
    const face = faceOf('The ==cell== wall');
    expect(face.answer[0]?.content).toEqual(['The ', { tag: 'mark', children: ['cell'] }, ' wall']);
  });

  test('of a question has a line for each line, code in one piece', () => {
    const face = faceOf('### Why so?\n\nFirst.\nSecond.\n\n- third\n\n```js\na();\nb();\n```');
    expect(shown(face, 'answer')).toEqual(['3 First.', '4 Second.', '6 third', '8 a();\nb();']);
    expect([face.line, face.endLine]).toEqual([1, 11]);
  });

  test('of a list names its items, each a card of its own', () => {
    const { cards } = compileText('- Kinds of error: bias, noise, drift');
    const face = faceOf('- Kinds of error: bias, noise, drift');
    expect(face.items?.map(({ id }) => id)).toEqual(cards.slice(1).map(({ id }) => id));
  });
});

describe('the breadcrumb', () => {
  test('is the topic and the labels above, nothing twice and nothing that the front says', () => {
    const note = '# Errors\n## Kinds\n- Statistics\n  - Kinds\n    - Bias: a systematic error';
    expect(faceOf(note).crumb).toEqual(['Errors', 'Kinds', 'Statistics']);
    expect(faceOf('# Heart failure\n- Causes: a cold, a chill, a draught').crumb).toEqual([]);
  });
});
