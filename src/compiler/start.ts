// `npm start`: the built app and the deck of a folder of notes at one fixed address, opened where there is a
// desktop. The port is strict, since another one would be another origin, where progress would seem lost.

import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import open from 'open';
import { build, type Plugin, preview } from 'vite';

/** R-E-C-T on a telephone's keys. */
const defaultPort = 7328;

export async function main(args: readonly string[]): Promise<number> {
  const port = Number(process.env.RECTO_PORT ?? defaultPort);
  const address = `http://localhost:${port}/`;
  const notes = notesFolder(args);
  if (!existsSync(notes)) {
    console.error(`There is no folder or file ${notes}. Name one: npm start -- ~/my-notes`);
    return 1;
  }
  const running = await whoRuns(port);
  if (running) return meet(running, { notes, address });
  // vite.config.ts reads it.
  process.env.NOTES_DIR = notes;
  const outDir = await builtApp();
  return serve({ notes, outDir, port, address });
}

/** The folder asked for: an argument, else NOTES_DIR, else `notes`. Relative to where npm was called. */
function notesFolder([asked]: readonly string[]): string {
  const from = process.env.INIT_CWD ?? process.cwd();
  const given = asked ?? process.env.NOTES_DIR;
  return given ? resolve(from, given.replace(/^~(?=$|[\\/])/, homedir())) : resolve('notes');
}

interface Running {
  readonly app: string;
  readonly notes?: string;
}

/** What answers at our port, if anything does. */
async function whoRuns(port: number): Promise<Running | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/.recto`, { redirect: 'manual' });
    return response.ok ? ((await response.json()) as Running) : { app: 'another program' };
  } catch (error) {
    return error instanceof SyntaxError ? { app: 'another program' } : undefined;
  }
}

async function meet(
  running: Running,
  { notes, address }: { notes: string; address: string },
): Promise<number> {
  if (running.app !== 'recto') {
    console.error(`${address} is taken by another program. Stop it, then run npm start again.`);
    return 1;
  }
  if (running.notes !== notes) {
    console.error(`Recto already runs at ${address} with the notes in ${running.notes}.`);
    console.error(`Stop it there (Ctrl+C) to study ${notes}.`);
    return 1;
  }
  console.log(`Recto already runs at ${address}`);
  await openOnDesktop(address);
  return 0;
}

/** Builds the app, where the last build is older than what it is made of. Answers its folder. */
async function builtApp(): Promise<string> {
  const outDir = resolve('node_modules/.cache/recto/app');
  const madeOf = ['src', 'build', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
  if (isBuilt(outDir, madeOf)) return outDir;
  console.log('Building the app…');
  const begun = new Date();
  // Vite has run us as a development server: without this the page would get the development React.
  process.env.NODE_ENV = 'production';
  await build({
    base: '/',
    logLevel: 'warn',
    mode: 'served',
    build: { outDir, emptyOutDir: true },
  });
  markBuilt(outDir, begun);
  return outDir;
}

/** The last thing that a build writes, and the first that the next one takes away: one that is broken off has none. */
const stampIn = (outDir: string) => join(outDir, '.whole');

/** What was made while it was built may be in it or not. */
export function markBuilt(outDir: string, begun: Date): void {
  writeFileSync(stampIn(outDir), '');
  utimesSync(stampIn(outDir), begun, begun);
}

export function isBuilt(outDir: string, madeOf: readonly string[]): boolean {
  const stamp = stampIn(outDir);
  return existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...madeOf.map(newest));
}

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stats.mtimeMs, ...inside);
}

async function serve(place: {
  readonly notes: string;
  readonly outDir: string;
  readonly port: number;
  readonly address: string;
}): Promise<number> {
  const { notes, outDir, port, address } = place;
  // Thousands of notes take their time.
  console.log(`Reading ${notes}…`);
  const server = await preview({
    base: '/',
    mode: 'served',
    logLevel: 'warn',
    plugins: [frontDoor(notes, address)],
    build: { outDir },
    preview: {
      port,
      strictPort: true,
      host: '127.0.0.1',
      open: false,
      // The notes are for our page alone: no other one reads them, or lays ours under what somebody is to click.
      cors: false,
      headers: { 'content-security-policy': "frame-ancestors 'none'" },
    },
  });
  console.log(`Recto is at ${address}\nIt studies ${notes}. Stop it with Ctrl+C.`);
  await openOnDesktop(address);
  await new Promise<void>((closed) => server.httpServer.once('close', () => closed()));
  return 0;
}

/** Says who is here, and leads 127.0.0.1 to localhost: two addresses are two origins, and progress lives in one. */
function frontDoor(notes: string, address: string): Plugin {
  return {
    name: 'recto-front-door',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url === '/.recto') {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify({ app: 'recto', notes } satisfies Running));
        } else if (/^(127\.|\[::1\])/.test(request.headers.host ?? '')) {
          response.writeHead(302, { location: new URL(request.url ?? '/', address).href }).end();
        } else next();
      });
    },
  };
}

async function openOnDesktop(address: string): Promise<void> {
  const { platform, env } = process;
  const hasDesktop = platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (hasDesktop && !env.CI && env.BROWSER !== 'none') await open(address);
}
