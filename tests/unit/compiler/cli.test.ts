import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '#compiler/cli.ts';
import { readNotes } from '#compiler/notes-folder.ts';

let folder = '';

const write = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recto-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** What a run of the command prints, and its exit code. */
async function run(
  ...args: readonly string[]
): Promise<{ out: string; err: string; code: number }> {
  let out = '';
  let err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text: unknown, done?: unknown) => {
    out += String(text);
    if (typeof done === 'function') done();
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  const code = await main(args);
  return { out, err, code };
}

describe('npm run notes', () => {
  test('--json prints cards, ledger and problems, and nothing else', async () => {
    await write('a/b.md', '- Kinds of error: bias, noise, drift');
    const { out, code } = await run(folder, '--json');
    const { cards, ledger, problems } = JSON.parse(out);
    expect(code).toBe(0);
    expect(cards).toHaveLength(4);
    expect(cards[0]).toMatchObject({
      kind: 'list',
      tier: 'confident',
      explicit: false,
      topic: ['A', 'B'],
      context: [],
      front: 'Kinds of error: name the 3',
      back: 'bias, noise, drift',
      items: ['bias', 'noise', 'drift'],
      note: 'a/b.md',
      line: 1,
      endLine: 1,
    });
    expect(cards[1]).toMatchObject({ kind: 'item', parent: cards[0].id, back: 'bias' });
    expect(ledger).toMatchObject([{ note: 'a/b.md', line: 1, as: 'front' }]);
    expect(problems).toEqual([]);
  });

  test('without it tells a person what became of the notes, and where to mend them', async () => {
    await write('a.md', '- Bias: a systematic error\n- broken {{c1::x');
    const { out, code } = await run(folder);
    expect(out).toContain('1 note, 2 lines, 1 card');
    expect(out).toMatch(/a\.md:2:10 {2}The cloze .* is never closed\. Add "}}"/);
    expect(code).toBe(0);
  });

  test('of one note it tells line by line', async () => {
    await write('a.md', '# Errors\n\n- Bias: a systematic error\n- a :: b\n\nIt goes on.');
    const { out } = await run(join(folder, 'a.md'));
    expect(out).toContain('       3  studied  Bias: what is it? → a systematic error\n');
    expect(out).toMatch(/^ {7}6 {2}no card {2}\S/m);
    expect(out).toContain('       4  studied  a → b\n');
  });

  test('a relative path is read from where npm was called', async () => {
    await write('deep/x.md', '- Bias: a systematic error');
    vi.stubEnv('INIT_CWD', join(folder, 'deep'));
    const { out } = await run('x.md');
    vi.unstubAllEnvs();
    expect(out).toContain('1 note, 1 line, 1 card');
  });

  test('--strict fails where there are problems', async () => {
    await write('a.md', '- broken {{c1::x');
    expect((await run(folder, '--strict')).code).toBe(1);
  });

  test('a folder that is not there, and an option that is none, are told', async () => {
    const missing = await run(join(folder, 'nowhere'));
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.err).toContain('nowhere');
    expect((await run('--yaml')).code).toBe(1);
  });

  test('a single file is a note of its own name', async () => {
    await write('deep/x.md', '- Bias: a systematic error');
    const { out } = await run(join(folder, 'deep/x.md'), '--json');
    expect(JSON.parse(out).cards).toMatchObject([{ note: 'x.md', topic: ['X'] }]);
  });
});

describe('a notes folder', () => {
  test('is read in one order, without dot folders and packages', async () => {
    for (const path of ['b.md', 'a/c.md', '.git/x.md', 'node_modules/y/README.md', 'z.txt'])
      await write(path, 'x');
    const { files } = await readNotes(folder);
    expect(files.map(({ path }) => path)).toEqual(['a/c.md', 'b.md']);
  });

  test('names pictures by their content', async () => {
    await write('img/a.png', 'one');
    await write('img/b.png', 'one');
    const { media } = await readNotes(folder);
    expect([...media.keys()]).toEqual(['img/a.png', 'img/b.png']);
    expect(media.get('img/a.png')?.name).toMatch(/^[0-9a-f]{16}\.png$/);
    expect(media.get('img/a.png')?.name).toBe(media.get('img/b.png')?.name);
  });

  test('read again has the new name of a picture that has changed', async () => {
    const known = new Map();
    await write('a.png', 'one');
    const name = async () => (await readNotes(folder, known)).media.get('a.png')?.name;
    const first = await name();
    expect(await name()).toBe(first);
    await write('a.png', 'two');
    expect(await name()).not.toBe(first);
  });

  test('is the collection that its index names, else the one of its own name', async () => {
    await write('a.md', 'x');
    expect((await readNotes(folder)).collection).toMatch(/^recto-/);
    await write('index.md', '---\ncollection: interviews\n---\n');
    expect((await readNotes(folder)).collection).toBe('interviews');
  });

  test('says of a link that it is not followed, also where it leads in a circle', async () => {
    await write('a.md', 'x');
    await symlink(folder, join(folder, 'round'));
    await symlink(join(folder, 'a.md'), join(folder, 'b.md'));
    await symlink(join(folder, 'itself.md'), join(folder, 'itself.md'));
    const { files, problems } = await readNotes(folder);
    expect(files.map(({ path }) => path)).toEqual(['a.md']);
    expect(problems.map(({ note }) => note)).toEqual(['b.md', 'itself.md', 'round']);
    const { out } = await run(folder);
    expect(out).toContain('round:1:1  This is a link to another place');
  });

  test.skipIf(process.getuid?.() === 0)(
    'that is closed in part is read but for that part',
    async () => {
      for (const path of ['a.md', 'closed.md', 'shut/b.md']) await write(path, 'x');
      await chmod(join(folder, 'closed.md'), 0);
      await chmod(join(folder, 'shut'), 0);
      const { files, problems } = await readNotes(folder);
      await chmod(join(folder, 'shut'), 0o700);
      expect(files.map(({ path }) => path)).toEqual(['a.md']);
      expect(problems).toMatchObject([
        { note: 'shut', message: 'This could not be read (EACCES).' },
        { note: 'closed.md', message: 'This could not be read (EACCES).' },
      ]);
    },
  );

  test('is read without the backups that Logseq keeps beside its settings', async () => {
    for (const path of ['pages/a.md', 'logseq/config.edn', 'logseq/bak/pages/a/old.md'])
      await write(path, 'x');
    const { files } = await readNotes(folder);
    expect(files.map(({ path }) => path)).toEqual(['pages/a.md']);
  });
});
