import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buildOutline } from '#compiler/outline/build.ts';
import { flatLine, readLines } from '#compiler/outline/lines.ts';
import type { Block } from '#compiler/outline/outline.ts';
import { parseLines, parseMarkdown } from '#compiler/outline/parse.ts';
import { isPlain, plainBlocks, withoutPlain } from '#compiler/outline/plain-blocks.ts';
import { settled } from '#compiler/outline/read.ts';
import { isInertHtml } from '#compiler/outline/verbatim.ts';
import { noteLines, phrase, runs } from './markdown.ts';

vi.setConfig({ testTimeout: 300_000 });

const flat = (lines: readonly string[]): readonly string[] => readLines(lines).lines.map(flatLine);

test('reading lists keeps every line in its place, blank ones blank', () => {
  fc.assert(
    fc.property(noteLines, (lines) => {
      flat(lines).forEach((line, index) => {
        const source = lines[index]?.trim() ?? '';
        if (line.trim() !== '') expect(source).not.toBe('');
        else expect(source === '' || isInertHtml(source)).toBe(true);
      });
    }),
    { numRuns: runs(500) },
  );
});

test('what is flat already stays as it is', () => {
  fc.assert(
    fc.property(noteLines, (lines) => {
      const once = flat(lines);
      expect(flat(once)).toEqual(once);
    }),
    { numRuns: runs(500) },
  );
});

test('an item is the child of the last item above that is still open and stands in a smaller column', () => {
  const columns = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(columns, fc.constantFrom('-', '45.', '*'), (at, mark) => {
      const { lines } = readLines(
        at.map((column, index) => `${' '.repeat(column)}${mark} item ${index}`),
      );
      at.forEach((column, index) => {
        const parent = at.findLastIndex((other, above) => above < index && other < column);
        expect(lines[index]?.owner).toBe(parent + 1);
      });
    }),
    { numRuns: runs(300) },
  );
});

test('a plain text is to the parser one paragraph without marks', () => {
  fc.assert(
    fc.property(fc.oneof(phrase, fc.string({ unit: 'grapheme' })), (text) => {
      const line = text.replace(/[\r\n]/g, ' ').trim();
      fc.pre(isPlain(line));
      const [node, ...more] = parseMarkdown(line).children;
      expect(more).toEqual([]);
      const [only, ...others] = node?.type === 'paragraph' ? node.children : [];
      expect([only?.type === 'text' && only.value.trim(), others]).toEqual([line, []]);
    }),
    { numRuns: runs(1000) },
  );
});

test('code that is never closed ends with the note, also below other lines', () => {
  const read = readLines(["'", '```']).lines;
  const plain = plainBlocks(read);
  const [code] = parseLines(withoutPlain(read, plain).map(settled), read);
  expect(code?.position?.end.line).toBe(2);
});

test('plain blocks are read as the parser reads them', () => {
  const reader = { pictureAt: () => undefined, onRemotePicture: () => {} };
  const told = ({ kind, line, endLine, text, level, children }: Block): unknown => [
    kind,
    line,
    endLine,
    text.text.replace(/\s+/gu, ' '),
    level,
    children.map(told),
  ];
  fc.assert(
    fc.property(noteLines, (written) => {
      // A lone tag makes HTML of all that follows in CommonMark, which we do not take over.
      const lines = written.map((line) => line.replace(/<\/?b>/g, 'b'));
      const read = readLines(lines).lines;
      const plain = plainBlocks(read);
      const parsed = (blocks: typeof plain) =>
        parseLines(withoutPlain(read, blocks).map(settled), read);
      const fast = buildOutline({ lines: read, plain, parsed: parsed(plain) }, reader);
      const slow = buildOutline({ lines: read, plain: [], parsed: parsed([]) }, reader);
      expect(told(fast.root)).toEqual(told(slow.root));
    }),
    { numRuns: runs(500) },
  );
});
