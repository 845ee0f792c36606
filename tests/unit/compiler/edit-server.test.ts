import { once } from 'node:events';
import { renameSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEditServer, largestEdit } from '#compiler/edit-server.ts';
import { createNoteWriter } from '#compiler/note-writer.ts';
import { sourceName } from '#compiler/source.ts';

const before = '# Rivers\n\n- Rhine: flows north\n- Po: flows east\n';
const version = sourceName(before);

let home: string;
let notes: string;
let server: Server;
let port: number;
let token: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'recto-edit-'));
  notes = join(home, 'notes');
  await mkdir(join(notes, 'europe'), { recursive: true });
  await writeFile(join(notes, 'europe/rivers.md'), before);
  const handle = createEditServer(createNoteWriter(notes, join(home, 'before')));
  server = createServer((asked, response) => {
    if (!handle((asked.url ?? '').slice(1), asked, response)) response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  token = (await send({ method: 'GET' })).body.token as string;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(home, { recursive: true, force: true });
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

interface Answer {
  readonly status: number | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A request with headers of our choice, as only a program can send it. */
async function send({
  method = 'POST',
  path = '/.recto/edit',
  headers = {},
  body,
}: Sent): Promise<Answer> {
  const usual = {
    host: `localhost:${port}`,
    ...(method === 'POST' && {
      origin: `http://localhost:${port}`,
      'content-type': 'application/json',
      'x-recto-token': token,
    }),
  };
  const given = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== undefined);
  const asked = request({
    host: '127.0.0.1',
    port,
    path,
    method,
    headers: Object.fromEntries(given),
  });
  asked.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
  const [response] = await once(asked, 'response');
  let text = '';
  for await (const part of response) text += part;
  return { status: response.statusCode, body: text ? JSON.parse(text) : {} };
}

const edit = (parts: Readonly<Record<string, unknown>> = {}) => ({
  note: 'europe/rivers.md',
  version,
  from: 3,
  to: 3,
  lines: ['- Rhine: flows to the North Sea'],
  ...parts,
});

const onDisk = () => readFile(join(notes, 'europe/rivers.md'), 'utf8');
const after = before.replace('north', 'to the North Sea');

describe('mended lines are written into their note', () => {
  test('and nothing else of it changes', async () => {
    const { status, body } = await send({ body: edit() });
    expect({ status, body }).toEqual({ status: 200, body: { version: sourceName(after) } });
    expect(await onDisk()).toBe(after);
    // Nothing is left beside it.
    expect(await readdir(join(notes, 'europe'))).toEqual(['rivers.md']);
  });

  test('with its line ends, mark of byte order and mode as they were', async () => {
    const text = '\uFEFF# Rivers\r\n\r\n- Rhine: flows north\r\n- Po';
    const file = join(notes, 'europe/rivers.md');
    await writeFile(file, text);
    await chmod(file, 0o640);
    await send({ body: edit({ version: sourceName(text), lines: ['- Rhine', '- Ems'] }) });
    expect(await onDisk()).toBe('\uFEFF# Rivers\r\n\r\n- Rhine\r\n- Ems\r\n- Po');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  test('and put back again, also by a server that was started later', async () => {
    await send({ body: edit() });
    const later = createNoteWriter(notes, join(home, 'before'));
    const result = await later.undo('europe/rivers.md', sourceName(after));
    expect(result).toEqual({ version });
    expect(await onDisk()).toBe(before);
  });

  test('but not put back over what was written since', async () => {
    await send({ body: edit() });
    await writeFile(join(notes, 'europe/rivers.md'), `${after}- Elbe\n`);
    const undo = { note: 'europe/rivers.md', version: sourceName(after) };
    const { status, body } = await send({ path: '/.recto/undo', body: undo });
    expect({ status, body }).toEqual({ status: 409, body: { refused: 'changed' } });
    expect(await onDisk()).toBe(`${after}- Elbe\n`);
  });

  test('also where the name of the note is as long as a name may be', async () => {
    const note = `${'河'.repeat(84)}.md`;
    await writeFile(join(notes, note), before);
    expect((await send({ body: edit({ note }) })).status).toBe(200);
    expect(await readFile(join(notes, note), 'utf8')).toBe(after);
  });

  test('while the body of another edit comes slowly, or never', async () => {
    const slow = request({
      host: '127.0.0.1',
      port,
      path: '/.recto/edit',
      method: 'POST',
      headers: {
        host: `localhost:${port}`,
        origin: `http://localhost:${port}`,
        'content-type': 'application/json',
        'content-length': 1000,
        'x-recto-token': token,
      },
    });
    slow.on('error', () => {}).write('{"note"');
    await once(slow, 'socket');
    expect((await send({ body: edit() })).status).toBe(200);
    slow.destroy();
    expect(await onDisk()).toBe(after);
  });

  test('one note by itself can be the folder', async () => {
    const single = createNoteWriter(join(notes, 'europe/rivers.md'), join(home, 'before'));
    const lines = ['- Rhine: flows to the North Sea'];
    await single.edit('rivers.md', version, { from: 3, to: 3, lines });
    expect(await onDisk()).toBe(after);
  });
});

describe('nothing is written', () => {
  afterEach(async () => {
    expect(await onDisk().catch(() => before)).toBe(before);
    expect(
      (await readdir(notes, { recursive: true })).filter((name) => name.endsWith('.tmp')),
    ).toEqual([]);
  });

  test.each([
    ['another site', { origin: 'https://example.com' }],
    ['a site at another port', { origin: 'http://localhost:1' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['nobody says who', { origin: undefined }],
    [
      'a name that was moved here (DNS rebinding)',
      { host: 'example.com', origin: 'http://example.com' },
    ],
    ['such a name with our port', { host: 'example.com:PORT', origin: 'http://example.com:PORT' }],
    ['our name at another port', { host: 'localhost:1', origin: 'http://localhost:1' }],
    ['a page that the browser calls foreign', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port, as the browser says', { 'sec-fetch-site': 'same-site' }],
    ['one without a token', { 'x-recto-token': undefined }],
    ['one with a wrong token', { 'x-recto-token': 'f'.repeat(64) }],
  ])('when %s asks', async (_, headers) => {
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value?.replace('PORT', String(port))]),
    );
    const { status } = await send({ headers: filled, body: edit() });
    expect(status).toBe(403);
  });

  test('when a form of another site sends it', async () => {
    const { status } = await send({ headers: { 'content-type': 'text/plain' }, body: edit() });
    expect(status).toBe(415);
  });

  test.each([
    '../outside.md',
    '../notes/europe/rivers.md',
    'europe/../../outside.md',
    'europe/../europe/rivers.md',
    './europe/rivers.md',
    '/etc/passwd',
    'europe\\rivers.md',
    'europe/rivers.md\0',
    'europe',
    '.hidden.md',
    'europe/picture.svg',
    '__proto__',
    '',
  ])('outside of the notes, under the name %j', async (note) => {
    for (const other of ['outside.md', 'notes/.hidden.md', 'notes/europe/picture.svg'])
      await writeFile(join(home, other), before);
    const { status, body } = await send({ body: edit({ note }) });
    expect({ status, body }).toEqual({ status: 409, body: { refused: 'unknown-note' } });
    expect(await readFile(join(home, 'outside.md'), 'utf8')).toBe(before);
    expect(await readFile(join(notes, '.hidden.md'), 'utf8')).toBe(before);
  });

  test('through a link to a file outside', async () => {
    await writeFile(join(home, 'outside.md'), before);
    await symlink(join(home, 'outside.md'), join(notes, 'link.md'));
    expect((await send({ body: edit({ note: 'link.md' }) })).body).toEqual({
      refused: 'unknown-note',
    });
    expect(await readFile(join(home, 'outside.md'), 'utf8')).toBe(before);
  });

  test('through a link to a folder outside', async () => {
    await rename(join(notes, 'europe'), join(home, 'europe'));
    await symlink(join(home, 'europe'), join(notes, 'europe'));
    expect((await send({ body: edit() })).body).toEqual({ refused: 'unknown-note' });
    expect(await readFile(join(home, 'europe/rivers.md'), 'utf8')).toBe(before);
  });

  test('when the note has changed on the disk meanwhile', async () => {
    const { status, body } = await send({ body: edit({ version: sourceName('another text') }) });
    expect({ status, body }).toEqual({ status: 409, body: { refused: 'changed' } });
  });

  test('into a note that is for reading only', async () => {
    await chmod(join(notes, 'europe/rivers.md'), 0o444);
    expect((await send({ body: edit() })).body).toEqual({ refused: 'read-only' });
  });

  test('into a file that is no text', async () => {
    // A letter as an older program writes it.
    const bytes = Buffer.from([0xfc, 0x0a]);
    await writeFile(join(notes, 'old.md'), bytes);
    const { body } = await send({ body: edit({ note: 'old.md', from: 1, to: 1 }) });
    expect(body).toEqual({ refused: 'not-text' });
    expect(await readFile(join(notes, 'old.md'))).toEqual(bytes);
  });

  test('where what it was cannot be kept, as on a full disk', async () => {
    await writeFile(join(home, 'before'), 'no folder');
    const { status, body } = await send({ body: edit() });
    expect(status).toBe(500);
    expect(body).toEqual({ refused: 'not-written', reason: expect.any(String) });
  });

  test('beyond the end of the note', async () => {
    expect((await send({ body: edit({ from: 3, to: 99 }) })).body).toEqual({
      refused: 'no-such-lines',
    });
  });

  test('that is larger than an edit', async () => {
    const { status } = await send({ body: edit({ lines: ['x'.repeat(largestEdit)] }) });
    expect(status).toBe(413);
    // Also where its size is not said beforehand.
    const chunked = { 'transfer-encoding': 'chunked' };
    const { status: late } = await send({
      headers: chunked,
      body: edit({ lines: ['x'.repeat(largestEdit)] }),
    });
    expect(late).toBe(413);
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['no lines', edit({ lines: undefined })],
    ['lines that are none', edit({ lines: [7] })],
    ['a line that holds several', edit({ lines: ['a\nb'] })],
    ['a line with half a letter', edit({ lines: ['\uD800'] })],
    ['no number of a line', edit({ from: '3' })],
    ['no note', edit({ note: undefined })],
  ])('of a request with %s', async (_, body) => {
    expect((await send({ body })).status).toBe(400);
  });

  test('by any other method', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS'])
      expect((await send({ method })).status).toBe(405);
  });

  test('nor is the token shown to a foreign name', async () => {
    const { status, body } = await send({ method: 'GET', headers: { host: 'example.com' } });
    expect({ status, body }).toEqual({ status: 403, body: { refused: 'foreign' } });
  });
});

describe('what happens while the new text is written beside the note is seen', () => {
  const big = `${before}${'- Line: of a long note\n'.repeat(60_000)}`;
  const mended = edit({ version: sourceName(big) });

  /** Sends an edit, and acts when the new text begins to lie beside the note. */
  async function sendAnd(act: () => void): Promise<Answer> {
    const folder = join(notes, 'europe');
    await writeFile(join(folder, 'rivers.md'), big);
    const watcher = watch(folder, (_, name) => {
      if (!name?.endsWith('.tmp')) return;
      watcher.close();
      act();
    });
    return send({ body: mended });
  }

  test('an editor that saves the note meanwhile keeps what it saved', async () => {
    const { body } = await sendAnd(() => writeFileSync(join(notes, 'europe/rivers.md'), after));
    expect(body).toEqual({ refused: 'changed' });
    expect(await onDisk()).toBe(after);
    expect(await readdir(join(notes, 'europe'))).toEqual(['rivers.md']);
  });

  test('a folder that becomes a link is not written through', async () => {
    const { body } = await sendAnd(() => {
      renameSync(join(notes, 'europe'), join(home, 'europe'));
      symlinkSync(join(home, 'europe'), join(notes, 'europe'));
    });
    expect(body).toEqual({ refused: 'unknown-note' });
    expect(await readFile(join(home, 'europe/rivers.md'), 'utf8')).toBe(big);
    expect(await readdir(join(home, 'europe'))).toEqual(['rivers.md']);
  });
});

test('of many edits of one text at a time one is written, and all others are refused', async () => {
  const sent = Array.from({ length: 8 }, (_, n) =>
    send({ body: edit({ lines: [`- Rhine: ${n}`] }) }),
  );
  const results = await Promise.all(sent);
  const written = results.flatMap(({ status }, n) => (status === 200 ? [n] : []));
  expect(written).toHaveLength(1);
  expect(results.filter(({ body }) => body.refused === 'changed')).toHaveLength(7);
  expect(await onDisk()).toBe(before.replace('flows north', String(written[0])));
});

test('a reader never sees half of a note while it is replaced', async () => {
  const big = `${before}${'- Line: of a long note\n'.repeat(8000)}`;
  await writeFile(join(notes, 'europe/rivers.md'), big);
  const writer = createNoteWriter(notes, join(home, 'before'));
  const lengths = new Set<number>();
  let isOver = false;
  const reading = (async () => {
    while (!isOver) lengths.add((await onDisk()).length);
  })();
  let now = sourceName(big);
  for (let n = 0; n < 3; n++) {
    const lines = [`- Rhine: flow ${n}`];
    const result = await writer.edit('europe/rivers.md', now, { from: 3, to: 3, lines });
    if ('version' in result) now = result.version;
  }
  isOver = true;
  await reading;
  expect([...lengths].every((length) => Math.abs(length - big.length) < 20)).toBe(true);
});
