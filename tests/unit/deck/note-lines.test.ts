import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteLines, withEdit } from '#deck/note-lines.ts';

describe('mended lines', () => {
  test('take the place of the old ones, more or fewer', () => {
    expect(withEdit('a\nb\nc\n', { from: 2, to: 2, lines: ['x', 'y'] })).toBe('a\nx\ny\nc\n');
    expect(withEdit('a\nb\nc\n', { from: 1, to: 2, lines: ['x'] })).toBe('x\nc\n');
    expect(withEdit('a\nb\nc\n', { from: 2, to: 2, lines: [] })).toBe('a\nc\n');
  });

  test('end as the lines did that they replace', () => {
    expect(withEdit('a\r\nb\r\nc', { from: 1, to: 1, lines: ['x', 'y'] })).toBe('x\r\ny\r\nb\r\nc');
    expect(withEdit('a\nb\r\nc', { from: 2, to: 2, lines: ['x', 'y'] })).toBe('a\nx\r\ny\r\nc');
    expect(withEdit('a\rb\rc', { from: 3, to: 3, lines: ['x', 'y'] })).toBe('a\rb\rx\ry');
  });

  test('leave a last line without an end without one', () => {
    expect(withEdit('a\nb', { from: 2, to: 2, lines: ['x'] })).toBe('a\nx');
    expect(withEdit('a\nb', { from: 2, to: 2, lines: [] })).toBe('a');
    expect(withEdit('alone', { from: 1, to: 1, lines: ['x', 'y'] })).toBe('x\ny');
  });

  test('leave the mark of byte order where it is', () => {
    expect(withEdit('\uFEFFa\nb\n', { from: 1, to: 1, lines: ['x'] })).toBe('\uFEFFx\nb\n');
    expect(noteLines('\uFEFFa\nb')).toEqual(['a', 'b']);
  });

  test.each([
    { from: 0, to: 1 },
    { from: 2, to: 1 },
    { from: 1, to: 4 },
    { from: Number.NaN, to: 1 },
  ])('that are not there ($from to $to) change nothing', (range) => {
    expect(withEdit('a\nb\nc', { ...range, lines: ['x'] })).toBeUndefined();
  });
});

const line = fc.stringMatching(/^[a-z é]{0,6}$/);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { minLength: 1, maxLength: 8 })
  .chain((lines) =>
    fc.tuple(fc.constantFrom('', '\uFEFF'), fc.constant(lines), line).map(([mark, all, last]) => {
      return mark + all.map((pair) => pair.join('')).join('') + last;
    }),
  );

test('whatever is mended, all other lines stay as they are, byte for byte', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.array(line, { minLength: 1 }), (note, a, b, lines) => {
      const count = noteLines(note).length;
      const [from = 1, to = 1] = [(a % count) + 1, (b % count) + 1].sort((x, y) => x - y);
      const after = withEdit(note, { from, to, lines }) ?? '';
      const before = noteLines(note);
      expect(noteLines(after)).toEqual([
        ...before.slice(0, from - 1),
        ...lines,
        ...before.slice(to),
      ]);
      // The way back: the same edit the other way round.
      const back = withEdit(after, {
        from,
        to: from + lines.length - 1,
        lines: before.slice(from - 1, to),
      });
      expect(noteLines(back ?? '')).toEqual(before);
      const head = note
        .split(/(?<=\n)/)
        .slice(0, from - 1)
        .join('');
      expect(after.startsWith(head)).toBe(true);
    }),
  );
});
