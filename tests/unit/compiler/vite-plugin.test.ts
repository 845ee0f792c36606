import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type InlineConfig, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recto } from '#compiler/vite-plugin.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recto-plugin-'));
  await writeFile(join(folder, 'trees.md'), '# Trees\n\n- Oak: keeps its leaves\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const below = (): InlineConfig => ({
  configFile: false,
  root: folder,
  base: '/fork/',
  logLevel: 'silent',
  server: { port: 0, host: '127.0.0.1', ws: false },
  preview: { port: 0, host: '127.0.0.1' },
  plugins: [recto({ notes: folder })],
});

const servers = {
  preview: () => preview(below()),
  development: async () => (await createServer(below())).listen(),
};

test.each(['preview', 'development'] as const)(
  'the deck lies below the path of the app, and nowhere else: %s',
  async (kind) => {
    const server = await servers[kind]();
    const address = server.httpServer?.address() as AddressInfo | undefined;
    const get = (path: string) => fetch(`http://127.0.0.1:${address?.port}${path}`);
    expect((await get('/fork/deck/index.json?t=1')).status).toBe(200);
    expect((await get('/deck/index.json')).status).toBe(404);
    await server.close();
  },
);
