// The first user's notes, where they lie beside the project: facts and figures only.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Compiled, createCompiler } from '#compiler/compile.ts';

const path = new URL('../../../../shared/seed-notes.md', import.meta.url);

describe.runIf(existsSync(path))("the first user's notes", () => {
  const bytes = existsSync(path) ? readFileSync(path) : new Uint8Array();
  const lines = new TextDecoder().decode(bytes).split('\n');
  const { cards, ledger }: Compiled = createCompiler()([{ path: 'seed-notes.md', bytes }], {
    collection: 'seed',
    media: new Map(),
  });
  const squeeze = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');

  test('give at least 170 cards that are studied', () => {
    expect(cards.filter(({ tier }) => tier === 'confident').length).toBeGreaterThanOrEqual(170);
  });

  test('no answer and no item stands in its front or breadcrumb', () => {
    for (const { front, back, items = [], topic, context } of cards) {
      const visible = squeeze([front, ...topic, ...context].join(' '));
      for (const answer of [back, ...items].map(squeeze))
        if (answer.length >= 3) expect(visible).not.toContain(answer);
    }
  });

  test('every line that is not blank is in the ledger once', () => {
    const written = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
    expect(ledger.map(({ line }) => line)).toEqual(written);
  });

  test("each nested item's context ends with its parent by column", () => {
    const parents = parentsByColumn(lines);
    for (const { line, context, kind } of cards) {
      const parent = parents.get(line);
      if (parent === undefined || kind === 'table') continue;
      expect(squeeze(parent).startsWith(squeeze(context.at(-1) ?? '?'))).toBe(true);
    }
  });
});

/** By line of each nested item: the text of the nearest item above in a smaller column. */
function parentsByColumn(lines: readonly string[]): ReadonlyMap<number, string> {
  const parents = new Map<number, string>();
  let open: { column: number; text: string }[] = [];
  lines.forEach((line, index) => {
    const [, indent = '', , text = ''] = /^(\s*)([-*+]|\d+[.)])(?:\s+(.*))?$/.exec(line) ?? [];
    if (!/^\s*(?:[-*+]|\d+[.)])(?:\s|$)/.test(line)) {
      if (/^\s?#/.test(line)) open = [];
      return;
    }
    open = open.filter(({ column }) => column < indent.length);
    const parent = open.at(-1);
    if (parent) parents.set(index + 1, parent.text);
    open.push({ column: indent.length, text });
  });
  return parents;
}
