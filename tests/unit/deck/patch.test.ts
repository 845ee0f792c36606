import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Edit, withEdit } from '#deck/note-lines.ts';
import { patchOf } from '#deck/patch.ts';

const note = (lines: number, end = '\n') =>
  Array.from({ length: lines }, (_, n) => `- line ${n + 1}${end}`).join('');

test('a patch names the note, the place, and what stands there instead', () => {
  expect(patchOf('rivers.md', note(5), [{ from: 2, to: 2, lines: ['- mended'] }])).toBe(
    [
      '--- a/rivers.md',
      '+++ b/rivers.md',
      '@@ -1,5 +1,5 @@',
      ' - line 1',
      '-- line 2',
      '+- mended',
      ' - line 3',
      ' - line 4',
      ' - line 5',
      '',
    ].join('\n'),
  );
});

test('an edit that changes nothing, or has no place, makes none', () => {
  expect(patchOf('a.md', note(3), [{ from: 2, to: 2, lines: ['- line 2'] }])).toBeUndefined();
  expect(patchOf('a.md', note(3), [{ from: 2, to: 9, lines: ['x'] }])).toBeUndefined();
});

/** In one go from the last line to the first, so that no number moves. */
const edited = (text: string, edits: readonly Edit[]) =>
  edits.toSorted((a, b) => b.from - a.from).reduce((now, edit) => withEdit(now, edit) ?? now, text);

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)('git takes the patch, and makes of the note what the app shows', () => {
  const apart = [
    { from: 2, to: 3, lines: ['- one for two'] },
    { from: 9, to: 9, lines: ['- two', '- for one'] },
    { from: 40, to: 41, lines: [] },
    { from: 60, to: 60, lines: ['- the last'] },
  ];
  test.each([
    ['several edits', note(60), apart],
    ['the first line', note(4), [{ from: 1, to: 1, lines: ['# Title', ''] }]],
    ['a mark of byte order', `\uFEFF${note(9)}`, [{ from: 4, to: 4, lines: ['x'] }]],
    ['Windows line ends', note(9, '\r\n'), [{ from: 4, to: 4, lines: ['x', 'y'] }]],
    ['no end of the last line', note(9).trimEnd(), [{ from: 9, to: 9, lines: ['x', 'y'] }]],
    ['a last line that stays without one', note(9).trimEnd(), [{ from: 7, to: 7, lines: ['x'] }]],
  ])('%s', (_, text, edits) => {
    const folder = mkdtempSync(join(tmpdir(), 'recto-patch-'));
    writeFileSync(join(folder, 'note.md'), text);
    const run = spawnSync('git', ['apply', '-'], {
      cwd: folder,
      input: patchOf('note.md', text, edits),
      encoding: 'utf8',
    });
    const after = readFileSync(join(folder, 'note.md'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(run.stderr).toBe('');
    expect(after).toBe(edited(text, edits));
  });
});
