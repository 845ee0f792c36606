// The deck inside Vite: served and live in `npm run dev` and `npm start`, written beside the app by `npm run build`.

import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { Connect, ErrorPayload, Plugin, ResolvedConfig } from 'vite';
import { type Compiled, createCompiler } from './compile.ts';
import { deckFiles } from './deck-files.ts';
import { type DeckServer, serveDeck } from './deck-server.ts';
import { createEditServer } from './edit-server.ts';
import { createNoteWriter } from './note-writer.ts';
import { optionsOf, readNotes } from './notes-folder.ts';
import { problemLine } from './report.ts';

interface RectoOptions {
  /** Folder or file of notes. */
  readonly notes: string;
  /** False where the deck is served instead of written. */
  readonly emit?: boolean;
}

/** What notes were before they were edited in the app: for undo, also after a restart. */
const keepIn = 'node_modules/.cache/recto/before';

export function recto({ notes, emit = true }: RectoOptions): Plugin {
  let config: ResolvedConfig;
  let served: Promise<DeckServer> | undefined;
  const deck = () => (served ??= serveDeck(notes));
  const edits = createEditServer(createNoteWriter(notes, resolve(keepIn)));

  return {
    name: 'recto',
    configResolved(resolved) {
      config = resolved;
    },
    async configureServer(server) {
      const { onChange, compiled, ...rest } = await deck();
      server.middlewares.use(middleware(config.base, rest.handle, edits));
      let isShown = false;
      const show = ({ problems }: Compiled) => {
        const error = overlay(problems.map(problemLine));
        if (error) server.hot.send(error);
        // An update of nothing takes the overlay away.
        else if (isShown) server.hot.send({ type: 'update', updates: [] });
        isShown = error !== undefined;
      };
      server.hot.on('vite:client:connect', () => show(compiled()));
      onChange(show);
    },
    async configurePreviewServer(server) {
      const { handle, close, compiled, onChange } = await deck();
      server.middlewares.use(middleware(config.base, handle, edits));
      let told: ReadonlySet<string> = new Set();
      const tell = ({ problems }: Compiled) => {
        const lines = new Set(problems.map(problemLine));
        for (const line of newsIn(lines, told)) config.logger.warn(line);
        told = lines;
      };
      tell(compiled());
      onChange(tell);
      server.httpServer.on('close', () => void close());
    },
    async generateBundle() {
      if (!emit) return;
      const folder = await readNotes(notes);
      const compiled = createCompiler()(folder.files, optionsOf(folder));
      for (const problem of compiled.problems) this.warn(problemLine(problem));
      for (const [name, source] of deckFiles(compiled, { live: false }).texts)
        this.emitFile({ type: 'asset', fileName: `deck/${name}`, source });
      for (const { name, file } of folder.media.values())
        this.emitFile({
          type: 'asset',
          fileName: `deck/media/${name}`,
          source: await readFile(file),
        });
    },
    async closeBundle() {
      await (await served)?.close();
    },
  };
}

const middleware =
  (base: string, ...handlers: readonly DeckServer['handle'][]): Connect.NextHandleFunction =>
  (request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    // Both servers of Vite ask plugins before they take the base off.
    const below = path.startsWith(base) ? path.slice(base.length) : undefined;
    const isAnswered = handlers.some(
      (handle) => below !== undefined && handle(below, request, response as ServerResponse),
    );
    if (!isAnswered) next();
  };

/** Lines that fit on a screen. */
const mostTold = 40;

/** What was not told before: a save is no reason to tell all of it again. */
function newsIn(lines: ReadonlySet<string>, told: ReadonlySet<string>): readonly string[] {
  const fresh = [...lines].filter((line) => !told.has(line));
  const more = fresh.length - mostTold;
  const rest = more > 0 ? [`… and ${more} more, which the page Notes lists.`] : [];
  return [...fresh.slice(0, mostTold), ...rest];
}

/** Vite's own overlay: what is wrong in the notes, where, and the mend. */
function overlay(lines: readonly string[]): ErrorPayload | undefined {
  if (lines.length === 0) return undefined;
  return { type: 'error', err: { message: lines.join('\n'), stack: '', plugin: 'recto' } };
}
