// A static host as plain as GitHub Pages: files below a path, 404.html for the rest, no headers of its own.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticHost {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves `folder` below `base` at a port. */
export async function host(folder: string, base: string, port: number): Promise<StaticHost> {
  const server = createServer(async (request, response) => {
    const [path = ''] = decodeURI(request.url ?? '').split('?');
    const below = path.startsWith(base) ? path.slice(base.length) : undefined;
    const name = below === '' ? 'index.html' : below;
    const file = name && (await readFile(join(folder, name)).catch(() => undefined));
    const type = types[extname(name ?? '')] ?? 'application/octet-stream';
    if (file) response.writeHead(200, { 'content-type': type }).end(file);
    else
      response
        .writeHead(404, { 'content-type': 'text/html' })
        .end(below === undefined ? '' : await readFile(join(folder, '404.html')));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://localhost:${port}${base}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
