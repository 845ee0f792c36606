// Collections of questions, as they lie about in public: many layouts, hundreds of questions. Each gives a card
// with its own answer and nothing of its neighbours'.

import { describe, expect, test } from 'vitest';
import { cardsOf, compileText } from '../../unit/compiler/compile-notes.ts';

const count = 380;

interface Pair {
  readonly question: string;
  readonly answer: string;
}

const things = ['closure', 'hash map', 'binary tree', 'mutex', 'socket', 'semaphore', 'cursor'];
const openings = [
  (thing: string) => `What is a ${thing}`,
  (thing: string) => `How does a ${thing} work`,
  (thing: string) => `Why would you use a ${thing}`,
  (thing: string) => `When does a ${thing} fail`,
  (thing: string) => `Explain the life of a ${thing}`,
];

/** Every pair has a number of its own in question and answer, so that a mix-up shows. */
const pairs: readonly Pair[] = Array.from({ length: count }, (_, index) => {
  const thing = `${things[index % things.length]} of sort ${index}`;
  const opening = openings[index % openings.length] ?? openings[0];
  const asked = opening?.(thing) ?? '';
  return {
    question: asked.startsWith('Explain') ? `${asked}.` : `${asked}?`,
    answer: `It holds ${index} values and gives them back in order.`,
  };
});

const layouts: Readonly<Record<string, (pair: Pair, index: number) => string>> = {
  'numbered headings': ({ question, answer }, index) =>
    `### ${index + 1}. ${question}\n\n${answer}\n`,
  'numbered headings with a source': ({ question, answer }, index) =>
    `#### ${index + 1}) ${question} [[src](https://example.com/${index})]\n[[Answer]](https://example.com)\n\n${answer} [[src]](https://example.com)\n`,
  'bold lines': ({ question, answer }) => `**${question} ⭐️**\n\n${answer}\n\n<br/>\n`,
  'bold lines with Q': ({ question, answer }, index) =>
    `**Q${index + 1}: ${question}**\n\n${answer}\n`,
  'bold lines, answer below': ({ question, answer }) => `**${question}**\n${answer}\n`,
  'numbered items with children': ({ question, answer }, index) =>
    `${index + 1}. ${question}\n    - ${answer}`,
  'numbered items with bold questions': ({ question, answer }, index) =>
    `${index + 1}. **${question}**\n\n    ${answer}\n`,
  'headings in numbered items': ({ question, answer }, index) =>
    `${index + 1}. ### ${question}\n\n    ${answer}\n\n    **[⬆ Back to Top](#top)**\n`,
  bullets: ({ question, answer }) => `* ${question}\n  * ${answer}`,
  folds: ({ question, answer }) =>
    `<details>\n<summary>${question}</summary>\n\n${answer}\n\n</details>\n`,
  'folds in one piece of HTML': ({ question, answer }) =>
    `<details>\n<summary>${question}</summary><br><b>\n\n${answer}\n</b></details>\n`,
  'Q and A': ({ question, answer }) => `Q: ${question}\nA: ${answer}\n`,
  'Q. and A.': ({ question, answer }) => `Q. ${question}\n\nA. ${answer}\n`,
  'headings and Answer:': ({ question, answer }, index) =>
    `## Question ${index + 1}: ${question}\n\n**Answer:** ${answer}\n`,
};

describe('a collection of 380 questions', { timeout: 60_000 }, () => {
  test.each(Object.entries(layouts))('%s', (_, layout) => {
    const note = `# Questions\n\n${pairs.map(layout).join('\n')}`;
    const cards = cardsOf(note).filter(({ tier }) => tier === 'confident');
    const backs = new Map(cards.map(({ front, back }) => [front, back]));
    const right = pairs.filter(({ question, answer }) => backs.get(question) === answer);
    expect(right.length).toBe(count);
    expect(cards.length).toBe(count);
  });

  test('code and options stand on the front, the answer in the fold on the back', () => {
    const note = pairs
      .map(
        (_, index) =>
          `###### ${index + 1}. What's the output?\n\n\`\`\`javascript\nconsole.log(${index} + 1);\n\`\`\`\n\n- A: \`${index}\`\n- B: \`${index + 1}\`\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: B\n\nThe sum is ${index + 1}.\n\n</p>\n</details>\n\n---\n`,
      )
      .join('\n');
    const cards = cardsOf(note).filter(({ tier }) => tier === 'confident');
    expect(cards.map(({ back }) => back)).toEqual(
      pairs.map((_, index) => `B\nThe sum is ${index + 1}.`),
    );
    expect(cards.every(({ topic }) => topic.length === 1)).toBe(true);
  });
});

test('the faces of 1,500 cards are in chunks that are named by their content and stay below a megabyte', () => {
  const lines = Array.from(
    { length: 1500 },
    (_, i) => `- Term ${i}: the meaning of the number ${i}`,
  );
  const { chunks, deck } = compileText(lines.join('\n'));
  expect(chunks.size).toBeGreaterThan(1);
  expect([...chunks.keys()]).toEqual(deck.chunks);
  for (const [name, chunk] of chunks) {
    expect(name).toMatch(/^[0-9a-z]{16}\.json$/);
    expect(JSON.stringify(chunk).length).toBeLessThan(1_000_000);
  }
});
