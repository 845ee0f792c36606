import { describe, expect, test } from 'vitest';
import { type ImportedPackage, importMochi } from '#storage/exchange/requests.ts';
import type { Unreadable } from '#storage/exchange/trouble.ts';
import { bindHistories } from '#storage/exchange/waiting-history.ts';
import { makeZip, openZip } from '#storage/exchange/zip.ts';
import { cardsIn } from '../../../builders/imported.ts';
import { aMochiPackage, type MochiParts, zipOf } from '../../../builders/mochi.ts';

const june = Date.UTC(2026, 5, 1, 9);
const day = 86_400_000;

async function importedFrom(bytes: Uint8Array<ArrayBuffer>) {
  const read = await importMochi(bytes);
  if ('problem' in read) throw new Error(`${read.problem}: ${read.detail}`);
  return { ...read, ...cardsIn(read.files, ['mochi/media/heart.png']) };
}

const imported = async (parts: MochiParts) => importedFrom(await aMochiPackage(parts));

/** Cards of one deck. */
const deckOf = (...cards: readonly object[]): MochiParts => ({
  decks: [{ id: 'deck0001', name: 'Medicine', cards }],
});

describe('cards of Mochi', () => {
  test('stand in the decks that their decks stand in, in their order', async () => {
    const { files, topics } = await imported({
      decks: [
        {
          ...{ id: 'aaaaaaaa', name: 'Heart/Vessels', 'parent-id': 'bbbbbbbb' },
          cards: [
            { id: 'card0002', content: 'b\n---\nc', pos: 'V' },
            { id: 'card0001', content: 'a\n---\nb', pos: 'U' },
          ],
        },
        { id: 'bbbbbbbb', name: 'Medicine', 'parent-id': 'aaaaaaaa' },
      ],
      cards: [{ id: 'card0003', content: 'd\n---\ne', 'deck-id': 'bbbbbbbb', tags: ['valves'] }],
    });
    expect(files.map(({ path }) => path)).toEqual([
      'mochi/Medicine/Heart Vessels.md',
      'mochi/Heart Vessels/Medicine.md',
    ]);
    expect(files[0]?.text.indexOf('card0001')).toBeLessThan(
      files[0]?.text.indexOf('card0002') ?? 0,
    );
    expect(topics.map((topic) => topic.at(-1))).toContain('valves');
  });

  test('keep what their markdown says on each side', async () => {
    const back = [
      '## Layers',
      '- endocardium',
      '  - inner',
      '- *myocardium*',
      '',
      '> muscle',
      '',
      '```js',
      '#a  ---',
      '#b',
      '---',
      '```',
      '| a | b |',
      '| - | - |',
      '| 1 | 2 |',
      '$$',
      'x^2',
      '$$',
      '![a heart](@media/heart.png) [link](https://example.org/a)',
      '***',
    ];
    const { cards, problems, leftOut } = await imported(
      deckOf({
        id: 'card0001',
        content: `# What is **it**?\nSay\n---\n${back.join('\n')}\n---\nend`,
      }),
    );
    expect(problems).toEqual([]);
    expect(leftOut).toEqual({});
    expect(cards[0]?.slice(0, 8)).toEqual([
      'What is <strong>it</strong>?<br>Say',
      '<strong>Layers</strong>',
      '<ul><li>endocardium</li></ul>',
      '<ul><ul><li>inner</li></ul></ul>',
      '<ul><li><em>myocardium</em></li></ul>',
      'muscle',
      '<pre><code>#a  ---\n#b\n---</code></pre>',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ]);
    expect(cards[0]?.slice(8)).toEqual([
      '\\[x^2\\]',
      expect.stringMatching(/alt="a heart".*href="https:\/\/example\.org\/a"/),
      'end',
    ]);
  });

  test('have their gaps: those without a number together, those of a number by themselves', async () => {
    const { cards, problems } = await imported(
      deckOf(
        {
          id: 'card0001',
          content: 'The {{aorta}} leaves the {{left}} side.\n---\nIt ==bends== :: so.',
        },
        { id: 'card0002', content: '{{2::A::b}} and {{1::$x^{2}$}}\n- {{2::c}}\n- a==b== `{{d}}`' },
      ),
    );
    expect(problems).toEqual([]);
    expect(cards[0]).toEqual([
      'The […] leaves the […] side.',
      'The <mark>aorta</mark> leaves the <mark>left</mark> side.',
      'It =\u2060=bends== :\u2060: so.',
    ]);
    expect(cards.map(([front]) => front)).toEqual([
      'The […] leaves the […] side.',
      '[…] and \\(x^{2}\\)<br>• […]<br>• a=\u2060=b== <code>{{d}}</code>',
      'A:\u2060:b and […]<br>• c<br>• a=\u2060=b== <code>{{d}}</code>',
    ]);
  });

  test('are filled in from their templates', async () => {
    const template = {
      ...{ id: 'template', name: 'Word' },
      content:
        '# << Word >>\n<<#Hard?>>(hard)<</Hard?>><<^Note>>plain<</Note>>\n---\n<< Meaning >>\n<< Say >>',
      fields: {
        name: { id: 'name', name: 'Word' },
        f1f1f1f1: { id: 'f1f1f1f1', name: 'Meaning', type: 'text' },
        f2f2f2f2: { id: 'f2f2f2f2', name: 'Hard?', type: 'boolean' },
        f3f3f3f3: { id: 'f3f3f3f3', name: 'Note', type: 'text' },
        f4f4f4f4: { id: 'f4f4f4f4', name: 'Say', type: 'speech' },
      },
    };
    const fields = {
      name: { id: 'name', value: 'cor' },
      f1f1f1f1: { id: 'f1f1f1f1', value: 'heart << Word >>' },
      f2f2f2f2: { id: 'f2f2f2f2', value: true },
    };
    const { cards, leftOut } = await imported({
      ...deckOf(
        { id: 'card0001', content: '', 'template-id': 'template', fields },
        { id: 'card0002', content: '', 'template-id': 'elsewhere', fields },
      ),
      templates: [template],
    });
    expect(cards).toEqual([
      ['<strong>cor</strong><br>(hard)plain', 'heart &lt;&lt; Word &gt;&gt;'],
      ['cor', 'heart &lt;&lt; Word &gt;&gt;'],
    ]);
    expect(leftOut).toEqual({ sounds: 1 });
  });

  test('bring their pictures; what has no place in a note is counted', async () => {
    const content = [
      'Link to [[card0002]] and [[this one|card0002]] ![](@media/heart.png)',
      '---',
      '![[card0002]] ![](@media/say.mp3) <speech lang="la">cor</speech> [a file](a.pdf) ![](gone.png)',
      '#valves #left',
    ];
    const { zip, missing, leftOut, cards, files } = await imported(
      deckOf(
        { id: 'card0001', content: content.join('\n') },
        { id: 'card0002', content: 'Only a note', name: 'Its name' },
      ),
    );
    expect(cards[0]?.[0]).toContain('Link to Its name and this one');
    expect(cards[0]?.[1]).toContain('cor a file');
    expect(files[0]?.text).toContain('^mochi-card0001 #valves #left');
    expect(leftOut).toEqual({ embeds: 1, sounds: 2, attachments: 1, tags: 1 });
    expect(missing).toEqual(['gone.png']);
    expect(await openZip(zip).read('mochi/media/heart.png')).toEqual(new Uint8Array([1, 2, 3]));
  });

  test('that lie in the bin, or have nothing to ask, stay where they are', async () => {
    const { cards, skipped, notes } = await imported({
      decks: [
        {
          ...{ id: 'aaaaaaaa', name: 'A' },
          cards: [
            { id: 'card0001', content: 'a\n---\nb', 'trashed?': june },
            { id: 'card0002', content: 'only a note' },
          ],
        },
        { id: 'bbbbbbbb', name: 'B', 'trashed?': june, cards: [{ content: 'a\n---\nb' }] },
      ],
    });
    expect([cards, skipped, notes]).toEqual([[], ['only a note'], 0]);
  });
});

