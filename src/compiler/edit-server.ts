// Mended lines over HTTP, from this computer's own page and from nobody else. Other sites that the browser shows
// can send requests here as well, under their own name or, once they have moved their name to this address
// (DNS rebinding), under what looks like ours: so the name that was asked for, the page that asks and a token
// that only our page can read are all checked.

import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord } from '#kit/is-record.ts';
import type { NoteWriter, WriteResult } from './note-writer.ts';

/** Bytes of a request: an edit is some lines, not a book. */
export const largestEdit = 256 * 1024;

const editPath = '.recto/edit';
const undoPath = '.recto/undo';

/** Answers requests to `editPath` and `undoPath`; all others are passed on. */
export function createEditServer(writer: NoteWriter) {
  const token = randomBytes(32).toString('hex');
  return (path: string, request: IncomingMessage, response: ServerResponse): boolean => {
    if (path !== editPath && path !== undoPath) return false;
    answer(path, request, token, writer).then(
      ({ status, body }) => reply(response, status, body),
      (error) => reply(response, 500, { refused: 'not-written', reason: reasonOf(error) }),
    );
    return true;
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const refuse = (status: number, refused: string): Answer => ({ status, body: { refused } });

async function answer(
  path: string,
  request: IncomingMessage,
  token: string,
  writer: NoteWriter,
): Promise<Answer> {
  if (!isFromHere(request)) return refuse(403, 'foreign');
  // Read by our own page only: a foreign one may ask, and is not shown the answer.
  if (request.method === 'GET') return { status: 200, body: { token } };
  if (request.method !== 'POST') return refuse(405, 'method');
  if (request.headers.origin !== `http://${request.headers.host}`) return refuse(403, 'foreign');
  if (!isSame(request.headers['x-recto-token'], token)) return refuse(403, 'token');
  if (request.headers['content-type'] !== 'application/json') return refuse(415, 'not-json');
  const text = await bodyOf(request);
  if (text === undefined) return refuse(413, 'too-large');
  const asked = readRequest(text);
  if (!asked) return refuse(400, 'malformed');
  const { note, version, edit } = asked;
  if (path === undoPath) return told(await writer.undo(note, version));
  return edit ? told(await writer.edit(note, version, edit)) : refuse(400, 'malformed');
}

const told = (result: WriteResult): Answer => ({
  status: 'refused' in result ? 409 : 200,
  body: result,
});

/** Asked over the loopback, under a name that always means this computer, by no other site. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const { remoteAddress = '', localPort } = socket;
  const isLoopback = /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress);
  const ours = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${localPort}`);
  const site = headers['sec-fetch-site'];
  return (
    isLoopback &&
    ours.includes(headers.host ?? '') &&
    (site === undefined || site === 'same-origin')
  );
}

function isSame(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** `undefined` where it is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length']) > largestEdit) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  // Read to its end even so: to leave off would close the line before the answer is on it.
  for await (const part of request) {
    size += part.length;
    if (size <= largestEdit) parts.push(part);
  }
  return size <= largestEdit ? Buffer.concat(parts).toString('utf8') : undefined;
}

function readRequest(text: string) {
  const value = parsed(text);
  if (!isRecord(value)) return undefined;
  const { note, version, from, to, lines } = value;
  if (typeof note !== 'string' || typeof version !== 'string') return undefined;
  if (from === undefined) return { note, version };
  if (!isLineNumber(from) || !isLineNumber(to) || !areLines(lines)) return undefined;
  return { note, version, edit: { from, to, lines } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isLineNumber = (value: unknown): value is number => Number.isSafeInteger(value);

/** Text that a note may hold: no line ends within a line, nothing that UTF-8 cannot write. */
const areLines = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.every((line) => typeof line === 'string' && !/[\r\n\0]|\p{Surrogate}/u.test(line));

function reply(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return;
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      // What was not read is not waited for.
      ...(status === 413 ? { connection: 'close' } : {}),
    })
    .end(JSON.stringify(body));
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
