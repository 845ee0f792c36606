// The deck of a folder of notes over HTTP, kept in step with the folder: what `npm start` and `npm run dev` serve
// below `deck/`. A page that listens to `deck/events` learns of a saved note at once.

import { EventEmitter } from 'node:events';
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { inTurn } from '#kit/turns.ts';
import { type Compiled, createCompiler } from './compile.ts';
import { type DeckFiles, deckFiles } from './deck-files.ts';
import { pictureTypes } from './folder-walk.ts';
import { ledgerFile } from './ledger-file.ts';
import { type NotesFolder, optionsOf, type PictureNames, readNotes } from './notes-folder.ts';
import { watchNotes } from './notes-watcher.ts';

export interface DeckServer {
  readonly compiled: () => Compiled;
  /** Calls back after a change of the notes is compiled, with the deck that came of it. */
  readonly onChange: (changed: (compiled: Compiled) => void) => void;
  /** Answers requests below `deck/`; all others are passed on. `path` is the URL without the base. */
  readonly handle: (path: string, request: IncomingMessage, response: ServerResponse) => boolean;
  readonly close: () => Promise<void>;
}

/** How many past versions' chunks are still served to pages that have not caught up. */
const versionsKept = 5;
/** Editors write a file in several steps: wait for quiet before reading. */
const settleMs = 40;

export async function serveDeck(folder: string): Promise<DeckServer> {
  const compile = createCompiler();
  const changes = new EventEmitter().setMaxListeners(0);
  const versions: DeckFiles[] = [];
  const pictureNames: PictureNames = new Map();
  let notes: NotesFolder;
  let compiled: Compiled;

  const recompile = async () => {
    notes = await readNotes(folder, pictureNames);
    compiled = compile(notes.files, optionsOf(notes));
    if (compiled.deck.version !== versions[0]?.version) {
      versions.unshift(deckFiles(compiled, { live: true, last: versions[0] }));
      versions.length = Math.min(versions.length, versionsKept);
    }
    // Also where the cards stayed the same: what is wrong with the notes may not have.
    changes.emit('deck', compiled);
  };

  // What is saved from here on is heard of; what was saved before is read.
  let heard = () => {};
  const watcher = await watchNotes(folder, () => heard());
  const readings = inTurn();
  heard = afterQuiet(settleMs, () => {
    // The folder may be gone for a while: what was read last is served until it is back.
    readings.add(recompile).catch((error) => console.error(`Notes not read: ${error}`));
  });
  await readings.add(recompile).catch(async (error) => {
    await watcher.close();
    throw error;
  });

  const picture = (name: string) => [...notes.media.values()].find((entry) => entry.name === name);

  return {
    compiled: () => compiled,
    onChange: (changed) => changes.on('deck', changed),
    handle: (path, request, response) => {
      if (!path.startsWith('deck/')) return false;
      const name = path.slice('deck/'.length);
      if (name === 'events') return stream(changes, () => compiled, request, response);
      // Made when it is asked for: only one page shows it.
      if (name === 'ledger.json')
        return send(response, name, JSON.stringify(ledgerFile(compiled, notes.files)));
      const text = versions.map(({ texts }) => texts.get(name)).find((found) => found);
      if (text !== undefined) return send(response, name, text);
      const file = name.startsWith('media/') && picture(name.slice('media/'.length))?.file;
      if (file) return sendFile(response, file);
      response.writeHead(404).end();
      return true;
    },
    close: () => watcher.close(),
  };
}

/** Calls `act` once it was not called itself for `quietMs`. */
function afterQuiet(quietMs: number, act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, quietMs);
  };
}

function stream(
  changes: EventEmitter,
  now: () => Compiled,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = ({ deck }: Compiled) => response.write(`data: ${deck.version}\n\n`);
  tell(now());
  changes.on('deck', tell);
  request.on('close', () => changes.off('deck', tell));
  return true;
}

function send(response: ServerResponse, name: string, text: string): boolean {
  const isIndex = name === 'index.json' || name === 'ledger.json';
  const cache = isIndex ? 'no-cache' : 'public, max-age=31536000, immutable';
  response.writeHead(200, { 'content-type': typeOf(name), 'cache-control': cache }).end(text);
  return true;
}

const typeOf = (name: string): string =>
  name.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'application/json';

function sendFile(response: ServerResponse, file: string): boolean {
  response.writeHead(200, {
    'content-type': pictureTypes.get(extname(file).toLowerCase()) ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    // A drawing opened by itself runs no script.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
  return true;
}