test('reviews in Mochi come into the journal with their cards, each way and each gap by itself', async () => {
  const review = (at: number, days: number, remembered = true) => ({
    ...{ date: at, due: at + days * day, interval: days, duration: 7 },
    'remembered?': remembered,
  });
  const { deck, waiting } = await imported(
    deckOf(
      {
        ...{ id: 'card0001', content: 'a\n---\nb', 'review-reverse?': true },
        reviews: [review(june + 1, 4.2), review(june, 0.01, false)],
        'reverse-reviews': [review(june + 2, 2)],
      },
      {
        ...{ id: 'card0002', content: '{{2::c}} {{1::d}}', 'archived?': true },
        'cloze/reviews': { 1: [review(june + 3, 9)], 2: [review(june + 4, 1)] },
      },
      {
        ...{ id: 'card0003', content: '{{e}} {{f}}' },
        // The first review says nothing of when the card comes back.
        reviews: [{ date: june + 5, 'remembered?': true }],
      },
    ),
  );
  const { entries } = bindHistories(waiting, deck, { offset: 0, rolloverHour: 4 });
  const today = Math.floor(june / day);
  const told = entries.map((entry) =>
    entry.kind === 'answered'
      ? [entry.at - june, entry.card, entry.grade, entry.tookMs, entry.due]
      : [entry.kind, 'card' in entry ? entry.card : ''],
  );
  expect(told).toEqual([
    [0, '^mochi-card0001', 'again', 7000, { at: june + 864_000 }],
    [1, '^mochi-card0001', 'good', 7000, { on: today + 4 }],
    [2, '^mochi-card0001-reverse', 'good', 7000, { on: today + 2 }],
    [4, '^mochi-card0002', 'good', 7000, { on: today + 1 }],
    ['suspended', '^mochi-card0002'],
    [3, expect.stringMatching(/^\^mochi-card0002\//), 'good', 7000, { on: today + 9 }],
    ['suspended', expect.stringMatching(/^\^mochi-card0002\//)],
    [5, '^mochi-card0003', 'good', 0, { at: june + 5 + 1000 }],
  ]);
  expect(new Set(entries.map(({ device }) => device))).toEqual(new Set(['mochi']));
});

describe('a package of Mochi', () => {
  const cards = (read: ImportedPackage) => cardsIn(read.files).cards;

  test('is read in the short form of Transit, where a key is said once', async () => {
    const deck = (name: string, front: string) => [
      '^ ',
      ...(name === 'A'
        ? ['~:id', '~:aaaaaaaa', '~:name', name, '~:cards']
        : ['^4', '~:b', '^6', name, '^7']),
      ['~#list', [['^ ', name === 'A' ? '~:content' : '^9', `${front}\n---\n~~b`]]],
    ];
    const data = ['^ ', '~:version', 2, '~:decks', [deck('A', 'a')], '~:templates', []];
    const read = await importedFrom(await zipOf('data.json', JSON.stringify(data)));
    expect(cards(read)[0]?.[0]).toBe('a');
  });

  test('is read as EDN', async () => {
    const data = `{:version 2, :decks [{:name "Sample \\"deck\\"" :id :aaaaaaaa ; a comment
      :cards [{:content "a\\n---\\nb" :id :card0001 :tags #{"x"}
               :reviews [{:date #inst "2026-06-01T09:00:00.000Z" :due #inst "2026-06-03T09:00:00.000Z"
                          :remembered? true :interval 2}]}]}]}`;
    const read = await importedFrom(await zipOf('data.edn', data));
    expect(cards(read)).toEqual([['a', 'b']]);
    expect(read.waiting[0]?.cards[0]?.reviews).toEqual([
      { at: june, ease: 3, interval: 2, tookMs: 0 },
    ]);
  });

  const problemOf = async (bytes: Uint8Array<ArrayBuffer>) =>
    ((await importMochi(bytes)) as Unreadable).problem;

  test.each([
    ['is no zip', new Uint8Array([1, 2, 3]), 'not-this-format'],
    ['is another zip', makeZip([{ name: 'a', bytes: new Uint8Array(1) }]), 'not-this-format'],
    ['holds a list', zipOf('data.json', '[1]'), 'not-this-format'],
    ['ends in the middle', zipOf('data.json', '{"~:decks":['), 'damaged'],
    ['is nested without end', zipOf('data.json', '['.repeat(1e6) + ']'.repeat(1e6)), 'damaged'],
  ])('that %s is a problem', async (_, bytes, problem) => {
    expect(await problemOf(await bytes)).toBe(problem);
  });

  test('pollutes nothing', async () => {
    const own = '{"~:__proto__":{"~:x":1},"__proto__":{"x":1},"~:constructor":[]';
    const data = `${own},"~:decks":[{"~:name":"__proto__","~:cards":[${own},"~:content":"a\\n---\\nb"}]}]}`;
    const read = await importedFrom(await zipOf('data.json', data));
    expect(cards(read)).toEqual([['a', 'b']]);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  test('is the same file again when it is imported again', async () => {
    const bytes = await aMochiPackage(deckOf({ content: 'no id\n---\nb' }));
    const [first, second] = [await importedFrom(bytes), await importedFrom(bytes)];
    expect(first.zip).toEqual(second.zip);
    expect(first.ids).toEqual([expect.stringMatching(/^\^mochi-/)]);
  });
});
