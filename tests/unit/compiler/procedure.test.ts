// Numbered steps below a name that promises some are asked for in their order.

import { expect, test } from 'vitest';
import { cardsOf } from './compile-notes.ts';

const steps = ['Build the image', 'Push it to the registry', 'Restart the pods'];
const below = (name: string, items: readonly string[] = steps): string =>
  `# Handbook\n\n${name}\n\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n')}`;

const asked = (text: string): readonly string[] =>
  cardsOf(text)
    .filter(({ kind }) => kind !== 'relation')
    .map(({ kind, tier, front }) => `${tier} ${kind}: ${front}`);

test.each([
  ['## Steps', 'confident sequence: Handbook, steps: all 3 in order?'],
  ['## Release process', 'confident sequence: Release process: all 3 in order?'],
  ['Steps of a release:', 'confident sequence: Steps of a release: all 3 in order?'],
  ['## Order of a release', 'confident sequence: Order of a release: all 3 in order?'],
  ['## Deploying', 'suggested sequence: Deploying: all 3 in order?'],
  ['## Rolling back a release', 'suggested sequence: Rolling back a release: all 3 in order?'],
])('%s', (name, card) => {
  expect(asked(below(name))).toEqual([card]);
});

test('long steps are offered, and longer ones are none', () => {
  const long = steps.map((step) => `${step}, and wait until the one before has gone`);
  expect(asked(below('## Steps', long))).toEqual([
    'suggested sequence: Handbook, steps: all 3 in order?',
  ]);
  expect(asked(below('## Steps', [...steps, ...long, ...long, ...steps]))).toEqual([]);
});

test('a heading that asks how has its question', () => {
  expect(asked(below('## How to deploy'))).toEqual(['confident question: How to deploy']);
});

test.each([
  ['## Types of protocol', ['TCP', 'UDP', 'QUIC']],
  ['## Sampling', ['Random sampling', 'Stratified sampling', 'Cluster sampling']],
  ['## Tips for deploying', ['Use small releases', 'Avoid Fridays', 'Check the logs']],
  ['## Operating systems', ['Linux at home', 'Windows at work', 'Minix at school']],
])('what stands side by side has no order: %s', (name, items) => {
  expect(cardsOf(below(name, items)).filter(({ kind }) => kind === 'sequence')).toEqual([]);
});

test('bullets behind a blank line below are no steps', () => {
  const text = `${below('Steps of a release:')}\n\n- Canary: a part of the traffic`;
  expect(asked(text)).toEqual([
    'confident sequence: Steps of a release: all 3 in order?',
    'confident definition: Canary: what is it?',
  ]);
});

test('bullets, and numbers that skip, have none either', () => {
  expect(asked('# Handbook\n\n## Deploying\n\n- Build the image\n- Push it\n- Restart it')).toEqual(
    [],
  );
  expect(
    asked('# Handbook\n\n## Deploying\n\n1. Build the image\n3. Push it\n9. Restart it'),
  ).toEqual([]);
});
